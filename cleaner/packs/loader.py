"""Which packs there are, and which one a page belongs to.

Nothing is read until a page asks.  Then the headers of all packs are, once per process, and of the pack that fits, the
rest: parsing TOML is slow, and a process rarely meets more than a few portals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from os.path import exists
from pathlib import Path

from cleaner.address import addresses, split
from cleaner.errors import PackError
from cleaner.kept import kept
from cleaner.model import Page
from cleaner.packs.fold import narrow_marks
from cleaner.packs.schema import Header, Pack, parse_header, parse_pack

DATA = Path(__file__).parent / "data"
LINE = 120
"""Characters; fingerprints are looked for in shorter blocks.  The longest Chinese disclaimers have about 60."""


@dataclass(frozen=True, slots=True)
class Packs:
    """The packs that one `Cleaner` uses.

    own: packs given by the caller; None for those that come with the package.
    """

    own: tuple[Pack, ...] | None = None

    def all(self) -> tuple[Pack, ...]:
        """Every one of them, read now."""
        return tuple(map(_builtin, builtin_ids())) if self.own is None else self.own

    def __reduce__(self) -> tuple[object, ...]:
        """Packs that come with the package by their ids, which every process has; others whole: the working directory
        may be another where they arrive, and a file edited."""
        if not self.own:
            return (type(self), (self.own,))
        ids = frozenset(builtin_ids())
        return (choose, (tuple(p.id if p.id in ids and p is _builtin(p.id) else p for p in self.own),))

    def candidates(self, page: Page) -> Iterator[Pack]:
        """The packs that `page` may belong to, best first: by its address, or where it has none, by its fingerprint."""
        if self.own == ():
            return
        index = _index(self.own)
        host, path = _host_and_path(next(iter(addresses(page)), ""))
        for number in index.by_host(host, path) if host else index.by_fingerprint(page):
            yield _builtin(index.headers[number].id) if self.own is None else self.own[number]


def choose(packs: Iterable[str | Path | Pack] | None) -> Packs:
    """The packs that a caller named: None for all that come with the package, else ids, files or `Pack` objects.

    Raises TypeError for another type, and PackError for an unknown id or a file that is no pack.
    """
    if packs is None:
        return Packs()
    if isinstance(packs, (str, bytes, Path, Pack)) or not isinstance(packs, Iterable):
        raise TypeError(f"packs must be None or a list of ids, files or Pack objects, got packs={packs!r}")
    return Packs(tuple(map(_one, packs)))


def load_file(path: str | Path) -> Pack:
    """The pack in the TOML file `path`; PackError says what is wrong with it."""
    try:
        text = Path(path).read_text("utf-8-sig")  # editors on Windows mark UTF-8
    except OSError as error:
        raise PackError(f"{path}: can't be read: {error.strerror or error}") from None
    except ValueError as error:  # no UTF-8, or no name of a file
        raise PackError(f"{path}: can't be read as UTF-8 text: {error}") from None
    return parse_pack(text, str(path))


def builtin_ids() -> tuple[str, ...]:
    """The ids of the packs that come with the package, sorted."""
    return tuple(sorted(file.stem for file in DATA.glob("*.toml")))


def _one(pack: object) -> Pack:
    if isinstance(pack, Pack):
        return pack
    if not isinstance(pack, (str, Path)):
        raise TypeError(f"packs must be ids, files or Pack objects, got {pack!r} among them")
    if isinstance(pack, Path) or pack.endswith(".toml"):
        return load_file(pack)
    if pack not in builtin_ids():
        if exists(pack):
            raise PackError(f"{pack} is no pack: that is an id, or a file whose name ends in .toml")
        raise PackError(f"no pack has the id {pack!r}: the ids are {', '.join(builtin_ids())}, or give a .toml file")
    return _builtin(pack)


@kept
def _builtin(name: str) -> Pack:
    return load_file(DATA / f"{name}.toml")


def _host_and_path(address: str) -> tuple[str, str]:
    parts = split(address)
    return (parts.hostname or "", parts.path) if parts and parts.scheme in ("http", "https") else ("", "")


class _Index:
    """The headers of packs by host and by fingerprint."""

    def __init__(self, headers: tuple[Header, ...]) -> None:
        self.headers = headers
        self.hosts: dict[str, list[tuple[str, int]]] = {}
        self.cues: dict[str, list[int]] = {}
        self.lines: dict[str, list[tuple[str, int]]] = {}
        """By their first character: most pages lack it, and one character is found twenty times as fast as a line."""
        for number, header in enumerate(headers):
            for entry in header.hosts:
                host, slash, path = entry.partition("/")
                self.hosts.setdefault(host, []).append((slash + path, number))
            for word in header.cues:
                self.cues.setdefault(word, []).append(number)
            for line in map(narrow_marks, header.lines):
                self.lines.setdefault(line[0], []).append((line, number))
        for rows in self.hosts.values():
            rows.sort(key=lambda row: -len(row[0]))

    def by_host(self, host: str, path: str) -> list[int]:
        """The packs that list a suffix of `host`, the longest first, and of its paths the longest first."""
        labels = host.split(".")
        return [
            number
            for at in range(len(labels))
            for prefix, number in self.hosts.get(".".join(labels[at:]), ())
            if not prefix or path == prefix or path.startswith(prefix.rstrip("/") + "/")
        ]

    def by_fingerprint(self, page: Page) -> list[int]:
        """The packs that have as many lines and cues on the page as they need, the one with most first.

        At a tie the one that lists fewer: it says less of what is missing.
        """
        counts: dict[int, int] = {}
        words = {word for cue in page.cues for word in cue.names.split()}
        for word in self.cues.keys() & words:
            for number in self.cues[word]:
                counts[number] = counts.get(number, 0) + 1
        text = narrow_marks("\n".join([block.text for block in page.blocks if len(block.text) <= LINE]))
        for first, rows in self.lines.items():
            for line, number in rows if first in text else ():
                if line in text:
                    counts[number] = counts.get(number, 0) + 1
        enough = [number for number, count in counts.items() if count >= self.headers[number].need]
        return sorted(enough, key=lambda n: (-counts[n], len(self.headers[n].lines) + len(self.headers[n].cues), n))


@lru_cache(maxsize=16)
def _index(own: tuple[Pack, ...] | None) -> _Index:
    if own is not None:
        return _Index(tuple(pack.header for pack in own))
    return _Index(_headers())


@kept
def _headers() -> tuple[Header, ...]:
    files = sorted(DATA.glob("*.toml"))
    return tuple(parse_header(file.read_text("utf-8"), str(file)) for file in files)
