"""What a crawler saved of a server's answer: a record of WARC, the headers of HTTP, the page as it was sent.

Below its headers a page may be in chunks, compressed, and in a charset of its own: it is taken out while it is bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cleaner.model import Notice
from cleaner.pattern import pattern, plain

LAYERS = 4
"""Containers in containers: a record of WARC holds an answer of HTTP, that JSON, and that a page."""

BLANKS = "\ufeff \t\r\n"
FIELD = r"[!-9;-~]{1,60}:[^\n]*+\n(?:[ \t]++\S[^\n]*+\n)*+"
"""A line of a header, and the lines that go on from it: `Content-Type: multipart/related;`, `	boundary="--b"`."""
WARC = pattern(rf"WARC/\d\.\d+\s*?\n(?P<fields>(?:{FIELD})++)\r?\n")
"""The start of a record in an archive of crawled pages, and in Common Crawl's texts: `WARC/1.0`."""
KEPT = frozenset(("response", "conversion", "resource"))
"""Records that hold a page; others say how it was got."""
HTTP = pattern(rf"HTTP/\d(?:\.\d)? \d{{3}}\b[^\n]*+\n(?P<fields>(?:{FIELD})++)\r?\n")
"""What a server sends before the page, as `curl -i` saves it: `HTTP/1.1 200 OK`."""
CHUNK = pattern(rb"(?P<size>[0-9a-fA-F]{1,8})[ \t]*+(?:;[^\n]*+)?\r?\n")
"""The line above a chunk: how many bytes it has."""
CHUNK_END = pattern(rb"\r?\n|\Z")


class Saved(NamedTuple):
    """What stands below the headers of a record or of an answer."""

    text: str
    how: str
    """What it was in, in words."""
    fields: Mapping[str, str]
    """The headers, by their names in lower case."""
    more: bool = False
    """Whether other pages follow, which are not read."""

    @property
    def url(self) -> str | None:
        """Where the page came from, if the headers say it."""
        return self.fields.get("warc-target-uri", "").strip("<>") or None


class Answer(NamedTuple):
    """A page below all headers, as it was sent, but for the chunks."""

    body: bytes
    encoding: str
    """How it is said to be compressed."""
    content_type: str | None
    url: str | None
    notices: tuple[Notice, ...]


def saved(content: str) -> Saved | None:
    """What `content` holds below the headers of one record or answer; None where it begins with none."""
    content = content.lstrip(BLANKS)
    if content.startswith("WARC/"):
        return _in_record(content)
    found = HTTP.match(content)
    return Saved(content[found.end() :], "an answer of HTTP", _fields(found["fields"])) if found else None


def answer(data: bytes) -> Answer | None:
    """The page that `data` holds below headers; None where it begins with none."""
    if not data[:64].lstrip().startswith((b"WARC/", b"HTTP/")):  # as nearly all
        return None
    text = data.decode("latin-1")
    layers: list[Saved] = []
    while len(layers) < LAYERS and (below := saved(text)):
        text = below.text
        layers.append(below)
    if not layers:
        return None
    fields = layers[-1].fields
    body = text.encode("latin-1")
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _joined(body)
    url = next(filter(None, (layer.url for layer in layers)), "").encode("latin-1").decode("utf-8", "replace")
    return Answer(
        body, fields.get("content-encoding", "").lower(), fields.get("content-type"), url or None,
        tuple(notice for layer in layers for notice in told_of(layer.how, layer.more)),
    )  # fmt: skip


def told_of(how: str, more: bool) -> Iterator[Notice]:
    """The notices that a page was in something, and that others follow it there."""
    if how:
        yield Notice("unwrapped", f"the page was in {how}")
    if more:
        yield Notice("first-of-many", "other pages follow it, which were not read")


def _in_record(content: str) -> Saved | None:
    """The first page of an archive's records."""
    at = 0
    while found := WARC.match(content, at):
        fields = _fields(found["fields"])
        end = content.find("\nWARC/1.", found.end())
        if fields.get("warc-type", "response") in KEPT:
            text = content[found.end() : end if end >= 0 else None]
            record = Saved(text, "a record of WARC", fields, end >= 0)
            if not (record.url or "").startswith("dns:"):  # Heritrix's first
                return record
        if end < 0:
            break
        at = end + 1
    return None


FOLD = plain(r"\r?\n[ \t]+")
"""Where a header goes on in the next line."""


def _fields(lines: str) -> dict[str, str]:
    parted = (line.partition(":") for line in FOLD.sub(" ", lines).split("\n"))
    return {key.lower(): value.strip() for key, _, value in parted}


def _joined(body: bytes) -> bytes:
    """The chunks of `body` in one, and what is in none as it is: many join them when they save an answer, and leave the
    header that speaks of chunks."""
    parts: list[bytes] = []
    at = 0
    while found := CHUNK.match(body, at):
        end = found.end() + int(found["size"], 16)
        if end == found.end() and parts:  # trailers may follow, which are none of the page
            return b"".join(parts)
        closed = CHUNK_END.match(body, min(end, len(body)))
        if not closed:
            break
        parts.append(body[found.end() : end])
        at = closed.end()
    return b"".join((*parts, body[at:]))
