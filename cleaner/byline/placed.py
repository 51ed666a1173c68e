"""Authors for whom little speaks but their place: `Ann Lee`, alone between headline and body.

A channel or a town may stand there, too, `Deep Water`, `Kieler Woche`.  In Latin letters, which write such headings as
they write names, the given name must be known, or an agency and a date, a post or his mail address be near.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.byline.bare import LONGEST, NOBODY, PORTRAIT, YEAR, Signature, is_bare_name, is_post, undated
from cleaner.byline.known import ends_in_post, fold, is_agency, is_interface, is_outlet
from cleaner.byline.latin import latin_names
from cleaner.byline.notes import is_note
from cleaner.byline.opener import LATIN, after_opener, opened
from cleaner.byline.signed import is_editor, is_pictured
from cleaner.byline.template import is_button
from cleaner.byline.vocabulary import worded
from cleaner.given import is_known
from cleaner.model import Block, BlockKind, Page
from cleaner.pattern import pattern

PASSED = 2
"""Lines between name and date that are looked past: a mail address, a town, the slash of `Ann Lee / TNN / Jun 18`."""
TOGETHER = 3
"""Lines from one author to the next, each above his post."""
REST = 24
"""Letters of a date line besides its day: `Published`, `Aktualizováno v pátek`, `TNN / … IST`."""
ACRONYM = 5
"""Capitals of an agency behind a name: `Ann Lee, ČTK`."""

JOINED = worded(r"\s*[,/|•·&]\s*(?:«joints.spaced»\s+)?|\s+«joints.spaced»\s+")
"""What stands between the names of a line: `Ann Lee and Bo Ek`, `Ann Lee, Cy Oar, and Bo Ek`, `Ann Lee, Reuters`."""
WORD = r"(?!\p{Lu}{3})\p{Lu}[\p{L}\p{M}'’.-]*+(?<!['’]s)"
NAME = rf"{WORD}(?:\s(?:\p{{Ll}}{{1,3}}\s){{0,3}}{WORD}){{1,3}}"
CAPITALS = pattern(NAME)
"""The words of such a name: `Bo van der Lee`, not `Today's Hours`, `Ann Lee CPP`."""
INITIAL = pattern(r"\p{Lu}\.\s")
"""How a person's name begins, and no channel's: `S. Oarman`, unlike the degree of `M.A. Journalism`."""
GLUED = pattern(r"(?<=\p{Ll}{2})\p{Lu}")
"""Where words were run together; a name has one such place: `FollowUnfollowAnn Lee`, `Ann DeVries`."""
OVER = 3
"""Words before the author's name over his other articles: `The latest from Ann Lee`, `Harbour Post · Ann Lee`."""
MAIL = pattern(r"(?P<local>[\w.+-]{2,40}+)@[\w-]{1,40}+\.[\w.-]{2,40}")
ADDRESSED = worded(
    rf"(?P<name>{NAME})\s?[-–|,•·]?\s(?:(?P<local>[\w.+-]{{2,40}}+)@[\w-]{{1,40}}+\.[\w.-]{{2,40}}"
    r"|@(?P<local>\w{3,30}))"
)
"""A name and its address in one line: `Ann Lee - ann@example.org`, `Ann Lee, @ann_lee`."""
LINES = (BlockKind.PARAGRAPH, BlockKind.ITEM)
"""What may name an author: some blogs set name, day and length of reading as a list."""
TOWN = pattern(r"\p{Lu}\p{L}{2,14}(?:\s(?:\p{Ll}{1,3}\s)?\p{Lu}\p{L}{2,14}){0,3}")
"""What stands between name and date: `Alcoy`, `Las Palmas de Gran Canaria`."""


def placed(page: Page, blocks: Sequence[Block], headline: int, title: str) -> Signature:
    """Who stands alone among `blocks` below the headline: by a common given name, beside the date, above his post or
    mail address, or in a dump introduced by a note below."""
    if headline < 0:
        return NOBODY
    found: list[str] = []
    first = last = -1
    for at, block in enumerate(blocks):
        if block.index <= headline or block.hidden or block.level or block.kind not in LINES:
            continue
        if len(block.text) > LONGEST:
            continue
        if found and block.index > last + TOGETHER:
            break
        addressed = _addressed(block.text) if "@" in block.text else _before_post(block.text)
        names = _names(addressed or block.text)
        if not names or is_editor(blocks, at) or is_pictured(blocks, at, block.text):
            continue
        noted = page.flat and all(any(is_note(b.text, name) for b in page.blocks[block.index :]) for name in names)
        if not noted and any(fold(name) in title for name in names):
            continue
        if block.kind is BlockKind.ITEM and not all(map(is_known, names)):
            continue
        sure = _is_person(block.text, names) or any(_signs(b.text, names) for b in page.blocks)
        signed = _is_signed(blocks, at, sure=sure)
        if "/" in block.text and _names_agency(block.text) and not _is_near_date(blocks, at):
            continue  # `Ann Lee / AP` took a picture
        if noted or addressed or _is_mailed(blocks, at, names) or (signed and not _is_elsewhere(page, block, names)):
            first, last = (first if found else block.index), block.index
            found.extend(name for name in names if name not in found)
    return Signature(tuple(found), first) if found else NOBODY


def _is_person(text: str, names: tuple[str, ...]) -> bool:
    """Whether a line by itself tells its `names` from a channel's: `Ann Lee`, `Мирослава Гавань`, `Xy Oar, ČTK`,
    `X. Oar`."""
    by_name = any(is_known(name) or not LATIN.search(name) or INITIAL.match(name) for name in names)
    return by_name or _names_agency(text)


