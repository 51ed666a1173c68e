"""An element tree to blocks, in one walk."""

from __future__ import annotations

from typing import Any, NamedTuple

import regex
from lxml import etree

from cleaner.model import Block, BlockKind, Cue, Section, Span, Time
from cleaner.read import mend

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span "
    "strike strong sub sup time tt u var wbr o:p st1:personname img input picture source track math mi mn mo".split()
)
"""Elements that do not break a line.  What is in no list (custom elements) does: templates use them as boxes."""

SKIP = frozenset(
    "head script style svg iframe frame frameset object embed applet audio video canvas map noscript select option "
    "optgroup datalist textarea template meta link title base param rp rt noframes".split()
)
"""Elements whose content is not text for the reader."""

FALLBACK = frozenset(("noscript", "noframes", "template", "svg", "textarea", "select", "option"))
"""Of those, what may carry the text of a page that has no other."""

SOME = 60
"""Characters of text: less than a sentence is as good as none."""

BREAK = frozenset(("br", "hr"))
SPANS = {"a": "a", "b": "b", "strong": "b", "i": "i", "em": "i", "code": "code", "tt": "code", "kbd": "code"}
SPANS_DEEP = 32
"""Spans inside spans that are kept: a thousand unclosed `<b>` must not cost a thousand steps a block."""

KINDS = {
    "li": BlockKind.ITEM, "dt": BlockKind.ITEM, "dd": BlockKind.ITEM, "td": BlockKind.CELL, "th": BlockKind.CELL,
    "blockquote": BlockKind.QUOTE, "pre": BlockKind.CODE, "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION, "h1": BlockKind.HEADING, "h2": BlockKind.HEADING, "h3": BlockKind.HEADING,
    "h4": BlockKind.HEADING, "h5": BlockKind.HEADING, "h6": BlockKind.HEADING,
}  # fmt: skip

UNIT = regex.compile(
    r"(?i)(?<![a-z])(?:author|byline|writer|editor|date|pub_?date|pub_?time|publish(?:ed)?(?:time|date)?|post_?time"
    r"|time(?:stamp)?|source|origin|laiyuan|zuozhe|reporter|comments?|tag|cat(?:egory)?|share)s?(?![a-z])"
)
"""An inline element that its template names so (`<span class="author">`) is a unit of its own, not part of a line:
`<span class="source">证券时报</span><span class="date">2020-01-14</span>`."""

NOISE = regex.compile(
    r"[\x00-\x08\x0e-\x1b\x7f\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]"
    r"|(?<![\u0590-\u109f\u1780-\u18af\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
)
"""Control and zero-width characters that carry nothing; joiners stay where scripts or emoji need them."""

INVISIBLE = regex.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")


class Outline(NamedTuple):
    """What one walk over a tree yields."""

    blocks: list[Block]
    sections: list[Section]
    cues: list[Cue]
    times: list[Time]


class _Open:
    """An element that the walk is inside of."""

    __slots__ = (
        "box", "breaks", "cue", "element", "hidden", "kind", "level", "outer", "section", "skip", "span", "tag",
    )  # fmt: skip

    def __init__(self, element: Any, tag: str, parent: _Open | None) -> None:
        self.element = element
        self.tag = tag
        self.breaks = False
        self.skip = False
        self.span: list[Any] | None = None
        self.section = -1
        self.box: _Open | None = parent.box if parent is not None else None
        self.outer = self.box
        """The innermost element that breaks lines: around this one, and this one included."""
        if parent is not None:
            self.cue: int = parent.cue
            self.kind: BlockKind = parent.kind
            self.level: int = parent.level
            self.hidden: bool = parent.hidden


