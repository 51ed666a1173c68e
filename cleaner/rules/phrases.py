"""What the wording of a block says: the phrases that portals print around an article, as data and one matcher.

The phrases live in `vocab/phrases/<role>.toml`, under their language and one of four forms:

- `line`: the whole block is the phrase, give or take counters and punctuation ("Comments (12)", "[Share]").
- `opens`: the same, for a heading that announces scaffolding ("Related articles").
- `start`: the block begins with it.  A colon at the phrase's end stands for any mark that labels end with.
- `within`: a short block holds it.

A list is one string, its phrases divided by `|`: TOML reads that ten times as fast as an array.  A `pattern` is a regular
expression over folded text, for what is more than a phrase with a counter.  Beside it stand the examples that it must
match, which also say how a block has to begin for it to be tried (digit, Latin letter or other), and one that it must not.
Wording is evidence, never a verdict: an article may well discuss the words "related articles".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import regex

from cleaner.rules.vocab import load

ROLES = (
    "account", "breadcrumb", "byline", "caption", "comments", "copyright", "disclaimer", "editor", "footer",
    "navigation", "original-title", "other", "pager", "player", "promotion", "prompt", "ranking", "related", "share", "tags",
)  # fmt: skip
"""A file of the vocabulary each."""

FORMS = ("line", "opens", "start", "within")

LINE_LIMIT = 120
"""Characters: a longer block is no bare phrase (the longest are prompts, about 80), and lists of links end here."""

WITHIN_LIMIT = 80
"""Characters: in longer blocks a phrase is part of a sentence as often as not."""

HEAD = 48
"""Characters of a long block that are looked at for `start`; the longest start phrase has about 40."""

# What may stand around a phrase and be no part of it: counters, punctuation, arrows, bullets.
_MARKS = (
    " \t\r\n!\"#%&'()*+,-./:;<=>?@[\\]^_`{|}~¡§©®°·»«¿×÷‐‑–—―‘’‚“”„†‡•‣…‹›⁄←↑→↓↗↘⇒⇨∙⋅│┃"
    "■□▪▫▲△▶▷►▸▼▽▾◀◂◆◇○●★☆☰✓✔✕✖❌➔➜➤⟶⬇⮕"
    "、。〈〉《》「」『』【】〔〕〖〗〜丨︱\ufe0f\u200b\u200d"
)
_AFTER = _MARKS + "0123456789"
_BEFORE = _AFTER.replace(".", "")  # "12 comments" is a counter, "1. Facebook" an item of somebody's list
_LABEL_ENDS = frozenset(":|/丨│·])】")
# The marks that Chinese text is full of: replacing them first spares the slow road through NFKC (4 µs for 33
# characters).
_FULL_WIDTH = (
    ("：", ":"), ("，", ","), ("（", "("), ("）", ")"), ("；", ";"), ("！", "!"), ("？", "?"), ("\u3000", " "),
    ("\xa0", " "), ("…", "..."), ("’", "'"),
)  # fmt: skip
# Scripts written without spaces, and Korean, whose spacing varies: 责 编： is 责编：, and 관련 기사 is 관련기사.
# © is with them: it stands beside names and years with or without a space.
_UNSPACED = re.compile(r"[©\u0e00-\u0e7f\u2e80-\ud7af]")
_SPACE_BESIDE = regex.compile(r"(?<=[\u0e00-\u0e7f\u2e80-\ud7af]) ++| ++(?=[\u0e00-\u0e7f\u2e80-\ud7af])")
_SEPARATOR = re.compile(r"[|/·•>»│丨]")
_SEPARATOR_OR_SPACE = re.compile(r"[ |/·•>»│丨]")
# Each pattern of a whole line or within one needs one of these, and so does a list: prose is spared both with one look.
# (`re`, not `regex`: four times as fast at a bare set of characters.)
_SPECIAL = re.compile(r"[0-9|/·•>»│丨@摄攝供]")


class Start(NamedTuple):
    """A phrase that blocks begin with, and what that says."""

    phrase: str
    label: bool
    """A mark such as a colon must follow."""
    signal: str


class Patterns(NamedTuple):
    """Patterns as one expression, a group for each."""

    expression: Any
    signals: tuple[str, ...]
    """By group."""


class Tables(NamedTuple):
    """The vocabulary, indexed for one look per form."""

    lines: dict[str, str]
    """Signal by bare phrase."""
    starts: dict[str, tuple[Start, ...]]
    """By the first four characters, or by the first two if there are no more; longest phrase first."""
    words: dict[str, tuple[tuple[str, str], ...]]
    """Phrase and signal of `within`, by a word of the phrase that is not its last: no full stop hangs on to it."""
    characters: dict[str, tuple[tuple[str, str], ...]]
    """The same for scripts without spaces, by the first such character of the phrase."""
    character: re.Pattern[str]
    """Finds those first characters."""
    line_patterns: dict[str, Patterns]
    """By the kind of the block's first character: see `_kind`."""
    start_patterns: dict[str, Patterns]


