"""Bylines of pages in Chinese, whose lines decide: their heads name the site or the editor."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.byline.account import account_card
from cleaner.byline.head import HeadAuthors
from cleaner.byline.line import medium, read_line
from cleaner.byline.lines import FILED, Lines, signed_by
from cleaner.byline.masthead import masthead
from cleaner.byline.names import fold, is_han_person, people, unique
from cleaner.byline.pack import PackCredits
from cleaner.byline.zones import ABOVE, Zones
from cleaner.model import Page
from cleaner.pattern import pattern

DATELINE = pattern(r"^.{0,40}?[（(](?:[\p{Han}·]{0,10})?(?:记者|記者|通讯员)[:： ]?(?P<names>[^（()）。]{2,40})[）)]")
"""`新华社巴黎12月9日电（记者张三）`, `本报讯（记者 张三 通讯员 李四）` at the head of the first paragraph."""

CLOSING = pattern(r"[（(【](?P<names>[^（()）【】。；;]{2,48})[）)】]\s{0,2}\d{0,8}\s{0,2}$")
"""`（记者张三、李四）`, `（编译/张三）`, `(张三)` at the end of the last paragraph, `（編輯：張小三）1130915`."""


def chinese_byline(
    page: Page, zones: Zones, lines: Lines, head: HeadAuthors, said: PackCredits
) -> tuple[tuple[str, ...], str]:
    """Authors and source.  Whom the pack has `said` takes the place of an unlabelled guess; reporters who sign under a
    word of their own are added, for an account and the people whose text it uploads are authors both."""
    top = masthead(page, zones, lines, head)
    for index, why in top.blocks.items():
        lines.blocks.setdefault(index, why)
    if said.authors:
        authors = [*said.authors, *lines.authors, *_in_prose(zones, lines)]
    else:
        authors = [*lines.authors, *top.authors, *_in_prose(zones, lines), *filter(None, (top.account,))]
    source = next(filter(None, [said.source, *lines.upper_sources, top.source, *lines.sources]), "")
    if not source:
        stated = (value[:200].strip() for value in page.head.meta.get("source", ()))
        bare = (value.removeprefix("来源：").removeprefix("来源:") for value in stated)
        source = next(filter(None, map(medium, bare)), "")
    if not authors:
        authors = _confirmed(page, zones, lines, head, source)
    if not authors:
        account, blocks = account_card(page, zones.body[1] + 1)
        authors = [account] if account else []
        lines.blocks.update(blocks)
    return unique(authors), source


BETWEEN = pattern(r"[\s·|｜/]+")
"""What stands between the names of one line."""


def _confirmed(page: Page, zones: Zones, lines: Lines, head: HeadAuthors, source: str) -> list[str]:
    """Authors of the head that a line prints too: Chinese heads name the site, the editor or the source."""
    named = head.all()
    if not named:
        return []
    taken = {fold(name) for name in (*lines.editors, source)} | head.site
    near = [b.text for b in (*zones.above, *zones.below[:4]) if len(b.text) < 80 and ">" not in b.text]
    # A byline may have been taken for the beginning of the body.
    first = zones.body[0]
    near += [b.text for b in page.blocks[first : first + ABOVE] if len(b.text) <= 20]
    printed = {fold(token) for text in near for token in (text, *BETWEEN.split(text))}
    return [name for name in named if fold(name) in printed and fold(name) not in taken]


def _in_prose(zones: Zones, lines: Lines) -> Iterator[str]:
    """Reporters in the dateline of the first paragraph and behind the last; editors there go to `lines`."""
    # `（某某社記者張小三台北15日電）` fits both, and only the second says where the name ends.
    datelines = (m for b in zones.edges[:2] for m in (DATELINE.match(b.text[:120]), FILED.search(b.text[:60])) if m)
    reporters = ([name for name in people(match["names"]) if is_han_person(name)] for match in datelines)
    yield from next(filter(None, reporters), ())
    for block in zones.edges[-3:]:
        match = CLOSING.search(block.text[-60:])
        if match is None or match["names"].endswith(("摄", "摄影", "图", "完")):
            continue
        inside = match["names"]
        credits = read_line(inside).credits
        if credits:
            named = [n for role, value in credits if role == "author" for n in people(value)]
            # `图/文 某某之家 张三`: a medium beside a person.
            yield from [n for n in named if is_han_person(n)] or named
            lines.editors += [n for role, value in credits if role == "editor" for n in people(value)]
        elif signed := signed_by(inside):
            yield from signed
        elif any(role in inside for role in ("记者", "通讯员", "記者")):
            yield from (n for n in people(inside) if is_han_person(n))
        elif is_han_person(inside) and block.text[-60:][match.start() - 1 : match.start()] in tuple("。！？”…"):
            yield inside
