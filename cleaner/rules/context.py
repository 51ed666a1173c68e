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
    for i, (own_size, own_prose, own_links) in enumerate(zip(m.sizes, m.prose, m.links, strict=True)):
        a, b = (i - reach if i > reach else 0), (i + reach + 1 if i + reach < n else n)
        size = m.size_sums[b] - m.size_sums[a] - own_size or 1
        prose = (m.prose_sums[b] - m.prose_sums[a] - own_prose) / size
        links = (m.link_sums[b] - m.link_sums[a] - own_links * own_size) / size
        out.append(f"{name}:prose{bisect(PROSE, prose)}-links{bisect(LINKS, links)}")
    return out


PROSE = (0.01, 0.3, 0.7, 0.95)
LINKS = (0.1, 0.5)


def around(m: Measures) -> Column:
    """How much prose and how many links stand within three blocks."""
    return _around(m, 3, "around")


def surroundings(m: Measures) -> Column:
    """How much prose and how many links stand within ten blocks."""
    return _around(m, 10, "surroundings")


MEANS = (20, 45, 90, 180)


def means(m: Measures) -> Column:
    """Mean size of the five blocks before and after: dumps have nothing else to show where the menus end."""
    n, reach = len(m.sizes), 5
    padded = [0] * reach + m.size_sums + [m.size_sums[-1]] * reach
    sizes = m.size_sums
    out = []
    for i in range(n):
        before = (sizes[i] - padded[i]) / (i if i < reach else reach) if i else 0.0
        left = n - i - 1
        after = (padded[i + 1 + 2 * reach] - sizes[i + 1]) / (left if left < reach else reach) if left else 0.0
        out.append(f"means:{bisect(MEANS, before)}-{bisect(MEANS, after)}")
    return out


def place(m: Measures) -> Column:
    """Where in the page's text the block stands, in eighths."""
    total = m.size_sums[-1] or 1
    return [f"place:{min(7, 8 * at // total)}" for at in m.size_sums[:-1]]
