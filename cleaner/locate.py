"""One decision: which blocks are the body, and how sure we are."""

from __future__ import annotations

from math import exp
from typing import NamedTuple

from cleaner.engine import Evidence


class Located(NamedTuple):
    """The body and how sure we are of it."""

    body: tuple[int, ...]
    """Indexes of the body's blocks, in page order."""
    confidence: float
    """From 0 to 1: the F1 to expect."""


def locate(evidence: Evidence) -> Located:
    """The blocks that are likelier body than not."""
    scores = evidence.scores
    body = tuple(index for index, score in enumerate(scores) if score > 0)
    return Located(body, _expected(evidence))


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
