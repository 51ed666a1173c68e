"""What the parser calls while it reads a page, to blocks.

No tree is built: with a tree and a walk over it, reading a page took 1.0 x the parse longer and 2.7 x the memory.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import accumulate
from typing import Any, NamedTuple

from cleaner.model import Block, BlockKind, Cue, Picture, Section, Span, Time
from cleaner.read.elements import (
    BREAK,
    BREAKS_OUT,
    EDITS,
    FOREIGN,
    FORMULA,
    HEAD,
    LINE,
    LINES,
    NAMES,
    NAMING,
    NOISE,
    PICTURE,
    ROOT,
    ROOTS,
    SKIP,
    SPAN,
    SPANS,
    TARGET,
    TIME,
    UNKNOWN,
    WHOLE,
    Units,
    hides,
    table,
    unseen,
)  # fmt: skip
from cleaner.read.head import ABOUT, HeadReader
from cleaner.read.places import HIDDEN, LINK, PLAIN, Places, new

SENTENCE = 40
"""Characters of a block under way from which it is a sentence that goes on in an element, whatever that is called: `The
way led along the quay and over the <a class="editor-link">old</a> ford`.  The longest that stood before a label on the
annotated pages was `Published on December 2nd, 2025 by`."""
LABEL_ENDS = tuple(":：|｜·•/-–—.!?。！？”」)）]】")
"""What a label, or a sentence before a label, ends in."""
BRACKETS = tuple("(（[【")
"""Behind what an element is part of what is said around: `HALLOW (<b itemprop="publisher">Hallow Wire</b>) - …`."""
SENTENCE_ENDS = tuple('.!?。！？…”"')
"""What a paragraph ends in."""

TOLD, UNFOLDED = 100, 1000
"""Characters of a `<time>` that are kept, with its white space folded and before: nobody looks for a date in more, and
times that stand in each other would each keep the text of all."""

CODE = BlockKind.CODE

HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
"""Their ids are anchors in the author's words, not the template's: `<h2 id="cat">Categories of ferries`."""

UNREAD = "\ufffd "

DOES = table(SKIP)


class Outline(NamedTuple):
    """What one reading of a page yields."""

    blocks: list[Block]
    sections: list[Section]
    cues: list[Cue]
    times: list[Time]
    pictures: list[Picture]


class Target:
    """What the parser calls: `start` and `end` of an element, `data` for text, `close` at the end of the page.

    They are closures over what was found so far, not methods of an object that holds it: two thirds of the time go
    into the few steps taken for each of the thousands of elements of a page, where looking up an attribute counts.
    """

    __slots__ = ("close", "data", "depth", "end", "start")

    def __init__(self, head: HeadReader | None = None, skip: frozenset[str] = SKIP) -> None:
        self.start, self.end, self.data, self.close, self.depth = _callbacks(head, skip)


def _callbacks(head: HeadReader | None, skip: frozenset[str]) -> tuple[Callable[..., Any], ...]:
    around: list[Any] = []
    """Of each open element what its end needs: None in a line, the number of the place around a box, the list of a
    span."""
    blocks: list[Block] = []
    sections = [Section(0, 0, "", 0, -1)]
    times: list[Time] = []
    pictures: list[Picture] = []
    held = [0]
    """The sections around, outermost first: a box becomes one with its first block."""
    places = Places()
    place, cues = 0, places.cues
    known, enter = places.known.get, places.enter
    boxes, depths, kinds = places.boxes, places.depths, places.kinds
    parts: list[str] = []
    """Texts of the block under way.  The parser appends to it by itself: what is no text is cut off again."""
    spans: list[list[Any]] = []
    """Of each `a`, `b` ... in it: the number of parts before and at its end, its kind and its address; for the end of
    the element also the place around, if it changed that, and whether it is a box."""
    open_spans: list[list[Any]] = []
    """The same of those around."""
    units = Units()
    ordinal = skipping = cut = wanted = wanted_from = 0
    in_head = in_drawing = False
    second: int | None = None
    begun = -1
    """The block of a link that was a unit of its own in a paragraph, right before the text under way."""
    push, pop, clear, join = around.append, around.pop, parts.clear, "".join
    does = (DOES if skip is SKIP else table(skip)).get

    def start(tag: str, attrib: Mapping[str, str]) -> None:
        nonlocal place, ordinal, skipping, in_drawing, wanted, wanted_from, second, begun
        if skipping:
            if not ((in_head and skipping == 1 and tag not in HEAD) or (in_drawing and tag in BREAKS_OUT)):
                skipping += 1
                if tag in ABOUT and head is not None and head.element(tag, attrib, in_head and skipping == 2):
                    wanted, wanted_from = skipping, len(parts)
                if tag in FOREIGN:
                    in_drawing = False
                return
            # What was skipped ends here, although the parser holds it open.
            around.extend([None] * skipping)
            del parts[cut:]
            skipping = wanted = 0
        doing = does(tag, UNKNOWN)
        if not doing or (doing < 0 and places.tags[boxes[place]] not in LINES):
            if parts:
                raw = join(parts)
                if raw.isspace() and not spans and not open_spans:
                    clear()
                else:
                    add(raw)
            ordinal += 1
            push(place)
            if not attrib:
                key = (place, tag, "", PLAIN)
                place = known(key) or enter(key)
                return
            form = PLAIN
            names = attrib.get("class", "")
            if len(attrib) > 1 or not names:
                if (other := attrib.get("id")) and tag not in HEADINGS:
                    names = f"{names} {other}" if names else other
                if not NAMING.isdisjoint(attrib):
                    names = joined(names, *map(attrib.get, NAMES))
                if (
                    ("style" in attrib or "hidden" in attrib or "aria-hidden" in attrib)
                    and hides(attrib)
                    and tag not in ROOTS  # a script shows a hidden body
                ):
                    form = HIDDEN
            key = (place, tag, names, form)
            place = known(key) or enter(key)
        elif doing <= LINE:
            if not attrib:
                push(None)
            elif ("style" in attrib or "hidden" in attrib) and unseen(attrib):
                if FORMULA in attrib.get("class", ""):
                    push(None)
                else:
                    leave_out(tag)
            elif ("class" in attrib and units[attrib["class"]]) or attrib.get("itemprop"):
                if EDITS in attrib.get("class", ""):
                    leave_out(tag)
                elif may_begin():
                    open_unit(tag, attrib)
                else:
                    push(None)
            else:
                push(None)
        elif doing == SPAN:
            if ("style" in attrib or "hidden" in attrib) and unseen(attrib):
                leave_out(tag)
                return
            kind = SPANS[tag]
            if open_spans and kind in [span[2] for span in open_spans]:
                if kind != "a":
                    push(None)
                    return
                end_link()
            span: list[Any] = [len(parts), 0, kind, None, None, False]
            if attrib:
                if tag == "a" and "href" not in attrib and ("name" in attrib or TARGET.issuperset(attrib)):
                    push(None)
                    return
                names = attrib.get("class", "")
                named = (names and units[names]) or attrib.get("itemprop")
                if (named or (tag == "a" and attrib.get("rel") == "author")) and may_begin():
                    open_unit(tag, attrib)
                    span[0], span[4], span[5] = 0, pop(), True
                if tag == "a":
                    span[3] = attrib.get("href")
                    if not parts:
                        if span[4] is None:
                            span[4] = place
                        key = (place, "a", names, LINK)
                        place = known(key) or enter(key)
            elif tag == "a" and not parts:
                span[4] = place
                key = (place, "a", "", LINK)
                place = known(key) or enter(key)
            open_spans.append(span)
            push(span)
        elif doing == BREAK:
            if parts:
                add(join(parts))
            begun = -1
            push(None)
        elif doing == PICTURE:
            pictures.append(new(Picture, (len(blocks), places.cue_of[place])))
            push(None)
        elif doing == TIME:
            if (units[attrib.get("class", "")] or attrib.get("itemprop")) and may_begin():
                open_unit(tag, attrib)
                span = [0, 0, "time", None, pop(), True]
            else:
                span = [len(parts), 0, "time", None, None, False]
            span[3] = Time(len(blocks), attrib.get("datetime") or "", "")
            times.append(span[3])
            push(span)
        elif doing == ROOT or (tag == "template" and ("shadowrootmode" in attrib or "shadowroot" in attrib)):
            if doing == ROOT:
                if head is not None and second is None and not cues[1:]:
                    head.root(attrib)
                elif second is None:
                    second = len(blocks)
            open_box(tag, joined(*map(attrib.get, ("class", "id", "role", "itemprop"))))
        else:
            leave_out(tag)
            if tag == "video":
                pictures.append(new(Picture, (len(blocks), places.cue_of[place])))
            if tag in ABOUT and head is not None and head.element(tag, attrib, places.tags[place] in ROOTS):
                wanted, wanted_from = 1, cut

    def end(tag: str) -> None:
        nonlocal place, skipping, wanted
        if skipping:
            if skipping == wanted:
                wanted = 0
                if head is not None:
                    head.text(tag, join(parts[wanted_from:]))
            skipping -= 1
            if not skipping:
                del parts[cut:]
            return
        outer = pop()
        if outer is None:
            return
        if outer.__class__ is list:
            if outer[5] or outer[2] == "time":
                end_unit(outer)
                return
            if open_spans and open_spans[-1] is outer:  # else `end_link` has noted where it ends
                open_spans.pop()
                count = len(parts)
                if count > outer[0]:
                    outer[1] = count
                    spans.append(outer)
            if outer[4] is not None:
                place = outer[4]
            return
        if parts:
            raw = join(parts)
            if raw.isspace() and not spans and not open_spans:
                clear()
            else:
                add(raw)
        if len(held) > depths[place]:
            sections[held.pop()].end = len(blocks)
        place = outer

    def leave_out(tag: str) -> None:
        """Read no text up to the end of this element."""
        nonlocal skipping, cut, in_head, in_drawing
        skipping, cut, in_head, in_drawing = 1, len(parts), tag == "head", tag == "svg"

    def end_link() -> None:
        """End the link around, as browsers do where another begins: old pages leave their anchors open."""
        at = next(i for i, span in enumerate(open_spans) if span[2] == "a")
        span = open_spans.pop(at)
        count = len(parts)
        if count > span[0]:
            span[1] = count
            spans.append(span)

    def may_begin() -> bool:
        """Whether a unit may begin here: code and sentences don't fall apart, teasers do, into title and date."""
        inside = [span[2] for span in open_spans]
        if kinds[place] is CODE or "code" in inside or WHOLE.search(cues[places.cue_of[place]].names):
            return False
        if "a" in inside:
            return True
        text = join(parts[-SENTENCE:]).strip()  # as many parts have as many characters; all of them took squared time
        return (len(text) < SENTENCE or text.endswith(LABEL_ENDS)) and not text.endswith(BRACKETS)

    def open_unit(tag: str, attrib: Mapping[str, str]) -> None:
        open_box(tag, joined(*map(attrib.get, ("class", "id", "itemprop", "rel"))))

    def open_box(tag: str, names: str) -> None:
        nonlocal place, ordinal
        if parts:
            add(join(parts))
        ordinal += 1
        push(place)
        key = (place, tag, names, PLAIN)
        place = known(key) or enter(key)

    def end_unit(span: list[Any]) -> None:
        """End a time, or a span that is a box too."""
        nonlocal place, begun
        if span[2] == "time":
            at = span[3].block
            within = [block.text[:TOLD] for block in blocks[at : at + TOLD]]
            first = 0 if within else span[0]
            rest = join([part[:UNFOLDED] for part in parts[first : first + TOLD]])[:UNFOLDED].split()
            span[3].text = " ".join([*within, *rest])[:TOLD]
        if span[5]:
            if parts:
                add(join(parts))
            if len(held) > depths[place]:
                sections[held.pop()].end = len(blocks)
            if span[2] == "a" and places.tags[span[4]] == "p" and "author" not in cues[places.cue_of[place]].names:
                begun = len(blocks) - 1  # `<a class="author">Ann Lee</a> is a writer.` tells of her
            place = span[4]
        if open_spans and open_spans[-1] is span:
            open_spans.pop()

    def add(raw: str) -> None:
        """End the block under way, which has the text `raw`, and begin the next one inside of the same spans."""
        nonlocal begun
        if text := raw.strip():
            # Other white space than single spaces is not printable: most text is done with a look.
            kind = kinds[place]
            if not text.isprintable() or "  " in text or kind is CODE:
                text = folded(raw, kind)
                if not text.isprintable() and NOISE.search(raw) is not None:
                    parts[:] = [NOISE.sub("", part) for part in parts]  # not of `raw`: spans are told in parts
                    raw = join(parts)
                    text = folded(raw, kind)
            if text[:1] == "\ufffd" and not text.strip(UNREAD):
                text = ""  # nothing but characters that were lost before
            if text and not text.isspace():
                found, links = marked(raw) if spans or open_spans else ((), 0)
                if links > len(text):
                    links = len(text)
                at, box = len(blocks), boxes[place]
                missing = depths[box] + 1 - len(held)
                if missing > 0:
                    enclose(box, missing, at)
                blocks.append(
                    Block(
                        at, text, kind, places.levels[place], links, places.cue_of[place], held[-1], ordinal,
                        places.hidden[place], raw if found else "", found,
                    )
                )  # fmt: skip
                if begun >= 0:
                    link = blocks[begun]
                    counted = any(those and those[-1].block == at for those in (times, pictures))
                    if sections[link.section].parent == held[-1] and not counted and goes_on(link, text):
                        blocks[begun:] = [whole(link, blocks[at], raw)]
                    begun = -1
        clear()
        if spans:
            spans.clear()
        if open_spans:
            for span in open_spans:
                span[0] = 0

    def marked(raw: str) -> tuple[tuple[Span, ...], int]:
        """The spans of the block under way, in characters, and how many of these are in links.

        Spans that are still open end with it.
        """
        count = len(parts)
        if len(spans) == 1 and not open_spans:  # nearly all: 1.2 us, not 2
            begin, stop, kind, href, _, _ = spans[0]
            first = sum(map(len, parts[:begin])) if begin else 0
            last = len(raw) if stop == count else first + sum(map(len, parts[begin:stop]))
            return (new(Span, (first, last, kind, href)),), len(raw[first:last].strip()) if kind == "a" else 0
        for span in open_spans:
            if span[0] < count:
                span[1] = count
                spans.append(span)
        offsets = list(accumulate(map(len, parts), initial=0))
        out, links = [], 0
        for begin, stop, kind, href, _, _ in spans:
            first, last = offsets[begin], offsets[stop]
            out.append(new(Span, (first, last, kind, href)))
            if kind == "a":
                links += len(raw[first:last].strip())
        return tuple(out), links

    def enclose(box: int, missing: int, first: int) -> None:
        """New sections, which begin with the block `first`, for the innermost boxes, which have none yet."""
        chain = [box]
        while len(chain) < missing:
            box = places.outers[box]
            chain.append(box)
        for box in reversed(chain):
            sections.append(Section(first, first, places.tags[box], places.cue_of[box], held[-1]))
            held.append(len(sections) - 1)

    def close() -> tuple[Outline, bool]:
        """What was found, and whether it goes on behind the end of the document.

        lxml's parser and its context hold each other and the target: until Python collects them, nothing else of the
        page should be held here.
        """
        nonlocal blocks, sections, cues, times, pictures, head
        if parts:
            add(join(parts))
        sections[0].end = len(blocks)
        found = Outline(blocks, sections, cues, times, pictures)
        stray = second is not None and second < len(blocks)
        blocks, sections, cues, times, pictures, head = [], [], [], [], [], None
        places.forget()
        for kept in (around, parts, spans, open_spans, units):
            kept.clear()
        return found, stray

    def depth() -> int:
        """Elements that are open."""
        return len(around) + skipping

    return start, end, parts.append, close, depth


def goes_on(link: Block, text: str) -> bool:
    """Whether a paragraph begins with the link before `text`: `<a class="tag">Ebb News</a> said on Monday that …`.

    What stands before an empty link has no raw text where it is no link itself.
    """
    long = len(text) * (1 if text.isascii() else 2) >= SENTENCE
    return long and text[0].isalnum() and text.endswith(SENTENCE_ENDS) and link.raw != ""


def whole(link: Block, rest: Block, raw: str) -> Block:
    """The paragraph of a link and the rest, which has the text `raw`."""
    start = len(link.raw)
    spans = [new(Span, (span.start + start, span.end + start, span.tag, span.href)) for span in rest.spans]
    return replace(
        rest, index=link.index, text=folded(link.raw + raw, rest.kind), raw=link.raw + raw,
        spans=(*link.spans, *spans), link_chars=(link.link_chars or 0) + (rest.link_chars or 0),
    )  # fmt: skip


def joined(*names: str | None) -> str:
    return " ".join(filter(None, names))


def folded(raw: str, kind: BlockKind) -> str:
    return raw.strip("\r\n") if kind is CODE else " ".join(raw.split())
