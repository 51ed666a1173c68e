"""Authors, editors, source and date: from the lines around the body, the names of the template, and the head.

On pages in Chinese the lines decide: their heads name the site or the editor.  Elsewhere JSON-LD decides: its persons
are right on 9 of 10 annotated pages, and the lines say who where it names none or only the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleaner.author_lines import LONGEST, may_name, named_by_template, opened, pen_name
from cleaner.credit_line import DATE, LONGEST_LINE, Line, medium, read_line
from cleaner.dates import find_date
from cleaner.head_authors import head_authors, site_names
from cleaner.headline import Headline
from cleaner.locate import Located
from cleaner.masthead import account_card, masthead
from cleaner.model import Block, BlockKind, Byline, Page
from cleaner.names import fold, is_han_person, is_outlet, people, unique
from cleaner.pattern import pattern
from cleaner.signed import beside, is_bare_name, under_label

ABOVE = 8
"""Blocks above the headline that may hold a byline: a kicker, a breadcrumb, an author's portrait."""
BELOW = 16
"""Blocks below the body where credits stand: pager, disclaimer and share bar may come between."""
EDGE = 6
"""Blocks at either end of the body that may be credits or carry one; standfirst and byline may come mixed."""
PARAGRAPH = 30
"""Characters of a block that is more than a byline or a button."""
GAP = 20
"""Blocks between two parts of a body: more than an insert has, as many short ones as a list of comments or links."""
FAR = 60
"""Blocks between headline and body that are looked at: galleries and menus may come between."""


class Credits(NamedTuple):
    """The byline, and the blocks that print it: index to the reason."""

    byline: Byline
    blocks: dict[int, str]


class Zones(NamedTuple):
    """Where to look, in page order."""

    above: list[Block]
    """From a little above the headline to the body, without the headline."""
    edges: list[Block]
    """Both ends of the body, and what stands between its blocks there."""
    below: list[Block]
    headline: int
    """Index of the last block that prints the headline before the body, or -1."""
    body: tuple[int, int]
    """Indexes of the first and the last block of the body."""


def find_byline(page: Page, located: Located, title: Headline) -> Credits:
    """What the page says of who, where and when."""
    zones = _zones(page, located, title)
    lines = _Lines(_script(page, located, title), fold(title.text or ""))
    lines.read(zones)
    if lines.script == "zh":
        authors, source = _chinese(page, zones, lines)
    else:
        authors, source = _other(page, zones, lines)
    date = find_date(page, located, title)
    if date is not None and date.block is not None and len(page.blocks[date.block].text) <= LONGEST:
        lines.blocks.setdefault(date.block, "prints the date")
    return Credits(Byline(authors, unique(lines.editors), source or None, date and date.day), lines.blocks)


# -- where to look -------------------------------------------------------------------------------------------------


def _zones(page: Page, located: Located, title: Headline) -> Zones:
    blocks, body = page.blocks, _longest_run(page, located.body)
    if body:
        first, last = body[0], body[-1]
    else:
        first = last = min((max(title.blocks) + 30 if title.blocks else 40), len(blocks)) - 1
    text = title.text or page.head.title or ""
    before = sorted(i for i in title.blocks if i <= first) or _printing(page, text, first)
    start = max(0, min(before[-2:]) - ABOVE if before else first - 25)
    titles = {*title.blocks, *before}
    above = [b for b in blocks[start:first] if b.index not in titles]
    if len(above) > FAR:
        above = above[: FAR - 20] + above[-20:]
    inside = [b for b in blocks[first : last + 1] if b.index not in titles] if body else []
    edges = inside if len(inside) <= 2 * EDGE else inside[:EDGE] + inside[-EDGE:]
    below = blocks[last + 1 : last + 1 + BELOW] if body else []
    if body and not blocks[first].hidden:
        above = [b for b in above if not b.hidden]
        below = [b for b in below if not b.hidden]
    # A headline is often printed twice, with the byline between the two or behind them.
    headline = before[-2] if len(before) > 1 and before[-1] - before[-2] <= ABOVE else max(before, default=-1)
    return Zones(above, edges, below, headline, (first, last))


def _longest_run(page: Page, body: tuple[int, ...]) -> tuple[int, ...]:
    """The part of the body with most text where it comes in parts: credits stand around that one."""
    # The byline itself, a date or a button may have been taken for body at its ends: begin and end with a paragraph.
    body = tuple(i for i in body if len(page.blocks[i].text) >= PARAGRAPH) or body
    cuts = [at for at in range(1, len(body)) if body[at] - body[at - 1] > GAP]
    if not cuts:
        return body
    parts = [body[start:end] for start, end in zip([0, *cuts], [*cuts, len(body)], strict=True)]
    return max(parts, key=lambda part: sum(len(page.blocks[i].text) for i in part))


