"""The headline among lines that nothing marks as one: flat text, and pages that nowhere name their title."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from cleaner.day import days
from cleaner.model import Block, BlockKind, Page
from cleaner.pattern import pattern
from cleaner.titles import fold, letters

ABOVE = 100
"""Blocks above the body among which the headline is looked for; hot searches and tables of contents come between."""
WITHIN = 4
"""Blocks from the body's first on that are looked at too: a headline may have been taken for its first line."""
LONGEST = 200
"""Characters of such a headline."""
OPENING = (6, 1200)
BULK = (60, 6000)
"""Blocks and characters of the body whose words a headline repeats: of its first paragraphs, and of most of it."""
WIDENED = 2.5
"""What a Han, Kana or Hangul letter counts, in letters of an alphabet."""

WORTH = {
    "near": -0.5, "far": -0.9, "inside": -1.0, "deep": -0.5, "opening": 2.4, "bulk": 2.2, "full": 1.4, "short": -1.3,
    "long": -0.75, "breadcrumb": 0.6, "after-credits": 0.4, "credits": 2.15, "credits-next": 0.8, "paragraph": 0.9,
    "unfinished": -1.2, "numbered": -0.7, "repeated": 1.3, "small": -0.7, "capitals": 0.55, "picture": -0.5,
    "sentences": -0.8, "asks": -0.5, "divided": -0.6, "last": -0.5, "item": -1.5,
}  # fmt: skip
"""Fitted on 827 annotated pages as flat text whose headline stands among the candidates: on other hosts than those
it was fitted to, 68 % of English pages and 62 % of newspapers' get their headline, 59 and 50 % with weights by hand."""
FIRST_BLOCKS, ALL_BLOCKS = 15, 85
"""Blocks between a line and the body: `near` grows over the first, `far` over the others."""

SENTENCE_END = pattern(r"(?:[。；;,，、:：]|(?<![.\p{Lu}])\.)$")
"""Prose ends so; headlines do not (a question or exclamation mark is fine)."""

SENTENCES = pattern(r"[.!?;] \p{Lu}|[.,;]$")
"""A sentence ends inside the line: `We baked it. It rose.`"""

BREADCRUMB = pattern(
    r"[>›»]\s*\S{0,12}\s*(?:正文|$)|^(?:首页|首頁|您?的?当前位置|现在位置|Home|Startseite|Accueil)\b|正文$"
)
"""The line above the headline on portals: `首页 > 新闻中心 > 正文`."""

LABEL = pattern(
    r"(?i)^(?:\S{1,6}[:：](?:\s|$)|(?:来源|來源|作者|发布时间|发布日期|发表时间|责编|责任编辑|编辑|记者|文[/丨|]|图[/丨|]|原标题|本文原标题|正在阅读"
    r"|标签|关键词|时间|日期|字号|字体|分享到|分享至|微信号|功能介绍|热词)\s?[:：丨|/]?"
    r"|(?:by|von|par|por|di|af|av|door) \p{Lu}|source|posted|published|updated)"
)
"""Lines that are told by their first word to be something else: `来源：`, `原标题：`, `By Ann Smith`."""

BUTTON = pattern(
    r"(?i)^(?:搜索|登录|注册|举报|评论|阅读|浏览|点击|下载|关注|收藏|打印|分享|share|menu|search|log ?in"
    r"|sign (?:in|up)|skip|print|subscribe)"
)
"""How short lines begin that are buttons; a headline may begin so too, and is longer."""

ASKS = pattern(
    r"(?i)^(?:learn|read|sign|log|view|click|see|find|get|subscribe|follow|share|skip|join|about|watch|listen|download"
    r"|contact|explore|try|start|shop|book)\b"
)
"""How longer buttons begin, and some headlines: `Learn about our editorial policies`."""

PICTURE = pattern(r"(?i)\b(?:images?|photos?|picture|logo|cover|icon|illustration|foto|bild|screenshot)\b")
"""The text that stands for a picture: `Hero image for blog post Ten Loaves`."""

