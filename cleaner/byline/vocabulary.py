"""The words of `vocab/byline.toml`, and expressions that name its tables: `(?i)\\b«portrait»\\b`."""

from __future__ import annotations

from functools import cache

import regex

from cleaner import vocab
from cleaner.kept import kept
from cleaner.scripts import has_cjk
from cleaner.vocab import expressions, load


def words(*path: str) -> tuple[str, ...]:
    """All entries of one table, over its languages, or of one language of it: `words("roles", "after", "ja")`."""
    return vocab.words("byline", *path)


@cache
def before_names(table: str) -> tuple[str, ...]:
    """The prepositions before names, and what else stands before them by the table `author.<table>`."""
    return (*words("author", "prepositions"), *words("author", table))


@kept
def months() -> tuple[str, ...]:
    """The months as they are printed before the day, in small letters: `july`, `jul`."""
    return tuple(form for forms in load("dates")["months"]["en"] for form in forms.split())


@kept
def weekdays() -> tuple[str, ...]:
    """The days of the week, in small letters: `friday`, `fri`."""
    return tuple(load("dates")["between"]["en"])


@kept
def day_labels() -> tuple[str, ...]:
    """What says before a day that it is the article's, and is no name nor anything else beside one: `updated`."""
    labels = (label for role in ("published", "updated") for label in vocab.words("dates", role))
    names = words("day", "names")
    return tuple(dict.fromkeys(label for label in labels if label not in names and not has_cjk(label)))


@kept
def day_begins() -> tuple[str, ...]:
    """The first words of these: `updated` for `updated on`, too."""
    known = frozenset(day_labels())
    return tuple(label for label in day_labels() if known.isdisjoint(_beginnings(label)))


def _beginnings(label: str) -> list[str]:
    """The words before each blank of a label: `letzte`, `letzte änderung` of `letzte änderung am`."""
    parts = label.split(" ")
    return [" ".join(parts[:count]) for count in range(1, len(parts))]


DERIVED = {"day_begins": day_begins, "day_labels": day_labels, "months": months, "weekdays": weekdays}


def worded(template: str, flags: int = 0) -> regex.Pattern[str]:
    """An expression that names these tables, see `cleaner.vocab.expressions`."""
    return expressions.worded("byline", template, flags, DERIVED)
