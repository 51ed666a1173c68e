"""What the program knows: the rules, in the order in which they look.

Every rule gives at most one signal a block (`name:bucket`); the wording and the cues give as many as they find.  The
table of weights (`cleaner/weights.toml`) says what a signal is worth, per look and per kind of page.
"""

from __future__ import annotations

from cleaner.rules import announced, claims, context, core, credit, echo, markup, shape, wording
from cleaner.rules.base import LookAgain, Rule

FIRST: tuple[Rule, ...] = (
    Rule("size", shape.size, False, "a text of this length that ends like this"),
    Rule("punctuation", shape.punctuation, False, "how many sentences and commas it has"),
    Rule("form", shape.form, False, "how the text begins"),
    Rule("mark", shape.marks, False, "a date, clock, address, bar or © in it"),
    Rule("capitals", shape.capitals, False, "how many of its words are capitalised"),
    Rule("kind", shape.kind, False, "what the markup calls it"),
    Rule("repeated", shape.repeated, False, "the same text stands on the page more than once"),
    Rule("echo", echo.echo, False, "says again what stands beside it, or on every screen"),
    Rule("credit", credit.credit, False, "ends in the credit of a photograph"),
    Rule("wording", wording.wording, False, "speaks of consent, of signing up, or of rights"),
    Rule("links", markup.links, True, "how much of it is linked"),
    Rule("hidden", markup.hidden, True, "the page does not show it"),
    Rule("template", markup.template, True, "what the other blocks of its template are like"),
    Rule("box", markup.box, True, "what its box is like"),
    Rule("box-above", markup.box_above, True, "what the box around its box is like"),
    Rule("description", claims.description, True, "the head gives it as the page's description"),
    Rule("article-body", claims.article_body, True, "the head's articleBody has it, or lacks it"),
    Rule("title", claims.title, True, "it prints the title"),
    Rule("neighbours", context.neighbours, False, "what stands right before and after it"),
    Rule("second-neighbours", context.second_neighbours, False, "what stands two blocks before and after it"),
    Rule("around", context.around, False, "how much prose stands within three blocks"),
    Rule("surroundings", context.surroundings, False, "how much prose stands within ten blocks"),
    Rule("means", context.means, False, "how long the blocks before and after it are"),
    Rule("place", context.place, False, "where on the page it stands"),
)
"""The first look: a block by itself and among its neighbours."""

SECOND: tuple[LookAgain, ...] = (
    LookAgain("own", core.own, True, "what the first look made of it"),
    LookAgain("stretch", core.stretch, False, "inside the main stretch of prose, or before or after it"),
    LookAgain("run", core.run, False, "how far the nearest prose is"),
    LookAgain("nearby", core.nearby, False, "whether its neighbours are prose"),
    LookAgain("weight", core.weight, False, "how much of the page's prose stands around it"),
    LookAgain("ended", core.ended, False, "whether scaffolding was announced before it"),
    LookAgain("closing", core.closing, False, "how much of the prose follows it"),
    LookAgain("peers", core.peers, True, "whether the blocks of its template are prose"),
    LookAgain("share", core.share, True, "how much of the page's prose its template holds"),
    LookAgain("family", core.family, True, "inside or beside the section of the main prose"),
    LookAgain("box-chance", core.box_chance, True, "whether its box holds prose"),
)
"""The second look: each block in the light of the first (jusText's two passes, `core.py:243,307` there)."""

SET: tuple[LookAgain, ...] = (
    LookAgain("announced", announced.announced, False, "a heading announced it as scaffolding"),
    LookAgain("mentioned", announced.mentioned, False, "the article itself says the phrase"),
    LookAgain("adjoining", announced.adjoining, False, "the paragraph right above where the article ends"),
)
"""The same, with weights that are set in the engine: annotated pages are too few to teach them."""

__all__ = ["FIRST", "SECOND", "SET"]
