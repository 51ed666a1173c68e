"""Addresses: where a page came from, the names of its site, and what its relative ones are relative to."""

from __future__ import annotations

from urllib.parse import SplitResult, urljoin, urlsplit

from cleaner.model import Page
from cleaner.pattern import pattern, plain

ARCHIVE = pattern(r"^(?:https?://web\.archive\.org/web/)?\d{14}(?:[a-z]{2}_)?/(?=https?://)")
"""What archives put before the address of a page that they keep: `https://web.archive.org/web/20240520060000/`."""


BARE = plain(r"(?:[\w-]+\.)+[\w-]+\.?(?::\d{1,5})?/")
"""How an address begins that was copied without its scheme: `www.courier.example/`."""
ROOT_DOT = plain(r"\.(?=(?::\d*)?$)")
"""`courier.example.` is `courier.example`."""


def own_address(page: Page) -> str | None:
    """The address that the caller gave, with its scheme."""
    return f"https://{page.url}" if page.url and BARE.match(page.url) else page.url


def addresses(page: Page) -> list[str]:
    """What the address of `page` may be, the surest first: what the caller says, then what its head says."""
    said = (own_address(page), page.head.canonical, *page.head.meta.get("og:url", ())[:1])
    return list(dict.fromkeys(ARCHIVE.sub("", address) for address in said if address))


def split(address: str | None) -> SplitResult | None:
    """The parts of an address; None for what names no host."""
    try:
        parts = urlsplit(address or "")
    except ValueError:  # `http://[`
        return None
    return parts._replace(netloc=ROOT_DOT.sub("", parts.netloc)) if parts.netloc else None


def host(page: Page) -> str:
    """The host that `page` came from, in small letters, without user and port; empty where none is known."""
    hosts = (parts.hostname for parts in map(split, addresses(page)) if parts)
    return next(filter(None, hosts), "")


SECOND_LEVEL = frozenset(("com", "co", "net", "org", "gov", "edu", "ac", "or", "ne", "go"))
"""Parts of a host below a country's that are nobody's name: `news.com.cn`, `post.co.uk`."""


def site(name: str) -> str:
    """What the hosts of one site share: `sports.harbour.com.cn` -> harbour.com.cn."""
    parts = name.rstrip(".").split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in SECOND_LEVEL else parts[-2:])


def base_address(page: Page) -> str:
    """The address of `page`, or the one that its `<base>` gives in its place; empty where neither is known."""
    own = own_address(page) or page.head.canonical or ""
    try:
        said = urljoin(own, (page.head.base or "").strip())
        return said if urlsplit(said).scheme in ("http", "https") else own
    except ValueError:  # `http://[`
        return own


NAMES = ("og:site_name", "application-name", "site_name")
SHORTEST = 4
"""Letters of the shortest part of a host that is a name, not `www`, `com` or `co`."""


def site_names(page: Page) -> list[str]:
    """What the site of `page` calls itself: in `<meta>`, as the publisher, and by its host, whole and in parts."""
    head = page.head
    names = [name for key in NAMES for name in head.meta.get(key, ())]
    for entry in head.json_ld:
        publisher = entry.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            names.append(publisher["name"])
    bare = host(page).removeprefix("www.")
    return [*names, bare, *(part for part in bare.split(".") if len(part) >= SHORTEST)]
