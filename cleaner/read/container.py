"""What a page was kept or sent in: records of archives and crawlers, a mail, data, a reader's Markdown, its own source.

The page inside of it is read as if it had come alone; what the container says of it is added to that.
"""

from __future__ import annotations

import html as entities
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from cleaner.model import Block, BlockKind, Head, Notice
from cleaner.pattern import pattern
from cleaner.read.answer import BLANKS, FIELD, saved
from cleaner.read.decode import decode
from cleaner.read.json import DECODER, mended
from cleaner.read.sniff import is_document, is_html

MAIL = pattern(rf"(?:{FIELD})++\r?\n")
"""The header of a mail, and of a page that a browser saved as one (.mht)."""
IS_MAIL = pattern(r"(?im)^(?:mime-version:|content-type:\s*(?:multipart/|text/(?:html|plain)))")

READER = pattern(
    r"(?:Title:(?P<title>[^\n]*+)\s++)?URL Source:(?P<url>[^\n]*+)\s++(?:(?!Markdown)[A-Z][\w ]{2,30}:[^\n]*+\s++)*+"
    r"Markdown Content:[ \t\r]*+(?:\n|$)"
)
"""What a reader service writes above a page: `Title: …`, `URL Source: …`, `Published Time: …`, `Markdown Content:`."""
PUBLISHED = pattern(r"(?m)^Published Time:[ \t]*(?P<date>\S[^\n]*)")
FRONT = pattern(r"---[ \t]*+\r?\n(?P<fields>(?:(?!---|\.\.\.)[^\n]*+\n){1,60}+)(?:---|\.\.\.)[ \t]*+(?:\r?\n|$)")
"""What stands above a page kept in Markdown: `title: …` and the like, between two lines of `---`."""
NAMED = pattern(r"(?m)^(?P<key>[a-zA-Z_]{3,20})[ \t]*:[ \t]*(?P<value>\S[^\n]*)$")
KEYS = {
    "title": "title", "author": "author", "authors": "author", "date": "article:published_time",
    "published": "article:published_time", "pubdate": "article:published_time", "sitename": "og:site_name",
    "url": "og:url", "source": "og:url", "source_url": "og:url",
}  # fmt: skip
"""What these lines say, in the names of `<title>` and `<meta>`."""

ESCAPED = pattern(r"&lt;(?:!--|!doctype|[a-z?])")
"""How markup begins whose signs were escaped: `&lt;!DOCTYPE html&gt;`, `&lt;p&gt;`."""
LITERAL = pattern(
    r"(?P<bytes>b?)(?P<quote>['\"])(?P<said>(?:[^\\\n'\"]++|(?!(?P=quote))['\"]"
    r"|\\(?:[\\'\"nrt]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}))*+)(?P=quote)\s*+$"
)
"""What Python prints of bytes or a text, in one line: `b'<p>caf\\xc3\\xa9</p>\\n'`."""
SOURCE_END = pattern(r"(?i)</(?:body|html)\s*+>")
"""How markup ends."""
LABEL = 20
"""Characters of what a browser writes above the source that it shows: `Line wrap`, `自动换行`."""

ADDRESSES = ("url", "link", "uri", "href", "page_url", "source_url", "canonical_url")
TITLES = ("title", "headline", "subject")
VALUES = 20_000
"""Values of data that are looked at for a page."""
SHORTEST = 60
"""Characters of a text that may be an article."""
DUMP = 3
"""Lines from which a text without tags and without a title beside it is the dump of a page."""


class Inner(NamedTuple):
    """The page that was in a container."""

    text: str
    how: str
    """What it was in, in words."""
    url: str | None = None
    head: Head | None = None
    """What the container says of a page without a head, if anything."""
    markdown: bool = False
    """Whether the text is known to be Markdown."""
    more: bool = False
    """Whether other pages follow, which are not read."""
    notices: tuple[Notice, ...] = ()
    """What reading it told."""


def contained(content: str) -> Inner | None:
    """The page in `content`, one layer down; None where it is in nothing."""
    start = content[:200].lstrip(BLANKS)
    if not start or start[0] == "<":  # as nearly all
        return None
    content = content.lstrip(BLANKS)
    if start[0] in '{["':
        return _in_data(content) or _in_literal(content)
    if start[0] in "b'" and (printed := _in_literal(content)):
        return printed
    if below := saved(content):
        return Inner(below.text, below.how, below.url, more=below.more)
    if ESCAPED.match(start.lower()):
        text = entities.unescape(content)
        # Prose that begins with a tag that it speaks of is none: `&lt;p&gt; is the tag of a paragraph`.
        is_markup = is_document(text) or is_html(f"x {text}")
        return Inner(text, "escaped markup") if is_markup and not is_html(content) else None
    if found := READER.match(content):
        date = PUBLISHED.search(found[0])
        head = _head({"title": found["title"], "article:published_time": date and date["date"]})
        return Inner(content[found.end() :], "", found["url"].strip(), head, True)
    if found := FRONT.match(content):
        meta = {KEYS.get(m["key"].lower(), ""): m["value"].strip(" \t\r\"'[]") for m in NAMED.finditer(found["fields"])}
        return Inner(content[found.end() :], "", None, _head(meta), True) if "title" in meta else None
    found = MAIL.match(content)
    return _in_mail(content) if found and IS_MAIL.search(found[0]) else None


