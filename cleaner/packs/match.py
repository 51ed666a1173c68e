"""What a portal's pack says of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cleaner.model import Block, Mark, Page, Role
from cleaner.packs.fold import SHORT, fold_lines
from cleaner.packs.loader import Packs
from cleaner.packs.plan import Plan, plan_of
from cleaner.packs.schema import Layout, Pack

PROSE = 20
"""Characters from which a block counts as prose when a layout is judged."""
SHARE = 0.03
"""Share of the page's unlinked prose that a layout's body must hold: else the portal was redesigned."""
RIVAL = 0.5
"""Of several elements that fit a body selector, the first with this share of the largest one's prose is the body: a
portal that loads a next article prints it after the one asked for."""
BEFORE_CLOSE = 100
"""Characters of prose that stand before a line that closes the article; a menu may print the same words."""


class Hint(NamedTuple):
    """A part of the byline that the pack found."""

    field: str
    """"author", "editor", "source" or "date"."""
    value: str
    block: int


@dataclass(frozen=True, slots=True)
class PackFindings:
    """What a pack says of a page.  A pack that doesn't fit the page (a redesign) says nothing."""

    pack: str = ""
    """The pack's id; empty where the page has none."""
    marks: tuple[Mark, ...] = ()
    """Signals `pack:body`, `pack:between` (fenced in, where there are no cues to tell more), `pack:outside` and
    `pack:drop`; no two on one block."""
    roles: Mapping[int, tuple[Role, str]] = field(default_factory=dict)
    """Role and reason of the blocks marked `pack:drop`, by block index."""
    body: tuple[int, int] | None = None
    """The range of blocks that the body lies in."""
    byline: tuple[Hint, ...] = ()
    title: tuple[int, ...] = ()
    """Blocks that print the headline."""


def pack_marks(page: Page, packs: Packs) -> PackFindings:
    """What the first pack of `packs` that knows `page` says of it."""
    met = ""
    for pack in packs.candidates(page):
        found = findings(page, pack)
        if found.marks:
            return found
        met = met or pack.id
    return PackFindings(met)


def findings(page: Page, pack: Pack) -> PackFindings:
    """What `pack` says of `page`, taken to be one of its portal's."""
    plan = plan_of(pack)
    masks = plan.masks(page.cues)
    within = [masks[block.cue] for block in page.blocks]
    if page.flat or not pack.layouts:
        inside = _between_fences(page.blocks, plan)
        title: tuple[int, ...] = ()
    else:
        layout, inside = _layout(page, plan, within)
        if layout is None:
            return PackFindings(pack.id)
        bit = plan.bits[layout.title]
        title = tuple(n for n, mask in enumerate(within) if mask & bit and not page.blocks[n].hidden)
    area = (inside[0], inside[-1] + 1) if inside else None
    drops, hints = _lines(page, plan, within, area)
    title = tuple(n for n in title if n not in drops or drops[n][0] is Role.TITLE)
    marks = tuple(_marks(page, bool(pack.layouts), frozenset(inside), drops, bool(area)))
    return PackFindings(pack.id, marks, drops, area, tuple(hints), title)


def _marks(
    page: Page, layouts: bool, inside: frozenset[int], drops: Mapping[int, object], known: bool
) -> Iterator[Mark]:
    """The signals of the blocks, equal neighbours as one mark."""
    body = "pack:between" if page.flat or not layouts else "pack:body"
    outside = "pack:outside" if known else ""
    start, signal = 0, ""
    for at in range(len(page.blocks)):
        here = "pack:drop" if at in drops else body if at in inside else outside
        if here != signal:
            if signal:
                yield Mark(start, at, signal)
            start, signal = at, here
    if signal:
        yield Mark(start, len(page.blocks), signal)


def _prose(block: Block) -> int:
    """Unlinked characters of a block that is long enough to be a sentence."""
    length = len(block.text)
    return length - (block.link_chars or 0) if length >= PROSE else 0


