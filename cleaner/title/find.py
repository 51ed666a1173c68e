"""The headline: the title as the page prints it, and the blocks that print it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple
from unicodedata import combining, normalize

from cleaner.locate import Located
from cleaner.model import Block, Page
from cleaner.packs.match import NO_PACK, PackFindings
from cleaner.pattern import pattern
from cleaner.scripts import has_cjk
from cleaner.spelling import small_letters
from cleaner.title.around import WIDENED
from cleaner.title.banner import TRAILING, article_heading, below_banner
from cleaner.title.head import LONGEST, SHORTEST, Said, said_titles
from cleaner.title.kicker import without_kicker
from cleaner.title.lines import PARAGRAPH, is_full, is_prose, likeliest_line
from cleaner.title.repair import repaired, without_page
from cleaner.title.topic import BULK, OPENING, shared, topic
from cleaner.vocab import words


class Headline(NamedTuple):
    """The title, the blocks that print it, and who told it: the rule."""

    text: str | None
    blocks: tuple[int, ...]
    rule: str = "headline"


STRAY = 0.15
"""The share of the body's text that may be a stray above it: a cookie note, a slogan of the menu."""
STRAYS = 8
"""Blocks of such strays at most: more are the beginning of a long article that its advertisements part."""
GAP = 5
"""Blocks between such a stray and the body."""
ENOUGH = 1.6
"""A block that prints what the head says, or a level-one heading, needs this much."""
LIKELY = 1.5
"""A line that nothing marks needs this much: below it, one of seven is the headline of its annotated page."""
FIRST = -0.9
"""What the very first line of a page needs: an article that was pasted or rendered begins with its headline."""
SURE = 5.0
"""What a line needs where the head carries a title that no block prints, and that may be a channel's name."""

MARKS = "'\"`“”„‟‘’‚«»‹›¿¡([{<#$€£@*&+~=/\\|_.:–—-…•·▶►★☆✅⭐【《「『（〈“〝"
"""What a headline may begin with before its first letter."""

TITLE_CUE = pattern(
    r"(?i)(?<![a-z])(?:h1|(?:e|article|post|entry|news|story|page|main|detail|content)?[-_]?(?:head-?line"
    r"|tit(?:le|re|ulo|olo|el)?|biaoti))(?:s|box|wrap|text|area)?(?![a-z])"
)
"""What templates call the box of a headline."""

ASIDE_CUE = pattern(
    r"(?i)(?<![a-z])(?:logo|brand|site-?(?:title|name)|breadcrumbs?|nav\w*|menu|sidebar|related|recommend\w*"
    r"|hot|rank\w*|comments?|cookie\w*|modal|popup|overlay|subscribe|newsletter|teasers?)(?![a-z])"
)
"""What templates call boxes whose headings are not the article's."""

ASIDE_STEMS = (
    "logo", "brand", "site", "bread", "nav", "menu", "relat", "recomm", "hot", "rank", "comment", "cookie", "modal",
    "popup", "overlay", "subscr", "newsl", "teaser", "sidebar",
)  # fmt: skip
"""One of these is in all that `ASIDE_CUE` matches."""


def headline(page: Page, located: Located, pack: PackFindings = NO_PACK) -> Headline:
    """The article's title as the page prints it; None where there is no article to have one.

    pack: what the portal's pack says, whose blocks go first.
    """
    said = said_titles(page)
    if not located.body and not said.strong:
        return Headline(None, ())
    packed = _packed(page, located, said, pack)
    best = _best(page, located, said) if packed is None else packed
    if best is None:
        text = said.strong[0] if said.strong and located.body else None
    else:
        text = repaired(without_kicker(page, best) if page.flat else page.blocks[best].text, said)
        if page.flat and len(text) > 10:
            text = _unmarked(text)
    text = without_page(text) if text else None
    if not text:
        return Headline(None, ())
    blocks = _printing(page, located, text, best)
    return Headline(text, blocks) if packed is None else Headline(text, blocks, pack.rule)


def _unmarked(text: str) -> str:
    """`text` without the mark of original work, which flatteners glue to the headline: `原创最后一盏灯`."""
    mark = next((mark for mark in words("title", "bylines", "marks") if text.startswith(mark)), "")
    return text.removeprefix(mark).lstrip()


