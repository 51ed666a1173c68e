"""Bylines of pages in Chinese."""
