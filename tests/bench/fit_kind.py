"""Fits what the signals of `cleaner.kind` are worth: a logistic regression over annotated pages, folds by host.

    python tests/bench/fit_kind.py kinds.jsonl.gz [--articles more.jsonl.gz ...]

Pages of `--articles` are all articles.  Prints the accuracy on hosts left out and writes `cleaner/kind.toml`.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from cleaner.engine import look
from cleaner.kind import signals
from cleaner.locate import locate
from cleaner.packs.loader import choose
from cleaner.packs.match import pack_marks
from cleaner.policy import Limits
from cleaner.read import read

TABLE = Path(__file__).parents[2] / "cleaner" / "kind.toml"


def pages(path: str, article: bool | None) -> list[tuple[dict[str, int], bool, str, bool]]:
    """Signals, whether it is an article, its host, and whether the file annotates kinds."""
    out, packs = [], choose(None)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            page = read(base64.b64decode(record["html_b64"]), record["url"], None, Limits())
            evidence = look(page, pack_marks(page, packs))
            located = locate(evidence)
            if located.body and not page.flat:
                host = urlsplit(record["url"] or "").hostname or record["id"]
                truth = record["kind"] == "article" if article is None else article
                out.append((dict.fromkeys(signals(evidence, located), 1), truth, host, article is None))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds")
    parser.add_argument("--articles", nargs="*", default=[])
    chosen = parser.parse_args()
    found = pages(chosen.kinds, None) + [page for path in chosen.articles for page in pages(path, True)]
    columns = DictVectorizer()
    x = columns.fit_transform([page[0] for page in found])
    y = np.array([page[1] for page in found])
    annotated = np.array([page[3] for page in found])
    weight = np.where(annotated, 1.0, 0.1)  # there are five times as many
    for strength in (0.1, 0.3, 1.0):
        model = LogisticRegression(C=strength, max_iter=2000)
        folds = GroupKFold(5)
        hosts = [page[2] for page in found]
        guess = cross_val_predict(model, x, y, groups=hosts, cv=folds, params={"sample_weight": weight})
        right = guess == y
        told, others = right[annotated].mean(), right[~annotated].mean()
        print(f"C={strength}: left out, annotated {told:.4f}, articles {others:.4f}")
    model = LogisticRegression(C=1.0, max_iter=2000).fit(x, y, sample_weight=weight)
    rows = sorted(zip(columns.get_feature_names_out(), model.coef_[0], strict=True))
    TABLE.write_text(
        "# Log odds of being an article that each signal of a page adds.  Written by tests/bench/fit_kind.py.\n"
        + f'base = {float(model.intercept_[0]):.2f}\n'
        + "".join(f'"{name}" = {value:.2f}\n' for name, value in rows),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
