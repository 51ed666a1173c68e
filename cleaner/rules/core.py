"""The second look: each block in the light of what the first look took for prose of the article."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from cleaner.rules.base import Column, Core, FloatArray, Measures, bucket, chances, running
from cleaner.rules.inserts import LABELS, above, below, inserts
from cleaner.rules.letters import BoolArray, IntArray

CERTAIN = 4.0
"""Log odds beyond which a block is no likelier: one line that is surely scaffolding must not end an article."""
LARGE = 400
"""Bytes from which a block counts no more than others."""
MOST = 0.75
"""The share of the stretch that a section must hold to be the article's."""


def find_core(m: Measures, fitted: FloatArray, extra: FloatArray, first: Mapping[str, Column]) -> Core:
    """The stretch of blocks with the largest sum of scores, fitted and extra ones, each weighed by its size."""
    scores = fitted + extra
    likely = chances(scores)
    mass = likely * m.sizes
    sums = running(mass)
    gains = running(np.clip(scores, -CERTAIN, CERTAIN) * np.sqrt(np.minimum(m.sizes, LARGE)))
    lowest = np.minimum.accumulate(gains)
    end = 1 + int(np.argmax(gains[1:] - lowest[:-1]))
    start = int(np.argmin(gains[:end]))
    if gains[end] <= gains[start]:
        start = end = 0
    begin, last = np.maximum(m.boxes.starts, start), np.maximum(np.minimum(m.boxes.ends, end), start)
    held = (begin < last) & (sums[last] - sums[begin] >= MOST * (sums[end] - sums[start]))
    lengths = np.where(held, m.boxes.ends - m.boxes.starts, len(scores) + 1)
    section = len(lengths) - 1 - int(np.argmin(lengths[::-1])) if held.any() else 0
    return Core(likely, chances(fitted), mass, sums, start, end, section, first)


OWN = (0.02, 0.08, 0.2, 0.4, 0.6, 0.8, 0.92, 0.98)


def own(m: Measures, core: Core) -> Column:
    """What the first look thought of the block."""
    return 1 + bucket(OWN, core.fitted)


STRETCH = ("", *(f"before{n}" for n in range(6)), *(f"after{n}" for n in range(6)), "inside")


def stretch(m: Measures, core: Core) -> Column:
    """Inside the stretch of the core, or how far before or after it."""
    index = np.arange(len(m.sizes))
    before = 1 + bucket((2, 3, 5, 9, 20), core.start - index)
    after = 7 + bucket((1, 2, 4, 8, 20), index - core.end)
    return np.where(index < core.start, before, np.where(index >= core.end, after, 13))


FAR = 99
"""Places back where there is none."""


def _since(good: BoolArray) -> IntArray:
    """How many places back the last good one before each is."""
    index = np.arange(len(good))
    last = np.maximum.accumulate(np.where(good, index, -FAR))
    out = np.full(len(good), FAR)
    out[1:] = index[1:] - last[:-1]
    return out


FAMILY = ("", *(f"inside{n}" for n in range(7)), *(f"beside{n}" for n in range(7)))


def family(m: Measures, core: Core) -> Column:
    """Where the block's box stands to the section of the core: in it directly, deeper, beside."""
    sections, boxes = m.page.sections, m.boxes
    out = np.full(len(m.sizes), 14)
    around: list[int] = []
    index = sections[core.section].parent
    while index >= 0 and len(around) < 6:
        around.append(index)
        index = sections[index].parent
    for steps, index in reversed(list(enumerate(around, 1))):
        out[boxes.starts[index] : boxes.ends[index]] = 8 + steps
    inside = slice(boxes.starts[core.section], boxes.ends[core.section])
    out[inside] = 1 + np.minimum(boxes.depths[boxes.section[inside]] - boxes.depths[core.section], 6)
    return out


def _all(core: Core) -> float:
    return float(core.sums[-1]) or 1.0


OPENERS = frozenset(
    f"phrase:{role}:{form}"
    for role in (
        "related", "ranking", "comments", "promotion", "footer", "disclaimer", "copyright", "prompt", "account",
    )
    for form in ("opens", "line")
)  # fmt: skip
"""Phrases that announce something after the article."""

ENDED = ("", "0", *(f"{seen}-{far}" for seen in range(1, 5) for far in range(5)))


def ended(m: Measures, core: Core) -> Column:
    """How many announcements of scaffolding stand between the core's start and the block, and how far the last is."""
    opens = np.zeros(len(m.sizes), np.int64)
    labels, prose = inserts(m, LABELS), m.prose > 0
    parting = labels & above(prose, labels) & below(prose, labels)  # `Advertisement` between two announces nothing
    for i in m.spoken:
        opens[i] = i >= core.start and not parting[i] and not OPENERS.isdisjoint(m.phrases[i])
    seen = running(opens)[:-1]
    far = bucket((2, 4, 10, 30), _since(opens > 0))
    said = np.where(seen > 0, 2 + 5 * (np.minimum(seen, 4) - 1) + far, 1)
    said[: core.start] = 0
    return said


def closing(m: Measures, core: Core) -> Column:
    """How much likely body still follows: an announcement in mid-article ends nothing."""
    return 1 + bucket((0.02, 0.1, 0.3, 0.7), 1 - core.sums[1:] / _all(core))
