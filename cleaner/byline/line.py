"""One line of a byline into labelled credits: `来源：新华网 责任编辑：张三` -> source 新华网, editor 张三."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

import regex

from cleaner.byline.han import is_han_person
from cleaner.byline.known import is_interface, is_medium, is_no_medium
from cleaner.byline.vocabulary import before_names, worded, words
from cleaner.kept import kept
from cleaner.model import Block
from cleaner.pattern import pattern, plain
from cleaner.scripts import CJK

LONGEST_LINE = 200
"""Characters of a credit line at most: three reporters, their editors and a disclaimer take 150."""

DATE = worded(
    r"«day.han_labels»?\s?[:：]?\s*"
    r"(?:(?:19|20)\d\d|(?<!\d)[012]\d(?=[-/.]\d\d[-/. ]?\d))\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?日?)?"
    r"(?:\s{0,3}[T·]?\s?\d{1,2}\s?[:：]\s?\d{2}(?:\s?[:：]\s?\d{2})?)?"
)
"""A printed date with its clock, glued or not: `2020-01-1417:58`, `2016年05月25日10:10`."""

SIGNS = "□■▢▪◎○●◇◆★"
"""What newspapers set before an author in a line of his own: `□ 张三`, `■本报记者 张三`."""
EDGES = ' |｜丨/／・·,，;；#＃（(【[〔「“"）)】]〕」”' + SIGNS
"""What stands around a line or a value and says nothing."""


class Credit(NamedTuple):
    """A label's role and what it says."""

    role: str
    """One of "author", "editor", "source", "crew" (credits that are none of these) and "other"."""
    value: str


class Line(NamedTuple):
    """What a line says before its first label, and its credits in order."""

    lead: str
    credits: tuple[Credit, ...]


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
LONGEST_LABEL = 30
OWN_MARKS = ":：|｜丨"
BLANKS = " \u3000|｜丨"
"""What parts such a label from the value before it."""
LONGEST_MEDIUM = 12
"""Characters of a medium's name before such a label."""
LONGEST_OWN = 4
"""Characters of a label that is looked for behind a name without a mark."""
LONGEST_GLUED = 8
"""Characters of a label that is looked for behind another's value; most have two to four."""

BOXED = pattern(r"[【\[〔](?P<label>\p{Han}{1,6}(?:[/／]\p{Han}{1,4})?)[】\]〕]\s?(?=\p{L})")
"""A label whose brackets are its mark: `【作者】 张三`, `【文/图】张三`."""

DRAWN = pattern(r"^[（(]?(?P<label>\p{Han}{1,4}[/／]\p{Han}{1,4})(?=\s)")
"""A label that no mark follows: `（图/文 某某之家 张三）`, `文字／攝影 張三`; its own slash is none."""

TAKEN = pattern(r"(?:^|[\d\s])(?P<label>\p{Han}{2,6})[ \u3000](?P<name>[\p{L}\p{N}]{2,16})(?=\s|$)")
"""Label, blank and medium, in a line of their own or behind the date: `2024年5月1日 20:18 来源于 某某网`."""


@kept
def _labels() -> dict[str, str]:
    """The role of every label of all languages, in lower case and without blanks between Han characters."""
    roles: dict[str, str] = {}
    for role in ("other", "crew", "source", "editor", "author"):
        labels = before_names("labels") if role == "author" else words(role, "labels")
        roles.update(dict.fromkeys((label.lower() for label in labels), role))
    return roles


def _role(label: str) -> str | None:
    """The role of a label, with a blank or another slash in it, too: `监 制`, `文／图`, `文、图`."""
    roles = _labels()
    return roles.get(label) or roles.get(label.replace(" ", "").replace("／", "/").replace("、", "/"))


@kept
def _label_ends() -> frozenset[str]:
    """The last letters of all labels: most of what stands before a mark is told by it at once."""
    last = {label[-1] for label in _labels()}
    return frozenset((*last, *(letter.upper() for letter in last)))


