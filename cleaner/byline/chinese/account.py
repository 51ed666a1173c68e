"""Accounts of self-media platforms (公众号, 网易号, 头条号 …): whether a page is of one, and whose account it is."""

from __future__ import annotations

from cleaner.byline.vocabulary import words
from cleaner.model import Page

AROUND = 24
"""Blocks above and below the body that may tell a self-media platform: breadcrumb, disclaimer, related list."""


def names_platform(text: str) -> bool:
    """Whether `text` names such a platform."""
    return any(word in text for word in words("platform"))


def is_platform(page: Page, body: tuple[int, int]) -> bool:
    """Whether a short line near the body names one; body: its first block and its last."""
    first, last = body
    near = page.blocks[max(0, first - AROUND) : first] + page.blocks[last + 1 : last + AROUND]
    return names_platform("\n".join(b.text for b in near if len(b.text) < 120))


def is_user_page(address: str | None, page: str | None) -> bool:
    """Whether a link goes to a user's page: `/people/haibian/`, or up from the page's own in his blog."""
    parts = (address or "").lower().partition("?")[0].rstrip("/").split("/")
    if any(folder in words("user_folders") for folder in parts[:-1]):
        return True
    # blog.example.net/haibian on blog.example.net/haibian/article/1; elsewhere that is a channel.
    own = (page or "").lower()
    return len(parts) == 4 and "blog" in parts[2] and own.startswith("/".join(parts) + "/")


def is_follow(text: str) -> bool:
    """Whether a line says that an account stands beside it."""
    return text.strip(" +＋") in words("follow")


def public_account(page: Page, below_title: int) -> str:
    """The account above `微信号 abc` in the card that every 公众号 page carries, mostly hidden."""
    start = max(below_title, 0)
    for block in page.blocks[max(start, 1) : start + 12]:
        if block.text.startswith(words("card", "handle")):
            name = page.blocks[block.index - 1].text
            return name if len(name) <= 30 else ""
    return ""
