"""Bylines of pages in Chinese, whose lines decide: their heads name the site or the editor."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.byline.chinese.account import account_card
from cleaner.byline.chinese.masthead import masthead
from cleaner.byline.credits.forms import FILED, PHOTOGRAPHED
from cleaner.byline.credits.line import SIGNS, read_line, without_works
from cleaner.byline.credits.lines import Lines
from cleaner.byline.credits.medium import medium
from cleaner.byline.head import HeadAuthors
from cleaner.byline.names.han import is_han_person, nobody
from cleaner.byline.names.known import is_medium
from cleaner.byline.names.people import people, reporters, unique
from cleaner.byline.pack import PackCredits
from cleaner.byline.vocabulary import worded, words
from cleaner.byline.zones import Zones
from cleaner.model import Page
from cleaner.pattern import pattern

OPEN, CLOSE = r"[（(【\[〔]", r"[）)】\]〕]"
"""The brackets around a reporter."""
INSIDE = r"(?P<names>[^（()）。【】\[\]〔〕]{2,40})"
"""What stands in them, no sentence."""
PERSONS = r"\p{Han}{2,4}(?:[ 、]\p{Han}{2,4}){0,4}"
"""Up to five people: `张三 李四`, `张三、李四`."""

WIRE = "(?:«wire.telegram»|«wire.report»|«wire.news»)"
"""How a dateline ends: `新华社巴黎12月9日电`."""

DATELINE = worded(
    rf"^.{{0,40}}?(?P<wire>{WIRE})?\s{{0,2}}{OPEN}[\p{{Han}}·\s]{{0,14}}?"
    rf"«staff.reporters»[:： ]?{INSIDE}{CLOSE}"
)
"""At the head of the first paragraph: `新华社巴黎12月9日电（记者张三）`, `本报讯（记者 张三 通讯员 李四）`,
`【某某网报道 记者 张三】`."""

AGENCY = worded(rf"\d日{WIRE}|«wire.agency»\p{{Han}}{{0,8}}«wire.telegram»")
"""The dateline of an agency before those brackets, in which nothing but names stands: `新华社拉萨12月9日电`."""

WIRED = worded(
    rf"^.{{2,20}}?\d日{WIRE}\s{{0,2}}{OPEN}"
    rf"(?P<names>\p{{Han}}{{2,4}}(?:[ 、](?:«staff.reporters»\s?)?\p{{Han}}{{2,4}}){{0,4}}){CLOSE}"
)
"""`某新网9月3日电 (张三 李四)`, `某民网5月1日电（张三、通讯员李四）`: people and nothing else in the brackets of a
dateline."""

REPORTING = worded(
    rf"^.{{0,30}}?«wire.report»{CLOSE}?\s{{0,2}}«staff.reporter»\s?(?P<names>{PERSONS}?)"
    r"\s?«works.report»"
)
"""`本报讯 记者张三报道：`, `【某某報訊】記者張小三報道：`."""

REPORTED = worded(
    rf"^.{{2,12}}?«wire.report»{CLOSE}?\s{{1,2}}"
    r"(?P<names>«staff.reporter»\s?\p{Han}{2,3}(?:[ 、](?:«staff.reporters»\s?)?\p{Han}{2,3}){0,4}) (?=\p{Han}|[“《\d])"
)
"""The same with nothing but a blank behind the last name: `本报讯 记者张三 通讯员李四 近日，…`."""

LEADING = pattern(rf"^{OPEN}{INSIDE}{CLOSE}")
"""`【文/某某网 张三】` before the first paragraph."""

CLOSING = pattern(rf"{OPEN}(?P<names>[^（()）【】\[\]〔〕。；;]{{2,48}}){CLOSE}\s{{0,2}}\d{{0,8}}\s{{0,2}}$")
"""`（记者张三、李四）`, `（编译/张三）`, `(张三)` at the end of the last paragraph, `（編輯：張小三）1130915`."""

TAIL = pattern(r"[。！？”…]\s{0,2}(?P<names>[^。！？”…]{4,48})$")
"""The same without brackets, under a label: `…都出海了。责任编辑：张三`."""

SIGNATURE = pattern(
    rf"[{SIGNS}]\s?(?P<names>\p{{Han}}[\p{{Han}}·、，, ]{{1,40}})(?:{OPEN}.{{2,20}}{CLOSE})?"
    rf"|{OPEN}(?P<names>[\p{{L}}·、， ]{{2,40}}){CLOSE}"
)
"""A sign or brackets and nothing but who signs: `□ 张三`, `◎ 张三（某某大学）`, `（某某网 张三 李四）`, `(张三)`."""
SIGNED_ABOVE = 3
"""Lines above the article of which one may be that: a deck or a picture's caption may come behind."""

SOURCED = worded(r"^«source.labels.zh»[：:]")
"""What a head puts before the medium: `来源：某某网`."""