def source_shown(blocks: Sequence[Block]) -> str | None:
    """The markup that a page shows, as a browser shows the source of another one; None for pages that show none.

    Nothing but a label of the browser's stands above it: what has a headline writes about markup.
    """
    if not any(SOURCE_END.search(block.text) for block in blocks[-3:]):
        return None
    for start, block in enumerate(blocks[:3]):
        if block.kind is BlockKind.HEADING:
            break
        if is_document(block.text):
            return "\n".join(block.text for block in blocks[start:])
        if len(block.text) > LABEL:
            break
    return None


def _head(meta: Mapping[str, str | None]) -> Head | None:
    """The head that says so much, in the names of `<title>` and `<meta>`; None where that is nothing."""
    said = {key: value.strip() for key, value in meta.items() if key and value and value.strip()}
    return Head(title=said.get("title"), meta={key: [value] for key, value in said.items()}) if said else None


def _in_literal(content: str) -> Inner | None:
    """The page that was printed as Python prints its values: `str(response.content)`."""
    found = LITERAL.match(content)
    # What somebody said, in quotes, escapes nothing and is no markup.
    if not found or not (found["bytes"] or "\\" in found["said"] or is_html(found["said"])):
        return None
    how = "a literal of Python"
    try:
        text = found["said"].encode("latin-1", "backslashreplace").decode("unicode_escape")
        if not found["bytes"]:
            return Inner(text, how)
        page = decode(text.encode("latin-1"))
    except ValueError:
        return None
    return Inner(page.text, how, page.url, notices=page.notices)


def _in_mail(content: str) -> Inner | None:
    """The first part of a mail in HTML, or else its first text, which has the mail's subject for a headline."""
    from email import message_from_bytes  # .02 s, and few pages are in mails

    try:
        mail = message_from_bytes(content.encode("utf-8", "replace"))
        parts = {part.get_content_type(): part for part in reversed([*mail.walk()])}
    except RecursionError:  # mails in mails in mails
        return None
    part = parts.get("text/html") or parts.get("text/plain")
    if part is None:
        return None
    found = decode(cast("bytes", part.get_payload(decode=True)), str(part.get("content-type")))
    address = str(part.get("content-location") or mail.get("snapshot-content-location") or "")
    address = address if address.startswith("http") else ""
    head = _head({"title": _worded(str(mail["subject"] or "")), "article:published_time": str(mail["date"] or "")})
    return Inner(found.text, "a mail (MIME)", address or None, head, notices=found.notices)


def _worded(header: str) -> str:
    """What a header says: `=?utf-8?q?The_ferry?=` is `The ferry`; nothing where it is longer than a headline."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(header))) if len(header) <= HEADER else ""
    except (LookupError, ValueError, MessageError):  # an unknown charset, or bytes that are none of it
        return ""


HEADER = 1000
"""Characters of a subject, encoded."""


def _in_data(content: str) -> Inner | None:
    """The page in JSON: a document, the dump of one, or else an article in its fields, for the page's data to tell."""
    text = mended(content)
    try:
        value, end = DECODER.raw_decode(text)
    except (ValueError, RecursionError):
        return None
    rest = text[end:].lstrip()
    more = text[0] == "{" and rest[:2] == text[:2]
    if rest and not more:
        return None
    if isinstance(value, str):  # what somebody said, in quotes, escapes nothing
        return Inner(value, "JSON") if "\\" in text else None
    texts = [*_texts(value)]
    pages = [pair for pair in texts if is_document(pair[0])]
    if not pages:
        longest, owner = max(texts, key=lambda pair: len(pair[0]), default=("", {}))
        if longest.count("\n") >= DUMP and not is_html(longest) and not any(owner.get(key) for key in TITLES):
            pages = [(longest, owner)]
        elif len(longest) < SHORTEST:
            return None
    if pages:
        page, owner = pages[0]
        return Inner(page, "JSON", _address(owner) or _address(value), more=more or pages[-1][1] is not owner)
    script = text[:end].replace("</", "<\\/")
    page = f'<!doctype html><script type="application/json">{script}</script>'
    return Inner(page, "JSON", _address(value), more=more)


def _texts(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The texts of data with the objects that they stand in."""
    stack: list[tuple[Any, dict[str, Any]]] = [(value, {})]
    for _ in range(VALUES):
        if not stack:
            break
        value, owner = stack.pop()
        if isinstance(value, str):
            yield value, owner
        elif isinstance(value, dict):
            stack.extend((child, value) for child in reversed(value.values()))
        elif isinstance(value, list):
            stack.extend((child, owner) for child in reversed(value))


def _address(value: Any) -> str | None:
    if not isinstance(value, dict):
        return None
    said = (value.get(key) for key in ADDRESSES)
    return next((text for text in said if isinstance(text, str) and text.startswith(("http://", "https://"))), None)
