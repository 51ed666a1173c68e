"""Authors, editors, source and date: from the lines around the body, the names of the template, and the head.

A line that the reader sees goes before what the head says, on pages in Chinese; elsewhere the head names its authors
more reliably than the lines do (measured on the annotated pages: JSON-LD is right on 9 of 10, a line on 8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

import regex

from cleaner.credit_line import DATE, LONGEST_LINE, read_line
from cleaner.headline import Headline
from cleaner.locate import Located
from cleaner.model import Block, Byline, Page
from cleaner.names import alternation, fold, is_han_person, is_interface, is_medium, people, unique, words

ABOVE = 8
"""Blocks above the headline that may hold a byline: a kicker, a breadcrumb, an author's portrait."""
BELOW = 16
"""Blocks below the body where credits stand: pager, disclaimer and share bar may come between."""
EDGE = 3
"""Blocks at either end of the body that may be credits or carry one."""


class Credits(NamedTuple):
    """The byline, and the blocks that print it: index to the reason."""

    byline: Byline
    blocks: dict[int, str]


class Zones(NamedTuple):
    """Where to look, as blocks in page order."""

    above: list[Block]
    """From a little above the headline to the body, without the headline."""
    edges: list[Block]
    """Both ends of the body."""
    below: list[Block]
    titles: list[int]
    """Indexes of the headline's blocks before the body."""


def find_byline(page: Page, located: Located, title: Headline) -> Credits:
    """What the page says of who, where and when."""
    zones = _zones(page, located, title)
    script = _script(page, located, title)
    printed = _Printed(page, zones, script, title.text or "")
    if script == "zh":
        authors, editors, source = _chinese(page, zones, printed)
    else:
        authors, editors, source = _other(page, printed)
    return Credits(Byline(authors, editors, source, None), printed.blocks)


# -- where to look ----------------------------------------------------------------------------------------------------


def _zones(page: Page, located: Located, title: Headline) -> Zones:
    blocks, body = page.blocks, located.body
    seen = body and not blocks[body[0]].hidden
    titles = set(title.blocks)
    first = body[0] if body else None
    last = body[-1] if body else None
    if first is None:
        first = last = min((max(titles) + 30 if titles else 40), len(blocks)) - 1
    assert last is not None
    before = [i for i in titles if i <= first] or _same_as(page, title.text or page.head.title or "", first)
    start = max(0, (min(before[-2:]) - ABOVE) if before else first - 25)
    above = [b for b in blocks[start:first] if b.index not in titles and b.index not in before]
    if len(above) > 160:
        above = above[:120] + above[-40:]
    inside = [b for b in blocks[first : last + 1] if b.index not in titles] if body else []
    edges = inside if len(inside) <= 4 * EDGE else inside[: 2 * EDGE] + inside[-2 * EDGE :]
    below = blocks[last + 1 : last + 1 + BELOW] if body else []
    if seen:
        above = [b for b in above if not b.hidden]
        below = [b for b in below if not b.hidden]
    return Zones(above, edges, below, before)


def _same_as(page: Page, title: str, first: int) -> list[int]:
    """Blocks before `first` that print `title`, where the headline has not said so."""
    wanted = fold(title)
    return [
        b.index for b in page.blocks[max(0, first - 160) : first] if len(b.text) > 7 and fold(b.text)[:60] in wanted
    ]


def _script(page: Page, located: Located, title: Headline) -> str:
    """"zh", "ja", "ko" or "other": what the body is written in."""
    sample = "".join(page.blocks[i].text[:300] for i in located.body[:6]) or title.text or ""
    han = len(regex.findall(r"\p{Han}", sample))
    kana = len(regex.findall(r"[\p{Hiragana}\p{Katakana}]", sample))
    hangul = len(regex.findall(r"\p{Hangul}", sample))
    cjk = han + kana + hangul
    if cjk * 5 < len(sample) or not cjk:
        return "other"
    return "ja" if kana * 6 > cjk else "ko" if hangul * 3 > cjk else "zh"


# -- what the page prints ---------------------------------------------------------------------------------------------

