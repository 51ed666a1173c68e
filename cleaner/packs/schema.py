"""What a portal pack is, and its TOML read and checked.

A pack says what is known of one portal's pages.  The keys:

    id = "example"                         # lower case, digits and hyphens
    name = "Example News"                  # for people
    hosts = ["example.com"]                # `example.com/blog` takes only that path
    [fingerprint]                          # finds the pack where there is no address
    lines = ["All rights reserved, Example"]   # short lines contain it
    cues = [".ex-story-body"]              # class or id words that only this portal uses
    need = 2                               # how many of them must be there

    [[layout]]                             # a template; the first that fits the page is used
    since = "2019"                         # when it was seen, for people
    body = ["#story .text"]                # selectors: tag.class#id, descendants by spaces, `.text_*` by beginning
    title = ["h1.headline"]
    repeats = false                        # true where the body is spread over several such elements
    [[fence]]                              # a line before or after the article, for flat text
    opens = 'Share this$'                  # or closes = '…': the surest first, the first that is on the page closes
    [[drop]]                               # scaffolding: by `cue`, by `line`, or where both hold
    role = "share"
    cue = [".tools"]
    line = 'Share'
    where = "inside"                       # before, inside, after or any (the default), seen from the body
    rest = false                           # true: what follows it in the body goes too, if that is the lesser part
    why = "share bar"
    [[byline]]                             # by `cue` and `field`, or by named groups of `line`; a field or group is
                                           # author, editor, source or date
    line = 'By (?P<author>[^,|]{2,40})$'
    where = "before"
    [[example]]                            # the pack's tests, see `cleaner.packs.check`
    line = "By Ann Lee"
    author = "Ann Lee"

What a pack says of title and byline goes before what the page's lines and head say; text that can't be a title is
passed over, and so is a value that names nobody or holds no day.

Everything above the first `[[` is the header: it alone is read until a page of the portal comes along.

Patterns are matched from the start of a line whose full-width punctuation is folded to ASCII; values are
taken from the line as it stands.  Lines of more than 300 characters are prose and are not looked at, nor are those
more than 40 blocks before or after the body.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import regex

from cleaner.errors import PackError, nearest
from cleaner.model import Role
from cleaner.packs.selector import Selector, parse_selector
from cleaner.pattern import pattern

WHERE = ("any", "before", "inside", "after")
FIELDS = ("author", "editor", "source", "date")

HOST = pattern(r"[^\W_A-Z](?:[^\W_A-Z]|[-.])*+(?:/[^\s?#]*+)?")
"""`example.com`, `xn--fiq.example`, `example.com/blog`; not `*.example.com`, `example.com:80` or `https://example.com`."""


class Header(NamedTuple):
    """What finds a pack: its hosts and its fingerprint."""

    id: str
    name: str
    hosts: tuple[str, ...]
    lines: tuple[str, ...]
    cues: tuple[str, ...]
    """Words of class and id attributes."""
    need: int
    """How many of `lines` and `cues` a page must have."""


class Layout(NamedTuple):
    """One template of the portal."""

    body: tuple[Selector, ...]
    title: tuple[Selector, ...]
    since: str
    until: str
    repeats: bool


class Fence(NamedTuple):
    """A line that stands before (`opens`) or after the article."""

    opens: bool
    line: Any


class Drop(NamedTuple):
    """Scaffolding, and how it is told."""

    role: Role
    why: str
    cue: tuple[Selector, ...]
    line: Any
    where: str
    rest: bool


class Credit(NamedTuple):
    """Where a part of the byline is printed."""

    field: str | None
    cue: tuple[Selector, ...]
    line: Any
    where: str


class Example(NamedTuple):
    """A test of the pack: a line, or a page as `html` or `flat` text."""

    line: str | None
    page: str | None
    role: str | None
    """The role that the line has; "body" where no drop takes it."""
    byline: tuple[tuple[str, str], ...]
    body: tuple[str, ...] | None
    drop: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Pack:
    """What is known of one portal's pages."""

    header: Header
    layouts: tuple[Layout, ...]
    fences: tuple[Fence, ...]
    drops: tuple[Drop, ...]
    credits: tuple[Credit, ...]
    examples: tuple[Example, ...]
    file: str

    @property
    def id(self) -> str:
        """The pack's name in traces and on the command line."""
        return self.header.id