class _Walk:
    """The state of one walk: the open elements and the text of the block under way."""

    def __init__(self, skip: frozenset[str]) -> None:
        self.skip = skip
        self.blocks: list[Block] = []
        self.sections: list[Section] = [Section(0, 0, "", 0, -1)]
        self.cues: list[Cue] = [Cue(-1, "", "")]
        self.interned: dict[tuple[Any, ...], int] = {}
        self.times: list[Time] = []
        self.open: list[_Open] = []
        self.parts: list[str] = []
        self.length = 0
        self.link_chars = 0
        self.links = 0
        self.open_spans: list[list[Any]] = []
        self.spans: list[Span] = []
        self.ordinal = 0

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
        if self.links:
            self.link_chars += len(text.strip())

    def flush(self) -> None:
        """End the block under way."""
        if not self.parts:
            return
        top = self.open[-1]
        raw = "".join(self.parts)
        self.parts.clear()
        for span in self.open_spans:
            self.close_span(span)
            span[0] = 0
        spans, self.spans = self.spans, []
        link_chars, self.link_chars = self.link_chars, 0
        self.length = 0
        code = top.kind is BlockKind.CODE
        text = raw.strip("\r\n") if code else " ".join(raw.split())
        if not text.isprintable() and NOISE.search(raw):
            # Offsets would shift under the spans: rare enough to give the spans up instead.
            raw, spans = NOISE.sub("", raw), []
            text = raw.strip("\r\n") if code else " ".join(raw.split())
        if not text or text.isspace():
            return
        self.blocks.append(
            Block(
                len(self.blocks), text, top.kind, top.level, min(link_chars, len(text)), top.cue, self.enter(),
                self.ordinal, top.hidden, raw if spans else "", tuple(spans),
            )
        )

    def close_span(self, span: list[Any]) -> None:
        start, tag, href = span
        if self.length > start:
            self.spans.append(Span(start, self.length, tag, href))

    def enter(self) -> int:
        """The innermost section, made now if this is the first block inside it."""
        inner = 0
        first = len(self.blocks)
        # Elements that hold a section already lie below those that hold none: look from the top down.
        missing = []
        entry = self.open[-1].box
        while entry is not None:
            if entry.section >= 0:
                inner = entry.section
                break
            missing.append(entry)
            entry = entry.outer
        for entry in reversed(missing):
            entry.section = len(self.sections)
            self.sections.append(Section(first, first, entry.tag, entry.cue, inner))
            inner = entry.section
        return inner

    def intern(self, parent: int, tag: str, names: str) -> int:
        key = (parent, tag, names)
        found = self.interned.get(key)
        if found is None:
            found = self.interned[key] = len(self.cues)
            self.cues.append(Cue(parent, tag, names))
        return found

    def push(self, element: Any, tag: str) -> None:
        parent = self.open[-1] if self.open else None
        entry = _Open(element, tag, parent)
        if parent is None:
            entry.cue, entry.kind, entry.level, entry.hidden = 0, BlockKind.PARAGRAPH, 0, False
        elif parent.skip:
            entry.skip = True
            self.open.append(entry)
            return
        if tag in self.skip and not (tag == "template" and _shadow_root(element)):
            entry.skip = True
            self.open.append(entry)
            return
        get = element.get
        if tag in INLINE:
            names = get("class")
            kind = SPANS.get(tag)
            if (names and UNIT.search(names)) or (tag == "a" and get("rel") == "author") or get("itemprop"):
                self.flush()
                entry.breaks, entry.box = True, entry
                entry.cue = self.intern(entry.cue, tag, " ".join(filter(None, (names, get("itemprop"), get("rel")))))
            if tag == "time":
                self.times.append(Time(len(self.blocks), get("datetime") or "", element.text or ""))
            if kind and len(self.open_spans) < SPANS_DEEP:
                entry.span = [self.length, kind, get("href") if kind == "a" else None]
                self.open_spans.append(entry.span)
            if tag == "a":
                self.links += 1
                if not self.parts:
                    entry.cue = self.intern(entry.cue, tag, names or "")
        elif tag in BREAK:
            self.flush()
        else:
            self.flush()
            entry.breaks, entry.box = True, entry
            names = " ".join(filter(None, (get("class"), get("id"), get("role"), get("itemprop"))))
            entry.cue = self.intern(entry.cue, tag, names)
            style = get("style")
            # A hidden body is shown by a script.
            if (style and INVISIBLE.search(style)) or get("hidden") is not None or get("aria-hidden") == "true":
                entry.hidden = entry.hidden or tag not in ("html", "body")
            kind_ = KINDS.get(tag)
            if kind_ is not None:
                entry.kind = kind_
                entry.level = int(tag[1]) if kind_ is BlockKind.HEADING else 0
            elif tag == "p" and entry.kind is BlockKind.CELL:
                entry.kind = BlockKind.PARAGRAPH
        self.open.append(entry)
        text = element.text
        if text:
            self.add(text)

    def pop(self) -> None:
        entry = self.open[-1]
        if entry.breaks:
            self.flush()
            if entry.section >= 0:
                self.sections[entry.section].end = len(self.blocks)
        if entry.span is not None:
            self.close_span(self.open_spans.pop())
        if entry.tag == "a" and not entry.skip:
            self.links -= 1
        self.open.pop()
        tail = entry.element.tail
        if tail and self.open and not self.open[-1].skip:
            self.add(tail)

    def run(self, root: Any) -> Outline:
        for element in root.iter(etree.Element):
            parent = element.getparent()
            while self.open and self.open[-1].element is not parent:
                self.pop()
            self.ordinal += 1
            self.push(element, element.tag)
        while self.open:
            self.pop()
        self.sections[0].end = len(self.blocks)
        return Outline(self.blocks, self.sections, self.cues, self.times)


