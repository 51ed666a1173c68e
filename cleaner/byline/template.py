"""Authors in lines of their own, outside Chinese: `By Ann Lee`, `class="author"`, a link to `/author/ann-lee`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from cleaner.byline.line import DATE
from cleaner.byline.names import (
    NOT_NAMES,
    ends_in_post,
    fold,
    is_day_word,
    is_interface,
    is_known,
    is_latin_name,
    people,
)
from cleaner.byline.vocabulary import before_names, worded, words
from cleaner.model import Block, BlockKind, Page
from cleaner.pattern import pattern, plain
from cleaner.rules.phrases import phrase_signals

LONGEST = 160
"""Characters of a line that names authors; `Written by` four people with their degrees takes 120."""

AUTHOR = pattern(
    r"(?<![a-z])(?:authors?|bylines?|byl|writers?|autore?s?|autorin|autoren|auteurs?|redakteure?|reporters?|journalists?"
    r"|contributors?|creators?|zuozhe|signature|firma|user-?name|media-?name|pgc|nickname|authi)(?![a-z])"
    r"|Author|By[lL]ine|Writer|Autor|mediaName|accountName"
)
NOT_AUTHOR = pattern(
    r"(?:(?<![A-Za-z])(?<!\bhas-)|(?<=[a-z])(?=[A-Z]))(?i:bio|biograph\w*|avatar|images?|img|photos?|related|comments?|reply|replies|follow\w*"
    r"|social|counts?|job|jobtitle|role|position|desc|description|date|time|tags?|more|recommend\w*|recirc\w*|newsletter|tooltip"
    r"|popover|caption|quotes?|pull-?quote|breadcrumbs?|nav|navigation|menu|author-?title|editor|reviewer|fact-?check\w*|bookmark|credits?)(?![a-z])"
)
"""What else boxes around or inside an author's are called: his portrait, his post, his other articles; one that
`has-bio` is his own."""
PRECISE = pattern(r"(?i)author|byline|vcard|(?<![a-z])name")
USER = pattern(r"[\p{L}\d][\p{L}\d_.-]{1,29}")
"""A pen name of one word, believed only where the innermost element is called an author: `trailfan`."""
SOURCE = pattern(r"(?<![a-z])(?:source|origin|laiyuan)(?![a-z])|Source(?![a-z]|Title)")

PROFILE = pattern(
    r"/(?:authors?|autore?n?s?|auteurs?|writers?|by|contributors?|editors|profile|people"
    r"|journalists?|reporters?|redaktion|staff|team|redakteure?|signaturen?|firmas)/[^/]"
)
"""The address of a page about one author, in small letters: `/author/ann-lee`."""
FOLDERS = frozenset(
    (
        "author authors autor autors autore autores autoren autorn autorns autorens auteur auteurs writer writers by "
        "contributor contributors editors profile people journalist journalists reporter reporters redaktion staff "
        "team redakteur redakteure signature signaturen firmas"
    ).split()
)
"""What stands between the slashes there: few of a page's many links have one of these."""

INITIALS = pattern(r"\p{Lu}{1,2}|.*[)\]]")
"""What an avatar shows in place of a portrait, `AL`, and the end of a remark."""

HOUSE = worded(r"(?:(?i:«articles») )?(?:[\p{Lu}\d][\p{L}\d'’.&-]*+ (?:«media.inside» )?){1,4}(?i:«house»)")
"""A desk that signs: `The Harbour editors`, `Good Soup Editorial Team`; not `Firmado por Redacción`."""


NOT_STEMS = (
    "bio", "avatar", "image", "img", "photo", "related", "comment", "repl", "follow", "social", "count", "job", "role",
    "position", "desc", "date", "time", "tag", "more", "recommend", "recirc", "newsletter", "tooltip", "popover",
    "caption", "breadcrumb", "nav", "menu", "title", "editor", "reviewer", "check", "bookmark", "credit",
    "quote",
)  # fmt: skip
"""One of these is in all that `NOT_AUTHOR` matches."""


@lru_cache(maxsize=8192)
def cue_role(names: str) -> str:
    """ "author", "source", "other" or "" for what a template calls an element."""
    lower = names.lower()
    if any(stem in lower for stem in NOT_STEMS) and NOT_AUTHOR.search(names):
        return "other"
    if AUTHOR.search(names):
        return "author"
    return "source" if SOURCE.search(names) else ""


STEMS = (
    "aut", "byl", "writer", "redakteur", "reporter", "journalist", "contributor", "creator", "zuozhe", "signature",
    "firma", "user", "media", "pgc", "nickname", "accountname", "source", "origin", "laiyuan",
)  # fmt: skip
"""One of these is in all that `AUTHOR` and `SOURCE` match."""


