"""`cleaner batch` as it is called."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cleaner.batch.page import Failure, Outcome
from cleaner.batch.progress import Bar, Plain, clock, progress, status
from cleaner.batch.tally import Tally
from cleaner.cli import main
from cleaner.cli.batch import partly_read

Make = Callable[..., Path]
Said = pytest.CaptureFixture[str]


def test_all_is_well(make: Make, tmp_path: Path, capsys: Said) -> None:
    root, out = make(4), tmp_path / "out"
    assert main(["batch", str(root), "--out", str(out), "--jobs", "2"]) == 0
    said = capsys.readouterr()
    assert not said.out
    assert "4 pages in" in said.err and "4 articles" in said.err and str(out / "articles.jsonl") in said.err
    lines = (out / "articles.jsonl").read_text("utf-8").splitlines()
    first = json.loads(lines[0])
    assert len(lines) == 4
    assert list(first) == ["path", "url", "status", "stamp", "article"]
    assert "The ferry stops on day 0" in first["article"]["title"]
    assert main(["batch", str(root), "--out", str(out)]) == 0
    assert "4 of them were finished by an earlier run" in capsys.readouterr().err


def test_as_a_program(make: Make, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "cleaner", "batch", make(5), "--out", tmp_path / "out", "--jobs", "2"]
    done = subprocess.run([str(word) for word in words], capture_output=True, timeout=60)
    assert done.returncode == 0 and b"5 pages in" in done.stderr and b"Traceback" not in done.stderr


def test_failed_pages_are_listed(make: Make, tmp_path: Path, capsys: Said) -> None:
    root, out = make(2), tmp_path / "out"
    for n in range(12):
        (root / f"bad-{n:02}.html.gz").write_bytes(b"not gzip")
    assert main(["batch", str(root), "--out", str(out)]) == 1
    said = capsys.readouterr().err
    assert "2 articles, 0 without one, 12 errors" in said
    assert "bad-00.html.gz: broken-gzip: " in said and "bad-11" not in said
    assert "… in all 12 broken-gzip: see" in said
    assert len((out / "errors.jsonl").read_text().splitlines()) == 12
    assert main(["batch", str(root), "--out", str(out)]) == 1
    again = "14 of them were finished by an earlier run, 12 with errors: --retry does these again"
    assert again in capsys.readouterr().err


def test_one_is_not_told_as_many(make: Make, tmp_path: Path, capsys: Said) -> None:
    root = make(1)
    (root / "bad.html.gz").write_bytes(b"not gzip")
    (root / "picture.jpg").touch()
    (root / "around").symlink_to(root)
    (tmp_path / "urls.tsv").write_text("nowhere.html\thttps://post.example/1\n")
    main(["batch", str(root), "--out", str(tmp_path / "out"), "--urls", str(tmp_path / "urls.tsv")])
    said = capsys.readouterr().err
    assert "2 pages in" in said and ": 1 article, 0 without one, 1 error\n" in said
    assert "1 file of another kind was passed over\n1 link to a folder was not followed\n" in said
    assert "1 address of --urls matched no page" in said


@pytest.mark.skipif(sys.platform == "win32", reason="names files as Windows can't")
def test_names_do_not_steer_the_terminal(make: Make, tmp_path: Path, capsys: Said) -> None:
    root = make(1)
    (root / "new\nline\x1b[31m.html.gz").write_bytes(b"not gzip")
    main(["batch", str(root), "--out", str(tmp_path / "out")])
    said = capsys.readouterr().err
    assert r"new\nline\x1b[31m.html.gz: broken-gzip: " in said and "\x1b" not in said


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("IN", "--out"),
        ("--out OUT", "IN"),
        ("nowhere --out OUT", "nowhere does not exist"),
        ("EMPTY --out OUT", "looked for files ending in .html .htm .shtml .xhtml .txt"),
        ("IN --out IN", "give another --out"),
        ("IN NOTHING --out OUT", "one of the inputs has no name"),
        ("IN --out NOTHING", "no output folder is given"),
        ("IN --out OUT --urls NOTHING", "No such file"),
        ("IN --out OUT --jobs 0", "from 1 to 1024"),
        ("IN --out OUT --timeout soon", "seconds are needed"),
        ("IN --out OUT --files markdwon", "did you mean markdown?"),
        ("IN --out OUT --urls nowhere", "--urls nowhere: No such file"),
        ("IN --out FILE", "File exists"),
    ],
)
def test_mistakes_are_told(make: Make, tmp_path: Path, capsys: Said, words: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    places: dict[str, object] = {
        "IN": make(1), "OUT": tmp_path / "out", "EMPTY": tmp_path / "empty", "FILE": tmp_path / "file", "NOTHING": "",
    }  # fmt: skip
    assert main(["batch", *(str(places.get(word, word)) for word in words.split())]) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("before", [False, True])
def test_a_folder_that_cannot_be_written_in_is_a_mistake(
    make: Make, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch, before: bool
) -> None:  # fmt: skip
    words = ["batch", str(make(1)), "-o", str(tmp_path)]
    if before:
        assert main(words) == 0
        capsys.readouterr()
    found = sorted(tmp_path.iterdir())
    monkeypatch.setattr(
        "os.access", lambda path, mode: str(path) != str(tmp_path) or not mode & os.W_OK
    )  # root may write anywhere
    assert main(words) == 2
    said = capsys.readouterr().err
    assert f"--out {tmp_path}: can't be written in" in said and "finished" not in said
    assert sorted(tmp_path.iterdir()) == found


def test_quiet(make: Make, tmp_path: Path, capsys: Said) -> None:
    assert main(["batch", str(make(1)), "-o", str(tmp_path / "out"), "-q"]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_pack_of_ones_own(make: Make, tmp_path: Path) -> None:
    root, out, pack = make(1), tmp_path / "out", tmp_path / "post.toml"
    words = ["batch", str(root), "-o", str(out), "--urls", str(tmp_path / "urls.tsv"), "--pack", str(pack), "-q"]
    (tmp_path / "urls.tsv").write_text("day-0/page-000.html\thttps://post.example/1\n")
    pack.write_text('id = "post"\n')
    assert main(words) == 2
    drop = '[[drop]]\nrole = "promotion"\nline = "The harbour office"\nwhy = "test"\n'
    pack.write_text(f'id = "post"\nhosts = ["post.example"]\n{drop}')
    assert main(words) == 0
    article = json.loads((out / "articles.jsonl").read_bytes())["article"]
    assert "nobody at the pier" in article["text"] and "The harbour office" not in article["text"]


def test_addresses_and_files(make: Make, tmp_path: Path) -> None:
    root, out = make(2), tmp_path / "out"
    (tmp_path / "urls.tsv").write_text("day-1/page-001.html\thttps://post.example/1\n")
    words = ["batch", str(root), "-o", str(out), "--urls", str(tmp_path / "urls.tsv"), "--files", "md"]
    assert main(words) == 0
    urls = [json.loads(line)["article"]["url"] for line in (out / "articles.jsonl").read_bytes().splitlines()]
    assert urls == [None, "https://post.example/1"]
    assert (out / "articles" / "day-1" / "page-001.html.md").is_file()


def tally(pages: int, errors: int = 0, kept: int = 0) -> Tally:
    counted = Tally()
    counted.began -= 10
    for n in range(pages):
        error = Failure("timeout", "not done") if n < errors else None
        counted.add(f"{n}.html", Outcome(b"", "error" if error else "ok", error, kept=n >= pages - kept))
    return counted


def test_status_tells_rate_errors_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tally, "seconds", 10.0)
    assert status(tally(100, errors=1), total=400) == "10/s, 1 error, 0:30 left"
    assert status(tally(100, kept=50), total=400) == "5/s, 0 errors, 1:00 left"
    assert status(tally(100), total=None) == "10/s, 0 errors"
    assert clock(86399.6) == "24:00:00"


def test_a_bar_on_a_terminal_lines_elsewhere(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    assert isinstance(progress(), Plain)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    bar = progress()
    assert isinstance(bar, Bar)
    bar.total = 40
    with bar:
        bar.update(tally(20, errors=3))
    assert "20/40" in capsys.readouterr().err


def test_plain_lines(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.setattr("cleaner.batch.progress.EVERY", -1.0)
    lines = progress()
    lines.total = 40
    lines.update(tally(20, errors=3))
    assert capsys.readouterr().err.startswith("20/40 pages, 2/s, 3 errors, ")


def test_progress_that_nobody_can_see_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(5, "Input/output error")

        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("cleaner.batch.progress.EVERY", -1.0)
    Plain(Gone()).update(tally(20))
    monkeypatch.setattr("sys.stderr", Gone())
    with progress() as bar:
        assert isinstance(bar, Bar)
        bar.update(tally(20))


def test_files_of_which_only_a_part_was_read_are_told(make: Make, tmp_path: Path, capsys: Said) -> None:
    root, out = make(1), tmp_path / "out"
    page = (root / "day-0" / "page-000.html").read_text("utf-8")
    line = json.dumps({"url": "https://post.example/1", "html": page}) + "\n"
    for name, count in (("one.jsonl", 1), ("two.jsonl", 2), ("three.jsonl", 3)):
        (tmp_path / name).write_text(line * count)
    many = [str(tmp_path / name) for name in ("one.jsonl", "two.jsonl", "three.jsonl")]
    for _ in range(2):  # done, and gone on with
        assert main(["batch", *many, "-o", str(out)]) == 0
        assert "\n2 files hold further pages, which were not read: only the first was\n" in capsys.readouterr().err
    counted = Tally()
    counted.add("a.html", Outcome(b"", "ok", notices=("truncated", "unwrapped", "truncated")))
    assert partly_read(counted) == ["1 file was read in part"]


def test_what_was_not_read_is_told(make: Make, tmp_path: Path, capsys: Said) -> None:
    root, out = make(2), tmp_path / "out"
    (root / "picture.jpg").touch()
    (root / "self.html").symlink_to("self.html")
    (tmp_path / "urls.tsv").write_text("nowhere.html\thttps://post.example/1\n")
    assert main(["batch", str(root), "-o", str(out), "--urls", str(tmp_path / "urls.tsv")]) == 1
    said = capsys.readouterr().err
    assert f"not readable: {root}/self.html: Too many levels of symbolic links" in said
    assert "1 file of another kind was passed over" in said and "1 address of --urls matched no page" in said
    (error,) = (out / "errors.jsonl").read_text("utf-8").splitlines()
    assert json.loads(error)["kind"] == "unreadable"
