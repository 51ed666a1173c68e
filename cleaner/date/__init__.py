"""The day on which the article was published."""

from cleaner.date.find import DateFound, find_date

__all__ = ["DateFound", "find_date"]
