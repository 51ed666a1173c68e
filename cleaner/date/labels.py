"""The words before a date that say what it is the date of."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.days.months import fold_name
from cleaner.kept import kept
from cleaner.pattern import pattern
from cleaner.scripts import HAS_SPACELESS
from cleaner.vocab import words
from cleaner.vocab.expressions import worded

BETWEEN = " \u00a0\u3000\u200e\u200f:：|·•-–—,，،([（【／/"
"""What stands between a label and its date."""

LETTER = pattern(r"[\p{L}\p{M}]")
GLUED = pattern(r"(?<=\p{Ll})(?=\p{Lu}\p{Ll})")
"""Where a template ran a name and a label together: `Ann LeeUpdated: 3 May 2024`."""


def label_before(lead: str, behind: str = "") -> str | None:
    """What the words before a date call it: "published", "updated", "other" or nothing.

    behind: the words behind it, where a verb may follow.
    """
    lead = fold_name(GLUED.sub(" ", lead[-40:].rstrip(BETWEEN)))
    ending = _ending(lead)
    if ending and ending.role == "between":  # `Published: Monday, 8 April 2024`
        ending = _ending(lead[: -len(ending.word)].rstrip(BETWEEN))
    if ending and ending.word.endswith(words("dates", "passive")) and CHANGED.match(behind):
        return "updated"
    return ending.role if ending and ending.role != "between" else None


def _ending(lead: str) -> _Ending | None:
    """The label in which `lead` ends."""
    for ending in _labels().get(lead[-1:], ()):
        size = len(ending.word)
        if lead.endswith(ending.word) and (ending.free or not LETTER.match(lead[-size - 1 : -size])):
            return ending
    return None


CHANGED = worded("dates", r"(?i)\D{0,30}«changed»")
"""The verb in `Dieser Beitrag wurde am 3. Mai 2024 aktualisiert`; there else it is written or posted."""


def updated_behind(behind: str) -> bool:
    """Whether a word for updating follows: `2024年5月20日 更新`, `20 May 2024 (updated)`."""
    return behind.casefold().startswith(words("dates", "behind", "updated"))


def other_behind(behind: str) -> bool:
    """Whether a word follows that makes it the day of something else: `May 20, 2024 Issue` of a weekly."""
    return behind.casefold().startswith(words("dates", "behind", "other"))


class _Ending(NamedTuple):
    """A label of a date."""

    word: str
    free: bool
    """Whether letters may stand before it, as in scripts written without spaces."""
    role: str


@kept
def _labels() -> dict[str, list[_Ending]]:
    """The labels of all languages by their last letter, the longest first: `更改时间` before `时间`."""
    roles: dict[str, str] = {}
    for role in ("other", "updated", "published", "between"):
        for word in map(fold_name, words("dates", role)):
            roles.setdefault(word, role)
    endings: dict[str, list[_Ending]] = {}
    for word in sorted(roles, key=len, reverse=True):
        endings.setdefault(word[-1], []).append(_Ending(word, HAS_SPACELESS.match(word) is not None, roles[word]))
    return endings
