"""A page, bytes or str, to a `Page` of blocks."""

from __future__ import annotations

from cleaner.model import Head, Notice, Page
from cleaner.policy import Limits
from cleaner.read import graft, html, state, text
from cleaner.read.answer import LAYERS, told_of
from cleaner.read.bars import shows_bar, without_bars
from cleaner.read.container import contained, source_shown
from cleaner.read.decode import binary, decode
from cleaner.read.sniff import is_html


def read(page: bytes | str, url: str | None, content_type: str | None, limits: Limits) -> Page:
    """The blocks, sections and head of `page`; what could not be read, or only in part, is a notice.

    `content_type` is the HTTP header of that name, if the caller has it.
    """
    notices: list[Notice] = []
    charset = utf8 = None
    url = url and _paired(url)
    if isinstance(page, str):
        content = page
        if kind := binary(page[:1024].encode("latin-1", "replace")):
            content, notices = "", [Notice("not-text", f"the page is no text: {kind}")]
        elif not content.isascii():
            content = _paired(content)
    else:
        content, charset, how, found, utf8, sent_from = decode(page, content_type)
        charset = f"{charset} ({how})"
        url = url or sent_from
        notices.extend(found)
    head, markdown = Head(), False
    for _ in range(LAYERS):
        inner = contained(content)
        if inner is None:
            break
        content, utf8 = _paired(inner.text), None
        url = url or (inner.url and _paired(inner.url))
        head, markdown = inner.head or head, inner.markdown
        notices.extend((*told_of(inner.how, inner.more), *inner.notices))
    if len(content) > limits.characters:
        notices.append(Notice("truncated", f"read {limits.characters:,} of {len(content):,} characters"))
        content, utf8 = content[: limits.characters], None
    if is_html(content):
        markup = content.encode("utf-8", "replace") if utf8 is None else utf8
        del content, utf8  # a large page is not held twice while it is parsed
        return _read_html(markup, url, charset, notices)
    outline = text.outline(content, markdown)
    return Page(url, True, head, *outline, notices, charset)


def _read_html(markup: bytes, url: str | None, charset: str | None, notices: list[Notice]) -> Page:
    if b"\0" in markup:
        markup = markup.replace(b"\0", b"")
    found = html.read_html(markup)
    if shows_bar(found.outline.cues):
        found = html.read_html(without_bars(markup))
    if source := source_shown(found.outline.blocks):
        notices.append(Notice("unwrapped", "the page was the source of another, shown by a browser"))
        found = html.read_html(source.encode("utf-8", "replace"))
    if html.is_text_file(found):
        return Page(url, True, Head(), *text.outline(found.outline.blocks[0].text), notices, charset)
    outline, head, markup, cut = found
    if cut:
        notices.append(Notice("deep-nesting", "nested deeper than the parser follows: read with fewer containers"))
    prose = state.scant(outline.blocks)
    if prose is not None and (story := state.story(markup, head, outline.blocks, prose)):
        graft.tell(head, story)
        outline = graft.graft(markup, outline, story)
        notices.append(Notice("embedded", "the article was found in the page's embedded data (JSON)"))
    return Page(url, False, head, *outline, notices, charset)


def _paired(content: str) -> str:
    """`content` with surrogates, which no text holds, joined to the characters they are halves of, or replaced."""
    try:
        content.encode()
        return content
    except UnicodeEncodeError:
        return content.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
