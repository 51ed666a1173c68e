"""Where a byline may stand: the blocks between headline and body, both ends of the body, and what follows it."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from typing import NamedTuple

from cleaner.byline.credits.opener import is_label, opened
from cleaner.byline.names.known import fold
from cleaner.days import days
from cleaner.locate import Located
from cleaner.model import Block, Page
from cleaner.pattern import plain
from cleaner.title.find import Headline

ABOVE = 8
"""Blocks above the headline that may hold a byline: a kicker, a breadcrumb, an author's portrait."""
BELOW = 16
"""Blocks below the body where credits stand: pager, disclaimer and share bar may come between."""
DECKS = 5
"""Paragraphs that stand above the byline: a deck, or the points of a summary: of 776 dumps 2 more have their author."""
ONCE = 5
"""Blocks from the paragraph below a byline on that hold no other: teasers with authors stand further down."""
DECK_TO = 16
"""Blocks from a deck to the paragraphs: a dump prints the buttons between them a line each."""
EDGE = 6
"""Blocks at either end of the body that may be credits or carry one; standfirst and byline may come mixed."""
PARAGRAPH = 30
"""Characters of a block that is more than a byline or a button."""
PROSE = 15
"""Characters of a paragraph of one Chinese sentence, where fifteen say as much as thirty elsewhere."""
GAP = 20
"""Blocks between two parts of a body: more than an insert has, as many short ones as a list of comments or links."""
NOTICES = 2
"""Paragraphs of a pop-up or a notice above the headline that may have been taken for body."""
SIGNED = 2
"""Lines below a headline of which one says who wrote what follows."""
DATE_LINE = 90
"""Characters of a line that states the date."""
TWICE = 12
"""Blocks from one headline to the next, where it is printed twice: a byline and its buttons.  Of 776 dumps one has more
than 8."""
FAR = 60
"""Blocks between headline and body that are looked at: galleries and menus may come between."""

ENDED = plain(r"[。！？]")
"""How a sentence ends in Chinese and in Japanese."""


class Zones(NamedTuple):
    """Where to look, in page order."""

    above: list[Block]
    """From a little above the headline to the body, without the headline."""
    edges: list[Block]
    """Both ends of the body, and what stands between its blocks there."""
    below: list[Block]
    headline: int
    """Index of the last block that prints the headline before the body, or -1."""
    body: tuple[int, int]
    """Indexes of the first and the last paragraph of the body."""
    end: int
    """Index of the last block of the article, which may be a table or a signature behind that paragraph."""


