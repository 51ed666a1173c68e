"""What a rule is, and what it looks at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from cleaner.model import BlockKind, Page
from cleaner.rules.cues import CueSignals, Opening, cue_signals
from cleaner.rules.letters import BoolArray, IntArray, Shapes, shapes
from cleaner.rules.lexicon import UNSPACED
from cleaner.rules.news import is_news
from cleaner.rules.phrases import page_phrases
from cleaner.rules.templates import templates
from cleaner.rules.titled import titled

FloatArray = NDArray[np.floating[Any]]


class Measures(NamedTuple):
    """Numbers about every block, worked out once and shared by the rules; arrays run parallel to `page.blocks`."""

    page: Page
    texts: list[str]
    times: IntArray
    """How often the text stands on the page."""
    kinds: IntArray
    """By `KINDS`."""
    levels: IntArray
    """Of headings; else 0."""
    shapes: Shapes
    sizes: IntArray
    """UTF-8 bytes of the text: a Han character carries about what three Latin letters do."""
    ends: IntArray
    """Sentence ends, counted to 3."""
    commas: IntArray
    """Commas, counted to 3."""
    links: FloatArray
    """Share of the text that is linked; 0 for flat text, where the rules that need links don't run."""
    prose: IntArray
    """Size of the block where it reads as prose, else 0."""
    menu: BoolArray
    """Short links, no headings: half of all blocks.  None is body on the annotated pages of newspapers and portals."""
    news: bool
    """Whether the page is a newspaper's."""
    titled: BoolArray
    """Where the block prints the title that the head gives."""
    phrases: list[tuple[str, ...]]
    """What the wording of each block says, see `phrases.page_phrases`; of a menu nobody asks."""
    spoken: list[int]
    """The blocks whose wording says something."""
    size_sums: IntArray
    """Running sums: the size of the blocks `a <= index < b` is a subtraction."""
    link_sums: FloatArray
    prose_sums: IntArray
    cues: IntArray
    """The cue of each block."""
    templates: IntArray
    """The same, with blocks that a template made alike under one number."""
    said: CueSignals
    """What the cues say."""
    boxes: Boxes

    def are(self, kind: BlockKind) -> BoolArray:
        """The blocks of a kind."""
        found: BoolArray = self.kinds == KINDS[kind]
        return found

    def called(self, concept: str, *places: str) -> BoolArray:
        """The blocks whose elements name `concept` at one of `places`, see `cues.PLACES`."""
        naming = np.zeros(len(self.page.cues), np.bool_)
        naming[self.said.say(concept, *places)] = True
        return naming[self.cues]


KINDS = {kind: number for number, kind in enumerate(BlockKind)}


class Boxes(NamedTuple):
    """The sections of a page as arrays, and for every block the boxes that it stands in."""

    starts: IntArray
    ends: IntArray
    parents: IntArray
    depths: IntArray
    section: IntArray
    """By block: its section."""
    inner: IntArray
    """By block: the innermost section that holds more than this block."""
    outer: IntArray
    """By block: the next that holds clearly more."""


def measure(page: Page) -> Measures:
    """The measures of `page`."""
    blocks = page.blocks
    texts = [block.text for block in blocks]
    found = shapes(texts)
    sizes = found.sizes
    long = sizes >= 20  # shorter ones are labels; of `Inc.` nobody needs to know that it ends a sentence
    ends = np.where(long, np.minimum(found.ends, 3), 0)
    comma_counts = np.where(long, np.minimum(found.commas, 3), 0)
    linked = np.array([block.link_chars or 0 for block in blocks], np.int64)
    links = linked / found.lengths
    is_prose = _is_prose(sizes, ends, comma_counts, links)
    if page.flat:  # markup says it better
        is_prose |= _is_row(texts)
    prose = np.where(is_prose, sizes, 0)
    levels = np.array([block.level for block in blocks], np.int64)
    times = Counter(texts)
    menu = (links >= 0.9) & (sizes < MENU) & (levels == 0)
    news = is_news(page, texts if page.flat else compress(texts, menu.tolist()))
    phrases = _phrases(texts, menu)
    cues = np.array([block.cue for block in blocks], np.int64)
    prints = titled(page.head, texts, sizes)
    opening = Opening([int((prose > 0).argmax())] if len(prose) else [], _headlines(prints, levels))
    return Measures(
        page, texts, np.array([times[text] for text in texts], np.int64),
        np.array([KINDS[block.kind] for block in blocks], np.int64), levels, found, sizes, ends, comma_counts, links,
        prose, menu, news, prints, phrases, [i for i, said in enumerate(phrases) if said], running(sizes),
        running(links * sizes), running(prose), cues, templates(page, cues), cue_signals(page, cues, sizes, opening),
        _boxes(page),
    )  # fmt: skip


def _headlines(prints: BoolArray, levels: IntArray) -> list[int]:
    """The blocks that may be the headline: the largest headings that print the title, else what prints it, else the
    largest headings."""
    for candidates in (prints & (levels == 1), prints & (levels == 2), prints, levels == 1):
        if candidates.any():
            return np.flatnonzero(candidates).tolist()
    return []


MENU = 40
"""Bytes below which a link is an entry of a menu."""


def _phrases(texts: list[str], menu: BoolArray) -> list[tuple[str, ...]]:
    """What the wording of the blocks says that are none of a menu, each text asked once.

    Half of the blocks of markup are of menus; of the lines of a dump one in five was printed before.
    """
    out: list[tuple[str, ...]] = [()] * len(texts)
    asked = np.flatnonzero(~menu).tolist()
    different = list(dict.fromkeys([texts[index] for index in asked]))
    said = dict(zip(different, page_phrases(different), strict=True))
    for index in asked:
        out[index] = said[texts[index]]
    return out