CREDIT = pattern(
    r"(?i)来源|來源|发布|發布|发表|发稿|原创\s|\+?\s?关注$|文[/丨|]|作者[:：]|记者|記者|by [A-Z]|published"
    r"|posted|von [A-Z]|par [A-Z]|por [A-Z]"
)
"""How the line under the headline begins, where it states no day."""

YEAR = pattern(r"(?:19|20)\d\d")
"""What a date line holds; alone in a block, its template spread it over several: `2019`, `09/07`, `19:02`."""

CAPTION = pattern(
    r"供图\W?$|摄\W?$|资料图|^图为|^\d{1,3}\s?/\s?\d{1,3}\b"
    r"|^©|^(?:Bild|Foto|Photo|Image|Credit)\w{0,9}\s?[:：]|/Getty"
)
"""Lines above the body that are captions."""

WIDE = pattern(r"[\p{Han}\p{Kana}\p{Hangul}]")
"""Scripts in which a few letters say a lot."""

WORD = pattern(r"[\p{L}\p{M}]{4,}|\p{N}{2,}")
"""Words that carry a subject; articles and prepositions are shorter in most languages."""

MENU = pattern(r"(?<=[\p{Han}\p{Kana}\p{Hangul}])[\s|｜]{1,3}(?=[\p{Han}\p{Kana}\p{Hangul}])|©|\|")
"""Gaps between the entries of a menu that was printed on one line; a headline has one or two."""

DIVIDERS = (" | ", " > ", "»", " - ")


class Topic(NamedTuple):
    """What a text speaks of, in small letters."""

    text: str
    words: frozenset[str]


class _Scene(NamedTuple):
    """What the lines of a page are measured against."""

    page: Page
    body: tuple[int, ...]
    start: int
    credits: frozenset[int]
    opening: Topic
    bulk: Topic


def likeliest_line(
    page: Page, body: tuple[int, ...], start: int, sites: frozenset[str], place: Callable[[Block], float]
) -> tuple[float, int]:
    """Score and index of the line that looks most like the headline of the body that begins at `start`; -1 for none.

    place: what the boxes around a block say for it.
    """
    above = page.blocks[max(start - ABOVE, 0) : start + WITHIN]
    credits = frozenset(b.index for b in above if _credits(b))
    scene = _Scene(page, body, start, credits, topic(page, body, OPENING), topic(page, body, BULK))
    found = (0.0, -1)
    for block in above:
        if block.index not in credits and _may_be_headline(block.text) and fold(block.text) not in sites:
            score = sum(map(WORTH.__getitem__, _seen(scene, block))) + _measured(scene, block) + place(block)
            found = max(found, (score, block.index))
    return found


def _may_be_headline(text: str) -> bool:
    return (
        6 <= len(text) <= LONGEST
        and not (LABEL.match(text) or (len(text) <= 12 and BUTTON.match(text)) or BREADCRUMB.search(text))
        and not (CAPTION.search(text) or _is_menu(text))
    )


def _measured(scene: _Scene, block: Block) -> float:
    """What the line's way to the body says, and the words that it shares with it."""
    text, way = block.text, scene.start - block.index
    opening, bulk = scene.opening, scene.bulk
    if way <= 0 and block.index in scene.body:
        others = tuple(i for i in scene.body[: BULK[0]] if i != block.index)
        opening, bulk = topic(scene.page, others, OPENING), topic(scene.page, others, BULK)
    first = text[:1] if text.isascii() or not WIDE.search(text) else ""
    words = [word for word in text.split() if word[0].isalpha()] if first else []
    capitals = sum(word[0].isupper() for word in words) / len(words) if words else 0.5 if not first else 0.0
    return (
        WORTH["near"] * min(max(way, 0), FIRST_BLOCKS) / FIRST_BLOCKS
        + WORTH["far"] * min(max(way - FIRST_BLOCKS, 0), ALL_BLOCKS) / ALL_BLOCKS
        + WORTH["opening"] * shared(text, opening)
        + WORTH["bulk"] * shared(text, bulk)
        + WORTH["capitals"] * capitals
    )


