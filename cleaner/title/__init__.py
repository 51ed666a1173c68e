"""The title, as the page prints it or its head names it."""

from cleaner.title.find import Headline, headline

__all__ = ["Headline", "headline"]
