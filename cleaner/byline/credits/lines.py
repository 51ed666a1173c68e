"""What the lines around an article say of who wrote, edited and sent it: labels, and the forms of each script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import regex

from cleaner.byline.bare.name import is_bare_name
from cleaner.byline.credits.labels import LONGEST_MEDIUM, MARKS
from cleaner.byline.credits.line import EDGES, LONGEST_LINE, Credit, Line, links_apart, read_line, without_works
from cleaner.byline.credits.medium import medium
from cleaner.byline.credits.opener import LONGEST, edited, is_label, listed, may_name, opened, user_of, without_note
from cleaner.byline.names.han import CODE, is_han_person
from cleaner.byline.names.known import DATE, fold, is_interface, is_medium
from cleaner.byline.names.people import people
from cleaner.byline.template import PICTURED
from cleaner.byline.vocabulary import worded, words
from cleaner.byline.zones import EDGE, Zones, is_prose
from cleaner.kept import kept
from cleaner.model import Block, BlockKind
from cleaner.pattern import pattern, plain
from cleaner.rules.credit import ends_in_credit
from cleaner.rules.phrases import phrase_signals

REPORTER = worded(
    r"[（(【\[]?[\p{L}\p{N}·•《》]{0,14}(?:[（(][\w./:-]{4,40}[）)])?«staff.writers»"
    r"\s{0,2}[:：]?\s{0,2}[\p{Han}·\s、，,/]{2,40}"
    r"[）)】\]]?«works.gathered»?(?:«works.photography»?«works.report»)?"
)
"""A line that is nothing but its reporter: `某某日报记者 张三 李四`, `（本报记者 张三）`, `21世纪某某报道记者 张三
北京报道`, `某某时报（www.example.cn）记者 张三`."""

OTHERS = worded(r"«staff.others»")
"""Who did not report, in the same line."""

SITE = pattern(r"[（(](?:https?://|www\.)[\w./:-]{4,40}+[）)]")
"""A medium's address behind its name."""

COMMA = plain("[，,]")
"""Between two of them, `记者张三，摄影李四`, and in what a reader writes to one: `记者辛苦了，希望继续关注`."""

REPORTS = worded(r"(?P<names>\p{Han}{2,4}(?:[、 ]\p{Han}{2,4}){0,3}?)(?: ?[／/]? ?\p{Han}{2,4}?)? ?«works.report»")
"""`张三 报道` in a line of its own, as the press of South-East Asia and Taiwan signs, `張三 李四 / 台東報導`."""

PHOTOGRAPHED = worded(r"(?:«works.shot»|«works.photography»|«works.picture»)$")
"""How brackets and lines end that name who took a picture: `（记者张三摄）`."""

FILED = worded(
    r"«staff.reporter»\s?(?P<names>\p{Han}{2,4}(?:、\p{Han}{2,4}){0,4})\s?[／/]\s?\p{Han}{2,12}«works.report»"
    r"|«staff.reporter»(?P<names>\p{Han}{3})\p{Han}{2,4}\d{1,2}日«works.gathered»?«wire.foreign»?«wire.telegram»"
    r"|«staff.reporter.zh-hant»(?P<names>\p{Han}{2,3})«filed.how»«works.report.zh-hant»(?=[）)】\]〕]|$)"
    r"|«staff.reporter.zh-hant»(?!«filed.no_name»)(?P<names>\p{Han}{3})(?:(?!«filed.no_place»)\p{Han}){2,4}"
    r"«works.report.zh-hant»(?=[）)】\]〕]|$)"
)
"""Who filed from where, in Taiwan and Hong Kong: `記者王小明／台北報導`, `（某社記者王小明台北1日電）`,
`（某報記者王小明綜合報導）`; not `記者連日實地走訪報導`."""

DESK = worded(r"\p{Han}{2,6}«filed.desks»\s?[／/]\s?(?P<names>\p{Han}{2,4}(?:、\p{Han}{2,4}){0,4}?)\s?«works.report»")
"""The same of a desk: `生活中心／王小明報導`; `國際中心／綜合報導` names nobody."""

