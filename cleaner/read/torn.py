"""Lines that were torn at links and emphasis: `He asked`, `the ministry`, `, which sent no answer.`

Who flattens a page by the texts of its elements (`get_text("\\n")` of BeautifulSoup) breaks its paragraphs where a link
begins and ends.  No writer begins a line with a comma: such lines tell that it was done, and where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.pattern import pattern
from cleaner.read.wrap import WIDE, wrapped_at

FEWEST = 2
"""Lines that begin with a comma or its like from which a text is torn: of pages by `get_text("\\n")` half have them, of
1,033 annotated dumps, made otherwise, the answer changes for none.  One of them is long and holds the end of a
sentence, as on 175 of 186 such pages; of columns of SQL (`, a.city`) and of verses none does."""
LONG = 25
"""Characters of a line that is a part of a sentence, not a name or a label; of Chinese a third."""

TAIL = pattern(r"\n([ \t]*+(?:[,.](?= \p{L})|[，。；、）”】](?=\p{L}))[^\n]*+)")
"""How a line begins that a comma was torn from: `, which sent no answer`, `，记者了解到`; not `.NET`, `);`,
`; a remark`."""
GOES_ON = pattern(r"[ \t]*+(?:[,;.:!?)\]’”](?:\s|$)|[，。；：、！？）”】’』」]|\p{Ll})")
"""How one begins that goes on from the line above: also `with an ISO date.`"""
OPEN = tuple("(（[“「『《")
"""What the line above it may end in: `iPhone 11（`, where the next line is a link."""
ENDED = pattern(r".*[.!?:。！？：…][\"'”’」』)）]*+\s*+$")
"""A line that ends a sentence."""
HOLDS_END = pattern(r"[.!?][\"'”’)]?(?:\s|$)|[。！？]")
"""A line that holds the end of one: `, who slept. He did`."""


def is_torn(text: str, lines: Sequence[str]) -> bool:
    """Whether the lines of `text` were torn at links; a wrapper that broke Chinese before a comma tore none."""
    tails: list[str] = TAIL.findall(f"\n{text}")  # a line end is found four times as fast as `^`
    return (
        len(tails) >= FEWEST
        and any(_is_long(tail) and HOLDS_END.search(tail) for tail in tails)
        and not wrapped_at(list(map(str.rstrip, lines))).width
    )


def rejoined(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Number, count and text of the lines that were one."""
    goes_on = [False, *(_goes_on(above, line) for above, line in pairwise(lines)), False]
    first = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and (
            goes_on[number] or (goes_on[number + 1] and _is_begun(lines[number - 1], lines[number]))
        ):
            continue
        yield first, number - first, _joined(lines[first:number])
        first = number


def _goes_on(above: str, line: str) -> bool:
    """Whether `line` goes on with the sentence of `above`."""
    if above.rstrip().endswith(OPEN):
        return line.strip() != ""
    if not above.strip() or not GOES_ON.match(line):
        return False
    return not line.lstrip()[0].islower() or (_is_long(line) and not ENDED.match(above))


def _is_begun(above: str, line: str) -> bool:
    """Whether `line`, from which the next one goes on, is the link in the sentence that `above` begins."""
    return bool(line.strip()) and _is_long(above) and not ENDED.match(above)


def _is_long(line: str) -> bool:
    return len(line) >= LONG or (3 * len(line) >= LONG and WIDE.search(line) is not None)


def _joined(lines: Sequence[str]) -> str:
    """One line of its parts; no blank stands before a mark, nor beside a wide character."""
    parts = [lines[0].rstrip() if len(lines) > 1 else lines[0]]
    for line in lines[1:]:
        text = line.strip()
        if not (parts[-1] and WIDE.match(parts[-1][-1])) and text[:1] not in ",;.:!?)]’”" and not WIDE.match(text):
            parts.append(" ")
        parts.append(text)
    return "".join(parts)
