"""Hard line breaks in a dump: lines that a flattener's column width broke, put together again.

lynx and w3m wrap at 80 columns, html2text at 78, mail at 72.  A greedy wrapper breaks a line only where the next word
would not fit: each line that it broke tells between which widths that was so, and one width is told by all of them.
Chinese and Japanese are broken at any character, of which w3m counts two columns, and many builds of lynx one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, count, filterfalse, pairwise, repeat
from typing import NamedTuple

from cleaner.pattern import pattern, plain
from cleaner.read.bullets import DRAWN, TYPED

NARROWEST, WIDEST = 50, 120
"""Columns between which a text may be wrapped."""
FEWEST = 8
"""Lines that must have been broken at one width: a few may be chance."""
FEWEST_WIDE = 4
"""The same where most are Chinese or Japanese: there each tells the width to two columns."""
OFTEN = 0.15
"""Share of the long lines that they must be.  Wrapped for a trial, 19 in 20 dumps of newspapers and blogs have .3."""
FULL = 0.6
"""Share of the width from which a line is long."""
LONGER = 0.3
"""Lines that are longer, and could have been broken, for each that was.  Of 1,033 annotated dumps none has less than .7
that are not wrapped; of 970 wrapped ones (60 of newspapers by html2text, others by greedy filling) two have more."""
SPACES = 3
"""In a line that can have been broken; scripts without spaces are broken anywhere, if at all."""
LONGEST = 40
"""Characters of a word: longer ones, addresses for one, stick out of any width."""

BULLET = pattern(rf"(?:[{DRAWN}]|{TYPED})\s|#{{1,6}}\s|\|")
"""How lines begin that go on from none, and that html2text leaves long: `* Home`, `1. Home`, `# News`, `| a | b |`."""

FENCED = "\t    "
"""What is put before a line of code that stood between fences."""
CODE = ("    ", FENCED)
"""What a line of code begins with in Markdown: it is never wrapped.  Lists may be indented by tabs alone."""
ALONE = pattern(r"#{1,6}\s|.*?(?:(?:\s|^)\|(?:\s|$)|-:?\|)")
"""Lines of Markdown that go on from none and that none goes on from: `## News`, `Bo | 3`, `---|---`; not `a|b`."""

WIDE_SET = "\u2e80-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6"
WIDE = plain(f"[{WIDE_SET}]")
"""Han, kana and their marks; Korean is broken at blanks."""
WIDE_RUN = plain(f"[{WIDE_SET}]+")
BEGINS_WITH = pattern(rf"[^\s{WIDE_SET}]+")
ENDS = tuple("。！？」』”")
"""Where a Chinese line may end for its paragraph's sake."""


class Wrapper(NamedTuple):
    """How the lines of a text are broken, as far as what made it tells."""

    fewest: int = FEWEST
    """Lines that must have been broken at one width."""
    often: float = OFTEN
    """Share of the long lines that they must be."""
    parted: bool = False
    """Whether empty lines stand between all paragraphs: in a wrapped text all others go on."""
    later: int = 0
    """Columns more that lists take than paragraphs."""


ANY = Wrapper()
BY_HAND = Wrapper(fewest=2)
"""Text in `<pre>`."""
MARKDOWN = Wrapper(fewest=2, parted=True)
"""html2text wraps by default."""
LYNX = Wrapper(fewest=2, often=0.0, later=3)
"""It wraps all that it prints, however few of the long lines are paragraphs among headlines: those at 76 columns, lists
at 79."""


class Wrapped(NamedTuple):
    """Where a dump was wrapped."""

    width: int
    """In columns; 0 where it was not."""
    broad: int = 1
    """Columns of a wide character."""


def unwrapped(lines: Sequence[str], by: Wrapper = ANY) -> Iterator[tuple[int, int, str]]:
    """Number, count and text of the lines that were one; each by itself where nothing was wrapped."""
    bare = list(map(str.rstrip, lines))
    wrapped = wrapped_at(bare, by)
    if not wrapped.width:  # as nearly all dumps: no step of Python for a line
        return zip(count(), repeat(1), lines, strict=False)
    return _unbroken(lines, bare, wrapped, by)


def _unbroken(
    lines: Sequence[str], bare: Sequence[str], wrapped: Wrapped, by: Wrapper
) -> Iterator[tuple[int, int, str]]:
    """The same where the lines were wrapped; bare: without white space at their ends."""
    first = 0
    for number, line in enumerate(lines, 1):
        if number < len(lines) and bare[number]:
            if by.parted:
                if _goes_on(line, bare[number]):
                    continue
            else:
                least, most = _widths(bare[number - 1], bare[number], wrapped.broad)
                if least <= wrapped.width < most or wrapped.width < least <= wrapped.width + by.later < most:
                    continue
        if number - first > 1:
            line = _joined(bare[first:number])
        yield first, number - first, line
        first = number


