"""A flat dump to blocks: a line is a block."""

from __future__ import annotations

import regex

from cleaner.model import Block, BlockKind, Cue, Section
from cleaner.read.html import NOISE, Outline

BULLET = regex.compile(r"(?:[•◦▪‣∙●○■□·*+\-–]|\d{1,2}[.)])\s+(?=\S)")
"""How flatteners draw a list item: `  • Home`, `* Home`, `- Home`, `1. Home`."""


def outline(text: str) -> Outline:
    """The non-empty lines of `text` as blocks."""
    blocks: list[Block] = []
    if not text.isascii() and NOISE.search(text):
        text = NOISE.sub("", text)
    for number, line in enumerate(text.splitlines()):
        folded = " ".join(line.split())
        if not folded:
            continue
        kind = BlockKind.PARAGRAPH
        if BULLET.match(folded):
            kind = BlockKind.ITEM
        blocks.append(Block(len(blocks), folded, kind, 0, None, 0, 0, number))
    return Outline(blocks, [Section(0, len(blocks), "", 0, -1)], [Cue(-1, "", "")], [])
