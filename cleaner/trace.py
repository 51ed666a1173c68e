"""What became of every block, and why: worked out from the evidence when somebody asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cleaner.engine import PACK, TOLD, Evidence
from cleaner.model import Page, Role, Verdict
from cleaner.reasons import reason
from cleaner.weights import table

CUE_ROLES = {
    "navigation": Role.NAVIGATION, "breadcrumb": Role.BREADCRUMB, "toc": Role.NAVIGATION, "share": Role.SHARE,
    "related": Role.RELATED, "ranking": Role.RANKING, "comments": Role.COMMENTS, "promotion": Role.PROMOTION,
    "account": Role.ACCOUNT, "byline": Role.BYLINE, "date": Role.BYLINE, "meta": Role.BYLINE, "pager": Role.PAGER,
    "tags": Role.TAGS, "player": Role.PLAYER, "prompt": Role.PROMPT, "footer": Role.FOOTER,
    "disclaimer": Role.DISCLAIMER, "caption": Role.CAPTION, "hidden": Role.HIDDEN, "search": Role.NAVIGATION,
    "form": Role.PROMPT, "sidebar": Role.RELATED, "embed": Role.OTHER, "<nav>": Role.NAVIGATION,
    "<footer>": Role.FOOTER, "<aside>": Role.RELATED, "<form>": Role.PROMPT, "<figcaption>": Role.CAPTION,
    "<header>": Role.NAVIGATION, "<dialog>": Role.PROMPT, "<button>": Role.NAVIGATION,
}  # fmt: skip
"""What a concept of `vocab/cues.toml`, or a tag, says of the blocks below it."""

RULE_ROLES = {
    "hidden": Role.HIDDEN, "wording:consent": Role.PROMPT, "wording:pitch": Role.PROMOTION,
    "wording:rights": Role.COPYRIGHT,
    "links": Role.NAVIGATION, "template": Role.NAVIGATION, "box": Role.NAVIGATION, "box-above": Role.NAVIGATION,
    "title": Role.TITLE, "credit": Role.CAPTION, "credited": Role.CAPTION, "picture": Role.CAPTION,
    "answered": Role.COMMENTS, "retold": Role.CAPTION, "depicted": Role.CAPTION,
}  # fmt: skip
"""The role that a rule's signal speaks for; the other rules speak of body or not."""

WORTH = PACK | TOLD
"""What signals are worth that no table has."""

STATED = 2.0
"""How much more a signal that names a role counts than one that only says "not body", when a role is looked for."""
WORDED = (":line", ":opens")
"""What a block that is nothing else says by its own wording goes before what is said of it: `Comments (2)`."""

BESIDE = 3
"""Blocks before and after the body in which a credit or caption belongs to it."""


@dataclass(frozen=True)
class Trace:
    """Everything that is needed to say what became of a block."""

    evidence: Evidence
    body: frozenset[int]
    stations: Mapping[int, tuple[Role, str, str]]
    """What stations after the rules decided: title and byline blocks and the like: role, rule, reason."""

    @property
    def page(self) -> Page:
        """The page as it was read."""
        return self.evidence.measures.page

    def around(self, roles: frozenset[Role]) -> frozenset[int]:
        """The blocks of these roles that stand within the body or right beside it."""
        if not self.body:
            return frozenset()
        first, last = min(self.body) - BESIDE, max(self.body) + BESIDE
        blocks = range(max(first, 0), min(last + 1, len(self.page.blocks)))
        return frozenset(i for i in blocks if i not in self.body and self._verdict(i).role in roles)

    def verdicts(self) -> tuple[Verdict, ...]:
        """Every block of the page with its role, rule and reason."""
        return tuple(map(self._verdict, range(len(self.page.blocks))))

    def _verdict(self, index: int) -> Verdict:
        block = self.page.blocks[index]
        if index in self.stations:
            return Verdict(block, *self.stations[index])
        worth = table(self.page.flat).second.worth
        if index in self.body:
            signals = [(worth.get(s, WORTH.get(s, 0.0)), s) for s in self.evidence.signals(index)]
            return Verdict(block, Role.BODY, "body", reason(max(signals, default=(0.0, ""))[1]))
        if index in self.evidence.pack.roles:
            role, why = self.evidence.pack.roles[index]
            return Verdict(block, role, f"pack:{self.evidence.pack.pack}", why)
        against = []
        for signal in self.evidence.signals(index):
            value = worth.get(signal, WORTH.get(signal, 0.0))
            role = _role(signal)
            if value < 0 or role is not Role.OTHER:
                against.append((value * (STATED if role is not Role.OTHER else 1.0), signal, role))
        if not against:
            return Verdict(block, Role.OTHER, "stretch", "stands apart from the article")
        named = [entry for entry in against if entry[2] is not Role.OTHER]
        worded = [entry for entry in named if entry[1].startswith("phrase:") and entry[1].endswith(WORDED)]
        _, signal, role = min(worded or named or against)
        return Verdict(block, role, signal.rpartition(":")[0], reason(signal))


def _role(signal: str) -> Role:
    rule, _, bucket = signal.partition(":")
    if rule in ("phrase", "announced"):
        return Role(bucket.partition(":")[0])
    if rule == "cue":
        return CUE_ROLES.get(bucket.partition(":")[0], Role.OTHER)
    if rule == "links" and bucket[0] < "3":
        return Role.OTHER
    if rule in ("template", "box", "box-above") and bucket[-1] < "2":
        return Role.OTHER
    return RULE_ROLES.get(signal.rpartition(":")[0], Role.OTHER)
