"""Lines that share a box with a picture: captions, whatever the template calls them."""

from __future__ import annotations

import numpy as np

from cleaner.model import BlockKind, Page
from cleaner.rules.base import MAYBE, Column, Core, Measures
from cleaner.rules.genre import standfirst
from cleaner.spelling import COLONS

LONGEST = 350
"""Bytes of the longest caption that is looked for."""
BESIDE = 150
"""Bytes of other text in the box: a credit, a counter, a second caption; with 72 or 300 fewer newspapers are clean."""
MANY = 0.15
"""The share of the article from which such lines are the article: a gallery, a list of things with their pictures."""
CHAIN = 6
"""Elements up from a picture in which its caption may stand."""
UNDER = 180
"""Bytes of the longest caption that stands below a picture in a paragraph of its own."""
PICTURE = ("", "beside", "credited", "under")


def picture(m: Measures, core: Core) -> Column:
    """A line in a small box with a picture (of 149 in newspapers none is body), or right below one, with a credit.

    On a page of news any line below one that ends no sentence, before a paragraph: of 25 in newspapers none is body.
    """
    out = np.zeros(len(m.sizes), np.int64)
    if not m.page.pictures:
        return out
    line = ~m.shapes.closed & (m.sizes < UNDER) & np.append(m.prose[1:] > 0, False) & m.news
    pictured = _pictured(m.page)
    sections, sums = m.page.sections, m.size_sums.tolist()
    below = {found.block for found in m.page.pictures}
    short = m.are(BlockKind.PARAGRAPH) & (m.sizes <= LONGEST) & (m.links < 0.5) & (core.chances > MAYBE)
    for i in np.flatnonzero(short & (standfirst(m, core) == 0)).tolist():
        block = m.page.blocks[i]
        if i in below and core.first["credit"][i]:
            out[i] = 2
            continue
        if i in below and line[i] and not m.texts[i].endswith(COLONS):
            out[i] = 3
            continue
        index, size = block.section, sums[i + 1] - sums[i]
        if index in pictured and sections[index].tag == "p":
            continue  # a picture in the paragraph itself
        for _ in range(CHAIN):
            section = sections[index]
            if index <= 0 or sums[section.end] - sums[section.start] - size > BESIDE:
                break
            if index in pictured:
                out[i] = 1
                break
            index = section.parent
    if core.mass[out > 0].sum() > MANY * core.sums[-1]:
        out[:] = 0
    return out


GALLERY = 0.3
"""The share of the article from which its captions are the article."""
CAPTIONED = ("", "called")


def captioned(m: Measures, core: Core) -> Column:
    """A block that its own element calls a caption: of 50 in blogs and newspapers that were kept 3 are body.

    Of headings and items called so most are: a picture is the larger part of a card, and gives the card its name.
    """
    named = m.called("caption", "own") & m.are(BlockKind.PARAGRAPH)
    out: Column = (named | m.are(BlockKind.CAPTION)).astype(np.int64)
    return out if core.mass[out > 0].sum() < GALLERY * core.sums[-1] else np.zeros_like(out)


def _pictured(page: Page) -> set[int]:
    """The sections that hold a picture not far down."""
    sections, cues = page.sections, page.cues
    last: dict[int, int] = {}
    """By cue its last section that begins before the picture: those of one cue follow one another."""
    begun = 0
    out = set()
    for at, cue in page.pictures:
        while begun < len(sections) and sections[begun].start <= at:
            last[sections[begun].cue] = begun
            begun += 1
        for _ in range(CHAIN):
            if cue <= 0:
                break
            index = last.get(cue)
            if index is not None and sections[index].end >= at:
                out.add(index)
            cue = cues[cue].parent
    return out
