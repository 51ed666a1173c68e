"""What the JSON-LD of a head calls the things it speaks of, in the types of schema.org."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

ARTICLE = ("article", "posting", "report")
"""How the types of articles end: `NewsArticle`, `BlogPosting`, `LiveBlogPosting`, `DiscussionForumPosting`."""
JOB = "jobposting"
"""How a type ends that ends so, too, and is none: `https://schema.org/JobPosting`.  What schema.org does not know, as
`WeatherReport`, passes for an article."""


def types(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """The types of one thing, which may be given as a list."""
    said = entry.get("@type")
    return tuple(kind for kind in (said if isinstance(said, list) else [said]) if isinstance(kind, str))


def is_article(entry: Mapping[str, Any]) -> bool:
    """Whether it is an article; some write `article`."""
    return any(kind.endswith(ARTICLE) and not kind.endswith(JOB) for kind in map(str.lower, types(entry)))


def strings(entries: Iterable[Mapping[str, Any]], *names: str) -> list[str]:
    """What things say of themselves under one of `names`, where it is text."""
    return [value for entry in entries for name in names if isinstance(value := entry.get(name), str)]
