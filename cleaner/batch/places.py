"""The names in an output folder, and how names are written down."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from typing import Any, NamedTuple

from cleaner.pattern import plain
from cleaner.render.forms import FORMS

ARTICLES, PREVIOUS, ERRORS, SETTINGS = "articles.jsonl", "articles.previous.jsonl", "errors.jsonl", "run.json"

FOLDER = "articles"
"""Holds the pages' own files."""

LONGEST = 255
"""Bytes in a file's name: what most file systems take."""


class Place(NamedTuple):
    """Where the pages' own files go: into the folders of the inputs, below `FOLDER`."""

    base: str
    """The folder that holds all inputs."""
    form: str
    """A key of `cleaner.render.forms.FORMS`."""

    def of(self, page: str) -> str:
        """The file of a page, as seen from the output folder."""
        folder, name = os.path.split(os.path.join(FOLDER, os.path.relpath(page, self.base)))
        return os.path.join(folder, _fitting(name, FORMS[self.form].suffix))


def _fitting(name: str, suffix: str) -> str:
    """The page's suffix stays, as `a.html` may stand beside `a.txt`; of a name that is too long, a hash tells the rest.

    >>> _fitting("a.html", ".md"), len(_fitting("a" * 254, ".md"))
    ('a.html.md', 255)
    """
    data = os.fsencode(name)
    if len(data) + len(suffix) <= LONGEST:
        return name + suffix
    end = f"-{sha256(data).hexdigest()[:16]}{suffix}"
    return data[: LONGEST - len(end)].decode("utf-8", "ignore") + end


NO_UTF8 = plain(r"[\ud800-\udfff]|\\(?=u(?:d[89a-f]|005c))")
"""A byte of a name that is no UTF-8, as Python has it, and what would look like one that was escaped."""
ESCAPED = plain(r"\\u(d[89a-f][0-9a-f]{2}|005c)")


def escaped(name: str) -> str:
    """A name as the output has it, where only text can stand: an escape for each byte that is no UTF-8, and for what
    looks like one.

    >>> print(escaped("caf\\udce9.html"), escaped("caf\\\\udce9.html"))
    caf\\udce9.html caf\\u005cudce9.html
    """
    return NO_UTF8.sub(lambda found: f"\\u{ord(found[0]):04x}", name)


def unescaped(text: str) -> str:
    """The name that `escaped` gives as `text`."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def settings_in(folder: str) -> dict[str, Any] | None:
    """What the batch whose output folder `folder` is was begun with; None where it is none's."""
    try:
        with open(os.path.join(folder, SETTINGS), "rb") as file:
            settings = json.load(file)
    except (OSError, ValueError, RecursionError):
        return None
    return settings if isinstance(settings, dict) and settings.keys() >= {"version", "inputs", "packs"} else None
