"""Authors, editors, source and date: from the lines around the body, the names of the template, and the head.

What the portal's pack says goes before all of them.  On pages in Chinese the lines decide then: their heads name the
site or the editor.  Elsewhere JSON-LD decides: its persons are right on 9 of 10 annotated pages, and the lines say who
where it names none or only the site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cleaner.byline.bare import Signature, is_bare_name
from cleaner.byline.chinese import chinese_byline
from cleaner.byline.head import HeadAuthors, carried, head_authors, head_editors
from cleaner.byline.headed import headed, posts_below
from cleaner.byline.known import ends_in_post, fold, is_agency, is_outlet
from cleaner.byline.labelled import under_label
from cleaner.byline.lined import is_own, lined, lined_below, longer, over_article
from cleaner.byline.lines import Lines
from cleaner.byline.mailed import mailed
from cleaner.byline.names import unique
from cleaner.byline.notes import closing_notes, dated_below, described, introduced, labelled_below, last_line, noted
from cleaner.byline.opener import LONGEST, is_label
from cleaner.byline.origin import origin, own_names, without_houses
from cleaner.byline.others import without_others
from cleaner.byline.pack import PackCredits, pack_credits
from cleaner.byline.placed import placed
from cleaner.byline.signed import beside
from cleaner.byline.stated import confirmed
from cleaner.byline.template import named_by_template, pen_name
from cleaner.byline.vocabulary import worded
from cleaner.byline.zones import EDGE, Zones, find_zones
from cleaner.date.find import DateFound, find_date
from cleaner.date.reading import reading
from cleaner.given import is_known
from cleaner.locate import Located
from cleaner.model import Block, BlockKind, Byline, Page
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
    if lines.script == "zh":
        lines.read(zones)
        authors, source = chinese_byline(page, zones, lines, head, said)
        authors = authors or signed.names
    else:
        authors, source = _other(page, without_others(page, zones), lines, head, said, signed)
        own = own_names(page, head.site)
        source = source or origin(zones, authors, own)
        authors = without_houses(authors, own)
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


def _other(
    page: Page, zones: Zones, lines: Lines, head: HeadAuthors, said: PackCredits, signed: Signature
) -> tuple[tuple[str, ...], str]:
    """Authors and source."""
    _release(zones, lines)
    if said.authors:
        lines.read(zones, labels=True)
        return said.authors, said.source or next(iter(lines.sources), "")
    meta = tuple(name for name in head.meta if fold(name) not in head.site and not is_outlet(name))
    authors = confirmed(page, zones, lines, head.persons or meta)
    if not authors:
        lines.read(zones)
        authors = _read(page, zones, lines, head, meta)
        if not {*map(fold, signed.names)} <= {*map(fold, authors)}:
            authors = signed.names
        chosen = {fold(name) for name in authors}
        for block in zones.edges:
            # A line of the body that names somebody else is body: the author of a book in a list of books.
            named = lines.blocks.get(block.index) == "names the author"
            if named and not any(name in fold(block.text) for name in chosen):
                del lines.blocks[block.index]
    return authors, said.source or next(iter(lines.sources), "")


SOURCE = worded(r"«source.release» (?P<source>\p{Lu}.{1,59})")
"""The last line of a press release, as the wires set it: `SOURCE Harbour Robotics, Inc.`"""


def _release(zones: Zones, lines: Lines) -> None:
    """Who issued a press release, where its last line says so."""
    for block in (*zones.edges[-EDGE:], *zones.below):
        match = SOURCE.fullmatch(block.text)
        if match:
            lines.sources.append(match["source"])
            lines.blocks.setdefault(block.index, "names the source")


def _read(page: Page, zones: Zones, lines: Lines, head: HeadAuthors, meta: tuple[str, ...]) -> tuple[str, ...]:
    """The authors that template and lines name, weighed against those of the head."""
    own = own_names(page, head.site)
    # The byline stands below the headline more often than above, where menus name people too.
    around = sorted((*zones.above, *zones.edges, *zones.below), key=lambda b: b.index <= zones.headline)
    group = [] if page.flat else named_by_template(page, around, lines.title, lines.script, head.site)
    if not page.flat and (not group or group[0][0].index > zones.body[1]):
        # Nobody but the house signs above the article's end.
        group = named_by_template(page, around, lines.title, lines.script)
    named = unique([name for _, names in group for name in names])
    # Boxes below the article and the site itself are less than `By Ann Lee` above it.
    weak = {fold(name) for name in named} <= head.site or all(block.index > zones.body[1] for block, _ in group)
    printed = [name for name in lines.above if " " in name and is_known(name) and name not in named]
    if all(is_agency(name) or ends_in_post(name) for name in named) and printed:
        named = unique(printed)  # `CNN Wire` over `By Ann Lee`
    visible = (unique(lines.upper) if weak else ()) or named or unique(lines.upper or lines.authors)
    house = {fold(name) for name in visible} <= head.site | {fold(name) for name in head.desks}
    wide = lines.script in ("ja", "ko")
    strong = visible if not house and (wide or all(" " in name for name in visible)) else ()
    if strong and not all(" " in name for name in meta):
        meta = ()
    # `author: webteam2` over `By Ann Lee` is who uploaded it over who wrote it: what is printed goes first.
    stated = (names for names in (head.persons, meta) if names and (not strong or _is_printed(around, names)))
    authors = next(stated, ()) or strong or head.persons or meta
    if not authors:
        authors, index = _bare(page, zones, lines.title, own, signed=bool(head.desks))
        if not authors and not visible:
            authors, index = last_line(page, zones.body[1], lines.title)
            if not authors and page.flat:
                authors, index = noted([*zones.edges[-EDGE:], *zones.below], lines.title)
            if not authors:
                authors, index = described(page, zones.body, lines.title)
            if not authors and page.flat:
                authors, index = mailed(page, zones)
        if authors:
            lines.blocks.setdefault(index, "names the author")
    authors = authors or head.desks or head.companies or head.meta or visible or unique(lines.filed)
    if not authors and not page.flat:
        name, index = pen_name(page, around)
        if name:
            authors = (name,)
            lines.blocks.setdefault(index, "names the author")
    if {fold(a) for a in authors} < {fold(v) for v in visible} and len(visible) <= 8:
        authors = visible
    if page.flat:
        authors = _of_dump(page, zones, lines, authors, own)
    chosen = {fold(name) for name in authors}
    for block, names in group:
        if any(fold(name) in chosen for name in names):
            lines.blocks.setdefault(block.index, "names the author")
    return authors


def _of_dump(page: Page, zones: Zones, lines: Lines, authors: tuple[str, ...], own: frozenset[str]) -> tuple[str, ...]:
    """`authors` of a dump, or those whom the lines beside the day name, where they are more, where nobody signs between
    headline and article's end, or only the house does: `by Harbour Post | 3 May 2024` over `Ann Lee`."""
    more = lined(page, zones, zones.above, lines.title, own)
    house = all(is_own(name, own) for name in authors)
    if house and not more.names:
        more = over_article(page, zones, lines.title, own)
    first, last = zones.headline, zones.body[1]
    signed = any(first < at <= last for at, why in lines.blocks.items() if why == "names the author")
    longer_ = {*map(fold, authors)} < {*map(fold, more.names)}
    if not more.names or not (house or longer_ or not signed):
        return authors
    lines.blocks.setdefault(more.block, "names the author")
    return more.names


