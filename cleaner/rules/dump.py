"""What a dump still shows of a page's layout: empty lines, runs of short lines, lines that begin alike.

Markup says all of this better: these rules look at dumps only.  The gains in the docstrings are F1 on left-out hosts
of newspapers and of blogs, each rule added to those before it.
"""

from __future__ import annotations

from collections import Counter

import numpy as np

from cleaner.model import BlockKind
from cleaner.rules.base import Column, Core, Measures, bucket, numbered, running
from cleaner.rules.letters import BoolArray, first_of
from cleaner.rules.talk import REACH, signed
from cleaner.slug import slug
from cleaner.vocab.expressions import worded

FEW, MOST = 0.03, 0.97
"""Shares of lines below an empty one between which empty lines tell something: many dumps have none, or one each."""

GAPS = ("", "alone", *(f"{size}-{where}" for size in ("2", "3", "6", "13") for where in ("first", "inner", "last")))


def gaps(m: Measures) -> Column:
    """How many lines stand together without an empty one between, and where among them this one does.

    Most flatteners set paragraphs apart and pack menus: newspapers +.003, blogs +.003, other languages +.008.
    """
    apart = _apart(m)
    if apart is None:
        return np.zeros(len(m.sizes), np.int64)
    group = np.cumsum(apart[:-1]) - 1
    size = np.bincount(group)[group]
    where = np.where(apart[:-1], 0, np.where(apart[1:], 2, 1))
    return np.where(size == 1, 1, 2 + 3 * bucket((3, 6, 13), size) + where)


def _apart(m: Measures) -> BoolArray | None:
    """Whether an empty line stands before each line, and below the last; None where that tells nothing."""
    starts = np.array([block.source for block in m.page.blocks], np.int64)
    ends = starts + [block.lines for block in m.page.blocks]
    apart = np.ones(len(starts) + 1, np.bool_)
    apart[1:-1] = starts[1:] > ends[:-1]
    return apart if len(starts) > 1 and FEW <= apart[1:-1].mean() <= MOST else None


SIGNATURE = 80
"""Bytes below which a line may sign a comment."""

TALK = numbered(4, *"0123")


def talk(m: Measures) -> Column:
    """How many lines of readers' comments stand around, and how many before.

    Comments are prose like the article: only `Reply` and `says` between them tell.  Newspapers +-0, blogs +.002.
    """
    n = len(m.sizes)
    said = np.zeros(n, np.int64)
    for i in m.spoken:
        said[i] = any(signal.startswith("phrase:comments:") for signal in m.phrases[i])
    ends = signed()
    for i in np.flatnonzero(m.sizes < SIGNATURE).tolist():
        text = m.texts[i]
        if text.endswith(ends) or (":" in text and CLOCK.search(text)):
            said[i] = 1
    sums, index = running(said), np.arange(n)
    near = sums[np.minimum(index + REACH + 1, n)] - sums[np.maximum(index - REACH, 0)]
    return 1 + 4 * bucket((1, 3, 6), near) + bucket((1, 4, 12), sums[:-1])


CLOCK = worded("talk", r"\b«at» \d{1,2}:\d\d")
"""A day and a clock, as comments are dated: `June 3, 2024 at 6:43 am`."""


EDGES = ("between", "top", "bottom")
PAUSE = ("", *(f"{length}-{edge}" for length in range(6) for edge in EDGES))


def pause(m: Measures) -> Column:
    """Of lines that are no prose, how many stand together, and whether the page begins or ends with them.

    A sub-heading or a line of a list stands between paragraphs, menus among their like.  Newspapers +.001, blogs +.002.
    """
    plain = m.prose == 0
    begins = np.ones(len(plain), np.bool_)
    begins[1:] = plain[1:] != plain[:-1]
    group, starts = np.cumsum(begins) - 1, np.flatnonzero(begins)
    ends = np.append(starts[1:], len(plain))
    edge = np.where(starts == 0, 1, np.where(ends == len(plain), 2, 0))
    said = 1 + len(EDGES) * bucket((2, 3, 5, 10, 25), ends - starts) + edge
    return np.where(plain, said[group], 0)


PARTED = 5
"""Other lines between two paragraphs of a run, at most: pictures, captions, an advertisement."""
WHERE = ("before", "earlier", "best", "later")
RUNS = ("", *(f"{where}-{share}" for where in WHERE for share in range(5)))


