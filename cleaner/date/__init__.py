"""The day on which the article was published."""

from cleaner.date.find import DateFound, find_date
from cleaner.date.reading import reading

__all__ = ["DateFound", "find_date", "reading"]
