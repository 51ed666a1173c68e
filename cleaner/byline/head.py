"""Authors as the head of a page names them: JSON-LD first, then `<meta>`."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from cleaner.address import site_names
from cleaner.byline.names.han import JAPANESE_NAME
from cleaner.byline.names.known import fold, is_agency, is_medium, is_outlet
from cleaner.byline.names.people import LONGEST_VALUE, people, unique
from cleaner.byline.vocabulary import worded, words
from cleaner.json_ld import is_article, types
from cleaner.model import Page
from cleaner.pattern import pattern

META = (
    "author", "article:author_name", "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "dc.creator",
    "dcterms.creator", "dc.contributor", "article:author", "og:article:author", "citation_author", "creator", "authors",
)  # fmt: skip
"""By how often each is right: `author` on 9 of 10 annotated pages, `article:author` on 1 of 2 (a Facebook page)."""

AUTHORED = ("Review", "Recipe", "NewsStory", "WebPage")
"""How other types end whose author is the article's, the surest first; a picture's or a fact check's is another."""

NO_NAME = worded(
    r"^(?:https?:|@|/)|(?<![\w.])www\.|\S@\S+\.\w|[:<>{}=]|^\W*$|^[\w-]+\.\w{2,3},"
    r"|^(?i:«nobody»)$"
)
"""Addresses, handles, markup, a site and its city, and what a form was left at; a name with an address behind it is
that of who built the site, `Hafenweb d.o.o. - www.example.org`."""


OPENER_HAN = worded(r"^«author.head_labels»\s?[/／:：丨|]\s?")
"""`文/张三`; 文 and a blank may be a surname."""
BEHIND = worded(r"\s«author.behind»$")
"""What stands behind the name where languages put it there: `विवेक मिश्रा द्वारा`."""
COMPANY = worded(r"\s«companies»\.?$")
"""How companies end that issue their own news: `Harbour Robotics, Inc.`, `Hafenbau AG`."""


class HeadAuthors(NamedTuple):
    """Who the head says wrote the article."""

    persons: tuple[str, ...]
    desks: tuple[str, ...]
    """Persons by type and desks, agencies or the site by name."""
    companies: tuple[str, ...]
    """Organizations by type or by name."""
    meta: tuple[str, ...]
    site: frozenset[str]
    """What the site calls itself, folded."""

    @property
    def people(self) -> tuple[str, ...]:
        """Those of `meta` who are not the house."""
        return tuple(name for name in self.meta if fold(name) not in self.site and not is_outlet(name))

    def all(self) -> tuple[str, ...]:
        """Everybody whom it names."""
        return (*self.persons, *self.meta, *self.desks, *self.companies)


def head_authors(page: Page) -> HeadAuthors:
    """The authors in JSON-LD and `<meta>`."""
    site = frozenset(map(fold, site_names(page)))
    persons, desks, companies = _json_ld(page, site)
    meta = _meta(page, site)
    companies += [name for name in meta if COMPANY.search(name)]
    meta = tuple(name for name in meta if name not in companies)
    return HeadAuthors(unique(persons), unique(desks), unique(companies), meta, site)


def _meta(page: Page, site: frozenset[str]) -> tuple[str, ...]:
    for key in META:
        # `Quay & Co` is no two people where the site calls itself so.
        values = [
            value for value in page.head.meta.get(key, ()) if "&" not in value or fold(unescape(value)) not in site
        ]
        names = [name for value in values for name in _names(value)]
        if names:
            return unique(names)
    return ()


def _names(value: str) -> tuple[str, ...]:
    """The people in a value of the head; one that looks like no name is believed to be one all the same: `q_admin`."""
    value = " ".join(unescape(value[:LONGEST_VALUE]).split()).strip(" \"'")
    opener = OPENER.match(value)
    value = value[opener.end() :] if opener else value
    if not value.isascii():
        value = BEHIND.sub("", OPENER_HAN.sub("", value))
    if value.isdigit() or NO_NAME.search(value) or is_portal(value):
        return ()
    if len(value) <= 60 and COMPANY.search(value):
        return (value,)
    found = people(value, "ja" if not value.isascii() and JAPANESE_NAME.fullmatch(value) else "")
    return found or ((value,) if len(value) <= 60 else ())


OPENER = worded(r"^(?i:«author.prepositions»|«author.verbs»)[\s:]\s{0,3}+(?=\S)")
"""What forms and templates put before the name: `By Ann Lee`, `كتب محمد فتحي`."""


def is_portal(value: str) -> bool:
    """Whether a value names the portal that carries the article: `새한일보 | 네이버`."""
    return any(fold(part) in words("portals") for part in value.split("|"))


def carried(page: Page) -> str:
    """The medium whose article a portal of Korea carries: `og:article:author` of `새한일보 | 네이버`."""
    for value in page.head.meta.get("og:article:author", ()):
        name, bar, portal = value[:LONGEST_VALUE].partition("|")
        name = name.strip()
        if bar and is_portal(portal) and 1 < len(name) <= 40:
            return name
        if not bar and is_medium(name) and HANGUL.fullmatch(name):
            return name
    return ""


HANGUL = pattern(r"[\p{Hangul}\p{N} ]{2,20}")


def head_editors(page: Page, site: frozenset[str]) -> tuple[str, ...]:
    """The editors whom the article's JSON-LD or `content_editor` names; the house is none."""
    ranked = sorted((rank, at) for at, o in enumerate(page.head.json_ld) if "editor" in o and (rank := _rank(o)) >= 0)
    stated = [pair for _, at in ranked[:1] for pair in _ld_names(page.head.json_ld[at]["editor"], {}, 0)]
    stated += [("", value) for value in page.head.meta.get("content_editor", ())]
    people_ = [name for kind, value in stated if "Organization" not in kind for name in _names(value)]
    return unique([name for name in people_ if fold(name) not in site and not is_outlet(name)])


def _json_ld(page: Page, site: frozenset[str]) -> tuple[list[str], list[str], list[str]]:
    nodes = {o["@id"]: o for o in page.head.json_ld if isinstance(o.get("@id"), str) and "name" in o}
    persons: list[str] = []
    desks: list[str] = []
    companies: list[str] = []
    ranked = [(rank, o) for o in page.head.json_ld if (rank := _rank(o)) >= 0]
    for _, entry in sorted(ranked, key=lambda pair: pair[0]):
        for key in ("author", "creator"):
            for kind, name in _ld_names(entry.get(key), nodes, 0):
                for person in _names(name):
                    desk = fold(person) in site or is_agency(person) or is_outlet(person)
                    company = "Organization" in kind or COMPANY.search(person)
                    (companies if company else desks if desk else persons).append(person)
            if persons or desks or companies:
                break
        if persons:
            break
    return persons, desks, companies


def _rank(entry: dict[str, Any]) -> int:
    """How surely a JSON-LD object is the article of the page; -1 where it is not."""
    said = types(entry)
    if "ClaimReview" in said:
        return -1
    if is_article(entry):
        return 0
    return next((rank for rank, end in enumerate(AUTHORED, 1) if any(kind.endswith(end) for kind in said)), -1)


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
            yield " ".join(types(value)), name
