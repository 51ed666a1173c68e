"""What the page's head claims about its text: the description, the article body of JSON-LD."""

from __future__ import annotations

import regex

from cleaner.model import Head
from cleaner.rules.base import Column, Measures

LETTERS = regex.compile(r"[\W_]+")
PROBE = 24
"""Letters that must agree for two texts to be the same: a clause, not a name."""


def fold(text: str) -> str:
    """Letters and digits only, lower case."""
    return LETTERS.sub("", text.lower())


def _values(head: Head, *keys: str) -> list[str]:
    found = []
    for item in head.json_ld:
        for key in keys:
            value = item.get(key)
            if isinstance(value, str):
                found.append(value)
    return found


def _described(m: Measures) -> str:
    texts = [v for k in ("description", "og:description", "twitter:description") for v in m.page.head.meta.get(k, ())]
    return "\n".join(fold(t)[:2000] for t in [*texts, *_values(m.page.head, "description")])


def description(m: Measures) -> Column:
    """The block is what the head gives as the description: the lead, or the first paragraph."""
    described = _described(m)
    if len(described) < PROBE:
        return [""] * len(m.sizes)
    return [
        "description:says" if size >= PROBE and _says(block.text, described) else ""
        for block, size in zip(m.page.blocks, m.sizes, strict=True)
    ]


def _says(text: str, described: str) -> bool:
    # Most blocks differ within three letters: looking at these first spares folding the rest.
    if fold(text[:3]) not in described:
        return False
    start = fold(text[:80])[:PROBE]
    return len(start) >= PROBE * 2 // 3 and start in described


def article_body(m: Measures) -> Column:
    """Inside or outside the `articleBody` of JSON-LD, where there is one of some length."""
    claimed = "\n".join(fold(t) for t in _values(m.page.head, "articleBody", "text"))
    if len(claimed) < 200:
        return [""] * len(m.sizes)
    out = []
    for block, size in zip(m.page.blocks, m.sizes, strict=True):
        text = fold(block.text[:200])[: 2 * PROBE]
        if len(text) < 8:
            out.append("")
        else:
            out.append(f"article-body:{'inside' if text in claimed else 'outside'}{'-long' if size > 60 else ''}")
    return out


def title(m: Measures) -> Column:
    """The block prints the title that the head gives."""
    head = m.page.head
    texts = [head.title or "", *_values(head, "headline"), *(head.meta.get("og:title") or ())]
    titles = [t for t in map(fold, texts) if len(t) >= SHORTEST]
    firsts = {t[:1] for t in titles}
    return [
        "title:prints" if size < 400 and _prints(block.text, titles, firsts) else ""
        for block, size in zip(m.page.blocks, m.sizes, strict=True)
    ]


SHORTEST = 5
"""Letters of a text that can be told from any other."""


def _prints(text: str, titles: list[str], firsts: set[str]) -> bool:
    if text[0].isalnum() and text[0].lower() not in firsts:
        return False
    text = fold(text)
    return len(text) >= SHORTEST and any(t == text or (t.startswith(text) and len(text) * 2 > len(t)) for t in titles)
