"""Fit the table of weights to annotated pages.

    python tests/bench/fit.py --data ../shared/bench/data/{portal,fundus,magic,wcxb}-dev.jsonl.gz
    python tests/bench/fit.py --data ... --folds        # no table: what is lost on hosts that were left out

Logistic regression, twice: the first look over the signals of `rules.FIRST`, the second with those of `rules.SECOND`
added, which see the first look's chances for pages of hosts that it was not fitted to (stacking, Wolpert 1992).  A page
counts as much as any other, and a block by a root of its size.  Signals that fewer than four hosts show get no
row: what one publisher does is no rule.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import numpy as np
from align import align, fold
from replay import replay
from scipy.sparse import csr_matrix
from scoring import f1
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from cleaner.confidence import expected_f1
from cleaner.engine import named
from cleaner.locate import locate
from cleaner.model import Page
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules import FIRST, SECOND
from cleaner.rules.base import Column, Measures, fitting, measure
from cleaner.rules.core import find_core
from cleaner.rules.cues import signals as cue_names

TABLE = Path(__file__).parents[2] / "cleaner" / "weights.toml"
SAMPLES = Path(__file__).parents[2] / "samples"
FOLDS = 5
HOSTS = 4
PENALTY = {False: 8.0, True: 8.0}
"""Inverse strength of the ridge penalty, markup and flat.  On left-out hosts F1 rises up to 8, and hardly changes from
there to 100; crossing signals in pairs, or trees over the same numbers, lose .005 to .01 instead."""


IMPORTANCE = {"wcxb-dev": 1.0, "bare": 0.5, "packed": 1.0}
"""What a page of a data set counts; 3 for the others.  News pages are what the program is for, and fewer than blogs:
counted alike, portal pages on left-out hosts lose .002 F1 and 7 points of clean, counted sixfold the blogs lose too."""
NEWS = 3.0


SIZE = 0.6
"""By which power of its size a block counts: with .35 more blogs are clean, with .7 the F1 of other languages rises."""


class Example(NamedTuple):
    """One annotated page: what the rules see, and which blocks are body."""

    dataset: str
    host: str
    m: Measures
    columns: list[Column]
    """Of the rules of the first look."""
    body: Any
    known: Any
    """0 for blocks that may be kept or dropped."""


def records(paths: Iterable[str]) -> Iterator[dict[str, Any]]:
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def samples(folder: Path) -> Iterator[dict[str, Any]]:
    """The project's own pages as records: shapes that the annotated pages have too few of, among them no articles."""
    for expected in sorted(folder.glob("*/expected.json")):
        answer = json.loads(expected.read_text(encoding="utf-8"))
        source = next(p for p in expected.parent.glob("page.*"))
        page = read(source.read_bytes(), answer.get("url"), None, Limits())
        lines = [block.text for block in page.blocks if not block.hidden]
        yield {
            "dataset": "samples", "id": f"{expected.parent.name}-1", "url": None, "flat": "\n".join(lines),
            "html_b64": base64.b64encode(source.read_bytes()), "body": "\n".join(answer["paragraphs"]),
            "title": answer.get("title"), "optional": [answer.get("title") or "", *answer.get("optional", ())],
        }  # fmt: skip


def bare(record: dict[str, Any]) -> dict[str, Any]:
    """The record with nothing on its page but title and body: what is clean already has to stay as it is."""
    lines = record["body"].split("\n")
    title = record.get("title") or ""
    markup = "".join([f"<h1>{escape(title)}</h1>", *(f"<p>{escape(line)}</p>" for line in lines)])
    page = f"<html><head><title>{escape(title)}</title></head><body><article>{markup}</article></body></html>"
    return record | {
        "dataset": "bare", "html_b64": base64.b64encode(page.encode("utf-8", "replace")),
        "flat": "\n".join([title, *lines]), "optional": [title],
    }  # fmt: skip


def host(record: dict[str, Any]) -> str:
    """The registered name, roughly: pages of one host share a fold."""
    name = urlsplit(record.get("url") or "").netloc or record["id"].rsplit("-", 1)[0]
    labels = 3 if name.endswith((".cn", ".uk", ".au", ".jp")) else 2
    return ".".join(name.split(".")[-labels:])


