"""Authors, editors, source and date: from the lines around the body, the names of the template, and the head.

What the portal's pack says goes before all of them.  On pages in Chinese the lines decide then: their heads name the
site or the editor.  Elsewhere JSON-LD decides: its persons are right on 9 of 10 annotated pages, and the lines say who
where it names none or only the site."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.byline.bare.headed import headed, posts_below
from cleaner.byline.bare.notes import closing_notes
from cleaner.byline.chinese.byline import chinese_byline
from cleaner.byline.credits.lines import Lines
from cleaner.byline.credits.opener import LONGEST
from cleaner.byline.general import general_byline
from cleaner.byline.head import carried, head_authors, head_editors
from cleaner.byline.names.known import fold
from cleaner.byline.names.people import unique
from cleaner.byline.pack import pack_credits
from cleaner.byline.zones import find_zones
from cleaner.date.find import DateFound, find_date
from cleaner.date.reading import reading
from cleaner.locate import Located
from cleaner.model import Block, Byline, Page
from cleaner.packs.match import NO_PACK, PackFindings
from cleaner.pattern import pattern
from cleaner.scripts import has_cjk
from cleaner.title.find import Headline


class Credits(NamedTuple):
    """The byline, and the blocks that print it: index to the rule and the reason."""

    byline: Byline
    blocks: dict[int, tuple[str, str]]


def find_byline(page: Page, located: Located, title: Headline, pack: PackFindings = NO_PACK) -> Credits:
    """What the page says of who, where and when; pack: what the portal's pack says."""
    zones = find_zones(page, located, title)
    lines = Lines(_script(page, located, title), fold(title.text or ""))
    how_read = reading(page, located)
    said = pack_credits(page, pack, lines.script, how_read)
    lines.editors.extend(said.editors)
    head = head_authors(page)
    signed = headed(page, zones.headline, lines.script)
    byline = chinese_byline if lines.script == "zh" else general_byline
    authors, source = byline(page, zones, lines, head, said, signed.names)
    if signed.block >= 0:
        lines.blocks.setdefault(signed.block, "names the author")
    named = [index for index, why in lines.blocks.items() if why == "names the author"]
    lines.blocks.update(dict.fromkeys(posts_below(page, named), "says what the author is"))
    if not page.flat:  # a dump ends above them: `edges.without_biography`
        lines.blocks.update((index, "introduces the author") for index in closing_notes(page, located.body, authors))
    if not lines.editors:
        lines.editors.extend(name for name in head_editors(page, head.site) if name not in authors)
    if not source and lines.script == "ko":
        source = carried(page)
    # On Chinese platforms the account's card has the days of its latest articles.
    date = find_date(page, located, title, how_read, () if lines.script == "zh" else lines.blocks)
    # Of two days the pack's; of one, what states its clock more exactly.
    if said.day is not None and not (date and date.day.iso.startswith(said.day.iso)):
        date = DateFound(said.day, None, "the pack's date")
    if date is not None and date.block is not None and _is_dateline(page.blocks[date.block], located):
        lines.blocks.setdefault(date.block, f"prints the date ({date.why})")
    blocks = {index: ("byline", why) for index, why in lines.blocks.items()} | said.blocks
    return Credits(Byline(authors, unique(lines.editors), source or None, date and date.day), blocks)


SHORT = 40
"""Characters of a line of the body that only says when: a paragraph says more, `On 3 May 2024 the …`."""


def _is_dateline(block: Block, located: Located) -> bool:
    """Whether the block that prints the date is no paragraph."""
    return len(block.text) <= (SHORT if block.index in located.body else LONGEST)


def _script(page: Page, located: Located, title: Headline) -> str:
    """ "zh", "ja", "ko" or "other": what the body is written in."""
    sample = "".join([page.blocks[i].text[:200] for i in located.body[:4]]) or title.text or ""
    if not has_cjk(sample):
        return "other"
    han, kana, hangul = (sum(map(len, CLASSES[name].findall(sample))) for name in ("han", "kana", "hangul"))
    cjk = han + kana + hangul
    if cjk * 5 < len(sample):
        return "other"
    return "ja" if kana * 6 > cjk else "ko" if hangul * 3 > cjk else "zh"


CLASSES = {
    "han": pattern(r"\p{Han}+"),
    "kana": pattern(r"[\p{Hiragana}\p{Katakana}]+"),
    "hangul": pattern(r"\p{Hangul}+"),
}
