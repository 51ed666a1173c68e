"""What the lines at a Chinese headline name beside their dates and labels, whatever that is."""

from __future__ import annotations

from itertools import zip_longest
from typing import NamedTuple

import regex

from cleaner.byline.chinese.account import names_platform
from cleaner.byline.credits.forms import FILED
from cleaner.byline.credits.line import Line, links_apart
from cleaner.byline.credits.lines import Lines
from cleaner.byline.credits.medium import medium
from cleaner.byline.names.known import date_in, fold, is_interface, is_medium, is_region
from cleaner.byline.template import near_role
from cleaner.byline.vocabulary import worded, words
from cleaner.kept import kept
from cleaner.model import Block, Page
from cleaner.pattern import pattern, plain

LONGEST = 80
"""Characters of a masthead: date, medium, and the words of a share bar."""

CLOCK = pattern(r"\b\d\d-\d\d ?\d\d:\d\d|^\d\d/\d\d$")
"""A date without its year: `发布时间：10-0812:00`, `09/07`."""

SENTENCE = plain(r"[。！？：:，,?!>《》]|^[\d\W]+$")

POSTED = worded(r"^«posted.by»\s?(?P<name>[\p{L}\p{N}_.·-]{2,20})\s?«posted.verbs»«posted.in»")
"""How a forum says who began: `由 海边的人 发表在 某某版`."""

ADDRESS = ("http://", "https://", "www.")
"""How a portal's address begins, which it once printed before the day: `http://www.example.cn 2005年03月28日16:52`."""

STAFF = worded(r"«staff.grades»?«staff.titles»")
"""Who works for a medium, behind its name: `某某报道记者 张三`."""

COUNT = worded(r"«font_sizes»$|[\d,.万]+(?:$|«counts.units»)")
"""A count or a font size beside the date: `12评论`, `3,400`, `大`."""


class Named(NamedTuple):
    block: Block
    text: str
    role: str
    """"author" or "source" as the template says, "paper" before its reporter, "dated" beside a date, or ""."""


def candidates(page: Page, above: list[Block], below_title: int, lines: Lines) -> tuple[list[Named], int, str]:
    """Candidates in page order, the index of the first dated block or -1, and the source that a label names."""
    names: list[Named] = []
    dated = -1
    labelled = ""
    for block, behind in zip_longest(above, above[1:]):
        if len(block.text) > LONGEST:
            continue
        line = lines.line(block)
        labelled = labelled or next((medium(credit.value) for credit in line.credits if credit.role == "source"), "")
        if dated < 0 and (date_in(block.text) or CLOCK.search(block.text)):
            dated = block.index
        role = near_role(page, block.cue) if block.cue else ""
        name = _name(block, line, role, block.index > below_title, lines.title)
        if name is not None and not STAFF.fullmatch(name.text):
            of_reporter = behind is not None and is_medium(name.text) and STAFF.match(behind.text)
            names.append(name._replace(role="paper") if of_reporter else name)
    return names, dated, labelled


def _name(block: Block, line: Line, role: str, below: bool, title: str) -> Named | None:
    """What a line names beside its date and its labels; role: as the template says, below: the headline."""
    posted = POSTED.match(block.text) if below else None
    if posted:
        return Named(block, posted["name"], "author")
    lead = line.lead if line.credits else links_apart(block.text, block)
    date = date_in(lead)
    reported = FILED.search(lead)
    if not (role or date or reported or below):
        return None
    rest = _remainder(lead, date)
    if (
        not rest
        or names_platform(rest)
        or is_interface(rest)
        or fold(rest) == title
        or (len(rest) > 8 and fold(rest) in title)
    ):
        return None
    if reported:
        role = "source"  # the reporter has been read from his own words, what stands before him is his paper
    elif is_medium(rest) and any(credit.role == "author" for credit in line.credits):
        role = "paper"  # `某某报 记者 张三`
    if date:
        # A dot between date and name is how platforms set their accounts: `2024-05-09 22:30·账号`.
        role = "author" if lead[date.end() :].lstrip().startswith("·") else role or "dated"
    return Named(block, rest, role)


def _remainder(text: str, date: regex.Match[str] | None) -> str:
    """What a line says beside its date: at most three short words, none of them the interface's."""
    sides = [text] if date is None else [text[: date.start()], text[date.end() :]]
    kept: list[str] = []
    for side in sides:
        for token in side.strip(" ·•|｜-—").split():
            bare = token.strip("·•|｜〔〕【】（）()[]")
            if is_region(bare) or bare.startswith(ADDRESS):
                continue
            if token.startswith(_interface_words()) or COUNT.match(token) or FILED.match(bare):
                break
            kept.append(token.strip("·•|｜/／"))
    rest = " ".join(token for token in kept if token)
    words_ = rest.split()
    if not 1 < len(rest) <= 30 or len(words_) > 3 or rest in words("original") or SENTENCE.search(rest):
        return ""
    return rest


@kept
def _interface_words() -> tuple[str, ...]:
    return tuple(word for word in words("interface") if len(word) > 1 and not word.isascii())