KINDS = {
    str: "text in quotes", list: "a list in square brackets", dict: "a table", int: "a whole number",
    bool: "true or false",
}  # fmt: skip
"""What TOML calls the types, for messages."""


class _Table:
    """A TOML table under inspection: takes keys out by type and complains about the rest."""

    def __init__(self, data: Mapping[str, Any], file: str, at: str) -> None:
        self.data = dict(data)
        self.file = file
        self.at = at
        self.known: list[str] = []

    def fail(self, key: str, mend: str) -> PackError:
        return PackError(f"{self.file}: {self.at}{key}: {mend}")

    def missing(self, key: str, mend: str) -> PackError:
        """The error for a key that is not there; `Host` or `host` may be there for it."""
        like = [other for other in self.data if nearest(other, [key])]
        return self.fail(key, f"is missing; is {like[0]!r} meant for it?" if like else mend)

    def take(self, key: str, kind: type, default: Any = None, *, required: bool = False) -> Any:
        self.known.append(key)
        if key not in self.data:
            if required:
                raise self.missing(key, f"is missing; give {KINDS[kind]}")
            return default
        value = self.data.pop(key)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.fail(key, f"must be {KINDS[kind]}, got {value!r}")
        return value

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        values = self.take(key, list, [], required=required)
        if required and not values:
            raise self.fail(key, "is an empty list; give at least one")
        for value in values:
            if not isinstance(value, str) or not value.strip():
                raise self.fail(key, f"must be a list of non-empty strings, got {value!r}")
        return tuple(values)

    def choice(self, key: str, choices: tuple[str, ...], default: str | None = None) -> Any:
        value = self.take(key, str, default)
        if value is not None and value not in choices:
            raise self.fail(key, f"must be one of {', '.join(choices)}; got {value!r}")
        return value

    def pattern(self, key: str, *, groups: tuple[str, ...] = ()) -> Any:
        text = self.take(key, str)
        if text is None:
            return None
        try:
            found = regex.compile(text)
        except regex.error as error:
            raise self.fail(key, f"is no regular expression: {error}") from None
        strange = set(found.groupindex) - set(groups)
        if strange or found.groups > len(found.groupindex):
            allowed = ", ".join(groups) or "none"
            raise self.fail(key, f"may only have named groups ({allowed}); write (?:…) for others")
        if found.match(""):
            raise self.fail(key, f"fits an empty line, and so every line, got {text!r}; say how the line begins")
        return found

    def selectors(self, key: str, *, required: bool = False) -> tuple[Selector, ...]:
        out = []
        for text in self.texts(key, required=required):
            try:
                out.append(parse_selector(text))
            except ValueError as error:
                raise self.fail(key, str(error)) from None
        return tuple(out)

    def tables(self, key: str) -> list[_Table]:
        rows = self.data.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.fail(key, f"must be tables: write [[{key}]]")
        self.take(key, list)
        return [_Table(row, self.file, f"{self.at}[[{key}]] {n}: ") for n, row in enumerate(rows, 1)]

    def close(self) -> None:
        for key in self.data:
            near = nearest(key, self.known)
            mend = f"did you mean {near!r}?" if near else f"use one of {', '.join(self.known)}"
            raise self.fail(key, f"is no key of a pack here; {mend}")


def _toml(text: str, file: str) -> dict[str, Any]:
    # Only where a pack is read: importing `cleaner` stays light.
    import tomli

    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise PackError(f"{file}: is not TOML: {error}") from None


def _header(table: _Table) -> Header:
    name = table.take("id", str, required=True)
    if not regex.fullmatch(r"[a-z0-9][a-z0-9-]{0,40}", name):
        raise table.fail("id", f"must be lower-case letters, digits and hyphens, got {name!r}")
    hosts = table.texts("hosts")
    for host in hosts:
        if not HOST.fullmatch(host):
            raise table.fail("hosts", f"must be like 'example.com' or 'example.com/path', got {host!r}")
    title = table.take("name", str, name)
    if isinstance(table.data.get("fingerprint"), list):
        raise table.fail("fingerprint", "there is only one: write [fingerprint]")
    print_ = _Table(table.take("fingerprint", dict, {}), table.file, "[fingerprint] ")
    lines, cues = print_.texts("lines"), print_.texts("cues")
    need = print_.take("need", int, 2)
    if not 1 <= need <= 5:
        raise print_.fail("need", f"must be 1 to 5, got {need}")
    for cue in cues:
        if not regex.fullmatch(r"[.#][\w-]+", cue):
            raise print_.fail("cues", f"must be like '.class' or '#id', got {cue!r}")
    if (lines or cues) and need > len(lines) + len(cues):
        raise print_.fail("need", f"asks for {need} of {len(lines) + len(cues)}; add lines or cues, or lower it")
    print_.close()
    if not hosts and not lines and not cues:
        mend = "none stands above the first table, and there is no [fingerprint]; no page would find this pack"
        raise table.missing("hosts", mend)
    return Header(name, title, hosts, lines, tuple(cue[1:] for cue in cues), need)