AUTHOR_CUE = regex.compile(
    r"(?<![a-z])(?:authors?|bylines?|byl|writers?|autore?s?|autorin|autoren|auteurs?|redakteure?|reporters?|journalists?"
    r"|contributors?|creators?|zuozhe|signature|firma|user-?name|media-?name|pgc|nickname|media_?name)(?![a-z])"
    r"|Author|Byline|Writer|Autor|mediaName|accountName"
)
AUTHOR_CUE_NOT = regex.compile(
    r"(?i)bio(?![a-z])|biograph|avatar|image|img|photo|related|comment|reply|follow|social|count|jobs?(?![a-z])|job_?title|role|position|description"
    r"|desc(?![a-z])|date|time|tags?(?![a-z])|more|list-?news|recommend|recirc|newsletter|profile-link|tooltip|popover|caption|credit|breadcrumb|nav(?![a-z])|menu"
)
SOURCE_CUE = regex.compile(r"(?<![a-z])(?:source|origin|laiyuan)(?![a-z])|Source(?![a-z]|Title)")


@lru_cache(maxsize=8192)
def _cue_role(names: str) -> str:
    """"author", "source" or "" for what a template calls an element."""
    if AUTHOR_CUE.search(names):
        return "" if AUTHOR_CUE_NOT.search(names) else "author"
    return "source" if SOURCE_CUE.search(names) else ""


def _near_role(page: Page, cue: int) -> tuple[str, int]:
    """The role of the element or of one of the two around it, and which cue said so."""
    for _ in range(3):
        if cue <= 0:
            break
        role = _cue_role(page.cues[cue].names)
        if role:
            return role, cue
        if AUTHOR_CUE_NOT.search(page.cues[cue].names):
            break
        cue = page.cues[cue].parent
    return "", 0


class _Printed:
    """What the zones print, by role, and which blocks are nothing but that."""

    def __init__(self, page: Page, zones: Zones, script: str, title: str) -> None:
        self.script = script
        self.authors: list[str] = []
        self.cued: list[str] = []
        self.editors: list[str] = []
        self.sources: list[str] = []
        self.blocks: dict[int, str] = {}
        self.title = fold(title)
        for zone, blocks in enumerate((zones.above, zones.edges, zones.below)):
            for at, block in enumerate(blocks):
                if len(block.text) <= LONGEST_LINE:
                    following = blocks[at + 1] if at + 1 < len(blocks) else None
                    self._line(page, block, following, zone)
        if script == "other":
            self._cued_authors(page, zones)

    def _people(self, value: str) -> tuple[str, ...]:
        if self.script == "zh" and regex.fullmatch(r"[A-Za-z][\w.-]{2,23}", value):
            return (value,)  # `责任编辑：alonliu`
        return people(value, japanese=self.script == "ja")

    def _line(self, page: Page, block: Block, following: Block | None, zone: int) -> None:
        line = read_line(block.text)
        latin = self.script == "other"
        for role, value in line.credits:
            if not value and role == "source" and len(line.credits) == 1 and following is not None and zone == 0:
                value = following.text if len(following.text) <= 20 and not read_line(following.text).credits else ""
            value = DATE.split(value)[0] if DATE.search(value) else value
            if role == "author":
                self._add(self.authors, self._people(value), block, "names the author")
            elif role == "editor":
                self._add(self.editors, self._people(value), block, "names the editor")
            elif role == "source" and (zone != 1 or not latin):
                found = medium(value)
                if found:
                    self._add(self.sources, (found,), block, "names the source")
        if line.lead and line.credits and not latin:
            self._add(self.authors, reporters(line.lead, self.script), block, "names the author")
        if line.credits:
            if all(role != "other" for role, _ in line.credits) or zone != 1:
                self.blocks.setdefault(block.index, "is a line of credits")
        else:
            names = reporters(block.text, self.script) if not latin else opened(block.text)
            self._add(self.authors, names, block, "names the author")

    def _add(self, to: list[str], names: Iterable[str], block: Block, why: str) -> None:
        for name in names:
            if fold(name) != self.title:
                to.append(name)
                self.blocks.setdefault(block.index, why)

    def _cued_authors(self, page: Page, zones: Zones) -> None:
        group = -1
        for block in zones.above:
            if len(block.text) > 120:
                continue
            role, cue = _near_role(page, block.cue)
            if role != "author" or is_interface(block.text):
                continue
            names = self._people(_after_opener(block.text))
            if not names or fold(names[0]) == self.title:
                continue
            if group >= 0 and block.index - group > 6:
                break
            group = block.index
            self.cued.extend(names)
            self.blocks.setdefault(block.index, "names the author")


