"""What holds for the repository as a whole: its dependencies, and memory that does not grow from page to page."""

from __future__ import annotations

import ast
import gc
import re
import sys
import tracemalloc
import urllib.parse
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Any

import tomli

import cleaner

ROOT = Path(__file__).parent.parent
PROJECT = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def imported(file: Path) -> set[str]:
    """The top-level modules that a file imports, anywhere in it."""
    out = set()
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            out |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            out.add(node.module.split(".")[0])
    return out - sys.stdlib_module_names - {"cleaner"}


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w-]", requirement)[0].replace("-", "_") for requirement in requirements}


def test_every_dependency_is_imported_and_every_import_is_declared() -> None:
    used = set().union(*map(imported, (ROOT / "cleaner").rglob("*.py")))
    needed = names(PROJECT["dependencies"])
    optional = set().union(*map(names, PROJECT["optional-dependencies"].values()))
    assert needed <= used, f"declared and not imported: {needed - used}"
    assert used <= needed | optional, f"imported and not declared: {used - needed - optional}"


def page(number: int) -> str:
    """A page that shares no attribute, host or sentence with those of other numbers."""
    text = f"Witness {number} told court {number} that the lamp on pier {number} was out, and nobody had lit it since. "
    return (
        f'<html><head><title>Lamp {number}</title><meta name="author" content="Ann Porter{number}"></head><body>'
        f'<div class="menu{number} bar-{number}"><a href="/{number}">Home {number}</a></div><h1>Lamp {number}</h1>'
        f'<p class="by{number}">By Ann Porter{number}</p><div id="story{number}">{f"<p>{text * 3}</p>" * 4}</div>'
    )


def clean(numbers: range) -> None:
    for number in numbers:
        assert cleaner.clean(page(number), f"https://news{number}.example/{number}.html").blocks
        assert cleaner.clean(f"Lamp {number}\n\nBy Ann Porter{number}\n\nWitness {number} saw it.\n" * 5).blocks


def caches() -> list[_lru_cache_wrapper[Any]]:
    """Every cache of a function of the package."""
    found = [o for o in gc.get_objects() if isinstance(o, _lru_cache_wrapper)]
    return [cache for cache in found if cache.__module__.startswith("cleaner")]


def test_caches_are_bounded() -> None:
    clean(range(50))
    before = {id(cache): cache.cache_info().currsize for cache in caches()}
    clean(range(50, 150))
    for cache in caches():
        info = cache.cache_info()
        grown = info.currsize - before.get(id(cache), 0)
        assert info.maxsize is not None or grown < 50, f"{cache.__qualname__} grows from page to page"


def test_memory_is_steady() -> None:
    def held() -> int:
        for cache in caches():
            if cache.cache_info().maxsize is not None:
                cache.cache_clear()
        urllib.parse.clear_cache()  # of the addresses of the last pages: bounded, and none of ours
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        clean(range(100, 250))  # numbers of one length: their pages ask for the same expressions
        before = held()
        clean(range(510, 710))  # none is the number of an error: 404 in a title asks a table that no other page does
        grown = held() - before
    finally:
        tracemalloc.stop()
    assert grown < 30_000, f"200 pages left {grown:,} bytes behind"


def test_what_caches_keep_does_not_grow_with_the_names_of_a_page() -> None:
    def styled(number: int) -> str:
        long = f"lamp-{number} " * 5000
        element = f'<p style="background:url({long})"><span class="{long}">x</span>'
        return page(number).replace("<p class=", element + "<p class=")

    clean(range(10))
    tracemalloc.start()
    try:
        for number in range(20):
            cleaner.clean(styled(number), f"https://news{number}.example/{number}.html")
        gc.collect()
        grown = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert grown < 400_000, f"20 pages with names of 40 kB left {grown:,} bytes behind"
