"""Pages that `Article.to_html` wrote: what stands in their body is not weighed a second time."""

from __future__ import annotations

from cleaner.model import Page

GENERATOR = "cleaner"
"""`<meta name="generator">` of a rendered article."""

BODY = "cleaner-body"
"""The class of the element around its body."""


def rendered_body(page: Page) -> tuple[int, ...]:
    """The body's blocks of a page that `cleaner` rendered; nothing for any other page.

    Weighing again would not be idempotent: a body without its scaffolding looks different from the same body within.
    """
    if GENERATOR not in page.head.meta.get("generator", ()):
        return ()
    inside: list[bool] = []
    for cue in page.cues:  # parents stand before their children
        inside.append((cue.parent >= 0 and inside[cue.parent]) or BODY in cue.names.split())
    return tuple(block.index for block in page.blocks if inside[block.cue])
