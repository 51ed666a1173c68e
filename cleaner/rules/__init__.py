"""What the program knows: the rules, in the order in which they look.

Every rule gives at most one signal a block (`name:bucket`), for all blocks at once, as the numbers of its buckets; the
wording and the cues give as many as they find.  The table of weights (`cleaner/weights.toml`) says what a signal is
worth, per look and per kind of page.
"""

from __future__ import annotations

from cleaner.rules import (
    announced,
    boxed,
    buttons,
    claims,
    contents,
    context,
    core,
    credit,
    dateline,
    depicted,
    dump,
    echo,
    genre,
    letters,
    linked,
    markup,
    picture,
    posts,
    retold,
    shape,
    summaries,
    tagged,
    talk,
    topic,
    wording,
)
from cleaner.rules.base import LookAgain, Rule, numbered

FIRST: tuple[Rule, ...] = (
    Rule("size", numbered(10, *shape.ENDINGS), shape.size, False),
    Rule("punctuation", shape.PUNCTUATION, shape.punctuation, False),
    Rule("form", letters.FORMS, shape.form, False),
    Rule("mark", shape.MARKS, shape.marks, False),
    Rule("capitals", letters.CAPITALS, shape.capitals, False),
    Rule("kind", shape.KIND_BUCKETS, shape.kind, False),
    Rule("repeated", shape.REPEATED, shape.repeated, False),
    Rule("echo", echo.ECHO, echo.echo, False),
    Rule("credit", credit.CREDIT, credit.credit, False),
    Rule("wording", wording.WORDING, wording.wording, False),
    Rule("links", markup.LINKS, markup.links, True),
    Rule("hidden", ("", "yes"), markup.hidden, True),
    Rule("template", markup.TEMPLATES, markup.template, True),
    Rule("box", markup.CONTENTS, markup.box, True),
    Rule("box-above", markup.CONTENTS, markup.box_above, True),
    Rule("description", claims.DESCRIPTION, claims.description, True),
    Rule("article-body", claims.ARTICLE_BODY, claims.article_body, True),
    Rule("title", claims.TITLE, claims.title, True),
    Rule("neighbours", context.NEIGHBOURS, context.neighbours, False),
    Rule("around", context.AROUND, context.around, False),
    Rule("means", numbered(5, *"01234"), context.means, False),
    Rule("place", numbered(8), context.place, False),
    Rule("gaps", dump.GAPS, dump.gaps, False, dumps_only=True),
    Rule("talk", dump.TALK, dump.talk, False, dumps_only=True),
    Rule("pause", dump.PAUSE, dump.pause, False, dumps_only=True),
    Rule("runs", dump.RUNS, dump.runs, False, dumps_only=True),
    Rule("like", dump.LIKE, dump.like, False, dumps_only=True),
)
"""The first look: a block by itself and among its neighbours."""

SECOND: tuple[LookAgain, ...] = (
    LookAgain("genre", genre.GENRE, genre.genre, True),
    LookAgain("deck", genre.DECK, genre.deck, True),
    LookAgain("own", numbered(9), core.own, True),
    LookAgain("stretch", core.STRETCH, core.stretch, False),
    LookAgain("ended", core.ENDED, core.ended, False),
    LookAgain("closing", numbered(5), core.closing, False),
    LookAgain("family", core.FAMILY, core.family, True),
    LookAgain("layout", dump.LAYOUT, dump.layout, False, dumps_only=True),
    LookAgain("topic", topic.TOPIC, topic.topic, False, dumps_only=True),
)
"""The second look: each block in the light of the first (jusText's two passes, `core.py:243,307` there)."""

SET: tuple[LookAgain, ...] = (
    LookAgain("announced", announced.ANNOUNCEMENTS, announced.announced, False),
    LookAgain("mentioned", announced.MENTIONS, announced.mentioned, False),
    LookAgain("quoted", echo.QUOTED, echo.quoted, True),
    LookAgain("doubled", echo.DOUBLED, echo.doubled, False),
    LookAgain("counted", shape.COUNTED, shape.counted, False),
    LookAgain("pulled", retold.PULLED, retold.pulled, False, dumps_only=True),
    LookAgain("retold", retold.RETOLD, retold.retold, False, dumps_only=True),
    LookAgain("copied", echo.COPIED, echo.copied, False),
    LookAgain("original", echo.ORIGINAL, echo.original, False, dumps_only=True),
    LookAgain("inset", markup.INSET, markup.inset, True),
    LookAgain("listing", markup.LISTING, markup.listing, True),
    LookAgain("sent", linked.SENT, linked.sent, True),
    LookAgain("outside", linked.OUTSIDE, linked.outside, True),
    LookAgain("entry", linked.ENTRY, linked.entry, True),
    LookAgain("teased", linked.TEASED, linked.teased, True),
    LookAgain("answered", talk.ANSWERED, talk.answered, True),
    LookAgain("picture", picture.PICTURE, picture.picture, True),
    LookAgain("captioned", picture.CAPTIONED, picture.captioned, True),
    LookAgain("depicted", depicted.DEPICTED, depicted.depicted, False, dumps_only=True),
    LookAgain("boxed", boxed.BOXED, boxed.boxed, False, dumps_only=True),
    LookAgain("summarized", summaries.SUMMARIZED, summaries.summarized, False, dumps_only=True),
    LookAgain("tagged", tagged.TAGGED, tagged.tagged, False, dumps_only=True),
    LookAgain("pressed", buttons.PRESSED, buttons.pressed, False, dumps_only=True),
    LookAgain("contents", contents.CONTENTS, contents.contents, False, dumps_only=True),
    LookAgain("posted", posts.POSTED, posts.posted, False, dumps_only=True),
    LookAgain("standfirst", genre.STANDFIRST, genre.standfirst, True),
    LookAgain("credited", credit.CREDIT, dump.credited, False, dumps_only=True),
    LookAgain("addressed", dump.ADDRESSED, dump.addressed, False, dumps_only=True),
    LookAgain("dispatch", dateline.DISPATCH, dateline.dispatch, False),
    LookAgain("adjoining", announced.ADJOINING, announced.adjoining, False),
    LookAgain("rendered", claims.RENDERED, claims.rendered, True),
)
"""The same, with weights that are set in the engine: annotated pages are too few to teach them."""

__all__ = ["FIRST", "SECOND", "SET"]
