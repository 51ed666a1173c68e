"""Authors for whom little speaks but their place: `Ann Lee`, alone between headline and body.

A channel or a town may stand there, too, `Deep Water`, `Kieler Woche`.  In Latin letters, which write such headings as
they write names, the given name must be known, or an agency and a date or a post be near.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.byline.bare.name import LONGEST, NOBODY, YEAR, Signature, is_post, undated
from cleaner.byline.bare.notes import is_note
from cleaner.byline.bare.said import is_cased_name
from cleaner.byline.bare.weighed import is_pictured
from cleaner.byline.credits.opener import LATIN, after_opener, opened
from cleaner.byline.names.known import ends_in_post, fold, is_agency, is_interface
from cleaner.byline.names.latin import latin_names
from cleaner.byline.template import is_button, is_others
from cleaner.byline.vocabulary import worded
from cleaner.given import is_known
from cleaner.model import Block, BlockKind, Page
from cleaner.pattern import pattern

PASSED = 2
"""Lines between name and date that are looked past: a mail address, a town, a slash."""
TOGETHER = 3
"""Lines from one author to the next, each above his post."""
REST = 24
"""Letters of a date line besides its day: `Published`, `Aktualizováno v pátek`."""
ACRONYM = 5
"""Capitals of an agency behind a name: `Ann Lee, ČTK`."""

JOINED = worded(r"\s*[,|•·&]\s*(?:«joints.spaced»\s+)?|\s+«joints.spaced»\s+")
"""What stands between the names of a line: `Ann Lee and Bo Ek`, `Ann Lee, Cy Oar, and Bo Ek`, `Ann Lee, Reuters`."""
BESIDE = pattern(r"[,/|•·]")
"""What stands between an agency and a name or a day."""
INITIAL = pattern(r"\p{Lu}\.\s")
"""How a person's name begins, and no channel's: `S. Oarman`, unlike the degree of `M.A. Journalism`."""
OVER = 3
"""Words before the author's name over his other articles: `The latest from Ann Lee`, `Harbour Post · Ann Lee`."""
MAIL = pattern(r"[\w.+-]{2,40}+@[\w-]{1,40}+\.[\w.-]{2,40}")
LINES = (BlockKind.PARAGRAPH, BlockKind.ITEM)
"""What may name an author: some blogs set name, day and length of reading as a list."""
TOWN = pattern(r"\p{Lu}\p{L}{2,14}(?:\s(?:\p{Ll}{1,3}\s)?\p{Lu}\p{L}{2,14}){0,3}")
"""What stands between name and date: `Alcoy`, `Las Palmas de Gran Canaria`."""


def alone(page: Page, blocks: Sequence[Block], headline: int, title: str) -> Signature:
    """Who stands alone among `blocks` below the headline: by a common given name, beside the date, above his post, or
    in a dump introduced by a note below."""
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
        posted = _before_post(block.text)
        names = _names(posted or block.text)
        if not names or is_others(page, block) or is_pictured(blocks, at, block.text):
            continue
        noted = page.flat and all(any(is_note(b.text, name) for b in page.blocks[block.index :]) for name in names)
        if not noted and any(fold(name) in title for name in names):
            continue
        if block.kind is BlockKind.ITEM and not all(map(is_known, names)):
            continue
        sure = _are_persons(names) or _names_agency(block.text) or any(_signs(b.text, names) for b in page.blocks)
        signed = _is_signed(blocks, at, sure=sure)
        if noted or posted or (signed and not _is_elsewhere(page, block, names)):
            first, last = (first if found else block.index), block.index
            found.extend(name for name in names if name not in found)
    return Signature(tuple(found), first) if found else NOBODY


def _are_persons(names: tuple[str, ...]) -> bool:
    """Whether `names` tell by themselves that they are no channel's: `Ann Lee`, `Мирослава Гавань`, `X. Oar`."""
    return any(is_known(name) or not LATIN.search(name) or INITIAL.match(name) for name in names)


def _names_agency(text: str) -> bool:
    """Whether an agency stands beside a name or the day: `Xy Oar, ČTK`, `TNN / Jun 18`."""
    return any(is_agency(part.strip()) for part in BESIDE.split(text))


def _signs(text: str, names: tuple[str, ...]) -> bool:
    """Whether a line says that one of `names` wrote: `By Ann Lee`, over a teaser, too."""
    return any(name in text for name in names) and not {*names}.isdisjoint(opened(text))


def _before_post(text: str) -> str:
    """Whom a line names before his post, by a common given name: `Ann Lee Harbour Editor, The Post`."""
    first = text.partition(",")[0]
    named = latin_names(first) if ends_in_post(first) else []
    return named[0] if len(named) == 1 and named[0] != first and is_known(named[0]) else ""


def _names(text: str) -> tuple[str, ...]:
    """The people of a line that holds nothing else but their agency."""
    parts = [part.strip() for part in JOINED.split(text)]
    names = tuple(filter(is_cased_name, parts))
    rest = (part for part in parts if part not in names)
    town = len(parts) == 2 and "|" in text and _is_town(parts[1])  # `Ann Lee | Madrid`
    if not town and not all(is_agency(part) or (part.isupper() and len(part) <= ACRONYM) for part in rest):
        return ()
    return () if is_button(text) or after_opener(text) != text else names


def _below(blocks: Sequence[Block], at: int) -> list[Block]:
    """The lines below one of `blocks` that may sign it."""
    first = blocks[at].index
    return [block for n, block in enumerate(blocks[at + 1 : at + 2 + PASSED], 1) if block.index == first + n]


def _is_signed(blocks: Sequence[Block], at: int, *, sure: bool) -> bool:
    """Whether a line that is `sure` to name no channel says by itself that it names an author, or does with the date
    beside it, which an agency makes sure; any line does above a post.

    All six names on annotated and strange pages that nothing stands beside are the authors'.
    """
    if sure and "," not in blocks[at].text:  # `Ann Lee, CEO` over a company is no byline
        return True
    if sure and _is_dated_above(blocks, at):
        return True
    for n, line in enumerate(_below(blocks, at)):
        text = line.text
        if ((sure or _names_agency(text)) and _is_date(text)) or (not n and is_post(text)):
            return True
        if any(map(str.isalpha, text)) and not (_is_town(text) or MAIL.fullmatch(text)):
            return False
    return False


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
