"""An article whose body is the whole of a page, so that a test of a renderer tests nothing but the renderer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from cleaner import Article, Byline, Day, PageKind, Verdict
from cleaner.model import Page, Role
from cleaner.policy import Limits
from cleaner.read import read


@dataclass
class Whole:
    """The trace of an article that has all of its page for a body: what renderers ask of a trace."""

    page: Page

    def verdicts(self) -> tuple[Verdict, ...]:
        return tuple(
            Verdict(block, *((Role.HIDDEN, "hidden", "not shown") if block.hidden else (Role.BODY, "all", "test")))
            for block in self.page.blocks
        )


def whole(page: str, url: str | None = None, **fields: Any) -> Article:
    """Every visible block of `page` as the body; `fields` of the Article, such as title, are set as given."""
    seen = read(page, url, None, Limits())
    body = tuple(block for block in seen.blocks if not block.hidden)
    trace: Any = Whole(seen)
    return replace(Article(None, Byline(), body, 1.0, PageKind.ARTICLE, None, url, (), trace), **fields)


def html(body: str) -> str:
    return f"<!DOCTYPE html><html><body>{body}</body></html>"


def blocks_of(page: str) -> list[str]:
    """The texts of the blocks that the reader sees on `page`."""
    return [block.text for block in read(page, None, None, Limits()).blocks]


BYLINE = Byline(("Ada Fenn", "Bo Lind"), ("Cy Moor",), "Harbour Post", Day("2024-05-01T09:30"))
BYLINE_ZH = Byline(("林一舟", "方小满"), ("陈末",), "海港晚报", Day("2024-05-01T09:30"))
