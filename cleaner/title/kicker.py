"""The kicker that a dump glued to its headline: `Storm warningLamps go out on the quay`."""

from __future__ import annotations

from cleaner.model import Page
from cleaner.pattern import pattern
from cleaner.scripts import has_cjk
from cleaner.title.lines import is_full

GLUE = pattern(r"(?<=(?<!\p{L})\p{Ll}{2,}+|\p{Ll}{8})(?=\p{Lu}\p{Ll}{2})")
"""Where a word that ends in a small letter runs into one that begins with a capital: `warningLamps`; names that are
written so begin with a capital and a short word, `YouTube`, `SeaPass`."""
WORD = pattern(r"[\p{L}\p{M}]+")
MARKS = " |-–—•·/>›»"
"""What may stand between the name of a channel and the headline; with a colon it is a part of that."""
SHORTEST, SPACES = 4, 3
"""Characters of such a name, and blanks of such a headline: `7` is none above `Ways to Cook Rice`."""


def without_kicker(page: Page, best: int) -> str:
    """What the block `best` of a dump prints, without a kicker that was glued to it."""
    text = page.blocks[best].text
    if has_cjk(text):
        return text
    text = _unglued(page, text)
    lines = {block.text for block in page.blocks if block.index != best}
    return _below_channel(text, lines) or _divided(page, best, text)


def _unglued(page: Page, text: str) -> str:
    """`text` behind its last two words that were run together, where the page has the second by itself elsewhere, and
    nowhere both as one: those are a name, `ColdFusion`.  Of 20 titles of annotated dumps that hold such a word 3 are
    cut, two of them rightly and the third no title."""
    for glue in reversed(list(GLUE.finditer(text))):
        at = glue.start()
        tail = text[at:]
        word = next(found for found in WORD.finditer(text) if found.start() < at < found.end())
        second = f" {text[at : word.end()]} "
        others = [f" {block.text} " for block in page.blocks if tail not in block.text]
        if is_full(tail, False) and any(second in o for o in others) and not any(word[0] in o for o in others):
            return tail
    return text


def _below_channel(text: str, lines: set[str]) -> str | None:
    """The headline that is a line of its own, where what stands before it here is one, too: the name of the channel."""
    for at in [i + 1 for i, letter in enumerate(text) if letter == " "]:
        channel, headline = text[:at].rstrip(MARKS), text[at:]
        if len(channel) >= SHORTEST and channel in lines and headline in lines and headline.count(" ") >= SPACES:
            return headline
    return None


NEAR = 5
"""Lines above a headline among which the path stands that prints it, too."""
STEP = pattern(r"(?:\d{1,2}\. )?")
"""What stands before it there: `4. Storm: Lamps go out`."""


def _divided(page: Page, best: int, text: str) -> str:
    """The same headline with a colon behind its kicker, where the page prints it so above: `Storm: Lamps go out`."""
    size = len(text) + 1
    for block in page.blocks[max(best - NEAR, 0) : best]:
        before, same = block.text[:-size], block.text[-size:]
        if same.replace(": ", " ") == text.replace(": ", " ") and STEP.fullmatch(before):
            return same
    return text
