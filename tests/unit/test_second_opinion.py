"""The second opinion: what another extractor adds where we are unsure.  Trafilatura's part is played by a stand-in."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from cleaner.model import Page
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.second_opinion import second_opinion

LINES = [
    "The harbour office will close its old counter in spring and move to the quay.",
    "Skippers may pay their dues there from the first of March on, every working day.",
    "A second counter for anglers opens beside it, as the council decided on Monday.",
]
SOURCE = "<html><body><nav>Home</nav>" + "".join(f"<p>{line}</p>" for line in LINES) + "</body></html>"


@pytest.fixture
def page() -> Page:
    return read(SOURCE, None, None, Limits())


def answering(monkeypatch: pytest.MonkeyPatch, answer: str | None) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", SimpleNamespace(extract=lambda *_, **__: answer))


def body_of(page: Page, *lines: str) -> tuple[int, ...]:
    return tuple(block.index for block in page.blocks if block.text in lines)


def test_what_it_has_more_is_added(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "\n".join(LINES[1:]))
    assert second_opinion(page, SOURCE, body_of(page, LINES[0])) == body_of(page, *LINES)


@pytest.mark.parametrize("answer", [None, "", LINES[0], "Home"])
def test_an_answer_that_is_not_clearly_more_changes_nothing(
    page: Page, monkeypatch: pytest.MonkeyPatch, answer: str | None
) -> None:
    answering(monkeypatch, answer)
    assert second_opinion(page, SOURCE, body_of(page, *LINES[:2])) is None


def test_its_trouble_with_a_page_is_no_error(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> str:
        raise ValueError("no tree")

    monkeypatch.setitem(sys.modules, "trafilatura", SimpleNamespace(extract=fails))
    assert second_opinion(page, SOURCE, ()) is None


def test_without_the_extra_there_is_none(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert second_opinion(page, SOURCE, ()) is None
