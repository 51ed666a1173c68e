"""The author of a dump whom his own address tells: `Ann Lee` over `ann.lee@quay.example`, or glued to it."""

from __future__ import annotations

import unicodedata

from cleaner.byline.bare.name import NOBODY, Signature
from cleaner.byline.bare.said import LONGEST, is_name
from cleaner.byline.zones import Zones
from cleaner.model import Page
from cleaner.pattern import pattern
from cleaner.rules.phrases import phrase_signals

MAILED = 4
"""Lines below the article among which an author gives his address."""
MAIL = pattern(r"(?P<local>[\w.+-]{2,60}+)@[\w-]{1,40}+\.[\w.-]{2,40}$")
"""An address at the end of its line, whatever is glued to it."""
CONTACT = "phrase:footer:line"
"""What the line says above those whom a press release names for more: `Media contact`, `Kontakt`."""
NO_LETTERS = pattern(r"[^a-z]")


def mailed(page: Page, zones: Zones) -> Signature:
    """The only one who stands at the article with his own address, glued to his name or below it: `Ann Lee`,
    `ann.lee@quay.example`; below `Media contact` stands whom to ask."""
    blocks = page.blocks[zones.headline + 1 : zones.body[1] + 1 + MAILED]
    found: dict[str, int] = {}
    for at, block in enumerate(blocks):
        following = blocks[at + 1].text if at + 1 < len(blocks) else ""
        if len(block.text) <= LONGEST and ("@" in block.text or "@" in following):
            name = _addressed(block.text, following)
            above = page.blocks[block.index - 1].text if block.index else ""
            if name and is_name(name) and CONTACT not in phrase_signals(above):
                found.setdefault(name, block.index)
    return Signature((*found,), *found.values()) if len(found) == 1 else NOBODY


def _addressed(text: str, following: str) -> str:
    """What stands before his own address in a line, glued to it or not, or in the line above it."""
    mail = MAIL.search(text)
    if mail:
        said = text[: mail.end("local")]
        return next((name for name in _beginnings(said) if _is_his(said[len(name) :], name)), "")
    mail = MAIL.fullmatch(following)
    return text if mail and _is_his(mail["local"], text) else ""


def _beginnings(text: str) -> list[str]:
    """The beginnings of a line that may be the name before an address that is glued to it: `Ann Leeann.lee`."""
    return [text[:at].rstrip(" -–|,•·") for at in range(len(text) - 2, 3, -1) if " " in text[:at]]


def _is_his(local: str, name: str) -> bool:
    """Whether the address of an author of this name may begin so: `ann.lee`, `alee`; not the house's, `quay`."""
    given, *rest = _plain(name).split() or [""]
    folded = NO_LETTERS.sub("", _plain(local))
    surname = NO_LETTERS.sub("", "".join(rest))
    return bool(surname) and folded in (NO_LETTERS.sub("", given) + surname, given[:1] + surname, surname)


def _plain(text: str) -> str:
    """Small letters without accents, as addresses are written."""
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