def _may_have_label(text: str) -> bool:
    ends = _label_ends()
    for match in ANY_MARK.finditer(text):
        at = match.start()
        if text[max(0, at - 4) : at].rstrip(" )）")[-1:] in ends:
            return True
    return False


WORKS = worded(
    r"(?<=\p{Han}{2})(?:\s?[/／]\s?«works.text»(?:[\s、，,]{1,2}\p{Han}{2,4}\s?[/／]\s?(?:«works.picture»|«works.shot»))?"
    r"|[ \u3000](?:«works.text»[/／、]?«works.picture»|«works.picture»[/／、]?«works.text»)"
    r"|[ \u3000]?«works.photography»«works.report»)$"
)
"""What a reporter made of an article, behind the name: `张三 文/图`, `张三/文 李四/图`, `张三 摄影报道`."""


SHOT = worded(r"(?<=\p{Han}{2})(?<!«works.text»)[ \u3000]«works.shot»$")
"""How the name of a photographer ends: `李四 摄`; not `张三 文 摄`."""


@kept
def _work() -> tuple[str, ...]:
    """What `WORKS` ends in: most lines are told by it at once."""
    return tuple(word for kind in ("text", "picture", "shot", "report") for word in words("works", kind))


def without_works(text: str) -> str:
    """`记者 张三 文/图` -> 记者 张三."""
    return str(WORKS.sub("", text)) if text.endswith(_work()) else text


GLUED = pattern(r"\p{Han}{2}")


def links_apart(text: str, block: Block) -> str:
    """`text` of a line with blanks where the links of its `block` are glued to what stands beside them:
    `来源：某某网湖南`, where 某某网 is the link, `要闻某某日报`, where 要闻 is."""
    links = [block.raw[span.start : span.end].strip() for span in block.spans if span.tag == "a"]
    apart, rest = "", text
    for link in filter(None, links if len(text) <= LONGEST_LINE else ()):
        before, found, after = rest.partition(link)
        if found:
            ahead, behind = GLUED.fullmatch((apart + before)[-1:] + link[0]), GLUED.fullmatch(link[-1] + after[:1])
            apart += f"{before}{' ' if ahead else ''}{link}{' ' if behind else ''}"
            rest = after
    return apart + rest


def read_line(text: str) -> Line:
    """The credits of the line `text`; no credits where it has no label."""
    if len(text) > LONGEST_LINE or (text.isascii() and ":" not in text and "|" not in text and "=" not in text):
        return Line(text, ())
    boxed = BOXED.match(text)
    if boxed and _role(boxed["label"]):
        text = f"{boxed['label']}：{text[boxed.end() :]}"
    bare = without_works(text.strip(EDGES))
    marked = ANY_MARK.search(bare) is not None
    if not marked and " " not in bare:
        return Line(bare, ())
    drawn = DRAWN.match(text.lstrip(EDGES)) if marked else None
    if drawn and _role(drawn["label"]) == "author":
        bare = f"{drawn[0]}：{bare[drawn.end() :].lstrip()}"
    found = _marked(bare) if marked else []
    lead = bare[: found[0][0]] if found else bare
    credits: list[Credit] = []
    if not lead.isascii() and " " in lead:
        lead, credits = _spaced(lead)
    for (_, end, role), following in zip_longest(found, found[1:]):
        credits.append(Credit(role, _closed(bare[end : following[0] if following else len(bare)]).strip(EDGES)))
    return Line(lead.strip(EDGES), tuple(map(_without_photographer, _parted(credits))))


def _closed(value: str) -> str:
    """What stands before the bracket that the label's line opened: `张三` of `（责任编辑：张三）我要纠错`."""
    before, bracket, _ = value.partition("）")
    return before if bracket and "（" not in before else value


def _parted(credits: list[Credit]) -> Iterator[Credit]:
    """`文｜张三 2024年5月1日 20:18 来源于 某某网` is two credits, the second with a blank for its mark."""
    for credit in credits:
        taken = _taken(credit.value)
        if taken is None or not taken.start():
            yield credit
            continue
        yield Credit(credit.role, credit.value[: taken.start("label")].strip(EDGES))
        yield Credit("source", taken["name"])
        yield from _spaced(credit.value[taken.end() :].strip(EDGES))[1]