@lru_cache(maxsize=8192)
def _may_name(names: str) -> bool:
    lower = names.lower()
    # `any` of a generator takes three times as long, and this runs for every element.
    for stem in STEMS:  # noqa: SIM110
        if stem in lower:
            return True
    return False


def near_role(page: Page, cue: int) -> str:
    """The role of an element or of the nearest of the three around it that has one."""
    around = cue
    for _ in range(4):
        if around <= 0:
            return ""
        if _may_name(page.cues[around].names):
            break
        around = page.cues[around].parent
    else:
        return ""
    for _ in range(4):
        if cue <= 0:
            break
        role = cue_role(page.cues[cue].names)
        if role:
            return role if role != "other" else ""
        cue = page.cues[cue].parent
    return ""


PICTURED = worded(r"(?i)«picture»(?!\p{L})")
"""How the credit of a picture begins, who made it and whose it is being nothing of the article's: `Foto: Ann Lee`,
`Illustration by Ann Lee. Source: Example`; not `Photosynthesis explained`, `Bildungsministerium`."""


def _is_picture(text: str) -> bool:
    """Whether a line credits a picture: `(Image: …`, `© …`, `Foto: …`."""
    return text.startswith(("(", "©")) or PICTURED.match(text) is not None


READER = worded(r"\b«reader.verbs» «reader.articles» ")
"""What a reader did: `The Lee family posted a condolence`, `Bo Ek left a comment`."""


@cache
def _others() -> tuple[str, ...]:
    ends = tuple(f" {preposition}" for preposition in words("author", "prepositions"))
    return tuple(label for role in ("editor", "other") for label in words(role, "labels") if label.endswith(ends))


def is_others(page: Page, block: Block) -> bool:
    """Whether the line above a name says that it is no author's: `Edited by`, `Medically reviewed by`."""
    above = page.blocks[block.index - 1].text if block.index else ""
    # It may be glued to a link before it: `All IndiaEdited by`.
    return len(above) <= 30 and above.lower().strip(" :").endswith(_others())


PLACE = pattern(r"(?:first|last|odd|even|active)|[\w-]*\d")
"""What a template calls an element for its place in a list alone: `first`, `item-3`."""


@lru_cache(maxsize=1024)
def _kind(names: str) -> str:
    """What tells an element of authors from others: `author has-bio AnnLee` and `author odd last` are one kind."""
    parts = names.split()
    own = [part for part in parts if AUTHOR.search(part)]
    return " ".join(own or (part for part in parts if not PLACE.fullmatch(part)))


GOES_ON = worded(r"[,&] |«joints.spaced» ")
"""How a line begins that does so."""


def _goes_on(last: Block, block: Block) -> bool:
    """Whether a line goes on with the list that the line before began: `, Bo Ek and Cy Oar`."""
    return block.index == last.index + 1 and GOES_ON.match(block.text) is not None


def named_by_template(
    page: Page, blocks: Iterable[Block], title: str, script: str
) -> list[tuple[Block, tuple[str, ...]]]:
    """Blocks that the template or their link calls an author, with the people they name: the first such group."""
    group: list[tuple[Block, tuple[str, ...]]] = []
    roles: dict[int, str] = {}
    kind, first_linked = "", False
    for block in blocks:
        if len(block.text) > LONGEST:
            continue
        role = roles.get(block.cue)
        if role is None:
            role = roles[block.cue] = near_role(page, block.cue)
        linked = bool(block.spans) and links_to_profile(block)
        if not (linked or role == "author") or _is_picture(block.text) or READER.search(block.text):
            continue
        # Who is quoted or took a picture did not write the article.
        if block.kind in (BlockKind.QUOTE, BlockKind.CAPTION) or is_others(page, block):
            continue
        names = _kind(page.cues[block.cue].names)
        named = names_of_line(block.text, script)
        found = tuple(n for n in named if fold(n) != title and not (group and ends_in_post(n)))
        if not found or is_button(block.text):
            continue
        # Those above the headline come last: a menu there may link to sections as to authors.
        if group and not (_goes_on(group[-1][0], block) and all(" " in name for name in found)):
            apart = abs(block.index - group[-1][0].index) > 4
            if apart or (names != kind and not (linked and first_linked)):
                break
        if not group:
            kind, first_linked = names, linked
        group.append((block, found))
    return group


BUTTONS = ("share", "navigation", "comments", "pager", "player", "related", "tags", "promotion", "prompt", "footer")


def is_button(text: str) -> bool:
    """Whether a line is a phrase of the scaffolding and nothing else: `Copy URL`, `Latest News`."""
    return any(signal == f"phrase:{role}:line" for signal in phrase_signals(text) for role in BUTTONS)


def links_to_profile(block: Block) -> bool:
    """Whether a link of the block goes to a page about one author."""
    for span in block.spans:
        if span.href:
            address = span.href.lower()
            if not FOLDERS.isdisjoint(address.split("/")) and PROFILE.search(address):
                return True
    return False


