"""The inline runs of a block: its spans, moved on to its folded text and put in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from re import finditer
from typing import Literal, NamedTuple
from urllib.parse import urljoin, urlsplit

from cleaner.model import Block, BlockKind, Span

SAFE = frozenset(("http", "https", "mailto"))


class Piece(NamedTuple):
    """A step through a block: text between two borders of spans, or the start or end of a span."""

    what: Literal["text", "open", "close"]
    text: str
    span: Span


NO_SPAN = Span(0, 0, "")


def tidy(block: Block, base: str | None) -> list[Span]:
    """The spans of `block` as offsets into its `text`, nested properly, none empty, in order of their start.

    Ends are free of white space; a link without a safe address (see `address`), a span inside one of the same kind
    and spans inside code are left out.  base: what relative addresses are relative to.
    """
    if not block.spans or block.kind is BlockKind.CODE:
        return []
    spans = (span._replace(href=address(span.href, base)) if span.tag == "a" else span for span in _folded(block))
    return nest(span for span in spans if span.tag != "a" or span.href)


def nest(spans: Iterable[Span]) -> list[Span]:
    """`spans` in order of their start, cut to lie inside each other or apart, none empty.

    A span inside one of the same kind and spans inside code are left out.
    """
    nested: list[Span] = []
    around: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        while around and around[-1].end <= span.start:
            around.pop()
        if around:
            span = span._replace(end=min(span.end, around[-1].end))
        if span.start >= span.end or any(outer.tag in (span.tag, "code") for outer in around):
            continue
        around.append(span)
        nested.append(span)
    return nested


def pieces(text: str, spans: list[Span]) -> Iterator[Piece]:
    """Walk through `text` and its `tidy` spans."""
    around: list[Span] = []
    at = 0

    def until(stop: int) -> Iterator[Piece]:
        nonlocal at
        if stop > at:
            yield Piece("text", text[at:stop], around[-1] if around else NO_SPAN)
            at = stop

    for span in spans:
        while around and around[-1].end <= span.start:
            yield from until(around[-1].end)
            yield Piece("close", "", around.pop())
        yield from until(span.start)
        around.append(span)
        yield Piece("open", "", span)
    while around:
        yield from until(around[-1].end)
        yield Piece("close", "", around.pop())
    yield from until(len(text))


def address(href: str | None, base: str | None) -> str | None:
    """`href` as an absolute http, https or mailto address, else None.

    >>> address("../2.html", "https://news.example/a/1.html")
    'https://news.example/2.html'
    >>> address("java\\nscript:alert(1)", "https://news.example/") is None
    True
    """
    if not href:
        return None
    try:
        whole = urljoin(base or "", href.strip())
        parts = urlsplit(whole)
    except ValueError:  # `http://[` and the like
        return None
    named = parts.path if parts.scheme == "mailto" else parts.netloc
    if parts.scheme not in SAFE or not named:
        return None
    # What urlsplit looks past, a browser may not: nothing but visible characters leaves here.
    return "".join(c if c.isprintable() and c != " " else "%20" if c == " " else "" for c in whole)


def _folded(block: Block) -> Iterator[Span]:
    """The spans as offsets into `block.text`: white space at their ends falls away, runs of it count as one."""
    words = [(m.start(), m.end()) for m in finditer(r"\S+", block.raw)]
    starts = [start for start, _ in words]
    ends = [end for _, end in words]
    folded = [0]
    for start, end in words:
        folded.append(folded[-1] + end - start + 1)
    if folded[-1] != len(block.text) + 1:  # raw is not where this text came from
        return
    for start, end, tag, href in block.spans:
        first = bisect_right(ends, start)
        last = bisect_left(starts, end) - 1
        if first > last:
            continue
        yield Span(
            folded[first] + max(0, start - starts[first]), folded[last] + min(end, ends[last]) - starts[last], tag, href
        )  # fmt: skip