KOREAN = worded(
    r"(?P<names>\p{Hangul}{2,4}(?:[·,]\s?\p{Hangul}{2,4}){0,4})\s?«staff.grades.ko»?\s?«staff.titles.ko»"
    r"(?:\s?=|\s*[\w.]+@|$|\s|«interface.ko»)"
)
"""`김철수 기자 kim@x.kr`, `[서울] 김철수 기자 =`, `김철수 기자구독`."""

KOREAN_DATELINE = worded(
    r"^[\[(（【][^\[\]()（）【】]{2,24}[\])）】]\s?"
    r"(?P<names>\p{Hangul}{2,4}(?:[·,]\s?\p{Hangul}{2,4}){0,4})\s?«staff.grades.ko»?\s?«staff.titles.ko»\s?="
)
"""Before the first sentence: `(서울=새한통신) 김철수 기자 = 서울시는 8일 …`."""

JAPANESE = worded(
    r"[（(【\[](?:[\p{L}ー]{2,24}・)?(?P<names>\p{Han}{1,4}[ \u3000]\p{Han}{1,4})"
    r"(?:\s?[，,、/／]\s?[\p{L}\p{N} ]{2,20}+)?[）)】\]]$"
    r"|^[（(【\[](?P<names>\p{Han}{3,5})\s?[，,]\s?[\p{L}\p{N} ]{2,20}+[）)】\]]$"
    r"|^(?P<line>\p{Han}{1,4}[ \u3000]?\p{Han}{1,4})«staff.titles.ja»$"
    r"|^«roles.before.ja»[ \u3000](?P<line>\p{Han}{3,5})$"
    r"|^\[(?P<names>[\p{Han}\p{Hiragana}\p{Katakana}ー]{3,10})[，,]\s?[\p{L}\p{N} ]{2,20}+\]$"
    r"|^[（(](?!\p{Han}{0,4}?«staff.no_name»[）)])(?P<names>\p{Han}{3,5})[）)]$"
    r"|^(?P<line>(?!\p{Han}*?«staff.no_name» )\p{Han}{3,5}) (?=20\d\d[年/.-]\d)"
    r"|(?:^|[／/、 \u3000])«staff.written»[・●＝]"
    r"(?P<names>[\p{Han}\p{Hiragana}\p{Katakana}ー]{2,10})(?=[／/、 \u3000]|$)"
)
"""`【山田 花子】` at the end of the last paragraph, `（某某ニュース特約・山田 花子）`, `[山田 花子，Example]`,
`[山田花子，Example]`, `山田花子記者` or `編集委員 山田花子` in a line of its own, `[釜石うらら，Example]`,
`（山田花子）`,
`文・山田花子／写真・釜石太郎`, `文●ウララ／某某編集部`, `山田花子 2024年5月3日 10時28分`."""

JAPANESE_DATELINE = pattern(r"^【[\p{L}ー・]{2,16}[＝=](?P<names>[\p{Han}\p{Hiragana}\p{Katakana}ー・、]{3,30})】")
"""Before the first sentence: `【釜石＝山田花子】港は８日…`."""

FILED_BY = pattern(
    r"^\p{Lu}[\p{Lu}\p{M} .-]{2,30}, \d{1,2} \p{Cyrillic}{3,8}\.? [—–-] \p{Lu}[\p{L} ]{2,24}, "
    r"(?P<names>\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+){0,2})\. (?=[\p{Lu}\"«„“])"
)
"""Before the first sentence of a Russian agency's: `УСТЬЕ, 5 мар — Новости Гавани, Анна Ли. Паром …`."""

CLOSING = pattern(r"【(?P<names>[\p{Han}\p{Hiragana}\p{Katakana}ー・、 \u3000]{3,40})】$")
"""Who wrote, behind the last sentence of a Japanese article: `…と話した。【釜石うらら、山田花子】`."""

AGENCY = pattern(r"[（(]c[)）]\p{Lu}{2,6}/(?P<names>\p{Lu}[\p{L}'’.-]*+(?: \p{Lu}[\p{L}'’.-]*+){1,3})$")
"""The same for an agency's: `…と話した。(c)ABC/Ann LEE`."""

CREDIT = 40
"""Characters of a credit's value in a line of the body; a sentence has more."""

