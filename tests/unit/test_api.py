"""The library call: what its arguments may be, and what its answers print as."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import re
import subprocess
import sys
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner.packs import builtin_ids


@pytest.mark.parametrize("page", [None, 5, bytearray(b"<p>x"), ["<p>x"]])
def test_a_page_of_another_type_is_named_shortly(page: Any) -> None:
    with pytest.raises(TypeError, match="page must be bytes or str, got page="):
        cleaner.clean(page)
    with pytest.raises(TypeError) as raised:
        cleaner.clean(bytearray(1_000_000))  # type: ignore[arg-type]
    assert len(str(raised.value)) < 200


@pytest.mark.parametrize("characters", [2.5, "9", True, None])
def test_limits_are_whole_numbers(characters: Any) -> None:
    with pytest.raises(TypeError, match=f"characters must be a whole number, got characters={characters!r}"):
        cleaner.Limits(characters)


def test_limits_are_no_less_than_nothing() -> None:
    with pytest.raises(ValueError, match="characters must be 0 or above, got characters=-1"):
        cleaner.Limits(-1)


@pytest.mark.parametrize("name", ["captions", "credits"])
@pytest.mark.parametrize("value", ["no", 1, None])
def test_a_policy_says_yes_or_no(name: str, value: Any) -> None:
    with pytest.raises(TypeError, match=f"{name} must be True or False, got {name}={value!r}"):
        cleaner.Policy(**{name: value})


def test_a_policy_wants_limits() -> None:
    with pytest.raises(TypeError, match="limits must be Limits, got limits=None"):
        cleaner.Policy(limits=None)  # type: ignore[arg-type]


@pytest.mark.parametrize("word", [cleaner.PageKind.ARTICLE, cleaner.Role.BODY, cleaner.BlockKind.ITEM])
def test_words_print_as_their_values(word: cleaner.PageKind) -> None:
    assert str(word) == f"{word}" == word.value == word


def test_the_codes_of_notices_are_listed() -> None:
    given = set()
    for file in Path(cleaner.__file__).parent.rglob("*.py"):
        given |= set(re.findall(r'Notice\("([a-z-]+)"', file.read_text("utf-8")))
    listed = (cleaner.Notice.__doc__ or "").partition("\n\n")[2]
    assert {word for word in given if not re.search(rf"(?<![\w-]){word}(?![\w-])", listed)} == set()
    assert {"empty", "charset-guessed", "paged"} <= given


def test_the_help_explains_every_field_of_an_article() -> None:
    listed = re.findall(r"^    ([a-z_]+): \S", cleaner.Article.__doc__ or "", re.M)
    assert listed == [field.name for field in dataclasses.fields(cleaner.Article)]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("", "on this page: it holds no text"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "on this page: it holds no text"),
        ("<h1>404 Not Found</h1>", "looks like an error page, a login, an empty shell or data: `blocks`"),
    ],
)
def test_an_empty_answer_says_where_the_text_is(page: bytes | str, told: str) -> None:
    article = cleaner.clean(page)
    assert bool(article.blocks) == ("blocks" in told)
    assert [told in notice.message for notice in article.notices if notice.code == "empty"] == [True]


def test_an_address_with_half_a_character_can_be_written_down() -> None:
    article = cleaner.clean("<p>It rained.", "https://news.example/\ud83d")
    assert article.url == "https://news.example/\ufffd"
    article.to_json().encode()


def test_a_cleaner_does_not_change() -> None:
    one = cleaner.Cleaner()
    for change in (lambda: setattr(one, "_packs", ()), lambda: delattr(one, "_packs")):
        with pytest.raises(AttributeError, match="does not change"):
            change()
    assert one.clean("<p>It rained.") == cleaner.clean("<p>It rained.")


class Shouting(cleaner.Cleaner):
    """A Cleaner of somebody's own."""

    def clean(self, page: bytes | str, url: str | None = None, *, content_type: str | None = None) -> cleaner.Article:
        return super().clean(page.upper(), url, content_type=content_type)


PACK = """id = "small"
hosts = ["small.example"]
[[drop]]
line = 'Sponsored'
why = "sponsored"
[[layout]]
body = [".story"]
"""


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_copy_of_a_cleaner_is_one_of_its_kind(again: Callable[[Any], Any]) -> None:
    one = Shouting(cleaner.Policy(captions=True), packs=builtin_ids()[:2])
    two = again(one)
    assert type(two) is Shouting and two == one
    assert two.clean("<p>It rained in the valley, and nobody minded at all." * 5).text.startswith("IT RAINED IN")


def test_a_pickled_cleaner_holds_its_packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("small.toml").write_text(PACK)
    one = cleaner.Cleaner(packs=["small.toml", *builtin_ids()])
    pickled = pickle.dumps(one)
    Path("small.toml").unlink()
    page = f"<div class=story>{'<p>It rained in the valley, and nobody minded at all.' * 5}<p>Sponsored</p></div>"
    found, again = (some.clean(page, "https://small.example/1") for some in (one, pickle.loads(pickled)))
    assert found == again and [v.rule for v in again.blocks if v.block.text == "Sponsored"] == ["pack:small"]
    assert len(pickled) < 4000


def test_cleaners_are_told_apart_by_their_choices() -> None:
    def made() -> list[cleaner.Cleaner]:
        return [cleaner.Cleaner(), cleaner.Cleaner(packs=()), cleaner.Cleaner(cleaner.Policy(credits=True)), Shouting()]

    assert made() == made() and len({*made(), *made()}) == 4
    assert cleaner.Cleaner(packs={builtin_ids()[0]}) == cleaner.Cleaner(packs=builtin_ids()[:1])
    assert cleaner.Cleaner() != "Cleaner()"
    assert list(weakref.WeakKeyDictionary(dict.fromkeys(kept := made()))) == kept


def test_a_cleaner_prints_its_choices() -> None:
    assert repr(Shouting(packs=builtin_ids()[:1])).startswith("Shouting(Policy(captions=False, credits=False")
    assert repr(cleaner.Cleaner(packs=builtin_ids()[:1])).endswith(f", packs=[{builtin_ids()[0]!r}])")
    assert repr(cleaner.Cleaner()).endswith(", packs=None)")


def test_articles_are_told_apart_by_what_they_say() -> None:
    one, again, other = (cleaner.clean(f"<h1>A headline</h1><p>{'It rained. ' * n}") for n in (30, 30, 40))
    assert one == again and len({one, again, other}) == 2


def test_importing_the_library_does_no_work() -> None:
    code = "import cleaner.api, cleaner.weights as w; print(w.table.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"0"


def test_without_hypothesis_the_extra_is_named() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import cleaner.testing"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.splitlines()[-1].endswith("install the package with its extra, cleaner[testing]")
