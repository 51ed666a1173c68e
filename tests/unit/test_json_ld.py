"""Which things of a head's JSON-LD are articles."""

from __future__ import annotations

import pytest

from cleaner.json_ld import is_article, types


@pytest.mark.parametrize(
    "kind",
    ["Article", "article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "Report",
     "https://schema.org/NewsArticle", ["WebPage", "NewsArticle"]],
)  # fmt: skip
def test_articles(kind: object) -> None:
    assert is_article({"@type": kind})


@pytest.mark.parametrize("kind", [None, "", "WebPage", "JobPosting", "PostalAddress", "ClaimReview", 3, [None], {}])
def test_others(kind: object) -> None:
    assert not is_article({"@type": kind}) and not is_article({})


def test_types_are_names() -> None:
    assert types({"@type": ["WebPage", None, "Article"]}) == ("WebPage", "Article")
    assert types({"@type": {"@id": "Article"}}) == types({}) == ()
