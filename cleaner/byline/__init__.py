"""The byline: who wrote, edited and sent the article."""

from cleaner.byline.find import Credits, below_headline, find_byline

__all__ = ["Credits", "below_headline", "find_byline"]
