"""Signals in words: why a block went, or stayed, for the reader of a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleaner.packs.match import BETWEEN, BODY, DROP, OUTSIDE

THINGS = {
    "account": "a card of the author", "body": "the body", "breadcrumb": "a breadcrumb trail", "byline": "a byline",
    "caption": "a caption", "comments": "comments", "control": "a button", "copyright": "a copyright line",
    "date": "a date", "disclaimer": "a disclaimer", "editor": "an editor's credit", "embed": "an embed",
    "factbox": "a box of facts", "faq": "questions and answers", "footer": "a footer", "form": "a form",
    "hidden": "hidden text", "inset": "a box set into the article",
    "lead": "the lead", "meta": "data of the article", "navigation": "navigation",
    "notes": "notes", "original-title": "the original title", "other": "scaffolding", "pager": "a pager",
    "paragraph": "a paragraph", "player": "a player", "post": "a post",
    "promotion": "promotion", "prompt": "a prompt", "prose": "prose", "pullquote": "a pull quote",
    "ranking": "a ranking", "related": "related articles", "search": "a search", "share": "a share bar",
    "sidebar": "a sidebar", "signup": "a subscription", "tags": "tags",
    "title": "a title", "toc": "a table of contents",
}  # fmt: skip
"""The roles that phrases and headings name, and the concepts of cues."""

ANNOUNCES = {"after": "", "next": "", "between": ", between paragraphs", "row": ", in a row of teasers"}
QUOTES = {"again": "that a paragraph says too", "between": "between lines of the article"}
INSETS = {
    "aside": "a call to action, a tooltip, a dialogue or a disclaimer",
    "signup": "a subscription, a letter to sign up for, a gift or a vote",
    "player": "a video or audio player",
}
FORMS = {"line": "is", "opens": "is", "start": "begins with", "within": "holds"}
PLACES = {"near": "it stands right inside", "far": "it stands inside", "wide": "most of the page is in"}
PACK = {
    BODY: "it stands inside the pack's body", BETWEEN: "it stands between the pack's fences",
    OUTSIDE: "it stands outside the pack's body", DROP: "the pack drops it",
}  # fmt: skip

TO_THREE = ("no", "one", "two", "three or more")
LINKED = ("none", "a little", "a part", "more than half", "most", "all")
LINKS = ("hardly any links", "some links", "many links", "mostly links")
PROSE = ("no prose", "some prose", "much prose", "almost only prose")
AMOUNT = ("no prose", "little prose", "some prose", "mostly prose", "nothing but prose")
NEIGHBOURS = {
    "^": "the beginning of the page", "P": "a long paragraph", "p": "a paragraph", "l": "links", "s": "a short text",
    "m": "a text of some words", "L": "a longer text that is no prose", "$": "the end of the page",
}  # fmt: skip
MEANS = ("very short", "short", "of middling length", "long", "very long")
EIGHTHS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "last")
MARKS = {
    "copyright": "a copyright sign", "url": "an address", "mail": "a mail address", "bar": "a bar",
    "dot": "a dot between words", "clock": "a time of day", "date": "a date", "dots": "dots where it breaks off",
}  # fmt: skip
BEGINS = {
    "colon": "it ends as a label does", "lower": "it begins with a small letter", "trail": "it is a trail of links",
    "number": "it is but a number", "quote": "it begins with a quotation mark", "bracket": "it begins with a bracket",
    "digit": "it begins with a number", "symbol": "it begins with a symbol",
}  # fmt: skip
CAPITALS = {
    "all": "it is in capitals", "title": "most words have capitals", "some": "some words have capitals",
    "few": "few words have capitals",
}  # fmt: skip
KINDS = {
    "paragraph": "a paragraph", "heading": "a heading", "item": "an item of a list", "cell": "a cell of a table",
    "quote": "a quote", "code": "code", "caption": "a caption",
}  # fmt: skip
ENDINGS = {"closed": "that ends as a sentence does", "sentences": "that breaks off", "open": "without a full stop"}
SPEAKS = {"consent": "cookies and consent", "pitch": "offers and signing up", "rights": "rights and liability"}
ECHO = {
    "label": "it is printed again and again",
    "held": "a neighbour says it too",
    "holds": "it says a neighbour again",
}
CLAIMS = {
    "lead": "the template calls it the lead",
    "description": "the head gives it as the description",
    "both": "template and head take it for the lead",
}
TOGETHER = {"2": "two", "3": "three or more", "6": "six or more", "13": "thirteen or more"}
WHERE = {"first": "it is the first of", "inner": "it stands within", "last": "it is the last of"}
TALK_NEAR = ("no", "one or two", "three or more", "six or more")
TALK_BEFORE = ("none", "one or more", "four or more", "twelve or more")
PAUSES = (
    "it is a single line", "it is one of two lines", "it is one of three or more lines",
    "it is one of five or more lines", "it is one of ten or more lines", "it is one of twenty-five or more lines",
)  # fmt: skip
EDGES = {"between": "between paragraphs", "top": "at the top of the page", "bottom": "at the bottom of the page"}
RUNS = {
    "before": "it stands above all paragraphs", "earlier": "it stands above the largest run of paragraphs",
    "best": "it stands in or right below the largest run of paragraphs",
    "later": "it stands below the largest run of paragraphs, with another",
}  # fmt: skip
ALIKE = {"one": "no", "two": "one or two", "four": "three or more"}
TIMES = ("once", "twice", "three times", "four or more times")
FAR = ("right above it", "a few blocks above it", "some blocks above it", "many blocks above it", "far above it")
FOLLOWS = ("hardly any", "little", "some", "much", "most")
RETOLD = {
    "first": "a line below says it again", "again": "it says a line above again",
    "framed": "it stands between two lines that say the same", "described": "the caption below says it in other words",
}  # fmt: skip
DEPICTED = {
    "file": "it is the name of a picture's file", "opens": "it opens as the description of a picture does",
    "tail": "it ends in a word for a picture", "doing": "it describes somebody in a picture",
    "scene": "it says where something stands in a picture", "side": "it says where somebody stands in a picture",
    "length": "it is the length of a video", "opened": "the credit of a picture goes on below it",
    "credited": "it is a sentence above the credit of a photograph",
    "small": "it begins small and has no end, as the description of a picture does",
}  # fmt: skip
PICTURE = {
    "beside": "it stands beside a picture", "credited": "it ends in a credit, right below a picture",
    "under": "it stands right below a picture",
}  # fmt: skip
BOXED = {
    "parted": "it stands between two copies of a label that parts paragraphs",
    "sold": "it stands between two labels of subscriptions and the like",
    "button": "it stands above a button to sign up or in",
}
ADJOINING = {
    "closed": "it stands where the article ends",
    "parted": "an advertisement parts it from a paragraph of the article",
}


def reason(signal: str) -> str:
    """`signal` as a clause: `phrase:share:line` -> "its wording is a phrase of a share bar"."""
    rule, _, bucket = signal.partition(":")
    if not signal:
        return "nothing speaks against it"
    saying = SAYINGS[rule]
    return saying if isinstance(saying, str) else saying(bucket)


def _phrase(bucket: str) -> str:
    role, _, form = bucket.partition(":")
    return f"its wording {FORMS[form]} a phrase of {THINGS[role]}"


def _cue(bucket: str) -> str:
    concept, _, where = bucket.rpartition(":")
    named = f"named as {THINGS[concept]}" if concept in THINGS else ""
    if where == "own":
        return f"its element is {named or concept}"
    return f"{PLACES[where]} {f'an element {named}' if named else concept}"


def _contents(bucket: str, amounts: Sequence[str] = PROSE) -> str:
    """`prose0-links3` -> "no prose and mostly links"."""
    prose, links = bucket.removeprefix("prose").split("-links")
    return f"{amounts[int(prose)]} and {LINKS[int(links)]}"


def _template(bucket: str) -> str:
    count, _, contents = bucket.partition("-")
    if count == "one":
        return f"no other block has its template, and it holds {_contents(contents)}"
    return f"the {count} blocks of its template hold {_contents(contents)}"


def _announced(bucket: str) -> str:
    role, _, where = bucket.partition(":")
    return f"a heading announces it as {THINGS[role]}{ANNOUNCES[where]}"


def _size(bucket: str) -> str:
    number, _, ending = bucket.partition("-")
    length = "short text" if int(number) < 4 else "text of a line" if int(number) < 7 else "paragraph"
    return f"it is a {length} {ENDINGS[ending]}"


def _punctuation(bucket: str) -> str:
    ends, commas = map(int, bucket.split("-"))
    sentences, separate = "end" if ends == 1 else "ends", "comma" if commas == 1 else "commas"
    return f"it has {TO_THREE[ends]} sentence {sentences} and {TO_THREE[commas]} {separate}"


def _kind(bucket: str) -> str:
    level = bucket.removeprefix("heading")
    return f"it is marked up as {f'a heading of level {level}' if level.isdigit() else KINDS[bucket]}"


def _means(bucket: str) -> str:
    before, after = bucket.split("-")
    return f"the blocks before it are {MEANS[int(before)]}, those after it {MEANS[int(after)]}"


def _gaps(bucket: str) -> str:
    size, _, where = bucket.partition("-")
    if bucket == "alone":
        return "empty lines stand above and below it"
    return f"{WHERE[where]} {TOGETHER[size]} lines without an empty one between"


def _talk(bucket: str) -> str:
    near, before = bucket.split("-")
    return f"{TALK_NEAR[int(near)]} lines of comments stand near it, {TALK_BEFORE[int(before)]} before"


def _pause(bucket: str) -> str:
    length, _, edge = bucket.partition("-")
    return f"{PAUSES[int(length)]} without prose {EDGES[edge]}"


def _like(bucket: str) -> str:
    begin, end = bucket.split("-")
    return f"{ALIKE[begin]} other lines begin as it does, and {ALIKE[end].replace('no', 'none')} end as it does"


def _genre(bucket: str) -> str:
    genre, _, kind = bucket.partition("-")
    return f"it is {KINDS[kind]}, and the page is {'news' if genre == 'news' else 'no news'}"


def _deck(bucket: str) -> str:
    return f"below the headline {CLAIMS[bucket.partition('-')[0]]}"


def _ended(bucket: str) -> str:
    if bucket == "0":
        return "no scaffolding was announced before it"
    seen, far = map(int, bucket.split("-"))
    return f"scaffolding was announced {TIMES[seen - 1]} before it, {'last ' if seen > 1 else ''}{FAR[far]}"


def _stands(bucket: str) -> str:
    """`before3` -> "it stands before"."""
    return f"it stands {bucket.rstrip('0123456789')}"


SAYINGS: dict[str, str | Callable[[str], str]] = {
    "phrase": _phrase,
    "cue": _cue,
    "pack": lambda bucket: PACK[f"pack:{bucket}"],
    "size": _size,
    "punctuation": _punctuation,
    "form": lambda bucket: BEGINS[bucket],
    "mark": lambda bucket: f"it holds {MARKS[bucket.partition('-')[0]]}",
    "capitals": lambda bucket: CAPITALS[bucket],
    "kind": _kind,
    "repeated": "the same text stands on the page more than once",
    "echo": lambda bucket: ECHO[bucket],
    "credit": "it ends in the credit of a photograph",
    "wording": lambda bucket: f"it speaks of {SPEAKS[bucket.partition(':')[0]]}",
    "links": lambda bucket: f"{LINKED[int(bucket[0])]} of it is linked",
    "hidden": "the page does not show it",
    "template": _template,
    "box": lambda bucket: f"its box holds {_contents(bucket)}",
    "box-above": lambda bucket: f"the box around its box holds {_contents(bucket)}",
    "description": "the head gives it as the page's description",
    "article-body": lambda bucket: f"the head's articleBody {'has' if bucket.startswith('inside') else 'lacks'} it",
    "title": "it prints the title",
    "neighbours": lambda bucket: f"it stands between {NEIGHBOURS[bucket[0]]} and {NEIGHBOURS[bucket[1]]}",
    "around": lambda bucket: f"{_contents(bucket, AMOUNT)} stand around it",
    "means": _means,
    "place": lambda bucket: f"it stands in the {EIGHTHS[int(bucket)]} eighth of the page",
    "gaps": _gaps,
    "talk": _talk,
    "pause": _pause,
    "runs": lambda bucket: RUNS[bucket.partition("-")[0]],
    "like": _like,
    "genre": _genre,
    "sent": "it is a link between two paragraphs",
    "outside": lambda bucket: "it is a row of links" if bucket == "row" else "it is a link before the article",
    "entry": "it is a link in the words of a button",
    "teased": "it is a teaser above a link that leads on",
    "inset": lambda bucket: f"it stands in a box that is called {INSETS[bucket]}",
    "captioned": "its element is a caption",
    "deck": _deck,
    "standfirst": lambda bucket: f"it stands right below the title, and {CLAIMS[bucket]}",
    "own": lambda bucket: f"by itself it looks like {'body' if int(bucket) > 4 else 'no body'}",
    "stretch": lambda bucket: f"{_stands(bucket)} the main stretch of prose",
    "ended": _ended,
    "closing": lambda bucket: f"{FOLLOWS[int(bucket)]} of the article follows it",
    "family": lambda bucket: f"{_stands(bucket)} the section of the main prose",
    "layout": lambda bucket: f"the lines laid out like it are {'mostly' if int(bucket[0]) > 2 else 'hardly'} prose",
    "topic": lambda bucket: f"its words are {'those' if int(bucket[-1]) > 2 else 'not those'} of the article",
    "announced": _announced,
    "mentioned": lambda bucket: "it heads a paragraph" if bucket == "heading" else "the article itself says the phrase",
    "quoted": lambda bucket: f"it is a quote {QUOTES[bucket]}",
    "doubled": "it says one text twice or more",
    "answered": "a button to answer stands below each block like it",
    "counted": "it counts, and so do the lines beside it",
    "pulled": "a paragraph says it, too",
    "retold": lambda bucket: RETOLD[bucket],
    "copied": "it stands in a second copy of the article or of a box",
    "original": "it stands in the article, of which there is a second copy",
    "listing": "it is code between two paragraphs of the article",
    "picture": lambda bucket: PICTURE[bucket],
    "depicted": lambda bucket: DEPICTED[bucket],
    "boxed": lambda bucket: BOXED[bucket],
    "summarized": "it is of a summary that a machine wrote",
    "tagged": lambda bucket: "it is a share bar" if bucket == "networks" else "it is a line of tags below the article",
    "pressed": "it reads as a button, which the page prints again and again",
    "contents": lambda bucket: f"a table of contents {'holds' if bucket == 'entry' else 'lists'} it",
    "posted": lambda bucket: "it signs a post" if bucket == "signature" else "it stands in a post of a social network",
    "credited": "it ends in the credit of a photograph",
    "addressed": "it stands above the headline that the page's address spells",
    "dispatch": "it opens with the dateline of an agency",
    "adjoining": lambda bucket: ADJOINING[bucket],
    "rendered": "cleaner wrote the page, and this as its body",
}
"""By rule: a finding about the block, from the bucket where that adds what a reader needs."""
