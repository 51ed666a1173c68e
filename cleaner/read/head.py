"""What a page says of itself: `<title>`, `<meta>`, `<link>`, JSON-LD and application state, in one pass."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from cleaner.model import Head
from cleaner.pattern import pattern

JSON_LD_CHARACTERS = 2_000_000
"""A longer JSON-LD script is a product catalogue, not an article."""
JSON_LD_OBJECTS = 500
"""Objects kept of one page; live blogs carry hundreds of postings."""

LANGUAGE = pattern(r"(?i)(?!utf)[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,3}+$")
"""A language tag: `en`, `zh-CN`, `zh_Hant_TW`.  Templates also leave `{{lang}}` and `utf-8` there."""

WRAPPING = pattern(r"(?:\s|<!--|-->|//|/\*|\*/|<!\[CDATA\[|\]\]>|;|,)++")
"""What templates put around and between JSON-LD objects: HTML comments, CDATA marks, separators."""

TRAILING_COMMA = pattern(r",(?=\s*+[}\]])")
"""`{"a": 1,}`: not JSON, but printed by many templates."""

CONTROL = pattern(r"[\x00-\x1f\x7f]")

_decoder = json.JSONDecoder(strict=False)


def read_head(root: Any) -> Head:
    """Everything that the element tree `root` says outside its text."""
    head = Head(language=_language(root))
    for element in root.iter("title", "meta", "link", "script"):
        tag = element.tag
        if tag == "meta":
            _meta(head, element)
        elif tag == "script":
            kind = element.get("type")
            if kind is not None and "ld+json" in kind.lower():
                _json_ld(head, element)
        elif tag == "link":
            _link(head, element)
        elif head.title is None:
            parent = element.getparent()
            if parent is None or parent.tag in ("head", "html", "body"):  # not the title of an inline drawing
                head.title = " ".join("".join(element.itertext()).split()) or None
    if head.language is None:
        head.language = _language_of_meta(head)
    return head


def _language(root: Any) -> str | None:
    said = root.get("lang") or root.get("xml:lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return _tag(said)


def _language_of_meta(head: Head) -> str | None:
    for name in ("og:locale", "content-language", "inlanguage", "language"):
        for value in head.meta.get(name, ()):
            if found := _tag(value):
                return found
    return None


def _tag(said: str | None) -> str | None:
    said = (said or "").strip()
    return said.replace("_", "-") if LANGUAGE.match(said) else None


def _meta(head: Head, element: Any) -> None:
    get = element.get
    value = get("content")
    if not value:
        return
    name = get("property")
    other = get("name")
    if name:
        head.meta.setdefault(name.strip().lower(), []).append(value)
    if other and other != name:
        head.meta.setdefault(other.strip().lower(), []).append(value)
    if not name and not other:
        name = get("itemprop") or get("http-equiv")
        if name:
            head.meta.setdefault(name.strip().lower(), []).append(value)


def _link(head: Head, element: Any) -> None:
    relation = element.get("rel")
    if relation == "canonical":
        head.canonical = head.canonical or element.get("href")
    elif relation == "next":
        head.next_page = head.next_page or element.get("href")


def _json_ld(head: Head, element: Any) -> None:
    if element.get("src") is None and len(head.json_ld) < JSON_LD_OBJECTS:
        head.json_ld.extend(json_ld(element.text or "")[: JSON_LD_OBJECTS - len(head.json_ld)])


def json_ld(text: str) -> list[dict[str, Any]]:
    """The objects of one JSON-LD script, arrays, `@graph` and `mainEntity` flattened; garbage gives none.

    >>> json_ld('<!-- {"@graph": [{"@type": "NewsArticle"},]} -->')
    [{'@type': 'NewsArticle'}]
    """
    if len(text) > JSON_LD_CHARACTERS:
        return []
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
        return [_decoder.decode(text)], True
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
            value, at = _decoder.raw_decode(text, at)
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
