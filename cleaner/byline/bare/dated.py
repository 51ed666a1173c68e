"""Authors of a dump whom a line beside the day names, whatever is glued to them: `Ann Lee`, `Bo Ek`, `3 May 2024`.

Flat text gives each element of a byline a line, or runs them together: `Ann LeeHarbour Correspondent`, `Ann Lee
(text), Quayside3 May 2024`.  The day tells where the byline is in any language; words that stand nowhere else on the
page tell a person from a channel, which stands in the menu, too, and from whom the article is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.byline.bare.name import JOINT, MENUS, NOBODY, Signature, is_elsewhere, is_singular
from cleaner.byline.bare.said import ADDRESS, PICTURES, Said, is_name, read
from cleaner.byline.credits.opener import LATIN
from cleaner.byline.names.known import fold, is_agency, is_interface
from cleaner.byline.template import PICTURED, is_others
from cleaner.byline.vocabulary import worded, words
from cleaner.byline.zones import Zones
from cleaner.date.line import NAMED_DAY
from cleaner.days import days
from cleaner.given import is_known
from cleaner.model import Block, Page
from cleaner.pattern import pattern
from cleaner.title.lines import is_prose

LONGEST = 200
"""Characters of a line that says when, twice and with its clocks."""
MOST = 6
"""Authors of an article; what stands in more lines is a list."""
PARAGRAPH = 120
"""Characters of a paragraph, whose people are the article's."""
UNDER, BEFORE = 3, 2
"""Lines right below the headline of which one may name the author without a day, and right above it that state one."""
ALT = 16
"""Characters of what the text of a portrait says beside the name."""
OVER = 2
"""Blocks around the first of the body of which one is its first paragraph: the line above may be taken for body."""
BELOW = 2
"""Lines below the last paragraph among which the first author stands."""

DAY = pattern(rf"\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d|{NAMED_DAY}")
"""A day whose end was glued to what follows: `03.05.202403. May`, `May 3, 20246:01 AM`."""
LABEL = worded(r"(?<=\p{L})(?=\p{Lu}\p{Ll}++(?:\s\p{L}++){0,2}\s?:$).*|\s(?i:«day_labels»)[\s:]*$")
"""What says that a day follows, glued or not: `Ann LEEPublished on:`, `Ann Lee Updated:`."""
MARKS = tuple("(:/|©–—")
"""What stands beside the name of who took a picture."""
CASED = pattern(r"[\p{Lu}\p{Ll}]")
WORD = pattern(r"[\p{L}\p{M}]{2,}")


def beside_day(page: Page, zones: Zones, blocks: Sequence[Block], title: str, own: frozenset[str]) -> Signature:
    """Who stands before the first day below the headline in its line, in the lines above it or, where nobody does,
    below it.

    own: what the site calls itself, folded.  Of 173 annotated dumps that this answers, with `right_below`, 160 are
    right; on 40 of them nobody or somebody else was named before.
    """
    for at, block in enumerate(blocks):
        if block.index > zones.headline and _is_day(block.text):
            found = _before_day(page, block, title, own)
            found = found if found.names else _stacked(page, blocks, at, -1, title, own)
            found = found if found.names else _stacked(page, blocks, at, 1, title, own)
            found = found if found.names else _agency(page, block.index, zones.headline)
            if found.names:
                return found
    return _under_headline(page, zones.headline, title, own)


def _under_headline(page: Page, headline: int, title: str, own: frozenset[str]) -> Signature:
    """Who stands among the lines right below the headline, where something beside him tells that he wrote, his post or
    the day above the headline: `Ann Lee (editor)`."""
    dated = any(_is_day(block.text) for block in page.blocks[max(0, headline - BEFORE) : max(0, headline)])
    for block in page.blocks[headline + 1 : headline + 1 + UNDER] if headline >= 0 else ():
        said = read(block.text, title, own)
        next_to = block.index == headline + 1
        told = (said.told and "," not in block.text) or (dated and next_to)  # `Ann Lee, CEO` stands over a company
        if said.names and not block.level and told and _is_trusted(page, said):
            return Signature(said.names, block.index)
    return NOBODY


def _agency(page: Page, day: int, headline: int) -> Signature:
    """The agency that stands alone above the day or below it; on both annotated dumps that have one it signs."""
    for block in (*page.blocks[max(headline + 1, day - 1) : day], *page.blocks[day + 1 : day + 2]):
        name = block.text.strip(" ,|")
        if is_agency(name):
            return Signature((name,), block.index)
    return NOBODY


def right_below(page: Page, zones: Zones, title: str, own: frozenset[str]) -> Signature:
    """Who stands in the lines right below the article, over its day: `Ann Lee`, `Published 3 May 2024`; below the day
    of a comment stands what it says."""
    below = zones.below[: BELOW + MOST]
    day = next((at for at, block in enumerate(below) if _is_day(block.text)), 0)
    comment = any(is_prose(block.text) for block in below[day + 1 : day + 2])
    found = _stacked(page, below, day, -1, title, own) if day and not comment else NOBODY
    near = zones.body[1] < found.block <= zones.body[1] + BELOW
    return found if near and all(is_known(name) or not LATIN.search(name) for name in found.names) else NOBODY