def packed(record: dict[str, Any]) -> dict[str, Any]:
    """The record with a dump that has no empty lines, indents or drawn bullets left, as some flatteners make them."""
    lines = (line.strip().lstrip("•").strip() for line in record["flat"].splitlines())
    return record | {"dataset": "packed", "flat": "\n".join(filter(None, lines))}


def both(record: dict[str, Any], flat: bool) -> list[dict[str, Any]]:
    """The record and its variants."""
    out = [record, bare(record)] if record.get("body") else [record]
    if flat and record.get("flat") and record["dataset"] not in IMPORTANCE:
        out.append(packed(record))
    return out


def example(record: dict[str, Any], flat: bool) -> Example | None:
    source = record.get("flat") if flat else base64.b64decode(record["html_b64"])
    if not source or record.get("body") is None:
        return None
    page = read(source, record.get("url"), None, Limits())
    if page.flat != flat or not page.blocks:
        return None
    body = align(page.blocks, record["body"])
    if record["body"].strip() and not body:
        return None
    optional = {fold(line) for line in record.get("optional") or ()}
    inside = np.array([float(b.index in body) for b in page.blocks])
    known = np.array([float(b.index in body or fold(b.text) not in optional) for b in page.blocks])
    return seen(record["dataset"], host(record), page, inside, known)


def seen(dataset: str, name: str, page: Page, body: Any, known: Any) -> Example:
    """What the first look sees of a page."""
    m = measure(page)
    return Example(dataset, name, m, [rule.see(m) for rule in fitting(FIRST, page.flat)], body, known)


class Signals(NamedTuple):
    """The signals of one look over all pages, as a matrix of a row a block."""

    names: list[str]
    x: Any


def matrix(examples: Sequence[Example], columns: Sequence[list[Column]], rules: Sequence[Any]) -> Signals:
    """All signals that enough hosts show."""
    names = [f"{rule.name}:{bucket}" for rule in rules for bucket in rule.buckets]
    starts = np.cumsum([0, *(len(rule.buckets) for rule in rules)])
    nothing = np.isin(np.arange(len(names)), starts[:-1])
    names += cue_names()
    numbers = {name: number for number, name in enumerate(names)}
    rows, found, at = [], [], 0
    for one, its in zip(examples, columns, strict=True):
        n = len(one.body)
        stacked = np.array(its) + starts[:-1, None]
        rows.append(np.tile(np.arange(n), len(its)) + at)
        found.append(stacked.ravel())
        said = one.m.said
        shape = (len(one.m.page.cues), len(cue_names()))
        by_cue = csr_matrix((np.ones(len(said.found)), (said.cues, said.found)), shape)[one.m.cues].tocoo()
        rows.append(by_cue.row + at)
        found.append(by_cue.col + starts[-1])
        for index in one.m.spoken:
            for signal in one.m.phrases[index]:
                if signal not in numbers:
                    numbers[signal] = len(names)
                    names.append(signal)
                rows.append(np.array([index + at]))
                found.append(np.array([numbers[signal]]))
        at += n
    row, column = np.concatenate(rows), np.concatenate(found)
    x = csr_matrix((np.ones(len(row)), (row, column)), (at, len(names))).tocsc()
    hosts = np.unique(
        np.concatenate([np.full(len(one.body), zlib.crc32(one.host.encode())) for one in examples]), return_inverse=True
    )[1]
    kept = [
        j for j in range(len(names))
        if not (j < len(nothing) and nothing[j])
        and len(np.unique(hosts[x.indices[x.indptr[j] : x.indptr[j + 1]]])) >= HOSTS
    ]  # fmt: skip
    return Signals([names[j] for j in kept], x[:, kept].tocsr())


def sample_weights(examples: Sequence[Example]) -> Any:
    out = []
    for one in examples:
        w = (np.minimum(np.array(one.m.sizes, float), 1000) + 10) ** SIZE * one.known
        out.append(w / (w.sum() + 1e-9) * 100 * IMPORTANCE.get(one.dataset, NEWS))
    return np.concatenate(out)


def fold_of(name: str) -> int:
    return zlib.crc32(name.encode()) % FOLDS


class Fitted(NamedTuple):
    names: list[str]
    model: Any
    left_out: Any
    """Scores of each block by the fit that never saw its host."""


