"""Where a page came from, and what its relative addresses are relative to."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from cleaner.model import Page


def addresses(page: Page) -> list[str]:
    """What the address of `page` may be, the surest first: what the caller says, then what its head says."""
    said = (page.url, page.head.canonical, *page.head.meta.get("og:url", ())[:1])
    return list(dict.fromkeys(address for address in said if address))


def host(page: Page) -> str:
    """The host that `page` came from, in small letters and without port; empty where none is known."""
    return next(filter(None, map(_host, addresses(page))), "")


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # `http://[`
        return ""


def base_address(page: Page) -> str:
    """The address of `page`, or the one that its `<base>` gives in its place; empty where neither is known."""
    own = page.url or page.head.canonical or ""
    try:
        said = urljoin(own, (page.head.base or "").strip())
        return said if urlsplit(said).scheme in ("http", "https") else own
    except ValueError:  # `http://[`
        return own
