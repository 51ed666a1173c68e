"""The second look: each block in the light of what the first look took for prose of the article."""

from __future__ import annotations

from bisect import bisect
from itertools import accumulate
from math import exp

from cleaner.rules.base import Column, Core, Measures


def find_core(m: Measures, scores: list[float]) -> Core:
    """The stretch of blocks with the largest sum of scores, each weighed by its size."""
    chances = [1 / (1 + exp(-s)) if s > -30 else 0.0 for s in scores]
    mass = [c * s for c, s in zip(chances, m.sizes, strict=True)]
    best = total = 0.0
    start = end = first = 0
    for i, (score, size) in enumerate(zip(scores, m.sizes, strict=True)):
        total += max(-4.0, min(4.0, score)) * min(size, 400) ** 0.5
        if total <= 0:
            total, first = 0.0, i + 1
        elif total > best:
            best, start, end = total, first, i + 1
    sums = [0.0, *accumulate(mass)]
    section = 0
    goal = 0.75 * (sums[end] - sums[start])
    for index, s in enumerate(m.page.sections):
        a, b = max(start, s.start), min(end, s.end)
        if (
            a < b
            and sums[b] - sums[a] >= goal
            and s.end - s.start <= m.page.sections[section].end - m.page.sections[section].start
        ):
            section = index
    return Core(chances, mass, sums, start, end, section)


def own(m: Measures, core: Core) -> Column:
    """What the first look thought of the block."""
    return [f"own:{bisect((0.02, 0.08, 0.2, 0.4, 0.6, 0.8, 0.92, 0.98), c)}" for c in core.chances]


def stretch(m: Measures, core: Core) -> Column:
    """Inside the stretch of the core, or how far before or after it."""
    out = []
    for i in range(len(m.sizes)):
        if i < core.start:
            out.append(f"stretch:before{bisect((2, 3, 5, 9, 20), core.start - i)}")
        elif i >= core.end:
            out.append(f"stretch:after{bisect((1, 2, 4, 8, 20), i - core.end)}")
        else:
            out.append("stretch:inside")
    return out


def run(m: Measures, core: Core) -> Column:
    """How far it is to likely body before and after."""
    n = len(core.chances)
    far = 99
    before, after = [0] * n, [0] * n
    gap = far
    for i in range(n):
        before[i] = gap
        gap = 1 if core.chances[i] > 0.7 and m.sizes[i] >= 60 else gap + 1
    gap = far
    for i in range(n - 1, -1, -1):
        after[i] = gap
        gap = 1 if core.chances[i] > 0.7 and m.sizes[i] >= 60 else gap + 1
    bounds = (2, 3, 5, 9, 17)
    return [f"run:{bisect(bounds, a)}-{bisect(bounds, b)}" for a, b in zip(before, after, strict=True)]


def nearby(m: Measures, core: Core) -> Column:
    """The mean chance of the two blocks before and of the two after."""
    c = [0.0, 0.0, *core.chances, 0.0, 0.0]
    bounds = (0.1, 0.35, 0.65, 0.9)
    return [
        f"nearby:{bisect(bounds, (c[i] + c[i + 1]) / 2)}-{bisect(bounds, (c[i + 3] + c[i + 4]) / 2)}"
        for i in range(len(core.chances))
    ]


PEERS = (0.1, 0.3, 0.5, 0.7, 0.9)
"""Bounds of the buckets: the mean chance of a template's blocks."""


def peers(m: Measures, core: Core) -> Column:
    """The mean chance of the blocks that stand in the same chain of elements, by mass; alone says nothing."""
    mass: dict[int, float] = {}
    size: dict[int, int] = {}
    count: dict[int, int] = {}
    for b, w, s in zip(m.page.blocks, core.mass, m.sizes, strict=True):
        mass[b.cue] = mass.get(b.cue, 0.0) + w
        size[b.cue] = size.get(b.cue, 0) + s
        count[b.cue] = count.get(b.cue, 0) + 1
    said = {
        cue: f"peers:{'one' if n == 1 else 'few' if n < 4 else 'many'}-{bisect(PEERS, mass[cue] / size[cue])}"
        for cue, n in count.items()
    }
    return [said[b.cue] for b in m.page.blocks]


def share(m: Measures, core: Core) -> Column:
    """How much of all likely body stands in this block's chain of elements."""
    total = core.sums[-1] or 1.0
    mass: dict[int, float] = {}
    for b, w in zip(m.page.blocks, core.mass, strict=True):
        mass[b.cue] = mass.get(b.cue, 0.0) + w
    return [f"share:{bisect((0.01, 0.05, 0.2, 0.5), mass[b.cue] / total)}" for b in m.page.blocks]


def family(m: Measures, core: Core) -> Column:
    """Where the block's box stands to the section of the core: in it directly, deeper, beside."""
    sections = m.page.sections
    said: dict[int, tuple[str, int]] = {core.section: ("inside", 0)}
    index, steps = sections[core.section].parent, 1
    while index >= 0:
        said[index] = ("beside", steps)
        index, steps = sections[index].parent, steps + 1
    for index, section in enumerate(sections):  # a section comes after its parent
        if index not in said:
            where, steps = said[section.parent]
            said[index] = (where, steps + (where == "inside"))
    words = {key: f"family:{key[0]}{min(key[1], 6)}" for key in set(said.values())}
    return [words[said[block.section]] for block in m.page.blocks]


def box_chance(m: Measures, core: Core) -> Column:
    """The mean chance of the box around the block, and of the box around that."""
    chance = {}
    for index in {index for pair in m.boxes for index in pair}:
        section = m.page.sections[index]
        size = m.size_sums[section.end] - m.size_sums[section.start] or 1
        chance[index] = bisect((0.1, 0.4, 0.7, 0.9), (core.sums[section.end] - core.sums[section.start]) / size)
    return [f"box-chance:{chance[inner]}-{chance[outer]}" for inner, outer in m.boxes]


def weight(m: Measures, core: Core) -> Column:
    """The share of all likely body in the stretch of ten blocks around: one lone paragraph beside a long article."""
    n = len(m.sizes)
    total = core.sums[-1] or 1.0
    return [
        f"weight:{bisect((0.02, 0.1, 0.3, 0.6), (core.sums[min(n, i + 6)] - core.sums[max(0, i - 5)]) / total)}"
        for i in range(n)
    ]


OPENERS = frozenset(
    f"phrase:{role}:{form}"
    for role in (
        "related",
        "ranking",
        "comments",
        "promotion",
        "footer",
        "disclaimer",
        "copyright",
        "prompt",
        "account",
    )
    for form in ("opens", "line")
)
"""Phrases that announce something after the article."""


def ended(m: Measures, core: Core) -> Column:
    """How many announcements of scaffolding stand between the core's start and the block, and how far the last is."""
    out = []
    seen, last = 0, 0
    for i, said in enumerate(m.phrases):
        if i < core.start:
            out.append("")
            continue
        out.append(f"ended:{min(seen, 4)}-{bisect((2, 4, 10, 30), i - last)}" if seen else "ended:0")
        if said and not OPENERS.isdisjoint(said):
            seen += 1
            last = i
    return out


def closing(m: Measures, core: Core) -> Column:
    """How much likely body still follows: an announcement in mid-article ends nothing."""
    total = core.sums[-1] or 1.0
    return [f"closing:{bisect((0.02, 0.1, 0.3, 0.7), 1 - done / total)}" for done in core.sums[1:]]