@cache
def _openers() -> regex.Pattern[str]:
    entries = alternation(words("author", "openers"))
    return regex.compile(rf"(?:^|[|•·–—/:]\s{{0,2}}|\d\s{{1,2}})(?i:{entries})[:\s]\s{{0,3}}(?=[\p{{Lu}}\p{{Lo}}d])")


def _after_opener(text: str) -> str:
    match = _openers().search(text)
    return text[match.end() :] if match else text


def opened(text: str) -> tuple[str, ...]:
    """The people after `By`, `Von`, `Par` in a line of its own: `By Ann Lee` -> Ann Lee."""
    if len(text) > 160:
        return ()
    match = _openers().search(text)
    return people(text[match.end() :]) if match else ()


REPORTER = regex.compile(
    r"^[（(【\[]?[\p{L}·•《》]{0,14}(?:记者|通讯员|评论员|記者|特派員|作者)\s{0,2}[:：]?\s{0,2}(?P<names>[\p{Han}·\s、，,/和]{2,40})[）)】\]]?(?:综合)?(?:报道|報導|摄影报道)?$"
)
"""A line that is nothing but its reporter: `澎湃新闻记者 段彦超 廖艳`, `（本报记者 张三）`."""
KOREAN = regex.compile(r"(?P<names>\p{Hangul}{2,4}(?:[·,]\s?\p{Hangul}{2,4}){0,4})\s?(?:선임|수습|인턴|전문|객원)?\s?(?:기자|특파원|논설위원)(?:\s?=|\s*[\w.]+@|$|\s)")
JAPANESE = regex.compile(r"^[（(【\[]?(?P<names>\p{Han}{1,4}[ 　]?\p{Han}{1,4})(?:記者|編集委員|特派員)?[）)】\]]?$|[（(【](?P<end>\p{Han}{1,4}[ 　]\p{Han}{1,4})[）)】]$")


def reporters(text: str, script: str) -> tuple[str, ...]:
    """The reporters that a line of its own names without a label."""
    if len(text) > 60:
        return ()
    if script == "ko":
        match = KOREAN.search(text)
        return people(match["names"]) if match else ()
    match = REPORTER.match(text)
    if match is None or text.rstrip("）)】]").endswith(("摄", "摄影", "图")):
        return ()
    return tuple(name for name in people(text.strip("（()）【】[]")) if len(name) <= 12)


def medium(value: str) -> str:
    """The medium that a source's value names, without what the page prints behind it: `鞭牛士 北京 举报` -> 鞭牛士."""
    value = value.strip(" 《》【】[]()（）“”\"|｜·:：-")
    if not value or value.isdigit():
        return ""
    parts = value.split()
    if regex.search(r"\p{Han}", value):
        name = parts[0]
        for part in parts[1:]:
            if not (name.isascii() and (part.isascii() or len(parts) == 2)):
                break
            name = f"{name} {part}"
        name = regex.split(r"[|｜、，,；;。（(]", name)[0].strip("《》“”\"")
    else:
        name = regex.split(r"[|•·;(]|\s[-–—]\s", value)[0].strip()
    if len(name) > 40 or is_interface(name) or regex.fullmatch(r"[\d\W_]*", name) or regex.match(r"https?:|www\.", name):
        return ""
    return name


# -- pages in Chinese -------------------------------------------------------------------------------------------------

