"""Names of people out of the value of a credit: `某某报记者 张三` -> 张三, `Ann Lee and Bo Ek` -> two."""

from __future__ import annotations

from cleaner.byline.names.han import ASIDE, BETWEEN_HAN, cjk_names, is_han_person, nobody
from cleaner.byline.names.known import fold, is_medium, is_region
from cleaner.byline.names.latin import latin_names
from cleaner.byline.vocabulary import words
from cleaner.pattern import pattern
from cleaner.scripts import has_cjk

LONGEST_VALUE = 400
"""Characters of a value that are read: forty authors; a head may hold megabytes."""

NOT_NAMES = pattern(
    r"\S+@\S+\.\S+|(?:https?:|www\.)\S*|(?:(?<![\w@])|(?<=\p{Ll}{2}))@\w+(?![\w.-]*\.\p{L})|\b[\w-]+\.(?:com|net|org|cn)\b(?=\s*$)"
)
"""E-mail addresses, links and handles: `Kim a.kim@x.kr`, `Ann Lee@ann_lee`."""

FOREIGN = pattern(r"\p{Han}{2,6}")
"""Names of Tibet and Xinjiang as they are printed: `阿依努尔`, `次仁`."""

LABELLED = ("author", "editor", "crew", "other")
"""Tables of labels, none of which is a name: `摄影`, `校对`."""


def people(value: str, script: str = "") -> tuple[str, ...]:
    """The people named in the value of a credit, without their roles, degrees kept; empty where there is none.

    script: of the page, where it is known: in Japanese a blank stands inside a name.
    """
    value = value[:LONGEST_VALUE]
    if any(mark in value for mark in "@:."):
        value = NOT_NAMES.sub(" " if has_cjk(value) else ", ", value)
    found = cjk_names(value, script) if has_cjk(value) else latin_names(value)
    return unique(found)


def reporters(value: str) -> tuple[str, ...]:
    """The people behind a label that only names follow, `记者` in a dateline: names without a Han surname, too.

    What the value says beside them is left out: a medium, a place, `摄影报道`, another label.
    """
    printed = BETWEEN_HAN.split(ASIDE.sub(" ", value))
    taken = frozenset((*nobody(), *(label for table in LABELLED for label in words(table, "labels"))))

    def foreign(name: str) -> bool:
        # `深圳报道` has lost its end on the way to a name.
        whole = FOREIGN.fullmatch(name) and any(token.endswith(name) for token in printed)
        return bool(whole) and name not in taken and not is_medium(name) and not is_region(name)

    return tuple(name for name in people(value) if is_han_person(name) or foreign(name))


def unique(names: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """`names` in order, each once."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(fold(name), name)
    return tuple(found.values())
