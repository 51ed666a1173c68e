"""A look at a page with scores that another fit gave: what the program sees of pages that its weights never saw."""

from __future__ import annotations

from typing import Any

import numpy as np

from cleaner.engine import ANNOUNCED, Evidence, named
from cleaner.packs.loader import choose
from cleaner.packs.match import pack_marks
from cleaner.rules import FIRST, SECOND, SET
from cleaner.rules.base import Measures
from cleaner.rules.core import find_core


def replay(m: Measures, first: Any, second: Any) -> Evidence:
    """`engine.look` without packs, with the fitted part of its scores given: of the first look and of the second."""
    flat = m.page.flat
    told = [rule for rule in SET if rule.fits(flat)]
    looks = [rule for rule in FIRST if rule.fits(flat)]
    again = [rule for rule in SECOND if rule.fits(flat)]
    columns = [rule.see(m) for rule in looks]
    extra = named(m)
    core = find_core(m, first, extra, {rule.name: column for rule, column in zip(looks, columns, strict=True)})
    columns += [rule.see(m, core) for rule in again]
    for rule in told:
        column = rule.see(m, core)
        extra += np.array([ANNOUNCED.get(f"{rule.name}:{bucket}", 0.0) for bucket in rule.buckets])[column]
        columns.append(column)
    return Evidence(m, (*looks, *again, *told), tuple(columns), pack_marks(m.page, choose(())), second + extra)