DATELINE = regex.compile(
    r"^.{0,40}?[（(](?:[\p{Han}·]{0,10})?(?:记者|記者|通讯员)[:： ]?(?P<names>[^（()）。]{2,40})[）)]"
)
"""`新华社巴黎12月9日电（记者张三）`, `本报讯（记者 张三 通讯员 李四）` at the head of the first paragraph."""
CLOSING = regex.compile(r"[（(【](?P<names>[^（()）【】。；;]{2,48})[）)】]\s*$")
"""`（记者张三、李四）`, `（编译/张三）`, `(张三)` at the end of the last paragraph."""
WIRE = regex.compile(r"^[\p{Han}]{2,8}(?:首席|见习|实习|特约)?记者\s?(?P<names>[\p{Han}、 ]{2,40})$")


def _chinese(page: Page, zones: Zones, printed: _Printed) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    head = _Masthead(page, zones, printed)
    authors = [*printed.authors, *_in_prose(zones)]
    editors = unique(printed.editors)
    source = next(iter(printed.sources), None) if head.source is None else head.source
    source = head.labelled or source
    if head.account:
        authors.append(head.account)
    if source is None:
        source = next((medium(regex.sub(r"^来源[:：]", "", v)) for v in page.head.meta.get("source", ()) if v), None)
    taken = {fold(name) for name in editors} | {fold(source or "")}
    if not authors:
        lines = (b.text for b in (*zones.above, *zones.below[:4]) if len(b.text) < 80 and ">" not in b.text)
        spoken = {fold(token) for line in lines for token in (line, *regex.split(r"[\s·|｜/]+", line))}
        for name in _head_authors(page):
            if fold(name) not in taken and len(fold(name)) > 1 and fold(name) in spoken:
                authors.append(name)
    authors = [a for a in authors if not any(fold(a) == fold(e) for e in editors) or a in printed.authors]
    return unique(authors), editors, source or None


def _in_prose(zones: Zones) -> Iterator[str]:
    for block in zones.edges[:2]:
        match = DATELINE.match(block.text[:120])
        if match:
            yield from (n for n in people(match["names"]) if is_han_person(n))
            break
    for block in zones.edges[-3:]:
        match = CLOSING.search(block.text)
        if match is None:
            continue
        inside = match["names"]
        if inside.endswith(("摄", "摄影", "图", "完")):
            continue
        credits = read_line(inside).credits
        if credits:
            yield from (n for role, value in credits if role == "author" for n in people(value))
        elif regex.search(r"记者|通讯员|評論員|記者", inside):
            yield from (n for n in people(inside) if is_han_person(n))
        elif is_han_person(inside) and len(block.text) > len(match[0]) and block.text[match.start() - 1] in "。！？”…":
            yield inside


CLOCK = regex.compile(r"\b\d\d-\d\d ?\d\d:\d\d")
"""A date without a year: `发布时间：10-0812:00`."""


