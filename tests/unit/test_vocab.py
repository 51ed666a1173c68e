"""Tables of words, and the expressions that name them."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest
import regex
import tomli

import cleaner
from cleaner.vocab import alternation, load, words
from cleaner.vocab.expressions import worded

PACKAGE = Path(cleaner.__file__).parent
CODE = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py")).replace("'", '"')
TABLES = ("byline", "title", "kind", "paging", "dates", "talk", "sections", "pictures", "summaries", "buttons")
"""Files of the vocabulary whose tables are named by the code, one by one."""


def test_the_longest_entry_goes_first() -> None:
    assert regex.fullmatch(f"(?:{alternation(('by', 'by hand', 'photo*'))}) .", "by hand x")
    assert regex.match(alternation(("by", "by hand")), "by hand")[0] == "by hand"
    assert regex.fullmatch(alternation(("by hand",)), "by\u00a0hand")
    assert regex.fullmatch(alternation(("photo*",)), "photographs")


def test_words_are_those_of_all_languages_or_of_one() -> None:
    assert {"by", "von"} < set(words("byline", "author", "prepositions"))
    assert words("byline", "author", "prepositions", "de") == ("von",)


def test_an_expression_names_tables_of_its_own_file_of_others_and_made_ones() -> None:
    found = worded("byline", r"(?i)«author.prepositions» «names» «dates:until» «given»", 0, {"given": _given})
    with pytest.raises(KeyError):  # no such table
        found.match("")
    found = worded("byline", r"(?i)«author.prepositions.de» «given» «dates:until»", 0, {"given": _given})
    assert found.fullmatch("Von Ann bis") and not found.fullmatch("Par Ann bis")
    again: Any = pickle.loads(pickle.dumps(found))
    assert again.fullmatch("von bo bis")


def _given() -> tuple[str, ...]:
    return ("ann", "bo")


def _tables(table: dict[str, Any], path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    inner = {key: value for key, value in table.items() if isinstance(value, dict)}
    if inner and len(inner) == len(table):
        return [found for key, value in inner.items() for found in _tables(value, (*path, key))]
    return [path]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_named_somewhere(name: str) -> None:
    unused = [
        path
        for path in _tables(load(name))
        if not (".".join(path) in CODE or ", ".join(f'"{part}"' for part in path) in CODE or f'"{path[-1]}"' in CODE)
    ]
    assert not unused


@pytest.mark.parametrize("path", sorted((PACKAGE / "vocab").rglob("*.toml")), ids=lambda p: p.stem)
def test_no_entry_stands_twice_in_a_list(path: Path) -> None:
    twice = []
    for where in _lists(tomli.loads(path.read_text("utf-8"))):
        twice += [entry for entry in where if where.count(entry) > 1]
    assert not twice


def _lists(value: Any) -> list[list[str]]:
    if isinstance(value, dict):
        return [found for part in value.values() for found in _lists(part)]
    return [value] if isinstance(value, list) and all(isinstance(part, str) for part in value) else []
