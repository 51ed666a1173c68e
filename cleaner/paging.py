"""Whether the page holds only a part of its article, and where the next part is."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from cleaner.address import base_address
from cleaner.model import Block, Notice, Page
from cleaner.pattern import pattern, plain

BEHIND = 12
"""Blocks behind the body in which its pager or its paywall stands."""

OF = pattern(
    r"(?i)^(?:page|seite|página|pagina)\s{0,3}(?P<here>\d{1,3})\s{0,3}(?:of|/|von|sur|de|di)\s{0,3}(?P<all>\d{1,3})$"
    r"|^第?\s{0,3}(?P<here>\d{1,3})\s{0,3}[/／]\s{0,3}共?\s{0,3}(?P<all>\d{1,3})\s{0,3}页$"
    r"|^共\s{0,3}(?P<all>\d{1,3})\s{0,3}页\s{0,3}第\s{0,3}(?P<here>\d{1,3})\s{0,3}页$"
)
"""`Page 1 of 4`, `Seite 2/5`, `1/4页`, `共4页 第1页`."""

NUMBERS = pattern(r"^(?:【\d{1,2}】\s{0,3}){2,20}+|^(?:\[\d{1,2}\]\s{0,3}){2,20}+")
"""`【1】【2】`: a pager on one line."""

NEXT = pattern(r"(?i)^\W{0,3}(?:下一页|下页|余下全文|阅读下一页|next page|nächste seite|page suivante)\W{0,3}$")
"""`下一页 >`, `余下全文`: to the next part; `下一篇` and `next` alone go to another article."""

MORE = pattern(
    r"(?i)^\W{0,3}(?:(?:点击)?(?:展开|查看|阅读)(?:剩余)?全文|展开剩余\d{0,3}%?|(?:continue|keep) reading"
    r"|read (?:the )?full (?:story|article))"
    r"\W{0,3}$"
)
"""`展开全文`, `点击查看全文`, `Continue reading`: the page may hold only the start."""

WALL = pattern(
    r"(?i)\b(?:subscribe|sign in|log in|register) (?:now )?to (?:continue|keep reading|read|unlock|access)"
    r"|\b(?:subscribers only|already a subscriber"
    r"|this (?:article|content|story) is (?:only )?(?:for|reserved for) subscribers)"
    r"|(?:登录|登陆|订阅|付费|开通会员|购买)(?:后|即可|可)(?:继续)?(?:阅读|查看)(?:全文|剩余|更多)?|本文为付费内容|剩余\d{1,3}%内容"
)
"""`Subscribe to continue reading`, `登录后阅读全文`."""

DIGIT = plain(r"\d")

OF_HAS = ("页", "page", "seite", "página", "pagina")
NEXT_HAS = ("下", "page", "seite")
MORE_HAS = ("全文", "剩余", "reading", "read ")
WALL_HAS = (
    "subscribe", "sign in", "log in", "register", "登录", "登陆", "订阅", "付费", "开通会员", "购买", "剩余",
)  # fmt: skip
"""One of these is in all that each of the four matches: no page but one in ten has to wait for the expression."""

NUMBER = pattern(r"[\[【(（]?\d{1,2}[\]】)）]?")
"""`2`, `[2]`, `【2】`: the link of a pager."""

PART = pattern(
    r"(?i)(?:[_-](?:page[_-]?)?|/(?:page/)?|[?&](?:page|paged|pageno|pn|p)=)(?P<number>[1-9]\d?)(?P<end>\.[a-z]{3,5})?$"
)
"""`/a_2.html`, `/a_page_2.html`, `/a/2`, `/a/page/2`, `/a?page=2`: how addresses number the pages of an article."""

DATED = pattern(r"\d{4}[-_/]\d{1,2}$")
"""`/2024-05-12.html` is a day, not page twelve."""

BUTTON = 60
"""Characters of a button at most."""

SHORT = 1500
"""Characters of a body that a paywall may have cut; publishers leave about a paragraph or two."""


def next_page(page: Page, body: tuple[int, ...]) -> str | None:
    """The address of the article's next page, absolute where the page's own address is known."""
    here, start = page.url or page.head.canonical or "", base_address(page)
    numbered: list[tuple[int, str]] = []
    for block in _behind(page, body):
        if not block.spans:
            continue
        named = _has(block.text, NEXT_HAS) and NEXT.match(block.text) is not None
        if not named and (len(block.text) > 60 or not DIGIT.search(block.text)):
            continue
        for span in block.spans:
            text = block.raw[span.start : span.end].strip()
            onward = named or (_has(text, NEXT_HAS) and NEXT.match(text) is not None)
            if not span.href or not (onward or NUMBER.fullmatch(text)):
                continue
            found = _of_same_site(here, start, span.href)
            if found and onward:
                return found
            if found and (part := _part(here, found)):
                numbered.append((part, found))
    if numbered:
        return min(numbered)[1]
    # Blogs name the next article so: only a further part of the same address is believed.
    found = _of_same_site(here, start, page.head.next_page) if page.head.next_page else None
    return found if found and _part(here, found) else None


def _has(text: str, words: tuple[str, ...]) -> bool:
    lower = text.lower()
    return any(word in lower for word in words)


def _part(here: str, found: str) -> int:
    """Which page of the article at `here` the address `found` is; 0 where it is none behind it."""
    stem, number = _numbered(found)
    own, own_number = _numbered(here)
    if stem == here.split("#")[0].rstrip("/"):
        own, own_number = stem, 1
    return number if own == stem and number > own_number and not DATED.search(stem.rpartition(".")[0]) else 0


def _numbered(address: str) -> tuple[str, int]:
    """An address without its page number, and that number, 1 where it has none.

    >>> _numbered("https://a.example/b_2.html")
    ('https://a.example/b.html', 2)
    """
    address = address.split("#")[0].rstrip("/")
    match = PART.search(address)
    if not match:
        return address, 1
    return address[: match.start()] + (match["end"] or ""), int(match["number"])


def partial(page: Page, body: tuple[int, ...], following: str | None) -> Iterator[Notice]:
    """What says that the body is only a part of the article: pager, "read more", paywall.

    following: the address of its `next_page`.
    """
    if not body:
        return
    behind = _behind(page, body)
    counts = (b.text for b in behind if DIGIT.search(b.text) and _has(b.text, OF_HAS))
    told = next(filter(None, map(OF.match, counts)), None)
    if told and 1 <= int(told["here"]) <= int(told["all"]) and int(told["all"]) > 1:
        where = f"page {int(told['here'])} of {int(told['all'])}"
        yield Notice("paged", where + (f", next: {following}" if following else ""))
    elif following or any(block.text[0] in "【[" and NUMBERS.match(block.text) for block in behind):
        yield Notice("paged", "one page of several" + (f", next: {following}" if following else ""))
    short = _is_short(page, body)
    # In English the words head a list of further articles, too: below a long body they say nothing.
    buttons = [b.text for b in behind[:3] if len(b.text) <= BUTTON and (short or not b.text.isascii())]
    if any(_has(text, MORE_HAS) and MORE.match(text) for text in buttons):
        yield Notice("read-more", "the page offers the rest of the article behind a button")
    if short and (any(_has(b.text, WALL_HAS) and WALL.search(b.text) for b in behind[:5]) or _paid(page)):
        yield Notice("paywall", "the page shows only the start of the article to readers who do not pay or log in")


def _is_short(page: Page, body: tuple[int, ...]) -> bool:
    size = 0
    for index in body:
        size += len(page.blocks[index].text)
        if size >= SHORT:
            return False
    return True


def _behind(page: Page, body: tuple[int, ...]) -> list[Block]:
    """The short blocks right behind the body."""
    found = page.blocks[body[-1] + 1 : body[-1] + 1 + BEHIND] if body else []
    return [block for block in found if len(block.text) <= 200]


def _paid(page: Page) -> bool:
    return any(str(item.get("isAccessibleForFree")).lower() == "false" for item in page.head.json_ld)


def _of_same_site(here: str, start: str, href: str) -> str | None:
    """`href` made absolute, unless it leaves the site or is no address.

    here: the page's own address. start: what `href` is relative to, mostly the same.
    """
    try:
        found = urljoin(start, href.strip())
        parts, sites = urlsplit(found), [urlsplit(address).netloc for address in (here, start)]
    except ValueError:
        return None
    own = [address.split("#")[0] for address in (here, start)]
    if parts.scheme not in ("", "http", "https") or found.split("#")[0] in own:
        return None
    return found if not sites[0] or parts.netloc in sites else None
