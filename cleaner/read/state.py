"""The article of a page that carries it as data: which of its texts that is, and what stands beside it.

Only pages whose markup holds hardly any prose are looked through.
"""

from __future__ import annotations

import html as entities
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from cleaner.model import Block, Head
from cleaner.pattern import pattern
from cleaner.read.data import values
from cleaner.read.texts import LEAST, TAG, Text, texts
from cleaner.scripts import FULL_ENDS

SCANT = 700
"""Bytes of unlinked sentences below which a page's markup may not hold its article: a cookie note and a disclaimer."""
TIMES = 3
"""The embedded article must be this much longer than the sentences in the markup."""
BUSY = 60
"""Blocks of a page that shows something: a shop, a home page.  Its article has its title and is no blurb."""
LONG = 1000
"""Bytes of an article on such a page; shops describe what they list in 300 to 800."""
VALUES = 200_000
"""Values of a page's data that are looked at."""
COMPARED = 10
"""Texts that are looked for among what the page shows, which takes a walk over all of it: one is the rule, and many
stories that bear the page's own title are a list of links."""
SAME = 3
"""Texts at the same place of the data: so many are the entries of a list."""

ENDS = f'.!?…{FULL_ENDS}”"’」』'
"""How sentences end."""
ENDLESS = pattern(r"(?:[^\p{Thai}\p{Lao}]*+[\p{Thai}\p{Lao}]){100}")
"""A block in a script that marks the end of no sentence, with as many letters as no headline has."""

TITLES = ("title", "headline", "articletitle", "newstitle", "maintitle", "posttitle", "subject")
DATES = (
    "datepublished", "publishtime", "publishedat", "publishdate", "publisheddate", "publishedtime", "pubdate",
    "pubtime", "publicationdate", "firstpublished", "newstime", "displaydate", "createdat", "createtime", "ctime",
    "date", "time",
)  # fmt: skip
AUTHORS = ("author", "authors", "authorname", "byline", "writer", "reporter")
SOURCES = ("source", "sourcename", "medianame", "origin")
EDITORS = ("editor", "editors", "editorname")


class Story(NamedTuple):
    """An article found in data, as markup, and what the data beside it says."""

    markup: str
    size: int
    """Bytes of its sentences."""
    title: str | None
    date: str | None
    authors: tuple[str, ...]
    source: str | None
    editors: tuple[str, ...]


def scant(blocks: list[Block]) -> int | None:
    """Bytes of unlinked sentences in `blocks`, or None where they are enough for an article."""
    size = 0
    for block in blocks:
        text = block.text
        if not block.link_chars and (text[-1] in ENDS or (not text.isascii() and ENDLESS.match(text))):
            size += len(text) if text.isascii() else len(text.encode())
            if size > SCANT:
                return None
    return size


def story(page: bytes, head: Head, blocks: list[Block], prose: int) -> Story | None:
    """The article in the data of the UTF-8 page, whose markup shows `blocks` with `prose` bytes of sentences."""
    titles = [head.title or "", *head.meta.get("og:title", ())]
    shown = " ".join(block.text for block in blocks)
    found: list[Text] = []
    for key, value in chain((("", entry) for entry in head.json_ld), values(page)):
        found.extend(texts(key, value, VALUES))
    least = LONG if len(blocks) > BUSY else LEAST
    places = Counter(text.place for text in found)
    fitting: list[tuple[int, Text]] = []
    for text in found:
        size = text.size
        title = _first(text.owners[:1], TITLES)
        if title and len(title) >= 5 and any(title in whole for whole in titles):
            size *= 5
        elif places[text.place] >= SAME or len(blocks) > BUSY:
            continue
        if text.size >= max(least, TIMES * prose):
            fitting.append((size, text))
    fitting.sort(key=lambda pair: -pair[0])  # of two of a size the first
    best = next((text for _, text in fitting[:COMPARED] if not _shows(shown, text.markup)), None)
    if best is None:
        return None
    owners = best.owners
    return Story(
        _parted(best, found), best.size, _first(owners, TITLES), _first(owners, DATES), _names(owners, AUTHORS),
        next(iter(_names(owners, SOURCES)), None), _names(owners, EDITORS),
    )  # fmt: skip


def _parted(best: Text, found: list[Text]) -> str:
    """The markup of `best`, or that of the same text in paragraphs: an `articleBody` is often one line."""
    if best.markup.count("<p") > 1 or "<br" in best.markup:
        return best.markup
    start = _start(best.markup)
    alike = (
        text.markup
        for text in found
        if text.markup.count("<p") > 2 and 0.9 < text.size / best.size < 1.1 and _start(text.markup) == start
    )
    return next(alike, best.markup)


def _start(markup: str) -> str:
    """The first words, without the blanks that each dialect sets as it likes."""
    return "".join(TAG.sub("", entities.unescape(markup[:1000])).split())[:40]


def _shows(shown: str, markup: str) -> bool:
    """Whether `shown` holds much of the text of `markup` already: of samples of it that do not end where blocks do."""
    text = " ".join(entities.unescape(TAG.sub(" ", markup)).split())
    samples = [text[at : at + 15] for at in range(10, min(len(text), 8000) - 15, 60)]
    return 3 * sum(sample in shown for sample in samples) > len(samples)


def _beside(owners: tuple[dict[str, Any], ...], keys: tuple[str, ...]) -> Iterator[Any]:
    """Values under `keys` in the objects around the article, the nearest first."""
    for owner in owners:
        folded = {str(key).lower().replace("_", ""): value for key, value in owner.items()}
        yield from (folded[key] for key in keys if folded.get(key))


def _first(owners: tuple[dict[str, Any], ...], keys: tuple[str, ...]) -> str | None:
    """The first short text or number under `keys`."""
    for value in _beside(owners, keys):
        if isinstance(value, dict):
            value = value.get("rendered") or value.get("text")
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            text = " ".join(TAG.sub(" ", entities.unescape(str(value))[:1000]).split()).strip('"')
            if 2 <= len(text) <= 300:
                return text
    return None


def _names(owners: tuple[dict[str, Any], ...], keys: tuple[str, ...]) -> tuple[str, ...]:
    """The names under `keys`: strings, objects with a name, or lists of these."""
    for value in _beside(owners, keys):
        found = [_name(item) for item in (value[:10] if isinstance(value, list) else [value])]
        if names := tuple(name for name in found if 1 < len(name) <= 60):
            return names
    return ()


def _name(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("title") or value.get("nickname")
    return " ".join(value.split()) if isinstance(value, str) else ""
