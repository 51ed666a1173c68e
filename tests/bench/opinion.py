"""What the second opinion is worth: how often trafilatura is asked, what its answers gain, and what they cost."""

from __future__ import annotations

import time
from base64 import b64decode
from collections.abc import Sequence

from scoring import Set, body_f1, scorer, table

import cleaner
from cleaner.confidence import UNSURE


def opinion_table(sets: Sequence[Set]) -> str:
    """By set: the pages on which it is asked and those it changes, their mean F1 without and with it, and its time."""
    alone, helped = cleaner.Cleaner(), cleaner.Cleaner(cleaner.Policy(second_opinion=True))
    lines = []
    for chosen in sets:
        count, asked, changed, without, with_it, spent, total = 0, 0, 0, 0.0, 0.0, 0.0, 0.0
        for record in scorer().read([chosen.file]):
            if record.get("body") is None:
                continue
            page, url = b64decode(record["html_b64"]), record.get("url")
            start = time.process_time()
            ours = alone.clean(page, url)
            middle = time.process_time()
            theirs = helped.clean(page, url)
            end = time.process_time()
            count, total = count + 1, total + middle - start
            if ours.confidence < UNSURE and ours.kind is cleaner.PageKind.ARTICLE:
                asked, spent = asked + 1, spent + (end - middle) - (middle - start)
            if any(notice.code == "second-opinion" for notice in theirs.notices):
                changed = changed + 1
                without, with_it = without + body_f1(record, ours.text), with_it + body_f1(record, theirs.text)
        share = max(1, changed)
        lines.append([
            chosen.name, str(count), str(asked), str(changed), f"{without / share:.3f}", f"{with_it / share:.3f}",
            f"{spent / total:+.1%}",
        ])  # fmt: skip
    return table(["set", "pages", "asked", "changed", "F1 of these without", "with", "time of the set"], lines)
