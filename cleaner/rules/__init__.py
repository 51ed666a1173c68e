"""What the program knows: the rules, in the order in which they look.

Every rule gives at most one signal a block (`name:bucket`), for all blocks at once, as the numbers of its buckets; the
wording and the cues give as many as they find.  The table of weights (`cleaner/weights.toml`) says what a signal is
worth, per look and per kind of page.
"""

from __future__ import annotations

from cleaner.rules import (
    announced,
    claims,
    context,
    core,
    credit,
    dump,
    echo,
    genre,
    letters,
    markup,
    picture,
    shape,
    topic,
    wording,
)
from cleaner.rules.base import LookAgain, Rule, numbered

FIRST: tuple[Rule, ...] = (
    Rule("size", numbered(10, *shape.ENDINGS), shape.size, False, "a text of this length that ends like this"),
    Rule("punctuation", shape.PUNCTUATION, shape.punctuation, False, "how many sentences and commas it has"),
    Rule("form", letters.FORMS, shape.form, False, "how the text begins"),
    Rule("mark", shape.MARKS, shape.marks, False, "a date, clock, address, bar or © in it"),
    Rule("capitals", letters.CAPITALS, shape.capitals, False, "how many of its words are capitalised"),
    Rule("kind", shape.KIND_BUCKETS, shape.kind, False, "what the markup calls it"),
    Rule("repeated", shape.REPEATED, shape.repeated, False, "the same text stands on the page more than once"),
    Rule("echo", echo.ECHO, echo.echo, False, "says again what stands beside it, or on every screen"),
    Rule("credit", credit.CREDIT, credit.credit, False, "ends in the credit of a photograph"),
    Rule("wording", wording.WORDING, wording.wording, False, "speaks of consent, of signing up, or of rights"),
    Rule("links", markup.LINKS, markup.links, True, "how much of it is linked"),
    Rule("hidden", ("", "yes"), markup.hidden, True, "the page does not show it"),
    Rule("template", markup.TEMPLATES, markup.template, True, "what the other blocks of its template are like"),
    Rule("box", markup.CONTENTS, markup.box, True, "what its box is like"),
    Rule("box-above", markup.CONTENTS, markup.box_above, True, "what the box around its box is like"),
    Rule("description", claims.DESCRIPTION, claims.description, True, "the head gives it as the page's description"),
    Rule("article-body", claims.ARTICLE_BODY, claims.article_body, True, "the head's articleBody has it, or lacks it"),
    Rule("title", claims.TITLE, claims.title, True, "it prints the title"),
    Rule("neighbours", context.NEIGHBOURS, context.neighbours, False, "what stands right before and after it"),
    Rule("around", context.AROUND, context.around, False, "how much prose stands within three blocks"),
    Rule("means", numbered(5, *"01234"), context.means, False, "how long the blocks before and after it are"),
    Rule("place", numbered(8), context.place, False, "where on the page it stands"),
    Rule("gaps", dump.GAPS, dump.gaps, False, "how many lines stand together without an empty one", True),
    Rule("talk", dump.TALK, dump.talk, False, "how many lines of comments stand around it", True),
    Rule("pause", dump.PAUSE, dump.pause, False, "how many lines that are no prose stand together", True),
    Rule("runs", dump.RUNS, dump.runs, False, "in which run of prose it stands, and how long that is", True),
    Rule("like", dump.LIKE, dump.like, False, "how many lines begin or end with the same letters", True),
)
"""The first look: a block by itself and among its neighbours."""

SECOND: tuple[LookAgain, ...] = (
    LookAgain("genre", genre.GENRE, genre.genre, True, "what kind of block it is, on news or elsewhere"),
    LookAgain("deck", genre.DECK, genre.deck, True, "the line below the headline, claimed as the lead"),
    LookAgain("own", numbered(9), core.own, True, "what the first look made of it"),
    LookAgain("stretch", core.STRETCH, core.stretch, False, "inside the main stretch of prose, or before or after it"),
    LookAgain("ended", core.ENDED, core.ended, False, "whether scaffolding was announced before it"),
    LookAgain("closing", numbered(5), core.closing, False, "how much of the prose follows it"),
    LookAgain("family", core.FAMILY, core.family, True, "inside or beside the section of the main prose"),
    LookAgain("layout", dump.LAYOUT, dump.layout, False, "whether the lines that are laid out like it are prose", True),
    LookAgain("topic", topic.TOPIC, topic.topic, False, "whether its words are those of the article", True),
)
"""The second look: each block in the light of the first (jusText's two passes, `core.py:243,307` there)."""

SET: tuple[LookAgain, ...] = (
    LookAgain("announced", announced.ANNOUNCEMENTS, announced.announced, False, "announced as scaffolding"),
    LookAgain("mentioned", announced.MENTIONS, announced.mentioned, False, "the article itself says the phrase"),
    LookAgain("quoted", echo.QUOTED, echo.quoted, True, "a quote that a paragraph says too"),
    LookAgain("copied", echo.COPIED, echo.copied, False, "the page prints its article twice"),
    LookAgain("facts", markup.FACTS, markup.facts, True, "in a box of facts beside the article"),
    LookAgain("listing", markup.LISTING, markup.listing, True, "code between two paragraphs of the article"),
    LookAgain("picture", picture.PICTURE, picture.picture, True, "a line beside a picture"),
    LookAgain("credited", credit.CREDIT, dump.credited, False, "ends in the credit of a photograph", True),
    LookAgain("adjoining", announced.ADJOINING, announced.adjoining, False, "the paragraph where the article ends"),
)
"""The same, with weights that are set in the engine: annotated pages are too few to teach them."""

__all__ = ["FIRST", "SECOND", "SET"]