def outline(root: Any) -> Outline:
    """The blocks, sections and cues of the element `root`, in page order."""
    found = _Walk(SKIP).run(root)
    return found if found.blocks else _Walk(SKIP - FALLBACK).run(root)


def parse(page: bytes) -> tuple[Any, bool]:
    """The tree of a UTF-8 page, or None where there is no element, and whether nesting was cut to what libxml2 follows.

    What a browser would show is kept although libxml2 drops it; see `cleaner.read.mend`.
    """
    if b"<![CDATA[" in page:
        page = mend.cdata(page)
    if b"</br" in page or b"</BR" in page:
        page = mend.break_ends(page)
    root, cut = _tree(page)
    deep = cut
    if root is not None and any(_has_text(r, 0) for r in root.itersiblings(etree.Element)):  # behind a stray </html>
        page = mend.stray_ends(page)
        root, cut = _tree(page)
        deep = deep or cut
    for depth in (256, 0):
        if not cut:
            break
        root, cut = _tree(mend.shallow(page, depth))
    if (root is None or not _has_text(root, SOME)) and (whole := mend.unclosed(page)) != page:
        again, cut = _tree(whole)
        if again is not None:
            root = again
    return root, deep or cut


def _shadow_root(template: Any) -> bool:
    """Whether browsers show the template's content: `<template shadowrootmode="open">`, before 2023 `shadowroot`."""
    return template.get("shadowrootmode") is not None or template.get("shadowroot") is not None


def _tree(page: bytes) -> tuple[Any, bool]:
    parser = etree.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(page, parser)
    except etree.XMLSyntaxError:  # nothing but comments, declarations or white space
        root = None
    last = parser.error_log.last_error  # parsing stops there
    return root, last is not None and last.type_name == "ERR_RESOURCE_LIMIT"


def _has_text(root: Any, least: int) -> bool:
    """Whether `root` holds more than `least` characters that a reader sees."""
    size = 0
    for element in root.iter(etree.Element):
        if element.tag not in SKIP and element.text:
            size += len(element.text.strip())
        if element.tail:
            size += len(element.tail.strip())
        if size > least:
            return True
    return False