DAY_BY = worded(r"\d{4} «author.prepositions» \p{Lu}")
"""A day behind a label, and who wrote on it."""

SENTENCE = plain(r"[。！？?!]")

BEGINS_BY = worded(r"(?i)«author.prepositions»\b")
"""Whose picture stands there, in a Japanese page: `by Ann Lee`."""

LABEL = worded(r"[:|]|(?:^|[;(] ?)(?i:«editor.openers»)")
"""What stands behind a label in scripts with capitals, and the one that needs nothing: `…; Editing by Bo Ek`."""

LONGEST_LIST = 400
"""Characters of a line that names many, each behind what they did: `Reporting by Ann Lee; Editing by Bo Ek`."""

USER = pattern(r"[A-Za-z][\w.-]{2,23}")
"""How editors of portals sign: `责任编辑：xiaobing`."""


SHARES = "phrase:share:start"
"""What begins a line whose label is none: `Share this Story : Harbour Post`."""

TITLED = pattern(r"^《[^《》]{1,20}》")
"""The medium before its reporter: `《某某周刊》记者 张三`; behind one it begins what else the line says."""


def unbracketed(text: str) -> str:
    """`(Reporting by Ann Lee; Editing by Bo Ek)` without its brackets."""
    return text[1:-1].strip() if text[:1] == "(" and text.find(")") == len(text) - 1 else text


INTRODUCED = worded(r"«author.introduced»[:：]\s?(?P<name>\p{Han}{2,4})[，,。]")
"""`作者：张三，某某大学教授，著有《海边》。…`: a paragraph about the author."""


def is_paragraph(credit: Credit) -> bool:
    """Whether a person's label was but the beginning of a paragraph: `【文/某某网 张三】今天的海风不大，…`."""
    return credit.role in ("author", "editor") and is_prose(credit.value)


@cache
def _may_credit(script: str) -> re.Pattern[str]:
    """Characters of which every line has one that a script's forms know; most lines have none."""
    if script == "ko":
        said = "".join(title[0] for title in words("staff", "titles", "ko"))
    elif script == "ja":
        titles = (*words("staff", "titles", "ja"), *words("roles", "before", "ja"))
        said = "".join({title[-1] for title in titles}) + "（(【\\["
    else:
        said = "".join(_writer_ends()) + "】\\]〕"
    return re.compile(f"[{MARKS} {said}]")


@kept
def _writer_ends() -> tuple[str, ...]:
    """The last characters of those who sign in Chinese: `者`, `员`."""
    return tuple(dict.fromkeys(title[-1] for title in words("staff", "writers")))


