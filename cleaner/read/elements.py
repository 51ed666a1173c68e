"""What the elements of HTML are to a reader: lines, boxes, headings, or no text at all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from cleaner.model import BlockKind
from cleaner.pattern import pattern

SKIP = frozenset(
    "head script style svg iframe frame frameset object applet audio video canvas noscript select option optgroup "
    "datalist textarea template meta link title base param rp rt noframes annotation annotation-xml".split()
)
"""Elements whose content is not text for the reader."""

HEAD = frozenset("title meta link base basefont bgsound style script noscript template".split())
"""What a head holds.  At any other element it ends, tag or no tag; libxml2 keeps it open for those it doesn't know:
`<meta charset=utf-8><title>T</title><main>`."""

BREAKS_OUT = frozenset(
    "blockquote center dd div dl dt h1 h2 h3 h4 h5 h6 hr img li listing menu ol p pre span table ul".split()
)
"""At these a drawing that was never closed ends: `<svg><path d="M0 0"><p>Text</p>`."""
FOREIGN = frozenset(("foreignobject", "desc", "title"))
"""Elements of a drawing in which they are its own."""

FALLBACK = frozenset(("noscript", "noframes", "template", "svg", "textarea", "select", "option"))
"""Of those, what may carry the text of a page that has no other."""

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span "
    "strike strong sub sup time tt u var wbr o:p st1:personname img input picture source track embed map area "
    "math mi mn mo mrow ms msup msub msubsup mfrac msqrt mroot mtext mspace mover munder munderover mstyle mpadded "
    "semantics".split()
)
"""Elements that do not break a line."""

BOXES = frozenset(
    "address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt embed "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend li listing main menu nav ol "
    "optgroup output p plaintext pre search section slot summary table tbody td tfoot th thead tr ul xmp".split()
)
"""Elements that do.  So do those in no list, which templates use as boxes (`<x-card>`), but in `LINES`."""

APART = frozenset("article aside details dialog figure footer header main nav search section".split())
"""Boxes at which a paragraph ends that was never closed; libxml2, which does not know them, holds it open."""

LINES = frozenset("p h1 h2 h3 h4 h5 h6".split())
"""Elements in which unknown ones are words: `<p>The <town-name>Quay</town-name>`, `<p>a <strongclass="x">b</b>`."""

SPANS = {"a": "a", "b": "b", "strong": "b", "i": "i", "em": "i", "code": "code", "tt": "code", "kbd": "code"}
"""Those of which a block keeps where they begin and end."""

TARGET = frozenset(("id", "rel"))
"""All that an `a` without an address or a name has if links point to it: `<a id="ferry">The ferry</a>`; others are
buttons of scripts."""

BREAKS = frozenset(("br", "hr"))
ROOTS = frozenset(("html", "body"))

KINDS = {
    "li": BlockKind.ITEM, "dt": BlockKind.ITEM, "dd": BlockKind.ITEM, "td": BlockKind.CELL, "th": BlockKind.CELL,
    "blockquote": BlockKind.QUOTE, "pre": BlockKind.CODE, "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION, "h1": BlockKind.HEADING, "h2": BlockKind.HEADING, "h3": BlockKind.HEADING,
    "h4": BlockKind.HEADING, "h5": BlockKind.HEADING, "h6": BlockKind.HEADING,
}  # fmt: skip

NAMES = (
    "role", "itemprop", "data-testid", "data-test-id", "data-test", "data-component", "data-component-name", "data-qa",
    "data-gu-name",
)  # fmt: skip
"""Where else than in class and id an element is named: on one page in eight for tests, on some only there, where the
classes are hashes (`<p class="css-1x2y3z" data-testid="standfirst">`)."""
NAMING = frozenset(NAMES)

UNIT = pattern(
    r"(?i)(?<![a-z])(?:author|byline|writer|editor(?!-rtf)|date|pub_?date|pub_?time|publish(?:ed)?(?:time|date)?|post_?time"
    r"|time(?:stamp)?|source|origin|laiyuan|zuozhe|reporter|comments?|tag|cat(?:egory)?|share|editsection)s?(?![a-z])"
)
"""An inline element that its template names so (`<span class="author">`) is a unit of its own, not part of a line:
`<span class="source">证券时报</span><span class="date">2020-01-14</span>`."""

WHOLE = pattern(r"(?i)read(?:ing)?[-_]?time")
"""A unit that holds no others: `<span class="reading-time">about <span class="time">4</span> minutes</span>`."""

EDITS = "editsection"
"""`<h2>The ferry<span class="mw-editsection">[edit]</span></h2>`: buttons of a wiki, which belong to no heading."""

FORMULA = "mwe-math"
"""`<span class="mwe-math-mathml-a11y" style="display:none"><math>`: wikis show a picture and hide the formula."""

INVISIBLE = pattern(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]")
"""`style="display:none"`, `style="clip:rect(0 0 0 0);position:absolute"`."""

NOISE = pattern(
    r"[\x00-\x08\x0e-\x1b\x7f\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]"
    r"|(?<![\u0590-\u109f\u1780-\u18af\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
)
"""Control and zero-width characters that carry nothing; joiners stay where scripts or emoji need them."""

UNKNOWN, BOX, LINE, SPAN, TIME, BREAK, SKIPPED, ROOT, PICTURE = range(-1, 8)
"""What an element does to the block under way: either of the next two, ends it and holds blocks of its own, goes on
with it, marks a part of it, names a time in it, ends it, is no part of it, begins the page, is a picture in it."""


def table(skip: frozenset[str]) -> dict[str, int]:
    """What each element that is known does where the text in those of `skip` is not read."""
    does = dict.fromkeys(BOXES, BOX) | dict.fromkeys(INLINE, LINE) | dict.fromkeys(SPANS, SPAN)
    does |= dict.fromkeys(BREAKS, BREAK) | {"time": TIME, "html": ROOT, "img": PICTURE}
    return does | dict.fromkeys(FALLBACK - skip, BOX) | dict.fromkeys(skip, SKIPPED)


SEARCHED = 500
"""Characters of a class or style that are searched, of 50,000 styles on the annotated pages all but 280; behind them
stand pictures as data, which the caches must not keep."""


class Units(dict[str, bool]):
    """Whether an inline element of a class is a unit of its own."""

    def __missing__(self, names: str) -> bool:
        found = self[names] = unit(names[:SEARCHED])
        return found


@lru_cache(4096)
def unit(names: str) -> bool:
    """Templates repeat their classes on every page: the searches took .1 x the parse of a page."""
    return UNIT.search(names) is not None


STREAMED = ("S:", "P:")
"""`<div hidden id="S:2">`: React streams parts of a page so, and a script moves them (one blog in fifty).
What is `hidden="until-found"` is folded, not hidden."""


def hides(attrib: Mapping[str, str]) -> bool:
    """Whether an element that has one of these attributes is not shown."""
    return attrib.get("aria-hidden") == "true" or unseen(attrib)


def unseen(attrib: Mapping[str, str]) -> bool:
    """Whether nobody sees an element that has one of these; what has `aria-hidden` is seen, and not read aloud."""
    if "hidden" in attrib:
        return attrib["hidden"] != "until-found" and not attrib.get("id", "").startswith(STREAMED)
    return "style" in attrib and invisible(attrib["style"][:SEARCHED])


@lru_cache(1024)
def invisible(style: str) -> bool:
    """Kept, as `unit` is."""
    return INVISIBLE.search(style) is not None