class _Masthead:
    """The unlabelled line between headline and body: `证券时报2020-01-14 17:58`, `2019-05-17 · 账号`, `张三/中国青年报`."""

    def __init__(self, page: Page, zones: Zones, printed: _Printed) -> None:
        self.labelled = ""
        self.source: str | None = None
        platform = _is_platform(page, zones)
        self.account = _public_account(page, zones)
        platform = platform or bool(self.account)
        below_title = max(zones.titles, default=-1)
        named: list[tuple[Block, str, str]] = []
        dated = -1
        for block in zones.above:
            text = block.text
            if len(text) > 80:
                continue
            line = read_line(text)
            if line.credits:
                for role, value in line.credits:
                    if role == "source" and not self.labelled:
                        self.labelled = medium(value)
                text = line.lead
            role, _ = _near_role(page, block.cue)
            match = DATE.search(text)
            if dated < 0 and (match or DATE.search(block.text) or CLOCK.search(block.text)):
                dated = block.index
            rest = _remainder(text, match)
            if _platform().search(rest):
                rest = ""
            if fold(rest) == printed.title or (len(rest) > 8 and fold(rest) in printed.title):
                rest = ""
            if rest and not _platform().search(rest):
                if match and text[match.end() :].lstrip().startswith("·"):
                    role = "author"  # `2024-05-09 22:30·账号`
                if role or match or block.index > below_title:
                    named.append((block, rest, role if role else "dated" if match else ""))
        if self._original(named, printed):
            return
        self._weigh(page, zones, named, dated, platform, printed)

    def _original(self, named: list[tuple[Block, str, str]], printed: _Printed) -> bool:
        """Whether a 公众号 names the author before the account: `原创 某人 账号`."""
        for block, rest, _ in named:
            tokens = rest.removeprefix("原创").split()
            if self.account and len(tokens) == 2 and tokens[1] == self.account:
                self.account = tokens[0]
                printed.blocks.setdefault(block.index, "names the author")
                return True
        return False

    def _weigh(
        self, page: Page, zones: Zones, named: list[tuple[Block, str, str]], dated: int, platform: bool, printed: _Printed
    ) -> None:
        following = {b.index: b.text for b in zones.above}
        for block, rest, role in named:
            if role == "source" and self.source is None:
                if not platform:
                    self.source = medium(rest)
                elif not self.account and not self.labelled:
                    self.account = rest
                printed.blocks.setdefault(block.index, "names the source")
            elif "/" in rest and role != "author":
                person, _, outlet = rest.partition("/")
                if is_han_person(person) and is_medium(outlet):
                    printed.authors.append(person)
                    self.source = self.source or outlet
                    printed.blocks.setdefault(block.index, "names author and source")
            elif role == "author" and not self.account:
                self.account = rest.removeprefix("原创").strip()
                printed.blocks.setdefault(block.index, "names the account")
            elif role == "dated":
                bare = rest.removeprefix("原创").strip()
                if platform or bare != rest:
                    self.account = self.account or bare
                elif self.source is None and not self.labelled:
                    self.source = medium(bare.split()[-1])
                printed.blocks.setdefault(block.index, "prints the date")
            elif abs(block.index - dated) == 1 and is_medium(rest) and not platform and not self.labelled:
                self.source = self.source or medium(rest)
                printed.blocks.setdefault(block.index, "names the source")
            elif any(_is_follow(following.get(block.index + step, "")) for step in (1, 2)):
                self.account = self.account or rest
                printed.blocks.setdefault(block.index, "names the account")
        if not self.account and platform and dated >= 0 and self.source is None and not self.labelled:
            near = [(abs(dated - b.index), b, r) for b, r, role in named if not role and 0 < dated - b.index <= 4]
            if near:
                _, block, self.account = min(near, key=lambda entry: entry[0])
                printed.blocks.setdefault(block.index, "names the account")
        if not self.account and platform:
            self.account = self.labelled if dated >= 0 else ""


def _remainder(text: str, date: regex.Match[str] | None) -> str:
    """What a masthead says beside its date: at most three short words, nothing of the interface."""
    sides = [text] if date is None else [text[: date.start()], text[date.end() :]]
    kept = []
    for side in sides:
        for token in side.strip(" ·•|｜-—").split():
            if _interface_start().match(token):
                break
            kept.append(token.strip("·•|｜"))
    rest = " ".join(token for token in kept if token)
    if not 1 < len(rest) <= 30 or len(rest.split()) > 3 or regex.search(r"[。！？：:，,?!>《》]|^[\d\W]+$", rest):
        return ""
    return rest


@cache
def _interface_start() -> regex.Pattern[str]:
    entries = words("interface")
    long = tuple(w for w in entries if len(w) > 1 and not w.isascii())
    return regex.compile(rf"(?:{alternation(long)})|[小中大]$|[\d,.万]+$|[\d,.万]+(?:人|评论|跟贴|次|条)")


@cache
def _platform() -> regex.Pattern[str]:
    return regex.compile(alternation(words("platform")))


def _is_platform(page: Page, zones: Zones) -> bool:
    first = zones.edges[0].index if zones.edges else 0
    last = zones.edges[-1].index if zones.edges else 0
    near = page.blocks[max(0, first - 24) : first] + page.blocks[last + 1 : last + 24]
    return any(len(b.text) < 120 and _platform().search(b.text) for b in near)


def _is_follow(text: str) -> bool:
    return text.strip(" +＋") in ("关注", "已关注", "關注", "企鹅号", "大风号", "网易号", "百家号", "头条号", "搜狐号")