def phrase_signals(text: str) -> tuple[str, ...]:
    """The signals `phrase:<role>:<form>` that the wording of one block gives; () for nearly all prose.

    text: a block's text, white space folded to single spaces.
    """
    tables = _tables()
    if len(text) > LINE_LIMIT:
        folded = _squeeze(fold(text[:HEAD]))
        start = _start_signal(folded, folded.lstrip(_MARKS), tables)
        return (start,) if start else ()
    spaced = fold(text)
    folded = _squeeze(spaced)
    bare = folded.lstrip(_MARKS)
    line = tables.lines.get(bare.rstrip(_AFTER).lstrip(_BEFORE))
    if not line and _SPECIAL.search(folded):
        line = _pattern_signal(folded, tables.line_patterns.get(_kind(bare)))
    if not line and (folded is not spaced or _SEPARATOR.search(folded)):
        line = _listed(spaced, tables.lines)
    if line:
        return (line,)
    start = _start_signal(folded, bare, tables)
    within = _within_signals(folded, tables) if len(folded) <= WITHIN_LIMIT else ()
    return (start, *within) if start else within


def fold(text: str) -> str:
    """`text` in one case and one width: NFKC, case folded, straight apostrophes, no dotless or dotted i apart."""
    if text.isascii():
        return text.lower()
    for mark, plain in _FULL_WIDTH:
        text = text.replace(mark, plain)
    return unicodedata.normalize("NFKC", text).casefold().replace("i̇", "i").replace("ı", "i")


def _squeeze(folded: str) -> str:
    """`folded` without the spaces beside characters of scripts that need none."""
    if folded.isascii() or " " not in folded or not _UNSPACED.search(folded):
        return folded
    return str(_SPACE_BESIDE.sub("", folded))


def _listed(spaced: str, lines: dict[str, str]) -> str | None:
    """The signal of a block that is a list of phrases, each known by itself: "Home | About us | Contact"."""
    separator = _SEPARATOR_OR_SPACE if not spaced.isascii() and _UNSPACED.search(spaced) else _SEPARATOR
    signals = []
    for part in separator.split(spaced):
        if key := part.rstrip(_AFTER).lstrip(_BEFORE):
            if key not in lines:
                return None
            signals.append(lines[key])
    return signals[0] if len(signals) > 1 else None


def _start_signal(folded: str, bare: str, tables: Tables) -> str | None:
    for key in (bare[:4], bare[:2]):
        for phrase, label, signal in tables.starts.get(key, ()):
            if bare.startswith(phrase):
                after = bare[len(phrase) : len(phrase) + 2]
                if after.lstrip()[:1] in _LABEL_ENDS if label else not after[:1].isalpha() or phrase[-1] >= "\u0e00":
                    return signal
    if bare[:1].isascii() and folded[:1].isascii():
        return None
    return _pattern_signal(folded, tables.start_patterns.get(_kind(bare)))


