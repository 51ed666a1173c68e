"""No pattern backtracks: each is run over long runs of what it is made of, found by walking the package.

The limits are seconds of the `regex` module, two orders of magnitude above what a sound pattern takes and as far below
what an unsound one takes: no slow machine fails here.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
import regex

import cleaner
from cleaner.packs.loader import load_file
from cleaner.pattern import Pattern, PlainPattern
from cleaner.rules.phrases import ROLES
from cleaner.vocab import load

RUNS = (" ", "a", "A", "1", "中", "あ", ".", "-", "/", ":", "<", "a ", "A. ", "Aa ", "1 ", "12:", "中 ", "a.", "(")
"""What every pattern is run over, whatever it holds."""

WORD = regex.compile(r"(?<!\\)[^\W_]{1,12}+")
"""Literals of a pattern: `记者`, `by`."""


def attacks(source: str, length: int) -> Iterator[str]:
    """Runs that a pattern may enter, by themselves and behind its own words, broken by what nothing matches."""
    words = list(dict.fromkeys(WORD.findall(source)))[:12]
    for run in (*RUNS, *words):
        yield run * (length // len(run)) + "\0"
    for word in words[:6]:
        yield from (word + run * (length // len(run)) + "\0" for run in RUNS[:8])


def survives(pattern: Any, how: str, length: int, seconds: float) -> bool:
    """Whether no attack of `length` characters takes `pattern` longer than `seconds`."""
    text = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    if isinstance(pattern, (re.Pattern, PlainPattern)):
        pattern = regex.compile(pattern.pattern)
    run = getattr(pattern, how)
    try:
        for attack in attacks(text, length):
            run(attack if isinstance(pattern.pattern, str) else attack.encode(), timeout=seconds)
    except TimeoutError:
        return False
    return True


def compiled(name: str, value: Any, depth: int = 3) -> Iterator[tuple[str, Any]]:
    """The patterns in `value`, which may be a table of tables of them."""
    if isinstance(value, (re.Pattern, regex.Pattern, Pattern)):
        yield name, value
    elif isinstance(value, (tuple, list, dict)) and depth:
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from compiled(f"{name}[{key}]", part, depth - 1)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from compiled(f"{name}.{field.name}", getattr(value, field.name), depth)


def of_modules() -> Iterator[tuple[str, Any]]:
    """Every pattern that a module holds, or makes of the vocabulary without being asked for one in particular."""
    for info in pkgutil.walk_packages(cleaner.__path__, "cleaner."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if hasattr(value, "cache_info"):
                made_here = value.__module__ == info.name and not signature(value).parameters
                value = value() if made_here else None
            yield from compiled(f"{info.name}.{name}", value)


PATTERNS = dict(of_modules())
PACKS = dict(
    found
    for path in sorted((Path(cleaner.__file__).parent / "packs" / "data").glob("*.toml"))
    for found in compiled(path.stem, load_file(path))
)
PHRASES = [
    (role, regex.compile(rf"\W*?(?:{entry['match']})" + (r"\W*+$" if entry["form"] == "line" else "")))
    for role in ROLES
    for entry in load(f"phrases/{role}").get("pattern", ())
]


@pytest.mark.parametrize("name", PATTERNS)
def test_nothing_explodes(name: str) -> None:
    """Over a long line, wherever it starts: two to the power of 400 steps never end, 400 squared are a millisecond."""
    assert survives(PATTERNS[name], "search", 400, 5)


@pytest.mark.parametrize(("role", "pattern"), PHRASES)
def test_phrases_are_linear(role: str, pattern: Any) -> None:
    """50,000 characters squared are seconds, 50,000 times anything a tenth of one."""
    assert survives(pattern, "match", 50_000, 2)


@pytest.mark.parametrize("name", PACKS)
def test_packs_are_linear(name: str) -> None:
    assert survives(PACKS[name], "match", 50_000, 2)


@pytest.mark.parametrize("pattern", ["(?:a|aa)+$", "(?:中文|中|文)+$"])
def test_the_attacks_find_what_explodes(pattern: str) -> None:
    assert not survives(regex.compile(pattern), "search", 400, 0.5)
