"""What links, templates and boxes say: only where there is markup."""

from __future__ import annotations

from bisect import bisect

from cleaner.rules.base import Column, Measures

SHARES = (0.001, 0.2, 0.5, 0.8, 0.95)


def links(m: Measures) -> Column:
    """The linked share of the block, for short and long ones."""
    return [
        f"links:{bisect(SHARES, share)}-{'short' if size < 40 else 'medium' if size < 120 else 'long'}"
        for share, size in zip(m.links, m.sizes, strict=True)
    ]


def hidden(m: Measures) -> Column:
    """Not shown to the reader by the page's own markup."""
    return ["hidden:yes" if b.hidden else "" for b in m.page.blocks]


def template(m: Measures) -> Column:
    """The blocks that stand in the same chain of elements: how large they are on average, how linked, how many.

    The paragraphs of an article share one template, and so do the items of a list of links.
    """
    count: dict[int, int] = {}
    size: dict[int, int] = {}
    link: dict[int, float] = {}
    prose: dict[int, int] = {}
    for block, s, share, p in zip(m.page.blocks, m.sizes, m.links, m.prose, strict=True):
        cue = block.cue
        count[cue] = count.get(cue, 0) + 1
        size[cue] = size.get(cue, 0) + s
        link[cue] = link.get(cue, 0.0) + share * s
        prose[cue] = prose.get(cue, 0) + p
    said = {}
    for cue, n in count.items():
        total = size[cue]
        share = bisect((0.01, 0.5, 0.9), prose[cue] / total)
        linked = bisect((0.05, 0.3, 0.7), link[cue] / total)
        said[cue] = f"template:{'one' if n == 1 else 'few' if n < 5 else 'many'}-prose{share}-links{linked}"
    return [said[b.cue] for b in m.page.blocks]


def _contents(m: Measures, sections: set[int]) -> dict[int, str]:
    """How much of each section is linked and how much prose."""
    said = {}
    for index in sections:
        a, b = m.page.sections[index].start, m.page.sections[index].end
        total = m.size_sums[b] - m.size_sums[a] or 1
        linked = bisect((0.05, 0.3, 0.6), (m.link_sums[b] - m.link_sums[a]) / total)
        prose = bisect((0.01, 0.4, 0.8), (m.prose_sums[b] - m.prose_sums[a]) / total)
        said[index] = f"prose{prose}-links{linked}"
    return said


def box(m: Measures) -> Column:
    """The box around the block: how much of it is linked and how much prose."""
    said = {index: f"box:{what}" for index, what in _contents(m, {inner for inner, _ in m.boxes}).items()}
    return [said[inner] for inner, _ in m.boxes]


def box_above(m: Measures) -> Column:
    """The box around the box."""
    said = {index: f"box-above:{what}" for index, what in _contents(m, {outer for _, outer in m.boxes}).items()}
    return [said[outer] for _, outer in m.boxes]
