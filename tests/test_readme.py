"""The README shows what is printed: its commands and its Python are run, and what they give is compared.

    python tests/test_readme.py     writes what they give now, and the floors of the gate, into the README

Commands run one after the other in a folder of their own with a copy of `samples/`, those of "Start" first.
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

import cleaner
from cleaner.cli import main

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
"""A fenced block: its language and its lines."""


VARIES = re.compile(r"in \d+:\d\d \([\d,.]+/s\)|\"stamp\": \"[\w-]+\"")
"""What differs from run to run: the clock and rate of a batch, the time stamp of a file."""

STALE = "the README shows something else; python tests/test_readme.py writes what is printed now:"


class Example(NamedTuple):
    """A command or statement of the README, as it is written, and what it is said to print."""

    source: str
    shown: str
    printed: str


def fences(language: str) -> list[str]:
    """The fenced blocks of one language."""
    return [text for found, text in FENCE.findall(README.read_text(encoding="utf-8")) if found == language]


def commands(folder: Path, text: str) -> Iterator[Example]:
    """The commands (`$ ...`) of a `console` block, run one after the other in `folder`."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for part in re.split(r"^(?=\$ )", text, flags=re.M):
        if part.startswith("$ "):
            command, _, shown = part[2:].partition("\n")
            done = subprocess.run(
                ["bash", "-c", command], cwd=folder, env=environment, encoding="utf-8", stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120,
            )  # fmt: skip
            yield Example(f"$ {command}\n", shown, done.stdout)


def statements(text: str, names: dict[str, Any]) -> Iterator[Example]:
    """The statements of a `pycon` block, run one after the other with the variables `names`."""
    for example in doctest.DocTestParser().get_examples(text):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            try:
                exec(compile(example.source, "README.md", "single"), names)
            except Exception:
                out.write(traceback.format_exc())
        lines = example.source.splitlines(keepends=True)
        yield Example(">>> " + "... ".join(lines), example.want, out.getvalue())


def same(shown: str, printed: str) -> bool:
    return VARIES.sub("", shown) == VARIES.sub("", printed)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return furnished(tmp_path_factory.mktemp("readme"))


def furnished(folder: Path) -> Path:
    """The folder of somebody who has followed "Start"."""
    shutil.copytree(ROOT / "samples", folder / "samples")
    calls = [call.strip() for call in fences("sh")[0].split("&&") if call.strip().startswith(".venv/bin/cleaner ")]
    for example in commands(folder, "".join(f"$ {call.removeprefix('.venv/bin/')}\n" for call in calls)):
        assert example.printed and "Try 'cleaner" not in example.printed, example.printed
    assert (folder / "cleaned").is_dir()
    return folder


def test_commands_print_what_is_shown(folder: Path) -> None:
    for text in fences("console"):
        for source, shown, printed in commands(folder, text):
            assert same(shown, printed), f"{STALE}\n{source}{printed}"


def test_statements_print_what_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    for text in fences("pycon"):
        for source, shown, printed in statements(text, names):
            assert same(shown, printed), f"{STALE}\n{source}{printed}"


def test_the_spider_yields_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scrapy", SimpleNamespace(Spider=object))  # type: ignore[arg-type]
    (spider,) = (text for text in fences("python") if "scrapy" in text)
    names: dict[str, Any] = {}
    exec(spider, names)
    page = (ROOT / "samples/english-newspaper/page.html").read_bytes()
    response = SimpleNamespace(
        body=page, url="https://courier.example/1.html", headers={"Content-Type": b"text/html; charset=utf-8"}
    )
    (item,) = names["News"]().parse(response)
    assert item == cleaner.clean(page, response.url, content_type="text/html; charset=utf-8").to_dict()


def test_the_property_holds() -> None:
    (test,) = (text for text in fences("python") if "cleaner.testing" in text)
    names: dict[str, Any] = {}
    exec(test, names)
    names["test_the_body_is_the_article"]()


