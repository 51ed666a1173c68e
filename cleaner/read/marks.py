"""The marks of flatteners in a dump: `# Head`, `[text](/address)`, `**bold**` of Markdown, `[12]text` of lynx.

They are read once for the whole dump, and only where it is full of them: an article about Markdown shows a few.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from string import punctuation
from typing import NamedTuple

import regex

from cleaner.pattern import pattern
from cleaner.read.torn import is_torn, rejoined
from cleaner.read.wrap import CODE, FENCED, LYNX, MARKDOWN, unwrapped

LINKS = 5
"""Addresses from which a dump may be Markdown; without them, `html2text --ignore-links`, headings of two levels."""
SHARE = 15
"""Lines of which one must hold a link or be a heading.  Pages by html2text have one in three; of 1,033 annotated dumps
the one with most, in which somebody shows what he wrote in Markdown, has one in thirty."""
REFERENCES = 2
"""Addresses that lynx lists at the least below `References`."""
SKIPPED = 20
"""Numbers of a row that lynx leaves out of the text: links around pictures and empty ones."""

HEADING = pattern(r"(?P<marks>#{1,6})\s+(?=\S)")
FENCE = pattern(r"\s*(?P<fence>`{3,}+|~{3,}+)[^`]*+$")
"""The line above code, and the one below it: "```python"; not "```lamp --on``` lights it"."""
RULE = pattern(r"(?:[-*_] ?){3,}+|(?:[|: ]++|-(?!--))*+---[-|: ]*+")
"""A line that is drawn: `* * *`, `---|---`, `| :-- | --- |`."""

ROW = pattern(r"\s*+\|.*(?<!\\)\|\s*")
"""The row of a table: `| Ann | 4 |`."""
CELL_END = pattern(r"(?<!\\)(?:\||<br ?/?>)")
"""Where a cell ends, or a line in it: `| Ann<br>Lee | 4 |`; not `2 \\| 3`."""

ITEM = pattern(r"^(?P<indent>\s*+)(?:[-+*]|\d{1,4}[.)])\s++(?:[-+*]\s++)*+(?=\S)")
"""What an item begins with, in place of its bullet or number, and that of a list inside it: `- Home`, `1. Home`,
`- - Home`; `1\\. Home` is text."""

ADDRESS = r"\((?:[^()\\]|\\.|\([^()]*+\))*+\)"
"""What stands behind the text of a link, a pair of brackets inside it included: `(/wiki/Lee_(name) "Ann Lee")`."""
IMAGE = pattern(rf"!\[(?:[^\[\]\\]|\\.)*+\]{ADDRESS}")
LINK = pattern(rf"\[(?P<text>(?:[^\[\]\\]|\\.)*+)\]{ADDRESS}")
HALF = pattern(rf"^\[(?=[^\[\]]*+$)|\]{ADDRESS}")
"""Either end of a link around several paragraphs: `[ ### News`, `Read on ](/news/1)`."""
INSIDE = r"(?=\S)(?P<text>(?:[^*_]|(?<=\w)_(?=\w))++)(?<=\S)"
EMPHASIS = pattern(
    rf"(?P<mark>(?<![\w*])\*{{1,3}}){INSIDE}(?P=mark)|(?P<mark>(?<![\w_])_{{1,2}}){INSIDE}(?P=mark)(?!\w)"
    rf"|\*\*{INSIDE}\*\*|(?<!\*)\*{INSIDE}\*(?![\w*])|(?P<text>)\*{{4}}|(?P<text>)__$"
)
"""`**bold**`, `_italic_`, `太**字**`, `*half*way`, and what is left of empty ones; not `snake_case_name`, `2 * 3 * 4`,
`M*A*S*H`."""
LITERAL = pattern(
    r"\\(?P<text>[!-/:-@\[-`{-~])|(?<!`)(?:`(?!`)(?P<text>[^`]++)`|``(?!`)(?P<text>(?:[^`]|`(?!`))++)``)(?!`)"
)
"""A sign behind the backslash that keeps it from being a mark, any of ASCII's, and code: "look into `/proc`"."""
SHIELDS = {ord(sign): 0xDC00 + ord(sign) for sign in punctuation}
"""What stands for such signs while marks are looked for: halves of characters, which no text holds."""
BARED = {shield: sign for sign, shield in SHIELDS.items()}

NUMBER = pattern(r"\[(?P<number>\d{1,5})\]")
PICTURE = pattern(r"\[[\w%.-]{1,80}\.(?i:jpe?g|png|gif|webp|svg)(?:\?[^\s\]]{0,200}+)?\]")
"""What lynx prints for a picture without `alt`: `[photo-12.jpg]`, `[photo.jpg?w=640]`."""
REFERENCE = pattern(r"\s*+\d{1,5}\. [^\s:]++:\S*+|\s*+(?:Visible|Hidden) links:?|")
"""A line of the list below `References`: `   1. https://example.org/`, `   Visible links:`, an empty one."""


class Marked(NamedTuple):
    """A line of the text without marks, or a cell of one."""

    number: int
    """Of the first line of the dump that it takes up, from 0."""
    lines: int
    """How many it takes up."""
    text: str
    level: int = 0
    """That of a heading, else 0."""


