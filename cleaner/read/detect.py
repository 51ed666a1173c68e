"""Which legacy charset undeclared bytes are in: the one in which they look most like a language.

A charset is not seen from single bytes, but text is: three quarters of the letters of any running text come from a
short list (`letters.toml`).  The share of the letters that a wrong charset yields is far below that, which tells the
charsets apart from a headline on, also where libraries that compare byte statistics need a page.
"""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from cleaner.pattern import pattern, plain

SAMPLE = 4_096
"""Bytes of text that are looked at: more changes no answer, a headline (60) is enough for most."""

RUNS = pattern(rb"[\x80-\xff][^<>\"'\r\n]*+")
"""Text from a byte that is not ASCII on: `<b>\\xc4\\xe3\\xba\\xc3</b>` gives the four bytes.  None of the
delimiters is the second byte of a character in any legacy charset."""

PUNCTUATION = plain("[\x00-\x7f\xa0\xa9\xab\xae\xb0\xb7\xbb‘’‚“”„†•…–—™€£§´№]+")
"""What stands in text of every language and, but for ASCII, at one place in every Windows charset: says nothing."""

SIGNS = pattern(
    r"(?V1)[[\p{P}\p{S}\p{N}\p{Z}\p{Cf}]--[\x00-\x7f\p{Sk}¡¿\ufffd\u2500-\u259f]](?<!\p{L}.(?=\p{L}))(?<![¡-¿].)"
)
"""Other signs, `3×4`, `½ cup`, `→`, that say nothing either, except inside a word and behind each other, as letters of
Polish and double-byte quotes look in windows-1252: `d³ugo`, `it¡¯s`.  Accents by themselves, what opens a sentence in
Spanish and the lines of boxes are no signs of text: charsets that do not fit yield them."""

OTHER = 0.5
"""Worth of a letter of the alphabet that is not a common one: capitals in a row, as KOI8-R read as windows-1251."""

NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
STRANGE, MOST = 0.05, 4.0
"""What a letter of ASCII beside letters of another script takes off, and all at most: `½` in English is no Thai."""

WRONG = 4.0
"""What a byte that does not decode takes off: pages have few, Japanese in GB18030 read as EUC-JP has one in five."""


class Profile(NamedTuple):
    """A language: its letters with their worth."""

    charsets: tuple[str, ...]
    worth: dict[str, float]
    chance: float
    """What bytes that are no text of the language score: an alphabet that fills a charset is easily hit."""
    foreign: bool
    """Whether it is in another alphabet, of which one stray byte is a letter, and two hardly make a Chinese one."""


class Detected(NamedTuple):
    """A charset, and the share (0 to 1) of the text that is common letters of a language in it."""

    charset: str
    score: float


@lru_cache(maxsize=1)
def _profiles() -> tuple[Profile, ...]:
    import tomli  # where nothing is kept: 2 ms

    data = tomli.loads(Path(__file__).with_name("letters.toml").read_text("utf-8"))
    found = []
    for entry in data.values():
        worth = dict.fromkeys("".join(entry["other"].split("\n")), OTHER)
        worth.update(dict.fromkeys("".join(entry["common"].split("\n")), 1.0))
        # Double-byte charsets have thousands of characters, of which the list is next to nothing.
        charset = entry["charsets"][0]
        bytewise = [bytes((i,)).decode(charset, "ignore") for i in range(128, 256)] if len(worth) < 128 else []
        chance = sum(worth.get(c, 0.0) for c in bytewise) / 128
        found.append(Profile(tuple(entry["charsets"]), worth, chance, chance > 0 and entry["common"][0] > "\u0180"))
    return tuple(found)


def sample(data: bytes) -> bytes:
    """The parts of `data` that hold other than ASCII, up to `SAMPLE` bytes."""
    parts: list[bytes] = []
    size = 0
    for match in RUNS.finditer(data):
        parts.append(match.group())
        size += len(parts[-1])
        if size > SAMPLE:
            break
    return b"\n".join(parts)[:SAMPLE]


def text_of(data: bytes, charset: str) -> str:
    """`data`, a sample, read in `charset`; a character that the end cut is none, and no error."""
    return codecs.getincrementaldecoder(charset)("replace").decode(data)


def score(data: bytes, charset: str, *, alone: bool = False) -> float | None:
    """How much `data`, a sample, looks like a language written in `charset`; None where no language is known for it.

    alone: whether nothing else says so; then a few letters of another script in English do not.
    """
    profiles = [p for p in _profiles() if charset in p.charsets]
    return max(_scores(text_of(data, charset), profiles, alone)) if profiles else None


def fluency(text: str) -> float:
    """How much `text` looks like the language that it looks like most, from 0 to 1."""
    return max(_scores(text[:SAMPLE], _profiles()))


def detect(data: bytes, wide: bytes = b"") -> Detected:
    """The charset in which the sample `data` looks most like a language.

    wide: the first bytes of the page, unsampled, to try as UTF-16; empty for no.
    """
    best = Detected("cp1252", 0.0)
    for charset in dict.fromkeys(c for profile in _profiles() for c in profile.charsets):
        probe = wide if charset.startswith("utf_16") else data
        found = score(probe, charset, alone=True) if probe else None
        if found is not None and found > best.score + 1e-9:
            best = Detected(charset, found)
    return best


def _scores(text: str, profiles: Sequence[Profile], alone: bool = False) -> list[float]:
    letters = Counter(PUNCTUATION.sub("", SIGNS.sub("", text)))
    total = sum(letters.values())
    if not total:  # signs only: as good as it gets, so that the first charset of the table is taken
        high = len(text) - len(text.encode("ascii", "ignore"))
        return [1.0 - OTHER * len(PUNCTUATION.sub("", text)) / high if high else 0.0]
    errors = WRONG * letters["\ufffd"]
    strange = min(STRANGE * len(text.encode("ascii", "ignore").translate(None, NO_LETTERS)), MOST) if alone else 0.0
    found = []
    for p in profiles:
        fit = sum(n * p.worth.get(c, 0.0) for c, n in letters.items()) - errors
        share = fit / (total + strange if p.foreign else total)
        found.append(max(0.0, (share - p.chance) / (1.0 - p.chance)))
    return found
