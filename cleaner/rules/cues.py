"""What the markup around a block says of it: the words of class, id and role, and the tags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import regex

from cleaner.kept import kept
from cleaner.model import Cue, Page
from cleaner.pattern import pattern, plain
from cleaner.rules.letters import IntArray
from cleaner.vocab import load

WORD = pattern(r"[A-Z]?[a-z]+[0-9]?(?![a-z])|[A-Z]+(?![a-z])|[\p{L}--[a-zA-Z]]+", regex.V1)
"""`relatedPosts` and `related-posts` are two words, `h1` and `top1` keep their digit."""
ASCII_WORD = plain(r"[A-Z]?[a-z]+[0-9]?(?![a-z])|[A-Z]+(?![a-z])")
"""The same in names without other letters, nearly all: 1.1 us, not 3.3."""

LAYOUT = plain(
    r"""(?x)
      -?(?:overflow|flex|grid|gap|items|justify|align|self|order|basis|bg|background|border|shadow|rounded|position|z
         |cols?|columns?|row|tw)[-_]                            # overflow-hidden, position-relative, tw-hidden
    | [mp][trblxyse]?-(?:\d|auto|px|\[)                         # mb-2, p-4
    | [wh]-(?:\d|full|auto|screen|px|min|max|fit|\[)
    | d-(?!none)                                                # d-flex, d-md-block
    | text-(?:left|right|center|justify|start|end|xs|sm|base|md|lg|xl|\dxl|wrap|nowrap|muted|black|white|gray|\[)
    | (?:is|has|no|not)[-_](?!hidden|sponsored|ad\b|ads\b)       # has-text-color, is-layout-flow, no_header_image
    | (?:status|type|format)[-_]                                # status-publish, type_encadre
    | kg-(?!signup)                                             # Ghost: kg-card, kg-image-card
    | collapse-\d | aem-Grid
    | (?:align(?:left|right|center|none|wide|full) | relative | absolute | clearfix | et_pb_module)$
    """
)
LAYOUT_ENDS = ("-grid", "_grid", "-spacing", "_spacing", "label-hidden")
LAYOUT_SIGN = plain(r"[:($]")
"""How names of style sheets and content systems begin and end, and what they hold, that say how a box is laid out, not
what it is: `md:hidden`, `Trs($tra`, `Mb(20px)`."""

HASH = plain(r"(?=[A-Za-z]*\d+[A-Za-z])[A-Za-z\d]{5,40}|(?:[a-z]{1,3}[A-Z]{1,3}){2,}[a-z]{0,3}")
"""What builds append to names behind a dash: `Header_title__3xYz9`, `deck--f1b7c09e`, `pubTheme-yiXxQA`."""

POSTS = frozenset(("hentry", "type-post", "post"))
SLUGS = ("tag-", "category-", "author-")
"""WordPress names its articles by what they are about: `post type-post category-news tag-share-prices`, and by what a
site sorts them by, `top_story-secondary`."""

NOTHING = "layout"
"""The concept of words that say nothing of what is in a box."""

MANY = 6
"""A name of more words than this is the slug of a heading (`id="how-to-choose-the-best-share-plan"`), no cue."""

TAGS = {
    tag: f"<{tag}>"
    for tag in """
    nav aside footer header form article main figure figcaption table blockquote dialog section button label ul ol li
    dl details summary td th p pre a h1 h2 h3 h4 h5 h6 address time fieldset template-root
    """.split()
}
"""Elements whose tag alone says something."""


@kept
def _concept_words() -> tuple[Mapping[str, list[str]], Mapping[str, list[str]], Mapping[str, list[str]]]:
    """Whole words, prefixes and suffixes, each with its concepts."""
    whole: dict[str, list[str]] = {}
    prefixes: dict[str, list[str]] = {}
    suffixes: dict[str, list[str]] = {}
    for concept, words in load("cues").items():
        for entry in words:
            word = entry.strip("*").replace("-", "")
            if entry.endswith("*"):
                prefixes.setdefault(word, []).append(concept)
            if entry.startswith("*"):
                suffixes.setdefault(word, []).append(concept)
            whole.setdefault(word, []).append(concept)
    return whole, prefixes, suffixes


@lru_cache(maxsize=65_536)
def word_concepts(word: str) -> tuple[str, ...]:
    """The concepts that one word of a name stands for: `sharebar` -> ("share",)."""
    whole, prefixes, suffixes = _concept_words()
    found = list(whole.get(word, ()))
    if len(word) > 4 and not found:
        for end in range(3, len(word)):
            found += prefixes.get(word[:end], ())
            found += suffixes.get(word[-end:], ())
    return tuple([concept for concept in dict.fromkeys(found) if concept != NOTHING])


@lru_cache(maxsize=65_536)
def _token_concepts(token: str) -> tuple[str, ...]:
    if LAYOUT.match(token) or token.endswith(LAYOUT_ENDS) or LAYOUT_SIGN.search(token):
        return ()
    words = _words(_without_hash(token))
    if len(words) > MANY:
        return ()
    whole = _concept_words()[0]
    found: list[str] = []
    told = 0
    for at, (word, following) in enumerate(pairwise(words)):
        if concepts := whole.get(word + following):  # `info-box`: its words by themselves are not asked
            found += [concept for concept in concepts if concept != NOTHING]
            told |= 3 << at
    for at, word in enumerate(words):
        if not told >> at & 1:
            found += word_concepts(word)
    return tuple(dict.fromkeys(found))


def _words(token: str) -> list[str]:
    """The words of a name, in small letters."""
    words: list[str] = ASCII_WORD.findall(token) if token.isascii() else WORD.findall(token)
    return words if token.islower() else [word.lower() for word in words]


def _without_hash(token: str) -> str:
    dash = max(token.rfind("-"), token.rfind("_"))
    return token[:dash].rstrip("-_") if dash >= 0 and HASH.fullmatch(token, dash + 1) else token


@lru_cache(maxsize=16_384)
def name_concepts(names: str) -> tuple[str, ...]:
    """The concepts in the names of one element: `post-share clearfix` -> ("body", "share")."""
    tokens = names.split()
    if not POSTS.isdisjoint(tokens):
        tokens = [token for token in tokens if not (token.startswith(SLUGS) or "_" in token.partition("-")[0])]
    return tuple([concept for token in tokens for concept in _token_concepts(token)])


PAGE = ("html", "body")
"""What their names say is said of the page."""

WIDE = 0.5
"""An element that holds the headline and more than this share of the page's text names the page (`<article class="post
tag-video comments-open">`), not a box in it; without the headline it may be long comments, or a sidebar."""
OUTWEIGH = "comments"
"""What may do so in a box of its own: told from a page's name by the first paragraph, which does not stand in it."""


PLACES = ("own", "near", "far", "wide")
"""Where a concept is said: by the element itself, one or two above it, further above, on all of the page."""
FAR = 3
"""Elements up from which a concept is far."""
STEP = {-1: -1, 0: 1, 1: 2, 2: FAR, FAR: FAR}
"""One element further up; -1 is wide."""
PLACE = {-1: 3, 0: 0, 1: 1, 2: 1, FAR: 2}


@cache
def numbers() -> dict[str, int]:
    """A number for each concept and each `<tag>`."""
    concepts = [name for name in load("cues") if name != NOTHING]
    return {name: number for number, name in enumerate([*concepts, *(f"<{tag}>" for tag in sorted(TAGS))])}


@cache
def signals() -> tuple[str, ...]:
    """`cue:share:own`, `cue:share:near`, `cue:share:far`, `cue:share:wide` …: four for each of the `numbers`."""
    return tuple(f"cue:{name}:{place}" for name in numbers() for place in PLACES)


class CueSignals(NamedTuple):
    """What the cues of a page say: signal and cue of each finding, cue by cue."""

    found: IntArray
    """Indexes into `signals()`."""
    cues: IntArray

    def of(self, cue: int) -> list[str]:
        """The signals that the blocks of one cue carry."""
        start, end = np.searchsorted(self.cues, (cue, cue + 1))
        return [signals()[index] for index in self.found[start:end]]

    def say(self, concept: str, *places: str) -> IntArray:
        """The cues that name `concept` at one of `places`."""
        wanted = np.zeros(len(signals()), np.bool_)
        wanted[[4 * numbers()[concept] + PLACES.index(place) for place in places]] = True
        return self.cues[wanted[self.found]]


class Opening(NamedTuple):
    """How the article opens: blocks that tell what is around it from what is a box in it."""

    prose: list[int]
    """The first block of prose, or of all; none of an empty page."""
    headlines: list[int]
    """Those that may be the headline."""


def cue_signals(page: Page, of_blocks: IntArray, sizes: IntArray, opening: Opening) -> CueSignals:
    """What the cues that blocks have say of them; cue and size of each block are given."""
    used = set(of_blocks.tolist())
    levels: list[dict[int, int]] = []
    """By cue: number of a concept or tag -> elements up, FAR at the most; -1 for wide."""
    stepped: dict[int, dict[int, int]] = {}
    """The same one element further up: most elements say nothing themselves, and their children share it."""
    found: list[int] = []
    cues: list[int] = []
    known = numbers()
    around_prose = _chain(page.cues, of_blocks[opening.prose])
    around_headline = _chain(page.cues, of_blocks[opening.headlines])
    for index, (cue, share) in enumerate(zip(page.cues, _shares(page.cues, of_blocks, sizes), strict=True)):
        if not index or not share:  # no text below: nobody asks
            levels.append({})
            continue
        above = stepped.get(cue.parent)
        if above is None:
            above = stepped[cue.parent] = {number: STEP[n] for number, n in levels[cue.parent].items()}
        names = f"{cue.tag} {cue.names}" if "-" in cue.tag else cue.names  # `<news-letter class="box">`
        own = name_concepts(names) if names and cue.tag not in PAGE else ()
        tag = TAGS.get(cue.tag)
        if cue.tag == "header" and (known["<article>"] in above or index in around_headline):
            tag = None  # of the article, with its headline and deck; other headers are the site's
        if cue.tag == "form" and share <= WIDE and index in around_headline and index in around_prose:
            tag = None  # what universities of China publish with sends the article back to the server
        if own or tag:
            above = above.copy()
            start = -1 if share > WIDE and (index in around_headline or index in around_prose) else 0
            for concept in own:
                above[known[concept]] = start if index in around_prose or concept != OUTWEIGH else 0
            if tag:
                above[known[tag]] = start
        levels.append(above)
        if index in used:
            found += [4 * number + PLACE[n] for number, n in above.items()]
            cues += [index] * len(above)
    return CueSignals(np.array(found, np.int64), np.array(cues, np.int64))


def _chain(cues: Sequence[Cue], of_blocks: IntArray) -> frozenset[int]:
    """The cues of blocks and those around them."""
    chain = set()
    for index in of_blocks.tolist():
        while index >= 0 and index not in chain:
            chain.add(index)
            index = cues[index].parent
    return frozenset(chain)


def _shares(cues: Sequence[Cue], of_blocks: IntArray, sizes: IntArray) -> list[float]:
    """Per cue: the share of the page's text that stands below it."""
    below = np.bincount(of_blocks, sizes, minlength=len(cues)).tolist()
    for index in range(len(below) - 1, 0, -1):  # a cue comes after its parent
        below[cues[index].parent] += below[index]
    total = below[0] or 1.0
    return [size / total for size in below]
