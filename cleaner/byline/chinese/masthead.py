"""The unlabelled line at a Chinese headline: `证券时报2020-01-14 17:58`, `2019-05-17 · 某账号`, `张三/中国青年报`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaner.address import own_address
from cleaner.byline.chinese.account import is_follow, is_platform, is_user_page, public_account
from cleaner.byline.chinese.candidates import LONGEST, STAFF, Named, candidates
from cleaner.byline.credits.lines import Lines
from cleaner.byline.credits.medium import medium
from cleaner.byline.head import HeadAuthors
from cleaner.byline.names.han import is_han_person
from cleaner.byline.names.known import date_in, fold, is_agency, is_medium, is_region
from cleaner.byline.template import near_role
from cleaner.byline.vocabulary import worded, words
from cleaner.byline.zones import Zones
from cleaner.model import Block, Page
from cleaner.pattern import plain

HOME = worded(r"(?:(?i:«home.labels»)|«home.posted»)[:：]?")
"""What stands over the region from which an account wrote: `IP属地`, `发布于`."""

ORIGINAL = worded(r"^«original»")
"""What says that the account wrote it: `原创 某人 账号`."""

WORD = plain(r"[\s·•|｜]+")
"""What stands between two words beside a date: `2024-05-01 10:00 来自某某 · 浙江`."""

PAIR = worded(r"(?P<names>\p{Han}{2,4}(?:/\p{Han}{2,4}){1,3})(?: [（(]?«works.gathered»«works.report»[）)]?)?")
"""Two who wrote, where the template says so: `张三/李四 （综合报道）`."""

BARE = 3
"""Characters of a person's name that only the date beside it tells; channels have two: `金融`, `文化`."""

GATHERED = worded(r"(?:«works.gathered»|«filed.how»)«works.report»")
"""What stands where nobody signs: `綜合報導`."""

NEAR = 4
"""Blocks between the date and an account that nothing else tells."""


class Masthead(NamedTuple):
    """Who is named at the headline without a label."""

    authors: tuple[str, ...]
    account: str
    """The self-media account that uploaded the article."""
    source: str
    blocks: dict[int, str]


def masthead(page: Page, zones: Zones, lines: Lines, head: HeadAuthors) -> Masthead:
    """Reads the blocks above the body."""
    above, below_title, body = zones.above, zones.headline, zones.body
    account = public_account(page, below_title)
    platform = bool(account) or is_platform(page, body)
    names, dated, labelled = candidates(page, above, below_title, lines)
    short = [b.text for b in (*above, *zones.edges) if len(b.text) <= LONGEST and STAFF.search(b.text)]
    known = _Known(page, head.site, frozenset(map(fold, head.all())), "\n".join(short), _crumbs(page.blocks[: body[0]]))
    found = _Reading(account, platform, dated, labelled, known)
    texts = {b.index: b.text for b in above}
    for name in names:
        if name.role == "author" and lines.blocks.get(name.block.index) == "names the author":
            continue  # what the template calls the author has been read: `某报记者 张三 发自某城`
        if name.role or below_title >= 0:
            found.weigh(name, texts)
    if dated >= 0 and not (found.account or found.source or labelled):
        posting = names if platform else _posting(names, above, below_title)
        near = {abs(dated - name.block.index): name for name in reversed(posting) if not name.role}
        far = min(near, default=NEAR + 1)
        if far <= NEAR:
            found.account = near[far].text
            found.blocks[near[far].block.index] = "names the account"
    if not found.account and platform and labelled:
        found.account = labelled
    if platform:
        # The card of an account prints it in a line of its own.
        found.blocks.update((b.index, "says where the account is") for b in above if is_region(b.text))
    return Masthead(tuple(found.authors), found.account, found.source, found.blocks)


TRAIL = plain(r"\s*[>＞»›]\s*")


def _crumbs(above: Sequence[Block]) -> frozenset[str]:
    """`社会新闻` of `某某网 > 社会新闻 > 正文`: a channel, though it is called as media are."""
    lines = (block.text for block in above if len(block.text) <= LONGEST)
    return frozenset(crumb for text in lines for crumb in TRAIL.split(text)[1:])


def _posting(names: list[Named], above: Sequence[Block], below_title: int) -> list[Named]:
    """Those of `names` that may be an account, where a line says from where it wrote."""
    below = [block for block in above if block.index > below_title and len(block.text) <= LONGEST]
    if below_title < 0 or not (
        any(_says_where(block.text) for block in below)
        or any(HOME.fullmatch(over.text) and is_region(block.text) for over, block in pairwise(below))
    ):
        return []
    # Channels stand there too: `要闻`, `国际`, `某某新闻`.
    bare = [name for name in names if name.block in below and " " not in name.text and len(name.text) > 2]
    return [name for name in bare if not is_medium(name.text) and name.text not in words("channels")]


