"""Which pages a batch is about, in which order, and what their files hold."""

from __future__ import annotations

import heapq
import json
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cleaner.batch.errors import RequestError
from cleaner.batch.places import ARTICLES, FOLDER, SETTINGS, settings_in, unescaped
from cleaner.read.unpack import LIMIT, PageError, read_file

EXTENSIONS = (".html", ".htm", ".shtml", ".xhtml", ".txt", ".mht", ".mhtml")
"""What the names of pages in folders end in, `.gz` after it or not, in any case."""

MAX_URL = 8192
"""Characters; no server or browser takes longer ones, and a worker's pipe must hold two."""


class Source(NamedTuple):
    """A page to be cleaned."""

    path: str
    """As found: the argument, and below a folder the way down from it."""
    url: str | None
    stamp: str
    """Size and time of change; another stamp means another page."""


class Gap(NamedTuple):
    """A folder or a page that can't be read now: what is known of it, and of what lies below it, stays."""

    path: str
    reason: str

    def holds(self, path: str) -> bool:
        """Whether `path` is it or lies below it."""
        top = order(self.path)
        return order(path)[: len(top)] == top


def is_page(name: str) -> bool:
    """Whether a file of this name, found in a folder, is taken for a page.

    >>> [is_page(name) for name in ("a.HTML", "a.txt.gz", "a.jpg", "a.gz")]
    [True, True, False, False]
    """
    return name.lower().removesuffix(".gz").endswith(EXTENSIONS)


class Inputs:
    """The pages of files and folders, each once, in order of their paths, however often it is iterated over.

    Folders are read as they are reached, so that millions of pages need no memory.  Links to folders are not
    followed; links to files are, unless the file they lead to is among the inputs anyway.  Below a folder, the output
    folders of other batches are left out.
    """

    def __init__(self, arguments: Sequence[str], out: str, urls: Mapping[str, str] | None = None) -> None:
        """arguments: files and folders; out: the output folder, never read; urls: as `read_urls` gives them.

        Raises RequestError for an argument that is missing.
        """
        self.unreadable: list[Gap] = []
        """What the last iteration could not read."""
        self.links = 0
        """Links to folders that the last iteration did not follow."""
        self.others = 0
        """Files in folders that the last iteration did not take for pages."""
        self.outputs = 0
        """Output folders that the last iteration left out."""
        self.addressed = 0
        """Pages that the last iteration found an address for."""
        self._out = os.path.realpath(out)
        self._out_inode = -1
        self._urls = urls or {}
        self.addressable = urls is not None
        """Whether addresses were given, be it for none of the pages."""
        self.roots = _distinct([_checked(argument, self._out) for argument in arguments])
        self._real_roots = {os.path.realpath(root) for root in self.roots}
        folders = [root if os.path.isdir(root) else os.path.dirname(root) for root in self.roots]
        self.base = os.path.commonpath([os.path.abspath(folder) for folder in folders])
        """The folder that holds all inputs."""

    def __iter__(self) -> Iterator[Source]:
        return (piece for piece in self.pieces() if isinstance(piece, Source))

    @property
    def unmatched(self) -> int:
        """Addresses that belong to no page of the last iteration."""
        return len(self._urls) - self.addressed

    def pieces(self) -> Iterator[Source | Gap]:
        """The pages, and between them what can't be read, where its pages would stand."""
        self.unreadable = []
        self.links = self.others = self.outputs = self.addressed = 0
        self._out_inode = os.stat(self._out).st_ino if os.path.exists(self._out) else -1
        # No root lies inside another and each is walked in order, so merging them gives the order of all.
        return heapq.merge(*(self._walk(root) for root in self.roots), key=lambda piece: order(piece.path))

    def within(self, path: str) -> str:
        """`path` as seen from the folder that holds all inputs."""
        return os.path.relpath(path, self.base)

    def _walk(self, root: str) -> Iterator[Source | Gap]:
        # An explicit stack, as folders may be nested deeper than Python's.
        stack = [iter([(root, os.path.isdir(root))])]
        while stack:
            path, is_folder = next(stack[-1], ("", False))
            if not path:
                stack.pop()
                continue
            found = self._list(path) if is_folder else self._source(path)
            if isinstance(found, list):
                stack.append(iter(found))
            elif found is not None:
                yield found

    def _list(self, folder: str) -> list[tuple[str, bool]] | Gap:
        """Pages and folders in `folder`, in order; True marks folders."""
        found, marks = [], set()
        links = others = 0
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if _is_folder(entry):
                        # The inode tells almost always, and costs nothing.
                        if entry.inode() != self._out_inode or os.path.realpath(entry.path) != self._out:
                            found.append((entry.name, True))
                    elif _links_to_folder(entry):
                        links += 1
                    elif not is_page(entry.name):
                        others += 1
                        marks |= {entry.name} & {ARTICLES, SETTINGS}
                    elif not (entry.is_symlink() and self._holds(entry.path)):
                        found.append((entry.name, False))
        except OSError as error:
            return self._gap(folder, error)
        if len(marks) == 2 and settings_in(folder):
            self.outputs += 1
            return []
        self.links += links
        self.others += others
        return [(os.path.join(folder, name), is_folder) for name, is_folder in sorted(found)]

    def _holds(self, link: str) -> bool:
        """Whether the page that a link leads to is found without the link."""
        target = Path(os.path.realpath(link))
        places = (target, *target.parents)
        return is_page(target.name) and os.path.exists(link) and any(str(p) in self._real_roots for p in places)

    def _source(self, path: str) -> Source | Gap | None:
        """The page at `path`; None for what is no file."""
        try:
            status = os.stat(path)
        except OSError as error:
            return self._gap(path, error)
        if not stat.S_ISREG(status.st_mode):
            self.others += 1
            return None
        return Source(path, self._url(path) if self._urls else None, f"{status.st_size}-{status.st_mtime_ns}")

    def _url(self, path: str) -> str | None:
        urls = (self._urls.get(os.path.abspath(name)) for name in (path, self.within(path)))
        url = next(filter(None, urls), None)
        self.addressed += url is not None
        return url

    def _gap(self, path: str, error: OSError) -> Gap:
        gap = Gap(path, error.strerror or str(error))
        self.unreadable.append(gap)
        return gap


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder.  Where the system does not tell it is taken for one, which then can't be read."""
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return True