STAMP = plain(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日? \d{1,2}:\d\d")
"""When a byline of many words was published: `某某网·某某新闻 2024-05-01 10:00:00 张三 李四`."""


def is_prose(text: str) -> bool:
    """Whether `text` holds a sentence, whatever is glued to it: `今天的海风不大，船都出去了。（编辑：张三）`."""
    return len(text) >= PROSE and ENDED.search(text) is not None


def _is_paragraph(text: str) -> bool:
    """Whether `text` is more than a byline or a button, by its length, or by its sentence."""
    if len(text) < PARAGRAPH:
        return is_prose(text)
    return len(text) > DATE_LINE or STAMP.search(text) is None or is_prose(text) or text.endswith(".")


def find_zones(page: Page, located: Located, title: Headline) -> Zones:
    """The places of `page` where its byline is looked for."""
    blocks, body = page.blocks, _longest_run(page, located.body)
    body = _below_deck(blocks, _below_headline(blocks, body, title.blocks))
    if body:
        first, last = body[0], body[-1]
    else:
        first = last = min((max(title.blocks) + 30 if title.blocks else 40), len(blocks)) - 1
    text = title.text or page.head.title or ""
    before = sorted(i for i in title.blocks if i <= first) or _printing(page, text, first)
    start = max(0, min(_first_of_last(before), *before[-2:]) - ABOVE if before else first - 25)
    titles = {*title.blocks, *before}
    above = [b for b in blocks[start:first] if b.index not in titles]
    if len(above) > FAR:
        above = above[: FAR - 20] + above[-20:]
    inside = [b for b in blocks[first : last + 1] if b.index not in titles] if body else []
    edges = inside if len(inside) <= 2 * EDGE else inside[:EDGE] + inside[-EDGE:]
    below = blocks[last + 1 : last + 1 + BELOW] if body else []
    if body and not blocks[first].hidden:
        above = [b for b in above if not b.hidden]
        below = [b for b in below if not b.hidden]
    end = located.body[-1] if located.body else last
    return Zones(above, edges, below, _first_of_last(before), (first, last), end)


def _first_of_last(prints: Sequence[int]) -> int:
    """The first of the last blocks that print a headline near each other, or -1: it is often printed twice, with the
    byline between the two or behind them."""
    at = len(prints) - 1
    while at > 0 and prints[at] - prints[at - 1] <= TWICE:
        at -= 1
    return prints[at] if prints else -1


def _below_headline(blocks: Sequence[Block], body: tuple[int, ...], titles: tuple[int, ...]) -> tuple[int, ...]:
    """The body without a pop-up or a notice that stands above the first headline, or all that stands above one that is
    signed: `By Ann Lee`."""
    if not titles:
        return body
    first = min(titles)
    at = bisect(body, first)
    its = at <= NOTICES or any(opened(block.text) for block in blocks[first + 1 : first + 1 + SIGNED])
    return body[at:] if its and at < len(body) else body


def _below_deck(blocks: Sequence[Block], body: tuple[int, ...]) -> tuple[int, ...]:
    """The body without a deck that the byline parts from the rest: headline, deck, `3 May 2024`, paragraphs; an author
    below it may have been taken for body himself."""
    for at in range(1, min(DECKS, len(body) // 2) + 1):  # what most of the article stands above is no byline
        between = blocks[body[at - 1] + 1 : body[at]]
        if not between or len(between) > DECK_TO:
            continue
        signed = any(_is_dated(b.text) or is_label(b.text) for b in between)
        if signed or (at == 1 and opened(blocks[body[1]].text)) or _is_signed_once(blocks, body[at - 1], body[at]):
            return body[at:]
    return body


def _is_signed_once(blocks: Sequence[Block], above: int, below: int) -> bool:
    """Whether `By Ann Lee` stands between two blocks, and no other such line near: a list of books has many."""
    signed = [block.index for block in blocks[above + 1 : below + ONCE] if opened(block.text)]
    return len(signed) == 1 and signed[0] < below


def _is_dated(text: str) -> bool:
    """Whether a line states a day, and is no paragraph."""
    return len(text) <= DATE_LINE and any(days(text))


def _longest_run(page: Page, body: tuple[int, ...]) -> tuple[int, ...]:
    """The part of the body with most text where it comes in parts: credits stand around that one."""
    # The byline itself, a date or a button may have been taken for body at its ends: begin and end with a paragraph.
    blocks = page.blocks
    # How many blocks before each are no body: the cells of a table between two paragraphs are no gap.
    others = {index: index - at for at, index in enumerate(body)}
    body = tuple([i for i in body if _is_paragraph(blocks[i].text)]) or body
    cuts = [at for at in range(1, len(body)) if others[body[at]] - others[body[at - 1]] >= GAP]
    if not cuts:
        return body
    parts = [body[start:end] for start, end in zip([0, *cuts], [*cuts, len(body)], strict=True)]
    return max(parts, key=lambda part: sum(len(blocks[i].text) for i in part))


def _printing(page: Page, title: str, first: int) -> list[int]:
    """Blocks before `first` that print `title`, where the headline has not said which do."""
    wanted = fold(title)
    near = page.blocks[max(0, first - 2 * FAR) : first]
    return [b.index for b in near if 7 < len(b.text) < 300 and fold(b.text)[:60] in wanted]
