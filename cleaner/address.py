"""What the relative addresses of a page are relative to."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from cleaner.model import Page


def base_address(page: Page) -> str:
    """The address of `page`, or the one that its `<base>` gives in its place; empty where neither is known."""
    own = page.url or page.head.canonical or ""
    try:
        said = urljoin(own, (page.head.base or "").strip())
        return said if urlsplit(said).scheme in ("http", "https") else own
    except ValueError:  # `http://[`
        return own
