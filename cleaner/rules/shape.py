"""What a block's own text looks like, whatever its language."""

from __future__ import annotations

from bisect import bisect

import regex

from cleaner.rules.base import LAST, Column, Measures

SIZES = (6, 12, 24, 40, 64, 100, 160, 300, 600)
"""Bounds of the size buckets in bytes: from a menu word to a long paragraph, roughly doubling."""

QUOTES = "'\"”’»」』）)]"
"""What may follow the end of a sentence: `He left.” (Reuters.)`"""


def size(m: Measures) -> Column:
    """Size by how the text ends: a long text that ends a sentence is prose, a short one that does not a label."""
    out = []
    for block, size, ends in zip(m.page.blocks, m.sizes, m.ends, strict=True):
        closed = "closed" if block.text.rstrip(QUOTES)[-1:] in LAST else "sentences" if ends else "open"
        out.append(f"size:{bisect(SIZES, size)}-{closed}")
    return out


def punctuation(m: Measures) -> Column:
    """Sentence ends and commas, each counted to three."""
    return [f"punctuation:{e}-{c}" if s >= 20 else "" for s, e, c in zip(m.sizes, m.ends, m.commas, strict=True)]


QUOTATION = frozenset('"“„«「『')
BRACKET = frozenset("(（[【")
TRAIL = (" > ", " › ", " » ")


def form(m: Measures) -> Column:
    """How the text begins, or that it is but a number, a label or a trail."""
    return [_form(block.text) for block in m.page.blocks]


def _form(text: str) -> str:
    first = text[0]
    if first.isalpha():
        if len(text) <= 41 and text[-1] in ":：":  # `Share:`
            return "form:colon"
        if first.islower():  # `and so on`
            return "form:lower"
        trail = len(text) < 200 and any(mark in text[:40] for mark in TRAIL)  # `Home > News > ...`
        return "form:trail" if trail else ""
    if len(text) <= 40 and not any(map(str.isalpha, text)):  # `12`, `10:24`, `2026-02-13 04:14:36`, `|`
        return "form:number"
    if first in QUOTATION:  # `“We …`
        return "form:quote"
    if first in BRACKET:  # `（原标题：…）`
        return "form:bracket"
    return "form:digit" if first.isdigit() else "form:symbol"


CLOCK = regex.compile(r"\d{1,2}:\d\d")
DATE = regex.compile(r"\d{4}[-/.年]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\b(?:19|20)\d\d\b")
"""`2024-05-01`, `2024年5月`, `01.05.2024`, `in 2024`."""


def _mark(text: str) -> str:
    """The most telling mark: `© X`, `www.x.org`, `d@x.org`, `A | B`, `A · B`, `10:24`, `2024-05-01`, `an …`"""
    if "©" in text or "®" in text:
        return "copyright"
    if "://" in text or "www." in text:
        return "url"
    if "@" in text:
        return "mail"
    if " |" in text or "｜" in text:
        return "bar"
    if " · " in text or " • " in text:
        return "dot"
    if ":" in text and CLOCK.search(text):
        return "clock"
    if DATE.search(text):
        return "date"
    return "dots" if text.endswith(("...", "…")) else ""


def marks(m: Measures) -> Column:
    """The most telling mark in a block that is no long paragraph."""
    out = []
    for block, size in zip(m.page.blocks, m.sizes, strict=True):
        mark = _mark(block.text) if size < 200 else ""
        out.append(f"mark:{mark}-{'short' if size < 100 else 'long'}" if mark else "")
    return out


def capitals(m: Measures) -> Column:
    """Title Case and SHOUTING are for labels and headlines: the share of words that begin with a capital."""
    out = []
    for block, size in zip(m.page.blocks, m.sizes, strict=True):
        text = block.text
        if size > 160 or len(text) * 2 < size:  # long, or mostly a script without capitals
            out.append("")
        elif text.isupper():
            out.append("capitals:all")
        else:
            words = text.split()
            upper = sum(word[0].isupper() for word in words)
            share = upper / len(words)
            out.append(
                f"capitals:{'title' if share > 0.65 else 'some' if share > 0.3 else 'few'}" if len(words) > 2 else ""
            )
    return out


def kind(m: Measures) -> Column:
    """What the markup calls the block."""
    return [f"kind:{b.kind.value}{b.level or ''}" for b in m.page.blocks]


def repeated(m: Measures) -> Column:
    """The same text stands elsewhere on the page: teasers are printed twice, articles once."""
    seen: dict[str, int] = {}
    for block in m.page.blocks:
        seen[block.text] = seen.get(block.text, 0) + 1
    return [
        f"repeated:{'long' if size > 60 else 'short'}" if seen[b.text] > 1 else ""
        for b, size in zip(m.page.blocks, m.sizes, strict=True)
    ]
