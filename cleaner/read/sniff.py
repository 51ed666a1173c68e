"""HTML or flat text?"""

from __future__ import annotations

import regex

TAGS = regex.compile(r"(?i)<(?:!doctype\s+html|html|head|body|div|p|article|section|span|table|ul|h[1-6]|br|a\s+href)\b[^<>]*>")


def is_html(page: str) -> bool:
    """Whether `page` is markup.  Prose that mentions a tag or two (`use <p> here`) is not."""
    start = page[:2048].lstrip("\ufeff \t\r\n").lower()
    if start.startswith(("<!doctype", "<html", "<?xml", "<head", "<body")):
        return True
    found = 0
    for _ in TAGS.finditer(page, 0, 200_000):
        found += 1
        if found == 3:
            return True
    return found > 0 and start.startswith("<")