def _within_signals(folded: str, tables: Tables) -> tuple[str, ...]:
    found: list[str] = []
    words = folded.split()
    if not tables.words.keys().isdisjoint(words):
        for word in words:
            found += [signal for phrase, signal in tables.words.get(word, ()) if phrase in folded]
    if not folded.isascii():
        for character in tables.character.findall(folded):
            found += [signal for phrase, signal in tables.characters[character] if phrase in folded]
    return tuple(sorted(set(found))) if found else ()


def _pattern_signal(folded: str, patterns: Patterns | None) -> str | None:
    found = patterns.expression.match(folded) if patterns else None
    return patterns.signals[found.lastindex - 1] if patterns and found else None


def _kind(bare: str) -> str:
    """How a block begins, which tells the patterns worth trying: with a digit, a Latin letter, or neither."""
    first = bare[:1]
    return "other" if not first.isascii() or not first.isalnum() else "digit" if first.isdigit() else "latin"


@cache
def _tables() -> Tables:
    lines: dict[str, str] = {}
    plain: dict[str, str] = {}
    starts: dict[str, list[Start]] = {}
    words: dict[str, list[tuple[str, str]]] = {}
    characters: dict[str, list[tuple[str, str]]] = {}
    for role, form, folded in _lists():
        signal = f"phrase:{role}:{form}"
        if form == "start":
            for start in _starts(folded, signal):
                starts.setdefault(start.phrase[:4] if len(start.phrase) > 3 else start.phrase[:2], []).append(start)
        elif form == "within":
            for phrase in split(folded):
                if character := _UNSPACED.search(phrase):
                    characters.setdefault(character[0], []).append((phrase, signal))
                else:
                    words.setdefault(max(phrase.split()[:-1], key=len), []).append((phrase, signal))
        else:
            for phrase in split(folded):
                lines[phrase.rstrip(_AFTER).lstrip(_BEFORE)] = signal
            for phrase in split(_without_accents(folded)):
                plain[phrase.rstrip(_AFTER).lstrip(_BEFORE)] = signal
    return Tables(
        plain | lines,
        {key: tuple(sorted(found, key=lambda start: -len(start.phrase))) for key, found in starts.items()},
        {key: tuple(found) for key, found in words.items()},
        {key: tuple(found) for key, found in characters.items()},
        re.compile(f"[{''.join(characters)}]"),
        _compiled("line", r"\W*?", r"\W*+$"),
        _compiled("start", r"\W*?", ""),
    )


def split(text: str) -> list[str]:
    """The phrases of one list of the vocabulary: divided by bars and line ends."""
    return [bare for phrase in text.replace("\n", "|").split("|") if (bare := phrase.strip())]


def _lists() -> Iterator[tuple[str, str, str]]:
    """Role, form and phrases of every list; a list is folded in one go, which is three times as fast as by phrase."""
    for role in ROLES:
        for language, forms in load(f"phrases/{role}").items():
            if language != "pattern":
                for form, text in forms.items():
                    yield role, form, _squeeze(fold(text))


def _starts(folded: str, signal: str) -> Iterator[Start]:
    for phrase in split(folded):
        bare = phrase.lstrip(_MARKS)
        yield Start(bare.removesuffix(":").rstrip(), bare.endswith(":"), signal)


def _compiled(form: str, head: str, tail: str) -> dict[str, Patterns]:
    """The patterns of one form by the kinds of beginning that their examples show."""
    kinds: dict[str, list[tuple[str, str]]] = {}
    for role in ROLES:
        for entry in load(f"phrases/{role}").get("pattern", ()):
            if entry["form"] == form:
                for kind in {_kind(fold(example).lstrip(_MARKS)) for example in entry["example"]}:
                    kinds.setdefault(kind, []).append((f"({entry['match']})", f"phrase:{role}:{form}"))
    return {
        kind: Patterns(
            regex.compile(f"{head}(?:{'|'.join(match for match, _ in entries)}){tail}"),
            tuple(signal for _, signal in entries),
        )
        for kind, entries in kinds.items()
    }


def _without_accents(folded: str) -> str:
    """Capitals often go without accents: A LIRE AUSSI, ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ."""
    if folded.isascii() or _UNSPACED.search(folded):
        return folded
    return "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
