"""The unlabelled line at a Chinese headline: `证券时报2020-01-14 17:58`, `2019-05-17 · 某账号`, `张三/中国青年报`."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex

from cleaner.byline.head import head_authors, site_names
from cleaner.byline.line import DATE, medium
from cleaner.byline.lines import Lines
from cleaner.byline.names import fold, is_han_person, is_medium, words
from cleaner.byline.template import near_role
from cleaner.byline.zones import Zones
from cleaner.model import Block, Page
from cleaner.pattern import pattern, plain

CLOCK = pattern(r"\b\d\d-\d\d ?\d\d:\d\d|^\d\d/\d\d$")
"""A date without its year: `发布时间：10-0812:00`, `09/07`."""

DIGIT = plain(r"[0-9]")
"""Every date has one of these; most lines have none."""

SENTENCE = plain(r"[。！？：:，,?!>《》]|^[\d\W]+$")

REPORTED = pattern(r"[記记]者\p{Han}{2,4}[／/]\p{Han}{2,12}(?:報導|报道)")
"""Who filed from where: `記者王小明／台北報導`."""

LONGEST = 80
"""Characters of a masthead: date, medium, and the words of a share bar."""

AROUND = 24
"""Blocks above and below the body that may tell a self-media platform: breadcrumb, disclaimer, related list."""

USER_FOLDERS = frozenset(
    "u user users people member members author authors space home profile person account accounts uid".split()
)
"""What stands in the address of a user's page before his name or number: `/people/haibian/`."""

STAFF = pattern(r"(?:首席|资深|特约|見習|见习|实习)?(?:记者|記者|评论员|評論員|作者|编辑|編輯)")
"""Who works for a medium, behind its name: `某某报道记者 张三`."""

POSTED = pattern(r"^由\s?(?P<name>[\p{L}\p{N}_.·-]{2,20})\s?(?:发表|发布|發表|發佈)(?:在|于|於)")
"""How a forum says who began: `由 海边的人 发表在 某某版`."""

FOLLOW = frozenset("关注 已关注 關注 关注他 关注她 关注TA 企鹅号 大风号 网易号 百家号 头条号 搜狐号".split())
"""The button beside an account's name, or the name of its platform."""

CARD = pattern(
    r"^[\d.,万]+ ?(?:文章数|篇文章|文章) ?[\d.,万]* ?(?:关注度|粉丝|总阅读)?"
    r"|^文章数[:： ]?\d|^(?:粉丝|关注数)[:： ]?[\d.万]+$"
)
"""The numbers on an account's card: `8691文章数 23631关注度`."""


class Masthead(NamedTuple):
    """Who is named at the headline without a label."""

    authors: tuple[str, ...]
    account: str
    """The self-media account that uploaded the article."""
    source: str
    blocks: dict[int, str]


class _Name(NamedTuple):
    block: Block
    text: str
    role: str
    """"author" or "source" as the template says, "paper" before its reporter, "dated" beside a date, or ""."""


def masthead(page: Page, zones: Zones, lines: Lines) -> Masthead:
    """Reads the blocks above the body."""
    above, below_title, body = zones.above, zones.headline, zones.body
    account = _public_account(page, below_title)
    platform = bool(account) or _is_platform(page, body)
    names, dated, labelled = _names(page, above, below_title, lines)
    site = site_names(page)
    authors = frozenset(fold(name) for named in head_authors(page, site) for name in named)
    short = [b.text for b in (*above, *zones.edges) if len(b.text) <= LONGEST and STAFF.search(b.text)]
    known = _Known(page, site, authors, "\n".join(short))
    found = _Reading(account, platform, dated, labelled, known)
    texts = {b.index: b.text for b in above}
    for name in names:
        if name.role or below_title >= 0:
            found.weigh(name, texts)
    if not found.account and platform and dated >= 0 and not found.source and not labelled:
        near = [(abs(dated - n.block.index), n) for n in names if not n.role and abs(dated - n.block.index) <= 4]
        if near:
            name = min(near, key=lambda entry: entry[0])[1]
            found.account = name.text
            found.blocks[name.block.index] = "names the account"
    if not found.account and platform and labelled:
        found.account = labelled
    return Masthead(tuple(found.authors), found.account, found.source, found.blocks)