def _taken(text: str) -> regex.Match[str] | None:
    """The label of a source in `text` that a blank parts from the medium."""
    for match in TAKEN.finditer(text, overlapped=True):
        if _role(match["label"]) == "source" and is_medium(match["name"]):
            return match
    return None


def _without_photographer(credit: Credit) -> Credit:
    """`记者 张三 文 李四 摄` names an author, and one who took pictures."""
    return credit._replace(role="crew") if credit.role == "author" and SHOT.search(credit.value) else credit


def _marked(text: str) -> list[tuple[int, int, str]]:
    """Start, end and role of every label that a mark follows."""
    found: list[tuple[int, int, str]] = []
    if not _may_have_label(text):
        return found
    roles = _labels()
    if not text.isascii():
        for match in WIDE_LABEL.finditer(text):
            label = match["label"]
            role, start = _role(label), match.start()
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
    roles = _labels()
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


def _spaced(text: str) -> tuple[str, list[Credit]]:
    """What remains of a line with blanks for colons, and its credits: `编辑 张三 校对 李四`, `某某报 记者 张三`.

    A person must follow the first label, a medium that of a source."""
    roles = _labels()
    text = " ".join([part for token in text.split() for part in _unglued(token)])
    rolled = _rolled(text) if any(own in text for own in words("own_labels")) else None
    if rolled is not None:
        return rolled
    tokens = text.replace("|", " | ").split()
    lead = ""
    if len(tokens) > 2 and tokens[0] not in roles and roles.get(tokens[1]) in ("author", "editor"):
        lead = tokens[0] if is_medium(tokens[0]) and not tokens[0].isascii() else ""
        tokens = tokens[1:] if lead else tokens
    by_person = len(tokens) > 1 and len(tokens[0]) > 1 and tokens[0] in roles and (lead or HAN_LINE.match(text))
    if not by_person or not _begins_with_person(roles[tokens[0]], tokens[1:3]):
        taken = _taken(text)
        return (text[: taken.start("label")], [Credit("source", taken["name"])]) if taken else (text, [])
    credits: list[Credit] = []
    names: list[str] = []
    role = ""
    for token in (*tokens, None):
        if token is None or token in roles:
            if names:
                credits.append(Credit(role, " ".join(names)))
            role, names = roles.get(token or "", ""), []
        else:
            names.append(token)
    return lead, credits


def _unglued(token: str) -> tuple[str, ...]:
    """`张三校对` -> 张三 and 校对, as inline elements are glued; not `广州报道`."""
    for size in range(LONGEST_OWN, 1, -1):
        if _labels().get(token[-size:]) in ("editor", "crew") and is_han_person(token[:-size]):
            return token[:-size], token[-size:]
    return (token,)


def _begins_with_person(role: str, words_: list[str]) -> bool:
    """Whether a person stands behind the first label of such a line: `张三`, `张 三`, an author's pen name."""
    if role == "author" and PEN_NAME.fullmatch(words_[0]):
        return True
    return is_han_person(words_[0]) or (len(words_) > 1 and is_han_person("".join(words_)))


def _rolled(text: str) -> tuple[str, list[Credit]] | None:
    """The same for a line that says who reports, when, and nothing else: `某某新闻记者 张三 2024-05-01 10:00`."""
    date = DATE.search(text) if DIGIT.search(text) else None
    sides = [text] if date is None else [text[: date.start()], text[date.end() :]]
    rolls = [_roll(side.split()) for side in sides]
    credits = [credit for roll in rolls if roll is not None for credit in roll[1]]
    if not any(is_han_person(name) for credit in credits for name in credit.value.split()):
        return None
    leads = [side if roll is None else roll[0] for side, roll in zip(sides, rolls, strict=True)]
    return (date[0] if date else " ").join(leads), credits


