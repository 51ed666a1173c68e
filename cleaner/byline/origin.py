"""The medium that an article was taken from, where no label says so: an agency's byline or dateline, a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.address import host
from cleaner.byline.credits.line import EDGES
from cleaner.byline.names.known import DATE, date_in, fold, is_agency, is_day_word, is_outlet
from cleaner.byline.vocabulary import worded, words
from cleaner.byline.zones import EDGE, Zones
from cleaner.days.months import month_of
from cleaner.given import is_known
from cleaner.kept import kept
from cleaner.model import Block, Page
from cleaner.pattern import pattern

NOTE = worded(
    r"^[(\[*]{0,2}(?:«origin.versions» (?:[\p{Ll}-]{2,12} )?«origin.of» )?(?i:«origin.this») (?:\p{Ll}{2,12} )?"
    r"«origin.works» (?:«origin.auxiliaries» )?«origin.verbs» «origin.before» "
    r"(?P<medium>(?:(?i:«articles») )?\p{Lu}[\w.'’&-]*+"
    r"(?:(?<!\p{Ll}{3}\.) (?:«media.inside» )?[\p{Lu}\d][\w.'’&-]*+){0,5})"
)
"""Who had the article first: `This article was originally published on The Harbour Post and can be read here.`;
`… published in April 2020` says when, and `… on Quay Times. Read` ends with its sentence."""
LONGEST_NOTE = 240
"""Characters of such a note; a paragraph of the article that begins so says more."""

DATELINE = pattern(r"^\p{Lu}[^()]{1,60}\((?P<agency>[\p{L} ]{2,30})\)\s?[-–—]")
"""The agency before the first sentence: `HARBOUR CITY (Reuters) - The harbour …`."""

STAMP = 60
"""Characters of a line that says when, and who sent it: `2024.05.03 10:28MTI`."""


SOURCE = worded(r"«source.release» (?P<source>\p{Lu}.{1,59})")
"""The last line of a press release, as the wires set it: `SOURCE Harbour Robotics, Inc.`"""


def released(zones: Zones) -> Iterator[tuple[Block, str]]:
    """Who issued a press release, and the line at its end that says so."""
    for block in (*zones.edges[-EDGE:], *zones.below):
        match = SOURCE.fullmatch(block.text)
        if match:
            yield block, match["source"]


def _is_day(word: str) -> bool:
    """Whether a note says when rather than where: `… first published in April 2020`."""
    return is_day_word(word) or month_of(word.rstrip(".")) is not None


def own_names(page: Page, site: Iterable[str]) -> frozenset[str]:
    """What the site calls itself, folded, and the short parts of its host, too: `cnn`."""
    names = {*site, *host(page).split(".")}
    return frozenset((*names, *(name.removesuffix("news") for name in names)))


def without_houses(authors: tuple[str, ...], own: frozenset[str]) -> tuple[str, ...]:
    """`authors` without the page's own medium, and without the agency or medium behind a person, for whom he writes:
    `By Ann Lee, AP`; one before a person signs with him.

    Of 12 such lines on annotated and strange pages the house behind the person signs on none.
    """
    authors = tuple(name for name in authors if fold(name) not in own or not _is_house(name)) or authors
    first = next(iter(authors), "")
    person = is_known(first) or len(first.partition(" ")[0]) > len("Le")  # `Le Figaro, AFP`
    if " " not in first or _is_house(first) or not person:
        return authors
    return tuple(name for name in authors if not _is_house(name))


def _is_house(name: str) -> bool:
    return is_agency(name) or (is_outlet(name) and not is_known(name)) or name.partition(" ")[0] in words("articles")


def origin(zones: Zones, authors: Iterable[str], own: frozenset[str]) -> str:
    """The medium behind the article; empty where it is the page's own."""
    for medium in _named(zones, authors):
        if fold(medium) not in own:
            return medium
    return ""


@kept
def _openings() -> tuple[str, ...]:
    return tuple(f"{word.lower()} " for table in ("this", "versions") for word in words("origin", table))


def _may_be_note(text: str) -> bool:
    """Whether a text may say who had the article first: few do, and the expression takes long to make."""
    return (
        len(text) <= LONGEST_NOTE
        and text[:20].lstrip("([*").lower().startswith(_openings())
        and any(verb in text for verb in words("origin", "verbs"))
    )


def _named(zones: Zones, authors: Iterable[str]) -> Iterable[str]:
    for block in (*zones.above, *zones.edges[:2], *zones.edges[-2:], *zones.below):
        note = NOTE.match(block.text) if _may_be_note(block.text) else None
        if note and not _is_day(note["medium"].partition(" ")[0]):
            yield note["medium"].rstrip(".")
    yield from filter(is_agency, authors)
    for block in zones.edges[:2]:
        line = DATELINE.match(block.text[:100])
        if line and is_agency(line["agency"]):
            yield line["agency"]
    for block in zones.above:
        if len(block.text) <= STAMP and date_in(block.text):
            rest = DATE.sub("", block.text).strip(EDGES)
            if is_agency(rest):
                yield rest
