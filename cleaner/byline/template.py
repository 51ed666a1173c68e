"""Authors whom their element tells: `class="author"`, a link to `/author/ann-lee`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cleaner.byline.bare.name import NOBODY, Signature
from cleaner.byline.credits.opener import INITIALS, LONGEST, is_label, is_opener, names_of_line
from cleaner.byline.names.known import ends_in_post, fold, is_interface, is_particle
from cleaner.byline.names.people import NOT_NAMES
from cleaner.byline.vocabulary import worded, words
from cleaner.kept import kept
from cleaner.model import Block, BlockKind, Page
from cleaner.pattern import pattern
from cleaner.rules.phrases import phrase_signals

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


def is_picture(text: str) -> bool:
    """Whether a line credits a picture: `(Image: …`, `© …`, `Foto: …`."""
    return text.startswith(("(", "©")) or PICTURED.match(text) is not None


READER = worded(r"\b«reader.verbs» «reader.articles» ")
"""What a reader did: `The Lee family posted a condolence`, `Bo Ek left a comment`."""


@kept
def _others() -> tuple[str, ...]:
    ends = tuple(f" {preposition}" for preposition in words("author", "prepositions"))
    return tuple(label for role in ("editor", "other") for label in words(role, "labels") if label.endswith(ends))


def is_others(page: Page, block: Block) -> bool:
    """Whether the line above a name says that it is no author's: `Editor:`, `Edited by`, `Medically reviewed by`."""
    above = page.blocks[block.index - 1].text if block.index else ""
    label = above.lower().strip(" :") if len(above) <= 30 else ""
    # It may be glued to a link before it: `All IndiaEdited by`.
    return label.endswith(_others()) or label in words("editor", "labels")


PLACE = pattern(r"(?:first|last|odd|even|active)|[\w-]*\d")
"""What a template calls an element for its place in a list alone: `first`, `item-3`."""


@lru_cache(maxsize=1024)
def _kind(names: str) -> str:
    """What tells an element of authors from others: `author has-bio AnnLee` and `author odd last` are one kind."""
    parts = names.split()
    own = [part for part in parts if AUTHOR.search(part)]
    return " ".join(own or (part for part in parts if not PLACE.fullmatch(part)))


GOES_ON = worded(r"[,&] |«joints.spaced» ")
"""How a line begins that goes on with the list of authors in the line above: `, Bo Ek and Cy Oar`."""


def _goes_on(last: Block, block: Block, names: tuple[str, ...]) -> bool:
    """Whether a line of whole `names` does so."""
    return block.index == last.index + 1 and GOES_ON.match(block.text) is not None and all(" " in n for n in names)


def named_by_template(
    page: Page, blocks: Iterable[Block], title: str, script: str, house: frozenset[str] = frozenset()
) -> list[tuple[Block, tuple[str, ...]]]:
    """Blocks that the template or their link calls an author, with the people they name: the first such group.

    house: folded names that are nobody's here, those of the site.
    """
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
        if not (linked or role == "author") or is_picture(block.text) or READER.search(block.text):
            continue
        # Who is quoted or took a picture did not write the article.
        if block.kind in (BlockKind.QUOTE, BlockKind.CAPTION) or is_others(page, block):
            continue
        names = _kind(page.cues[block.cue].names)
        named = _linked(block, script) or names_of_line(_without_preposition(block.text), script)
        found = tuple(n for n in named if fold(n) not in (title, *house) and not (group and ends_in_post(n)))
        if not found or is_button(block.text):
            continue
        # Those above the headline come last: a menu there may link to sections as to authors.
        if group and not _goes_on(group[-1][0], block, found):
            apart = abs(block.index - group[-1][0].index) > 4
            if apart or (names != kind and not (linked and first_linked)):
                break
        if not group:
            kind, first_linked = names, linked
        group.append((block, found))
    return group


def _linked(block: Block, script: str) -> tuple[str, ...]:
    """The people whom the links of a line name that go to their pages, where these are as many as the line names: `Ann
    Lee` in `Ann Lee Senior Harbour Correspondent`."""
    texts = [block.raw[span.start : span.end] for span in block.spans if span.href and _is_profile(span.href)]
    if not texts:
        return ()
    names = tuple(name for text in texts for name in names_of_line(" ".join(text.split()), script))
    return names if len(names) == len(texts) == len(names_of_line(block.text, script)) else ()


def _without_preposition(text: str) -> str:
    """`durch Max Muster` -> Max Muster: themes translate what they print before an author in many ways; `About Ann Lee`
    stands over what the page says of her."""
    for about in words("about", "before"):
        if text.startswith(f"{about} "):
            return text.removeprefix(f"{about} ")
    first, _, rest = text.partition(" ")
    named = " " in rest and rest[0].isupper() and first.isalpha() and first.islower()
    return rest if named and not is_particle(first) else text


BUTTONS = (
    "share", "navigation", "comments", "pager", "player", "related", "tags", "promotion", "prompt", "footer",
    "disclaimer",
)  # fmt: skip


def is_button(text: str) -> bool:
    """Whether a line is a phrase of the scaffolding and nothing else: `Copy URL`, `Latest News`."""
    return any(signal == f"phrase:{role}:line" for signal in phrase_signals(text) for role in BUTTONS)


def links_to_profile(block: Block) -> bool:
    """Whether a link of the block goes to a page about one author."""
    return any(span.href and _is_profile(span.href) for span in block.spans)


def _is_profile(href: str) -> bool:
    address = href.lower()
    return not FOLDERS.isdisjoint(address.split("/")) and PROFILE.search(address) is not None


def pen_name(page: Page, blocks: Iterable[Block]) -> Signature:
    """A pen name of one word where the innermost element is called an author."""
    for block in blocks:
        label, _, text = block.text.rpartition(" ")  # `Author harbourfan`, the label for those who do not see
        if label and not is_label(label):
            continue
        if USER.fullmatch(text) and not is_opener(text) and not INITIALS.fullmatch(text):
            cue = page.cues[block.cue]
            # `<span class="author vcard"><a class="url fn n">`: the link has names of its own, and says nothing.
            names = f"{cue.names} {page.cues[cue.parent].names}"
            precise = PRECISE.search(names) and near_role(page, block.cue) == "author"
            if precise and not (is_interface(text) or NOT_NAMES.search(text)):
                return Signature((text,), block.index)
    return NOBODY