def _roll(tokens: list[str]) -> tuple[str, list[Credit]] | None:
    """Medium and credits of labels, names and the place from where they report, None where `tokens` are anything else:
    `某某报记者 张三 编辑 李四`, `某某报道 记者张三 通讯员 李四 广州报道`."""
    tokens = [token for token in tokens if token not in BARS and token not in words("original")]
    while tokens and tokens[-1].endswith(words("works", "report")) and not is_han_person(tokens[-1]):
        tokens.pop()
    lead = tokens.pop(0) if len(tokens) > 2 and len(tokens[0]) > 2 and not _own(tokens[0]).label else ""
    credits: list[Credit] = []
    for token in tokens:
        own = _own(token)
        if own.label:
            if not credits and is_medium(own.medium):
                lead = lead or own.medium
            credits.append(Credit(_labels()[own.label], own.name))
        elif credits and NAME.fullmatch(token) and not is_medium(token):
            last = credits.pop()
            credits.append(Credit(last.role, f"{last.value} {token}".strip()))
        else:
            return None
    return (lead, credits) if credits and all(credit.value for credit in credits) else None


BARS = "|｜丨·"
"""Words of such a line that say nothing, but for `原创`."""
NAME = pattern(r"\p{Han}{2,6}|\p{Han}{1,6}[·•]\p{Han}{1,8}")
"""One person: `张三`, `玛丽·安`; names of Tibet and Xinjiang have up to six characters."""
DIGIT = plain(r"[0-9]")
"""Every date has one; most lines of reporters have none."""


class _Own(NamedTuple):
    """What one word says that holds a label: `每经记者`, `记者张三`."""

    medium: str
    label: str
    """"" where it holds none."""
    name: str


def _own(token: str) -> _Own:
    """`某报记者` -> medium 某报 and label 记者, `记者张三` -> label 记者 and name 张三."""
    if token in _labels():
        return _Own("", token, "")
    for label in words("own_labels"):
        if token.endswith(label) and len(token) - len(label) <= LONGEST_MEDIUM:
            return _Own(token.removesuffix(label), label, "")
        if token.startswith(label) and is_han_person(token.removeprefix(label)):
            return _Own("", label, token.removeprefix(label))
    return _Own("", "", "")


HAN_LINE = pattern(r"\p{Han}{2,6} ")
PEN_NAME = pattern(r"\p{Lu}[\p{Latin}.'-]{1,20}")
"""What stands behind a blank and the label of authors who have no Han name: `作者 Daisy Wang | 發布日期 …`."""


HAN = pattern(r"\p{Han}")
COUNTS = worded(r"(?<=.)«counts.labels»\s?[（(]?\d")
"""What counts behind a medium's name, glued to it or not: `某某网评论(0)`, `某某网 阅读 68213`."""
HAN_END = pattern(r"[|｜、，,；;。（(]")
"""Where the name of a medium ends in its value: `某某网，`."""
LATIN_END = pattern(r"[|•·;(]|\s[-–—]\s")
NOTE = pattern(r"^\[?\d{1,3}\]\s?")
"""The number that a text browser gives a link: `来源: [23]某某新闻网`."""
NO_MEDIUM = pattern(r"[\d\W_]*$|https?:|www\.")


def medium(value: str) -> str:
    """The medium that a source's value names, without what stands behind it: `某某日报 北京 举报` -> 某某日报."""
    value = DATE.split(NOTE.sub("", value))[0].strip(' 【】[]()（）“”"|｜·:：-/／')
    if not value:
        return ""
    if HAN.search(value):
        parts = COUNTS.split(value)[0].split()
        name = parts[0]
        for part in parts[1:]:
            if not (name.isascii() and (part.isascii() or len(parts) == 2)):
                break
            name = f"{name} {part}"
        name = HAN_END.split(name)[0].strip('“”"[]')
        # `《某某日报》` is set in its brackets, `某某网-《某某日报》` holds a pair.
        name = name if name.endswith("》") and name.find("《") > 0 else name.strip("《》")
    else:
        name = LATIN_END.split(value.strip("《》"))[0].strip()
    if len(name) > 40 or is_interface(name, glued=False) or NO_MEDIUM.match(name) or is_no_medium(name):
        return ""
    return str(name)
