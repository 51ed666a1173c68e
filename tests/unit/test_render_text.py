from __future__ import annotations

import pytest
from rendering import BYLINE, BYLINE_ZH, html, whole

import cleaner
from cleaner.render.credits import credits
from cleaner.render.forms import FORMS, NAMES, render


def test_title_byline_and_body_stand_apart() -> None:
    article = whole(html("<p>One.</p><p>Two.</p>"), title="Tea", byline=BYLINE, language="en")
    assert article.to_text() == (
        "Tea\n\nBy Ada Fenn, Bo Lind\nSource: Harbour Post\n2024-05-01 09:30\nEdited by Cy Moor\n\nOne.\nTwo."
    )


def test_what_is_missing_leaves_no_trace() -> None:
    assert whole(html("<p>One.</p>")).to_text() == "One."
    assert whole("").to_text() == ""


@pytest.mark.parametrize(
    ("language", "first"),
    [("zh-CN", "作者：林一舟、方小满"), ("zh_TW", "作者：林一舟、方小满"), ("de", "Von 林一舟, 方小满"),
     ("xx", "By 林一舟, 方小满"), (None, "作者：林一舟、方小满")],
)  # fmt: skip
def test_labels_speak_the_language(language: str | None, first: str) -> None:
    assert credits(whole(html("<p>x</p>"), byline=BYLINE_ZH, language=language))[0].text == first


@pytest.mark.parametrize(("title", "first"), [("海のこと", "文：Ada"), ("바다", "글: Ada"), ("The sea", "By Ada")])
def test_labels_of_a_page_that_names_no_language(title: str, first: str) -> None:
    byline = cleaner.Byline(("Ada",))
    assert credits(whole(html("<p>x</p>"), title=title, byline=byline))[0].text == first


def test_every_form_by_its_name() -> None:
    article = whole(html("<h2>One</h2><p>Two</p>"), title="Tea")
    assert {name: render(article, name) for name in FORMS} == {
        "text": article.to_text(), "markdown": article.to_markdown(), "html": article.to_html(),
        "json": article.to_json(indent=2),
    }  # fmt: skip
    assert (NAMES["md"], NAMES["txt"], NAMES["htm"], NAMES["json"]) == ("markdown", "text", "html", "json")