def _public_account(page: Page, zones: Zones) -> str:
    """The account above `微信号 abc` in the card that every 公众号 page carries, mostly hidden."""
    start = max(zones.titles, default=0)
    for block in page.blocks[start : start + 12]:
        if block.text.startswith("微信号") and block.index:
            return page.blocks[block.index - 1].text if len(page.blocks[block.index - 1].text) <= 30 else ""
    return ""


# -- other pages ------------------------------------------------------------------------------------------------------

META_AUTHORS = (
    "author", "article:author_name", "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "dc.creator",
    "dcterms.creator", "dc.contributor", "article:author", "og:article:author", "citation_author", "creator", "authors",
)  # fmt: skip


def _other(page: Page, printed: _Printed) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    persons, companies = _json_ld_authors(page)
    visible = unique(printed.cued) or unique(printed.authors)
    head = _meta_authors(page)
    authors = unique(persons) or visible or head or unique(companies)
    if visible and authors and {fold(a) for a in authors} < {fold(v) for v in visible} and len(visible) <= 8:
        authors = visible
    source = next(iter(printed.sources), None)
    return authors, unique(printed.editors), source


def _head_authors(page: Page) -> tuple[str, ...]:
    persons, companies = _json_ld_authors(page)
    site = _site_names(page)
    return tuple(n for n in unique([*persons, *_meta_authors(page), *companies]) if fold(n) not in site)


def _meta_authors(page: Page) -> tuple[str, ...]:
    for key in META_AUTHORS:
        names = [n for value in page.head.meta.get(key, ()) for n in _of_head(value)]
        if names:
            return unique(names)
    return ()


def _of_head(value: str) -> tuple[str, ...]:
    """The people in a value of the head, which is trusted to be a name where it looks like none."""
    value = " ".join(value.replace("&amp;", "&").split()).strip(" \"'")
    if not value or value.isdigit() or regex.match(r"https?:|www\.|@|/", value) or regex.search(r"\S@\S+\.\w", value):
        return ()
    value = regex.sub(r"^(?i:by|von|par|por)[\s:]+", "", value)
    found = people(value, japanese=bool(regex.search(r"^\p{Han}{1,3} \p{Han}{1,3}$", value)))
    return found or ((value,) if len(value) <= 60 and not regex.search(r"[:<>{}=]", value) else ())


def _json_ld_authors(page: Page) -> tuple[list[str], list[str]]:
    """Authors of the page's own article, people and companies apart; the site itself is a company."""
    nodes = {o["@id"]: o for o in page.head.json_ld if isinstance(o.get("@id"), str) and "name" in o}
    site = _site_names(page)
    persons: list[str] = []
    companies: list[str] = []
    for entry in sorted(page.head.json_ld, key=lambda o: "Article" not in str(o.get("@type")) and "Posting" not in str(o.get("@type"))):
        if not _is_article(entry):
            continue
        for key in ("author", "creator"):
            for kind, name in _ld_names(entry.get(key), nodes, 0):
                for person in _of_head(name):
                    (companies if kind == "Organization" or fold(person) in site or person in words("agencies") else persons).append(person)
            if persons or companies:
                break
        if persons:
            break
    return persons, companies


def _is_article(entry: dict[str, Any]) -> bool:
    kind = str(entry.get("@type", ""))
    return any(word in kind for word in ("Article", "Posting", "WebPage", "Report", "Review", "Recipe", "NewsStory")) and "ClaimReview" not in kind


def _ld_names(value: Any, nodes: dict[str, dict[str, Any]], depth: int) -> Iterator[tuple[str, str]]:
    if depth > 3:
        return
    if isinstance(value, str):
        yield "", value
    elif isinstance(value, list):
        for item in value[:20]:
            yield from _ld_names(item, nodes, depth + 1)
    elif isinstance(value, dict):
        if "name" not in value and value.get("@id") in nodes:
            value = nodes[value["@id"]]
        for _, name in _ld_names(value.get("name"), nodes, depth + 1):
            yield str(value.get("@type", "")), name


def _site_names(page: Page) -> frozenset[str]:
    meta = page.head.meta
    found = [v for key in ("og:site_name", "application-name", "site_name") for v in meta.get(key, ())]
    for entry in page.head.json_ld:
        publisher = entry.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            found.append(publisher["name"])
    return frozenset(fold(name) for name in found)