def fit(examples: Sequence[Example], signals: Signals, penalty: float) -> Fitted:
    y = np.concatenate([one.body for one in examples])
    w = sample_weights(examples)
    folds = np.concatenate([np.full(len(one.body), fold_of(one.host)) for one in examples])
    left_out = np.zeros(len(y))
    for k in range(FOLDS):
        rest = folds != k
        left_out[~rest] = _regression(signals.x[rest], y[rest], w[rest], penalty).decision_function(signals.x[~rest])
    return Fitted(signals.names, _regression(signals.x, y, w, penalty), left_out)


def _regression(x: Any, y: Any, w: Any, penalty: float) -> Any:
    return LogisticRegression(C=penalty, tol=EXACT, max_iter=3000).fit(x, y, sample_weight=w)


EXACT = 1e-6
"""To what the solver goes: with its usual 1e-4 it stops at a seventh of the way, and on left-out hosts blogs lose .0015
of F1 and one and a half points of clean, other languages .01."""


def by_page(examples: Sequence[Example], values: Any) -> list[Any]:
    return np.split(values, np.cumsum([len(one.body) for one in examples])[:-1])


def second_columns(examples: Sequence[Example], scores: Sequence[Any], flat: bool) -> list[list[Column]]:
    out = []
    for one, mine in zip(examples, scores, strict=True):
        said = {rule.name: column for rule, column in zip(fitting(FIRST, flat), one.columns, strict=True)}
        core = find_core(one.m, mine, named(one.m), said)
        out.append([*one.columns, *(rule.see(one.m, core) for rule in fitting(SECOND, flat))])
    return out


class Answer(NamedTuple):
    """What the whole road makes of a page, without packs."""

    scores: Any
    precision: float
    recall: float
    """By bytes, of the body; both are 0 where the page has none."""


def answers(examples: Sequence[Example], first: Sequence[Any], second: Sequence[Any]) -> list[Answer]:
    """The answers that these scores of the two looks lead to."""
    out = []
    for one, *scores in zip(examples, first, second, strict=True):
        evidence = replay(one.m, *scores)
        body = list(locate(evidence).body)
        size = np.array(one.m.sizes, float) * one.known
        right, said, gold = (size * one.body)[body].sum(), size[body].sum(), (size * one.body).sum()
        out.append(Answer(evidence.scores, right / said if said else 0.0, right / gold if gold else 0.0))
    return out


def report(name: str, examples: Sequence[Example], found: Sequence[Answer]) -> None:
    """Precision, recall and F1 by bytes, and the share of clean pages, per data set."""
    sets: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for one, answer in zip(examples, found, strict=True):
        if one.body.any():
            sets[one.dataset].append((answer.precision, answer.recall))
    for dataset, pairs in sorted(sets.items()):
        p, r = np.mean(pairs, axis=0)
        clean = np.mean([min(pair) >= 0.98 for pair in pairs])
        print(f"{name:<20}{dataset:<12}{len(pairs):>5}  F1 {f1(p, r):.4f}  clean {clean:.3f}", flush=True)


def knots(examples: Sequence[Example], found: Sequence[Answer]) -> list[list[float]]:
    """Expected F1 -> the share of pages whose body reaches F1 .9, on hosts that the scores were not fitted to.

    .9 or more is a promise: it is said only from where on, of all pages that are as sure, PROMISE keep it.
    """
    kept = [pair for pair in zip(examples, found, strict=True) if pair[0].dataset != "bare" and pair[0].body.any()]
    expected = [expected_f1(answer.scores, one.m.sizes) for one, answer in kept]
    reached = [f1(answer.precision, answer.recall) for _, answer in kept]
    x, y = np.array(expected), np.array(reached)
    curve = IsotonicRegression(y_min=0.0, y_max=1.0, out_of_bounds="clip").fit(x, y >= GOOD)
    order = np.argsort(-x)
    keeps = np.flatnonzero(np.cumsum(y[order] >= CLEARLY) >= PROMISE * np.arange(1, len(x) + 1))
    sure = float(x[order[keeps[-1]]]) if len(keeps) else 1.0
    points = sorted({round(point, 4) for point in [*np.quantile(x, KNOTS).tolist(), sure]})
    chances = curve.predict(points)
    sure = round(sure, 4)
    return [
        [point, round(max(float(chance), GOOD) if point >= sure else min(float(chance), 0.89), 3)]
        for point, chance in zip(points, chances, strict=True)
    ]


