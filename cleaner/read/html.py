"""An element tree to blocks, in one walk."""

from __future__ import annotations

from itertools import accumulate, chain
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

NAMING = ("class", "id", "role", "itemprop")
"""Attributes in which a template says what a box is."""

HIDING = frozenset(("style", "hidden", "aria-hidden"))

CLASS = ["class"]
ROOTS = frozenset(("html", "body"))

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


class _Walk:
    """The state of one walk: what was found so far, the boxes it is inside of, and the text of the block under way.

    A box is an element that breaks lines.
    """

    def __init__(self, skip: frozenset[str]) -> None:
        self.skip = skip
        self.blocks: list[Block] = []
        self.sections: list[Section] = [Section(0, 0, "", 0, -1)]
        self.cues: list[Cue] = [Cue(-1, "", "")]
        self.kinds: list[tuple[BlockKind, int]] = [(BlockKind.PARAGRAPH, 0)]
        """By cue, kind and level of a block there."""
        self.interned: dict[tuple[int, str, str], int] = {}
        self.units: dict[str, bool] = {}
        self.times: list[Time] = []
        self.boxes = [0]
        """The cues of the boxes around, outermost first."""
        self.held = [0]
        """Their sections; -1 until a block is found inside."""
        self.parts: list[str] = []
        self.link_chars = 0
        self.open_spans: list[list[Any]] = []
        """Of each `a`, `b` ... around: the number of parts before it, its kind and its address."""
        self.spans: list[tuple[int, int, str, str | None]] = []
        """The same with the number of parts at its end: characters are counted once a block is made of them."""

    def run(self, root: Any) -> Outline:
        """One flat loop that holds what it is inside of in variables, and does leaves on the spot.

        With a call and an object for each element it took a third longer.
        """
        skip, parts, open_spans = self.skip, self.parts, self.open_spans
        around: list[tuple[Any, int, bool, bool, str | None]] = []
        inside: Any = None
        cue = links = ordinal = 0  # the cue is -1 inside of what is skipped
        hidden = breaks = False
        span: str | None = None
        for element in chain(root.iter(etree.Element), (None,)):
            parent = None if element is None else element.getparent()
            while inside is not parent:
                if breaks:
                    self.leave(cue, hidden, ordinal)
                if span:
                    self.close_span()
                    links -= span == "a"
                tail = inside.tail
                inside, cue, hidden, breaks, span = around.pop()
                if tail and cue >= 0:
                    parts.append(tail)
                    if links:
                        self.link_chars += len(tail.strip())
            if element is None:
                break
            ordinal += 1
            tag = element.tag
            inner, hides, opens, kind = cue, hidden, False, None
            if cue < 0 or (tag in skip and not (tag == "template" and _shadow_root(element))):
                inner = -1
            elif tag in INLINE:
                names = element.get("class") or ""
                if (names and self.unit(names)) or _says_what(element, tag):
                    if parts:
                        self.flush(cue, hidden, ordinal)
                    opens = True
                    inner = self.intern(cue, tag, _joined(names, element.get("itemprop"), element.get("rel")))
                if tag == "time":
                    self.times.append(Time(len(self.blocks), element.get("datetime") or "", element.text or ""))
                elif kind := SPANS.get(tag):
                    open_spans.append([len(parts), kind, element.get("href") if kind == "a" else None])
                    if kind == "a":
                        links += 1
                        if not parts:
                            inner = self.intern(inner, tag, names)
            else:
                if parts:
                    self.flush(cue, hidden, ordinal)
                if tag not in BREAK:
                    opens = True
                    keys = element.keys()
                    if keys == CLASS:  # most have nothing else: a tenth of the walk
                        names = element.get("class")
                    else:
                        names = _joined(*[element.get(key) for key in NAMING if key in keys]) if keys else ""
                        # A hidden body is shown by a script.
                        hides = hidden or (tag not in ROOTS and not HIDING.isdisjoint(keys) and _hides(element))
                    inner = self.intern(cue, tag, names)
            if opens:
                self.boxes.append(inner)
                self.held.append(-1)
            if inner >= 0 and (text := element.text):
                parts.append(text)
                if links:
                    self.link_chars += len(text.strip())
            if len(element):
                around.append((inside, cue, hidden, breaks, span))
                inside, cue, hidden, breaks, span = element, inner, hides, opens, kind
                continue
            if opens:
                self.leave(inner, hides, ordinal)
            if kind:
                self.close_span()
                links -= kind == "a"
            if cue >= 0 and (tail := element.tail):
                parts.append(tail)
                if links:
                    self.link_chars += len(tail.strip())
        self.sections[0].end = len(self.blocks)
        return Outline(self.blocks, self.sections, self.cues, self.times)

    def unit(self, names: str) -> bool:
        """Whether an inline element with the class `names` is a unit of its own."""
        found = self.units.get(names)
        if found is None:
            found = self.units[names] = UNIT.search(names) is not None
        return found

    def intern(self, parent: int, tag: str, names: str) -> int:
        key = (parent, tag, names)
        found = self.interned.get(key)
        if found is None:
            found = self.interned[key] = len(self.cues)
            self.cues.append(Cue(parent, tag, names))
            self.kinds.append(_kind(tag, self.kinds[parent]))
        return found

    def leave(self, cue: int, hidden: bool, ordinal: int) -> None:
        """End the innermost box."""
        if self.parts:
            self.flush(cue, hidden, ordinal)
        self.boxes.pop()
        section = self.held.pop()
        if section >= 0:
            self.sections[section].end = len(self.blocks)

    def close_span(self) -> None:
        start, kind, href = self.open_spans.pop()
        if len(self.parts) > start and len(self.open_spans) < SPANS_DEEP:
            self.spans.append((start, len(self.parts), kind, href))

    def flush(self, cue: int, hidden: bool, ordinal: int) -> None:
        """End the block under way, which has parts, and begin the next one inside of the same spans."""
        raw = "".join(self.parts)
        if text := raw.strip():
            self.add(text, raw, cue, hidden, ordinal)
        self.parts.clear()
        self.link_chars = 0
        if self.spans:
            self.spans.clear()
        if self.open_spans:
            for span in self.open_spans[:SPANS_DEEP]:
                span[0] = 0

    def add(self, text: str, raw: str, cue: int, hidden: bool, ordinal: int) -> None:
        """Another block, of the text `raw`, which is `text` between white space."""
        kind, level = self.kinds[cue]
        noisy = False
        # Other white space than single spaces is not printable: most text is done with a look.
        if kind is BlockKind.CODE or "  " in text or not text.isprintable():
            text = _folded(raw, kind)
            noisy = not text.isprintable() and NOISE.search(raw) is not None
            if noisy:
                raw = NOISE.sub("", raw)
                text = _folded(raw, kind)
                if not text or text.isspace():
                    return
        spans: tuple[Span, ...] = ()
        if (self.spans or self.open_spans) and not noisy:
            # Offsets would shift under the spans with the noise gone: rare enough to give the spans up instead.
            spans = self.finished_spans()
        self.blocks.append(
            Block(
                len(self.blocks), text, kind, level, min(self.link_chars, len(text)), cue, self.section(), ordinal,
                hidden, raw if spans else "", spans,
            )
        )  # fmt: skip

    def finished_spans(self) -> tuple[Span, ...]:
        """The spans of the block under way, in characters; those still open end with it."""
        offsets = list(accumulate(map(len, self.parts), initial=0))
        spans = [Span(offsets[start], offsets[end], kind, href) for start, end, kind, href in self.spans]
        for start, kind, href in self.open_spans[:SPANS_DEEP]:
            if len(self.parts) > start:
                spans.append(Span(offsets[start], offsets[-1], kind, href))
        return tuple(spans)

    def section(self) -> int:
        """The innermost section, made now if this is the first block inside it."""
        held = self.held
        if held[-1] < 0:
            # Boxes that hold a section already lie around those that hold none: look from the inside.
            at = len(held) - 1
            while held[at - 1] < 0:
                at -= 1
            first = len(self.blocks)
            for missing in range(at, len(held)):
                cue = self.boxes[missing]
                held[missing] = len(self.sections)
                self.sections.append(Section(first, first, self.cues[cue].tag, cue, held[missing - 1]))
        return held[-1]


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


