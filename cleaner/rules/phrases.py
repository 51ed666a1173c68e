"""What the wording of a block says: the phrases that portals print around an article, as data and one matcher.

The phrases live in `vocab/phrases/<role>.toml`, under their language and one of four forms:

- `line`: the whole block is the phrase, give or take counters and punctuation ("Comments (12)", "[Share]").
- `opens`: the same, for a heading that announces scaffolding ("Related articles").
- `start`: the block begins with it.  A colon at the phrase's end stands for any mark that labels end with.
- `within`: a short block holds it.

A list is one string, its phrases divided by `|`: TOML reads that ten times as fast as an array.  A `pattern` is a
regular expression over folded text, for what is more than a phrase with a counter.  Beside it stand examples that it
must match and one that it must not.  A block is tried if it begins like an example (with a digit, a Latin letter or
neither) and has what all examples have of digits, separators and the characters of photo credits.
Wording is evidence, never a verdict: an article may well discuss the words "related articles".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product, repeat
from typing import Any, NamedTuple

import regex

from cleaner.kept import kept
from cleaner.pattern import pattern, plain
from cleaner.rules.lexicon import UNSPACED, Lexicon
from cleaner.scripts import HAS_SPACELESS, SPACELESS
from cleaner.spelling import ASKS
from cleaner.vocab import load

ROLES = (
    "account", "breadcrumb", "byline", "caption", "comments", "copyright", "disclaimer", "editor", "footer",
    "navigation", "original-title", "other", "pager", "player", "promotion", "prompt", "ranking", "related", "share",
    "tags",
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
    "■□▪▫▲△▶▷►▸▼▽▾◀◂◆◇○●★☆☰✓✔✕✖❌➔➜➤⟶⬇⮕👇👉👍💬📌📖📢📧📩📲🔔🔗🔥"
    "、。〈〉《》「」『』【】〔〕〖〗〜・≪≫丨︱\ufe0f\u200b\u200d،؛؟۔׳״।॥"
)
_AFTER = _MARKS + "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯"
_BEFORE = _AFTER.replace(".", "")  # "12 comments" is a counter, "1. Facebook" an item of somebody's list
_LABEL_ENDS = frozenset(":|/丨│·])】>")
# The marks that Chinese text is full of: replacing them first spares the slow road through NFKC (4 µs for 33
# characters).
_FULL_WIDTH = (
    ("：", ":"), ("，", ","), ("（", "("), ("）", ")"), ("；", ";"), ("！", "!"), ("？", "?"), ("\u3000", " "),
    ("\xa0", " "), ("…", "..."), ("’", "'"),
)  # fmt: skip
# Letters that one word is written with in several ways: joiners, vowel signs and hamza that many leave out, the yeh and
# kaf of Arabic and Persian keyboards, dots of loan words in Hindi, the old and new final consonants of Malayalam.
_SPELT = (
    ("\u200c", ""), ("\u200d", ""), ("\u0640", ""), ("\u064b", ""), ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ي", "ی"),
    ("ى", "ی"), ("ك", "ک"), ("\u093c", ""), ("\u0901", "\u0902"), ("ൺ", "ണ്"), ("ൻ", "ന്"), ("ർ", "ര്"), ("ൽ", "ല്"),
    ("ൾ", "ള്"),
)  # fmt: skip
# What stands on letters of Latin, Greek and Cyrillic, the scripts with capitals, once NFD has taken them apart.
_ACCENTS = plain("[\u0300-\u036f]+")
# Where spaces vary: 责 编： is 责编：, and 관련 기사 is 관련기사.
_SPACE_VARIES = pattern(rf"(?<=[{SPACELESS}]) ++| ++(?=[{SPACELESS}])")
_SEPARATOR = plain(r"[|/·•>»›│丨]")
_SEPARATOR_OR_SPACE = plain(r"[ |/·•>»›│丨]")
# Each pattern of a whole line or within one needs one of these, and so does a list: prose is spared both with one look.
# (`re`, not `regex`: four times as fast at a bare set of characters.)
_SPECIAL = plain(r"[0-9|/·•>»›│丨@摄攝供源]")
# The same apart, the rarest first.  Which of them a pattern needs its examples tell.
_NEEDS = tuple(map(plain, ("[摄攝供源]", r"[|/·•>»›│丨@]", "[0-9]")))


SIGNING = ("phrase:editor:", "phrase:byline:")
"""What a paragraph may end in: `… (编辑:王一)`."""
OPENING = ("phrase:byline:", "phrase:caption:")
"""What a paragraph may begin with: `【文/某某网 李四】 …`."""
_OPENED = pattern(r"[(【\[][^()【】\[\]]{2,26}[)】\]].{20}")
SAID = 12
"""Characters before the sentence ends behind which such a credit signs it."""


class Start(NamedTuple):
    """A phrase that blocks begin with, and what that says."""

    phrase: str
    label: bool
    """A mark such as a colon must follow."""
    signal: str


class Patterns(NamedTuple):
    """Patterns as one expression, a group for each."""

    expression: regex.Pattern[str]
    signals: tuple[str, ...]
    """By group."""


class Tables(NamedTuple):
    """The vocabulary, indexed for one look per form."""

    lines: dict[str, str]
    """Signal by bare phrase."""
    first_words: frozenset[str]
    """The words that these begin with."""
    starts: dict[str, str]
    """Signal and phrase, with its colon, a line each, by the first four characters, or by the first two if there are no
    more.

    A page asks for few of them, see `_starts`; tuples of all took 9 ms more to read.
    """
    within: Lexicon[str]
    """Signal by phrase."""
    beginnings: frozenset[str]
    """What the examples of start patterns begin with."""


def page_phrases(texts: Sequence[str]) -> list[tuple[str, ...]]:
    """The signals `phrase:<role>:<form>` that the wording of every block of a page gives; () for nearly all prose.

    texts: the blocks' texts, white space folded to single spaces.  They are folded and searched all at once, which
    takes a third of the time.
    """
    if not texts:
        return []
    tables = _tables()
    heads = [text if len(text) <= LINE_LIMIT else text[:HEAD] for text in texts]
    spaced = one_spelling("\n".join([" ".join(head.split("\n")) if "\n" in head else head for head in heads]))
    folded = _squeeze(spaced)
    spaced_lines, lines = spaced.split("\n"), folded.split("\n")
    held: dict[int, set[str]] = {}
    for number, phrase, signal in tables.within.find([line if len(line) <= WITHIN_LIMIT else "" for line in lines]):
        if not signal.startswith(SIGNING) or not _is_signed(lines[number], phrase):
            held.setdefault(number, set()).add(signal)
    known, nothing = tables.lines, ()
    out: list[tuple[str, ...]] = []
    for number, (text, line) in enumerate(zip(texts, lines, strict=True)):
        bare = line.lstrip(_MARKS)
        if len(text) <= LINE_LIMIT:
            said = known.get(bare.rstrip(_AFTER).lstrip(_BEFORE)) or _special(line, bare, spaced_lines[number], tables)
            if said:
                out.append((said,))
                continue
        start = _start_signal(line, bare, text, tables)
        if start and start.startswith(OPENING) and _OPENED.match(line):
            start = None
        inside = held.get(number) if held and len(text) <= LINE_LIMIT else None
        out.append(nothing if not start and not inside else (*((start,) if start else ()), *sorted(inside or ())))
    return out


def phrase_signals(text: str) -> tuple[str, ...]:
    """`page_phrases` of one block."""
    return page_phrases([text])[0]


def _is_signed(line: str, phrase: str) -> bool:
    """Whether a sentence stands before the phrase."""
    before = line[SAID : line.find(phrase)]
    return any(end in before for end in "。!?")


def _special(line: str, bare: str, spaced: str, tables: Tables) -> str | None:
    """The signal of a line that a pattern matches, or that is a list of phrases."""
    special = _SPECIAL.search(line)
    said = _line_pattern(line, bare) if special else None
    if not said and (special or line != spaced):
        said = _listed(spaced, tables.lines)
    return said or _run_together(spaced, tables) or _buttons(spaced, tables.lines)


def one_spelling(text: str) -> str:
    """`text` in one case, width and spelling: NFKC, case folded, straight apostrophes, no dotless or dotted i apart."""
    if text.isascii():
        return text.lower()
    for wide, narrow in _FULL_WIDTH:
        text = text.replace(wide, narrow)
    text = unicodedata.normalize("NFKC", text).casefold().replace("i̇", "i").replace("ı", "i")
    for way, other in _SPELT:
        text = text.replace(way, other)
    return text


def _squeeze(folded: str) -> str:
    """`folded` without the spaces beside characters of scripts that need none."""
    if folded.isascii() or not HAS_SPACELESS.search(folded):
        return folded
    return str(_SPACE_VARIES.sub("", folded))


def _listed(spaced: str, lines: dict[str, str]) -> str | None:
    """The signal of a block that is a list of phrases, each known by itself: "Home | About us | Contact"."""
    separator = _SEPARATOR_OR_SPACE if not spaced.isascii() and UNSPACED.search(spaced) else _SEPARATOR
    if not separator.search(spaced):
        return None
    signals = []
    for part in separator.split(spaced):
        if key := part.rstrip(_AFTER).lstrip(_BEFORE):
            if key not in lines:
                return None
            signals.append(lines[key])
    return signals[0] if len(signals) > 1 else None


MOST_WORDS = 5
"""Words of a phrase in a list without marks."""
ENTRIES = 4
"""Different phrases of the shortest such list: three are a heading as often, `Previous US News`, and the row of a table
says the same again, `App Yes No Yes Yes`."""


def _run_together(spaced: str, tables: Tables) -> str | None:
    """The signal of a line of phrases that blanks part: `Home News Sport Sign in`, a menu that was flattened.

    Buttons of one letter are known by the others, `Share Facebook X Email`; what has commas is none: `U.S., Canada`.
    """
    if spaced.count(" ") < ENTRIES - 1 or spaced.partition(" ")[0] not in tables.first_words or "," in spaced:
        return None
    words = spaced.split(" ")
    entries: dict[str, str] = {}
    at = 0
    while at < len(words):
        for end in range(min(at + MOST_WORDS, len(words)), at, -1):
            phrase = _squeeze(" ".join(words[at:end])).rstrip(_AFTER).lstrip(_BEFORE)
            if phrase in tables.lines:
                entries[phrase] = tables.lines[phrase]
                at = end
                break
        else:
            if len(words[at]) > 1:
                return None
            at += 1
    return next(iter(entries.values())) if len(entries) >= ENTRIES else None


COUNT = plain(r"\d[\d.,]*\s?[万萬亿wk+]?")
"""What stands on a button besides its word: `赞 2.1万`, `318评论`."""
BUTTONS = 3
"""Buttons of the shortest such row, counts among them, at least two of which are words."""
LONGEST_ROW, LONGEST_BUTTON = 48, 6
TOOLS = ("phrase:share:", "phrase:comments:", "phrase:related:line")
"""What such buttons are for; words of menus are headlines as often."""


def _buttons(spaced: str, lines: dict[str, str]) -> str | None:
    """The signal of a row of buttons whose words nothing parts, or their counts: `收藏点赞 318评论 46分享举报`."""
    if len(spaced) > LONGEST_ROW or spaced.isascii() or not UNSPACED.search(spaced):
        return None
    text, counts = COUNT.subn(" ", spaced)
    words: dict[str, str] = {}
    for row in text.split():
        at = 0
        while at < len(row):
            # One letter is a button only where nothing is glued to it: 大 and 赞 are in many words.
            for end in range(min(at + LONGEST_BUTTON, len(row)), at + (len(row) > 1), -1):
                said = lines.get(row[at:end])
                if said and said.startswith(TOOLS):
                    words[row[at:end]] = said
                    at = end
                    break
            else:
                return None
    return next(iter(words.values())) if len(words) > 1 and len(words) + counts >= BUTTONS else None


CREDITS = frozenset(("phrase:byline:start", "phrase:editor:start"))
"""In an interview those speak who else sign: `记者：以后做什么？`, `Reporter: Will you come back?`."""


SENTENCE = 0.5
"""Share of small words from which a long block is a sentence: `Produced by A Harbour Press, a small publisher, the show
is about …`; in a credit most words are names."""


def _is_sentence(text: str) -> bool:
    """Whether a long block is a sentence that begins as a credit does."""
    if len(text) <= LINE_LIMIT or not text.endswith("."):
        return False
    words = text.split()
    return sum(word.islower() for word in words) > SENTENCE * len(words)


def _start_signal(folded: str, bare: str, text: str, tables: Tables) -> str | None:
    for phrase, label, signal in _starts(bare[:4]) or _starts(bare[:2]):
        if bare.startswith(phrase):
            if signal in CREDITS and (text.endswith(ASKS) or (not label and _is_sentence(text))):
                continue
            after = bare[len(phrase) : len(phrase) + 2]
            if _labels(phrase, after, text) if label else not _goes_on(phrase[-1], after):
                return signal
    first = bare[:1]
    if first.isascii() and folded[:1].isascii() and tables.beginnings.isdisjoint((first, folded[:1])):
        return None
    if first.isalnum() and first not in tables.beginnings and len(bare) == len(folded):
        return None
    return _pattern_signal(folded, "start", _kind(bare), "")


def _goes_on(last: str, after: str) -> bool:
    """Whether the word that ends in `last` goes on: with a letter, unlike `cookie来`, or with a vowel sign of an Indian
    script."""
    if last >= "\u0e00" or (last.isalpha() and after >= "\u0e00"):
        return False
    return after[:1].isalpha() or unicodedata.category(after[:1] or " ") in ("Mn", "Mc")


def _labels(phrase: str, after: str, text: str) -> bool:
    """Whether `phrase` is a label at the beginning of `text`: a mark follows, or a headline that somebody glued to it.

    Two dots are a mark of Arabic newspapers; elsewhere authors pause so: "Además... no".  One word with a capital right
    behind it may be a name: VideoLAN.
    """
    end = after.lstrip()[:1]
    if end in _LABEL_ENDS or (after[:2] == ".." and phrase[0] >= "\u0590"):
        return True
    raw, size = text.lstrip(_MARKS), len(phrase)
    label, behind = raw[:size], raw[size : size + 2]
    if not behind or one_spelling(label) != phrase:
        return False
    if behind[0] == " ":
        return _is_set_apart(label) and not behind[1:].islower()
    return " " in phrase and label[-1].islower() and behind[0].isupper()


def _is_set_apart(label: str) -> bool:
    """Whether a blank is enough to end a label: in capitals, `ALSO READ Ferry sunk`, `Also Read Ferry sunk`, and in
    Chinese, where no blank stands in a sentence, `相关阅读 渡轮沉没`.

    Of 81 lines of annotated dumps that begin so with what announces links 6 are body; of 115 in small letters 16.
    """
    if UNSPACED.search(label):
        return len(label) >= HAN_LABEL
    return " " in label and (label.isupper() or label.istitle())


HAN_LABEL = 4
"""Characters of such a label in Chinese: shorter ones are words of a headline, `热点 `."""


def _line_pattern(folded: str, bare: str) -> str | None:
    kind = _kind(bare)
    for need in _NEEDS:
        if need.search(folded) and (signal := _pattern_signal(folded, "line", kind, need.pattern)):
            return signal
    return None


def _pattern_signal(folded: str, form: str, kind: str, need: str) -> str | None:
    patterns = _patterns().get((form, kind, need))
    found = patterns.expression.match(folded) if patterns else None
    return patterns.signals[found.lastindex - 1] if patterns and found and found.lastindex else None


def _kind(bare: str) -> str:
    """How a block begins, which tells the patterns worth trying: with a digit, a Latin letter, or neither."""
    first = bare[:1]
    return "other" if not first.isascii() or not first.isalnum() else "digit" if first.isdigit() else "latin"


@kept
def _tables() -> Tables:
    lines: dict[str, str] = {}
    plain: dict[str, str] = {}
    starts: dict[str, list[str]] = {}
    within: list[tuple[str, str]] = []
    for role, form, folded in _lists():
        signal = f"phrase:{role}:{form}"
        phrases = split(folded)
        if form == "start":
            for phrase in (*phrases, *_without_accents(folded, phrases)):
                bare = phrase.lstrip(_MARKS)
                key = bare.removesuffix(":").rstrip()
                starts.setdefault(key[: 4 if len(key) > 3 else 2], []).append(f"{signal}\t{bare}")
        elif form == "within":
            within += zip(phrases, repeat(signal))
        else:
            for phrase in phrases:
                lines[phrase.rstrip(_AFTER).lstrip(_BEFORE)] = signal
            for phrase in _without_accents(folded, phrases):
                plain[phrase.rstrip(_AFTER).lstrip(_BEFORE)] = signal
    lines = plain | lines
    first_words = frozenset([phrase.partition(" ")[0] for phrase in lines])
    joined = {key: "\n".join(found) for key, found in starts.items()}
    return Tables(lines, first_words, joined, Lexicon(within), _beginnings())


def split(text: str) -> list[str]:
    """The phrases of one list of the vocabulary: divided by bars and line ends."""
    return [bare for phrase in text.replace("\n", "|").split("|") if (bare := phrase.strip())]


_BETWEEN = "\0"
"""Between lists: no phrase holds it, and folding leaves it as it is."""


def _lists() -> Iterator[tuple[str, str, str]]:
    """Role, form and phrases of every list; all are folded in one go, which takes a tenth of the time.

    Only those of scripts without spaces are squeezed: to look for such spaces in all of them takes seven times as long.
    """
    lists = [
        (role, form, text)
        for role in ROLES
        for language, forms in load(f"phrases/{role}").items()
        if language != "pattern"
        for form, text in forms.items()
    ]
    folded = one_spelling(_BETWEEN.join([text for _, _, text in lists]))
    for (role, form, _), text in zip(lists, folded.split(_BETWEEN), strict=True):
        yield role, form, _squeeze(text)


@lru_cache(maxsize=16_384)
def _starts(key: str) -> tuple[Start, ...]:
    """The phrases of which blocks with these first characters may begin with one, the longest first: those of two or
    three characters stand under longer keys, too, so that one look finds all."""
    said = [line.split("\t") for line in _tables().starts.get(key, "").split("\n") if line]
    found = [Start(phrase.removesuffix(":").rstrip(), phrase.endswith(":"), signal) for signal, phrase in said]
    found.sort(key=lambda start: -len(start.phrase))
    return (*found, *_starts(key[:2])) if found and len(key) == 4 else tuple(found)


@kept
def _patterns() -> dict[tuple[str, str, str], Patterns]:
    """The patterns of one form whose examples begin alike and need the same characters, by all three."""
    groups: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for role in ROLES:
        for entry in load(f"phrases/{role}").get("pattern", ()):
            form = entry["form"]
            for key in product((form,), dict.fromkeys(map(_kind_of_example, entry["example"])), _needs(entry)):
                groups.setdefault(key, []).append((f"({entry['match']})", f"phrase:{role}:{form}"))
    return {key: _group(entries, r"\W*+$" if key[0] == "line" else "") for key, entries in groups.items()}


def _group(entries: Sequence[tuple[str, str]], end: str) -> Patterns:
    expression = f"\\W*?(?:{'|'.join([match for match, _ in entries])}){end}"
    return Patterns(pattern(expression), tuple([signal for _, signal in entries]))


def _kind_of_example(example: str) -> str:
    return _kind(one_spelling(example).lstrip(_MARKS))


def _needs(entry: dict[str, Any]) -> tuple[str, ...]:
    """Of the characters that patterns need, the rarest that all examples of this one have; any, if they have none."""
    if entry["form"] == "start":
        return ("",)
    examples = [one_spelling(example) for example in entry["example"]]
    common = [need.pattern for need in _NEEDS if all(map(need.search, examples))]
    return tuple(common[:1] or [need.pattern for need in _NEEDS])


def _beginnings() -> frozenset[str]:
    entries = [entry for role in ROLES for entry in load(f"phrases/{role}").get("pattern", ())]
    return frozenset(
        one_spelling(text)[0] for entry in entries if entry["form"] == "start" for text in entry["example"]
    )


def _without_accents(folded: str, phrases: list[str]) -> list[str]:
    """The phrases that have accents, without: capitals often go so.  A LIRE AUSSI, A lire également, ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ.

    folded: all phrases in one text.
    """
    if folded.isascii() or UNSPACED.search(folded) or folded == folded.upper():
        return []
    apart = _ACCENTS.sub("", unicodedata.normalize("NFD", folded))
    pairs = [(bare, phrase) for bare, phrase in zip(split(apart), phrases, strict=True) if bare != phrase]
    return [bare for bare, _ in pairs] + [bare[0] + phrase[1:] for bare, phrase in pairs if bare[0] != phrase[0]]
