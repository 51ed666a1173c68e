"""Runs the rules and keeps what they said: the only place where marks are applied (first version)."""

from __future__ import annotations

from dataclasses import dataclass

from cleaner.model import Page, Role, Verdict


@dataclass(frozen=True)
class Trace:
    """Everything that is needed to say what became of a block."""

    page: Page
    body: frozenset[int]
    roles: dict[int, tuple[Role, str, str]]
    """What stations after the rules found out: title and byline blocks, by block index: role, rule, reason."""

    def verdicts(self) -> tuple[Verdict, ...]:
        """Every block with its role, rule and reason."""
        out = []
        for block in self.page.blocks:
            if block.index in self.roles:
                out.append(Verdict(block, *self.roles[block.index]))
            elif block.index in self.body:
                out.append(Verdict(block, Role.BODY, "locate", "prose of the article"))
            else:
                out.append(Verdict(block, Role.OTHER, "locate", "outside the article"))
        return tuple(out)
