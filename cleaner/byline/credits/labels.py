"""Where the labels of a line are, and of which credit: `责任编辑：`, `文/图：`, `Text: `."""

from __future__ import annotations

from cleaner.byline.names.han import is_han_person
from cleaner.byline.names.known import is_interface
from cleaner.byline.vocabulary import before_names, words
from cleaner.kept import kept
from cleaner.pattern import pattern, plain
from cleaner.scripts import CJK

LETTER = rf"[{CJK}・ー]"

WIDE_LABEL = pattern(
    rf"(?<!{LETTER})(?P<label>{LETTER} {LETTER}(?!{LETTER})|{LETTER}{{1,24}}"
    r"(?:[/／]\p{Han}{1,4}(?=\s?[:：|｜丨])|、\p{Han}{1,4}(?=\s?[:：|｜丨/／]))?)(?:\s?[)）])?\s?(?P<mark>[:：|｜丨┃∣=＝/／])\s*"
)
"""A run of Han, kana or Hangul and the mark behind it, which may be a label: `责任编辑：`, `监 制：`, `文/图：`, or end
in one: `云溪县融媒体中心作者：`; `文、图/`."""

NARROW = pattern(r"\s?[:：=|](?!in(?:nen)?\s?:)\s*")
"""The mark behind a label of another script: `Text: `, `Edited by: `, but the first one of `Autor:in: `."""

MARKS = ":：|｜丨┃∣=＝/／"

ANY_MARK = plain(f"[{MARKS}]")
"""What stands behind every label, but for a blank."""

NARROW_MARKS = ":：=|"

OWN_MARKS = ":：|｜丨"

BLANKS = " \u3000|｜丨"
"""What parts such a label from the value before it."""

LONGEST_LABEL = 30

LONGEST_MEDIUM = 12
"""Characters of a medium's name before such a label."""

LONGEST_GLUED = 8
"""Characters of a label that is looked for behind another's value; most have two to four."""


@kept
def label_roles() -> dict[str, str]:
    """The role of every label of all languages, in lower case and without blanks between Han characters."""
    roles: dict[str, str] = {}
    for role in ("other", "crew", "source", "editor", "author"):
        labels = before_names("labels") if role == "author" else words(role, "labels")
        roles.update(dict.fromkeys((label.lower() for label in labels), role))
    return roles


def role_of(label: str) -> str | None:
    """The role of a label, with a blank or another slash in it, too: `监 制`, `文／图`, `文、图`."""
    roles = label_roles()
    return roles.get(label) or roles.get(label.replace(" ", "").replace("／", "/").replace("、", "/"))


@kept
def _label_ends() -> frozenset[str]:
    """The last letters of all labels: most of what stands before a mark is told by it at once."""
    last = {label[-1] for label in label_roles()}
    return frozenset((*last, *(letter.upper() for letter in last)))


def _may_have_label(text: str) -> bool:
    ends = _label_ends()
    for match in ANY_MARK.finditer(text):
        at = match.start()
        if text[max(0, at - 4) : at].rstrip(" )）")[-1:] in ends:
            return True
    return False


def labels_in(text: str) -> list[tuple[int, int, str]]:
    """Start, end and role of every label that a mark follows."""
    found: list[tuple[int, int, str]] = []
    if not _may_have_label(text):
        return found
    roles = label_roles()
    if not text.isascii():
        for match in WIDE_LABEL.finditer(text):
            label = match["label"]
            role, start = role_of(label), match.start()
            behind = label.replace("／", "/").rpartition("/")[2]
            if role is None and behind in roles and len(behind) < len(label):
                # `记者张三报道/责任编辑：李四`
                role, start = roles[behind], match.end("label") - len(behind)
            elif role is None and not is_interface(label):
                at = _glued(label, match["mark"], bool(found))
                role = roles[label[at:]] if at >= 0 else None
                start = _own_start(text, start) if _is_own(text, start, label, at, bool(found)) else start + at
            if role is not None:
                found.append((start, match.end(), role))
        if found:
            return found
    if not any(mark in text for mark in NARROW_MARKS):
        return found
    last = 0
    for match in NARROW.finditer(text):
        ahead = text[max(last, match.start() - LONGEST_LABEL) : match.start()].lower().split()[-4:]
        last = match.end()
        while ahead:
            label = " ".join(ahead)
            if label in roles:
                found.append((match.start() - len(label), match.end(), roles[label]))
                break
            del ahead[0]
    return found


def _glued(label: str, mark: str, behind: bool) -> int:
    """Where the label begins that the run `label` ends in, or -1; `behind`: whether another label's value is before."""
    known = next((known for known in words("glued_labels") if label.endswith(known)), "")
    if not known and mark in OWN_MARKS and len(label) <= LONGEST_MEDIUM + 3:
        known = next((own for own in words("own_labels") if label.endswith(own)), "")
    if known:
        return len(label) - len(known)
    if not behind:
        return -1  # `能量来源：太阳`
    # Inline elements are glued: `作者：张三浏览量：12`.
    roles = label_roles()
    starts = range(max(1, len(label) - LONGEST_GLUED), len(label) - 1)
    return next((at for at in starts if label[at:] in roles), -1)


def _is_own(text: str, start: int, label: str, at: int, behind: bool) -> bool:
    """Whether what stands before the label, `at` in the run, is its medium's name: `每经编辑｜` behind a blank.

    `张三编辑：` right behind another label ends a name, `某某网-海边新闻网编辑：` its medium, and so does
    `作者：张三 李四责任编辑：`.
    """
    if not label.endswith(words("own_labels")) or (behind and text[start - 1] not in BLANKS):
        return False
    return label[at:] in words("own_labels") or not is_han_person(label[:at])


def _own_start(text: str, at: int) -> int:
    """Where the name of a medium begins whose Han characters begin at `at`: `21世纪经济报道记者：`."""
    least = max(0, at - LONGEST_MEDIUM)
    while at > least and text[at - 1].isalnum():
        at -= 1
    return at