def _links_to_folder(entry: os.DirEntry[str]) -> bool:
    """Whether it is a link to a folder: not one that leads in a circle, or to where one may not go."""
    try:
        return entry.is_symlink() and entry.is_dir()
    except OSError:
        return False


def order(path: str) -> list[str]:
    """What paths are sorted by: a folder's pages stand together, in order of name."""
    return path.split(os.sep)


def _checked(argument: str, out: str) -> str:
    """The argument in one way of writing it, if it can be an input."""
    if not argument:
        raise RequestError("one of the inputs has no name")
    path = str(Path(argument))
    real = os.path.realpath(path)
    if real == out or Path(out, FOLDER) in (Path(real), *Path(real).parents):
        raise RequestError(f"{argument} is where the output goes: give another --out")
    if argument == "-":
        raise RequestError("- is standard input: files and folders are read, and one page there by 'cleaner clean -'")
    if not os.path.exists(path):
        raise RequestError(f"{argument} does not exist")
    if not os.path.isfile(path) and not os.path.isdir(path):
        raise RequestError(f"{argument} is neither a file nor a folder")
    return path


def nothing_found(inputs: Inputs) -> RequestError:
    """What to say where there are no pages at all."""
    places = ", ".join(inputs.roots[:3]) + (" …" if len(inputs.roots) > 3 else "")
    passed = "".join(f"; {line}" for line in passed_over(inputs))
    unreadable = "".join(f"; not readable: {gap.path}: {gap.reason}" for gap in inputs.unreadable[:3])
    return RequestError(f"no pages in {places}: looked for files ending in {_extensions()}{passed}{unreadable}")


def passed_over(inputs: Inputs) -> list[str]:
    """What was found and not read, in lines."""
    counts = (
        (inputs.others, "file of another kind was passed over", "files of other kinds were passed over"),
        (inputs.links, "link to a folder was not followed", "links to folders were not followed"),
        (inputs.outputs, "output folder of another run was left out", "output folders of other runs were left out"),
    )
    return [f"{count:,} {one if count == 1 else more}" for count, one, more in counts if count]


def _extensions() -> str:
    return f"{' '.join(EXTENSIONS)} (or those with .gz after it)"


def _distinct(paths: list[str]) -> list[str]:
    """The paths without those that are, or lie in, another one."""
    by_place: dict[str, str] = {}
    for path in paths:
        by_place.setdefault(os.path.realpath(path), path)
    return [p for place, p in by_place.items() if not any(str(parent) in by_place for parent in Path(place).parents)]


def read_page(path: str, limit: int = LIMIT) -> bytes:
    """What a page's file holds, unpacked if it is compressed.

    Raises PageError of kind "unreadable", "broken-gzip" or "too-large" (over `limit` bytes, packed or not).
    """
    try:
        with open(path, "rb") as file:
            data, packed = read_file(file, limit)
    except OSError as error:
        raise PageError("unreadable", error.strerror or str(error)) from error
    # A disk that lost the file leaves zeros or nothing: what tells of the loss is the name.
    if not packed and path.lower().endswith(".gz"):
        raise PageError("broken-gzip", "named .gz, but not compressed")
    return data


def read_urls(path: str) -> dict[str, str]:
    """Addresses of pages by absolute path: a line each, `path<TAB>url` or `{"path": …, "url": …}`.

    A path that is not absolute is as seen from here, as the output prints it, or as seen from the folder that holds all
    inputs, which `Inputs` tries, too.
    Raises RequestError for a file or a line that can't be read.
    """
    urls = {}
    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                page, url = _url_line(line.rstrip("\r\n"), f"{path}, line {number}")
                urls[os.path.abspath(page)] = url
    except OSError as error:
        raise RequestError(f"--urls {path}: {error.strerror}") from error
    return urls


def _url_line(line: str, place: str) -> tuple[str, str]:
    if line.startswith("{"):
        try:
            record = json.loads(line)
            page, url = unescaped(record["path"]), record["url"]
        except (ValueError, KeyError, TypeError, RecursionError):
            raise RequestError(f'{place}: not {{"path": …, "url": …}}: {line[:80]!r}') from None
    else:
        page, _, url = line.partition("\t")
    if not (isinstance(page, str) and isinstance(url, str) and page and url) or len(url) > MAX_URL:
        raise RequestError(f"{place}: not a path, a tab and an address of at most {MAX_URL} characters: {line[:80]!r}")
    return page, url