def over_article(page: Page, zones: Zones, title: str, own: frozenset[str]) -> Signature:
    """Who stands alone in the line right above the first paragraph, and nowhere else on the page.

    Headings stand there, too, `Final Thoughts`, so his given name must be known, or his post be glued to him.
    """
    first = zones.body[0]
    near = page.blocks[max(zones.headline, first - OVER) + 1 : first + OVER + 1]
    paragraph = next((block for block in near if block.index >= first and len(block.text) > PARAGRAPH), None)
    above = page.blocks[paragraph.index - 1] if paragraph is not None else None
    if above is None or above.level or above.index <= zones.headline:
        return NOBODY
    said = read(above.text, title, own)
    sure = said.told or all(is_known(name) or not LATIN.search(name) for name in said.names)
    sure = sure or (not above.text.isupper() and PICTURED.match(page.blocks[above.index - 1].text) is not None)
    alone = said.names and sure and _are_singular(page, said.names) and _is_trusted(page, said)
    return Signature(said.names, above.index) if alone else NOBODY


def is_own(name: str, own: frozenset[str]) -> bool:
    """Whether the house signs, in one of its names: `Harbour Post`, `Quayside D` on quayside.example."""
    return fold(name) in own or (not is_known(name) and fold(name.partition(" ")[0]) in own)


def longer(found: Signature, more: Signature) -> Signature:
    """`more` where it names others than `found` does, or the same without what was glued to them; degrees stay."""
    if not more.names or all(any(_is_same(name, other) for other in found.names) for name in more.names):
        return found
    return more


def _is_same(name: str, other: str) -> bool:
    """Whether two names are one, with its degrees or without: `Ann Lee`, `Ann Lee, Ph.D.`."""
    return fold(name) == fold(other.partition(",")[0])


def _is_day(text: str) -> bool:
    return len(text) <= LONGEST and (DAY.search(text) is not None or any(days(text, short=True)))


def _before_day(page: Page, block: Block, title: str, own: frozenset[str]) -> Signature:
    """Who stands before the day in its line: `Ann Lee (text), Quayside3 May 2024`."""
    starts = [found.start for found in days(block.text, short=True)]
    glued = DAY.search(block.text)
    start = min([*starts, *([glued.start()] if glued else ())])
    said = read(LABEL.sub("", block.text[:start].strip()), title, own)
    return Signature(said.names, block.index) if _is_trusted(page, said) else NOBODY


def _stacked(page: Page, blocks: Sequence[Block], at: int, step: int, title: str, own: frozenset[str]) -> Signature:
    """Who stands in the lines above the day `at`, or below it, as `step` says: -1 or 1."""
    names: list[str] = []
    first = -1
    for block in _next_to(blocks, at, step):
        if JOINT.fullmatch(block.text.lower()) if names else _is_button(block.text):
            continue
        if _is_alt(block.text, page.blocks[block.index + 1 : block.index + 2]):
            continue
        said = read(block.text, title, own)
        if said == PICTURES:
            continue
        if not said.names:
            if step > 0 and names and PICTURED.match(block.text):
                return NOBODY  # `Ann Lee`, `Photo: Quay Images`
            break
        if is_others(page, block) or not _is_trusted(page, said) or (step > 0 and not _are_singular(page, said.names)):
            return NOBODY
        names = [*said.names, *names] if step < 0 else [*names, *said.names]
        first = block.index if first < 0 else min(first, block.index)
        if len(names) > MOST:
            return NOBODY
    return Signature(tuple(dict.fromkeys(names)), first)


def _next_to(blocks: Sequence[Block], at: int, step: int) -> Iterator[Block]:
    """The blocks from the one beside `at` on, up to a heading or to where the page has others between."""
    for near in range(at + step, -1 if step < 0 else len(blocks), step):
        if blocks[near].level or blocks[near].index != blocks[at].index + near - at:
            return
        yield blocks[near]


def _is_alt(text: str, following: Sequence[Block]) -> bool:
    """Whether a line is the text of the portrait of whom the next one names: `Ann Lee avatar`, `釜石 花子の写真`."""
    if not following or not is_name(following[0].text):
        return False
    rest = text.removeprefix(following[0].text).removesuffix(following[0].text)
    return rest != text and len(rest) <= ALT


def _is_button(text: str) -> bool:
    """Whether a line between name and day says nothing: `Follow`, an address."""
    return text in words("author", "buttons") or is_interface(text) or ADDRESS.fullmatch(f" {text}") is not None


def _is_trusted(page: Page, said: Said) -> bool:
    """Whether those whom a line names are people, and none of whom the article tells."""
    if said.told:
        return bool(said.names)
    told_of = any(_is_told_of(page, name) for name in said.names)
    return not told_of and (_are_singular(page, said.names) or all(map(is_known, said.names)))


def _are_singular(page: Page, names: Sequence[str]) -> bool:
    return all(is_singular(page, name) if CASED.search(name) else _is_uncased_singular(page, name) for name in names)


def _is_uncased_singular(page: Page, name: str) -> bool:
    return len(page.blocks) >= MENUS and not is_elsewhere(page, name, WORD.findall(name), WORD)


def _is_told_of(page: Page, name: str) -> bool:
    """Whether a paragraph speaks of such a name that neither introduces an author nor credits a picture."""
    paragraphs = (block.text for block in page.blocks if len(block.text) > PARAGRAPH and name in block.text)
    return any(not text.startswith((f"{name} ", f"{name}, ")) and not _is_credited(text, name) for text in paragraphs)


def _is_credited(text: str, name: str) -> bool:
    """Whether a mark stands before a name in a text or behind it: `… (Ann Lee)`, `Photo: Ann Lee/Quay Post`."""
    before, _, behind = text.partition(name)
    return before.rstrip()[-1:] in MARKS or behind[:1] in MARKS
