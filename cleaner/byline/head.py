"""Authors as the head of a page names them: JSON-LD first, then `<meta>`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from cleaner.byline.names import LONGEST_VALUE, fold, is_outlet, people, unique, words
from cleaner.model import Page
from cleaner.pattern import pattern

META = (
    "author", "article:author_name", "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "dc.creator",
    "dcterms.creator", "dc.contributor", "article:author", "og:article:author", "citation_author", "creator", "authors",
)  # fmt: skip
"""By how often each is right: `author` on 9 of 10 annotated pages, `article:author` on 1 of 2 (a Facebook page)."""

ARTICLE = ("Article", "Posting", "Report", "Review", "Recipe", "NewsStory", "WebPage")
"""JSON-LD types whose author is the article's, the surest first; an image's or a fact check's is somebody else's."""

NO_NAME = pattern(
    r"^(?:https?:|www\.|@|/)|\S@\S+\.\w|[:<>{}=]|^\W*$|^[\w-]+\.\w{2,3},"
    r"|^(?i:admin|administrator|undefined|null|none|unknown|author|by)$"
)
"""Addresses, handles, markup, a site and its city, and what a form was left at."""


OPENER = pattern(r"^(?i:by|von|par|por)[\s:]+")
JAPANESE = pattern(r"^\p{Han}{1,3} \p{Han}{1,3}$")
"""`山田 花子` is one person."""


class HeadAuthors(NamedTuple):
    """Who the head says wrote the article."""

    persons: tuple[str, ...]
    desks: tuple[str, ...]
    """Persons by type and desks, agencies or the site by name."""
    companies: tuple[str, ...]
    """Organizations by type."""
    meta: tuple[str, ...]


def head_authors(page: Page, site: frozenset[str]) -> HeadAuthors:
    """The authors in JSON-LD and `<meta>`; `site` holds what the site calls itself."""
    persons, desks, companies = _json_ld(page, site)
    return HeadAuthors(unique(persons), unique(desks), unique(companies), _meta(page))


def site_names(page: Page) -> frozenset[str]:
    """What the site calls itself, folded: `og:site_name`, the publisher, and its host without the ending."""
    meta = page.head.meta
    found = [v for key in ("og:site_name", "application-name", "site_name") for v in meta.get(key, ())]
    for entry in page.head.json_ld:
        publisher = entry.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            found.append(publisher["name"])
    host = (page.url or "").partition("//")[2].partition("/")[0].rpartition("@")[2].partition(":")[0].lower()
    labels = host.removeprefix("www.").split(".")
    return frozenset((*(fold(name) for name in found), *(label for label in labels if len(label) > 3)))


def _meta(page: Page) -> tuple[str, ...]:
    for key in META:
        names = [name for value in page.head.meta.get(key, ()) for name in _names(value)]
        if names:
            return unique(names)
    return ()


def _names(value: str) -> tuple[str, ...]:
    """The people in a value of the head; one that looks like no name is believed to be one all the same: `q_admin`."""
    value = " ".join(value[:LONGEST_VALUE].replace("&amp;", "&").split()).strip(" \"'")
    if value.isdigit() or NO_NAME.search(value):
        return ()
    value = OPENER.sub("", value)
    found = people(value, japanese=not value.isascii() and JAPANESE.search(value) is not None)
    return found or ((value,) if len(value) <= 60 else ())


def _json_ld(page: Page, site: frozenset[str]) -> tuple[list[str], list[str], list[str]]:
    nodes = {o["@id"]: o for o in page.head.json_ld if isinstance(o.get("@id"), str) and "name" in o}
    agencies = words("agencies")
    persons: list[str] = []
    desks: list[str] = []
    companies: list[str] = []
    ranked = [(rank, o) for o in page.head.json_ld if (rank := _rank(o)) >= 0]
    for _, entry in sorted(ranked, key=lambda pair: pair[0]):
        for key in ("author", "creator"):
            for kind, name in _ld_names(entry.get(key), nodes, 0):
                for person in _names(name):
                    desk = fold(person) in site or person in agencies or is_outlet(person)
                    (companies if "Organization" in kind else desks if desk else persons).append(person)
            if persons or desks or companies:
                break
        if persons:
            break
    return persons, desks, companies


def _rank(entry: dict[str, Any]) -> int:
    """How surely a JSON-LD object is the article of the page; -1 where it is not."""
    kind = str(entry.get("@type", ""))
    if "ClaimReview" in kind:
        return -1
    return next((rank for rank, word in enumerate(ARTICLE) if word in kind), -1)


def _ld_names(value: Any, nodes: dict[str, dict[str, Any]], depth: int) -> Iterator[tuple[str, str]]:
    """Type and name of every author in a value that may be a string, an object, a reference or a list of these."""
    if depth > 3:
        return
    if isinstance(value, str):
        yield "", value
    elif isinstance(value, list):
        for item in value[:20]:
            yield from _ld_names(item, nodes, depth + 1)
    elif isinstance(value, dict):
        reference = value.get("@id")
        if "name" not in value and isinstance(reference, str) and reference in nodes:
            value = nodes[reference]
        for _, name in _ld_names(value.get("name"), nodes, depth + 1):
            yield str(value.get("@type", "")), name