def pen_name(page: Page, blocks: Iterable[Block]) -> tuple[str, int]:
    """A pen name of one word where the innermost element is called an author, and the index of its block."""
    for block in blocks:
        text = block.text
        if USER.fullmatch(text) and text.lower() not in _opener_set() and not INITIALS.fullmatch(text):
            cue = page.cues[block.cue]
            # `<span class="author vcard"><a class="url fn n">`: the link has names of its own, and says nothing.
            names = f"{cue.names} {page.cues[cue.parent].names}"
            precise = PRECISE.search(names) and near_role(page, block.cue) == "author"
            if precise and not (is_interface(text) or NOT_NAMES.search(text)):
                return text, block.index
    return "", -1


def names_of_line(text: str, script: str = "") -> tuple[str, ...]:
    """The people whom a line names that is nothing but a byline, with an opener or without."""
    text = _placeless(after_opener(text))
    named = _before_day(text)
    if is_interface(text) or is_label(named):
        return ()
    house = HOUSE.fullmatch(text)
    found = (house[0],) if house else people(named.split(" : ")[0] if script == "ja" else named, script)
    return tuple(n for n in found if not is_day_word(n) and not INITIALS.fullmatch(n))


DAY_WORD = worded(r"\s(?:«day.prepositions»|«day.articles»)$")
"""What stands between a name and the day, where that is cut off: `Anne Roy le 03/05/2013`."""


def _before_day(text: str) -> str:
    """What a line says before the first day in figures: `Ann Lee on 2024-05-03` -> Ann Lee."""
    day = DATE.search(text)
    return DAY_WORD.sub("", text[: day.start()].rstrip()) if day else text


GLUED_TO_DAY = r"(?<=[12]\d{3})(?=\p{Lu})(?i:«author.prepositions») (?=\p{Lu}\p{Ll})"
DATED = worded(GLUED_TO_DAY)
"""An opener that was glued to the day before it: `Published November 6, 2022By Ann Lee`."""
CLERGY = r"«clergy.article» (?=(?:«clergy.grades» )?«clergy.titles»\b)"
"""Titles with an article: `By the Rev. Ann Lee`, unlike `By the Hong Kong Police`."""
LATIN = pattern(r"\p{Latin}")


def _placeless(text: str) -> str:
    """A byline without the place before its dash: `Minya - Ann Lee`, unlike `trailfan - Senior Reporter`.

    Latin letters write any heading as names are written, `Weather - Bright Spells`, so the given name must be known."""
    place, dash, name = text.partition(" - ")
    named = dash and " " not in place and " " in name and is_latin_name(name) and not ends_in_post(name)
    return name if named and (is_known(name) or not LATIN.search(name)) else text


CLOCK = r"(?i:«clock»)(?:\s\p{Lu}{2,4})?"
"""What stands behind a clock's figures: `11:44 am PST by Ann Lee`, `10:22 Uhr von Max Muster`."""


OPENER = worded(
    rf"^«author.glued»(?=\p{{Lu}}\p{{Ll}})|{GLUED_TO_DAY}|(?<=\p{{Ll}})(?=\p{{Lu}})(?i:«author.glued_verbs»)\s(?=\p{{Lu}})|"
    rf"(?:^|[|•·–—/:]\s{{0,2}}|\d,?\s{{1,2}}(?:{CLOCK}\s)?)(?i:«author.prepositions»|«author.openers»)"
    rf"(?:[:\s]\s{{0,3}}(?:[-–—]\s{{1,2}})?|(?<=(?i:«author.glued_verbs»)))(?:{CLERGY})?(?=[\p{{Lu}}\p{{Lo}}d])"
)
"""What stands before the name: `By Ann Lee`, `3 May | Von Max Muster`, `ByAnn Lee`, `4 min readWritten by Ann Lee`."""


@cache
def _listed() -> frozenset[str]:
    return frozenset(words("author", "listed"))


COMMA = ",،，"
"""What stands behind a label in a list of who wrote, in the scripts of the world."""


def listed(text: str) -> str:
    """The name in a line of such a list: `Author, Ann Lee` -> Ann Lee; empty where it is none."""
    if len(text) <= 80:
        for comma in COMMA:
            at = text.find(comma, 0, 32)
            if at > 0 and text[:at].lower() in _listed():
                return text[at + 1 :].strip()
    return ""


POSTED_BY = worded(r"(?i)\b«author.posted»[:\s]\s?(?P<user>[\w.-]{2,30}+)$")
"""Behind the channel in a line of a blog: `in ネット, Posted by haibian_ts`."""


def user_of(text: str) -> str:
    """Who posted, by the word of a system that speaks English on pages of another script."""
    match = POSTED_BY.search(text) if len(text) <= 80 else None
    return match["user"] if match and not is_interface(match["user"]) else ""