class Lines:
    """What the lines of the zones say under labels, and which blocks say it."""

    def __init__(self, script: str, title: str) -> None:
        self.script = script
        self.title = title
        self.authors: list[str] = []
        self.upper: list[str] = []
        """Those named before the article's end: below it, teasers name the authors of other articles."""
        self.above: list[str] = []
        """Those named between headline and body."""
        self.filed: list[str] = []
        """Those who filed a Japanese article, which its medium signs as often."""
        self.editors: list[str] = []
        self.sources: list[str] = []
        self.upper_sources: list[str] = []
        """Those named before the article's end: below it `来源：` may stand in another article's line."""
        self.blocks: dict[int, str] = {}
        self._read: dict[int, Line] = {}

    def line(self, block: Block) -> Line:
        """The credits of the block, read once."""
        line = self._read.get(block.index)
        if line is None:
            line = self._read[block.index] = read_line(links_apart(block.text, block))
        return line

    def read(self, zones: Zones, *, labels: bool = False) -> None:
        """labels: whether the authors are known, and only what stands under labels is wanted."""
        may_credit = LABEL.search if labels else may_name if self.script == "other" else _may_credit(self.script).search
        over: int | None = None
        for blocks, inside in ((zones.above, False), (zones.edges, True), (zones.below, False)):
            signed = False
            for at, block in enumerate(blocks):
                if at == EDGE and inside and self.script == "other":
                    signed = bool(self.authors)
                text, most = block.text, LONGEST_LINE
                if self.script == "other":
                    text = without_note(unbracketed(text))
                    most = LONGEST_LIST if ";" in text else LONGEST_LINE
                if over is None and block.index > zones.headline:
                    over = len(self.authors)
                if len(text) <= most and (may_credit(text) or is_label(text)):
                    self._line(block, blocks[at + 1] if at + 1 < len(blocks) else None, inside, signed=signed)
            if inside and self.script == "ja" and not labels:
                self._dateline(JAPANESE_DATELINE, blocks[:2], self.filed)
                self._closing(blocks[-2:])
            if inside and self.script == "other" and not labels and not self.authors:
                self._dateline(FILED_BY, blocks[:2], self.authors)
            if inside and self.script == "ko" and not labels:
                self._dateline(KOREAN_DATELINE, blocks[:2], self.authors)
            if blocks is zones.above:
                if over is not None and len(self.authors) > over:
                    del self.authors[:over]  # somebody signs below the headline: those above it sign other articles
                self.above = self.authors[:]
            if blocks is not zones.below:
                self.upper, self.upper_sources = self.authors[:], self.sources[:]

    def _closing(self, last: Iterable[Block]) -> None:
        """Who stands in brackets behind the last sentences; the blocks stay body."""
        for block in last:
            match = CLOSING.search(block.text[-44:])
            names = people(match["names"], self.script) if match else ()
            self.authors.extend(name for name in names if 3 <= len(name) <= 9)
            agency = AGENCY.search(block.text[-60:])
            self.authors.extend(people(agency["names"]) if agency else ())

    def _dateline(self, form: regex.Pattern[str], first: Iterable[Block], to: list[str]) -> None:
        """Take in who stands before the first sentence; the blocks stay body."""
        for block in first:
            match = form.match(block.text[:120])
            to.extend(people(match["names"], self.script) if match else ())

    def _line(self, block: Block, following: Block | None, inside: bool, *, signed: bool) -> None:
        """signed: whether the article is Ann Lee's already, and `By Bo Ek` at its end a teaser's."""
        if block.kind is BlockKind.CAPTION:
            return  # `…の港で。山田花子記者` took the picture.
        text = block.text
        line = self.line(block)
        # A paragraph may name somebody, and stays what it is: `…今天的海风不大。（编辑：张三）`.
        said = None if is_prose(line.lead) else block
        if not line.credits:
            if following is not None and not inside and self.script == "zh" and is_label(text):
                # `文` or `作者` in one element, the person in the next.
                self._add(self.authors, self._people(self._next("author", following)), following, "names the author")
            parts = without_note(unbracketed(text)).split(";") if self.script == "other" else [text]
            self._add(None if signed else self.authors, self._unlabelled(parts[0], inside), said, "names the author")
            if self.script == "other":
                for part in parts:
                    self._add(self.editors, edited(part.strip()), said, "names the editor")
            return
        if any(map(is_paragraph, line.credits)):
            introduced = INTRODUCED.match(text)
            if introduced and not inside:
                self._add(self.authors, filter(is_han_person, (introduced["name"],)), None, "names the author")
            return
        if inside and self.script != "other" and not self._is_credits(line):
            return
        for role, value in line.credits:
            if not value and len(line.credits) == 1 and following is not None and not inside:
                # `来源：` in one element, the medium in the next.
                value = self._next(role, following)
            if role == "author":
                if self.script != "other" or SHARES not in phrase_signals(text):
                    self._add(self.authors, self._people(value), said, "names the author")
            elif role == "editor":
                self._add(self.editors, self._people(value), said, "names the editor")
            elif role == "other" and self.script == "other" and DAY_BY.search(value):
                # `Modified: 3 May 2024 by Ann Lee`
                self._add(self.authors, opened(value), said, "names the author")
            elif role == "source" and not (inside and self.script == "other") and not PICTURED.match(text):
                self._add(self.sources, filter(None, (medium(value),)), said, "names the source")
        self._add(self.authors, self._unlabelled(line.lead, inside), said, "names the author")
        if self.script != "other" and not line.lead:
            self.blocks.setdefault(block.index, "is a line of credits")

    def _next(self, role: str, following: Block) -> str:
        """What the block behind a bare label says for it: a medium, or a person and nothing else."""
        text = following.text
        if len(text) > 20 or self.line(following).credits:
            return ""
        if role == "source":
            return text
        if role not in ("author", "editor") or DATE.search(text) or is_interface(text):
            return ""
        names = people(text, self.script)
        persons = map(is_han_person, names) if self.script == "zh" else (is_bare_name(text, known=False),)
        return text if names and all(persons) else ""

    def _is_credits(self, line: Line) -> bool:
        """Whether a line of a Chinese, Japanese or Korean body is nothing but credits: no question of an interview,
        `记者：您怎么看？`."""
        lead = DATE.sub("", line.lead).strip(EDGES)
        if lead and not self._unlabelled(lead, True) and not (is_medium(lead) and len(lead) <= LONGEST_MEDIUM):
            return False
        for role, value in line.credits:
            names = self._people(value)
            if role == "other" or len(value) > CREDIT or SENTENCE.search(value):
                return False
            if self.script == "zh" and role == "author" and not any(map(is_han_person, names)):
                return False
        return True

    def _people(self, value: str) -> tuple[str, ...]:
        value = TITLED.sub("", DATE.split(value)[0]).split("《")[0]
        if self.script == "zh" and USER.fullmatch(value):
            return () if is_interface(value) or CODE.fullmatch(value) else (value,)
        names = people(value, self.script)
        if self.script == "zh" and any(map(is_han_person, names)):
            # `文/某某网 张三`: the medium of a person beside it.
            names = tuple(name for name in names if is_han_person(name) or not is_medium(name))
        return names

    def _unlabelled(self, text: str, inside: bool) -> tuple[str, ...]:
        if not text or len(text) > LONGEST:
            return ()
        named = listed(text)
        if named and not inside:
            return people(named, self.script)
        if self.script == "other":
            names = opened(text)
            # In the body `By Christmas the …` begins a sentence; a bar behind the name ends none.
            first = text.partition(" | ")[0]
            alone = len(first) <= 80 and first[-1] not in ".!?" and " " in "".join(names[:1])
            return names if alone or not inside else ()
        user = user_of(text)
        if user:
            return (user,)
        # `TEXT BY ANN LEE`
        if self.script == "ja" and text.isascii() and not BEGINS_BY.match(text) and (names := opened(text)):
            return names
        if self.script == "ko":
            match = KOREAN.search(text) if len(text) <= 60 and not ends_in_credit(text) else None
            return people(match["names"]) if match else ()
        if self.script == "ja":
            match = JAPANESE.search(text)
            return people(match["names"] or match["line"], self.script) if match else ()
        if not any(end in text for end in _writer_ends()):
            reported = text.endswith(words("works", "report"))
            # `某某新聞網 | 張三 台北報導`
            reports = (DESK.match(text) or REPORTS.fullmatch(text.rpartition("|")[2].strip())) if reported else None
            if reports:
                return tuple(name for name in people(reports["names"]) if is_han_person(name))
            signed = people(written) if (written := without_works(text)) != text else ()
            return signed if all(map(is_han_person, signed)) else ()  # `张三/文`
        filed = FILED.search(text[:60])
        if filed is not None and (not inside or len(text) <= 60):
            return tuple(filter(is_han_person, people(filed["names"])))
        text = without_works(text.strip("（()）【】[]〔〕 "))
        if len(text) > 60 or not REPORTER.fullmatch(text) or PHOTOGRAPHED.search(text) or OTHERS.search(text):
            return ()
        return _by_commas(SITE.sub("", text))

    def _add(self, to: list[str] | None, names: Iterable[str], block: Block | None, why: str) -> None:
        """Take in `names`, or nobody where a teaser signs; block: what says nothing else than them, if anything."""
        for name in names:
            if fold(name) != self.title:
                if to is not None:
                    to.append(name)
                if block is not None:
                    self.blocks.setdefault(block.index, why)


def _by_commas(text: str) -> tuple[str, ...]:
    """The reporters between the commas of a line, where each part names one, or who took the pictures."""
    parts = [part for part in COMMA.split(text) if not part.startswith(words("works", "photography"))]
    signed = [tuple(filter(is_han_person, people(part))) for part in parts]
    return tuple(name for names in signed for name in names) if all(signed) else ()
