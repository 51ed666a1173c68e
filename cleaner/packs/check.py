"""A pack's examples, run: they are its tests."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.model import Block, BlockKind, Cue, Head, Page, Section
from cleaner.packs.match import BETWEEN, BODY, PackFindings, findings
from cleaner.packs.schema import Example, Pack
from cleaner.policy import Limits
from cleaner.read import read

NO_LAYOUT = "no [[layout]] fits this page: its body is not there, or holds too little of the text"


def check(pack: Pack) -> list[str]:
    """What is wrong with the examples of `pack`: one message each, naming the file and the example; empty is well."""
    none = "has no [[example]], so nobody can tell whether it works: add a line and its role, or a page and its body"
    out = [] if pack.examples else [f"{pack.file}: {none}"]
    for number, example in enumerate(pack.examples, 1):
        out += [f"{pack.file}: [[example]] {number}: {wrong}" for wrong in _wrong(pack, example)]
    return out


def _wrong(pack: Pack, example: Example) -> list[str]:
    page = _line_page(example.line) if example.line is not None else read(example.page or "", None, None, Limits())
    found = findings(page, pack)
    wrong = [*_wrong_lines(found, example), *_wrong_blocks(page, found, example)]
    # Where no layout fits, nothing else of the pack was asked.
    return [NO_LAYOUT] if wrong and page.blocks and not found.pack else wrong


def _wrong_lines(found: PackFindings, example: Example) -> Iterator[str]:
    if example.role is not None:
        role = found.roles[0][0].value if 0 in found.roles else "body"
        if role != example.role:
            yield f"{example.line!r} is {role}, not {example.role}"
    for name, value in example.byline:
        values = [hint.value for hint in found.byline if hint.field == name]
        if value not in values:
            yield f"{name} is {' and '.join(values) or 'not found'}, not {value}"


def _wrong_blocks(page: Page, found: PackFindings, example: Example) -> Iterator[str]:
    texts = [page.blocks[n].text for n in _kept(found)]
    if example.body is not None and texts != list(example.body):
        yield f"the body is {texts}, not {list(example.body)}"
    for text in example.drop:
        if not any(block.text == text for block in page.blocks):
            yield f"{text!r} is no block of the page; blocks are {[block.text for block in page.blocks]}"
        elif text in texts:
            yield f"{text!r} is kept in the body"


def _kept(found: PackFindings) -> list[int]:
    """The blocks that the pack leaves in the body."""
    return [n for mark in found.marks if mark.signal in (BODY, BETWEEN) for n in range(mark.start, mark.end)]


def _line_page(line: str) -> Page:
    """A page of one line, of which nothing else is known."""
    block = Block(0, line, BlockKind.PARAGRAPH, 0, None, 0, 0, 0)
    return Page(None, True, Head(), [block], [Section(0, 1, "", 0, -1)], [Cue(-1, "", "")])
