"""The choices a caller has."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleaner.model import Role


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one page; what lies behind them is left out, and a notice says so."""

    characters: int = 50_000_000
    """Characters of a page that are read."""
    blocks: int = 200_000
    """Blocks of a page that are weighed."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What goes into the answer besides the body, and when to ask for help."""

    captions: bool = False
    """Keep captions in the body."""
    credits: bool = False
    """Keep original-title notes and source and editor lines in the body."""
    second_opinion: bool = False
    """Ask trafilatura about articles of low confidence, never for flat text.  Needs the extra `second-opinion`.

    Off, because it buys little for its price: 20 of 1,034 annotated pages gain .09 of F1, for a sixth more time."""
    limits: Limits = field(default_factory=Limits)


CAPTIONS = frozenset({Role.CAPTION})
CREDITS = frozenset({Role.BYLINE, Role.EDITOR, Role.ORIGINAL_TITLE})


def wanted(policy: Policy) -> frozenset[Role]:
    """The roles that the policy keeps beside the body."""
    return (CAPTIONS if policy.captions else frozenset()) | (CREDITS if policy.credits else frozenset())
