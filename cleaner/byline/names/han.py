"""Names in Chinese characters, kana and Hangul, and what of a credit is none: `某某报记者 张三` -> 张三."""

from __future__ import annotations

from itertools import zip_longest

import regex

from cleaner.byline.names.known import is_interface, is_medium, is_region
from cleaner.byline.vocabulary import worded, words
from cleaner.kept import kept
from cleaner.pattern import pattern
from cleaner.vocab import alternation, load

ASIDE = pattern(r"[（(【\[〔][^（()）【】\[\]〔〕]{0,60}[）)】\]〕]?")
"""A remark in brackets: `张三（实习生）`."""

SPACED = pattern(r"(?<![\p{Han}\w])(\p{Han}) (\p{Han})(?![\p{Han}\w])")
"""A name of two characters set to the width of three: `王 明`."""

PARTED = pattern(r"(?<![\p{Han}\w])(\p{Han}) (\p{Han}{2})(?![\p{Han}\w])")
"""A surname set apart from the name: `张 海妮`."""

CODE = pattern(r"[\s_-]*(?:[A-Z]{1,5}\d{1,8}|\bN\d+)$")
"""The number an editor has at his portal: `张三_NF0001`, `李四 PK100`, `王五SF099`."""

BETWEEN_HAN = pattern(r"[ \t、,，;；/／|｜丨&＆+＋]+")

SHORT_HAN = pattern(r"\p{Han}{2,4}")

DOTTED_HAN = pattern(r"\p{Han}{1,6}[·•]\p{Han}{1,8}")

COUNTED = worded(r"\d[\d.,]*[万萬千kKwW+]*(?:«counts.units»)*(?:«counts.labels»|«counts.units»)")
"""What stands behind the names of a line and counts: `86条评论`, `1.2万阅读`."""

CLEAN_TOKEN = pattern(r"[\p{L}\p{M}\p{N}·•・‧._\-—–'’&@+!]{1,24}")

KANA = r"[\p{Hiragana}\p{Katakana}ー]"
JAPANESE_NAME = pattern(
    rf"(?<![\p{{Han}}])(\p{{Han}}{{1,3}})[ \u3000](\p{{Han}}{{1,3}}(?!{KANA})|{KANA}{{1,6}})(?![\p{{Han}}]|{KANA})"
)
"""A Japanese name is set with a blank inside: `山田 花子`, `山田 はなこ` is one person, in Chinese it would be two."""


@kept
def _roles() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    before, after, plural = (alternation(words("roles", kind)) for kind in ("before", "after", "plural"))
    return regex.compile(rf"(?P<left>.{{0,24}})(?:{before})(?:{plural})?[:：]?"), regex.compile(rf"(?:{after})++$")


@kept
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    table = load("byline")["surnames"]
    return frozenset("".join(table["zh"] + table["traditional"])), frozenset(table["compound"])


@kept
def _no_persons() -> frozenset[str]:
    return frozenset((*words("regions"), *words("channels"), *words("thanks")))


@kept
def nobody() -> frozenset[str]:
    """What stands beside reporters and is none: places, `本报`, `综合`."""
    return frozenset((*words("places"), *words("selves"), *words("filed", "how")))


@kept
def _works() -> frozenset[str]:
    """What is left of `张三 文/图`."""
    return frozenset(word for kind in ("text", "picture", "shot") for word in words("works", kind))


@kept
def _glued() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternation(words('glued'))}).*", regex.S)


def is_han_person(name: str) -> bool:
    """Whether `name` has the shape of a Chinese personal name: a known surname and one or two characters."""
    single, compound = _surnames()
    if name in _no_persons():
        return False
    if not 2 <= len(name) <= 4 or not SHORT_HAN.fullmatch(name):
        return bool(DOTTED_HAN.fullmatch(name)) and not is_medium(name)
    return (len(name) <= 3 and name[0] in single) or (name[:2] in compound)


def cjk_names(value: str, script: str) -> list[str]:
    value = _glued().sub("", ASIDE.sub(" ", value))
    if script == "ja":
        value = JAPANESE_NAME.sub(r"\1\u00a0\2", value)
    if " " in value:
        value = PARTED.sub(_joined, SPACED.sub(r"\1\2", value))
    parts = value.replace("\u3000", " ")
    found = []
    tokens = BETWEEN_HAN.split(parts)
    for token, following in zip_longest(tokens, tokens[1:], fillvalue=""):
        if script != "ja" and is_han_person(following) and _roles()[0].fullmatch(token):
            continue  # `南都记者 张三`: that 南 is a surname, too, makes no person of the paper
        for part in _pair(token):
            name = _token(part)
            if name:
                found.append(name.replace("\u00a0", " "))
    return found


def _joined(match: regex.Match[str]) -> str:
    """A surname and what stands behind its blank, if that is no person by itself."""
    surname, name = match.groups()
    return f"{surname}{name}" if surname in _surnames()[0] and not is_han_person(name) else str(match[0])


def _pair(token: str) -> tuple[str, ...]:
    """`张三和李四` -> both."""
    for joint in words("joints", "glued"):
        left, found, right = token.partition(joint)
        if found and is_han_person(left) and is_han_person(right):
            return left, right
    return (token,)


def _token(token: str) -> str:
    before, after = _roles()
    token = token.strip(" :：·•-—_。.\"“”'《》「」『』*")
    token = CODE.sub("", token)
    role = before.match(token)
    if role is not None:
        # `某报记者张三` is a person behind his role, `张三记者` one before it, `某报记者` none.
        left, token = role["left"], token[role.end() :]
        # `明報記者` is no person, though 明 is a surname.
        token = token or (left if is_han_person(left) and not left.endswith(words("media", "endings")) else "")
    shorter = after.sub("", token)
    # The end of 蒋子文 is no role, that of `张三整理` is.
    if shorter != token and not (len(token) == len(shorter) + 1 and len(token) <= 3 and is_han_person(token)):
        # `张三报道` was written by a person, `北京报道` in a place, `瑞芳報導` in one that no table has.
        place = token.endswith(words("works", "report")) and not is_han_person(shorter)
        token = shorter if 2 <= len(shorter) <= 4 and shorter not in nobody() and not place else ""
    token = token.strip(" :：·•-—_")
    if token in _works() or is_region(token) or COUNTED.fullmatch(token):
        return ""
    if not token or token.isdigit() or is_interface(token) or not CLEAN_TOKEN.fullmatch(token.replace("\u00a0", "·")):
        return ""
    return token