def body_start(page: Page, located: Located) -> int:
    """Where the body begins, short strays far above its bulk left out; -1 where there is none."""
    body = located.body
    if not body:
        return -1
    start = body[0]
    if body[-1] - start < len(body) + GAP - 1:  # no room for one
        return start
    gaps = [at for at in range(1, len(body)) if body[at] - body[at - 1] > GAP]
    if gaps:
        sizes = [len(page.blocks[i].text) for i in body]
        most = STRAY * sum(sizes)
        for at in gaps:
            if at > STRAYS or sum(sizes[:at]) > most:
                break
            start = body[at]
    return start


BESIDE = 3
"""Blocks that a dump of nothing but an article holds beside its body: headline, byline and date."""
TOPMOST = 1.5
"""What the first line of such a dump gains: a deck or a sub-heading below it may say more of what the body says.  Of
1,031 articles that are cleaned again as text 20 more keep their headline, and no annotated dump has another."""


def _is_alone(page: Page, located: Located) -> bool:
    """Whether a dump holds nothing but an article."""
    return page.flat and len(page.blocks) - len(located.body) <= BESIDE


def _top(block: Block) -> float:
    """What its place says for a line of such a dump; a name of one or two words above the headline is the site's."""
    return TOPMOST if block.index == 0 and is_full(block.text, has_cjk(block.text)) else 0.0


# --- which block prints it ------------------------------------------------------------------------------------------


def _packed(page: Page, located: Located, said: Said, pack: PackFindings) -> int | None:
    """The block that the pack takes for the headline: of several the one that prints what the head says, or the first.

    None where its text can't be one, and where it follows the article: it is that of the next.
    """
    end = located.body[-1] if located.body else len(page.blocks)
    found = []
    for index in pack.title:
        text = page.blocks[index].text
        folded = small_letters(text) if index <= end and len(text) <= LONGEST else ""
        if folded and folded not in said.sites:
            found.append((said.folded.get(folded, 0.0), -index))
    return -max(found)[1] if found else None


def _best(page: Page, located: Located, said: Said) -> int | None:
    """The block that looks most like the headline; None where none does."""
    start = max(body_start(page, located), 0)
    last = min(start + 2, located.body[-1]) if located.body else 2
    named = sorted(_named(page, start, last, said), reverse=True)
    if named and named[0][0] >= ENOUGH:
        likely = [page.blocks[index] for score, index in named if score >= ENOUGH]
        return below_banner(
            page,
            article_heading(page, likely, last, said) or likely[0],
            last if located.body else len(page.blocks),
            said,
        )
    least = SURE if said.strong else FIRST
    place = _top if _is_alone(page, located) else partial(_boxed, page)
    topics = topic(page, located.body, OPENING), topic(page, located.body, BULK)
    line = likeliest_line(page, located.body, start, topics, said.sites, place, least)
    later = _first_paragraph(page, located, start) if page.flat else start
    if later > start:
        inside = likeliest_line(page, located.body, later, topics, said.sites, place, max(line[0] + LATER, least))
        line = inside if 0 <= inside[1] < later else line
    if line[1] < 0:
        return None
    if said.strong:
        # On some sites the head's title only names the channel: what the body speaks more of is the headline.
        better = shared(page.blocks[line[1]].text, topics[1]) > shared(said.strong[0], topics[1]) + 0.1
        return line[1] if better else None
    return line[1] if line[0] >= (FIRST if line[1] == 0 else LIKELY) else None


ENTRIES, LATER = 20, 1.0
"""Blocks that a dump's body may have before its first paragraph, entries of a menu that were taken for text, and by how
much a headline between them beats the best line above: of 1,100 annotated dumps nine more have theirs with it, and one
has another."""


def _first_paragraph(page: Page, located: Located, start: int) -> int:
    """The first paragraph of the body that begins at `start`, or `start` where none is near."""
    body = set(located.body)
    if not start and is_prose(page.blocks[0].text):  # the article was pasted without its headline
        return start
    for block in page.blocks[start : start + ENTRIES]:
        letters = len(block.text) * (WIDENED if has_cjk(block.text) else 1)
        if block.index in body and letters >= PARAGRAPH and is_prose(block.text):
            return block.index
    return start


