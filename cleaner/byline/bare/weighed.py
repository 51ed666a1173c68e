"""Authors whom neither word nor template names: `Ann Lee` beside the date, below her portrait, twice over.

Flat text prints the portrait's `alt` as a line; what stands around a bare name tells a byline from a menu.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.address import site_names
from cleaner.byline.bare.name import (
    LONGEST,
    NOBODY,
    PORTRAIT,
    YEAR,
    Signature,
    in_date_line,
    is_bare_name,
    is_beside,
    is_dated,
    is_post,
    is_singular,
)
from cleaner.byline.credits.opener import HOUSE
from cleaner.byline.names.known import ends_in_post, fold, is_interface, is_outlet
from cleaner.byline.names.latin import once
from cleaner.byline.names.people import people
from cleaner.byline.template import PICTURED, is_button, is_others
from cleaner.byline.vocabulary import worded, words
from cleaner.given import is_known
from cleaner.model import Block, Page

ENOUGH = 3.5
"""What a bare name needs, see `_worth`: two things that speak for it, or one and a common given name."""

BANNER = 2
"""Lines right above the headline that may be its byline; further up stand menus."""

AGO = worded(
    r"(?i)(?:(?<!\d)\d{1,3}\s?\p{L}{1,12}\.?\s(?:«ago.alone»|«ago.behind»)|\b«ago.before» \d{1,2} \p{L}{1,12}\.?)$"
)
"""When, behind a name: `Ann Lee5 hours ago`, `Ann Lee | Published 5 hours ago`, `Ann Lee vor 3 Stunden`."""


def likeliest(page: Page, blocks: Sequence[Block], after: int, title: str, *, known: bool = False) -> Signature:
    """The person whom most speaks for among the bare names of `blocks`; those up to the index `after` stand above the
    headline.  known: whether only a common given name will do."""
    best, found = ENOUGH, NOBODY
    for at, block in enumerate(blocks):
        text = block.text
        if len(text) > LONGEST or block.hidden:
            continue
        below = block.index > after
        if YEAR.search(text) or AGO.search(text):
            named = in_date_line(AGO.sub(" | ", text))
            sure = named and (is_known(named) or _is_presented(page, named, after))
            worth = 4.0 if sure else 0.0
            if named and not worth and below and text.startswith(named) and is_singular(page, named):
                worth = ENOUGH
        elif HOUSE.fullmatch(text):
            signs = _is_own(page, text) or any(map(is_dated, blocks[at + 1 : at + 2]))
            if signs and below and not known and found is NOBODY:
                found = Signature((text,), block.index)
            continue
        else:
            named = _presented(text) or once(text)
            if not is_bare_name(named, known=False):
                named = _titled(named)
            worth = _worth(page, blocks, at, named, below=below) if named else 0.0
        if worth <= 0 or (known and not is_known(named)):
            continue
        if fold(named) in title or is_outlet(named) or PORTRAIT.search(named) or is_button(text):
            continue
        if once(text) == named and is_pictured(blocks, at, named):
            continue
        worth -= block.index < after - BANNER
        if worth >= best + (found is not NOBODY) * 0.5:
            best, found = worth, Signature((_with_degrees(text, named),), block.index)
    return found


def _is_own(page: Page, desk: str) -> bool:
    """Whether a desk is called after the page's site: `Quayside staff` on quayside.example, unlike `Our Team`."""
    return not set(map(fold, site_names(page))).isdisjoint(map(fold, desk.split()[:-1]))


def _titled(text: str) -> str:
    """The name in a line that goes on with his degrees or his post: `Ann Lee, Ph.D.`, `Bo Ek, Sports Editor`, `Cy Oar
    Senior Harbour Correspondent`."""
    name, comma, _ = text.partition(",")
    if not comma and not ends_in_post(text):
        return ""
    named = people(text)
    if not comma and len(named) == 1:
        name = named[0]
    if name == text or not is_bare_name(name, known=False):
        return ""
    return name if len(named) == 1 and (named[0] == text or ends_in_post(text)) else ""


def _with_degrees(text: str, name: str) -> str:
    """`Ann Lee, Ph.D.` where a line says so."""
    named = people(once(text))
    return named[0] if len(named) == 1 and named[0].startswith(f"{name}, ") else name


def _presented(text: str) -> str:
    """The name behind what presents it: `Picture of Ann Lee Ann Lee`, `Author Ann Lee`."""
    parts = text.split()
    for size in range(1, min(3, len(parts) - 2) + 1):
        lead, rest = " ".join(parts[:size]), " ".join(parts[size:])
        name = once(rest)
        said = PORTRAIT.search(lead) if name != rest else lead.lower() in words("author", "labels") and is_known(name)
        if said and is_bare_name(name, known=False):
            return name
    return ""


def is_pictured(blocks: Sequence[Block], at: int, name: str) -> bool:
    """Whether the credit of a picture that shows him stands below the name: `Ann Lee`, `Photo: Reuters`."""
    following = next((b.text for b in blocks[at + 1 : at + 3] if b.text != name), "")
    return PICTURED.match(following) is not None


def _worth(page: Page, blocks: Sequence[Block], at: int, name: str, *, below: bool) -> float:
    """What speaks for a line that is nothing but `name`, his degrees, post or portrait; below: the headline."""
    block = blocks[at]
    text = block.text
    near = [b for b in blocks[max(0, at - 2) : at + 3] if b is not block and abs(b.index - block.index) <= 2]
    next_to = [b for b in near if abs(b.index - block.index) == 1]
    glued = text.startswith(f"{name} ") and ends_in_post(text)
    titled = glued or (text.startswith(f"{name},") and ends_in_post(text))
    more = text != name and not titled  # `Ann Lee Ann Lee`, `Picture of Ann Lee Ann Lee`, `Ann Lee, Ph.D.`
    person = 1.5 * is_known(name) + 1.5 * titled + 0.5 * glued + 2.5 * (more and once(text) != name)
    person += 2.5 * any(name in b.text and PORTRAIT.search(b.text) for b in near)
    dated = any(b.index > block.index and is_dated(b) for b in next_to)
    if not person and below and dated and not is_others(page, block):
        person = 1.5 * (is_singular(page, name) and not any(map(is_interface, name.split())))
    worth = person + 2.0 * (more or any(b.text.startswith(text) for b in next_to))
    worth += 2.0 if any(map(is_beside, next_to)) else 1.0 if any(map(is_beside, near)) else 0.0
    if worth < 1.0:
        return 0.0
    post = any(b.index > block.index and is_post(b.text) for b in next_to)
    introduced = _is_introduced(page, name)
    # A menu entry may stand twice and beside a date; what only a person has tells it from one.
    return worth + 1.5 * post + 1.5 * introduced if person or post or introduced else 0.0


def _is_introduced(page: Page, name: str) -> bool:
    """Whether a paragraph begins with the name, as the note about the author does, `Ann Lee is a reporter …`, or stands
    below it: `About Ann Lee`."""
    size = len(name)
    over = frozenset(f"{about} {name}" for about in words("about", "before"))
    if any(b.text in over for b in page.blocks):
        return True
    return any(b.text.startswith(name) and len(b.text) > size + 40 and b.text[size] in " ,(" for b in page.blocks)


def _is_presented(page: Page, name: str, headline: int) -> bool:
    """Whether the page introduces the person, and no line above the headline is nothing but the name, a channel's:
    `North Korea 09:31 May 3, 2024`."""
    channels = page.blocks[: max(0, headline)]
    return _is_introduced(page, name) and not any(block.text == name for block in channels)