def _signs(text: str, names: tuple[str, ...]) -> bool:
    """Whether a line says that one of `names` wrote: `By Ann Lee`, over a teaser, too."""
    return any(name in text for name in names) and not {*names}.isdisjoint(opened(text))


def _before_post(text: str) -> str:
    """Whom a line names before his post, by a common given name: `Ann Lee Harbour Editor, The Post`."""
    first = text.partition(",")[0]
    named = latin_names(first) if ends_in_post(first) else []
    return named[0] if len(named) == 1 and named[0] != first and is_known(named[0]) else ""


def _names_agency(text: str) -> bool:
    """Whether an agency stands in the line: `Xy Oar, ČTK`, `TNN / Jun 18`."""
    first, slash, _ = text.partition(" / ")
    acronym = bool(slash) and first.isupper() and len(first) <= ACRONYM and not is_interface(first)
    return (acronym and _is_date(text)) or any(is_agency(part.strip()) for part in JOINED.split(text))


def _names(text: str) -> tuple[str, ...]:
    """The people of a line that holds nothing else but their agency."""
    parts = [part.strip() for part in JOINED.split(text)]
    names = tuple(part for part in parts if is_bare_name(part, known=False) and CAPITALS.fullmatch(part))
    rest = (part for part in parts if part not in names)
    town = len(parts) == 2 and "|" in text and _is_town(parts[1])  # `Ann Lee | Madrid`
    if not town and not all(is_agency(part) or (part.isupper() and len(part) <= ACRONYM) for part in rest):
        return ()
    nobody = any(
        is_outlet(name) or ends_in_post(name) or PORTRAIT.search(name)
        or any(map(is_interface, name.split())) or len(GLUED.findall(name)) > 1
        for name in names
    )  # fmt: skip
    return () if nobody or is_button(text) or after_opener(text) != text else names


def _below(blocks: Sequence[Block], at: int) -> list[Block]:
    """The lines below one of `blocks` that may sign it."""
    first = blocks[at].index
    return [block for n, block in enumerate(blocks[at + 1 : at + 2 + PASSED], 1) if block.index == first + n]


def _is_signed(blocks: Sequence[Block], at: int, *, sure: bool) -> bool:
    """Whether a line says by itself that it names an author, or does with what stands directly beside it: a post, or a
    date, with an agency where the line is not `sure` to name no channel.

    All six names on annotated and strange pages that nothing stands beside are the authors'.
    """
    if sure and "," not in blocks[at].text:  # `Ann Lee, CEO` over a company is no byline
        return True
    dated = _is_dated_above(blocks, at)
    if dated and sure:
        return True
    for n, line in enumerate(_below(blocks, at)):
        text = line.text
        if not n and is_post(text):
            return True
        sure = sure or _names_agency(text)
        dated = dated or _is_date(text)
        if dated and sure:
            return True
        if any(map(str.isalpha, text)) and not (_is_town(text) or MAIL.fullmatch(text)):
            return False
    return False


def _is_near_date(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line states a day, or one beside it does."""
    return _is_date(blocks[at].text) or _is_dated_above(blocks, at) or any(_is_date(b.text) for b in _below(blocks, at))


def _is_dated_above(blocks: Sequence[Block], at: int) -> bool:
    """Whether a date stands directly above the line, but for its clock in a line of its own: `19:44`."""
    for n in range(1, min(at, 1 + PASSED) + 1):
        above = blocks[at - n]
        if above.index != blocks[at].index - n:
            return False
        if _is_date(above.text):
            return True
        if any(map(str.isalpha, above.text)):
            return False
    return False


def _is_mailed(blocks: Sequence[Block], at: int, names: tuple[str, ...]) -> bool:
    """Whether the next line is an address that holds the surname: `a.lee@example.org` below `Ann Lee`."""
    mail = next((MAIL.fullmatch(line.text) for line in _below(blocks, at)), None)
    return mail is not None and any(fold(name.split()[-1]) in fold(mail["local"]) for name in names)


def _addressed(text: str) -> str:
    """The name in a line whose address or handle holds a part of it."""
    match = ADDRESSED.fullmatch(text)
    if match is None or not any(fold(part) in fold(match["local"]) for part in match["name"].split() if len(part) > 2):
        return ""
    return str(match["name"])


def _is_town(text: str) -> bool:
    return TOWN.fullmatch(text) is not None and not is_interface(text)


def _is_date(text: str) -> bool:
    """Whether a line says when, and little else."""
    if len(text) > LONGEST or not YEAR.search(text):
        return False
    rest = undated(text)
    return rest != text and sum(map(str.isalpha, rest)) <= REST


def _is_elsewhere(page: Page, block: Block, names: tuple[str, ...]) -> bool:
    """Whether another line speaks of such a name."""
    others = (b.text for b in page.blocks if b is not block and b.text not in names)
    return any(any(name in text for name in names) and not _is_about(text, names) for text in others)


def _is_about(text: str, names: tuple[str, ...]) -> bool:
    """Whether a line that holds one of `names` is an author's: a note on him, his signature, picture or address, or
    what stands over his other articles, `Recent from Ann Lee`."""
    if text.startswith("©") or "@" in text or _signs(text, names):
        return True
    if any(text.endswith(f" {name}") and len(text.split()) <= len(name.split()) + OVER for name in names):
        return True
    return any(text.startswith((f"{name} ", f"{name}, ")) or f"({name}" in text for name in names)
