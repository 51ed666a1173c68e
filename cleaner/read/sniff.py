"""HTML or flat text?"""

from __future__ import annotations

from cleaner.pattern import Pattern

LOOKED_AT = 200_000
"""Characters that decide."""

DOCUMENT = Pattern(r"(?i)<(?:!doctype\s|html\b|head\b|body\b|\?xml\b|rss\b|feed\b|frameset\b)")
"""How whole documents begin, behind white space and comments."""

LEAD = Pattern(r"(?s)[\s\ufeff]*+(?:<!--(?!\s*+>).{0,20000}?-->[\s\ufeff]*+){0,20}+")

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

LINE = Pattern(r"\S[^\n]*+")


def is_html(page: str) -> bool:
    """Whether `page` is markup.  Prose that mentions tags (`use <p> here`), Markdown and mail are not."""
    lead = LEAD.match(page, 0, LOOKED_AT)
    start = lead.end() if lead else 0
    if DOCUMENT.match(page, start):
        return True
    if "<" not in page[:LOOKED_AT]:
        return False
    tags = [m.group() for m in TAG.finditer(page, start, LOOKED_AT) if not MENTION.match(page, m.start(), m.end() + 1)]
    if TAG.match(page, start, LOOKED_AT) and not (len(tags) == 1 and tags[0][:3].lower() in ("<br", "<hr")):
        return True
    # Markup has about a tag a line, or more; a dump that speaks of tags has one here and there.
    return len(tags) > 2 and 3 * len(tags) >= sum(1 for _ in LINE.finditer(page, 0, LOOKED_AT))
