"""The headline: the title as the page prints it, and the blocks that print it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from cleaner.day import days
from cleaner.locate import Located
from cleaner.model import Block, BlockKind, Page
from cleaner.pattern import pattern
from cleaner.titles import SHORTEST, Said, fold, letters, said_titles


class Headline(NamedTuple):
    """The title, and the blocks that print it."""

    text: str | None
    blocks: tuple[int, ...]


ABOVE = 60
"""Blocks above the body among which an unnamed headline is looked for; hot searches come between."""
LONGEST = 250
"""Characters of the longest line that may be a headline."""
STRAY = 0.15
"""The share of the body's text that may be a stray above it: a cookie note, a slogan of the menu."""
GAP = 5
"""Blocks between such a stray and the body."""
SURE = 2.5
"""What a line needs where the head carries a title that no block prints, and that may be a channel's name."""
ENOUGH = 1.6
"""A block needs this much for it: a level-one heading, or a line whose words the body repeats above a date line."""

CUT = pattern(r"\s?(?:\.{3,9}|…{1,4})$")
"""A title that its template cut short."""

SENTENCE_END = pattern(r"(?:[。；;,，、:：]|(?<![.\p{Lu}])\.)$")
"""Prose ends so; headlines do not (a question or exclamation mark is fine)."""

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

TITLE_CUE = pattern(
    r"(?i)(?<![a-z])(?:h1|(?:article|post|entry|news|story|page|main|detail|content)?[-_]?(?:head-?line"
    r"|tit(?:le|re|ulo|olo|el)?|biaoti))(?:s|box|wrap|text|area)?(?![a-z])"
)
"""What templates call the box of a headline."""

ASIDE_CUE = pattern(
    r"(?i)(?<![a-z])(?:logo|brand|site-?(?:title|name)|breadcrumbs?|nav\w*|menu|sidebar|related|recommend\w*"
    r"|hot|rank\w*|comments?|cookie\w*|modal|popup|overlay|subscribe|newsletter|teasers?)(?![a-z])"
)
"""What templates call boxes whose headings are not the article's."""

WIDE = pattern(r"[\p{Han}\p{Kana}\p{Hangul}]")
"""Scripts in which a few letters say a lot."""

WORD = pattern(r"[\p{L}\p{M}]{4,}|\p{N}{2,}")
"""Words that carry a subject; articles and prepositions are shorter in most languages."""

MENU = pattern(r"(?<=[\p{Han}\p{Kana}\p{Hangul}])[\s|｜]{1,3}(?=[\p{Han}\p{Kana}\p{Hangul}])|©|\|")
"""Gaps between the entries of a menu that was printed on one line; a headline has one or two."""


def headline(page: Page, located: Located) -> Headline:
    """The article's title as the page prints it; None where there is no article to have one."""
    said = said_titles(page)
    if not located.body and not said.strong:
        return Headline(None, ())
    best = _best(page, located, said)
    if best is None:
        text = said.strong[0] if said.strong and located.body else None
    else:
        text = _repaired(page.blocks[best].text, said)
        # 原创 marks original work; flatteners glue it to the headline.
        if page.flat and text.startswith("原创") and len(text) > 10:
            text = text[2:].lstrip()
    if not text:
        return Headline(None, ())
    return Headline(text, _printing(page, located, text, best))


def body_start(page: Page, located: Located) -> int:
    """Where the body begins, short strays far above its bulk left out; -1 where there is none."""
    body = located.body
    if not body:
        return -1
    total = sum(len(page.blocks[i].text) for i in body)
    start, before = body[0], 0
    for this, following in pairwise(body):
        before += len(page.blocks[this].text)
        if before > STRAY * total:
            break
        if following - this > GAP:
            start = following
    return start


# --- which block prints it ------------------------------------------------------------------------------------------


def _best(page: Page, located: Located, said: Said) -> int | None:
    """The block that looks most like the headline; None where none does."""
    start = max(body_start(page, located), 0)
    last = min(start + 2, located.body[-1]) if located.body else 2
    found = max(_named(page, start, last, said), default=(0.0, -1))
    if found[0] < ENOUGH:
        body = _opening(page, located)
        line = max(_lines(page, body, start, said), default=found)
        if not said.strong or (line[0] >= SURE and _fits_better(page.blocks[line[1]].text, said.strong[0], body)):
            found = max(found, line)
    return found[1] if found[0] >= ENOUGH else None


def _fits_better(line: str, title: str, body: _Opening) -> bool:
    """Whether the body speaks more of `line` than of the head's title, which on some sites only names the channel."""
    return _shared(line, body) > _shared(title, body) + 0.1


class _Opening(NamedTuple):
    """What the body speaks of, in small letters."""

    text: str
    words: frozenset[str]


def _opening(page: Page, located: Located) -> _Opening:
    text = " ".join(page.blocks[i].text for i in located.body[:60])[:6000].casefold()
    return _Opening(text, frozenset(_words(text)))


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


