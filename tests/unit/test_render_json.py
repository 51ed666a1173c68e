from __future__ import annotations

import json

from rendering import BYLINE, html, whole

from cleaner.model import Notice


def test_plain_data() -> None:
    article = whole(
        html("<p>One.</p><p>二。</p>"), "https://news.example/1", title="Tea", byline=BYLINE, language="en",
        notices=(Notice("charset-guessed", "read as gb18030"),), next_page="https://news.example/1?page=2",
    )  # fmt: skip
    assert article.to_dict() == {
        "title": "Tea",
        "byline": {
            "authors": ["Ada Fenn", "Bo Lind"],
            "editors": ["Cy Moor"],
            "source": "Harbour Post",
            "date": "2024-05-01T09:30",
            "date_precision": "minute",
        },
        "text": "One.\n二。",
        "paragraphs": ["One.", "二。"],
        "kind": "article",
        "confidence": 1.0,
        "language": "en",
        "url": "https://news.example/1",
        "next_page": "https://news.example/1?page=2",
        "notices": [{"code": "charset-guessed", "message": "read as gb18030"}],
    }


def test_json_is_one_line_of_the_same_data() -> None:
    article = whole(html("<p>一\u2028二</p>"))
    line = article.to_json()
    assert "\n" not in line
    assert "一" in line
    assert json.loads(line) == article.to_dict()
    assert json.loads(article.to_json(indent=2, blocks=True)) == article.to_dict(blocks=True)


def test_blocks_on_request() -> None:
    blocks = whole(html("<h2>One</h2><p hidden>Two</p>")).to_dict(blocks=True)["blocks"]
    assert blocks[0] | {"source": 0} == {
        "index": 0, "role": "body", "rule": "all", "reason": "test", "kind": "heading", "level": 2, "hidden": False,
        "source": 0, "text": "One",
    }  # fmt: skip
    assert (blocks[1]["role"], blocks[1]["hidden"]) == ("hidden", True)