def _printing(page: Page, title: str, first: int) -> list[int]:
    """Blocks before `first` that print `title`, where the headline has not said which do."""
    wanted = fold(title)
    near = page.blocks[max(0, first - 2 * FAR) : first]
    return [b.index for b in near if 7 < len(b.text) < 300 and fold(b.text)[:60] in wanted]


def _script(page: Page, located: Located, title: Headline) -> str:
    """"zh", "ja", "ko" or "other": what the body is written in."""
    sample = "".join(page.blocks[i].text[:200] for i in located.body[:4]) or title.text or ""
    if sample.isascii():
        return "other"
    if not CJK.search(sample):
        return "other"
    han, kana, hangul = (sum(map(len, CLASSES[name].findall(sample))) for name in ("han", "kana", "hangul"))
    cjk = han + kana + hangul
    if cjk * 5 < len(sample):
        return "other"
    return "ja" if kana * 6 > cjk else "ko" if hangul * 3 > cjk else "zh"


CJK = pattern(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
CLASSES = {
    "han": pattern(r"\p{Han}+"),
    "kana": pattern(r"[\p{Hiragana}\p{Katakana}]+"),
    "hangul": pattern(r"\p{Hangul}+"),
}

# -- lines ---------------------------------------------------------------------------------------------------------

REPORTER = pattern(
    r"[（(【\[]?[\p{L}·•《》]{0,14}(?:记者|通讯员|评论员|記者|特派員|作者)\s{0,2}[:：]?\s{0,2}[\p{Han}·\s、，,/]{2,40}"
    r"[）)】\]]?(?:综合)?(?:报道|報導|摄影报道)?"
)
"""A line that is nothing but its reporter: `某某日报记者 张三 李四`, `（本报记者 张三）`."""

FILED = pattern(
    r"[記记]者\s?(?P<names>\p{Han}{2,4}(?:、\p{Han}{2,4}){0,4})\s?[／/]\s?\p{Han}{2,12}(?:報導|报道)"
    r"|[記记]者(?P<names>\p{Han}{3})\p{Han}{2,4}\d{1,2}日(?:[綜综]合)?(?:外)?[電电]"
)
"""Who filed from where, in Taiwan and Hong Kong: `記者王小明／台北報導`, `（某社記者王小明台北1日電）`."""

KOREAN = pattern(
    r"(?P<names>\p{Hangul}{2,4}(?:[·,]\s?\p{Hangul}{2,4}){0,4})\s?(?:선임|수습|인턴|전문|객원)?\s?(?:기자|특파원|논설위원)"
    r"(?:\s?=|\s*[\w.]+@|$|\s)"
)
"""`김철수 기자 kim@x.kr`, `[서울] 김철수 기자 =`."""

JAPANESE = pattern(
    r"[（(【\[](?P<names>\p{Han}{1,4}[ \u3000]\p{Han}{1,4})[）)】\]]$"
    r"|^(?P<line>\p{Han}{1,4}[ \u3000]?\p{Han}{1,4})記者$"
)
"""`【山田 花子】` at the end of the last paragraph, `山田花子記者` in a line of its own."""


CREDIT = 40
"""Characters of a credit's value in a line of the body; a sentence has more."""

SENTENCE = pattern(r"[。！？?!]")

USER = pattern(r"[A-Za-z][\w.-]{2,23}")
"""How editors of portals sign: `责任编辑：xiaobing`."""


class _Lines:
    """What the lines of the zones say under labels, and which blocks say it."""

    def __init__(self, script: str, title: str) -> None:
        self.script = script
        self.title = title
        self.authors: list[str] = []
        self.upper: list[str] = []
        """Those named before the article's end: below it, teasers name the authors of other articles."""
        self.editors: list[str] = []
        self.sources: list[str] = []
        self.blocks: dict[int, str] = {}

    def read(self, zones: Zones) -> None:
        for blocks, inside in ((zones.above, False), (zones.edges, True), (zones.below, False)):
            for at, block in enumerate(blocks):
                text = block.text
                if len(text) <= LONGEST_LINE and (self.script != "other" or may_name(text)):
                    self._line(block, blocks[at + 1] if at + 1 < len(blocks) else None, inside)
            if blocks is not zones.below:
                self.upper = self.authors[:]

    def _line(self, block: Block, following: Block | None, inside: bool) -> None:
        text = block.text
        line = read_line(text)
        if not line.credits:
            names = self._unlabelled(text, inside)
            if names:
                self._add(self.authors, names, block, "names the author")
            return
        if inside and not self._is_credits(line):
            return
        for role, value in line.credits:
            if not value and role == "source" and len(line.credits) == 1 and following is not None and not inside:
                # `来源：` in one element, the medium in the next.
                value = following.text if len(following.text) <= 20 and not read_line(following.text).credits else ""
            if role == "author":
                self._add(self.authors, self._people(value), block, "names the author")
            elif role == "editor":
                self._add(self.editors, self._people(value), block, "names the editor")
            elif role == "source" and not (inside and self.script == "other"):
                self._add(self.sources, filter(None, (medium(value),)), block, "names the source")
        self._add(self.authors, self._unlabelled(line.lead, inside), block, "names the author")
        if self.script != "other" and not line.lead:
            self.blocks.setdefault(block.index, "is a line of credits")

    def _is_credits(self, line: Line) -> bool:
        """Whether a line of the body is nothing but credits, unlike `记者：您怎么看？` in an interview."""
        if line.lead and not self._unlabelled(line.lead, True):
            return False
        for role, value in line.credits:
            names = self._people(value)
            if role == "other" or len(value) > CREDIT or SENTENCE.search(value):
                return False
            if self.script == "zh" and role == "author" and not any(map(is_han_person, names)):
                return False
        return True

    def _people(self, value: str) -> tuple[str, ...]:
        value = DATE.split(value)[0].split("《")[0]
        if self.script == "zh" and USER.fullmatch(value):
            return (value,)
        return people(value, japanese=self.script == "ja")

    def _unlabelled(self, text: str, inside: bool) -> tuple[str, ...]:
        if not text or len(text) > LONGEST:
            return ()
        if self.script == "other":
            names = opened(text)
            # In the body `By Christmas the …` begins a sentence.
            alone = len(text) <= 80 and text[-1] not in ".!?" and " " in "".join(names[:1])
            return names if alone or not inside else ()
        if self.script == "ko":
            match = KOREAN.search(text) if len(text) <= 60 else None
            return people(match["names"]) if match else ()
        if self.script == "ja":
            match = JAPANESE.search(text)
            return people(match["names"] or match["line"], japanese=True) if match else ()
        if not any(letter in text for letter in "者员員"):
            return ()
        filed = FILED.search(text[:60])
        if filed is not None and (not inside or len(text) <= 60):
            return people(filed["names"])
        if len(text) > 60 or not REPORTER.fullmatch(text) or text.rstrip("）)】]").endswith(("摄", "摄影", "图")):
            return ()
        return tuple(name for name in people(text.strip("（()）【】[]")) if is_han_person(name))

    def _add(self, to: list[str], names: Iterable[str], block: Block, why: str) -> None:
        for name in names:
            if fold(name) != self.title:
                to.append(name)
                self.blocks.setdefault(block.index, why)


# -- pages in Chinese ----------------------------------------------------------------------------------------------

DATELINE = pattern(
    r"^.{0,40}?[（(](?:[\p{Han}·]{0,10})?(?:记者|記者|通讯员)[:： ]?(?P<names>[^（()）。]{2,40})[）)]"
)
"""`新华社巴黎12月9日电（记者张三）`, `本报讯（记者 张三 通讯员 李四）` at the head of the first paragraph."""

CLOSING = pattern(r"[（(【](?P<names>[^（()）【】。；;]{2,48})[）)】]\s*$")
"""`（记者张三、李四）`, `（编译/张三）`, `(张三)` at the end of the last paragraph."""


def _chinese(page: Page, zones: Zones, lines: _Lines) -> tuple[tuple[str, ...], str]:
    head = masthead(page, zones.above, zones.headline, zones.body, lines.title)
    for index, why in head.blocks.items():
        lines.blocks.setdefault(index, why)
    authors = [*lines.authors, *head.authors, *_in_prose(zones), *filter(None, (head.account,))]
    above = {b.index for b in zones.above}
    labelled = next((s for s in lines.sources if any(i in above for i in lines.blocks)), "")
    source = labelled or head.source or next(iter(lines.sources), "")
    if not source:
        stated = (value[:200].strip() for value in page.head.meta.get("source", ()))
        bare = (value.removeprefix("来源：").removeprefix("来源:") for value in stated)
        source = next(filter(None, map(medium, bare)), "")
    if not authors:
        authors = _confirmed(page, zones, lines, source)
    if not authors:
        account, blocks = account_card(page, zones.body[1] + 1)
        authors = [account] if account else []
        lines.blocks.update(blocks)
    return unique(authors), source


BETWEEN = pattern(r"[\s·|｜/]+")
"""What stands between the names of one line."""


def _confirmed(page: Page, zones: Zones, lines: _Lines, source: str) -> list[str]:
    """Authors of the head that a line prints too: Chinese heads name the site, the editor or the source."""
    head = head_authors(page, site_names(page))
    named = (*head.persons, *head.meta, *head.desks, *head.companies)
    if not named:
        return []
    taken = {fold(name) for name in (*lines.editors, source)} | site_names(page)
    near = [b.text for b in (*zones.above, *zones.below[:4]) if len(b.text) < 80 and ">" not in b.text]
    printed = {fold(token) for text in near for token in (text, *BETWEEN.split(text))}
    return [name for name in named if fold(name) in printed and fold(name) not in taken]


def _in_prose(zones: Zones) -> Iterator[str]:
    """Reporters in the dateline of the first paragraph and behind the last."""
    for block in zones.edges[:2]:
        match = DATELINE.match(block.text[:120]) or FILED.search(block.text[:60])
        if match:
            yield from (n for n in people(match["names"]) if is_han_person(n))
            break
    for block in zones.edges[-3:]:
        match = CLOSING.search(block.text[-60:])
        if match is None or match["names"].endswith(("摄", "摄影", "图", "完")):
            continue
        inside = match["names"]
        credits = read_line(inside).credits
        if credits:
            yield from (n for role, value in credits if role == "author" for n in people(value))
        elif any(role in inside for role in ("记者", "通讯员", "記者")):
            yield from (n for n in people(inside) if is_han_person(n))
        elif is_han_person(inside) and block.text[-60:][match.start() - 1 : match.start()] in tuple("。！？”…"):
            yield inside


# -- other pages ---------------------------------------------------------------------------------------------------


def _other(page: Page, zones: Zones, lines: _Lines) -> tuple[tuple[str, ...], str]:
    site = site_names(page)
    head = head_authors(page, site)
    # The byline stands below the headline more often than above, where menus name people too.
    around = sorted((*zones.above, *zones.edges[: 2 * EDGE], *zones.below), key=lambda b: b.index <= zones.headline)
    group = named_by_template(page, around, lines.title) if not page.flat else []
    visible = unique([name for _, names in group for name in names]) or unique(lines.upper or lines.authors)
    house = {fold(name) for name in visible} <= site | {fold(name) for name in head.desks}
    meta = tuple(name for name in head.meta if fold(name) not in site and not is_outlet(name))
    strong = visible if not house and all(" " in name for name in visible) else ()
    if strong and not all(" " in name for name in meta):
        meta = ()
    # `author: webteam2` over `By Ann Lee` is who uploaded it over who wrote it: what is printed goes first.
    stated = (names for names in (head.persons, meta) if names and (not strong or _is_printed(page.blocks, names)))
    authors = next(stated, ()) or strong or head.persons or meta
    if not authors:
        authors, index = _bare(page, zones, lines.title, signed=bool(head.desks))
        if authors:
            lines.blocks.setdefault(index, "names the author")
    authors = authors or head.desks or head.companies or head.meta or visible
    if not authors and not page.flat:
        name, index = pen_name(page, around)
        if name:
            authors = (name,)
            lines.blocks.setdefault(index, "names the author")
    if {fold(a) for a in authors} < {fold(v) for v in visible} and len(visible) <= 8:
        authors = visible
    chosen = {fold(name) for name in authors}
    for block, names in group:
        if any(fold(name) in chosen for name in names):
            lines.blocks.setdefault(block.index, "names the author")
    for block in zones.edges:
        # A line of the body that names somebody else is body: the author of a book in a list of books.
        named = lines.blocks.get(block.index) == "names the author"
        if named and not any(name in fold(block.text) for name in chosen):
            del lines.blocks[block.index]
    return authors, next(iter(lines.sources), "")


def _bare(page: Page, zones: Zones, title: str, *, signed: bool) -> tuple[tuple[str, ...], int]:
    """The people named without a word: below `By`, beside the date or, where only a desk has `signed`, before the
    article."""
    around = [*zones.above, *zones.edges[:EDGE]]
    found = under_label(around, title)
    if not found.names or (signed and is_outlet(found.names[0])):
        found = beside(page, around, zones.headline, title, known=signed)
    if not found.names:
        found = under_label(zones.below, title)
    if found.names or not signed:
        return found
    for block in (*zones.above[-1:], *zones.edges[:3]):
        names = tuple(part.strip() for part in block.text.split("/"))
        bare = block.kind is BlockKind.PARAGRAPH and all(is_bare_name(name, known=False) for name in names)
        if block.index > zones.headline and bare and fold(block.text) != title:
            return names, block.index
    return (), -1


def _is_printed(blocks: Iterable[Block], names: tuple[str, ...]) -> bool:
    """Whether a short line prints one of `names`."""
    short = [b.text for b in blocks if len(b.text) <= LONGEST]
    if any(name in text for name in names for text in short):
        return True
    wanted = [fold(name) for name in names]
    return any(name in fold(text) for name in wanted for text in short)
