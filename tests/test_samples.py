"""Every page of `samples/` against what a human wants from it, exactly."""

from __future__ import annotations

import difflib
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import cleaner

SAMPLES = sorted(path.parent for path in Path(__file__).parent.parent.glob("samples/*/expected.json"))
FIELDS = ("kind", "title", "authors", "editors", "source", "date", "paragraphs")


@cache
def expected(sample: Path) -> dict[str, Any]:
    return json.loads((sample / "expected.json").read_text(encoding="utf-8"))


@cache
def cleaned(sample: Path) -> cleaner.Article:
    (page,) = sample.glob("page.*")
    return cleaner.clean(page.read_bytes(), expected(sample).get("url"))


def answer(article: cleaner.Article, field: str, optional: list[str]) -> Any:
    """One field of the answer in the form in which `expected.json` keeps it."""
    byline = article.byline
    match field:
        case "kind":
            return article.kind.value
        case "title":
            return article.title
        case "authors" | "editors":
            return list(getattr(byline, field))
        case "source":
            return byline.source
        case "date":
            return str(byline.date)[:10] if byline.date else None
        case _:
            return [text for text in article.paragraphs if text not in optional]


def difference(wanted: Any, got: Any) -> str:
    """The two answers as a diff, an entry a line."""
    old, new = ([str(x) for x in (v if isinstance(v, list) else [v])] for v in (wanted, got))
    return "\n".join(difflib.unified_diff(old, new, "expected", "cleaner", lineterm="", n=1))


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_sample(sample: Path, field: str) -> None:
    wanted = expected(sample)
    if field not in wanted:
        pytest.skip(f"{sample.name} does not say")
    got = answer(cleaned(sample), field, wanted.get("optional", []))
    assert got == wanted[field], f"{sample.name}: {field}\n{difference(wanted[field], got)}"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_expected_paragraphs_are_on_the_page(sample: Path) -> None:
    """The samples themselves are sound: what they expect is text of the page, in its order."""
    on_page = [verdict.block.text for verdict in cleaned(sample).blocks]
    position = 0
    for text in expected(sample)["paragraphs"]:
        assert text in on_page[position:], f"{sample.name}: not a block of the page, or out of order: {text!r}"
        position = on_page.index(text, position) + 1
