"""Authors whom only what stands below the article tells: a note about them, their name in bold or beside the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.byline.bare.name import LONGEST, NOBODY, YEAR, Signature, in_date_line, is_bare_name, is_singular
from cleaner.byline.names.known import ends_in_post, fold, is_heading, is_outlet
from cleaner.byline.names.latin import once
from cleaner.byline.template import is_button
from cleaner.byline.vocabulary import worded
from cleaner.given import is_known
from cleaner.model import Block, Page

ABOUT = worded(r"(?:«about.before» |«about.glued»)(?P<name>\p{Lu}.{2,38}+)")
"""What stands over the note on an author: `About Ann Lee`."""


def last_line(page: Page, last: int, title: str) -> Signature:
    """Who signs in bold behind the last paragraph, in a line of its kind: `<p class="Normal"><b>An Bình</b></p>`."""
    for block in page.blocks[last : last + 2]:
        text = block.text
        bold = any(span.tag == "b" and span.end - span.start >= len(text) for span in block.spans)
        alike = page.blocks[last].cue == block.cue or block.index == last
        bare = bold and alike and not block.level and is_bare_name(text, known=False) and fold(text) != title
        over = ABOUT.match(text) or (is_heading(text) and not is_known(text))
        if bare and not (over or is_outlet(text) or ends_in_post(text) or is_button(text)):
            return Signature((text,), block.index)
    return NOBODY


IS = worded(r" (?:«about.verbs»|«about.reached») ")
"""How such a note goes on behind the name."""
REACHED = worded(r" «about.reached» ")
"""How one goes on that says where the author is reached."""


def _introduces(text: str, name: str) -> bool:
    """Whether a text begins as a note on one of this whole name: `Ann Lee is …`."""
    return text.startswith(name) and IS.match(text, len(name)) is not None


POST = 12
"""Words behind the name among which a note says what its author does."""


def is_note(text: str, name: str) -> bool:
    """Whether a text introduces one of this whole name by what he does: `Ann Lee is a reporter in the harbour office.`

    `Harbour Park is a park` is no such note.
    """
    return _introduces(text, name) and any(ends_in_post(word.strip(".,;")) for word in text[len(name) :].split()[:POST])


LAST, FEWEST = 3, 6
"""Paragraphs at the end of a body that may be notes on its authors, and how many a body has that ends in one."""


def closing_notes(page: Page, body: Sequence[int], names: Sequence[str]) -> Iterator[int]:
    """The paragraphs that end an article with who wrote it, and begin with his whole name: `Ann Lee is …`.

    Of 19 on annotated pages and strange ones that were kept, 14 are none of the article; boxes have the others.
    """
    whole = tuple(name for name in names if " " in name)
    for index in reversed(body[-LAST:]) if whole and len(body) >= FEWEST else ():
        text = page.blocks[index].text
        if not any(_introduces(text, name) for name in whole):
            break
        yield index


def introduced(blocks: Sequence[Block]) -> Signature:
    """Whom a heading of `blocks` introduces, by a common given name: `About Ann Lee`."""
    for block in blocks:
        about = ABOUT.fullmatch(block.text)
        if about and is_bare_name(about["name"]) and not is_outlet(about["name"]):
            return Signature((about["name"],), block.index)
    return NOBODY


NOTE = 40
"""Characters of a note on an author at least: posts and buttons that stand between it and his name have less."""


def noted(blocks: Sequence[Block], title: str) -> Signature:
    """The only one whom a note below his name introduces: `Ann Lee`, `Reporter`, `Ann is …`; several are a team."""
    found: dict[str, int] = {}
    for at, block in enumerate(blocks):
        name = once(block.text)
        if not is_bare_name(name, known=False) or is_outlet(name) or ends_in_post(name) or fold(name) in title:
            continue
        note = next((b.text for b in blocks[at + 1 : at + 4] if len(b.text) >= NOTE), "")
        said = note.removeprefix(name if note.startswith(name) else name.partition(" ")[0])
        if said != note and IS.match(said):
            found.setdefault(name, block.index)
    return Signature((*found,), *found.values()) if len(found) == 1 else NOBODY


ENDS = 5
"""Blocks below an article among which the note on its author is looked for: further down others are introduced."""


def described(page: Page, body: tuple[int, int], title: str) -> Signature:
    """The only one of whom the end of the article says what he writes or where to reach him: `Ann Lee is a reporter.`

    body: its first and its last block; of whom its paragraphs speak before is none. Of 12 on annotated pages and dumps
    without another byline 11 are the author.
    """
    found: dict[str, int] = {}
    first, last = body
    for block in page.blocks[max(first, last + 1 - LAST) : last + 1 + ENDS]:
        name = once(IS.split(block.text, 1)[0])
        if " " not in name or not is_bare_name(name, known=False) or is_outlet(name) or fold(name) in title:
            continue
        paragraphs = (before.text for before in page.blocks[first : block.index] if len(before.text) > LONGEST)
        told = REACHED.match(block.text, len(name)) or is_note(block.text, name)
        if told and not any(name in text for text in paragraphs):
            found.setdefault(name, block.index)
    return Signature((*found,), *found.values()) if len(found) == 1 else NOBODY


def dated_below(page: Page, blocks: Sequence[Block]) -> Signature:
    """Whom the first line below the article that states a day names before it: `Ann Lee | 3.5.2024, 10:22`."""
    dated = next((block for block in blocks if len(block.text) <= LONGEST and YEAR.search(block.text)), None)
    named = in_date_line(dated.text) if dated else ""
    if not dated or " " not in named or not dated.text.startswith(named) or is_outlet(named):
        return NOBODY
    if is_known(named) or is_singular(page, named):
        return Signature((named,), dated.index)
    return NOBODY