class _Known(NamedTuple):
    """What tells an author and a medium among the words at the headline."""

    page: Page
    site: frozenset[str]
    """What the site calls itself, folded."""
    authors: frozenset[str]
    """Those whom the head names, folded."""
    staff: str
    """The lines around that say who works for whom."""

    def is_author(self, name: str, block: Block) -> bool:
        """Whether the head names him, the link in `block` goes to a user's page, or the template calls him an author
        where it prints him once more."""
        if fold(name) in self.authors:
            return fold(name) not in self.site and not is_medium(name)
        users = (span for span in block.spans if span.href and _is_user_page(span.href, self.page.url))
        if any(name in block.raw[span.start : span.end] for span in users):
            return True
        if len(block.text) > 2 * len(name):
            return False
        others = (b for b in self.page.blocks if b.text == name and b is not block)
        return not self.page.flat and any(near_role(self.page, b.cue) == "author" for b in others)

    def is_source(self, name: str) -> bool:
        """Whether `name` is the site's, ends as those of media do, or has people who write for it; words in Latin
        letters are buttons, too."""
        if fold(name) in self.site or name in words("agencies") or (is_medium(name) and not name.isascii()):
            return True
        behind = self.staff.partition(name)[2]
        return len(name) > 2 and STAFF.match(behind) is not None


class _Reading:
    """What the lines have said so far."""

    def __init__(self, account: str, platform: bool, dated: int, labelled: str, known: _Known) -> None:
        self.account = account
        self.card = account
        self.platform = platform
        self.dated = dated
        self.labelled = labelled
        self.authors: list[str] = []
        self.source = ""
        self.blocks: dict[int, str] = {}
        self.known = known

    def _is_next(self, name: _Name) -> bool:
        return abs(name.block.index - self.dated) == 1

    def weigh(self, name: _Name, texts: dict[int, str]) -> None:
        bare = name.text.removeprefix("原创").strip()
        tokens = bare.split()
        reason = "names the account"
        person, slash, outlet = bare.partition("/")
        if self.card and len(tokens) == 2 and tokens[1] == self.card:
            # A 公众号 names the author before itself: `原创 某人 账号`.
            self.authors.append(tokens[0])
            self.account = ""
            reason = "names the author"
        elif slash and is_han_person(person) and is_medium(outlet):
            self.authors.append(person)
            self.source = self.source or outlet
            reason = "names author and source"
        elif name.role == "author" or (name.role == "source" and self.platform):
            if not self.card and not (name.role == "source" and self.labelled):
                self.account = self.account or bare
        elif name.role in ("source", "paper"):
            self.source = self.source or medium(bare)
            reason = "names the source"
        elif name.role == "dated":
            if len(tokens) == 1 and is_han_person(bare) and not is_medium(bare) and not self.platform:
                self.authors.append(bare)
                reason = "names the author"
            elif self.platform or bare != name.text:
                self.account = self.account or (bare if not self.card else "")
            elif tokens and self.known.is_author(tokens[0], name.block):
                self.account = self.account or tokens[0]
            else:
                named = next(filter(self.known.is_source, tokens), "")
                if self.labelled or not named:
                    return
                self.source = self.source or medium(named)
                reason = "names the source"
        elif any(_is_follow(texts.get(name.block.index + step, "")) for step in (1, 2)):
            self.account = self.account or bare
        elif self._is_next(name) and self.known.is_source(bare) and not self.platform and not self.labelled:
            self.source = self.source or medium(bare)
            reason = "names the source"
        elif abs(name.block.index - self.dated) <= 2 and len(tokens) == 1 and self.known.is_author(bare, name.block):
            self.account = self.account or bare
        else:
            return
        self.blocks.setdefault(name.block.index, reason)


