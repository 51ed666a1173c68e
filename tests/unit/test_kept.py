"""What is kept from when the package was installed: the same answers with it and without, and never what is stale."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import regex

from cleaner import kept
from cleaner.kept import Key, Shelf, dump, files, read
from cleaner.kept import hook as hook_module

THINGS: dict[Key, object] = {("a.words", ()): ("share", "print"), ("a.compiled", (r"\d+", 0)): regex.compile(r"\d+")}

CLEAN = """
import json, sys
from pathlib import Path
import regex
import cleaner.kept
cleaner.kept.FILE = Path(sys.argv[1])
import cleaner.api
compiled = []
compile = regex.compile
regex.compile = lambda *given: compiled.append(given) or compile(*given)
pages = [next(folder.glob("page.*")).read_bytes() for folder in sorted(Path(sys.argv[2]).iterdir()) if folder.is_dir()]
cleaner_ = cleaner.api.Cleaner(packs=())  # a pack joins its expressions when a page asks for it
answers = [cleaner_.clean(page).to_json() for page in pages]
print(json.dumps([len(compiled), answers]))
"""


def test_what_was_written_is_read(tmp_path: Path) -> None:
    dump(tmp_path / "kept", THINGS, None)
    shelf = Shelf(read(tmp_path / "kept"))
    assert shelf.get(("a.words", ()), tuple) == ("share", "print")
    assert shelf.get(("a.compiled", (r"\d+", 0)), lambda: regex.compile("x")).findall("1 and 22") == ["1", "22"]


def test_what_was_not_kept_is_made() -> None:
    assert Shelf({}).get(("a.words", ()), lambda: ("made",)) == ("made",)


def remove(path: Path) -> None:
    path.unlink()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("spoil", [remove, cut, empty])
def test_a_file_that_is_missing_or_broken_keeps_nothing(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    dump(tmp_path / "kept", THINGS, None)
    spoil(tmp_path / "kept")
    assert read(tmp_path / "kept") == {}


def test_another_regex_does_not_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dump(tmp_path / "kept", THINGS, None)
    monkeypatch.setattr(regex, "__version__", "another")
    assert read(tmp_path / "kept") == {}


@pytest.mark.parametrize("change", ["edited", "added", "removed"])
def test_beside_other_files_than_before_it_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    package = tmp_path / "package"
    (package / "vocab").mkdir(parents=True)
    (package / "code.py").write_text("A = 1")
    table = package / "vocab" / "table.toml"
    table.write_text("a = 1")
    monkeypatch.setattr(kept, "PACKAGE", package)
    dump(tmp_path / "kept", THINGS, files())
    assert read(tmp_path / "kept")
    if change == "edited":
        table.write_text("a = 12")
    elif change == "added":
        (package / "vocab" / "other.toml").write_text("")
    else:
        table.unlink()
    assert read(tmp_path / "kept") == {}


def test_answers_are_the_same_and_no_expression_is_compiled(tmp_path: Path) -> None:
    samples = Path(__file__).parents[2] / "samples"
    subprocess.run([sys.executable, "-m", "cleaner.kept.write", tmp_path / "kept", "--editable"], check=True)

    def answers(name: str) -> tuple[int, list[str]]:
        command = [sys.executable, "-c", CLEAN, tmp_path / name, samples]
        compiled, found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        return compiled, found

    compiled, expected = answers("missing")
    assert compiled > 200
    assert answers("kept") == (0, expected)


def test_a_wheel_gets_the_file() -> None:
    build: dict[str, dict[str, str]] = {"force_include": {}}
    hook = hook_of_a_wheel()
    hook.initialize("standard", build)
    [(path, name)] = build["force_include"].items()
    assert name == "cleaner/kept.pickle"
    assert len(read(Path(path))) > 500
    hook.finalize("standard", build, "")
    assert not Path(path).exists()


def test_a_wheel_is_built_without_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    build: dict[str, dict[str, str]] = {"force_include": {}}
    monkeypatch.setattr(hook_module, "ARGUMENTS", ("-c", "raise SystemExit('no numpy here')"))
    hook_of_a_wheel().initialize("standard", build)
    assert build["force_include"] == {}
    printed = capsys.readouterr()
    assert "no numpy here" in printed.out + printed.err


def hook_of_a_wheel() -> hook_module.KeptHook:
    root = str(Path(__file__).parents[2])
    return hook_module.KeptHook(root, {}, None, None, "", "wheel")
