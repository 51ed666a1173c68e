"""Accounts of self-media platforms (公众号, 网易号, 头条号 …): whether a page is of one, and whose account it is."""

from __future__ import annotations

from itertools import pairwise

from cleaner.byline.names.known import DATE
from cleaner.byline.vocabulary import worded, words
from cleaner.model import Page

AROUND = 24
"""Blocks above and below the body that may tell a self-media platform: breadcrumb, disclaimer, related list."""

CARD = worded(r"^[\d.,万]+ ?«card.articles»|^«card.label»[:： ]?\d")
"""The numbers on an account's card: `8691文章数 23631关注度`."""


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


def account_card(page: Page, after: int) -> tuple[str, dict[int, str]]:
    """The account on the card that some platforms print far below the article, past the hot list: name twice, a line
    about itself, `8691文章数 23631关注度`; and the blocks that print the name."""
    for block in page.blocks[after:]:
        if len(block.text) < 40 and CARD.match(block.text):
            names = [b for b in page.blocks[max(after, block.index - 5) : block.index] if 1 < len(b.text) <= 30]
            for one, two in pairwise(names):
                if one.text == two.text:
                    return one.text, {one.index: "names the account", two.index: "names the account"}
            if len(names) >= 2 and DATE.search(names[0].text):
                return names[1].text, {names[1].index: "names the account"}
            return "", {}
    return "", {}