def _says_what(element: Any, tag: str) -> bool:
    """Whether the markup says what an inline element is: `<span itemprop="author">`, `<a rel="author">`."""
    return bool(element.get("itemprop")) or (tag == "a" and element.get("rel") == "author")


def _kind(tag: str, outer: tuple[BlockKind, int]) -> tuple[BlockKind, int]:
    """Kind and level of blocks in `tag`, inside of what makes them `outer`."""
    kind = KINDS.get(tag)
    if kind is not None:
        return kind, int(tag[1]) if kind is BlockKind.HEADING else 0
    return (BlockKind.PARAGRAPH, outer[1]) if tag == "p" and outer[0] is BlockKind.CELL else outer


def _folded(raw: str, kind: BlockKind) -> str:
    return raw.strip("\r\n") if kind is BlockKind.CODE else " ".join(raw.split())


def _joined(*names: str | None) -> str:
    return " ".join(filter(None, names))


def _hides(element: Any) -> bool:
    get = element.get
    return (
        get("hidden") is not None
        or get("aria-hidden") == "true"
        or ((style := get("style")) is not None and INVISIBLE.search(style) is not None)
    )


def _shadow_root(template: Any) -> bool:
    """Whether browsers show the template's content: `<template shadowrootmode="open">`, before 2023 `shadowroot`."""
    return template.get("shadowrootmode") is not None or template.get("shadowroot") is not None


def _tree(page: bytes) -> tuple[Any, bool]:
    # Nothing looks elements up by id: without libxml2's table of ids the parse takes 5 % less.
    parser = etree.HTMLParser(
        huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False, encoding="utf-8"
    )
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
