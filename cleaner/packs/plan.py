"""A pack made ready for matching: its selectors numbered, its lines in one alternation."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any

import regex

from cleaner.model import Cue
from cleaner.packs.schema import Credit, Drop, Pack
from cleaner.packs.selector import Selector, selects

NEVER = regex.compile(r"(?!)")


class Plan:
    """Each group of selectors of `pack` is a bit; a cue's mask has the bits of all elements that it is in."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.bits: dict[tuple[Selector, ...], int] = {(): 0}
        self.cued = 0
        for layout in pack.layouts:
            self._number(layout.body)
            self._number(layout.title)
        rules: list[Drop | Credit] = [*pack.drops, *pack.credits]
        for rule in rules:
            self.cued |= self._number(rule.cue)
        self.selectors: dict[str, list[tuple[Selector, int]]] = {}
        """By a word that the last element must have, or by its tag: of hundreds few can mean an element."""
        for group, bit in self.bits.items():
            for selector in group:
                last = selector[-1]
                self.selectors.setdefault(min(last.words, default=last.tag or ""), []).append((selector, bit))
        self.lines = _either([rule.line for rule in rules if rule.line is not None])
        # A template repeats its class strings on thousands of pages: most cues are told by this look-up alone.
        self.candidates = lru_cache(maxsize=4096)(self._candidates)
        self.rules = lru_cache(maxsize=1024)(self._rules)

    @cached_property
    def opens(self) -> regex.Pattern[str]:
        """What opens a fence; like what closes one, only dumps and portals without layouts are asked."""
        return _either([fence.line for fence in self.pack.fences if fence.opens])

    @cached_property
    def closes(self) -> list[regex.Pattern[str]]:
        return [fence.line for fence in self.pack.fences if not fence.opens]

    @cached_property
    def any_close(self) -> regex.Pattern[str]:
        return _either(self.closes)

    def _number(self, group: tuple[Selector, ...]) -> int:
        return self.bits.setdefault(group, 1 << len(self.bits))

    def _candidates(self, tag: str, names: str) -> tuple[tuple[Selector, int], ...]:
        """The selectors whose last word fits an element, with their bits."""
        cue = Cue(-1, tag, names)
        keys = self.selectors.keys() & {*names.split(), tag, ""}
        return tuple(row for key in sorted(keys) for row in self.selectors[key] if row[0][-1].matches(cue))

    def masks(self, cues: list[Cue]) -> list[int]:
        """The mask of each of a page's cues."""
        out: list[int] = []
        candidates = self.candidates
        for number, cue in enumerate(cues):
            mask = out[cue.parent] if cue.parent >= 0 else 0
            for selector, bit in candidates(cue.tag, cue.names):
                if selects(selector, number, cues):
                    mask |= bit
            out.append(mask)
        return out

    def _rules(self, mask: int, line: bool) -> tuple[Drop | Credit, ...]:
        """The rules that may mean a block with `mask`; those that ask for a line only where some line fits."""
        rules: list[Drop | Credit] = [*self.pack.credits, *self.pack.drops]
        return tuple(r for r in rules if (line or r.line is None) and (not r.cue or mask & self.bits[r.cue]))


def _either(patterns: list[Any]) -> regex.Pattern[str]:
    """One pattern that matches where one of `patterns` does: on most lines none does, and this is the only test."""
    return regex.compile("|".join(f"(?:{p.pattern})" for p in patterns)) if patterns else NEVER


@lru_cache(maxsize=256)
def plan_of(pack: Pack) -> Plan:
    """The plan of `pack`, made once in a process."""
    return Plan(pack)