def _layout(table: _Table) -> Layout:
    out = Layout(
        table.selectors("body", required=True), table.selectors("title"), table.take("since", str, ""),
        table.take("until", str, ""), table.take("repeats", bool, False),
    )  # fmt: skip
    for key, value in (("since", out.since), ("until", out.until)):
        if value and not regex.fullmatch(r"\d{4}(?:-\d\d){0,2}", value):
            raise table.fail(key, f"must be a date like '2019' or '2019-05', got {value!r}")
    table.close()
    return out


def _fence(table: _Table) -> Fence:
    opens, closes = table.pattern("opens"), table.pattern("closes")
    table.close()
    if (opens is None) == (closes is None):
        raise table.fail("opens", "give either opens or closes")
    return Fence(closes is None, closes if opens is None else opens)


def _drop(table: _Table) -> Drop:
    role = table.choice("role", tuple(r.value for r in Role if r is not Role.BODY), "other")
    out = Drop(
        Role(role), table.take("why", str, required=True), table.selectors("cue"), table.pattern("line"),
        table.choice("where", WHERE, "any"), table.take("rest", bool, False),
    )  # fmt: skip
    table.close()
    if not out.cue and out.line is None:
        raise table.fail("line", "is missing; give line, cue or both")
    return out


def _credit(table: _Table) -> Credit:
    out = Credit(
        table.choice("field", FIELDS), table.selectors("cue"), table.pattern("line", groups=FIELDS),
        table.choice("where", WHERE, "any"),
    )  # fmt: skip
    table.close()
    if out.line is None and (not out.cue or out.field is None):
        raise table.fail("line", "is missing; give line with a named group, or cue and field")
    if out.line is not None and not out.line.groupindex:
        raise table.fail("line", f"has no named group; use one of {', '.join(FIELDS)}")
    return out


def _example(table: _Table) -> Example:
    line, html, flat = table.take("line", str), table.take("html", str), table.take("flat", str)
    role = table.choice("role", tuple(r.value for r in Role))
    byline = tuple((name, value) for name in FIELDS if (value := table.take(name, str)) is not None)
    body = table.texts("body") if "body" in table.data else None
    drop = table.texts("drop")
    table.close()
    if sum(given is not None for given in (line, html, flat)) != 1:
        raise table.fail("line", "give exactly one of line, html and flat")
    if line is not None and role is None and not byline:
        raise table.fail("role", f"is missing; say what the line is, or give one of {', '.join(FIELDS)}")
    if line is None and body is None and not drop and not byline:
        raise table.fail("body", "is missing; list the blocks that are kept, dropped or credited")
    return Example(line, html if flat is None else flat, role, byline, body, drop)


def parse_header(text: str, file: str) -> Header:
    """The header of the pack whose TOML is `text`; what follows the first `[[` is not looked at."""
    end = text.find("\n[[")
    table = _Table(_toml(text if end < 0 else text[: end + 1], file), file, "")
    return _header(table)


def parse_pack(text: str, file: str) -> Pack:
    """The pack whose TOML is `text`.

    file: its name for messages.  Raises PackError, which names the file, the key and the mend.
    """
    table = _Table(_toml(text, file), file, "")
    header = _header(table)
    pack = Pack(
        header,
        tuple(map(_layout, table.tables("layout"))),
        tuple(map(_fence, table.tables("fence"))),
        tuple(map(_drop, table.tables("drop"))),
        tuple(map(_credit, table.tables("byline"))),
        tuple(map(_example, table.tables("example"))),
        file,
    )
    table.close()
    return pack
