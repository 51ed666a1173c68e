"""What a page says of itself: `<title>`, `<meta>`, `<link>`, `<base>` and JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cleaner.model import Head
from cleaner.pattern import pattern
from cleaner.read.json import DECODER, mended

ABOUT = frozenset(("title", "meta", "link", "script", "base"))
"""Elements that say something of the page."""

JSON_LD_CHARACTERS = 2_000_000
"""A longer JSON-LD script is a product catalogue, not an article."""
JSON_LD_OBJECTS = 500
"""Objects kept of one page; live blogs carry hundreds of postings."""

JSON_LD_NAME = "script:ld+json"
"""The name of a `<meta>` that holds JSON-LD: what Next.js makes of a script among the further metadata of a page."""

LANGUAGE = pattern(r"(?i)(?!utf)[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,3}+$")
"""A language tag: `en`, `zh-CN`, `zh_Hant_TW`.  Templates also leave `{{lang}}` and `utf-8` there."""

WRAPPING = pattern(r"(?:[\s/*;,]++|<!--|-->|<!\[CDATA\[|\]\]>)++")
"""What templates put around and between JSON-LD objects: comments, CDATA marks, separators.  Runs are taken at once:
each turn of the outer group costs 75 bytes."""

TRAILING_COMMA = pattern(r",(?=\s*+[}\]])")
"""`{"a": 1,}`: not JSON, but printed by many templates."""

CONTROL = pattern(r"[\x00-\x1f\x7f]")


class HeadReader:
    """Collects what the elements of a page say outside its text, in page order."""

    def __init__(self) -> None:
        self.head = Head()

    def root(self, attrib: Mapping[str, str]) -> None:
        """The attributes of `html`."""
        self.head.language = _tag(attrib.get("lang") or attrib.get("xml:lang"))

    def element(self, tag: str, attrib: Mapping[str, str], top: bool) -> bool:
        """An element of `ABOUT`, `top` if it stands in no other than head or body; whether its text is wanted too."""
        if tag == "meta":
            if value := attrib.get("content"):
                self._meta(attrib, value)
        elif tag == "link":
            relation = attrib.get("rel")
            if relation == "canonical":
                self.head.canonical = self.head.canonical or attrib.get("href")
            elif relation == "next":
                self.head.next_page = self.head.next_page or attrib.get("href")
        elif tag == "base":
            self.head.base = self.head.base or attrib.get("href")
        elif tag == "script":
            kind = attrib.get("type")
            return kind is not None and "ld+json" in kind.lower() and "src" not in attrib
        else:
            return top and self.head.title is None  # not the title of an inline drawing
        return False

    def text(self, tag: str, text: str) -> None:
        """The text of an element that was wanted."""
        if tag == "title":
            self.head.title = " ".join(text.split()) or None
        else:
            self._json_ld(text)

    def close(self) -> Head:
        """The head, with the language that `<meta>` gives if `html` gives none."""
        if self.head.language is None:
            self.head.language = _language_of_meta(self.head)
        return self.head

    def _json_ld(self, text: str) -> None:
        room = JSON_LD_OBJECTS - len(self.head.json_ld)
        if room:
            self.head.json_ld.extend(json_ld(text)[:room])

    def _meta(self, attrib: Mapping[str, str], value: str) -> None:
        names = attrib.get("property"), attrib.get("name")
        if not any(names):
            names = attrib.get("itemprop") or attrib.get("http-equiv"), None
        if JSON_LD_NAME in names:
            self._json_ld(value)
        for name in dict.fromkeys(names):
            if name:
                self.head.meta.setdefault(name.strip().lower(), []).append(value)


def _language_of_meta(head: Head) -> str | None:
    for name in ("og:locale", "content-language", "inlanguage", "language"):
        for value in head.meta.get(name, ()):
            if found := _tag(value):
                return found
    return None


def _tag(said: str | None) -> str | None:
    said = (said or "").strip()
    return said.replace("_", "-") if LANGUAGE.match(said) else None


def json_ld(text: str) -> list[dict[str, Any]]:
    """The objects of one JSON-LD script, arrays, `@graph` and `mainEntity` flattened; garbage gives none.

    >>> json_ld('<!-- {"@graph": [{"@type": "NewsArticle"},]} -->')
    [{'@type': 'NewsArticle'}]
    """
    if len(text) > JSON_LD_CHARACTERS:
        return []
    text = mended(text)
    values, whole = _values(text)
    if not whole:
        repaired, _ = _values(TRAILING_COMMA.sub("", CONTROL.sub(" ", _unescaped(text))))
        values = max(values, repaired, key=len)
    out: list[dict[str, Any]] = []
    for value in values:
        out.extend(_flattened(value, 4))
        if len(out) >= JSON_LD_OBJECTS:
            break
    return out[:JSON_LD_OBJECTS]


def _unescaped(text: str) -> str:
    return text.replace("&quot;", '"').replace("&amp;", "&") if "&quot;" in text and '"' not in text else text


def _values(text: str) -> tuple[list[Any], bool]:
    """The JSON values that stand one after the other in `text` up to a broken one, and whether none is."""
    try:
        return [DECODER.decode(text)], True
    except (ValueError, RecursionError):
        pass  # wrapped, several, or broken
    out: list[Any] = []
    at = 0
    while len(out) < JSON_LD_OBJECTS:
        wrapping = WRAPPING.match(text, at)
        at = wrapping.end() if wrapping else at
        if at >= len(text):
            break
        try:
            value, at = DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return out, False
        out.append(value)
    return out, True


def _flattened(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _flattened(item, depth - 1)
    elif isinstance(value, dict):
        graph = value.get("@graph")
        if isinstance(graph, (list, dict)):
            yield from _flattened(graph, depth - 1)
        if graph is None or "@type" in value:
            yield value
        for name in ("mainEntity", "mainEntityOfPage"):
            inner = value.get(name)
            if isinstance(inner, dict) and "@type" in inner and len(inner) > 2:
                yield from _flattened(inner, depth - 1)
