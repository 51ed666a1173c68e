"""A flat dump to blocks: a line is a block, put together again where the dump was wrapped, without its marks."""

from __future__ import annotations

from cleaner.model import Block, BlockKind, Cue, Section
from cleaner.pattern import pattern
from cleaner.read.blocks import Outline
from cleaner.read.bullets import DRAWN, SIGNS, TYPED
from cleaner.read.elements import NOISE
from cleaner.read.marks import lines_of

BULLET = pattern(rf"(?P<drawn>[{DRAWN}]\s+)(?=\S)|{TYPED}\s+(?=\S)")
"""How list items look in a dump: `• Home`, `* Home`, `- Home`, `1. Home`."""

INDENTED = pattern(r" {2,40}+\*(?= \S)")
"""`  * Home`: inscriptis, html2text and lynx indent the stars that they draw; authors type theirs at the margin."""


BEGINS = frozenset(f"{DRAWN}{SIGNS}0123456789")
"""First characters of such lines: a look takes .05 us, a match .3 of the 1.4 that a line takes."""

PARAGRAPH, ITEM, HEADING = BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING


def outline(text: str, markdown: bool = False) -> Outline:
    """The non-empty lines of `text` as blocks; every line end of Unicode counts, and form feeds.

    markdown: it is known to be Markdown, however few its marks are.
    """
    blocks: list[Block] = []
    append = blocks.append
    for number, count, line, level in lines_of(text, markdown):
        folded = line.strip()
        if not folded:
            continue
        # Other white space than single spaces is not printable: most lines are done with a look.
        if "  " in folded or not folded.isprintable():
            folded = " ".join(line.split())
            if not folded.isprintable() and NOISE.search(folded):
                folded = " ".join(NOISE.sub("", line).split())
                if not folded:
                    continue
        kind = HEADING if level else PARAGRAPH
        if not level and folded[0] in BEGINS:
            if bullet := BULLET.match(folded):
                kind = ITEM
                if bullet["drawn"] or INDENTED.match(line):
                    folded = folded[bullet.end() :]
            elif folded == "•":
                continue
        block = Block(len(blocks), folded, kind, level, None, 0, 0, number)
        block.lines = count
        if line[0].isspace():
            block.indent = _indent(line)
        append(block)
    return Outline(blocks, [Section(0, len(blocks), "", 0, -1)], [Cue(-1, "", "")], [], [])


def _indent(line: str) -> int:
    """The columns of white space that `line` begins with."""
    space = line[: len(line) - len(line.lstrip())]
    return len(space) + space.count("\u3000")