def _named(page: Page, start: int, last: int, said: Said) -> Iterator[tuple[float, int]]:
    """Scores and indexes of the blocks that print what the head says, and of the level-one headings up to `last`."""
    longest = 2 * max(map(len, said.folded), default=0)
    # Folding every block of a page costs more than all the rest here: look at those that begin right.
    begins = {key[0] for key in said.folded}
    begins |= {letter.upper() for letter in begins}
    longest = min(longest, LONGEST)
    for block in page.blocks:
        text = block.text
        first, gain = text[:1], 0.0
        if (first in begins or not first.isalnum()) and SHORTEST <= len(text) <= longest:
            folded = fold(text)
            gain = said.folded.get(folded, 0.0)
            if not gain and len(folded) >= 10 and _is_most(folded, said):
                gain = 3.0
        if (gain < 3.0 and block.level != 1) or len(text) > LONGEST:
            continue
        score = gain + _place(page, block, start)
        if block.level:
            score += 3.0 if block.level == 1 else 0.5
        if not gain and (fold(text) in said.sites or block.index > last or len(text) < SHORTEST):
            continue
        yield score, block.index


def _is_most(folded: str, said: Said) -> bool:
    """Whether a title begins with `folded` and has little more: `Headline text Anytown Office`."""
    return any(key.startswith(folded) and len(folded) > 0.6 * len(key) for key in said.folded)


def _place(page: Page, block: Block, start: int) -> float:
    """What the block's boxes and its way to the body say for it."""
    score = 0.0
    if block.cue:
        cue = page.cues[block.cue]
        names = f"{cue.names} {page.cues[cue.parent].names}" if cue.parent > 0 else cue.names
        if ASIDE_CUE.search(names):
            score -= 2.0
        elif not block.level and TITLE_CUE.search(names):
            score += 1.0
    if block.hidden:
        score -= 2.0
    distance = start - block.index
    return score - (min(distance, 60) * 0.02 if distance >= -2 else 3.0)


def _lines(page: Page, body: _Opening, start: int, said: Said) -> Iterator[tuple[float, int]]:
    """Scores and indexes of the lines above the body: for pages that nowhere name their title, as flat text."""
    above = page.blocks[max(start - ABOVE, 0) : start + 3]
    credits = {b.index for b in above if _credits(b)}
    window = fold("\n".join(b.text for b in above if len(b.text) <= LONGEST))
    for block in above:
        text = block.text
        if not 6 <= len(text) <= 150 or block.index in credits or SENTENCE_END.search(text):
            continue
        if LABEL.match(text) or (len(text) <= 12 and BUTTON.match(text)) or BREADCRUMB.search(text):
            continue
        if CAPTION.search(text) or _is_menu(text) or fold(text) in said.sites:
            continue
        index = block.index
        full = _is_full(text)
        score = _place(page, block, start) + 3.0 * _shared(text, body) + (0.5 if full else -2.0)
        if index >= start:
            score -= 1.0
        if block.kind is BlockKind.ITEM:
            score -= 1.5
        if index == 0:
            score += 0.7  # flatteners print <title> first
        elif BREADCRUMB.search(page.blocks[index - 1].text):
            score += 1.0
        if any(i in credits for i in range(index - 3, index)):
            score -= 1.5  # what follows the byline is the abstract, a caption, the first sub-heading
        after = next((i for i in range(index + 1, index + 6) if i in credits), None)
        if after is not None:
            score += 1.5 - 0.2 * (after - index)
        if full and window.count(fold(text)) > 1:
            score += 1.0
        yield score, index


def _is_menu(text: str) -> bool:
    return (text.count("|") if text.isascii() else len(MENU.findall(text))) >= 4


def _is_full(text: str) -> bool:
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


def _shared(text: str, body: _Opening) -> float:
    """The share of the text's words, or pairs of letters in scripts without word breaks, that the body begins with."""
    text = text.casefold()
    if not text.isascii() and WIDE.search(text):
        kept = letters(text)
        pairs = [kept[i : i + 2] for i in range(len(kept) - 1)]
        return sum(pair in body.text for pair in pairs) / len(pairs) if pairs else 0.0
    words = _words(text)
    return sum(word in body.words for word in words) / max(len(words), 4)


# --- the answer -----------------------------------------------------------------------------------------------------


def _repaired(text: str, said: Said) -> str:
    """`text`, or its full form in the head: where the template cut it short, or glued the kicker to the headline."""
    cut = CUT.search(text)
    folded = fold(text[: cut.start()] if cut else text)
    for whole in said.strong:
        if cut:
            if folded and len(fold(whole)) > len(folded) and fold(whole).startswith(folded) and not CUT.search(whole):
                return whole
        # A mark of the template before it: `原创`, `LIVE `, `正在阅读：`.
        elif (text.endswith(whole) and len(text) - len(whole) <= 6) or (fold(whole) == folded and _glued(text, whole)):
            return whole
    return text


def _glued(text: str, whole: str) -> bool:
    """Whether `text` runs words of `whole` together: `Nationale DemoDer Neunte naht`."""
    words = [w for w in whole.split() if w.isalnum()]
    return any(words[i] + words[i + 1] in text for i in range(len(words) - 1))


def _printing(page: Page, located: Located, text: str, best: int | None) -> tuple[int, ...]:
    """The blocks that print `text`, and the one it was read from."""
    folded = fold(text)
    least, most = len(text) - 12, len(text) + 12
    if not folded:
        return () if best is None else (best,)
    begins = (text[0].lower(), text[0].upper())
    any_begin = not text[0].isalnum()
    out = {
        block.index
        for block in page.blocks
        if least <= len(line := block.text) <= most
        and (any_begin or line[0] in begins or not line[0].isalnum())
        and fold(line) == folded
    }
    if best is not None:
        out.add(best)
    return tuple(sorted(out))


__all__ = ["Headline", "body_start", "headline"]
