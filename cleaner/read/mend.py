"""Markup that is rewritten, as bytes, before it is read again: where libxml2 loses text that a browser shows, or where
lines were set by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from cleaner.pattern import pattern
from cleaner.read.elements import SKIP
from cleaner.read.wrap import BY_HAND, unwrapped

ENDS = pattern(rb"(?i)</(?:html|body)\b[^<>]*+>")
"""`</body></html>` in mid page: browsers ignore it and go on where they were."""

BREAK_END = pattern(rb"(?i)</br\b[^<>]*+>")
"""`first</br></br>second`: the HTML standard reads `</br>` as `<br>`, libxml2 drops it."""

CDATA_START = pattern(rb"(?<=>)\s{0,8}+<!\[CDATA\[")
CDATA_END = pattern(rb"\]\]>(?=\s{0,8}+<)")
"""`<p><![CDATA[text]]></p>`: XHTML pages served as HTML.  Behind `//`, in a script, it is left alone."""

TAG = pattern(rb"<(?P<end>/?)(?P<name>[a-zA-Z][\w:-]*+)[^<>]*+>")
KEPT = frozenset(b"script style title textarea html head body meta link base br hr img input wbr".split())
"""Elements that hold no others."""
SKIPPED = frozenset(name.encode() for name in SKIP)
"""Elements whose text is not read: without their tags it would be."""

PRE = pattern(rb"(?i)<pre(?:\s[^<>]*+)?>")
PRE_END = pattern(rb"(?i)</pre\s*+>")

RAW = tuple(
    (pattern(rb"(?i)(?P<start><%b\b[^<>]*+>[^<]*+)" % name), b"</%b" % name, b"</%b>" % name)
    for name in (b"title", b"style", b"script", b"textarea", b"xmp", b"iframe", b"noscript", b"noframes")
)
"""Elements whose content is no markup to a browser: `<title>Never closed<body><p>…` swallows the page."""

NOFRAMES = pattern(rb"(?i)<(?P<end>/?)(?:noframes|plaintext|frameset)\b")
QUOTE = pattern(rb"""(?P<value>=\s{0,4}+(?P<mark>["'])[^"'<>]{0,300}+)(?=>[^"'<>]{0,2000}+<)""")
"""`<p class="lead>Text</p>`: the value runs to the next quotation mark, pages later."""


def cdata(page: bytes) -> bytes:
    """`page` with the text of CDATA sections in the open."""
    opened: bytes = CDATA_START.sub(b" ", page)
    return bytes(CDATA_END.sub(b"", opened))


def break_ends(page: bytes) -> bytes:
    """`page` with `<br>` for `</br>`."""
    return bytes(BREAK_END.sub(b"<br>", page))


def stray_ends(page: bytes) -> bytes:
    """`page` with line breaks for `</html>` and `</body>`."""
    return bytes(ENDS.sub(b"<br>", page))


def shallow(page: bytes, depth: int, kept: frozenset[bytes] = KEPT | SKIPPED) -> bytes:
    """`page` with the tags that nest deeper than `depth` replaced by line breaks, but for those `kept`."""
    parts = []
    open_ = at = 0
    for tag in TAG.finditer(page):
        if tag["name"].lower() in kept:
            continue
        ends = bool(tag["end"])
        if open_ >= depth + ends:
            parts.append(page[at : tag.start()])
            parts.append(b"<br>")
            at = tag.end()
        open_ = max(0, open_ + (-1 if ends else 1))
    return b"".join(parts) + page[at:]


def without(page: bytes, names: Iterable[str]) -> bytes:
    """`page` without the elements called `names`, where they end: libxml2 lets what is open in them hold them open."""
    for name in names:
        start = pattern(rb"(?i)<%b(?=[\s/>])" % name.encode())
        stop = pattern(rb"(?i)</%b\b[^<>]*+>" % name.encode())
        parts, at = [], 0
        for begins, ends in _elements(page, start, stop):
            parts.append(page[at : begins.start()])
            at = ends.end()
        page = b"".join([*parts, page[at:]])
    return page


def _elements(
    page: bytes, start: regex.Pattern[bytes], stop: regex.Pattern[bytes]
) -> Iterator[tuple[regex.Match[bytes], regex.Match[bytes]]]:
    """Start and end tag of each element that has one, in order; what stands in one is passed over."""
    at = 0
    while (begins := start.search(page, at)) and (ends := stop.search(page, begins.end())):
        yield begins, ends
        at = ends.end()


def preformatted(page: bytes) -> bytes:
    """`page` with the lines of `<pre>` as lines of a box, put together where they were wrapped."""
    parts, at = [], 0
    for begins, ends in _elements(page, PRE, PRE_END):
        text = page[begins.end() : ends.start()].decode("utf-8", "replace")
        lines = (line for _, _, line in unwrapped(text.splitlines(), BY_HAND))
        parts += [page[at : begins.start()], b"<div>", "<br>".join(lines).encode(), b"</div>"]
        at = ends.end()
    return b"".join([*parts, page[at:]])


def unclosed(page: bytes) -> bytes:
    """`page` with what swallows the rest of it closed: a comment, a title, a script, a quotation mark."""
    last = page.rfind(b"<!--")
    if last >= 0 and page.find(b"-->", last) < 0 and page.find(b"--!>", last) < 0:
        page = page[:last] + page[last + 4 :]
    page = NOFRAMES.sub(rb"<\g<end>div", page)
    for start, end, closed in RAW:
        page = start.sub(rb"\g<start>" + closed, page, count=1, pos=max(0, page.lower().rfind(end)))
    return bytes(QUOTE.sub(rb"\g<value>\g<mark>", page))
