"""Words that give a long text away: consent notices, subscription pitches, terms of use, the marks of prose."""

from __future__ import annotations

from functools import cache

import regex

from cleaner.rules.base import Column, Measures
from cleaner.rules.vocab import load


@cache
def _words(concept: str) -> regex.Pattern[str]:
    words = [w for language in load("wording")[concept].values() for w in language]
    return regex.compile(r"(?i)(?:\L<words>)", words=[w.lower() for w in words])


def _column(m: Measures, concept: str) -> Column:
    pattern = _words(concept)
    out = []
    for block, size in zip(m.page.blocks, m.sizes, strict=True):
        if size < 30 or size > 3000:
            out.append("")
            continue
        found = len(set(pattern.findall(block.text.lower())))
        out.append(f"{concept}:{min(found, 3)}-{'long' if size > 160 else 'short'}" if found else "")
    return out


def consent(m: Measures) -> Column:
    """Cookie and privacy notices speak of cookies, consent, partners and preferences in one breath."""
    return _column(m, "consent")


def pitch(m: Measures) -> Column:
    """Subscription, newsletter and app pitches speak to the reader of accounts, sign-ups and offers."""
    return _column(m, "pitch")


def rights(m: Measures) -> Column:
    """Copyright lines, disclaimers and terms of use."""
    return _column(m, "rights")
