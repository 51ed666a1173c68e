"""Writes the file of what is kept: `python -m cleaner.kept.write FILE [--editable]`, in a process of its own.

`cleaner.kept.hook` calls it when the package is built.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import walk_packages

import cleaner
from cleaner.kept import MARK, Key, dump, files, shelf
from cleaner.packs.loader import Packs
from cleaner.pattern import Pattern

APART = ("cleaner.cli", "cleaner.batch", "cleaner.testing", "cleaner.kept", "cleaner.__main__")
"""Modules that no page needs."""


def collect() -> dict[Key, object]:
    """All there is to keep: what functions of no arguments give and what they need for it, the packs, and every
    expression, compiled."""
    made: dict[Key, object] = {}
    shelf().things, shelf().made = {}, made
    names = [module.name for module in walk_packages(cleaner.__path__, "cleaner.")]
    for module in [import_module(name) for name in names if not name.startswith(APART)]:
        for value in list(vars(module).values()):
            if getattr(value, MARK, False) is True and not signature(value).parameters:
                value()
    Packs().all()
    for held in gc.get_objects():
        if isinstance(held, Pattern):
            held.compiled()
    return made


def main(words: list[str]) -> None:
    """Write the file; `--editable`: to be read only as long as the package's files are as now."""
    path, *options = words
    dump(Path(path), collect(), files() if "--editable" in options else None)


if __name__ == "__main__":
    main(sys.argv[1:])