def _names(page: Page, above: list[Block], below_title: int, lines: Lines) -> tuple[list[_Name], int, str]:
    """Candidates in page order, the index of the first dated block or -1, and the source that a label names."""
    names: list[_Name] = []
    title = lines.title
    dated = -1
    labelled = ""
    roles: dict[int, str] = {}
    for block in above:
        text = block.text
        if len(text) > LONGEST:
            continue
        line = lines.line(block)
        for role, value in line.credits:
            if role == "source" and not labelled:
                labelled = medium(value)
        has_digit = DIGIT.search(text) is not None
        if dated < 0 and has_digit and (DATE.search(text) or CLOCK.search(text)):
            dated = block.index
        lead = line.lead if line.credits else text
        match = DATE.search(lead) if has_digit else None
        if block.cue not in roles:
            roles[block.cue] = near_role(page, block.cue) if block.cue else ""
        role = roles[block.cue]
        reported = "者" in lead and REPORTED.search(lead)
        posted = POSTED.match(text)
        if posted and block.index > below_title:
            names.append(_Name(block, posted["name"], "author"))
            continue
        if not (role or match or reported or block.index > below_title):
            continue
        rest = _remainder(lead, match)
        if not rest or _names_platform(rest) or fold(rest) == title or (len(rest) > 8 and fold(rest) in title):
            continue
        if reported:
            role = "source"  # the reporter has been read from his own words, what stands before him is his paper
        elif is_medium(rest) and not match and any(credit.role == "author" for credit in line.credits):
            role = "paper"  # `某某报 记者 张三`
        if match:
            # A dot between date and name is how platforms set their accounts: `2024-05-09 22:30·账号`.
            role = "author" if lead[match.end() :].lstrip().startswith("·") else role or "dated"
        names.append(_Name(block, rest, role))
    return names, dated, labelled


def _remainder(text: str, date: regex.Match[str] | None) -> str:
    """What a line says beside its date: at most three short words, none of them the interface's."""
    sides = [text] if date is None else [text[: date.start()], text[date.end() :]]
    kept: list[str] = []
    for side in sides:
        for token in side.strip(" ·•|｜-—").split():
            if token.startswith(_interface_words()) or COUNT.match(token) or REPORTED.match(token):
                break
            kept.append(token.strip("·•|｜"))
    rest = " ".join(token for token in kept if token)
    words_ = rest.split()
    if not 1 < len(rest) <= 30 or len(words_) > 3 or rest == "原创" or SENTENCE.search(rest):
        return ""
    return rest


COUNT = plain(r"[小中大]$|[\d,.万]+(?:$|人|评论|跟贴|次|条)")
"""A count or a font size beside the date: `12评论`, `3,400`, `大`."""


@cache
def _interface_words() -> tuple[str, ...]:
    return tuple(word for word in words("interface") if len(word) > 1 and not word.isascii())


def _names_platform(text: str) -> bool:
    return any(word in text for word in words("platform"))


def _is_platform(page: Page, body: tuple[int, int]) -> bool:
    first, last = body
    near = page.blocks[max(0, first - AROUND) : first] + page.blocks[last + 1 : last + AROUND]
    return _names_platform("\n".join(b.text for b in near if len(b.text) < 120))


def _is_user_page(address: str | None, page: str | None) -> bool:
    """Whether a link goes to a user's page: `/people/haibian/`, or up from the page's own in his blog."""
    parts = (address or "").lower().partition("?")[0].rstrip("/").split("/")
    if not USER_FOLDERS.isdisjoint(parts[:-1]):
        return True
    # blog.example.net/haibian on blog.example.net/haibian/article/1; elsewhere that is a channel.
    own = (page or "").lower()
    return len(parts) == 4 and "blog" in parts[2] and own.startswith("/".join(parts) + "/")


def _is_follow(text: str) -> bool:
    """Whether a line says that an account stands beside it."""
    return text.strip(" +＋") in FOLLOW


def _public_account(page: Page, below_title: int) -> str:
    """The account above `微信号 abc` in the card that every 公众号 page carries, mostly hidden."""
    start = max(below_title, 0)
    for block in page.blocks[max(start, 1) : start + 12]:
        if block.text.startswith("微信号"):
            name = page.blocks[block.index - 1].text
            return name if len(name) <= 30 else ""
    return ""


def account_card(page: Page, after: int) -> tuple[str, dict[int, str]]:
    """The account on the card that some platforms print far below the article, past the hot list: name twice, a line
    about itself, `8691文章数 23631关注度`; and the blocks that print the name."""
    for block in page.blocks[after:]:
        if "文章" in block.text and len(block.text) < 40 and CARD.match(block.text):
            names = [b for b in page.blocks[max(after, block.index - 5) : block.index] if 1 < len(b.text) <= 30]
            for one, two in pairwise(names):
                if one.text == two.text:
                    return one.text, {one.index: "names the account", two.index: "names the account"}
            if len(names) >= 2 and DATE.search(names[0].text):
                return names[1].text, {names[1].index: "names the account"}
            return "", {}
    return "", {}
