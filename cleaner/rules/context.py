"""What stands around a block."""

from __future__ import annotations

from bisect import bisect

from cleaner.rules.base import Column, Measures


def _letter(size: int, prose: int, link: float) -> str:
    if prose:
        return "P" if prose >= 250 else "p"
    if link >= 0.5:
        return "l"
    return "s" if size < 40 else "m" if size < 120 else "L"


def neighbours(m: Measures) -> Column:
    """The kinds of the block before and the block after."""
    letters = ["^", *map(_letter, m.sizes, m.prose, m.links), "$"]
    return [f"neighbours:{a}{b}" for a, b in zip(letters, letters[2:], strict=False)]


def second_neighbours(m: Measures) -> Column:
    """The kinds of the blocks two before and two after."""
    letters = ["^", "^", *map(_letter, m.sizes, m.prose, m.links), "$", "$"]
    return [f"second-neighbours:{a}{b}" for a, b in zip(letters, letters[4:], strict=False)]


def _around(m: Measures, reach: int, name: str) -> Column:
    n = len(m.sizes)
    out = []
    for i in range(n):
        a, b = max(0, i - reach), min(n, i + reach + 1)
        size = m.size_sums[b] - m.size_sums[a] - m.sizes[i]
        prose = m.prose_sums[b] - m.prose_sums[a] - m.prose[i]
        link = m.link_sums[b] - m.link_sums[a] - m.links[i] * m.sizes[i]
        size = size or 1
        out.append(f"{name}:prose{bisect((0.01, 0.3, 0.7, 0.95), prose / size)}-links{bisect((0.1, 0.5), link / size)}")
    return out


def around(m: Measures) -> Column:
    """How much prose and how many links stand within three blocks."""
    return _around(m, 3, "around")


def surroundings(m: Measures) -> Column:
    """How much prose and how many links stand within ten blocks."""
    return _around(m, 10, "surroundings")


def means(m: Measures) -> Column:
    """Mean size of the five blocks before and after: dumps have nothing else to show where the menus end."""
    n = len(m.sizes)
    out = []
    for i in range(n):
        a, b = max(0, i - 5), min(n, i + 6)
        before = (m.size_sums[i] - m.size_sums[a]) / (i - a or 1)
        after = (m.size_sums[b] - m.size_sums[i + 1]) / (b - i - 1 or 1)
        out.append(f"means:{bisect((20, 45, 90, 180), before)}-{bisect((20, 45, 90, 180), after)}")
    return out


def place(m: Measures) -> Column:
    """Where in the page's text the block stands, in eighths."""
    total = m.size_sums[-1] or 1
    return [f"place:{min(7, 8 * at // total)}" for at in m.size_sums[:-1]]
