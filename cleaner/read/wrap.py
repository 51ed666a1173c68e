"""Hard line breaks in a dump: lines that a flattener's column width broke, put together again.

lynx and w3m wrap at 80 columns, html2text at 78, mail at 72.  A greedy wrapper breaks a line only where the next word
would not fit: each line that it broke tells between which widths that was so, and one width is told by all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from cleaner.pattern import pattern
from cleaner.read.bullets import DRAWN, TYPED

NARROWEST, WIDEST = 50, 120
"""Columns between which a text may be wrapped."""
FEWEST = 8
"""Lines that must have been broken at one width: a few may be chance."""
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


def unwrapped(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Number, count and text of the lines that were one; each by itself where nothing was wrapped."""
    bare = list(map(str.rstrip, lines))
    width = wrapped_at(bare)
    first = 0
    for number, line in enumerate(lines, 1):
        if width and number < len(lines) and bare[number]:
            least, most = _widths(bare[number - 1], bare[number])
            if least <= width < most:
                continue
        if number - first > 1:
            line = " ".join([bare[first], *map(str.lstrip, bare[first + 1 : number])])
        yield first, number - first, line
        first = number


def wrapped_at(lines: Sequence[str]) -> int:
    """The width at which `lines`, without white space at their ends, were wrapped; 0 where they were not."""
    changes = [0] * (WIDEST + 2)
    for line, following in pairwise(lines):
        least, most = _widths(line, following)
        if least < most and least <= WIDEST:
            changes[least] += 1
            changes[min(most, WIDEST + 1)] -= 1
    told = list(accumulate(changes))
    width = max(range(NARROWEST, WIDEST + 1), key=told.__getitem__)
    broken = told[width]
    if broken < FEWEST:
        return 0
    long = sum(len(line) > FULL * width and line.count(" ") >= SPACES for line in lines)
    longer = sum(len(line) > width and _breaks(line, width) for line in lines)
    return width if broken >= OFTEN * long and longer <= LONGER * broken else 0


def _widths(line: str, following: str) -> tuple[int, int]:
    """From which width on, and below which, `line` would be broken where `following` begins; none if it wasn't."""
    words = following.split(None, 1)
    if not words or len(words[0]) > LONGEST or line.count(" ") < SPACES or BULLET.match(following.lstrip()):
        return 0, 0
    return len(line), len(line) + 1 + len(words[0])


def _breaks(line: str, width: int) -> bool:
    """Whether a wrapper would have broken this line at `width`."""
    text = line.lstrip()
    return not BULLET.match(text) and line.rfind(" ", 0, width) > len(line) - len(text)
