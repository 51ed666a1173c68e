"""One line of a byline into labelled credits: `来源：新华网 责任编辑：张三` -> source 新华网, editor 张三."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from cleaner.names import alternation, is_han_person, words

LONGEST_LINE = 200
"""Characters of a credit line at most: three reporters, their editors and a disclaimer take 150."""

DATE = regex.compile(
    r"(?:发布于|发表于|发布时间|发表时间|发稿时间)?\s?[:：]?\s*"
    r"(?:(?:19|20)\d\d|(?<!\d)[012]\d(?=[-/.]\d\d[-/. ]?\d))\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?日?)?"
    r"(?:\s{0,3}[T·]?\s?\d{1,2}\s?[:：]\s?\d{2}(?:\s?[:：]\s?\d{2})?)?"
)
"""A printed date with its clock, glued or not: `2020-01-1417:58`, `2016年05月25日10:10`."""

OPEN, CLOSE = "（(【[〔「《“\"", "）)】]〕」》”\""


class Credit(NamedTuple):
    """A label's role and what it says."""

    role: str
    """"author", "editor", "source" or "other"."""
    value: str


class Line(NamedTuple):
    """What a line says before its first label, and its credits in order."""

    lead: str
    credits: tuple[Credit, ...]


@cache
def _labels() -> tuple[regex.Pattern[str], dict[str, str]]:
    """One pattern for the labels of all roles and languages, and the role of each label."""
    roles: dict[str, str] = {}
    for role in ("other", "source", "editor", "author"):
        roles.update(dict.fromkeys(words(role, "labels"), role))
    cjk = [label for label in roles if regex.match(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]", label)]
    latin = [label for label in roles if label not in cjk]
    wide = [" ?".join(regex.escape(c) for c in label) if len(label) == 2 else regex.escape(label) for label in cjk]
    wide.sort(key=len, reverse=True)
    pattern = regex.compile(
        rf"(?<![\p{{Han}}])(?P<cjk>{'|'.join(wide)})(?:人员)?\s?(?:[)）]\s?)?(?P<mark>[:：|｜丨┃∣=＝/／]|(?<=^.{{1,6}})\s+|(?<=\s.{{2,5}})\s+)\s*"
        rf"|(?<=\p{{Han}})(?P<glued>作者|责任编辑|责编|来源)[:：]\s*"
        rf"|(?:^|(?<=[\s|•·—–/,;(\[]))(?P<latin>(?i:{alternation(tuple(latin))}))\s?[:：=|]\s*"
    )
    return pattern, roles


@cache
def _quick() -> regex.Pattern[str]:
    return regex.compile(r"[:：|｜丨┃∣=＝/／]|^[（(【\[]?\p{Han} ?\p{Han}{1,3}\s")


def read_line(text: str) -> Line:
    """The credits of the line `text`; no credits where it has no label."""
    text = text.strip()
    if len(text) > LONGEST_LINE or not _quick().search(text):
        return Line(text, ())
    bare = text.strip(OPEN + CLOSE + " ")
    pattern, roles = _labels()
    found: list[tuple[int, int, str]] = []
    for match in pattern.finditer(bare):
        label = (match["cjk"] or match["glued"] or match["latin"]).replace(" ", " ")
        role = roles.get(label) or roles.get(label.replace(" ", "")) or roles.get(label.lower(), "other")
        if match["cjk"] and not match["mark"].strip():
            # A blank is a weak colon: it needs a line that begins with labels, and a name behind.
            if found and match.start() != 0 and not found[0][0] == 0:
                continue
            if not found and match.start() != 0:
                continue
            ahead = regex.match(r"\p{Han}+(?: \p{Han}(?!\p{Han}))?", bare[match.end() :])
            if ahead is None or not is_han_person(ahead[0].replace(" ", "")) and role != "source":
                continue
        found.append((match.start(), match.end(), role))
    if not found:
        return Line(bare, ())
    credits = []
    for (_, end, role), following in zip(found, [*found[1:], (len(bare), 0, "")], strict=True):
        credits.append(Credit(role, bare[end : following[0]].strip(" |｜丨/・·,，;；" + OPEN + CLOSE)))
    return Line(bare[: found[0][0]].strip(" |｜丨/・·,，;；" + OPEN + CLOSE), tuple(credits))


def without_date(text: str) -> str:
    """`text` up to the date printed in it."""
    match = DATE.search(text)
    return text if match is None else text[: match.start()]


__all__ = ["DATE", "Credit", "Line", "read_line", "without_date"]
