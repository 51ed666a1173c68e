"""A page, bytes or str, to a `Page` of blocks."""

from __future__ import annotations

from cleaner.model import Head, Notice, Page
from cleaner.policy import Limits
from cleaner.read import graft, html, state, text
from cleaner.read.decode import binary, decode
from cleaner.read.sniff import is_html


def read(page: bytes | str, url: str | None, content_type: str | None, limits: Limits) -> Page:
    """The blocks, sections and head of `page`; what could not be read, or only in part, is a notice.

    `content_type` is the HTTP header of that name, if the caller has it.
    """
    notices: list[Notice] = []
    charset = None
    if isinstance(page, str):
        content = page
        if kind := binary(page[:1024].encode("latin-1", "replace")):
            content, notices = "", [Notice("not-text", f"the page is no text: {kind}")]
        elif not content.isascii():
            content = _paired(content)
    else:
        decoded = decode(page, content_type)
        content, charset = decoded.text, f"{decoded.charset} ({decoded.how})"
        notices.extend(decoded.notices)
    if len(content) > limits.characters:
        notices.append(Notice("truncated", f"read {limits.characters:,} of {len(content):,} characters"))
        content = content[: limits.characters]
    if is_html(content):
        markup = content.replace("\0", "").encode("utf-8", "replace")
        page_ = html.read_html(markup)
        if page_.cut:
            notices.append(Notice("deep-nesting", "nested deeper than the parser follows: read with fewer containers"))
        outline, head = page_.outline, page_.head
        prose = state.scant(outline.blocks)
        if prose is not None and (story := state.story(page_.markup, head, outline.blocks, prose)):
            graft.tell(head, story)
            outline = graft.graft(page_.markup, outline, story)
            notices.append(Notice("embedded", "the article was found in the page's embedded data (JSON)"))
        return Page(url, False, head, *outline, notices, charset)
    found = text.outline(content)
    return Page(url, True, Head(), found.blocks, found.sections, found.cues, found.times, notices, charset)


def _paired(content: str) -> str:
    """`content` with surrogates, which no text holds, joined to the characters they are halves of, or replaced."""
    try:
        content.encode()
        return content
    except UnicodeEncodeError:
        return content.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