def lines_of(text: str, markdown: bool = False) -> Iterator[tuple[int, int, str, int]]:
    """The lines of a dump, put together where they were wrapped, without the marks of its flattener.

    They are `Marked`; bare tuples where there were no marks, in nearly all dumps: naming the parts takes a fifth of
    the time that a line takes.
    """
    lines = text.splitlines()
    if markdown or _is_markdown(text, lines):
        return _markdown(unwrapped([*_fenced(map(_unquoted, lines))], MARKDOWN))
    end = _references(text, lines)
    if end >= 0:
        return _lynx(unwrapped(lines[:end], LYNX))
    return ((*line, 0) for line in (rejoined(lines) if is_torn(text, lines) else unwrapped(lines)))


def _is_markdown(text: str, lines: Sequence[str]) -> bool:
    if _is_document(text, lines):
        return True
    if text.count("](") < LINKS and "\n##" not in text:  # as nearly all
        return False
    links = text.count("](http") + text.count("](/")
    if links < LINKS and "\n## " not in text and "\n### " not in text:
        return False
    levels = set()
    marked = full = 0
    before = ""
    for line in lines:
        heading = HEADING.match(line) if line.startswith("#") and not before else None
        if heading:
            levels.add(len(heading["marks"]))
        marked += heading is not None or "](" in line
        before = line.strip()
        full += before != ""
    return (links >= LINKS or len(levels) > 1) and marked * SHARE >= full


def _is_document(text: str, lines: Sequence[str]) -> bool:
    """Whether a text begins as a document in Markdown does: with its only heading of level one, and an empty line."""
    if not text.lstrip()[:3].startswith("# "):  # as nearly all
        return False
    heads = [number for number, line in enumerate(_fenced(lines)) if line.startswith("# ")]
    return len(heads) == 1 and len(lines) > heads[0] + 1 and not lines[heads[0] + 1].strip()


def _unquoted(line: str) -> str:
    """A line without the mark of a quotation, which each line of a wrapped one has, in the same columns."""
    if not line.startswith(">"):
        return line
    text = line.lstrip("> ")
    bare = " " * (len(line) - len(text)) + text
    return line if bare.startswith(CODE) else bare


def _fenced(lines: Iterable[str]) -> Iterator[str]:
    """The lines with code indented instead of fenced, so that none of it is joined or read as Markdown.

    `# a comment` in it is no heading.  By blanks alone, `* a line` of it would be an item that a flattener drew.
    """
    fence = ""
    for line in lines:
        if fence:
            closed = line.lstrip().startswith(fence)
            yield "" if closed else FENCED + line
            fence = "" if closed else fence
        else:
            found = FENCE.match(line)
            fence = found["fence"] if found else ""
            yield "" if found else line


def _markdown(lines: Iterable[tuple[int, int, str]]) -> Iterator[Marked]:
    listed = False  # below an item, what stands four columns in may be one of its own; elsewhere it is code
    for number, count, line in lines:
        item = ITEM.match(line)
        if line.startswith(FENCED) or (line.startswith(CODE) and not (item and listed)):
            yield Marked(number, count, line)
            continue
        if line:
            listed = item is not None or (listed and line[0].isspace())
        if RULE.fullmatch(line.strip()):
            continue
        if ROW.fullmatch(line):
            yield from (Marked(number, count, _plain(cell)) for cell in CELL_END.split(line))
            continue
        heading = HEADING.match(line, item.end() if item else len(line) - len(line.lstrip()))
        if heading:
            yield Marked(number, count, _plain(line[heading.end() :]), len(heading["marks"]))
        else:
            yield Marked(number, count, _plain(f"{item['indent']}• {line[item.end() :]}" if item else line), 0)


def _plain(text: str) -> str:
    """A line of Markdown as its page shows it."""
    shields = "\\" in text or "`" in text
    if shields:
        text = LITERAL.sub(_shielded, text)
    if "](" in text:
        text = HALF.sub("", LINK.sub(r"\g<text>", IMAGE.sub("", text)))
    elif "[" in text:
        text = HALF.sub("", text)
    if "*" in text or "_" in text:
        # Twice: `**_Bold and italic_**`.
        text = EMPHASIS.sub(r"\g<text>", EMPHASIS.sub(r"\g<text>", text))
    return text.translate(BARED) if shields else text


def _shielded(found: regex.Match[str]) -> str:
    return found["text"].translate(SHIELDS)


def _references(text: str, lines: Sequence[str]) -> int:
    """The line of the heading above lynx's list of addresses, with which its dumps end; -1 in others."""
    if "\nReferences" not in text or "[1]" not in text:
        return -1
    at = len(lines) - 1
    listed = 0
    while at >= 0 and REFERENCE.fullmatch(lines[at]):
        listed += lines[at].strip() != ""
        at -= 1
    return at if listed >= REFERENCES and lines[at].strip() == "References" else -1


def _lynx(lines: Iterable[tuple[int, int, str]]) -> Iterator[Marked]:
    """The lines without the numbers of their links, which rise: `[1]` behind `[44]` is a footnote."""
    last = 0
    for number, count, line in lines:
        kept, start = [], 0
        for found in NUMBER.finditer(line) if "[" in line else ():
            if last < int(found["number"]) <= last + SKIPPED:
                last = int(found["number"])
                kept.append(line[start : found.start()])
                start = found.end()
        text = "".join((*kept, line[start:]))
        yield Marked(number, count, PICTURE.sub("", text) if "[" in text else text)
