"""What the names of elements say, and what they don't."""

from __future__ import annotations

import pytest

from cleaner.model import Page
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import measure
from cleaner.rules.cues import name_concepts


@pytest.mark.parametrize(
    ("names", "concepts"),
    [
        ("relatedPosts", ("related",)),
        ("post-share clearfix", ("body", "share")),
        ("hidden", ("hidden",)),
        ("is-hidden", ("hidden",)),
        ("d-none", ("hidden",)),
        ("how-to-choose-the-best-share-plan", ()),
    ],
)
def test_names_say_what_a_box_is(names: str, concepts: tuple[str, ...]) -> None:
    assert set(concepts) <= set(name_concepts(names)) and bool(concepts) == bool(name_concepts(names))


@pytest.mark.parametrize(
    "name",
    [
        "overflow-hidden", "md:hidden", "text-left", "position-relative", "mb-2", "w-full", "d-flex", "alignright",
        "has-text-color", "is-layout-flow", "no-bottom-spacing", "status-publish", "type-post", "aem-GridColumn",
        "flex-grid", "et_pb_module", "field--label-hidden", "kg-card", "list-none", "tie-wrapper", "collapse-7-desktop",
        "et_pb_text_align_left", "elementor-grid-item", "no_custom_header_image", "Trs($transition-readmore)",
        "container-bottom", "hide-overflow", "pubTheme-yiXxQA",
    ],
)  # fmt: skip
def test_names_that_lay_out_say_nothing(name: str) -> None:
    assert name_concepts(name) == ()


@pytest.mark.parametrize(
    ("names", "concepts"),
    [
        ("article-header", ("title",)),  # a header of the site's would be navigation
        ("site-header", ("navigation",)),
        ("post type-post tag-share-prices category-video", ("body",)),
        ("tag-list", ("tags",)),
        ("newsletter-post", ("body",)),
        ("field-type-text-with-summary", ("body",)),
        ("post post_tag-comments author-related", ("body",)),
        ("Opening_standfirst__3xYz9", ("lead",)),
        ("articleOpening__standfirst--f1b7c09e2ad4", ("body", "lead")),
        ("article-type-commentary", ("body",)),  # a kind of article, unlike what readers say
        ("article-football topic-hotels section-biology story-railway", ("body", "tags", "body")),  # what it is about
        ("skiptranslate", ("prompt",)),
    ],
)
def test_words_that_another_one_explains(names: str, concepts: tuple[str, ...]) -> None:
    assert name_concepts(names) == concepts


DECK = "The ferry left at nine, as it has done for forty years, and nobody on the quay looked up. It was raining."
ANSWER = "I took that ferry for years, and it was never on time, whatever they say now. My mother waited in the rain."


def said(page: Page, text: str) -> list[str]:
    measures = measure(page)
    return measures.said.of(page.blocks[measures.texts.index(text)].cue)


def test_the_header_of_an_article_is_no_navigation() -> None:
    markup = f"<header><p>Harbour Echo</p></header><article><header><p>{DECK}</p></header><p>{ANSWER}</p></article>"
    page = read(markup, None, None, Limits())
    assert "cue:<header>:near" in said(page, "Harbour Echo")
    assert not any("<header>" in signal for signal in said(page, DECK))


def test_the_header_around_the_headline_is_no_navigation() -> None:
    head = "<head><title>The ferry of nine o'clock</title></head>"
    header = f"<header><h1>The ferry of nine o'clock</h1><p>{DECK}</p></header>"
    page = read(f"{head}<main>{header}<article><p>{ANSWER}</p></article></main>", None, None, Limits())
    assert not any("<header>" in signal for signal in said(page, DECK))


def test_a_box_beside_the_headline_is_none_of_the_page_however_long() -> None:
    head = "<head><title>The ferry of nine o'clock</title></head>"
    longer = "".join(f"<p>{ANSWER} {n}</p>" for n in range(9))
    article = f"<h1>The ferry of nine o'clock</h1><p>{DECK}</p>"
    page = read(f"{head}<div class=article>{article}</div><aside>{longer}</aside>", None, None, Limits())
    assert "cue:<aside>:near" in said(page, f"{ANSWER} 3")
    page = read(f"{head}<aside>{article}{longer}</aside>", None, None, Limits())
    assert "cue:<aside>:wide" in said(page, f"{ANSWER} 3")


def test_comments_that_outweigh_the_article_are_comments() -> None:
    answers = "".join(f"<li><p>{ANSWER} {n}</p></li>" for n in range(9))
    inside = f"<div class=comments><p>{DECK}</p><ul>{answers}</ul></div>"
    page = read(f"<article><p>{DECK}</p></article><div class=comments><ul>{answers}</ul></div>", None, None, Limits())
    assert "cue:comments:far" in said(page, f"{ANSWER} 3")
    page = read(inside, None, None, Limits())  # what has comments, and is called after them
    assert "cue:comments:wide" in said(page, DECK)


def test_where_classes_are_hashes_the_name_for_tests_tells() -> None:
    markup = f'<article><div class="css-1x2y3z" data-testid="standfirst"><p>{DECK}</p></div><p>{ANSWER}</p></article>'
    assert "cue:lead:near" in said(read(markup, None, None, Limits()), DECK)


def test_a_custom_element_is_what_it_is_called() -> None:
    page = read(
        "<body><news-letter><p>A letter a week</p></news-letter><p>The ferry of nine o'clock left on time.</p>",
        None,
        None,
        Limits(),
    )
    assert "cue:promotion:near" in measure(page).said.of(page.blocks[0].cue)


def test_a_form_around_headline_and_article_is_the_articles() -> None:
    answers = "".join(f"<p>{ANSWER} {n}</p>" for n in range(3))
    article = f"<h1>The ferry of nine o'clock</h1><p>{DECK}</p>{answers}"
    aside = "".join(f"<p>Neighbour {n}: {ANSWER}</p>" for n in range(9))
    page = read(f"<body><form action=/edit>{article}</form><div>{aside}</div></body>", None, None, Limits())
    assert not any(signal.startswith("cue:<form>") for signal in said(page, f"{ANSWER} 2"))
    page = read(
        f"<body>{article}<form action=/ask><p>Your letter</p></form><div>{aside}</div></body>", None, None, Limits()
    )
    assert "cue:<form>:near" in said(page, "Your letter")