def _named(page: Page, start: int, last: int, said: Said) -> Iterator[tuple[float, int]]:
    """Scores and indexes of the blocks that print what the head says, and of the level-one headings up to `last`."""
    keys = said.folded
    longest = min(2 * max(map(len, keys), default=0), LONGEST)
    # Folding every block of a page costs more than all the rest here: look at those that begin right.
    surest = small_letters(said.declared[0]) if len(said.declared) > 1 else None
    begins = {key[:2] for key in keys}
    firsts = {letter for two in begins for letter in (two[0], two[0].upper(), two[0].title())}
    firsts.update(MARKS)
    for block in [b for b in page.blocks if b.text[0] in firsts or b.level == 1]:
        text, top, folded = block.text, block.level == 1, ""
        size, gain = len(text), 0.0
        if size > LONGEST:
            continue
        if SHORTEST <= size <= longest:
            two = text[:2].casefold()
            if two[:2] in begins or not two.isalnum():
                folded = small_letters(text)
                gain = keys.get(folded, 0.0) or (0.0 if folded.isascii() else keys.get(_unaccented(folded), 0.0))
                if not gain and len(folded) >= 10 and _is_most(folded, said):
                    gain = 3.0
        if not top and (gain < TRAILING and not (gain and _boxed(page, block) > 0.0)):
            continue
        if not gain and (small_letters(text) in said.sites or block.index > last or size < SHORTEST):
            continue
        score = gain + _place(page, block, start)
        if block.level:
            score += 3.0 if top else 0.5
            if folded and folded == surest and block.index <= start:
                score += SUREST_TOP if top else SUREST
        yield score, block.index


SUREST, SUREST_TOP = 3.0, 0.6
"""What a heading above the body gains that prints the surest of several titles, `og:title`: with the first of these it
outranks the level-one heading that prints another of them, the short one of a breadcrumb or the long one for search
machines, and with the second it stays above its own copies.  Right on all five annotated pages that it changes."""


def _unaccented(text: str) -> str:
    """Heads of English pages say `Celine` where the page prints `Céline`."""
    return "".join(letter for letter in normalize("NFD", text) if not combining(letter))


def _is_most(folded: str, said: Said) -> bool:
    """Whether a title begins with `folded` and has little more: `Headline text Anytown Office`."""
    return any(key.startswith(folded) and len(folded) > 0.6 * len(key) for key in said.folded)


def _place(page: Page, block: Block, start: int) -> float:
    """What the block's boxes and its way to the body say for it."""
    distance = start - block.index
    return _boxed(page, block) - (min(distance, 60) * 0.02 if distance >= -2 else 3.0)


def _boxed(page: Page, block: Block) -> float:
    """What the block's boxes say for it."""
    score = -2.0 if block.hidden else 0.0
    if not block.cue:
        return score
    cue = page.cues[block.cue]
    called = _called(f"{cue.names} {page.cues[cue.parent].names}" if cue.parent > 0 else cue.names)
    if called == "aside":
        return score - 2.0
    return score + 1.0 if called == "title" and not block.level else score


@lru_cache(maxsize=4096)
def _called(names: str) -> str:
    """ "aside", "title" or "" for what a template calls an element: it calls those of all its pages the same."""
    lower = names.lower()
    if any(stem in lower for stem in ASIDE_STEMS) and ASIDE_CUE.search(names):
        return "aside"
    return "title" if TITLE_CUE.search(names) else ""


def _printing(page: Page, located: Located, text: str, best: int | None) -> tuple[int, ...]:
    """The blocks that print `text`, and the one it was read from."""
    folded = small_letters(text)
    least, most = len(text) - 12, len(text) + 12
    if not folded:
        return () if best is None else (best,)
    begins = (text[0].lower(), text[0].upper())
    any_begin = not text[0].isalnum()
    out = set()
    for index, line in [(b.index, b.text) for b in page.blocks if least <= len(b.text) <= most]:
        if (any_begin or line[0] in begins or not line[0].isalnum()) and small_letters(line) == folded:
            out.add(index)
    if best is not None:
        out -= _sub_headings(page, located, best, out)
        out.add(best)
    return tuple(sorted(out))


def _sub_headings(page: Page, located: Located, best: int, printing: set[int]) -> set[int]:
    """The headings inside the body that head a part of it, where the headline stands above: in blogs one may say the
    same again.  Of 17 such on annotated pages 15 are body.  In a dump it is the only one among the lines of the body,
    and stands between two of them: of 16 such 11 are.
    """
    body = located.body
    if not body or best > body[0]:
        return set()
    inside = printing.intersection(body[1:])
    heads = {i for i, below in pairwise(body) if i in inside and below == i + 1}
    if page.flat:
        return {i for i in heads if i - 1 in body} if len(inside) == 1 else set()
    return {i for i in heads if page.blocks[i].level > 1} if page.blocks[best].level else set()
