"""What the lines around an article say of who wrote, edited and sent it: labels, and the forms of each script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from cleaner.byline.bare.name import is_bare_name
from cleaner.byline.credits.forms import behind_sentence, in_dateline, unlabelled, writer_ends
from cleaner.byline.credits.labels import LONGEST_MEDIUM, MARKS
from cleaner.byline.credits.line import EDGES, LONGEST_LINE, Credit, Line, links_apart, read_line
from cleaner.byline.credits.medium import medium
from cleaner.byline.credits.opener import edited, is_label, may_name, opened, without_note
from cleaner.byline.names.han import CODE, is_han_person
from cleaner.byline.names.known import DATE, fold, is_interface, is_medium
from cleaner.byline.names.people import people
from cleaner.byline.template import PICTURED
from cleaner.byline.vocabulary import worded, words
from cleaner.byline.zones import EDGE, Zones, is_prose
from cleaner.model import Block, BlockKind
from cleaner.pattern import pattern, plain
from cleaner.rules.phrases import phrase_signals

CREDIT = 40
"""Characters of a credit's value in a line of the body; a sentence has more."""

DAY_BY = worded(r"\d{4} «author.prepositions» \p{Lu}")
"""A day behind a label, and who wrote on it."""

SENTENCE = plain(r"[。！？?!]")


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
        said = "".join(writer_ends()) + "】\\]〕"
    return re.compile(f"[{MARKS} {said}]")


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
            if inside and not labels:
                self._at_ends(blocks)
            if blocks is zones.above:
                if over is not None and len(self.authors) > over:
                    del self.authors[:over]  # somebody signs below the headline: those above it sign other articles
                self.above = self.authors[:]
            if blocks is not zones.below:
                self.upper, self.upper_sources = self.authors[:], self.sources[:]

    def _at_ends(self, body: Sequence[Block]) -> None:
        """Take in who stands before the first sentence or behind the last; the blocks stay body."""
        if self.script == "other" and self.authors:
            return
        to = self.filed if self.script == "ja" else self.authors
        for block in body[:2]:
            to.extend(in_dateline(block.text, self.script))
        for block in body[-2:] if self.script == "ja" else ():
            self.authors.extend(behind_sentence(block.text))

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
            self._add(
                None if signed else self.authors,
                unlabelled(parts[0], self.script, inside=inside),
                said,
                "names the author",
            )
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
        self._add(self.authors, unlabelled(line.lead, self.script, inside=inside), said, "names the author")
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
        if (
            lead
            and not unlabelled(lead, self.script, inside=True)
            and not (is_medium(lead) and len(lead) <= LONGEST_MEDIUM)
        ):
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

    def _add(self, to: list[str] | None, names: Iterable[str], block: Block | None, why: str) -> None:
        """Take in `names`, or nobody where a teaser signs; block: what says nothing else than them, if anything."""
        for name in names:
            if fold(name) != self.title:
                if to is not None:
                    to.append(name)
                if block is not None:
                    self.blocks.setdefault(block.index, why)
