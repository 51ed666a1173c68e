"""Whether the page holds only a part of its article, and where the next part is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import urljoin, urlsplit

from cleaner.address import base_address, own_address
from cleaner.kept import kept
from cleaner.model import Block, Notice, Page
from cleaner.pattern import pattern, plain
from cleaner.rules.phrases import one_spelling
from cleaner.spelling import COLONS, letters
from cleaner.vocab import load, words
from cleaner.vocab.expressions import worded

BEHIND = 12
"""Blocks behind the body in which its pager or its paywall stands."""

NUMBERS = pattern(r"^(?:【\d{1,2}】\s{0,3}){2,20}+|^(?:\[\d{1,2}\]\s{0,3}){2,20}+")
"""`【1】【2】`: a pager on one line."""

COUNTER = 40
"""Characters of `Page 1 of 4` at most, in any language."""

DIGIT, DIGITS = plain(r"\d"), plain(r"\d+")

AMOUNT = plain(r"\d+(?:[.,]\d+)?")
"""`57,09` of `Il vous reste 57,09% de cet article à lire`."""

GAP = 12
"""Characters between what a wall wants and what for: `Subscribe now to read`, `Register for free to continue`."""

NUMBER = pattern(r"[\[【(（]?\d{1,2}[\]】)）]?")
"""`2`, `[2]`, `【2】`: the link of a pager."""

PART = worded(
    "paging",
    r"(?i)(?:[_-](?:«address»[_-]?)?|/(?:«address»[/_-]?)?|[?&]«address»=)(?P<number>[1-9]\d?)(?P<end>\.[a-z]{3,5})?$",
)
"""How addresses number the pages of an article: `/a_2.html`, `/a_page_2.html`, `/a/2`, `/a/seite-2`, `?page=2`."""

DATED = pattern(r"\d{4}[-_/]\d{1,2}$")
"""`/2024-05-12.html` is a day, not page twelve."""

BUTTON = 60
"""Characters of a button at most."""

SHORT = 1500
"""Characters of a body that a paywall may have cut; publishers leave about a paragraph or two."""


def next_page(page: Page, body: tuple[int, ...]) -> str | None:
    """The address of the article's next page, absolute where the page's own address is known."""
    here, start = own_address(page) or page.head.canonical or "", base_address(page)
    numbered: list[tuple[int, str]] = []
    for block in _behind(page, body):
        if not block.spans:
            continue
        named = _says("next", block.text)
        for span in block.spans:
            text = block.raw[span.start : span.end].strip()
            onward = named or _says("next", text)
            if not span.href or not (onward or NUMBER.fullmatch(text) or _begins(text)):
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


def _says(role: str, text: str) -> bool:
    """Whether `text` is nothing but one of the phrases of this role: `下一页 >`, `[展开全文]`, `Continue reading »`."""
    return len(text) <= BUTTON and _first(text) in _firsts(role) and _bare(text) in _phrases(role)


def _begins(text: str) -> bool:
    """Whether `text` calls the next page by what it is about: `Next page: Security`."""
    return _first(text) in _firsts("next") and _bare(text[:BUTTON]).startswith(tuple(_phrases("next")))


def _first(text: str) -> str:
    """The first letter or figure of `text`: most buttons say something else, and are told by it."""
    folded = (one_spelling(char) for char in text if char.isalnum())
    return next((char[0] for char in folded if char), "")  # nothing is left of an Arabic tatweel


@cache
def _firsts(role: str) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _phrases(role))


def _bare(text: str) -> str:
    return letters(one_spelling(text))


@cache
def _phrases(role: str) -> frozenset[str]:
    return frozenset(map(_bare, words("paging", role)))


def _counted(text: str) -> tuple[int, int] | None:
    """Which page of how many `text` says that this is: (1, 4) of `Page 1 of 4`, `1/4页`, `共4页 第1页`."""
    numbers = DIGITS.findall(text) if len(text) <= COUNTER else []
    if len(numbers) != 2 or max(map(len, numbers)) > 3 or (turned := _counts().get(_shape(text))) is None:
        return None
    first, second = map(int, numbers)
    return (second, first) if turned else (first, second)


def _shape(text: str) -> str:
    """`text` with any number as 0, and nothing else but letters and strokes: `page0of0`, `0/0页`."""
    return "".join([char for char in DIGITS.sub("0", one_spelling(text)) if char.isalnum() or char == "/"])


@kept
def _counts() -> dict[str, bool]:
    """By the shape of a count, whether it says first how many pages there are."""
    return {_shape(count): count.index("9") < count.index("1") for count in words("paging", "count")}


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
    told = next(filter(None, (_counted(block.text) for block in behind)), None)
    if told and 1 <= told[0] <= told[1] > 1:
        where = f"page {told[0]} of {told[1]}"
        yield Notice("paged", where + (f", next: {following}" if following else ""))
    elif following or any(_says_pages(block.text) for block in behind):
        yield Notice("paged", "one page of several" + (f", next: {following}" if following else ""))
    short = _is_short(page, body)
    if any(_says_rest(block.text, short) for block in behind[:3]):
        yield Notice("read-more", "the page offers the rest of the article behind a button")
    if (short and _paid(page)) or _is_walled([block.text for block in behind[:5]], short):
        yield Notice("paywall", "the page shows only the start of the article to readers who do not pay or log in")


def _says_pages(text: str) -> bool:
    """Whether `text` tells of several pages: `【1】【2】`, `Pages: 1 2 3`, `View as one page`."""
    if text[0] in "【[" and NUMBERS.match(text):
        return True
    numbers = DIGITS.findall(text) if len(text) <= BUTTON else []
    if not numbers:
        return _says("whole", text)
    return numbers == [str(n) for n in range(1, len(numbers) + 1)] != ["1"] and _says("pages", DIGITS.sub("", text))


def _says_rest(text: str, short: bool) -> bool:
    """Whether `text` is a button for the rest of the article, whose body is `short`: `展开剩余50%`, `Keep reading`."""
    if text.endswith(COLONS):  # `Keep reading:` heads a list
        return False
    text = DIGITS.sub("", text)
    return _says("rest", text) or (short and _says("more", text))


def _is_walled(texts: list[str], short: bool) -> bool:
    """Whether a paywall speaks in one of `texts`: `Subscribe to continue reading`, `登录后阅读全文`.

    short: whether the body is.  Some sites print the whole of a longer one to the machine, wall or not.
    """
    # A thousand phrases are looked for in all lines at once.
    amounts = _lines([text for text in texts if DIGIT.search(text)])
    if any(map(amounts.__contains__, _walls("left"))):
        return True
    lines = _lines(texts) if short else ""
    if any(map(lines.__contains__, _walls("phrases"))):
        return True
    asks = any(map(lines.__contains__, _acts()))
    return asks and any(_near(line, *terms) for line in lines.split("\n") for terms in _terms())


def _lines(texts: list[str]) -> str:
    """`texts` in one spelling, a line each, without their amounts."""
    return one_spelling(AMOUNT.sub("0", "\n".join(texts)))


@cache
def _walls(role: str) -> list[str]:
    return _spelt(words("paging", "wall", role))


@kept
def _terms() -> list[tuple[list[str], list[str]]]:
    """What a reader is to do and what for, a pair a language."""
    wall = load("paging")["wall"]
    return [(_spelt(acts), _spelt(wall["aim"][language])) for language, acts in wall["act"].items()]


@kept
def _acts() -> frozenset[str]:
    """What a reader is to do in any language: most lines ask for nothing."""
    return frozenset(act for acts, _ in _terms() for act in acts)


def _spelt(phrases: Iterable[str]) -> list[str]:
    return [one_spelling(phrase) for phrase in phrases]


def _near(text: str, acts: list[str], aims: list[str]) -> bool:
    """Whether one of `acts` stands beside one of `aims`, on either side of it."""
    for act, at in [(act, text.find(act)) for act in acts if act in text]:
        for aim, goal in [(aim, text.find(aim)) for aim in aims if aim in text]:
            if 0 <= (goal - at - len(act) if goal > at else at - goal - len(aim)) <= GAP:
                return True
    return False


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