USER_BY = worded(
    r"(?:^|\s)(?i:«author.prepositions»|«author.inside»)\s(?P<user>\p{Ll}[\w.-]{2,29}+)"
    r"(?:\s?\|\s?\p{L}{0,9}[.,]?|\s(?:«day.prepositions»|«day.articles»)(?:\s\p{L}{2,12}+[.,]{0,2}){0,2})\s?\d"
    r"|^[\d.,:/\s-]{8,24}+(?:(?i:«clock»)\s)?(?i:«author.prepositions»)\s(?P<user>\p{Ll}[\w.-]{2,29}+)$"
    r"|\b\d{1,2}(?:, |\.? \p{L}{3,12} )[12]\d{3} (?i:«author.prepositions»)\s(?P<user>\p{Ll}[\w.-]{2,29}+)$"
)
"""A name of one word in small letters beside a day: `By harbourfan | May 3, 2024`, `Submitted by harbourfan on Fri,
05/03/2024`, `03.05.2024, 16:20 von hafenfreund`, `Posted on May 3, 2024 by harbourfan`; not
`Built in 2014 by locals`."""

USER_LINE = 80
"""Characters of a line that says which user posted when, and little else."""


@cache
def _opener_ends() -> frozenset[str]:
    """Last words of the openers: most lines hold none of them, and a set tells it faster than the pattern."""
    return frozenset(opener.split()[-1] for opener in before_names("openers"))


@cache
def _opener_set() -> frozenset[str]:
    return frozenset(before_names("openers"))


def after_opener(text: str) -> str:
    """`Written by Ann Lee` -> Ann Lee; a line without an opener as it is."""
    match = OPENER.search(text)
    return text[match.end() :].strip() if match else text.strip()


@cache
def _glued() -> tuple[str, ...]:
    """How a line begins that glues its opener to the name: `ByAnn Lee`, `Written byANN LEE`."""
    return (*words("author", "glued"), *(verb.capitalize() for verb in words("author", "glued_verbs")))


@cache
def _opener_starts() -> frozenset[str]:
    """First words of the openers, in small letters."""
    return frozenset(opener.split()[0] for opener in before_names("openers"))


INNER = plain(r"[:：|｜丨┃∣=＝/／•·●–—\d]")
"""What stands behind a label, or before an opener inside its line: `3 May | By Ann Lee`."""


def may_name(text: str) -> bool:
    """Whether a line of a script with capitals may hold an opener or a label; most lines are told at once."""
    first = text.partition(" ")[0]
    return (
        first.lower() in _opener_starts() or first[-1:] in COMMA or INNER.search(text) is not None
        or text.startswith(_glued())
    )  # fmt: skip


def opened(text: str) -> tuple[str, ...]:
    """The people after `By`, `Von`, `Par` in a line of its own: `By Ann Lee` -> Ann Lee."""
    if not text or len(text) > LONGEST:
        return ()
    words_ = text.lower().replace(":", " ").split()
    if not text.startswith(_glued()) and _opener_ends().isdisjoint(words_) and not DATED.search(text):
        return ()
    user = USER_BY.search(text) if len(text) <= USER_LINE else None
    if user and not is_interface(user["user"]):
        return (user["user"],)
    match = OPENER.search(text)
    return names_of_line(text[match.end() :]) if match else ()


EDITED = worded(r"(?:^|[|•·–—/;]\s{0,2}|(?<=\p{Ll})\s)(?i:«editor.openers»):?\s(?=\p{L})")
"""What stands before the editor behind the author, or alone: `By Ann Lee | Edited by Bo Ek`."""


def _may_be_edited(text: str) -> bool:
    """Whether a line holds the last word of an opener; most lines do not, and sets tell it faster than the pattern."""
    return not _editor_ends().isdisjoint(text.lower().replace(":", " ").split())


@cache
def _editor_ends() -> frozenset[str]:
    return frozenset(opener.split()[-1] for opener in words("editor", "openers"))


def edited(text: str) -> tuple[str, ...]:
    """The editors whom a line names without a colon."""
    if len(text) > LONGEST or not _may_be_edited(text):
        return ()
    match = EDITED.search(text)
    names = people(text[match.end() :].rstrip(".) ")) if match else ()
    return names if " " in "".join(names[:1]) else ()


@cache
def _labels() -> frozenset[str]:
    """What may stand alone above the author's name, in small letters, without its colon."""
    labels = (label for label in before_names("labels") if not label.isdigit())
    return frozenset((*_opener_set(), *labels, *words("author", "alone")))


def is_label(text: str) -> bool:
    """Whether the line is nothing but what stands before an author: `By`, `Written by:`, `Autor`."""
    return text.lower().strip(" :：") in _labels()
