"""What a rule is, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from cleaner.model import Page, Section
from cleaner.rules.phrases import page_phrases


class Measures(NamedTuple):
    """Numbers about every block, worked out once and shared by the rules; lists run parallel to `page.blocks`."""

    page: Page
    sizes: list[int]
    """UTF-8 bytes of the text: a Han character carries about what three Latin letters do."""
    ends: list[int]
    """Sentence ends, counted to 3."""
    commas: list[int]
    """Commas, counted to 3."""
    links: list[float]
    """Share of the text that is linked; 0 for flat text, where the rules that need links don't run."""
    phrases: list[tuple[str, ...]]
    """What the wording of each block says, see `phrases.page_phrases`."""
    prose: list[int]
    """Size of the block where it reads as prose, else 0."""
    size_sums: list[int]
    link_sums: list[float]
    prose_sums: list[int]
    boxes: list[tuple[int, int]]
    """Per block: the innermost section that holds more than this block, and the next that holds clearly more."""
    cue_shares: list[float]
    """Per cue: the share of the page's text that stands below it."""


def is_prose(size: int, ends: int, commas: int, links: float) -> bool:
    """Whether a block reads as prose: sentences, hardly linked.

    Of the 40,000 blocks of the annotated pages that do, four in five are body.
    """
    return links < 0.5 and ((size >= 80 and ends > 0) or (size >= 160 and commas > 0))


def sentence_ends(text: str) -> int:
    """How many sentences end in `text`, in any script: 2 in `Yes. No!`, 1 in `说。`, none in `3.5` or `x.org`."""
    found = text.count(". ") + text.count("? ") + text.count("! ") + (text[-1] in LAST)
    if not text.isascii():
        found += sum(map(text.count, "。！？؟।")) + text.count(".”") + text.count(".»")
    return found


LAST = frozenset(".!?。！？…؟।")
"""The characters that end a sentence; full-width ones are counted anywhere, so a text that ends in one counts it twice,
which is no harm: counts go to three."""


def commas(text: str) -> int:
    """How many commas `text` has, in any script."""
    found = text.count(", ")
    return found if text.isascii() else found + sum(map(text.count, "，、،；"))


def measure(page: Page) -> Measures:
    """The measures of `page`."""
    sizes, ends, comma_counts, links, prose = [], [], [], [], []
    for block in page.blocks:
        text = block.text
        size = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
        end = comma = 0
        if size >= 20:
            end, comma = min(sentence_ends(text), 3), min(commas(text), 3)
        link = block.link_chars / len(text) if block.link_chars else 0.0
        sizes.append(size)
        ends.append(end)
        comma_counts.append(comma)
        links.append(link)
        prose.append(size if is_prose(size, end, comma, link) else 0)
    return Measures(
        page, sizes, ends, comma_counts, links,
        page_phrases([block.text for block in page.blocks]), prose,
        [0, *accumulate(sizes)],
        [0.0, *accumulate(map(float.__mul__, links, map(float, sizes)))],
        [0, *accumulate(prose)],
        _boxes(page), _cue_shares(page, sizes),
    )  # fmt: skip


def _boxes(page: Page) -> list[tuple[int, int]]:
    sections = page.sections
    known: dict[int, tuple[int, int]] = {}
    for block in page.blocks:
        if block.section not in known:
            inner = _wider(sections, block.section, 1)
            known[block.section] = inner, _wider(sections, inner, sections[inner].end - sections[inner].start + 1)
    return [known[block.section] for block in page.blocks]


def _wider(sections: list[Section], index: int, than: int) -> int:
    """The innermost section from `index` upwards that holds more than `than` blocks; below the root if there is one."""
    while sections[index].parent > 0 and sections[index].end - sections[index].start <= than:
        index = sections[index].parent
    return index


def _cue_shares(page: Page, sizes: list[int]) -> list[float]:
    below = [0] * len(page.cues)
    for block, size in zip(page.blocks, sizes, strict=True):
        below[block.cue] += size
    for index in range(len(below) - 1, 0, -1):  # a cue comes after its parent
        below[page.cues[index].parent] += below[index]
    total = below[0] or 1
    return [size / total for size in below]


Column = Sequence[str]
"""A rule's word on every block of a page: a signal (`rule:bucket`) or "" for nothing."""


class Rule(NamedTuple):
    """A named look at the page."""

    name: str
    see: Callable[[Measures], Column]
    needs_markup: bool
    """Whether the rule needs links, cues or sections, which flat text lacks."""
    why: str
    """What a user reads in the report."""


class Core(NamedTuple):
    """What the first look found: a chance for every block, and the stretch that most of the body lies in."""

    chances: list[float]
    mass: list[float]
    """Chance times size."""
    sums: list[float]
    """Running sums of `mass`."""
    start: int
    end: int
    section: int
    """The innermost section that holds most of the mass between `start` and `end`."""


class LookAgain(NamedTuple):
    """A rule of the second look, which knows what the first look found."""

    name: str
    see: Callable[[Measures, Core], Column]
    needs_markup: bool
    why: str
