"""The second opinion: what another extractor adds where we are unsure.  Trafilatura's part is played by a stand-in."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType

import pytest

import cleaner
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


def stand_in(monkeypatch: pytest.MonkeyPatch, extract: Callable[..., str | None]) -> None:
    module = ModuleType("trafilatura")
    module.extract = extract  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "trafilatura", module)


def answering(monkeypatch: pytest.MonkeyPatch, answer: str | None) -> None:
    stand_in(monkeypatch, lambda *_, **__: answer)


def body_of(page: Page, *lines: str) -> tuple[int, ...]:
    return tuple(block.index for block in page.blocks if block.text in lines)


def test_what_it_has_more_is_added(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "\n".join(LINES[1:]))
    assert second_opinion(page, SOURCE, body_of(page, LINES[0])) == set(body_of(page, *LINES[1:]))


@pytest.mark.parametrize("answer", [None, "", LINES[0], "Home"])
def test_an_answer_that_is_not_clearly_more_changes_nothing(
    page: Page, monkeypatch: pytest.MonkeyPatch, answer: str | None
) -> None:
    answering(monkeypatch, answer)
    assert not second_opinion(page, SOURCE, body_of(page, *LINES[:2]))


@pytest.mark.parametrize("trouble", [ValueError, IndexError, KeyError, ImportError, AssertionError])
def test_its_trouble_with_a_page_is_no_error(
    page: Page, monkeypatch: pytest.MonkeyPatch, trouble: type[Exception]
) -> None:
    def fails(*_: object, **__: object) -> str:
        raise trouble("no tree")

    stand_in(monkeypatch, fails)
    assert not second_opinion(page, SOURCE, ())


def test_without_the_extra_a_cleaner_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.api.installed", lambda: False)
    with pytest.raises(cleaner.CleanerError, match="pip install trafilatura"):
        cleaner.Cleaner(cleaner.Policy(second_opinion=True))


def test_the_trace_says_who_added_a_block(monkeypatch: pytest.MonkeyPatch) -> None:
    own = [f"{line} The clerk of quay {n} told it." for n in range(3) for line in LINES]
    boxed = [f"Harbour dues of pier {n} are paid at the quay, and not in the office any more." for n in range(9)]
    box = "".join(f'<li><a href="/{n}">{line}</a></li>' for n, line in enumerate(boxed))
    paragraphs = "".join(f"<p>{line}</p>" for line in own)
    source = f"<body><h1>New counter for the harbour</h1><article>{paragraphs}</article><ul class=related>{box}</ul>"
    answering(monkeypatch, "\n".join([*own, *boxed]))
    monkeypatch.setattr("cleaner.api.installed", lambda: True)
    monkeypatch.setattr("cleaner.api._may_ask", lambda *_: True)
    article = cleaner.Cleaner(cleaner.Policy(second_opinion=True)).clean(source)
    said = {verdict.block.text: (verdict.role, verdict.rule) for verdict in article.blocks}
    assert article.paragraphs == (*own, *boxed)
    assert said[own[0]] == (cleaner.Role.BODY, "body")
    assert said[boxed[0]] == (cleaner.Role.BODY, "second-opinion")
    assert "second-opinion" in [notice.code for notice in article.notices]


def test_a_page_that_a_pack_knows_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    prose = "".join(f"<p>{line}</p>" for line in LINES)
    source = f"<h1 class=post_title>New counter for the harbour</h1><div class=post_body>{prose}</div>"
    answering(monkeypatch, "\n".join(LINES * 3))
    monkeypatch.setattr("cleaner.api.installed", lambda: True)
    monkeypatch.setattr("cleaner.api.UNSURE", 1.1)
    asked: list[str] = []
    monkeypatch.setattr("cleaner.api.second_opinion", lambda page, source, body: asked.append(source) or frozenset())
    unsure = cleaner.Cleaner(cleaner.Policy(second_opinion=True))
    unsure.clean(source, "https://www.163.com/news/article/1.html")
    assert not asked
    unsure.clean(source, "https://news.example/1.html")
    assert asked == [source]
