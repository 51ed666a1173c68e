"""The invariants on the samples: whole pages, with all that portals print around an article."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

import cleaner

SAMPLES = sorted(path.parent for path in Path(__file__).parents[2].glob("samples/*/expected.json"))
NOT_A_LINE_A_BLOCK = {"markup-fidelity"}
"""Code stands on lines of its own in a dump, and nothing says that they belong together."""

NOT_AS_A_DUMP = {
    "about-scaffolding": "an article about disclaimers: without markup its own sentences read as one",
    "arabic": "a caption with an agency that nobody knows stays",
    "english-newspaper": "what follows the linked name in the byline is a line of its own",
    "poem": "fourteen short lines that end no sentence among menus of the same kind",
    "sina": "two lines of the header stay",
    "thepaper": "a caption stays",
    "toutiao": "a caption stays",
}
"""Samples whose dump is cleaned to another body than the page, and why."""

each = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)


@cache
def text_of(sample: Path) -> str:
    """The page as a str, read in the charset that was found."""
    (page,) = sample.glob("page.*")
    data = page.read_bytes()
    return data.decode({"people-gbk": "gb18030", "big5-taiwan": "big5"}.get(sample.name, "utf-8"))


@cache
def cleaned(sample: Path) -> cleaner.Article:
    return cleaner.clean(text_of(sample))


@each
def test_bytes_and_str(sample: Path) -> None:
    (page,) = sample.glob("page.*")
    assert cleaner.clean(page.read_bytes()).paragraphs == cleaned(sample).paragraphs


@each
@pytest.mark.parametrize("charset", ["utf-16", "utf-8-sig"])
def test_charset(sample: Path, charset: str) -> None:
    assert cleaner.clean(text_of(sample).encode(charset)).paragraphs == cleaned(sample).paragraphs


@each
def test_line_ends(sample: Path) -> None:
    assert cleaner.clean(text_of(sample).replace("\n", "\r\n")).paragraphs == cleaned(sample).paragraphs


@each
def test_clean_again(sample: Path) -> None:
    article = cleaned(sample)
    assert cleaner.clean(article.to_html()).paragraphs == article.paragraphs


def lines(paragraphs: tuple[str, ...]) -> list[str]:
    """The lines of a body: in text, each line of code is one."""
    return [" ".join(line.split()) for text in paragraphs for line in text.splitlines() if line.strip()]


SPOKEN_OF = "headings without markup that announce scaffolding, and only speak of it"
NOT_AGAIN = {
    ("about-scaffolding", "to_text"): SPOKEN_OF,
    ("about-scaffolding", "to_markdown"): SPOKEN_OF,
}


@each
@pytest.mark.parametrize("form", ["to_text", "to_markdown"])
def test_clean_again_as_lines(sample: Path, form: str, request: pytest.FixtureRequest) -> None:
    if reason := NOT_AGAIN.get((sample.name, form)):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    article = cleaned(sample)
    assert lines(cleaner.clean(getattr(article, form)()).paragraphs) == lines(article.paragraphs)


@each
def test_every_block_has_a_role(sample: Path) -> None:
    for verdict in cleaned(sample).blocks:
        assert isinstance(verdict.role, cleaner.Role)
        assert verdict.rule and verdict.reason


@each
def test_as_a_dump(sample: Path, request: pytest.FixtureRequest) -> None:
    """The page as a flattener prints it, hidden parts and all, has the body that its HTML has."""
    if sample.name in NOT_AS_A_DUMP:
        request.applymarker(pytest.mark.xfail(reason=NOT_AS_A_DUMP[sample.name], strict=True))
    wanted = json.loads((sample / "expected.json").read_text(encoding="utf-8"))
    if sample.name in NOT_A_LINE_A_BLOCK or wanted["kind"] != "article":
        pytest.skip("not a page that a dump can carry")
    dump = "\n".join(verdict.block.text for verdict in cleaned(sample).blocks)
    got = [text for text in cleaner.clean(dump).paragraphs if text not in wanted.get("optional", [])]
    assert got == wanted["paragraphs"]
