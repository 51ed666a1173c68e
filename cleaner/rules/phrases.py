"""What the wording of a block says: the phrases that portals print around an article, as data and one matcher.

The phrases live in `vocab/phrases/<role>.toml`, under their language and one of four forms:

- `line`: the whole block is the phrase, give or take counters and punctuation ("Comments (12)", "[Share]").
- `opens`: the same, for a heading that announces scaffolding ("Related articles").
- `start`: the block begins with it.  A colon at the phrase's end stands for any mark that labels end with.
- `within`: a short block holds it.

A `pattern` is a regular expression over folded text for what needs numbers, with the example that it must match.
Wording is evidence, never a verdict: an article may well discuss the words "related articles".
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import regex

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FORMS = ("line", "opens", "start", "within")

LINE_LIMIT = 120
"""Characters: a longer block is no bare phrase (the longest are prompts, about 80), and lists of links end here."""

WITHIN_LIMIT = 80
"""Characters: in longer blocks a phrase is part of a sentence as often as not."""

HEAD = 48
"""Characters of a long block that are looked at for `start`; the longest start phrase has about 40."""

# What may stand around a phrase and be no part of it: counters, punctuation, arrows, bullets.
_MARKS = (
    " \t\r\n!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~¡§©®°·»«¿×÷‐‑–—―‘’‚“”„†‡•‣…‹›⁄←↑→↓↗↘⇒⇨∙⋅│┃■□▪▫▲△▶▷►▸▼▽▾◀◂◆◇○●★☆☰✓✔✕✖❌➔➜➤⟶⬇⮕"
    "、。〈〉《》「」『』【】〔〕〖〗〜丨︱\ufe0f\u200b\u200d"
)
_EDGE = _MARKS + "0123456789"
_LABEL_ENDS = frozenset(":|/丨︱│·-]】)")
# The marks that Chinese text is full of: replacing them first spares the slow road through NFKC (4 µs for 33 characters).
_FULL_WIDTH = (
    ("：", ":"), ("，", ","), ("（", "("), ("）", ")"), ("；", ";"), ("！", "!"), ("？", "?"), ("\u3000", " "),
    ("\xa0", " "), ("…", "..."), ("’", "'"),
)  # fmt: skip
# Scripts written without spaces, and Korean, whose spacing varies: 责 编： is 责编：, and 관련 기사 is 관련기사.
_UNSPACED = regex.compile(r"[\u0e00-\u0e7f\u2e80-\ud7af]")
_SPACE_BESIDE = regex.compile(r"(?<=[\u0e00-\u0e7f\u2e80-\ud7af]) ++| ++(?=[\u0e00-\u0e7f\u2e80-\ud7af])")
_SEPARATOR = regex.compile(r"\s*+[|/·•>»│丨]\s*+")
_SEPARATOR_OR_SPACE = regex.compile(r"[\s|/·•>»│丨]++")

class Start(NamedTuple):
    """A phrase that blocks begin with, and what that says."""

    phrase: str
    label: bool
    """A mark such as a colon must follow."""
    signal: str


class Patterns(NamedTuple):
    """The patterns of one form as one expression, a group for each."""

    expression: Any
    signals: tuple[str, ...]
    """By group."""


class Tables(NamedTuple):
    """The vocabulary, indexed for one look per form."""

    lines: dict[str, str]
    """Signal by bare phrase."""
    starts: dict[str, tuple[Start, ...]]
    """By the first two characters, longest phrase first."""
    words: dict[str, tuple[tuple[str, str], ...]]
    """Phrase and signal of `within`, by a word of the phrase that is not its last: no full stop hangs on to it."""
    characters: dict[str, tuple[tuple[str, str], ...]]
    """The same for scripts without spaces, by the first such character of the phrase."""
    character: Any
    """Finds those first characters."""
    line_patterns: Patterns
    start_patterns: Patterns
    within_patterns: Patterns


def phrase_signals(text: str) -> tuple[str, ...]:
    """The signals `phrase:<role>:<form>` that the wording of one block gives; () for nearly all prose.

    text: a block's text, white space folded to single spaces.
    """
    tables = _tables()
    if len(text) > LINE_LIMIT:
        start = _start_signal(_squeeze(fold(text[:HEAD])), tables)
        return (start,) if start else ()
    spaced = fold(text)
    folded = _squeeze(spaced)
    line = (
        tables.lines.get(folded.strip(_EDGE))
        or _pattern_signal(folded, tables.line_patterns)
        or _listed(spaced, tables.lines)
    )
    if line:
        return (line,)
    signals = [start] if (start := _start_signal(folded, tables)) else []
    if len(folded) <= WITHIN_LIMIT:
        signals += _within_signals(folded, tables)
    return tuple(dict.fromkeys(signals)) if signals else ()


def fold(text: str) -> str:
    """`text` in one case and one width: NFKC, case folded, straight apostrophes, no dotless or dotted i apart."""
    if text.isascii():
        return text.lower()
    for mark, plain in _FULL_WIDTH:
        text = text.replace(mark, plain)
    return unicodedata.normalize("NFKC", text).casefold().replace("i̇", "i").replace("ı", "i")


def _squeeze(folded: str) -> str:
    """`folded` without the spaces beside characters of scripts that need none."""
    if " " not in folded or folded.isascii() or not _UNSPACED.search(folded):
        return folded
    return str(_SPACE_BESIDE.sub("", folded))


def _listed(spaced: str, lines: dict[str, str]) -> str | None:
    """The signal of a block that is a list of phrases, each known by itself: "Home | About us | Contact"."""
    separator = _SEPARATOR_OR_SPACE if not spaced.isascii() and _UNSPACED.search(spaced) else _SEPARATOR
    if not separator.search(spaced):
        return None
    signal = None
    known = 0
    for part in separator.split(spaced):
        if key := part.strip(_EDGE):
            if key not in lines:
                return None
            signal = signal or lines[key]
            known += 1
    return signal if known > 1 else None


def _start_signal(folded: str, tables: Tables) -> str | None:
    bare = folded.lstrip(_MARKS)
    for phrase, label, signal in tables.starts.get(bare[:2], ()):
        if bare.startswith(phrase):
            after = bare[len(phrase) : len(phrase) + 2].lstrip()[:1]
            if label:
                if after in _LABEL_ENDS:
                    return signal
            elif not bare[len(phrase) : len(phrase) + 1].isalpha() or _UNSPACED.match(phrase[-1]):
                return signal
    return _pattern_signal(folded, tables.start_patterns)


def _within_signals(folded: str, tables: Tables) -> Iterator[str]:
    words = folded.split()
    if not tables.words.keys().isdisjoint(words):
        for word in words:
            for phrase, signal in tables.words.get(word, ()):
                if phrase in folded:
                    yield signal
    if not folded.isascii():
        for character in tables.character.findall(folded):
            for phrase, signal in tables.characters[character]:
                if phrase in folded:
                    yield signal
    if signal := _pattern_signal(folded, tables.within_patterns):
        yield signal


def _pattern_signal(folded: str, patterns: Patterns) -> str | None:
    found = patterns.expression.match(folded)
    return patterns.signals[found.lastindex - 1] if found else None


@cache
def _tables() -> Tables:
    lines: dict[str, str] = {}
    plain: dict[str, str] = {}
    starts: dict[str, list[Start]] = {}
    words: dict[str, list[tuple[str, str]]] = {}
    characters: dict[str, list[tuple[str, str]]] = {}
    patterns: dict[str, list[tuple[str, str]]] = {"line": [], "start": [], "within": []}
    for role, data in _vocabulary():
        for entry in data.pop("pattern", ()):
            patterns[entry["form"]].append((entry["match"], f"phrase:{role}:{entry['form']}"))
        for forms in data.values():
            for form, text in forms.items():
                signal = f"phrase:{role}:{form}"
                folded = _squeeze(fold(text))
                if form == "start":
                    for start in _starts(folded, signal):
                        starts.setdefault(start.phrase[:2], []).append(start)
                elif form == "within":
                    for phrase in _split(folded):
                        if character := _UNSPACED.search(phrase):
                            characters.setdefault(character[0], []).append((phrase, signal))
                        else:
                            words.setdefault(max(phrase.split()[:-1], key=len), []).append((phrase, signal))
                else:
                    lines.update(dict.fromkeys((phrase.strip(_EDGE) for phrase in _split(folded)), signal))
                    bare = _without_accents(folded)
                    plain.update(dict.fromkeys((phrase.strip(_EDGE) for phrase in _split(bare)), signal))
    return Tables(
        plain | lines,
        {key: tuple(sorted(found, key=lambda start: -len(start.phrase))) for key, found in starts.items()},
        {key: tuple(found) for key, found in words.items()},
        {key: tuple(found) for key, found in characters.items()},
        regex.compile(f"[{''.join(characters)}]"),
        *(_compiled(form, patterns[form]) for form in patterns),
    )


def _split(text: str) -> list[str]:
    """The phrases of one list: divided by bars and line ends."""
    return [phrase.strip() for phrase in text.replace("\n", "|").split("|") if phrase.strip()]


def _starts(folded: str, signal: str) -> Iterator[Start]:
    for phrase in _split(folded):
        bare = phrase.lstrip(_MARKS)
        yield Start(bare.removesuffix(":").rstrip(), bare.endswith(":"), signal)


def _compiled(form: str, entries: list[tuple[str, str]]) -> Patterns:
    head, tail = {"line": (r"\W*?", r"\W*+$"), "start": (r"\W*?", ""), "within": (".*?", "")}[form]
    groups = "|".join(f"({match})" for match, _ in entries)
    return Patterns(regex.compile(f"{head}(?:{groups}){tail}"), tuple(signal for _, signal in entries))


def _without_accents(folded: str) -> str:
    """Capitals often go without accents: A LIRE AUSSI, ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ."""
    if folded.isascii() or _UNSPACED.search(folded):
        return folded
    return "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))


@cache
def _vocabulary() -> tuple[tuple[str, dict[str, Any]], ...]:
    folder = files("cleaner.rules") / "vocab" / "phrases"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple((name.removesuffix(".toml"), tomllib.loads((folder / name).read_text("utf-8"))) for name in names)