def _is_prose(sizes: IntArray, ends: IntArray, commas: IntArray, links: FloatArray) -> BoolArray:
    """Which blocks read as prose: sentences, hardly linked.

    Of the 40,000 blocks of the annotated pages that do, four in five are body.
    """
    return (links < 0.5) & (((sizes >= 80) & (ends > 0)) | ((sizes >= 160) & (commas > 0)))


ROW = 4
"""Sentences, a paragraph each."""
STOPPED = ("。", "。”")
ENDED = ("。", "！", "？", "……", "」", "”")
"""How a sentence of Chinese or Japanese ends; a row of nothing but questions is a list of headlines."""


def _is_row(texts: Sequence[str]) -> BoolArray:
    """Which lines stand in a row of sentences of Chinese or Japanese, however short: accounts write so.

    Of 200 short ones on annotated dumps 185 are body.
    """
    out = np.zeros(len(texts), np.bool_)
    first = 0
    for at, text in enumerate([*texts, ""]):
        if text.endswith(ENDED) or (text.endswith(("!", "?")) and UNSPACED.search(text)):
            continue
        if at - first >= ROW and 2 * sum(text.endswith(STOPPED) for text in texts[first:at]) >= at - first:
            out[first:at] = True
        first = at + 1
    return out


Number = TypeVar("Number", np.signedinteger[Any], np.floating[Any])


def running(values: NDArray[Number]) -> NDArray[Number]:
    """Sums of the first 0, 1, 2 … values."""
    out = np.zeros(len(values) + 1, values.dtype)
    np.cumsum(values, out=out[1:])
    return out


def _boxes(page: Page) -> Boxes:
    sections = page.sections
    starts, ends = np.array([section.start for section in sections]), np.array([section.end for section in sections])
    parents, sizes = [section.parent for section in sections], (ends - starts).tolist()
    depths, inner, outer = [0], [0], [0]
    for index in range(1, len(parents)):  # a section comes after its parent
        parent, size = parents[index], sizes[index]
        depths.append(depths[parent] + 1)
        if size <= 1 and parent > 0:
            inner.append(inner[parent])
            outer.append(outer[parent])
        else:
            inner.append(index)
            wide = parent <= 0 or sizes[parent] > size + 1
            outer.append((parent if parent > 0 else index) if wide else outer[parent])
    section_of = np.array([block.section for block in page.blocks], np.int64)
    return Boxes(
        starts, ends, np.array(parents), np.array(depths), section_of, np.array(inner)[section_of],
        np.array(outer)[section_of],
    )  # fmt: skip


Column = IntArray
"""A rule's word on every block of a page: the number of one of its buckets, 0 for nothing."""


class Core(NamedTuple):
    """What the first look found: a chance for every block, and the stretch that most of the body lies in."""

    chances: FloatArray
    fitted: FloatArray
    """The chances that the fitted weights alone give: what is set is no evidence for them."""
    mass: FloatArray
    """Chance times size."""
    sums: FloatArray
    """Running sums of `mass`."""
    start: int
    end: int
    section: int
    """The innermost section that holds most of the mass between `start` and `end`."""
    first: Mapping[str, Column]
    """What the rules of the first look said, by name."""


LIKELY = 0.5
"""Chance from which a block is the article's own: there it goes on."""
MAYBE = 0.02
"""Chance from which a line is worth a question that costs time: of a menu nobody needs to know, and to ask all of a
dump's lines takes a tenth of its time."""
LINKED = 0.5
"""Share of a block's text from which it is a link."""


def chances(scores: FloatArray) -> FloatArray:
    """The chance of each block to be body, if its log odds were right."""
    out: FloatArray = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
    return out


def own_paragraphs(m: Measures, core: Core) -> BoolArray:
    """The paragraphs that are the article's own: there it goes on."""
    return (m.prose > 0) & (core.chances >= LIKELY)


See = TypeVar("See", bound=Callable[..., Column])


@dataclass(frozen=True)
class Named(Generic[See]):
    """A named look at the page: a `Rule` of the first look, or one of the second, which knows what the first found."""

    name: str
    buckets: tuple[str, ...]
    """What it may say of a block, by number; the first is nothing."""
    see: See
    needs_markup: bool
    """Whether the rule needs links, cues or sections, which flat text lacks."""
    dumps_only: bool = False
    """Whether it says what markup says better."""

    def fits(self, flat: bool) -> bool:
        """Whether the rule looks at such a page."""
        return not (self.needs_markup if flat else self.dumps_only)


Rule = Named[Callable[[Measures], Column]]
LookAgain = Named[Callable[[Measures, Core], Column]]


def fitting(rules: Sequence[Named[See]], flat: bool) -> list[Named[See]]:
    """The rules that look at dumps, or at markup, in their order."""
    return [rule for rule in rules if rule.fits(flat)]


def bucket(bounds: tuple[float, ...], values: NDArray[np.generic]) -> IntArray:
    """How many of `bounds` each value reaches."""
    return np.array(bounds).searchsorted(values, side="right")


def numbered(count: int, *suffixes: str) -> tuple[str, ...]:
    """Names of `count` buckets, each with every suffix: nothing, `0-a`, `0-b`, `1-a` …"""
    return ("", *(f"{n}-{s}" if s else str(n) for n in range(count) for s in suffixes or ("",)))
