"""One decision: which blocks are the body, and how sure we are."""

from __future__ import annotations

from math import exp
from typing import NamedTuple

from cleaner.engine import Evidence
from cleaner.model import Role


class Located(NamedTuple):
    """The body and how sure we are of it."""

    body: tuple[int, ...]
    """Indexes of the body's blocks, in page order."""
    confidence: float
    """From 0 to 1: the F1 to expect."""


ALL_ARTICLE = 0.95
"""Share of a page's text in its likely body from which the page is nothing but an article: no portal's page of the
annotated ones gets there, rendered articles and pasted ones do."""

FOREIGN = (
    "announced:",
    *(f"phrase:{role.value}:" for role in Role if role not in (Role.BODY, Role.CAPTION, Role.OTHER)),
    *(f"cue:{concept}:{where}" for concept in ("byline", "date", "meta", "comments") for where in ("own", "near")),
)
"""Signals that name a block as scaffolding."""


def locate(evidence: Evidence) -> Located:
    """The blocks that are likelier body than not.

    Where they are nearly all that the page has, the rest stays as well unless something speaks against it by name:
    there is no scaffolding to stand beside, and what is clean already has to stay as it is.
    """
    m = evidence.measures
    body = tuple(index for index, score in enumerate(evidence.scores) if score > 0)
    if body and sum(m.sizes[i] for i in body) >= ALL_ARTICLE * m.size_sums[-1]:
        body = _all_of(evidence, body)
    return Located(body, _expected(evidence))


def _all_of(evidence: Evidence, body: tuple[int, ...]) -> tuple[int, ...]:
    """`body`, with what stands between its blocks, and before and after it up to the first scaffolding."""
    foreign = [evidence.scores[i] <= 0 and _foreign(evidence, i) for i in range(len(evidence.scores))]
    start, end = body[0], body[-1] + 1
    while start > 0 and not foreign[start - 1]:
        start -= 1
    while end < len(foreign) and not foreign[end]:
        end += 1
    return tuple(i for i in range(start, end) if not foreign[i])


def _foreign(evidence: Evidence, index: int) -> bool:
    """Whether something names the block as scaffolding: its wording, its links, a heading, the page's own markup."""
    m = evidence.measures
    return (
        m.page.blocks[index].hidden
        or m.links[index] >= 0.5
        or any(signal.startswith(FOREIGN) for signal in evidence.signals(index))
    )


def _expected(evidence: Evidence) -> float:
    """The F1 to expect if the chances are right: what is surely kept over what is kept and what is left."""
    kept = right = left = 0.0
    for score, size in zip(evidence.scores, evidence.measures.sizes, strict=True):
        chance = 1 / (1 + exp(-score)) if score > -30 else 0.0
        if score > 0:
            kept += size
            right += chance * size
        else:
            left += chance * size
    return round(2 * right / (kept + right + left), 4) if kept else 0.0
