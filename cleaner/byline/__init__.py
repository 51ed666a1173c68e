"""The byline: who wrote, edited and sent the article."""

from cleaner.byline.find import Credits, find_byline

__all__ = ["Credits", "find_byline"]