def _seen(scene: _Scene, block: Block) -> Iterable[str]:
    """The features of a line that it has or has not, by their names in `WORTH`."""
    text, index, blocks = block.text, block.index, scene.page.blocks
    ascii_ = text.isascii()
    size = len(text) if ascii_ or not WIDE.search(text) else len(text) * WIDENED
    if index > scene.start:
        yield "inside"
        if index > scene.start + 1:
            yield "deep"
    if is_full(text):
        yield "full"
    if size < 30:
        yield "short"
    elif size > 100:
        yield "long"
    if index and BREADCRUMB.search(blocks[index - 1].text):
        yield "breadcrumb"
    if any(i in scene.credits for i in range(index - 3, index)):
        yield "after-credits"
    after = next((step for step in range(1, 6) if index + step in scene.credits), 9)
    if after <= 5:
        yield "credits"
        if after <= 2:
            yield "credits-next"
    if any(len(b.text) > 90 for b in blocks[index + 1 : index + 3]):
        yield "paragraph"
    if any(text in b.text and text != b.text for b in blocks[max(0, index - 4) : index]):
        yield "repeated"
    if not any(len(b.text) >= 60 for b in blocks[index + 1 : scene.start]):
        yield "last"
    if block.kind is BlockKind.ITEM:
        yield "item"
    yield from _worded(text)


def _worded(text: str) -> Iterable[str]:
    """The features that the line's own wording has."""
    if SENTENCE_END.search(text):
        yield "unfinished"
    if text[:2].strip(".").isdigit() and ". " in text[:4]:
        yield "numbered"
    if text[:1].islower():
        yield "small"
    if PICTURE.search(text):
        yield "picture"
    if SENTENCES.search(text):
        yield "sentences"
    if ASKS.match(text):
        yield "asks"
    if any(divider in text for divider in DIVIDERS):
        yield "divided"


def _is_menu(text: str) -> bool:
    return (text.count("|") if text.isascii() else len(MENU.findall(text))) >= 4


def is_full(text: str) -> bool:
    """Whether `text` is long enough for a headline; one and two words are channels, buttons and names."""
    return len(text) >= 8 if not text.isascii() and WIDE.search(text) else text.count(" ") >= 2 and len(text) >= 15


def _credits(block: Block) -> bool:
    """Whether the block says when the article appeared or where it comes from."""
    text = block.text
    if len(text) > 100:
        return False
    if CREDIT.match(text):
        return True
    return YEAR.search(text) is not None and (len(text) == 4 or any(True for _ in days(text)))


# --- what the body speaks of ----------------------------------------------------------------------------------------


def topic(page: Page, body: tuple[int, ...], size: tuple[int, int] = BULK) -> Topic:
    """What the first blocks of `body` speak of: as many blocks and characters as `size` says."""
    text = " ".join(page.blocks[i].text for i in body[: size[0]])[: size[1]].casefold()
    return Topic(text, frozenset(_words(text)))


ASCII_WORDS = {code: " " for code in range(128) if not chr(code).isalpha()}
ASCII_NUMBERS = {code: " " for code in range(128) if not chr(code).isdigit()}


def _words(text: str) -> list[str]:
    """All that `WORD` finds in `text`; most of it without a regular expression where it is ASCII but for its quotes."""
    for mark in "’‘“”–—…\xa0":
        text = text.replace(mark, " ")
    if not text.isascii():
        return WORD.findall(text)
    words = [word for word in text.translate(ASCII_WORDS).split() if len(word) >= 4]
    return words + [number for number in text.translate(ASCII_NUMBERS).split() if len(number) >= 2]


def shared(text: str, spoken: Topic) -> float:
    """The share of the text's words, or pairs of letters in scripts without word breaks, that are `spoken` of."""
    text = text.casefold()
    if not text.isascii() and WIDE.search(text):
        kept = letters(text)
        pairs = [kept[i : i + 2] for i in range(len(kept) - 1)]
        return sum(pair in spoken.text for pair in pairs) / len(pairs) if pairs else 0.0
    words = _words(text)
    return sum(word in spoken.words for word in words) / max(len(words), 4)


__all__ = ["Topic", "is_full", "likeliest_line", "shared", "topic"]
