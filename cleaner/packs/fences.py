"""The article of a page without cues: what stands between the lines that open and close it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from operator import sub

from cleaner.packs.view import View

BEFORE_CLOSE = 50
"""Characters of prose that stand before a line that closes the article, which menus print too; the shortest annotated
article has 58."""
CLOSES = 100
"""Closing lines that are looked at; pages of the portals have up to a dozen."""
HEADING = 12
"""Characters; a closing line that is no longer may also be a heading of the article: "相关推荐", "责任编辑：某某某"."""
PARAGRAPH = 40
"""Characters from which what follows such a line is a paragraph; titles of teasers seldom reach them, and end in no
full stop."""
BUTTON = 6
"""Characters of a button of a share bar; headlines mostly have more."""
BUTTONS = 6
"""Lines from a line of a share bar to the sentence beside the bar."""
ENDS = "。！？.!?”"
SENTENCE = tuple(ENDS + '；;：:)）」』"')
"""How prose ends."""
FULL_STOP = ("。", "。”", '。"', "。」", "。』", "。）", ".", '."', ".”")
"""How paragraphs end and headlines don't, which may end in a quote or a question."""
OPEN = 4
"""What part a line that ends no sentence counts: slogans and titles, but poems and lists of prices as well."""


def between_fences(view: View) -> Sequence[int]:
    """The blocks between the lines that open and the one that closes the article; nothing where neither is found."""
    plan = view.plan
    opens = [n for n, line in enumerate(view.lines) if line and plan.opens.match(line) and not _parts(view, n)]
    closes = [n for n, line in enumerate(view.lines) if line and plan.any_close.match(line)][:CLOSES]
    stretches = _Stretches(view, opens)
    for pattern in plan.closes:
        for n in closes:
            if pattern.match(view.lines[n]) and not _reads_on(view, n):
                found = stretches.best(n)
                if stretches.weight(found) >= BEFORE_CLOSE:
                    return found
    return stretches.best(len(view.lines)) if opens else ()


class _Stretches:
    """The stretches that opening lines cut a page into.

    A share bar that opens an article may be printed again below it, so the one with most prose is meant.
    """

    def __init__(self, view: View, opens: list[int]) -> None:
        sizes = map(sub, view.prose[1:], view.prose)
        ended = [
            size and (size if block.text.endswith(SENTENCE) else size // OPEN)
            for size, block in zip(sizes, view.page.blocks, strict=True)
        ]
        self.sums: list[int] = [0, *accumulate(ended)]
        self.opens = opens
        self.starts = [_first_sentence(view), *(n + 1 for n in opens)]
        self.heaviest = [range(0)]
        """The heaviest of the first 0, 1, 2, … stretches."""
        for start, end in zip(self.starts, opens, strict=False):
            self.heaviest.append(max(self.heaviest[-1], range(start, end), key=self.weight))

    def weight(self, stretch: range) -> int:
        """Characters of prose; a hidden menu may have more of slogans than an article of sentences."""
        return self.sums[stretch.stop] - self.sums[stretch.start]

    def best(self, end: int) -> range:
        """The heaviest stretch before the line `end`, which cuts one off."""
        full = bisect_left(self.opens, end)
        return max(self.heaviest[full], range(self.starts[full], end), key=self.weight)


def _first_sentence(view: View) -> int:
    """Where the article of a page may begin that no line opens: menus, the page's title and the headline end no
    sentence.  Short sentences above the first long one are its first paragraphs, also above one line that ends none
    (`02`); 0 where there is no long one."""
    blocks = view.page.blocks
    prose = (n for n, block in enumerate(blocks) if block.text.endswith(SENTENCE) and view.prose_in(n, n + 1))
    first = next(prose, 0)
    for n in range(first - 1, -1, -1):
        if first - n > 2:
            break
        if blocks[n].text[-1] in ENDS:
            first = n
    return first


def _parts(view: View, opener: int) -> bool:
    """Whether a line that opens articles stands between two sentences, with no more than buttons beside it: a share bar
    that parts two paragraphs."""
    above, below = _sentence_beside(view, opener, -1), _sentence_beside(view, opener, 1)
    if above < 0 or below < 0:
        return False
    # A short one that is the page's first may be a slogan.
    return len(view.page.blocks[above].text) >= PARAGRAPH or above > _first_sentence(view)


def _sentence_beside(view: View, opener: int, step: int) -> int:
    """The next sentence on one side of a line where there are only buttons up to it, else -1."""
    for n in range(opener + step, opener + step * BUTTONS, step):
        if not 0 <= n < len(view.lines):
            return -1
        text = view.page.blocks[n].text
        if text.endswith(FULL_STOP) and view.prose_in(n, n + 1):
            return n
        if len(text) > BUTTON:
            return -1
    return -1


def _reads_on(view: View, close: int) -> bool:
    """Whether a short closing line is a heading of the article itself: a paragraph follows, and no list of titles."""
    following = view.page.blocks[close + 1].text if close + 1 < len(view.lines) else ""
    return len(view.lines[close]) <= HEADING and len(following) >= PARAGRAPH and following[-1] in ENDS