GOOD = 0.9
"""F1 of a good answer: confidence is the chance of it."""
CLEARLY, PROMISE = 0.92, 0.985
"""What pages must have reached by bytes, and how many of them, for .9 to be said.  Of 2,059 annotated pages, HTML and
dumps, 637 are so sure, and .976 of them reach .9 by 4-grams; with .975 there are 838, of which .968 do."""
KNOTS = (0, 0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1)
"""Quantiles of the pages at which the curve is kept, denser where they go wrong."""


SEVERAL = ("phrase:", "cue:")
"""Signals of which a block may have several: grouped by what they name."""


def rounded(fitted: Fitted) -> dict[str, float]:
    """The weights to one decimal, by signal: on left-out hosts F1 is the same to .001 as with two."""
    weights = zip(["base:base", *fitted.names], [fitted.model.intercept_[0], *fitted.model.coef_[0]], strict=True)
    return {signal: round(float(weight), 1) for signal, weight in weights if abs(weight) >= LEAST}


LEAST = 0.1
"""Log odds below which a weight gets no row: nobody reads them, and F1 doesn't either."""


def toml(looks: dict[str, dict[str, float]], curves: dict[str, list[list[float]]]) -> str:
    lines = [
        "# What each signal is worth, in log odds of being body.  Written by tests/bench/fit.py: fit, don't edit.",
        f"# Columns: {', '.join(looks)} look; a dot is none.  By rule, and what it says.",
        "", "[confidence]", *(f"{kind} = {curve}" for kind, curve in curves.items()),
    ]  # fmt: skip
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    for signal in sorted(set().union(*looks.values())):
        rule, _, bucket = signal.rpartition(":") if signal.startswith(SEVERAL) else signal.partition(":")
        values = [f"{look[signal]:+}" if look.get(signal) else "." for look in looks.values()]
        groups[rule][bucket] = " ".join(f"{value:>4}" for value in values)
    for rule, rows in groups.items():
        width = max(map(len, rows)) + 2
        quoted = ((f'"{bucket}"', row) for bucket, row in rows.items())
        lines += ["", f'["{rule}"]', *(f'{bucket:<{width}} = "{row}"' for bucket, row in quoted)]
    return "\n".join(lines) + "\n"


def looks(examples: Sequence[Example], flat: bool) -> tuple[Fitted, Fitted, Signals]:
    """The two looks, and the signals of the second."""
    rules = fitting(FIRST, flat)
    first = fit(examples, matrix(examples, [e.columns for e in examples], rules), PENALTY[flat])
    columns = second_columns(examples, by_page(examples, first.left_out), flat)
    signals = matrix(examples, columns, [*rules, *fitting(SECOND, flat)])
    return first, fit(examples, signals, PENALTY[flat]), signals


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", nargs="+", required=True, help="annotated pages, .jsonl.gz")
    parser.add_argument("--folds", action="store_true", help="write nothing, print the scores on left-out hosts only")
    options = parser.parse_args()
    tables, curves = {}, {}
    for flat in (False, True):
        name = "flat" if flat else "markup"
        every = chain(records(options.data), samples(SAMPLES))
        examples = list(filter(None, (example(r, flat) for record in every for r in both(record, flat))))
        first, second, signals = looks(examples, flat)
        before = by_page(examples, first.left_out)
        left_out = answers(examples, before, by_page(examples, second.left_out))
        report(f"{name}, left out", examples, left_out)
        fitted = by_page(examples, second.model.decision_function(signals.x))
        report(f"{name}, fitted", examples, answers(examples, before, fitted))
        curves[name] = knots(examples, left_out)
        tables[f"{name} first"], tables[f"{name} second"] = rounded(first), rounded(second)
    if not options.folds:
        TABLE.write_text(toml(tables, curves), encoding="utf-8")
        print(f"wrote {TABLE.name}: {len(set().union(*tables.values()))} rows")


if __name__ == "__main__":
    main()