def _bare(page: Page, zones: Zones, title: str, own: frozenset[str], *, signed: bool) -> tuple[tuple[str, ...], int]:
    """The people named without a word: below `By`, beside the date or, where only a desk has `signed`, before the
    article."""
    around = [*zones.above, *zones.edges[:EDGE]]
    found = under_label(around, title)
    labelled = bool(found.names)
    around = [block for block in around if not _is_elsewhere(page, block)]
    if not found.names or (signed and is_outlet(found.names[0])):
        found = beside(page, around, zones.headline, title, known=signed)
    if not found.names:
        found = placed(page, around, zones.headline, title)
    if page.flat and not labelled:
        more = lined(page, zones, around, title, own)
        found = longer(found, more if more.names or found.names else lined_below(page, zones, title, own))
    labels = [block.text for block in zones.below if is_label(block.text)]
    if not found.names and len(labels) == len({*labels}):  # `By` again and again stands in teasers
        found = under_label(zones.below, title)
    if not found.names:
        found = introduced(zones.below)
    if not found.names:
        found = labelled_below(zones.below)
    if not found.names:
        found = dated_below(page, zones.below)
    if found.names or not signed:
        return found
    for block in (*zones.above[-1:], *zones.edges[:3]):
        names = tuple(part.strip() for part in block.text.split("/"))
        bare = block.kind is BlockKind.PARAGRAPH and all(is_bare_name(name, known=False) for name in names)
        if block.index > zones.headline and bare and fold(block.text) not in title:
            return names, block.index
    return (), -1


def _is_elsewhere(page: Page, block: Block) -> bool:
    """Whether a line stands in a menu or with a picture, or names the channel that the head says the article is in."""
    if any(block.text == value for value in page.head.meta.get("article:section", ())):
        return True
    cue = block.cue
    while cue > 0:
        if page.cues[cue].tag in ("nav", "figure"):
            return True
        cue = page.cues[cue].parent
    return False


def _is_printed(blocks: Iterable[Block], names: tuple[str, ...]) -> bool:
    """Whether a short line prints one of `names`."""
    short = [b.text for b in blocks if len(b.text) <= LONGEST]
    if any(name in text for name in names for text in short):
        return True
    wanted = [fold(name) for name in names]
    return any(name in fold(text) for name in wanted for text in short)
