"""The data that a page carries: JSON-LD, `__NEXT_DATA__`, `window.__INITIAL_STATE__` and their kin, hidden fields."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from cleaner.pattern import pattern, plain
from cleaner.read.html import parse
from cleaner.read.json import DECODER, mended

LEAST = 200
"""Characters of a value that may hold an article."""
CHARACTERS = 5_000_000
"""Characters of one script that are looked at, and of all together twice as many."""
STARTS = 60
"""Places of one script at which data may begin."""
FAILURES = 60
"""Pieces of a stream that are no JSON, after which the rest is not read: each costs a look at all that stands before
it, to say in which line the error is, and frameworks write none."""

START = pattern(r"(?:[=(,:]|\breturn)\s{0,8}+(?:JSON\.parse\(\s{0,8}+|decodeURIComponent\(\s{0,8}+){0,3}+(?=[{\[\"])")
"""Where a script may hold data: `__INITIAL_STATE__ = {`, `JSON.parse("`, `push([`."""

QUOTE = plain("[\"'`]")
"""Where the text of `content: '...'` begins in a script that is no JSON."""
KEY = pattern(r"(?<![\w$])(?P<key>[\w$]{1,40}+)[\"']?\s{0,4}+[:=]\s{0,4}+$")
"""What stands before that.  In one pattern, tried from each word on, a page with much script took 15 ms, not 4."""

ESCAPE = pattern(r"\\[\"\\/bfnrtu](*SKIP)(*FAIL)|\\x(?P<code>[0-9a-fA-F]{2})|\\(?P<char>[\s\S])|(?P<quote>\")")
"""What JSON writes otherwise than JavaScript: `\\x3c`, `\\'`, `"`.  What both write alike, nearly all of it, is passed
over and costs no memory."""

FLIGHT = pattern(r"self\.__next_f\.push\(\s{0,4}+(?=\[)")
"""React server components stream their data in pieces: `self.__next_f.push([1,"..."])`."""

ROW = pattern(r"[0-9a-f]{1,6}:(?:T(?P<size>[0-9a-f]{1,6}),|(?=[\[{]))")
"""A row of that stream: `1a:T5f3,<p>...` holds so many bytes of text, `1b:{...}` JSON."""


class Script(NamedTuple):
    """A script of the page, or an attribute that holds data."""

    kind: str
    text: str


class Scripts:
    """Collects the scripts, the attributes that look like data, and the fields of the page that a parser reads.

    In a reading of its own, which few pages need: the others are not slowed down by looking at every attribute.
    """

    def __init__(self) -> None:
        self.scripts: list[Script] = []
        self.attributes: list[Script] = []
        self.fields: dict[str, str] = {}
        """By name, the texts that a script shows: `<textarea class="article-content">&lt;p&gt;...`."""
        self.field = ""
        self.left = 2 * CHARACTERS
        self.kind: str | None = None
        self.parts: list[str] = []

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        if tag == "script":
            self.kind = (attrib.get("type") or "javascript").lower()
            self.parts = []
        elif tag == "textarea":
            self.kind, self.parts = tag, []
            self.field = attrib.get("class") or attrib.get("name") or attrib.get("id") or ""
        for value in attrib.values():
            if LEAST < len(value) < self.left and value.lstrip()[:1] in ("{", "["):  # `<div data-page="{...}">`
                self.left -= len(value)
                self.attributes.append(Script("json", value))

    def data(self, text: str) -> None:
        if self.kind is not None:
            self.parts.append(text)

    def end(self, tag: str) -> None:
        if tag not in ("script", "textarea") or self.kind is None:
            return
        text, kind = "".join(self.parts), self.kind
        self.kind = None
        if tag == "textarea":
            if self.field and len(text) < self.left:
                self.left -= len(text)
                self.fields[self.field] = text
        elif LEAST // 4 <= len(text) <= min(CHARACTERS, self.left) and "ld+json" not in kind:
            self.left -= len(text)
            self.scripts.append(Script(kind, text))

    def depth(self) -> int:
        return 0

    def close(self) -> list[Script]:
        found = self.scripts + self.attributes
        if any(len(text) >= LEAST for text in self.fields.values()):
            found.append(Script("json", json.dumps(_one(self.fields))))
        self.scripts, self.attributes, self.fields, self.parts = [], [], {}, []  # lxml holds the target too long
        return found


def _one(fields: Mapping[str, str]) -> dict[str, str]:
    """Fields as one object, without the word that all their names begin with: `article-title`, `article-content`."""
    parted = {name: name.partition("-") for name in fields}
    shared = len({first for first, *_ in parted.values()}) == 1
    return {(parted[name][2] if shared else name).replace("-", ""): text for name, text in fields.items()}


def values(page: bytes) -> Iterator[tuple[str, Any]]:
    """Keys and values of all data in a page but JSON-LD, roots only."""
    stream: list[str] = []
    found, _ = parse(page, Scripts())
    for kind, text in ((script.kind, mended(script.text)) for script in found):
        if "json" in kind:
            yield "", text
        elif "javascript" in kind or kind == "module":
            if FLIGHT.search(text, 0, 400):
                stream.extend(_pushed(text))
            else:
                yield from _assigned(text)
    yield from _streamed("".join(stream))


def _assigned(text: str) -> Iterator[tuple[str, Any]]:
    """What the script `text` assigns or passes on: JSON, or else its long string literals."""
    at, whole = 0, 0
    for _ in range(STARTS):
        found = START.search(text, at)
        if not found:
            break
        at = found.end()
        try:
            value, end = DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
        if end - at >= LEAST:
            whole += end - at
            yield "", value
        at = end
    if 2 * whole < len(text):
        for start, end in _literals(text):
            try:
                value = json.loads('"' + ESCAPE.sub(_json_escape, text[start + 1 : end]) + '"', strict=False)
            except ValueError:
                continue
            named = KEY.search(text, max(0, start - 60), start)
            key = named["key"] if named else ""
            yield key, {key: value}


def _literals(text: str) -> Iterator[tuple[int, int]]:
    """Where the quotes stand around the long strings of a script."""
    # An expression keeps a state for each escape that it has passed: a script of 5 MB took gigabytes.
    at = 0
    while found := QUOTE.search(text, at):
        start, at = found.start(), found.end()
        if _escaped(text, start):
            continue
        end = text.find(found[0], at)
        while end > 0 and _escaped(text, end):
            end = text.find(found[0], end + 1)
        if end - at >= LEAST and (found[0] == "`" or not _breaks(text, at, end)):
            yield start, end
            at = end + 1


def _escaped(text: str, at: int) -> bool:
    """Whether an odd number of backslashes stands before `at`."""
    start = at
    while start and text[start - 1] == "\\":
        start -= 1
    return (at - start) % 2 == 1


def _breaks(text: str, start: int, end: int) -> bool:
    """Whether a line ends there that no backslash goes on with."""
    line = text.find("\n", start, end)
    while line >= 0 and _escaped(text, line):
        line = text.find("\n", line + 1, end)
    return line >= 0


def _json_escape(found: Any) -> str:
    """A character or an escape of a JavaScript string as JSON writes it."""
    if found["code"]:
        return "\\u00" + str(found["code"])
    return '\\"' if found["quote"] else str(found["char"]).replace("\n", "")


def _pushed(text: str) -> Iterator[str]:
    failures = 0
    for found in FLIGHT.finditer(text):
        try:
            value, _ = DECODER.raw_decode(text, found.end())
        except (ValueError, RecursionError):
            failures += 1
            if failures == FAILURES:
                break
            continue
        if isinstance(value, list) and len(value) == 2 and isinstance(value[1], str):
            yield value[1]


def _streamed(text: str) -> Iterator[tuple[str, Any]]:
    """The texts and the data of the rows of a stream."""
    at = 0
    while at < len(text):
        found = ROW.match(text, at)
        if found and found["size"]:  # the next row follows without a line end
            size = int(found["size"], 16)
            row = text[found.end() : found.end() + size].encode("utf-8", "replace")[:size].decode("utf-8", "ignore")
            at = found.end() + len(row)
            yield "content", {"content": row}
            continue
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if found:
            try:
                # Of the row alone: to say in which line an error is, the lines before it are counted.
                value, _ = DECODER.raw_decode(text[found.end() : end])
            except (ValueError, RecursionError):
                pass
            else:
                yield "", value
        at = end + 1