def _goes_on(line: str, following: str) -> bool:
    """Whether `following` belongs to the paragraph of `line`, which no break at its end (two blanks) closes."""
    return not (
        not line.strip() or line.endswith("  ") or following.startswith(CODE) or line.startswith(CODE)
        or BULLET.match(following.lstrip()) or ALONE.match(line) or ALONE.match(following)
    )  # fmt: skip


def _joined(lines: Sequence[str]) -> str:
    """One line of those that it was broken into; no blank stands beside a wide character."""
    parts = [lines[0]]
    for line in lines[1:]:
        text = line.lstrip()
        if not (WIDE.match(parts[-1][-1]) or WIDE.match(text)):
            parts.append(" ")
        parts.append(text)
    return "".join(parts)


def wrapped_at(lines: Sequence[str], by: Wrapper = ANY) -> Wrapped:
    """The width at which `lines`, without white space at their ends, were wrapped."""
    if any(map(WIDE.search, filterfalse(str.isascii, lines))):
        return max(_wrapped(lines, broad, by) for broad in (2, 1))[1]
    return _wrapped(lines, 1, by)[1]


def _wrapped(lines: Sequence[str], broad: int, by: Wrapper) -> tuple[int, Wrapped]:
    """How many lines tell a width, and which, where a wide character takes `broad` columns."""
    changes = [0] * (WIDEST + 2)
    lengths = list(map(len, lines))
    small = (NARROWEST - 1) // broad
    for n, (length, following) in enumerate(pairwise(lengths)):
        # Most lines tell nothing: they are wider than any width, stand beside an empty one, or share one of the
        # narrowest with the line below.
        if length > WIDEST or not length or not following or length + following <= small or lines[n].endswith(ENDS):
            continue
        least, most = _widths(lines[n], lines[n + 1], broad)
        if least < most and least <= WIDEST:
            changes[least] += 1
            changes[min(most, WIDEST + 1)] -= 1
    told = list(accumulate(changes))
    width = max(range(NARROWEST, WIDEST + 1), key=told.__getitem__)
    if told[width - by.later] > max(told[width] // 4, 2 * told[min(width + by.later, WIDEST)]):
        width -= by.later  # more lines were broken in lists
    broken = told[width]
    if broken < min(by.fewest, FEWEST_WIDE):
        return 0, Wrapped(0)
    long_from = FULL * width
    full = [lines[n] for n, length in enumerate(lengths) if length * broad > long_from < _columns(lines[n], broad)]
    long = [(line, wide) for line in full if (wide := _is_wide(line)) or line.count(" ") >= SPACES]
    few = min(by.fewest, FEWEST_WIDE) if 2 * sum(wide for _, wide in long) > len(long) else by.fewest
    widest = width + by.later
    longer = sum(_columns(line, broad) > widest and (wide or _breaks(line, widest)) for line, wide in long)
    if broken < few or broken < by.often * len(long) or longer > LONGER * broken:
        return 0, Wrapped(0)
    return broken, Wrapped(width, broad)


def _is_wide(line: str) -> bool:
    """Whether it holds a wide character."""
    return not line.isascii() and WIDE.search(line) is not None


def _columns(text: str, broad: int) -> int:
    if broad == 1 or text.isascii():
        return len(text)
    return len(text) + sum(map(len, WIDE_RUN.findall(text)))


def _widths(line: str, following: str, broad: int) -> tuple[int, int]:
    """From which width on, and below which, `line` would be broken where `following` begins; none if it wasn't."""
    head = following.lstrip()
    if not head or not line:
        return 0, 0
    ends_wide, begins_wide = _is_wide(line[-1]), _is_wide(head[0])
    is_wide = ends_wide or begins_wide
    if (not is_wide and line.lstrip().count(" ") < SPACES) or BULLET.match(head):
        return 0, 0
    if is_wide:
        begin = None if begins_wide else BEGINS_WITH.match(head)
        word = begin[0] if begin else head[0]
        least = _columns(line, broad)
        return (least, least + _columns(word, broad)) if len(word) <= LONGEST else (0, 0)
    word = head.split(None, 1)[0]
    if len(word) > LONGEST:
        return 0, 0
    least = _columns(line, broad)
    return least, least + 1 + _columns(word, broad)


def _breaks(line: str, width: int) -> bool:
    """Whether a wrapper would have broken this line at `width`."""
    text = line.lstrip()
    return not BULLET.match(text) and line.rfind(" ", 0, width) > len(line) - len(text)