def runs(m: Measures) -> Column:
    """In or after which run of prose it stands, the one with most prose or another, and what share of all that has.

    A second article, and the comments, are runs of their own.  Newspapers +-0, blogs +.002.
    """
    index, n = np.flatnonzero(m.prose), len(m.sizes)
    if not len(index):
        return np.zeros(n, np.int64)
    new = np.diff(index, prepend=-99) > PARTED + 1
    masses = np.bincount(np.cumsum(new) - 1, m.prose[index])
    best = masses.argmax()
    which = np.searchsorted(index[new], np.arange(n), side="right") - 1
    share = (masses / masses.sum())[np.maximum(which, 0)]
    where = first_of(which < 0, which < best, which == best, which > best)
    return 5 * where - 4 + bucket((0.05, 0.2, 0.5, 0.8), share)


LETTERS = 9
"""Characters at either end of a line by which lines are alike."""
LIKE = ("", *(f"{begin}-{end}" for begin in ("one", "two", "four") for end in ("one", "two", "four")))


def like(m: Measures) -> Column:
    """How many different lines begin with the same letters, and how many end with the same.

    `Read more: …` and `… / Getty Images` come from a template.  Newspapers +.001, blogs +.002.
    """
    different = set(m.texts)
    heads, tails = Counter([t[:LETTERS] for t in different]), Counter([t[-LETTERS:] for t in different])
    begin = bucket((2, 4), np.array([heads[t[:LETTERS]] for t in m.texts]))
    end = bucket((2, 4), np.array([tails[t[-LETTERS:]] for t in m.texts]))
    return np.where(m.sizes > 20, 1 + 3 * begin + end, 0)


def _items(m: Measures) -> BoolArray:
    return np.array([block.kind is BlockKind.ITEM for block in m.page.blocks], np.bool_)


DEEPEST = 7
"""Columns of the deepest indent that is told from deeper ones."""
LAYOUT = numbered(6, *"012")


def layout(m: Measures, core: Core) -> Column:
    """The mean chance of the lines that are laid out alike, and their share of all likely body.

    Lines of one indent, with a bullet or without, empty lines above and below them or not, come from one template, as
    blocks of one chain of elements do.  Newspapers +.002 (two points of clean), blogs +.001.
    """
    indents = np.array([block.indent for block in m.page.blocks], np.int64)
    look = 2 * np.minimum(indents, DEEPEST) + _items(m)
    if (apart := _apart(m)) is not None:
        look = 4 * look + 2 * apart[:-1] + apart[1:]
    size, mass = np.bincount(look, m.sizes), np.bincount(look, core.mass)
    if np.count_nonzero(size) < 2:
        return np.zeros(len(look), np.int64)
    mean, share = mass / np.maximum(size, 1), mass / (core.sums[-1] or 1)
    said = 1 + 3 * bucket((0.1, 0.3, 0.5, 0.7, 0.9), mean) + bucket((0.05, 0.4), share)
    return np.take(said, look)


WORDS, HEADLINE = 5, 200
"""Words of an address that spells a headline for sure, and the bytes of one at most."""
SPELLED, ALIKE = 0.99, 0.65
"""Shares of the address that the headline says, and that no line above it does: else that is the headline, and this a
sub-heading."""
ADDRESSED = ("", "above")


def addressed(m: Measures, core: Core) -> Column:
    """What stands above the headline that the page's address spells: notices and teasers.

    Of 870 annotated dumps whose address spells a line 5 have much of their article above it: a list of articles, a line
    that is an address itself.  23 have another headline and body without this.
    """
    out = np.zeros(len(m.sizes), np.int64)
    spelled = slug(m.page)
    if len(spelled.words) >= WORDS:
        for i in np.flatnonzero(m.sizes < HEADLINE).tolist():
            share = 0.0 if "/" in m.texts[i] else spelled.share(m.texts[i])
            if share >= ALIKE:
                out[:i] = share >= SPELLED
                break
    return out


def credited(m: Measures, core: Core) -> Column:
    """A line that ends in the credit of a photograph: of 441 in dumps of newspapers and portals none is body."""
    return core.first["credit"]
