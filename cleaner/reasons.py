"""Signals in words: why a block went, or stayed, for the reader of a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleaner.rules import FIRST, SECOND, SET

WHYS = {rule.name: rule.why for rules in (FIRST, SECOND, SET) for rule in rules}
"""What is said of rules whose bucket adds nothing that a reader needs."""

FORMS = {"line": "is", "opens": "is", "start": "begins with", "within": "holds"}
PLACES = {"own": "it is", "near": "it stands right inside", "far": "it stands inside", "wide": "most of the page is in"}
PACK = {"body": "inside the pack's body", "between": "between the pack's fences", "outside": "outside the pack's body"}

LINKED = ("none", "a little", "a part", "more than half", "most", "all")
LINKS = ("hardly a link", "some links", "many links", "mostly links")
PROSE = ("no prose", "some prose", "much prose", "hardly anything but prose")
AMOUNT = ("no prose", "little prose", "some prose", "mostly prose", "nothing but prose")
NEIGHBOURS = {
    "^": "the beginning of the page", "P": "a long paragraph", "p": "a paragraph", "l": "links", "s": "a short text",
    "m": "a text of some words", "L": "a longer text that is no prose", "$": "the end of the page",
}  # fmt: skip
MARKS = {
    "copyright": "a copyright sign", "url": "an address", "mail": "a mail address", "bar": "a bar", "dot": "a dot",
    "clock": "a time of day", "date": "a date", "dots": "dots where a text breaks off",
}  # fmt: skip
BEGINS = {
    "colon": "it ends as a label does", "lower": "it begins with a small letter", "trail": "it is a trail of links",
    "number": "it is but a number", "quote": "it begins with a quotation mark", "bracket": "it begins with a bracket",
    "digit": "it begins with a number", "symbol": "it begins with a symbol",
}  # fmt: skip
CAPITALS = {"all": "it is in capitals", "title": "most words have capitals", "some": "some words have capitals"}
ENDINGS = {"closed": "that ends as a sentence does", "sentences": "that breaks off", "open": "without a full stop"}
SPEAKS = {"consent": "cookies and consent", "pitch": "offers and signing up", "rights": "rights and liability"}
ECHO = {
    "label": "it is printed again and again",
    "held": "a neighbour says it too",
    "holds": "it says a neighbour again",
}


def reason(signal: str) -> str:
    """`signal` as a clause: `phrase:share:line` -> "its wording is a phrase of share"."""
    rule, _, bucket = signal.partition(":")
    if not signal:
        return "nothing speaks against it"
    if rule == "phrase":
        role, _, form = bucket.partition(":")
        return f"its wording {FORMS[form]} a phrase of {role}"
    if rule == "cue":
        concept, _, where = bucket.rpartition(":")
        return f"{PLACES[where]} {_element(concept)}"
    if rule == "pack":
        return PACK.get(bucket, "the pack drops it")
    say = SAYINGS.get(rule)
    return say(bucket) if say else WHYS[rule]


def _element(concept: str) -> str:
    if not concept.startswith("<"):
        return f"an element named as {concept}"
    return f"{'an' if concept[1] in 'aeiou' else 'a'} {concept} element"


def _contents(bucket: str, amounts: Sequence[str] = PROSE) -> str:
    """`prose0-links3` -> "no prose and mostly links"."""
    prose, links = bucket.removeprefix("prose").split("-links")
    return f"{amounts[int(prose)]} and {LINKS[int(links)]}"


def _template(bucket: str) -> str:
    count, _, contents = bucket.partition("-")
    if count == "one":
        return f"no other block has its template, and it is {_contents(contents)}"
    return f"the {count} blocks of its template are {_contents(contents)}"


def _announced(bucket: str) -> str:
    role, _, where = bucket.partition(":")
    return f"a heading announces it as {role}{' between paragraphs' if where == 'between' else ''}"


def _size(bucket: str) -> str:
    number, _, ending = bucket.partition("-")
    length = "short text" if int(number) < 4 else "text of a line" if int(number) < 7 else "paragraph"
    return f"it is a {length} {ENDINGS[ending]}"


def _ended(bucket: str) -> str:
    return "scaffolding was announced before it" if bucket != "0" else "no scaffolding was announced before it"


def _stands(bucket: str) -> str:
    """`before3` -> "it stands before"."""
    return f"it stands {bucket.rstrip('0123456789')}"


SAYINGS: dict[str, Callable[[str], str]] = {
    "links": lambda bucket: f"{LINKED[int(bucket[0])]} of it is linked",
    "template": _template,
    "box": lambda bucket: f"its box holds {_contents(bucket)}",
    "box-above": lambda bucket: f"the box around its box holds {_contents(bucket)}",
    "around": lambda bucket: f"{_contents(bucket, AMOUNT)} stand around it",
    "neighbours": lambda bucket: f"it stands between {NEIGHBOURS[bucket[0]]} and {NEIGHBOURS[bucket[1]]}",
    "announced": _announced,
    "size": _size,
    "ended": _ended,
    "stretch": lambda bucket: f"{_stands(bucket)} the main stretch of prose",
    "family": lambda bucket: f"{_stands(bucket)} the section of the main prose",
    "own": lambda bucket: f"by itself it looks like {'body' if int(bucket) > 4 else 'no body'}",
    "genre": lambda bucket: f"it is a {bucket.partition('-')[2]} on a page of {bucket.partition('-')[0]}",
    "layout": lambda bucket: f"the lines laid out like it are {'mostly' if int(bucket[0]) > 2 else 'hardly'} prose",
    "topic": lambda bucket: f"its words are {'those' if int(bucket[-1]) > 2 else 'not those'} of the article",
    "kind": lambda bucket: f"it is marked up as {bucket}",
    "mark": lambda bucket: f"it has {MARKS[bucket.partition('-')[0]]} in it",
    "form": lambda bucket: BEGINS[bucket],
    "capitals": lambda bucket: CAPITALS.get(bucket, "few words have capitals"),
    "wording": lambda bucket: f"it speaks of {SPEAKS[bucket.partition(':')[0]]}",
    "echo": lambda bucket: ECHO[bucket],
}
"""By rule: its bucket in words."""
