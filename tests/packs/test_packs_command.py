"""`cleaner packs`."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

import pytest

from cleaner.cli import packs
from cleaner.cli.usage import UsageError


def run(*words: str) -> int:
    parser = ArgumentParser()
    packs.configure(parser)
    return packs.run(parser.parse_args(words))


def test_list(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("list") == 0
    out = capfdbinary.readouterr().out.decode()
    assert "sina.com.cn" in out and out.count("\n") > 20


def test_check_says_what_is_wrong(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "own.toml"
    text = 'id = "own"\nhosts = ["own.example"]\n[[drop]]\nrole = "share"\nline = "Share"\nwhy = "share bar"\n'
    file.write_text(text + '[[example]]\nline = "Share this"\nrole = "share"\n', "utf-8")
    assert run("check", str(file)) == 0
    assert b"own: 1 examples, all right" in capfdbinary.readouterr().out
    file.write_text(text + '[[example]]\nline = "Shear this"\nrole = "share"\n', "utf-8")
    assert run("check", str(file)) == 1
    assert "own.toml: [[example]] 1: 'Shear this' is body, not share" in capfdbinary.readouterr().out.decode()


def test_check_says_that_no_layout_fits(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "own.toml"
    head = 'id = "own"\nhosts = ["own.example"]\n[[layout]]\nbody = [".stroy"]\n'
    byline = '[[byline]]\nfield = "author"\ncue = [".by"]\n'
    page = "<p class=by>Ann Lee</p><p class=story>The council voted on Monday.</p>"
    example = f'[[example]]\nhtml = "{page}"\nauthor = "Ann Lee"\nbody = ["The council voted on Monday."]\n'
    file.write_text(head + byline + example, "utf-8")
    assert run("check", str(file)) == 1
    said = capfdbinary.readouterr().out.decode()
    assert "[[example]] 1: no [[layout]] fits this page: its body is not there" in said and said.count("\n") == 1
    file.write_text((head + byline + example).replace("stroy", "story"), "utf-8")
    assert run("check", str(file)) == 0


def test_mistakes() -> None:
    for words in (("check", "nosuch"), ("check", "nosuch.toml"), ("list", "sina")):
        with pytest.raises(UsageError):
            run(*words)


def test_list_is_what_is_done_without_a_word(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run() == run("list") == 0
    said = capfdbinary.readouterr().out.splitlines()
    assert said and said[: len(said) // 2] == said[len(said) // 2 :]