def _says_where(text: str) -> bool:
    """Whether a line says from where an account wrote: `2024-05-01 10:00 · 浙江`, `IP属地：浙江`."""
    date = date_in(text)
    if date is None:
        return HOME.match(text) is not None and is_region(text)
    return any(map(is_region, WORD.split(text[date.end() :])))


class _Known(NamedTuple):
    """What tells an author and a medium among the words at the headline."""

    page: Page
    site: frozenset[str]
    """What the site calls itself, folded."""
    authors: frozenset[str]
    """Those whom the head names, folded."""
    staff: str
    """The lines around that say who works for whom."""
    crumbs: frozenset[str]
    """What the trail above the article names below the site."""

    def is_author(self, name: str, block: Block) -> bool:
        """Whether the head names him, the link in `block` goes to a user's page, or the template calls him an author
        where it prints him once more."""
        if fold(name) in self.authors:
            return fold(name) not in self.site and not is_medium(name)
        own = own_address(self.page) if block.spans else None
        users = (span for span in block.spans if span.href and is_user_page(span.href, own))
        if any(name in block.raw[span.start : span.end] for span in users):
            return True
        if len(block.text) > 2 * len(name):
            return False
        others = (b for b in self.page.blocks if b.text == name and b is not block)
        return not self.page.flat and any(near_role(self.page, b.cue) == "author" for b in others)

    def is_source(self, name: str) -> bool:
        """Whether `name` is the site's, ends as those of media do, or has people who write for it; words in Latin
        letters are buttons, too."""
        if fold(name) in self.site or is_agency(name) or (is_medium(name) and not name.isascii()):
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

    def weigh(self, name: Named, texts: dict[int, str]) -> None:
        """Take in what `name` names; texts: those of the blocks above the body, by index."""
        button = any(is_follow(texts.get(name.block.index + step, "")) for step in (1, 2))
        named = self._named(name, button)
        for field, value in named.items():
            if field == "author":
                self.authors += value.split()  # a blank parts two of them
            elif field == "source":
                self.source = self.source or medium(value)
            elif not self.card:
                self.account = self.account or value
        if named:
            fields = " and ".join(named) if len(named) > 1 else f"the {next(iter(named))}"
            self.blocks.setdefault(name.block.index, f"names {fields}")

    def _named(self, name: Named, button: bool) -> dict[str, str]:
        """The author, the account or the source that `name` is: "" where one is meant that something else names better.

        button: whether what follows an account stands beside it.
        """
        beside = " ".join(token for token in name.text.split() if token not in self.known.crumbs)
        if is_medium(beside):
            name = name._replace(text=beside)  # `社会新闻 某某日报`
        bare = ORIGINAL.sub("", name.text).strip()
        tokens = bare.split()
        person, slash, outlet = bare.partition("/")
        far = abs(name.block.index - self.dated)
        if self.card and len(tokens) == 2 and tokens[1] == self.card:
            # A 公众号 names the author before itself: `原创 某人 账号`.
            self.account = ""
            return {"author": tokens[0]}
        if slash and is_han_person(person) and is_medium(outlet):
            return {"author": person, "source": outlet}
        if name.role == "author":
            if GATHERED.fullmatch(bare):
                return {}
            if len(tokens) > 1 and all(map(is_han_person, tokens)):
                return {"author": bare}  # no account: `张三 李四` in one element, a link each
            pair = PAIR.fullmatch(bare)
            return {"author": pair["names"].replace("/", " ")} if pair else {"account": bare}
        if name.role == "source" and self.platform:
            return {"account": "" if self.labelled else bare}
        if name.role in ("source", "paper"):
            return {"source": bare}
        if name.role == "dated":
            return self._beside_date(name, bare, tokens)
        if button:
            return {"account": bare}
        if far == 1 and not self.platform:
            if len(bare) == BARE and is_han_person(bare):
                return {"author": bare}
            if sourced := self._sourced([bare]):
                return sourced
        if far <= 2 and len(tokens) == 1 and self.known.is_author(bare, name.block):
            return {"account": bare}
        return {}

    def _beside_date(self, name: Named, bare: str, tokens: list[str]) -> dict[str, str]:
        """The same for what stands in one line with the date."""
        if len(tokens) == 1 and is_han_person(bare) and not is_medium(bare) and not self.platform:
            return {"author": bare}
        if self.platform or bare != name.text:
            return {"account": bare}
        if tokens and self.known.is_author(tokens[0], name.block):
            return {"account": tokens[0]}
        if len(tokens) > 1 and self.known.is_source(tokens[0]) and all(map(is_han_person, tokens[1:])):
            # `某某日报客户端 张三 李四 2024-09-03`
            return {"author": " ".join(tokens[1:]), **self._sourced(tokens)}
        return self._sourced(tokens)

    def _sourced(self, words_: list[str]) -> dict[str, str]:
        """The source among `words_`, where no label names one."""
        named = "" if self.labelled else next(filter(self.known.is_source, words_), "")
        return {"source": named} if named else {}
