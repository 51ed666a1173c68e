"""Fits what the signals of `cleaner.kind` are worth: a logistic regression over annotated pages, folds by host.

    python tests/bench/fit_kind.py kinds.jsonl.gz --articles portal.jsonl.gz ... [--folds]

Pages of `--articles` are all articles, the data that `fit.py` is given: run this after it.  They are seen twice: with
weights that did not know their host, for on pages that it knows the program is surer than it will be, and as it sees
them, so that no bucket hangs on one page's body.  The figures are of the first.  Articles of `kinds.jsonl.gz` that are
among them count once.

Buckets of one number are coded as steps ("at least 3"), so that the penalty holds neighbours together; the table says
what each bucket is worth.  Prints what left-out hosts give and writes `cleaner/kind.toml`.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import fit
import numpy as np
from replay import replay
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from cleaner.byline import find_byline
from cleaner.engine import Evidence, look
from cleaner.kind import DOUBT, signals
from cleaner.locate import locate
from cleaner.packs.loader import choose
from cleaner.packs.match import pack_marks
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.title import headline

TABLE = Path(__file__).parents[2] / "cleaner" / "kind.toml"
STRENGTH = 2.0
"""Inverse strength of the ridge penalty: with 1 three more blogs in a thousand go, with .5 six."""
LIST, BLOG, NEWS = 1.0, 0.25, 0.5
"""What a page counts: there are six blogs, and two pages of news, to a list."""
SPLITS = 4
"""Splits into five folds that are averaged: which lists share a fold moves the figures by a hundredth."""


class Seen(NamedTuple):
    """A page: where it is from, whether it is an article, and its signals."""

    dataset: str
    host: str
    article: bool
    signals: list[str]


def articles(paths: list[str]) -> Iterator[tuple[str, list[Seen | None]]]:
    """The pages of `fit.py` with their ids: scored by fits that did not know their hosts, and as they are seen."""
    every = chain(fit.records(paths), fit.samples(fit.SAMPLES))
    views = ((r["id"], fit.example(r, flat=False)) for record in every for r in fit.both(record, flat=False))
    found = [(name, example) for name, example in views if example]
    examples = [example for _, example in found]
    first, second, _ = fit.looks(examples, flat=False)
    scores = zip(*(fit.by_page(examples, fitted.left_out) for fitted in (first, second)), strict=True)
    for (name, example), (one, two) in zip(found, scores, strict=True):
        if example.dataset != "bare" and example.body.any():
            page = example.m.page
            evidences = replay(example.m, one, two), look(page, pack_marks(page, choose(None)))
            yield name, [seen(example.dataset, example.host, True, evidence) for evidence in evidences]


def kinds(path: str, known: frozenset[str]) -> Iterator[Seen | None]:
    """The pages that are annotated with their kind and whose ids are not `known`."""
    for record in fit.records([path]):
        if record["id"] not in known:
            page = read(fit.base64.b64decode(record["html_b64"]), record["url"], None, Limits())
            evidence = look(page, pack_marks(page, choose(())))
            yield seen(record["dataset"], fit.host(record), record["kind"] == "article", evidence)


def seen(dataset: str, host: str, article: bool, evidence: Evidence) -> Seen | None:
    """The signals of one page; None where it has no body, and so no article."""
    page, located = evidence.measures.page, locate(evidence)
    if not located.body:
        return None
    title = headline(page, located)
    return Seen(dataset, host, article, signals(evidence, located, title, find_byline(page, located, title)))


NUMBER = re.compile(r"(?<=[a-z-])\d+$")


class Coded(NamedTuple):
    """The pages as steps: `size3` is `size>=1`, `size>=2` and `size>=3`."""

    names: list[str]
    x: Any


def coded(pages: list[Seen]) -> Coded:
    """Every signal as a column, of those with numbers one for each step."""
    columns: dict[str, set[int]] = defaultdict(set)
    for index, page in enumerate(pages):
        for signal in page.signals:
            number = NUMBER.search(signal)
            family = signal[: number.start()] if number else signal
            for name in [f"{family}>{step}" for step in range(1, int(number[0]) + 1)] if number else [signal]:
                columns[name].add(index)
    names = sorted(columns)
    x = np.zeros((len(pages), len(names)))
    for j, name in enumerate(names):
        x[list(columns[name]), j] = 1
    return Coded(names, x)


def model(x: Any, y: Any, weight: Any) -> Any:
    return LogisticRegression(C=STRENGTH, max_iter=2000).fit(x, y, sample_weight=weight)


def rows(names: list[str], fitted: Any) -> dict[str, float]:
    """What each signal is worth: steps added up to buckets."""
    step = dict(zip(names, fitted.coef_[0], strict=True))
    out = {name: value for name, value in step.items() if ">" not in name}
    for family in sorted({name.split(">")[0] for name in names if ">" in name}):
        value, number = 0.0, 1
        while f"{family}>{number}" in step:
            value += step[f"{family}>{number}"]
            out[f"{family}{number}"] = value
            number += 1
    return out


def told(pages: list[Seen], odds: Any, empty: int) -> str:
    """The share of the lists that are told, and of each set's articles that stay."""
    y = np.array([page.article for page in pages])
    sets = np.array([page.dataset for page in pages])
    right = (odds > DOUBT) == y
    lists = (right[~y].sum() + empty) / ((~y).sum() + empty)  # a page without a body is no article
    kept = {name: right[y & (sets == name)].mean() for name in sorted(set(sets[y]))}
    return f"no articles {lists:.3f}, articles " + ", ".join(f"{name} {share:.4f}" for name, share in kept.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds")
    parser.add_argument("--articles", nargs="*", default=[])
    parser.add_argument("--folds", action="store_true", help="write nothing, print the figures only")
    chosen = parser.parse_args()
    known = list(articles(chosen.articles))
    others = list(kinds(chosen.kinds, frozenset(name for name, _ in known)))
    pages = [page for page in [*(page for _, views in known for page in views[:1]), *others] if page]
    again = [page for _, views in known for page in views[1:] if page]
    count = len(pages)
    pages += again
    empty = others.count(None)
    names, x = coded(pages)
    y = np.array([page.article for page in pages])
    blog = np.array([page.dataset == "wcxb-dev" for page in pages])
    weight = np.where(~y, LIST, np.where(blog, BLOG, NEWS) / 2)
    odds = np.zeros((SPLITS, len(y)))
    for split in range(SPLITS):
        folds = GroupKFold(5, shuffle=True, random_state=split)
        for rest, out in folds.split(x, y, [page.host for page in pages]):
            odds[split, out] = model(x[rest], y[rest], weight[rest]).decision_function(x[out])
        print(f"left out: {told(pages[:count], odds[split, :count], empty)}")
    fitted = model(x, y, weight)
    print(f"fitted:   {told(pages[:count], fitted.decision_function(x[:count]), empty)}")
    print(f"as seen:  {told(again, fitted.decision_function(x[count:]), 1)}")
    if chosen.folds:
        return
    TABLE.write_text(
        "# Log odds of being an article that each signal of a page adds.  Written by tests/bench/fit_kind.py.\n"
        + f"base = {float(fitted.intercept_[0]):.2f}\n"
        + "".join(f'"{name}" = {value:.2f}\n' for name, value in rows(names, fitted).items()),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
