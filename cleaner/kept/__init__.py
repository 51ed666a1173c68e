"""What the package works out of its own files, kept from when it was installed.

To fold and sort 39,000 phrases, parse the tables and compile the expressions took .3 s of the .45 s of a process's
first page; to read them takes .03.  `cleaner.kept.write` makes the file when a wheel or an editable install is built,
and no run ever writes it.  Where it is missing, was made by another `regex`, or beside other files than an editable
install has by now, everything is worked out as if there were none: the answers are the same.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Mapping
from functools import cache, wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

import regex

PACKAGE = Path(__file__).parent.parent
FILE = PACKAGE / "kept.pickle"
SOURCES = (".py", ".toml")

MARK = "__kept__"
"""Attribute of a function that `kept` made."""

Key = tuple[str, tuple[Any, ...]]
"""The full name of a function, and what it was called with."""
Files = dict[str, tuple[int, int]]
"""When each file of the package was changed, in nanoseconds, and its size."""

Args = ParamSpec("Args")
Made = TypeVar("Made")


class Shelf:
    """What was kept, each thing as it was pickled: of a thousand a page needs half."""

    def __init__(self, things: Mapping[Key, bytes]) -> None:
        self.things = things
        self.made: dict[Key, Any] | None = None
        """What is worked out in this process, while things to keep are collected."""

    def get(self, key: Key, make: Callable[[], Made]) -> Made:
        """What was kept under `key`, or else what `make` gives."""
        thing = self.things.get(key)
        if thing is not None:
            found: Made = pickle.loads(thing)
            return found
        made = make()
        if self.made is not None:
            self.made[key] = made
        return made


def kept(make: Callable[Args, Made]) -> Callable[Args, Made]:
    """`functools.cache` for a function of the package's own files, and of arguments that stand in its code, positional
    ones: its result is kept from process to process."""
    name = f"{make.__module__}.{make.__qualname__}"

    @cache
    @wraps(make)
    def found(*args: Args.args, **kwargs: Args.kwargs) -> Made:
        return shelf().get((name, args), lambda: make(*args, **kwargs))

    setattr(found, MARK, True)
    return cast("Callable[Args, Made]", found)


@cache
def shelf() -> Shelf:
    """The shelf of this process."""
    return Shelf(read(FILE))


def read(path: Path) -> Mapping[Key, bytes]:
    """What the file `path` keeps; nothing if it can't be read, or does not fit what runs here."""
    try:
        with path.open("rb") as file:
            maker, beside = pickle.load(file)
            fits = maker == regex.__version__ and (beside is None or beside == files())
            things: dict[Key, bytes] = pickle.load(file) if fits else {}
            return things
    except Exception:  # pickle raises nearly any error for a file that was cut or is another's
        return {}


def dump(path: Path, things: Mapping[Key, Any], beside: Files | None) -> None:
    """Write `things` for `read`.

    beside: the files that the package must have wherever it is read; None for a wheel, whose files nobody changes.
    """
    pickled = {key: pickle.dumps(thing, pickle.HIGHEST_PROTOCOL) for key, thing in things.items()}
    with path.open("wb") as file:
        pickle.dump((regex.__version__, beside), file, pickle.HIGHEST_PROTOCOL)
        pickle.dump(pickled, file, pickle.HIGHEST_PROTOCOL)


def files() -> Files:
    """The files of the package, code and data, as they are now: 2 ms."""
    return dict(_files(str(PACKAGE)))


def _files(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for entry in os.scandir(folder):
        if entry.name.endswith(SOURCES):
            state = entry.stat()
            yield entry.path, (state.st_mtime_ns, state.st_size)
        elif entry.is_dir() and entry.name != "__pycache__":
            yield from _files(entry.path)
