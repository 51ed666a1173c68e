"""What a portal's pack says of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cleaner.model import Block, Page, Role
from cleaner.packs.fences import between_fences
from cleaner.packs.fold import SHORT
from cleaner.packs.loader import Packs
from cleaner.packs.plan import plan_of
from cleaner.packs.schema import Credit, Layout, Pack
from cleaner.packs.view import View, view_of

BODY, BETWEEN, OUTSIDE, DROP = "pack:body", "pack:between", "pack:outside", "pack:drop"
"""The signals of a pack; `BETWEEN` its fences, where there are no cues to tell more."""

SHARE = 0.03
"""Share of the page's unlinked prose that a layout's body must hold: else the portal was redesigned.  The least on
annotated pages is .12: a short article among many teasers."""
RIVAL = 0.5
"""Of several elements that fit a body selector, the first with this share of the largest one's prose is the body: a
portal that loads a next article prints it after the one asked for."""
NEAR = 40
"""Blocks before and after the body in which lines are looked at: farther off, comments and teasers print the same
words of other articles.  Share bars and font sizes take up to 20."""


class Mark(NamedTuple):
    """A pack's word on the blocks `start <= index < end`."""

    start: int
    end: int
    signal: str


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
    """In page order, and no two on one block."""
    roles: Mapping[int, tuple[Role, str]] = field(default_factory=dict)
    """Role and reason of the blocks marked `DROP`, by block index."""
    byline: tuple[Hint, ...] = ()
    title: tuple[int, ...] = ()
    """Blocks that print the headline."""

    @property
    def rule(self) -> str:
        """What the trace calls the pack."""
        return f"pack:{self.pack}"


NO_PACK = PackFindings()
"""What is said of a page that no pack knows."""


def pack_marks(page: Page, packs: Packs) -> PackFindings:
    """What the first pack of `packs` that has something to say of `page` says."""
    for pack in packs.candidates(page):
        found = findings(page, pack)
        if found.marks or found.byline:
            return found
    return NO_PACK


def findings(page: Page, pack: Pack) -> PackFindings:
    """What `pack` says of `page`, taken to be one of its portal's."""
    if not page.blocks:
        return NO_PACK
    view = view_of(page, plan_of(pack))
    fenced = page.flat or not pack.layouts
    layout, inside = (None, between_fences(view)) if fenced else _layout(view)
    if layout is None and not fenced:
        return NO_PACK
    area = (inside[0], inside[-1] + 1) if inside else None
    drops, hints = _lines(view, area)
    return PackFindings(
        pack.id, tuple(_marks(view, BETWEEN if fenced else BODY, frozenset(inside), drops)), drops,
        tuple(hints), tuple(_title(view, layout, drops)),
    )  # fmt: skip


def _title(view: View, layout: Layout | None, drops: Mapping[int, tuple[Role, str]]) -> Iterator[int]:
    """The blocks that print the headline."""
    bit = view.plan.bits[layout.title] if layout else 0
    for n, mask in enumerate(view.within if bit else ()):
        if mask & bit and not view.page.blocks[n].hidden and (n not in drops or drops[n][0] is Role.TITLE):
            yield n


def _marks(view: View, body: str, inside: frozenset[int], drops: Mapping[int, object]) -> Iterator[Mark]:
    """The signals of the blocks, equal neighbours as one mark."""
    outside = OUTSIDE if inside else ""
    start, signal = 0, ""
    for at in range(len(view.within)):
        here = DROP if at in drops else body if at in inside else outside
        if here != signal:
            if signal:
                yield Mark(start, at, signal)
            start, signal = at, here
    if signal:
        yield Mark(start, len(view.within), signal)


def _layout(view: View) -> tuple[Layout | None, Sequence[int]]:
    """The first layout whose body holds a sensible share of the page's prose, and the blocks of that body."""
    total = sum(view.prose_in(b.index, b.index + 1) for b in view.page.blocks if not b.hidden)
    for layout in view.plan.pack.layouts:
        bit = view.plan.bits[layout.body]
        inside: Sequence[int] = [n for n, mask in enumerate(view.within) if mask & bit]
        if inside and not layout.repeats:
            inside = _first_island(view, inside, bit)
        held = sum(view.prose_in(n, n + 1) for n in inside)
        if inside and held >= SHARE * total and (held or not total):
            return layout, inside
    return None, ()


def _first_island(view: View, inside: Sequence[int], bit: int) -> Sequence[int]:
    """The blocks `inside` that stand in the first weighty one of the elements that fit the selector."""
    sections = view.page.sections
    fits = [view.masks[section.cue] & bit for section in sections]
    islands = [
        (section.start, section.end) for section, fit in zip(sections, fits, strict=True)
        if fit and not (section.parent >= 0 and fits[section.parent])
    ]  # fmt: skip
    if len(islands) < 2:
        return inside
    weights = [view.prose_in(*island) for island in islands]
    enough = RIVAL * max(weights)
    start, end = next(island for island, weight in zip(islands, weights, strict=True) if weight >= enough)
    return [n for n in inside if start <= n < end]


def _place(block: int, area: tuple[int, int] | None) -> str:
    """Where `block` stands, seen from the body; "any" where no body is known."""
    if area is None:
        return "any"
    return "before" if block < area[0] else "inside" if block < area[1] else "after"


def _lines(view: View, area: tuple[int, int] | None) -> tuple[dict[int, tuple[Role, str]], list[Hint]]:
    """What is dropped and what is credited, by the cues and the lines of the pack."""
    plan = view.plan
    drops: dict[int, tuple[Role, str]] = {}
    hints: list[Hint] = []
    fits, cued = plan.lines.match, plan.cued
    first, end = (area[0] - NEAR, area[1] + NEAR) if area else (0, len(view.lines))
    for n, (mask, line) in enumerate(zip(view.within, view.lines, strict=True)):
        line = line if first <= n < end else ""
        if not (mask & cued or line):
            continue
        rules = plan.rules(mask & cued, bool(line) and fits(line) is not None)
        place = _place(n, area) if rules else ""
        for rule in rules:
            if rule.where not in (place, "any") and place != "any":
                continue
            if rule.line is not None and not rule.line.match(line):
                continue
            if isinstance(rule, Credit):
                hints += _values(rule, line, view.page.blocks[n])
            elif n not in drops:
                stop = n + 1
                if rule.rest and area and place == "inside" and view.prose_in(n, area[1]) <= view.prose_in(area[0], n):
                    stop = area[1]
                drops.update((m, (rule.role, rule.why)) for m in range(n, stop) if m not in drops)
    return drops, hints


def _values(credit: Credit, line: str, block: Block) -> Iterator[Hint]:
    """The parts of the byline in a block that `credit` fits; folding keeps offsets, so values are as printed."""
    if credit.line is None:
        if credit.field is not None and len(block.text) <= SHORT:
            yield Hint(credit.field, block.text, block.index)
        return
    found = credit.line.match(line)
    for group in credit.line.groupindex:
        start, end = found.span(group)
        value = block.text[start:end].strip() if start >= 0 else ""
        if value:
            yield Hint(group, value, block.index)
