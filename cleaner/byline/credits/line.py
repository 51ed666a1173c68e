"""One line of a byline into labelled credits: `来源：新华网 责任编辑：张三` -> source 新华网, editor 张三."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

import regex

from cleaner.byline.credits.labels import ANY_MARK, LONGEST_MEDIUM, label_roles, labels_in, role_of
from cleaner.byline.names.han import is_han_person
from cleaner.byline.names.known import date_in, is_medium
from cleaner.byline.vocabulary import worded, words
from cleaner.kept import kept
from cleaner.model import Block
from cleaner.pattern import pattern
from cleaner.scripts import has_cjk

LONGEST_LINE = 200
"""Characters of a credit line at most: three reporters, their editors and a disclaimer take 150."""


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


LONGEST_OWN = 4
"""Characters of a label that is looked for behind a name without a mark."""

BOXED = pattern(r"[【\[〔](?P<label>\p{Han}{1,6}(?:[/／]\p{Han}{1,4})?)[】\]〕]\s?(?=\p{L})")
"""A label whose brackets are its mark: `【作者】 张三`, `【文/图】张三`."""

DRAWN = pattern(r"^[（(]?(?P<label>\p{Han}{1,4}[/／]\p{Han}{1,4})(?=\s)")
"""A label that no mark follows: `（图/文 某某之家 张三）`, `文字／攝影 張三`; its own slash is none."""

TAKEN = pattern(r"(?:^|[\d\s])(?P<label>\p{Han}{2,6})[ \u3000](?P<name>[\p{L}\p{N}]{2,16})(?=\s|$)")
"""Label, blank and medium, in a line of their own or behind the date: `2024年5月1日 20:18 来源于 某某网`."""


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
    if boxed and role_of(boxed["label"]):
        text = f"{boxed['label']}：{text[boxed.end() :]}"
    bare = without_works(text.strip(EDGES))
    marked = ANY_MARK.search(bare) is not None
    if not marked and " " not in bare:
        return Line(bare, ())
    drawn = DRAWN.match(text.lstrip(EDGES)) if marked else None
    if drawn and role_of(drawn["label"]) == "author":
        bare = f"{drawn[0]}：{bare[drawn.end() :].lstrip()}"
    found = labels_in(bare) if marked else []
    lead = bare[: found[0][0]] if found else bare
    credits: list[Credit] = []
    if " " in lead and has_cjk(lead):
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
        if role_of(match["label"]) == "source" and is_medium(match["name"]):
            return match
    return None


def _without_photographer(credit: Credit) -> Credit:
    """`记者 张三 文 李四 摄` names an author, and one who took pictures."""
    return credit._replace(role="crew") if credit.role == "author" and SHOT.search(credit.value) else credit


def _spaced(text: str) -> tuple[str, list[Credit]]:
    """What remains of a line with blanks for colons, and its credits: `编辑 张三 校对 李四`, `某某报 记者 张三`.

    A person must follow the first label, a medium that of a source."""
    roles = label_roles()
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
        if label_roles().get(token[-size:]) in ("editor", "crew") and is_han_person(token[:-size]):
            return token[:-size], token[-size:]
    return (token,)


def _begins_with_person(role: str, words_: list[str]) -> bool:
    """Whether a person stands behind the first label of such a line: `张三`, `张 三`, an author's pen name."""
    if role == "author" and PEN_NAME.fullmatch(words_[0]):
        return True
    return is_han_person(words_[0]) or (len(words_) > 1 and is_han_person("".join(words_)))


def _rolled(text: str) -> tuple[str, list[Credit]] | None:
    """The same for a line that says who reports, when, and nothing else: `某某新闻记者 张三 2024-05-01 10:00`."""
    date = date_in(text)
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
            credits.append(Credit(label_roles()[own.label], own.name))
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


class _Own(NamedTuple):
    """What one word says that holds a label: `每经记者`, `记者张三`."""

    medium: str
    label: str
    """"" where it holds none."""
    name: str


def _own(token: str) -> _Own:
    """`某报记者` -> medium 某报 and label 记者, `记者张三` -> label 记者 and name 张三."""
    if token in label_roles():
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
