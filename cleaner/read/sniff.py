"""HTML or flat text?"""

from __future__ import annotations

from cleaner.pattern import Pattern
from cleaner.scripts import HAN_KANA

LOOKED_AT = 200_000
"""Characters that decide, behind comments."""

DOCUMENT = Pattern(r"(?i)<(?:!doctype\s|html\b|head\b|body\b|\?xml\b|rss\b|feed\b|frameset\b)")
"""How whole documents begin, behind white space and comments."""

BLANK = Pattern(r"[\s\ufeff]*+")

TAG = Pattern(
    r"(?i)</?(?:a|abbr|address|article|aside|b|big|blockquote|body|br|button|center|cite|code|dd|details|div|dl|dt|em"
    r"|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav"
    r"|noscript|ol|p|pre|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|template|textarea|tfoot|th"
    r"|thead|time|title|tr|u|ul|video|[a-z]{1,20}+-[a-z-]{1,40}+)(?:\s[^<>]{0,4000}+)?/?>"
)
"""A tag with a name that HTML knows, or a custom element's: `</p>`, `<a href="x">`, `<my-card>`; never `<3`, `a < b >`,
`<john@example.org>` or `<https://example.org>`."""

MENTION = Pattern(r"(?<=[\s(（「“‘\"'`])<[^<>]*+>[ ,.;:?!)）」”’\"'`，。、；]")
"""A tag that is spoken of: `use <p>, <b> and <i> here`."""

GLUED = Pattern(
    rf"(?i)(?<=[^\s\p{{Ps}}\p{{Pi}}\"'`{HAN_KANA}\p{{Thai}}])<br\s{{0,9}}+/?>"
    r"(?![ ,.;:?!\p{Pe}\p{Pf}\"'`，。、；])"
)
"""A line break between two lines, `It rose.<br>It fell.`, and not one that is spoken of: `the <br> tag`, `“<br>”`.  In
scripts without spaces that is glued to the words around it, too, `用<br>换行`, but not to a full stop."""


def is_html(page: str) -> bool:
    """Whether `page` is markup.  Prose that mentions tags (`use <p> here`), Markdown and mail are not."""
    start = _behind_comments(page)
    if DOCUMENT.match(page, start) or (start == len(page) and "<" in page):
        return True
    end = start + LOOKED_AT
    if page.find("<", start, end) < 0:
        return False
    tags = [m.group() for m in TAG.finditer(page, start, end) if not MENTION.match(page, m.start(), m.end() + 1)]
    if TAG.match(page, start, end) and not (len(tags) == 1 and tags[0][:3].lower() in ("<br", "<hr")):
        return True
    lines = sum(1 for line in page[start:end].splitlines() if line.strip())
    # Markup has about a tag a line, or more; a dump that speaks of tags has one here and there.
    if len(tags) > 2:
        return 3 * len(tags) >= lines
    glued = sum(1 for _ in GLUED.finditer(page, start, end))
    return glued > 0 and lines <= glued + 1


def is_document(page: str) -> bool:
    """Whether `page` begins as a whole document does, and not as a piece of one."""
    return DOCUMENT.match(page, _behind_comments(page)) is not None


def _behind_comments(page: str) -> int:
    """Where the page begins behind the comments and the white space at its start."""
    at = 0
    while True:
        blank = BLANK.match(page, at)
        at = blank.end() if blank else at
        end = page.find("-->", at + 2) if page.startswith("<!--", at) else -1
        if end < 0:
            return at
        at = end + 3