def test_the_rule_is_one_of_the_program() -> None:
    (rule,) = (text for text in fences("python") if "Rule(" in text)
    *function, entry = ast.parse(rule).body
    assert ast.unparse(function[0]) in {  # type: ignore[arg-type]
        ast.unparse(node) for node in ast.parse((ROOT / "cleaner/rules/shape.py").read_bytes()).body
    }
    assert ast.unparse(entry) in ast.unparse(ast.parse((ROOT / "cleaner/rules/__init__.py").read_bytes()))


def test_the_pack_passes_its_own_examples(tmp_path: Path) -> None:
    (text,) = fences("toml")
    file = tmp_path / "courier.toml"
    file.write_text(text, encoding="utf-8")
    assert main(["packs", "check", str(file)]) == 0
    appeal = "Like this story? Buy us a pint of the local ale."
    story = "<p>Residents have voted, by a margin, to leave the town clock ten minutes behind the others.</p>" * 4
    page = f"<h1 class=story-title>The clock</h1><div class=story-body>{story}<p>{appeal}</p></div>"
    blocks = cleaner.Cleaner(packs=[file]).clean(page, "https://courier.example/1").blocks
    assert [(v.role.value, v.reason) for v in blocks if v.block.text == appeal] == [("promotion", "appeal for money")]


FIGURES = {
    ("scores", "cleaner"): {s: (s, "f1", "clean") for s in ("portal", "portal, flat", "fundus", "wcxb", "magic")},
    ("scores", "cleaner, packs off"): {"portal": ("portal, packs off", "f1", "clean")},
    ("bylines", "cleaner"): {c: ("portal", c) for c in ("author", "editor", "source", "date", "title")},
}
"""By table and row: what stands in which column, a set of the gate and its measures."""


def floors(name: str, *measures: str) -> list[float]:
    kept = json.loads((ROOT / "tests/bench/floors.json").read_text(encoding="utf-8"))["floors"]
    return [kept[name][measure] for measure in measures]


def row(readme: str, mark: str, who: str) -> tuple[str, dict[str, str]]:
    """The line of the table below a mark whose first cell is `who`, and its cells by the title of the column."""
    table = readme.partition(f"<!-- {mark} -->\n")[2].partition("\n\n")[0].splitlines()
    cells = {line: [cell.strip() for cell in line.strip("|").split("|")] for line in table}
    line = next(line for line in table if cells[line][0].strip("*") == who)
    return line, dict(zip(cells[table[0]], cells[line], strict=True))


@pytest.mark.parametrize(("mark", "who"), FIGURES)
def test_figures_are_the_floors(mark: str, who: str) -> None:
    """What the README claims is what the gate holds."""
    _, cells = row(README.read_text(encoding="utf-8"), mark, who)
    for column, wanted in FIGURES[mark, who].items():
        claimed = [float(number) for number in cells[column].split(" / ")]
        assert claimed == pytest.approx(floors(*wanted), abs=0.006), f"{STALE} {column}"


def refigured(readme: str) -> str:
    """The README with the floors of the gate in its tables."""
    for (mark, who), columns in FIGURES.items():
        line, cells = row(readme, mark, who)
        cells |= {
            column: " / ".join(f"{value:.{3 - i}f}".replace("0.", ".", 1) for i, value in enumerate(floors(*wanted)))
            for column, wanted in columns.items()
        }
        readme = readme.replace(line, f"| {' | '.join(cells.values())} |")
    return readme


def written() -> str:
    """The README with what its examples print now, where that differs from what it shows."""
    names: dict[str, Any] = {}

    def block(match: re.Match[str]) -> str:
        language, text = match.groups()
        if language not in ("console", "pycon"):
            return match[0]
        examples = commands(folder, text) if language == "console" else statements(text, names)
        return f"```{language}\n{''.join(map(shown, examples))}```"

    def shown(example: Example) -> str:
        return example.source + (example.shown if same(example.shown, example.printed) else example.printed)

    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as name:
        folder = furnished(Path(name))
        return refigured(FENCE.sub(block, README.read_text(encoding="utf-8")))


if __name__ == "__main__":
    README.write_text(written(), encoding="utf-8")
