"""Lines of a dump between two labels: paragraphs that a page parts by one label again and again, and what a box says to
sell itself."""

from __future__ import annotations

from collections import Counter

import numpy as np

from cleaner.rules.announced import SURE
from cleaner.rules.base import Column, Core, Measures, own_paragraphs
from cleaner.rules.inserts import inserts

TIMES = 4
"""How often a template prints a label between paragraphs at the least: `Article content`."""
PITCH = 250
"""Bytes of the longest line that sells something."""
SELLING = frozenset(
    f"phrase:{role}:{form}" for role in ("promotion", "prompt") for form in ("opens", "start", "line", "within")
)
PRESSED = frozenset(("phrase:prompt:line",))
"""What a reader presses to sign up or in."""
BOXED = ("", "parted", "sold", "button")


def boxed(m: Measures, core: Core) -> Column:
    """A line between two labels of what a medium sells.

    `parted` where both are the same, which the page prints again and again: of 206 on annotated dumps 190 are body, and
    52 of them did not pass for it.  `sold` where they differ, but for paragraphs below a label that the page prints
    again, `Advertisement`; `button` right above what readers press: of 13 and 10 that passed for body none is.
    """
    n = len(m.sizes)
    out = np.zeros(n, np.int64)
    selling, pressed = inserts(m, SELLING), inserts(m, PRESSED)
    times = Counter(m.texts[i] for i in np.flatnonzero(selling).tolist())
    silent = np.ones(n, np.bool_)
    silent[m.spoken] = False
    pitch = silent & (m.sizes <= PITCH)
    framed: dict[str, list[int]] = {}
    for i in (1 + np.flatnonzero(selling[:-2] & silent[1:-1] & selling[2:])).tolist():
        above, below = m.texts[i - 1], m.texts[i + 1]
        if above == below and times[above] >= TIMES:
            framed.setdefault(above, []).append(i)
        elif pitch[i] and times[below] < TIMES and (times[above] == 1 or not m.prose[i]):
            out[i] = BOXED.index("sold")
    own = own_paragraphs(m, core)
    for lines in framed.values():
        if 3 * own[lines].sum() >= len(lines) >= TIMES:
            out[lines] = core.first["credit"][lines] == 0
    out[:-1][pitch[:-1] & pressed[1:] & (out[:-1] == 0) & (core.fitted[:-1] < SURE)] = BOXED.index("button")
    return out
