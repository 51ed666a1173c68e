"""Scaffolding to test with: the boxes that pages put before, between and after the paragraphs of an article."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from cleaner.model import Role
from cleaner.testing.articles import load


@dataclass(frozen=True)
class Scaffold:
    """One box of scaffolding."""

    role: Role
    name: str
    """The class by which a template calls it."""
    lines: tuple[str, ...]
    linked: bool
    """Whether each line is a link in HTML."""


def known(language: str, at: str) -> tuple[Scaffold, ...]:
    """Every box that may stand "before", "between" or "after" the paragraphs in that language."""
    return tuple(
        Scaffold(Role(role), box["class"], tuple(box["lines"]), box["linked"])
        for role, box in load("scaffolding.toml").get(language, {}).items()
        if at in box["at"]
    )


def scaffolds(language: str, at: str) -> st.SearchStrategy[Scaffold]:
    """A strategy for `known`; raises ValueError for a language or a place of which there are none."""
    fitting = known(language, at)
    if not fitting:
        raise ValueError(f"no scaffolding is known for language={language!r}, at={at!r}")
    return st.sampled_from(fitting)
