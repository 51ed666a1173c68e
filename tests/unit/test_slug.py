"""What the address of a page spells."""

import pytest

from cleaner.policy import Limits
from cleaner.read import read
from cleaner.slug import Slug, slug


def spelled(url: str | None) -> Slug:
    return slug(read("The lamps go out.", url, None, Limits()))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("2024/05/03/lamps-go-out-on-quay.html", {"lamps", "go", "out", "on", "quay"}),
        ("news/lamps_go_out_20240503", {"lamps", "go", "out"}),
        ("lamps-go-out-4f0a99bc/", {"lamps", "go", "out"}),
        ("%C3%BCber-die-br%C3%BCcke", {"uber", "die", "brucke"}),
        ("world/middle-east/", set()),
        ("a/20240503/4711.shtml", set()),
        ("", set()),
    ],
)
def test_the_words_of_an_address(path: str, words: set[str]) -> None:
    assert spelled(f"https://www.example.org/{path}").words == words


def test_no_address_spells_nothing() -> None:
    assert not spelled(None).words
    assert spelled(None).share("The lamps go out") == 0.0


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Lamps go out on quay", 1.0),
        ("The lamps go out, at last, on the quay", 1.0),
        ("Lamps go out", 0.6),
        ("On: what he found out when all the others had gone home to the island", 0.27),
        ("Ferries", 0.0),
        ("…", 0.0),
    ],
)
def test_how_much_of_it_a_line_says(text: str, share: float) -> None:
    assert spelled("https://www.example.org/lamps-go-out-on-quay").share(text) == pytest.approx(share, abs=0.02)


@pytest.mark.parametrize("path", ["ueber-die-grosse-bruecke", "uber-die-grosse-brucke"])
def test_letters_with_accents(path: str) -> None:
    assert spelled(f"https://www.example.org/{path}").share("Über die große Brücke") == 1.0
