"""The end of the road: what a caller gets."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cleaner.model import Block, Byline, Notice, PageKind, Verdict
from cleaner.trace import Trace


@dataclass(frozen=True)
class Article:
    """A cleaned page.  An empty answer is an Article without body and with a notice, never None.

    title: the headline, as printed; None where there is none.
    byline: authors, editors, source and date, see `Byline`.
    body: the blocks of the body in page order, with what the markup said of them.
    confidence: from 0 to 1: how sure the body is; sorts right answers from wrong ones.
    kind: what the page is: an article, a gallery, a video, a list or something else.
    language: what the page says it is written in, such as `en` or `zh-CN`.
    url: where it came from: what was passed, else what the page was wrapped in says.
    notices: what one should know of this answer, see `Notice`.
    trace: what `blocks` are worked out from; it holds the whole page: of many articles keep `to_dict()`.
    next_page: the address of the next page of a paged article, where the page links to it.
    """

    title: str | None
    byline: Byline
    body: tuple[Block, ...]
    confidence: float
    kind: PageKind
    language: str | None
    url: str | None
    notices: tuple[Notice, ...]
    trace: Trace = field(repr=False, compare=False)
    next_page: str | None = None

    def __hash__(self) -> int:
        """Of what tells articles apart: blocks can't be hashed."""
        return hash((self.title, self.url, self.text))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text of every block of the body, in page order."""
        return tuple(block.text for block in self.body)

    @property
    def text(self) -> str:
        """The body as plain text, a block a line."""
        return "\n".join(block.text for block in self.body)

    @cached_property
    def blocks(self) -> tuple[Verdict, ...]:
        """Every block of the page with its role, the rule that decided and its reason; worked out when asked for."""
        return self.trace.verdicts()

    def to_dict(self, *, blocks: bool = False) -> dict[str, Any]:
        """The article as plain data: str, int, float, bool, list, dict, None; with `blocks` every verdict too."""
        from cleaner.render.json import to_dict

        return to_dict(self, blocks=blocks)

    def to_json(self, *, indent: int | None = None, blocks: bool = False) -> str:
        """`to_dict` as a JSON string; without `indent` it is one line."""
        from cleaner.render.json import to_json

        return to_json(self, indent=indent, blocks=blocks)

    def to_text(self) -> str:
        """Title, byline and body as plain text, a block a line, with an empty line between the three."""
        from cleaner.render.text import to_text

        return to_text(self)

    def to_markdown(self) -> str:
        """Title, byline and body as Markdown, with headings, lists, tables, quotes, code, links and emphasis."""
        from cleaner.render.markdown import to_markdown

        return to_markdown(self)

    def to_html(self) -> str:
        """The article as a complete, safe HTML document that holds nothing but the article."""
        from cleaner.render.html import to_html

        return to_html(self)
