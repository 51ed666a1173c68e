"""The plain data that travels the road from page to article.

`Block` and `Section` describe a page (see `cleaner.read`), `Byline` and `Verdict` are parts of the `Article` that comes
out (`cleaner.article`).  No type here knows lxml, and none does more than arithmetic on itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple


class Word(str, Enum):
    """Members are their values, and print as them in every version of Python; they are looked up as them, too: the
    hash of an enumeration is worked out in Python."""

    __str__ = str.__str__
    __hash__ = str.__hash__


class BlockKind(Word):
    """What a block is in the page's own markup."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    QUOTE = "quote"
    CODE = "code"
    CAPTION = "caption"


class Role(Word):
    """What a block is to the reader: the body, the byline, or one of the kinds of scaffolding."""

    BODY = "body"
    TITLE = "title"
    BYLINE = "byline"
    EDITOR = "editor"
    ORIGINAL_TITLE = "original-title"
    CAPTION = "caption"
    NAVIGATION = "navigation"
    BREADCRUMB = "breadcrumb"
    SHARE = "share"
    RELATED = "related"
    RANKING = "ranking"
    DISCLAIMER = "disclaimer"
    COPYRIGHT = "copyright"
    COMMENTS = "comments"
    PROMOTION = "promotion"
    ACCOUNT = "account"
    PAGER = "pager"
    TAGS = "tags"
    PLAYER = "player"
    PROMPT = "prompt"
    FOOTER = "footer"
    HIDDEN = "hidden"
    OTHER = "other"


class PageKind(Word):
    """What the page as a whole is."""

    ARTICLE = "article"
    GALLERY = "gallery"
    VIDEO = "video"
    LIST = "list"
    OTHER = "other"


class Span(NamedTuple):
    """An inline run of a block: characters `start` to `end` of its `raw` text are a link, emphasis or code."""

    start: int
    end: int
    tag: str
    """One of "a", "b", "i", "code"."""
    href: str | None = None


@dataclass(slots=True)
class Block:
    """A run of text that the reader sees as one unit: a paragraph, a heading, a list item, a line of a dump.

    `link_chars` is None where nobody can know it (flat text): unknown is not zero.
    """

    index: int
    text: str
    """White space folded to single spaces, ends stripped; line breaks stay in code."""
    kind: BlockKind
    level: int
    """1 to 6 for headings, else 0."""
    link_chars: int | None
    cue: int
    """Index into `Page.cues`; 0 for flat text."""
    section: int
    """Index into `Page.sections` of the innermost container."""
    source: int
    """Line number (flat text) or element ordinal (HTML) where it starts, from 0."""
    hidden: bool = False
    raw: str = ""
    """The text before white space was folded, kept where there are spans."""
    spans: tuple[Span, ...] = ()
    indent: int = 0
    """Columns that a line of flat text is indented by; an ideographic space takes two."""
    lines: int = 1
    """Lines of flat text that it takes up: more where a dump was wrapped."""


@dataclass(slots=True)
class Section:
    """A container as a range over blocks: `start <= index < end`."""

    start: int
    end: int
    tag: str
    cue: int
    parent: int
    """Index of the enclosing section; -1 at the root."""


class Cue(NamedTuple):
    """An element around a block, interned once per distinct chain of elements from the root."""

    parent: int
    """Index of the cue of the enclosing element; -1 at the root."""
    tag: str
    names: str
    """Its class, id, role, itemprop and name for tests, joined by spaces: what the template's author called it."""


class Notice(NamedTuple):
    """Something a user should know about one answer, as a code for programs and a message for people.

    The answer: empty (without body), low-confidence, paged (one page of several), read-more (the rest is behind a
    button), paywall, embedded (found in the page's data).
    The page: not-text, truncated, compressed, unwrapped (it came in data, a mail or an archive), first-of-many (others
    follow it there), deep-nesting (read with fewer containers), charset-guessed, charset-errors.
    """

    code: str
    message: str


@dataclass(slots=True)
class Head:
    """What the page says of itself outside its text, read once."""

    language: str | None = None
    title: str | None = None
    """The text of `<title>`, site name and all."""
    canonical: str | None = None
    base: str | None = None
    """`<base href>`, as the page gives it: `cleaner.address` makes it absolute."""
    next_page: str | None = None
    """`<link rel=next>` of a paged article."""
    meta: dict[str, list[str]] = field(default_factory=dict)
    """Values of `<meta>` by lower-case name, property or itemprop, in page order."""
    json_ld: list[dict[str, Any]] = field(default_factory=list)
    """Every JSON-LD object of the page, `@graph` and arrays flattened."""


@dataclass(slots=True)
class Time:
    """A `<time>` element: the block it stands in or before, its machine value and its text."""

    block: int
    value: str
    text: str


class Picture(NamedTuple):
    """An `<img>` or `<video>`: the block that it stands before, and the cue of the element that it is in."""

    block: int
    cue: int


@dataclass(slots=True)
class Page:
    """A page as the rules see it: blocks in order, the sections over them, and what the head says."""

    url: str | None
    flat: bool
    """True for flat text: there are no links, cues or sections to look at."""
    head: Head
    blocks: list[Block]
    sections: list[Section]
    cues: list[Cue]
    times: list[Time] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    charset: str | None = None
    """How the bytes were read, as `name (how it was decided)`; None for str."""


class Day(NamedTuple):
    """A date with the precision that the page states; prints as ISO 8601."""

    iso: str
    """`2024-05-01`, `2024-05-01T09:30`, `2024-05-01T09:30:00+08:00`, or `2024-05` where no day is given."""

    def __str__(self) -> str:
        return self.iso

    @property
    def precision(self) -> str:
        """ "month", "day", "minute" or "second"."""
        clock = self.iso[11:19]
        return "month" if len(self.iso) == 7 else "day" if not clock else "second" if clock[5:6] == ":" else "minute"


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote the article, who edited it, where it came from and when."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    source: str | None = None
    date: Day | None = None


class Verdict(NamedTuple):
    """What became of one block and why: the role, the rule that decided, and its reason in words."""

    block: Block
    role: Role
    rule: str
    reason: str


__all__ = [
    "Block", "BlockKind", "Byline", "Cue", "Day", "Head", "Notice", "Page", "PageKind", "Picture", "Role",
    "Section", "Span", "Time", "Verdict",
]  # fmt: skip
