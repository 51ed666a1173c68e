"""Which legacy charset undeclared bytes are in: the one in which they look most like a language.

A charset is not seen from single bytes, but text is: three quarters of the letters of any running text come from a
short list (`letters.toml`).  The share of the letters that a wrong charset yields is far below that, which tells the
charsets apart from a headline on, also where libraries that compare byte statistics need a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import tomli

from cleaner.pattern import pattern

SAMPLE = 4_096
"""Bytes of text that are looked at: more changes no answer, a headline (60) is enough for most."""

RUNS = pattern(rb"[\x80-\xff][^<>\"'\r\n]*+")
"""Text from a byte that is not ASCII on: `<b>\\xc4\\xe3\\xba\\xc3</b>` gives the four bytes.  None of the
delimiters is the second byte of a character in any legacy charset."""

PUNCTUATION = frozenset("\xa0\xa9\xab\xae\xb0\xb7\xbb‘’‚“”„†•…–—™€£§´№")
"""Stand at the same place in every Windows charset, and in text of every language: say nothing."""

OTHER = 0.5
"""Worth of a letter of the alphabet that is not a common one: capitals in a row, as KOI8-R read as windows-1251."""


WRONG = 4.0
"""What a byte that does not decode takes off: pages have few, Japanese in GB18030 read as EUC-JP has one in five."""


class Profile(NamedTuple):
    """A language: its letters with their worth."""

    charsets: tuple[str, ...]
    worth: dict[str, float]
    chance: float
    """What bytes that are no text of the language score: an alphabet that fills a charset is easily hit."""


class Detected(NamedTuple):
    """A charset, and the share (0 to 1) of the text that is common letters of a language in it."""

    charset: str
    score: float


@lru_cache(maxsize=1)
def _profiles() -> tuple[Profile, ...]:
    data = tomli.loads(Path(__file__).with_name("letters.toml").read_text("utf-8"))
    found = []
    for entry in data.values():
        worth = dict.fromkeys("".join(entry["other"].split("\n")), OTHER)
        worth.update(dict.fromkeys("".join(entry["common"].split("\n")), 1.0))
        # Double-byte charsets have thousands of characters, of which the list is next to nothing.
        charset = entry["charsets"][0]
        bytewise = [bytes((i,)).decode(charset, "ignore") for i in range(128, 256)] if len(worth) < 128 else []
        found.append(Profile(tuple(entry["charsets"]), worth, sum(worth.get(c, 0.0) for c in bytewise) / 128))
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


def score(data: bytes, charset: str) -> float | None:
    """How much `data`, a sample, looks like a language written in `charset`; None where no language is known for it."""
    profiles = [p for p in _profiles() if charset in p.charsets]
    return max(_scores(data.decode(charset, "replace"), profiles)) if profiles else None


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
        found = score(probe, charset) if probe else None
        if found is not None and found > best.score + 1e-9:
            best = Detected(charset, found)
    return best


def _scores(text: str, profiles: Sequence[Profile]) -> list[float]:
    letters = Counter(c for c in text if c >= "\x80")
    signs = sum(letters.pop(sign, 0) for sign in PUNCTUATION)
    total = sum(letters.values())
    if not total:  # quotes and dashes only: as good as it gets, so that the first charset of the table is taken
        return [1.0 if signs else 0.0]
    errors = WRONG * letters["\ufffd"]
    shares = ((sum(n * p.worth.get(c, 0.0) for c, n in letters.items()) - errors) / total for p in profiles)
    return [max(0.0, (share - p.chance) / (1 - p.chance)) for share, p in zip(shares, profiles, strict=True)]
