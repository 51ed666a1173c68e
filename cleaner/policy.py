"""The choices a caller has."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleaner.model import Role


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one page; what lies behind them is left out, and a notice says so.

    characters: how many of a page are read.  Raises TypeError if it is no whole number, ValueError if it is below 0.
    """

    characters: int = 50_000_000

    def __post_init__(self) -> None:
        if not isinstance(self.characters, int) or isinstance(self.characters, bool):  # True is an int in Python
            raise TypeError(f"characters must be a whole number, got characters={self.characters!r}")
        if self.characters < 0:
            raise ValueError(f"characters must be 0 or above, got characters={self.characters!r}")


@dataclass(frozen=True, slots=True)
class Policy:
    """What goes into the answer besides the body, and how much of a page is read.

    captions: keep captions in the body.
    credits: keep original-title notes and source and editor lines in the body.
    limits: bounds on one page.
    Raises TypeError for values of another type.
    """

    captions: bool = False
    credits: bool = False
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        for name in ("captions", "credits"):
            value = getattr(self, name)
            if not isinstance(value, bool):  # "no" would be a yes
                raise TypeError(f"{name} must be True or False, got {name}={value!r}")
        if not isinstance(self.limits, Limits):
            raise TypeError(f"limits must be Limits, got limits={self.limits!r}")


CAPTIONS = frozenset({Role.CAPTION})
CREDITS = frozenset({Role.BYLINE, Role.EDITOR, Role.ORIGINAL_TITLE})


def wanted(policy: Policy) -> frozenset[Role]:
    """The roles that the policy keeps beside the body."""
    return (CAPTIONS if policy.captions else frozenset()) | (CREDITS if policy.credits else frozenset())
