"""The bars that archives and search engines set above the pages that they keep."""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.model import Cue
from cleaner.pattern import pattern

BAR = pattern(rb"""(?i)<div\b[^<>]*?\bid=["']?(?:wm-ipp(?:-base|-print)?|bd_snap|\w{0,20}google-cache-hdr)["'\s>]""")
"""The bar that an archive or a search engine sets above the page that it kept: `<div id="wm-ipp-base" lang="en">`."""
BARS = ("wm-ipp", "bd_snap", "google-cache-hdr")
AROUND = pattern(rb"(?i)\s*+<div\b[^<>]*+>\s*+(?=<(?:!doctype|html|head)\b)")
"""The box below it that holds the page, in which a parser looks for no title."""
BOX = pattern(rb"(?i)<(?P<end>/?)div\b")


def shows_bar(cues: Iterable[Cue]) -> bool:
    """Whether an element of a page may be such a bar: its names are few, to search the page took .1 of the parse."""
    names = " ".join([cue.names for cue in cues])
    return any(bar in names for bar in BARS)


def without_bars(page: bytes) -> bytes:
    """`page` without the bars of archives and search engines, which say when it was kept and who keeps it."""
    parts, at = [], 0
    while found := BAR.search(page, at):
        end = _end(page, found.start())
        if not end:
            break
        parts.append(page[at : found.start()])
        around = AROUND.match(page, end)
        at = around.end() if around else end
    return b"".join([*parts, page[at:]])


def _end(page: bytes, start: int) -> int:
    """Where the box ends that begins at `start`; 0 where it never does."""
    depth = 0
    for tag in BOX.finditer(page, start):
        depth += -1 if tag["end"] else 1
        if not depth:
            return page.find(b">", tag.end()) + 1
    return 0