def chinese_byline(
    page: Page, zones: Zones, lines: Lines, head: HeadAuthors, said: PackCredits, signed: tuple[str, ...]
) -> tuple[tuple[str, ...], str]:
    """Authors and source.  Whom the pack has `said` takes the place of an unlabelled guess; reporters who sign under a
    word of their own are added, for an account and the people whose text it uploads are authors both.

    signed: who signs right below the headline of a dump, where nobody else is named.
    """
    lines.read(zones)
    top = masthead(page, zones, lines, head)
    for index, why in top.blocks.items():
        lines.blocks.setdefault(index, why)
    if said.authors:
        authors = [*said.authors, *lines.authors, *_in_prose(page, zones, lines)]
    else:
        authors = [*lines.authors, *top.authors, *_in_prose(page, zones, lines), *filter(None, (top.account,))]
    source = next(filter(None, [said.source, *lines.upper_sources, top.source, *lines.sources]), "")
    if not source:
        stated = (value[:200].strip() for value in page.head.meta.get("source", ()))
        bare = (SOURCED.sub("", value) for value in stated)
        source = next(filter(None, map(medium, bare)), "")
    if not authors:
        account, blocks = account_card(page, zones.body[1] + 1)
        authors = [account] if account else []
        lines.blocks.update(blocks)
    return unique(authors) or signed, source


def _in_prose(page: Page, zones: Zones, lines: Lines) -> Iterator[str]:
    """Reporters in the dateline of the first paragraph and behind the last; editors there go to `lines`."""
    # Wording may have taken a first paragraph that begins with its reporter for a byline.
    before = [block for block in zones.above[-1:] if block.index == zones.body[0] - 1]
    heads = [block.text[:120] for block in (*before, *zones.edges[:2])]
    yield from next(filter(None, map(_in_dateline, heads)), ())
    for text in heads:
        leading = LEADING.match(text)
        if leading:
            yield from _persons_credited(leading["names"], lines)
    for block in zones.edges[-3:]:
        yield from _behind(block.text[-60:], lines)
    yield from _signatures(page, zones, lines)


def _signatures(page: Page, zones: Zones, lines: Lines) -> Iterator[str]:
    """Those who sign right above or below the article behind a sign or in brackets."""
    above = [block for block in zones.above if block.index > zones.headline]
    ends = (*zones.edges[-1:], *zones.below[:1], *page.blocks[zones.end : zones.end + 2])
    for block in (*above[-SIGNED_ABOVE:], *zones.edges[:1], *ends):
        match = None if lines.line(block).credits else SIGNATURE.fullmatch(block.text)
        if match and (names := _signers(match["names"])):
            lines.blocks.setdefault(block.index, "names the author")
            yield from names


def _signers(text: str) -> list[str]:
    """The people of a text that names nothing else but their medium: `某某网 张三 李四`."""
    names = [name for name in people(text) if not is_medium(name)]
    ended = text.endswith(words("wire", "end"))
    return names if not ended and nobody().isdisjoint(names) and all(map(is_han_person, names)) else []


def _in_dateline(text: str) -> tuple[str, ...]:
    """The reporters whom the beginning of a paragraph names."""
    # `（某某社記者張小三台北15日電）` fits the next, too, and only this one says where the name ends.
    match = FILED.search(text[:60]) or REPORTING.match(text)
    found = tuple(filter(is_han_person, people(match["names"]))) if match else ()
    if found:
        return found
    match = DATELINE.match(text)
    if match and not PHOTOGRAPHED.search(match["names"]):
        # `（记者手记）` names nobody, nor does `本报讯（记者 全程跟拍）`: a name that is no Han one must stand in the
        # dateline of an agency or beside a Han one.
        persons = tuple(filter(is_han_person, people(match["names"])))
        agency = AGENCY.search(text, 0, match.start("names"))
        return reporters(match["names"]) if agency or (match["wire"] and persons) else persons
    match = WIRED.match(text) or REPORTED.match(text)
    names = people(match["names"]) if match else ()
    return names if all(map(is_han_person, names)) else ()


def _behind(text: str, lines: Lines) -> Iterator[str]:
    """Authors who sign at the end of a paragraph; editors there go to `lines`."""
    match = CLOSING.search(text)
    if match is None:
        tail = TAIL.search(text)
        if tail and not PHOTOGRAPHED.search(tail["names"]):
            yield from _persons_credited(tail["names"], lines)
        return
    inside = without_works(match["names"].strip())
    if PHOTOGRAPHED.search(inside) or inside.endswith(words("wire", "end")):
        return
    if read_line(inside).credits:
        named = _credited(inside, "author")
        lines.editors += _credited(inside, "editor")
        # `图/文 某某之家 张三`: a medium beside a person.
        yield from [n for n in named if is_han_person(n)] or named
    elif any(role in inside for role in words("staff", "reporters")):
        yield from (n for n in people(inside) if is_han_person(n))
    elif text[match.start() - 1 : match.start()] in tuple("。！？”…"):
        yield from _signers(inside)


def _persons_credited(text: str, lines: Lines) -> Iterator[str]:
    """The authors under labels in `text`, which may be prose, and so must look like people; editors go to `lines`."""
    lines.editors += filter(is_han_person, _credited(text, "editor"))
    yield from filter(is_han_person, _credited(text, "author"))


def _credited(text: str, wanted: str) -> list[str]:
    """The people in `text` under labels of the role that is `wanted`."""
    return [name for role, value in read_line(text).credits if role == wanted for name in people(value)]
