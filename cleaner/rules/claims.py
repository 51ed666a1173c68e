"""What the page's head claims about its text: the description, the article body of JSON-LD."""

from __future__ import annotations

import numpy as np

from cleaner.json_ld import strings
from cleaner.rules.base import Column, Core, Measures
from cleaner.spelling import small_letters

PROBE = 24
"""Letters that must agree for two texts to be the same: a clause, not a name."""


DESCRIPTIONS = ("description", "og:description", "twitter:description")
DESCRIBED = 30_000
"""Letters of all descriptions in which each block is looked for; the annotated pages have up to 29 of some hundred."""
DESCRIPTION = ("", "says")


def description(m: Measures) -> Column:
    """The block is what the head gives as the description: the lead, or the first paragraph."""
    out = np.zeros(len(m.sizes), np.int64)
    texts = [value for name in DESCRIPTIONS for value in m.page.head.meta.get(name, ())]
    texts += strings(m.page.head.json_ld, "description")
    described = "\n".join([small_letters(text)[:2000] for text in texts])[:DESCRIBED]
    if len(described) >= PROBE:
        for index in np.flatnonzero((m.sizes >= PROBE) & (m.links < 0.5)).tolist():
            text = m.texts[index]
            # Most blocks differ within a few letters: looking at these first spares folding the rest.
            if small_letters(text[:6]) in described:
                start = small_letters(text[:80])[:PROBE]
                out[index] = len(start) >= PROBE * 2 // 3 and start in described
    return out


LONGEST_BODY = 100_000
"""Letters of an `articleBody` in which each block of the page is looked for; the annotated pages have up to 30,000."""
ARTICLE_BODY = ("", "outside", "outside-long", "inside", "inside-long")


def article_body(m: Measures) -> Column:
    """Inside or outside the `articleBody` of JSON-LD, where there is one of some length."""
    out = np.zeros(len(m.sizes), np.int64)
    claimed = "\n".join(small_letters(text) for text in strings(m.page.head.json_ld, "articleBody", "text"))
    if 200 <= len(claimed) <= LONGEST_BODY:
        for index, text in enumerate(m.texts):
            text = small_letters(text[:200])[: 2 * PROBE]
            if len(text) >= 8:
                out[index] = 1 + 2 * (text in claimed) + (m.sizes[index] > 60)
    return out


TITLE = ("", "prints")


def title(m: Measures) -> Column:
    """The block prints the title that the head gives."""
    return m.titled.astype(np.int64)


GENERATOR = "cleaner"
"""What `Article.to_html` says of who made its page."""
BODY_NAMES = "article-body articleBody"
"""Class and itemprop of the element that holds the body there."""
RENDERED = ("", "body")


def rendered(m: Measures, core: Core) -> Column:
    """What cleaner wrote as a body is one: lists and tables that were kept for what stood around them stay."""
    out = np.zeros(len(m.sizes), np.int64)
    if GENERATOR in m.page.head.meta.get("generator", ()):
        for section in m.page.sections:
            if m.page.cues[section.cue].names == BODY_NAMES:
                out[section.start : section.end] = 1
    return out