def _layout(page: Page, plan: Plan, within: list[int]) -> tuple[Layout | None, Sequence[int]]:
    """The first layout whose body holds a sensible share of the page's prose, and the blocks of that body."""
    prose = [_prose(block) for block in page.blocks]
    total = sum(p for p, block in zip(prose, page.blocks, strict=True) if not block.hidden)
    for layout in plan.pack.layouts:
        bit = plan.bits[layout.body]
        inside: Sequence[int] = [n for n, mask in enumerate(within) if mask & bit]
        if inside and not layout.repeats:
            inside = _first_island(page, plan, inside, bit, prose)
        held = sum(prose[n] for n in inside)
        if inside and held >= SHARE * total and (held or not total):
            return layout, inside
    return None, ()


def _first_island(page: Page, plan: Plan, inside: Sequence[int], bit: int, prose: list[int]) -> Sequence[int]:
    """The blocks `inside` that stand in the first weighty one of the elements that fit the selector."""
    masks = plan.masks(page.cues)
    islands = [
        (s.start, s.end) for s in page.sections
        if masks[s.cue] & bit and not (s.parent >= 0 and masks[page.sections[s.parent].cue] & bit)
    ]  # fmt: skip
    if len(islands) < 2:
        return inside
    weights = [sum(prose[start:end]) for start, end in islands]
    enough = RIVAL * max(weights)
    start, end = next(island for island, weight in zip(islands, weights, strict=True) if weight >= enough)
    return [n for n in inside if start <= n < end]


def _between_fences(blocks: list[Block], plan: Plan) -> Sequence[int]:
    """The blocks between the lines that open and the first that closes the article; nothing where neither is found.

    A share bar that opens an article may be printed again below it: of the stretches before the closing line the one
    with most prose is meant.
    """
    start = prose = 0
    stretches: list[tuple[int, int, int]] = []
    seen = False
    for block in blocks:
        kind = plan.fence(fold_lines(block.text)) if len(block.text) <= SHORT else None
        if kind == "opens":
            stretches.append((prose, start, block.index))
            start, prose, seen = block.index + 1, 0, True
        elif kind == "closes" and max([prose, *(row[0] for row in stretches)]) >= BEFORE_CLOSE:
            stretches.append((prose, start, block.index))
            break
        else:
            prose += _prose(block)
    else:
        if not seen:
            return range(0)
        stretches.append((prose, start, len(blocks)))
    _, first, end = max(stretches, key=lambda row: row[0])
    return range(first, end)


def _place(block: int, area: tuple[int, int] | None) -> str:
    """Where `block` stands, seen from the body; "any" where no body is known."""
    if area is None:
        return "any"
    return "before" if block < area[0] else "inside" if block < area[1] else "after"


def _lines(
    page: Page, plan: Plan, within: list[int], area: tuple[int, int] | None
) -> tuple[dict[int, tuple[Role, str]], list[Hint]]:
    """What is dropped and what is credited, by the cues and the lines of the pack."""
    drops: dict[int, tuple[Role, str]] = {}
    hints: list[Hint] = []
    for block in page.blocks:
        mask = within[block.index]
        line = fold_lines(block.text) if len(block.text) <= SHORT else ""
        if not mask & plan.cued and not (line and plan.lines.match(line)):
            continue
        place = _place(block.index, area)
        for credit in plan.pack.credits:
            if plan.fits(credit, mask, line, place):
                hints += _values(credit.field, credit.line, line, block)
        for drop in plan.pack.drops:
            if block.index not in drops and plan.fits(drop, mask, line, place):
                end = area[1] if area and drop.rest and place == "inside" else block.index + 1
                for n in range(block.index, end):
                    drops.setdefault(n, (drop.role, drop.why))
    return drops, hints


def _values(name: str | None, pattern: object, line: str, block: Block) -> Iterator[Hint]:
    """The parts of the byline in a block that a credit fits; folding keeps offsets, so values are as printed."""
    found = pattern.match(line) if pattern is not None else None  # type: ignore[attr-defined]
    if found is None:
        if name is not None:
            yield Hint(name, block.text, block.index)
        return
    for group in found.re.groupindex:
        start, end = found.span(group)
        value = block.text[max(start, 0) : end].strip() if start >= 0 else ""
        if value:
            yield Hint(group, value, block.index)
