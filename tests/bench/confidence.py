"""Whether confidence means something: pages by what `Article.confidence` said, against the F1 that they reached."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Sequence
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from scoring import Set, body_f1, scorer, table

import cleaner


class Point(NamedTuple):
    """A page: what was promised and what came."""

    confidence: float
    f1: float


def _point(chosen: Set, record: dict[str, object]) -> Point | None:
    if record.get("body") is None or (chosen.flat and not record.get("flat")):
        return None
    page = record["flat"] if chosen.flat else b64decode(str(record["html_b64"]))
    cleaned = cleaner.Cleaner(packs=()) if chosen.extractor == "cleaner-off" else cleaner
    article = cleaned.clean(page, record.get("url"))  # type: ignore[arg-type]
    return Point(article.confidence, body_f1(record, article.text))


def points(sets: Sequence[Set], jobs: int) -> list[Point]:
    """Every page of the sets that has an annotated body."""
    out: list[Point] = []
    with get_context("fork").Pool(jobs) as pool:
        for chosen in sets:
            out += filter(None, pool.imap(partial(_point, chosen), scorer().read([chosen.file]), 4))
    return out


def bins(found: Sequence[Point], edges: Sequence[float] = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)) -> str:
    """A table: pages by confidence, what they were promised on average, what they reached."""
    lines = []
    for low, high in zip(edges, [*edges[1:], 1.01], strict=True):
        inside = [p for p in found if low <= p.confidence < high]
        if inside:
            means = (mean(p.confidence for p in inside), mean(p.f1 for p in inside), mean(p.f1 >= 0.9 for p in inside))
            lines.append([f"{low:.2f} to {min(high, 1):.2f}", str(len(inside)), *(f"{m:.3f}" for m in means)])
    return table(["confidence", "pages", "mean", "mean F1", "F1 >= .9"], lines)


def sure(found: Sequence[Point]) -> str:
    """The promise: of the pages with confidence .9 or more, 97 in a hundred reach F1 .9."""
    high = [p for p in found if p.confidence >= 0.9]
    good = sum(p.f1 >= 0.9 for p in high)
    return f"confidence >= .9: {len(high)} of {len(found)} pages, F1 >= .9 on {good / max(1, len(high)):.1%} of them"


def plot(found: Sequence[Point], file: Path) -> None:
    """The reliability diagram as a picture; needs matplotlib."""
    from matplotlib import pyplot  # type: ignore[import-not-found]

    ordered = sorted(found)
    size = max(1, len(ordered) // 20)
    groups = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    figure, axes = pyplot.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], color="grey", linewidth=1)
    axes.scatter([p.confidence for p in found], [p.f1 for p in found], s=4, alpha=0.3)
    axes.plot([mean(p.confidence for p in g) for g in groups], [mean(p.f1 for p in g) for g in groups], "o-")
    axes.set(xlabel="confidence", ylabel="F1 reached", xlim=(0, 1.02), ylim=(0, 1.02))
    figure.savefig(file, dpi=150)
