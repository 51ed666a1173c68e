"""Whole runs, and what may befall them."""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import batch_works
import pytest
from batch_works import faulty, plain

from cleaner.batch import ledger, sinks
from cleaner.batch.errors import OutputError, RequestError
from cleaner.batch.inputs import Gap, Inputs, read_urls
from cleaner.batch.places import Place
from cleaner.batch.progress import Quiet
from cleaner.batch.run import Settings, _Output, run
from cleaner.batch.tally import Tally
from cleaner.policy import Limits, Policy

Make = Callable[..., Path]
PATIENCE = 60
"""Seconds until a test gives up; never a measure."""


def batch(root: Path, out: Path, work: Any = plain, **settings: Any) -> Tally:
    tally = Tally()
    run(Inputs([str(root)], str(out)), str(out), Settings(**settings), tally, Quiet(), work)
    return tally


def records(out: Path, name: str = ledger.ARTICLES) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / name).read_bytes().splitlines()]


def output(out: Path) -> dict[str, bytes]:
    """Every file of an output folder, but for the settings, which name no page."""
    return {str(p.relative_to(out)): p.read_bytes() for p in out.rglob("*") if p.is_file() and p.name != "run.json"}


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Starts a run in a process of its own, held up at a gate."""
    started = []
    (tmp_path / "pids").mkdir()

    def start(root: Path, out: Path, gate: str = "~", limit: int = 0, fresh: str = "") -> subprocess.Popen[bytes]:
        arguments = [sys.executable, batch_works.__file__, root, out, gate, tmp_path / "pids", str(limit), fresh]
        process = subprocess.Popen([str(a) for a in arguments], stderr=subprocess.PIPE, start_new_session=True)
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def lines_in(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


def is_running(pid: int) -> bool:
    try:
        # A process that has ended, but that nobody has waited for, still has an id.
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that are not about processes: work is done by the caller."""
    monkeypatch.setattr("cleaner.batch.run.ordered", in_order)


def in_order(work: Any, items: Any, **_: Any) -> Iterator[Any]:
    return ((item, known or work(item)) for item, known in items)


def output_of_one_run(root: Path, tmp_path: Path) -> dict[str, bytes]:
    whole = tmp_path / "whole"
    go(root, whole, set(), stop=1000)
    return output(whole)


# --- what goes wrong with a page


def test_pages_of_all_kinds_have_a_line_each(make: Make, tmp_path: Path) -> None:
    root, out = make(6), tmp_path / "out"
    good = (root / "day-0" / "page-000.html").read_bytes()
    (root / "a.html.gz").write_bytes(gzip.compress(good))
    (root / "b.html.gz").write_bytes(gzip.compress(good)[:100])
    (root / "c.html").write_bytes(random.Random(7).randbytes(5000))
    (root / "d.txt").write_bytes(b"")
    (root / "e.html.gz").write_bytes(gzip.compress(bytes(80 << 20)))
    tally = batch(root, out, work=None, jobs=2)
    found = {os.path.basename(record["path"]): record for record in records(out)}
    assert [record["path"] for record in records(out)] == [source.path for source in Inputs([str(root)], str(out))]
    assert found["a.html.gz"]["status"] == "ok"
    assert found["a.html.gz"]["article"]["text"] == found["page-000.html"]["article"]["text"]
    assert found["c.html"]["status"] in ("ok", "empty") and found["d.txt"]["status"] == "empty"
    assert [(os.path.basename(e["path"]), e["kind"]) for e in records(out, ledger.ERRORS)] == [
        ("b.html.gz", "broken-gzip"), ("e.html.gz", "too-large")
    ]  # fmt: skip
    assert (tally.pages, tally.errors, tally.kept) == (11, 2, 0)


def test_a_page_that_hangs_kills_or_raises_is_blamed_alone(make: Make, tmp_path: Path) -> None:
    root, out = make(30), tmp_path / "out"
    faults = {"page-003": "hang", "page-007": "kill", "page-011": "exit", "page-014": "raise", "page-020": "kill once"}
    tally = batch(root, out, partial(faulty, faults=faults), jobs=2, timeout=4)
    errors = {Path(e["path"]).stem: e["kind"] for e in records(out, ledger.ERRORS)}
    assert errors == {"page-003": "timeout", "page-007": "crash", "page-011": "crash", "page-014": "internal"}
    assert len(records(out)) == tally.pages == 30 and tally.errors == 4
    assert [r["path"] for r in records(out)] == [source.path for source in Inputs([str(root)], str(out))]

    assert batch(root, out, jobs=1).kept == 30
    assert batch(root, out, jobs=1, retry=True).errors == 0
    assert output(out) == output_of_one_run(root, tmp_path)


@pytest.mark.usefixtures("at_once")
def test_names_that_are_not_utf8(tmp_path: Path) -> None:
    root, out = tmp_path / "in", tmp_path / "out"
    root.mkdir()
    names = [b"caf\xe9.html", b"caf\\udce9.html", b"caf\\u005cudce9.html", b"caf\\\xe9.html", b"c\xe9.html.gz"]
    try:
        for name in names:
            Path(root, os.fsdecode(name)).write_text("x")
    except OSError:
        pytest.skip("the file system takes no such names")
    tally = batch(root, out, work=None, files="text")
    assert (tally.pages, tally.errors) == (5, 1)
    found = records(out)
    told = [str(record[key]) for record in found for key in ("path", "file") if key in record]
    assert [text.encode().decode() for text in told] == told  # nothing that strict readers refuse
    assert len(set(told)) == 9
    assert str(root / r"caf\udce9.html") in told
    assert records(out, ledger.ERRORS)[0]["path"] == str(root / r"c\udce9.html.gz")
    assert batch(root, out, work=None, files="text").kept == 5
    lines = [json.dumps({"path": record["path"], "url": "https://a.example/1"}) + "\n" for record in found]
    (tmp_path / "urls.jsonl").write_text("".join(lines))
    inputs = Inputs([str(root)], str(out), read_urls(str(tmp_path / "urls.jsonl")))
    assert [source.url for source in inputs] == ["https://a.example/1"] * 5


# --- what goes wrong with a run


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_killed_again_and_again_nothing_is_lost_or_doubled(make: Make, tmp_path: Path, start: Any) -> None:
    root, out = make(30), tmp_path / "out"
    for gate in (6, 18):
        process = start(root / "day-0", out, f"page-{gate:03}.html")
        wait_for(lambda gate=gate: lines_in(out / ledger.ARTICLES) >= gate // 3)  # type: ignore[misc]
        process.kill()
        process.wait()
        wait_for(lambda: not any(is_running(int(pid.name)) for pid in (tmp_path / "pids").iterdir()))
        # What a power cut leaves of a line.
        with open(out / ledger.ARTICLES, "ab") as file:
            file.write(b'{"path": "page-0')
    assert batch(root / "day-0", out).kept == 6
    assert output(out) == output_of_one_run(root / "day-0", tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted_it_leaves_what_is_done(make: Make, tmp_path: Path, start: Any, number: int, code: int) -> None:
    root, out = make(30), tmp_path / "out"
    process = start(root / "day-1", out, "page-016.html")
    wait_for(lambda: lines_in(out / ledger.ARTICLES) >= 5)
    # As a terminal does it: to all processes at once.
    os.killpg(process.pid, number) if number == signal.SIGINT else process.send_signal(number)
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == code
    assert b"interrupted\n5 pages finished; the same command goes on from there" in said and b"Traceback" not in said
    assert not any(is_running(int(pid.name)) for pid in (tmp_path / "pids").iterdir())
    assert batch(root / "day-1", out).kept == 5
    assert output(out) == output_of_one_run(root / "day-1", tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_interrupted_after_starting_over_it_does_not_tell_to_start_over_again(
    make: Make, tmp_path: Path, start: Any
) -> None:  # fmt: skip
    root, out = make(30), tmp_path / "out"
    process = start(root / "day-1", out, "page-016.html", fresh="fresh")
    wait_for(lambda: lines_in(out / ledger.ARTICLES) >= 5)
    process.terminate()
    _, said = process.communicate(timeout=PATIENCE)
    assert b"5 pages finished; leave out --fresh to go on from there" in said
    assert batch(root / "day-1", out).kept == 5


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_interrupted_while_merging_it_does_not_say_that_the_rest_is_lost(
    make: Make, tmp_path: Path, start: Any
) -> None:  # fmt: skip
    root, out = make(30), tmp_path / "out"
    batch(root / "day-1", out)
    (root / "day-1" / "page-000.html").write_text("new, and held up")
    process = start(root / "day-1", out, "page-000.html")
    wait_for((out / ledger.PREVIOUS).exists)
    process.terminate()
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 143
    assert b"0 pages gone through, and what was finished before is kept" in said
    assert batch(root / "day-1", out).kept == 10


@pytest.mark.skipif(sys.platform == "win32", reason="resource limits")
def test_a_full_disk_stops_it_and_leaves_whole_lines(make: Make, tmp_path: Path, start: Any) -> None:
    root, out = make(30), tmp_path / "out"
    process = start(root, out, limit=12_345)
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 3
    assert b"stopped: can't write" in said and b"the same command goes on" in said and b"Traceback" not in said
    done = len(records(out))
    assert 0 < done < 30 and (out / ledger.ARTICLES).read_bytes().endswith(b"\n")
    assert batch(root, out).kept == done
    assert output(out) == output_of_one_run(root, tmp_path)


def test_a_full_disk_leaves_no_half_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OutputError, match=r"can't write .*a\.md: No space left on device"):
        sinks.write_file(str(tmp_path / "a.md"), b"text")
    assert not list(tmp_path.iterdir())


# --- running again


@pytest.mark.usefixtures("at_once")
def test_changed_new_and_deleted_pages(make: Make, tmp_path: Path) -> None:
    root, out = make(12), tmp_path / "out"
    batch(root, out)
    (root / "day-0" / "page-003.html").write_text("changed")
    (root / "day-1" / "page-001.html").unlink()
    (root / "day-0" / "page-000-a.html").write_text("new")
    tally = batch(root, out)
    assert (tally.pages, tally.kept) == (12, 10)
    assert output(out) == output_of_one_run(root, tmp_path)


def test_any_history_of_changes_and_interruptions_ends_in_the_same_output(tmp_path: Path) -> None:
    for seed in range(40):
        history(random.Random(seed), tmp_path / str(seed))


def history(dice: random.Random, place: Path) -> None:
    """Runs that stop anywhere while pages come, go and change, and folders can't be read for a while.

    No page may be worked on twice, and no file may stay of one that is gone.
    """
    root, out = place / "in", place / "out"
    root.mkdir(parents=True)
    (root / "always.txt").write_text("always")
    worked: set[tuple[str, str]] = set()
    for step in range(8):
        for _ in range(dice.choice((0, 0, 1, 3))):
            page = root / dice.choice("ab") / f"{dice.randrange(12)}.txt"
            page.parent.mkdir(exist_ok=True)
            if page.exists() and dice.random() < 0.4:
                page.unlink()
            else:
                page.write_text(f"{step} {dice.random()}")
        unreadable = {str(root / dice.choice("ab"))} if dice.random() < 0.3 else set()
        go(root, out, worked, stop=dice.randrange(14) if step < 7 else 1000, files="text", unreadable=unreadable)
        if dice.random() < 0.3:
            with open(out / ledger.ARTICLES, "ab") as file:
                file.write(b'{"path": "torn"}\n' if dice.random() < 0.5 else b'{"pa')
    go(root, out, worked, stop=1000, files="text")
    whole = place / "whole"
    go(root, whole, set(), stop=1000, files="text")
    assert output(out) == output(whole)
    shutil.rmtree(place)


class Guarded(Inputs):
    """Inputs of which some folders can't be read."""

    unreadable_folders: frozenset[str] = frozenset()

    def _list(self, folder: str) -> list[tuple[str, bool]] | Gap:
        if folder in self.unreadable_folders:
            return self._gap(folder, PermissionError(13, "Permission denied"))
        return super()._list(folder)


def go(
    root: Path, out: Path, worked: set[tuple[str, str]], stop: int, files: str | None = None,
    unreadable: Iterable[str] = (),
) -> None:  # fmt: skip
    """A run without processes that ends after `stop` pages."""
    out.mkdir(exist_ok=True)
    inputs = Guarded([str(root)], str(out))
    inputs.unreadable_folders = frozenset(unreadable)
    place = Place(inputs.base, files) if files else None
    run = _Output(str(out), inputs, place, Tally())
    for count, (source, known) in enumerate(run.remaining()):
        if count == stop:
            break
        if known is None:
            assert source[::2] not in worked
            worked.add(source[::2])
        run.add(source, known or plain(source, place))
    else:
        run.complete()
    run.close()


@pytest.mark.usefixtures("at_once")
def test_a_merge_may_be_interrupted_at_any_point(make: Make, tmp_path: Path) -> None:
    root, out = make(9), tmp_path / "out"
    batch(root, out)
    whole = output(out)
    lines = whole[ledger.ARTICLES].splitlines(keepends=True)
    for done in range(9):
        # Nine pages known; a new output is merged up to `done` of them when the process dies.
        (out / ledger.PREVIOUS).write_bytes(b"".join(lines))
        (out / ledger.ARTICLES).write_bytes(b"".join(lines[:done]))
        assert batch(root, out).kept == 9
        assert output(out) == whole


@pytest.mark.usefixtures("at_once")
def test_other_settings_are_refused_until_fresh(make: Make, tmp_path: Path) -> None:
    root, out = make(3), tmp_path / "out"
    batch(root, out)
    with pytest.raises(RequestError, match=r'packs was "all", now \[\]; keep was \[\], now \["credits"\].*--fresh'):
        batch(root, out, packs=(), policy=Policy(credits=True))
    with pytest.raises(RequestError, match=r'limits was \{"characters": 50000000\}, now \{"characters": 9\}'):
        batch(root, out, policy=Policy(limits=Limits(9)))
    with pytest.raises(RequestError, match=r"inputs was .*day-0"):
        batch(root / "day-0", out)
    assert batch(root, out, jobs=2, timeout=7).kept == 3
    assert batch(root, out, packs=(), fresh=True).kept == 0
    assert batch(root, out, packs=()).kept == 3
    (out / ledger.SETTINGS).write_text("{")
    with pytest.raises(RequestError, match="damaged"):
        batch(root, out)


@pytest.mark.usefixtures("at_once")
def test_a_pack_that_has_changed_is_another_setting(make: Make, tmp_path: Path) -> None:
    root, out, pack = make(2), tmp_path / "out", tmp_path / "post.toml"
    pack.write_text('id = "post"\nhosts = ["post.example"]\n')
    batch(root, out, packs=(pack,))
    assert batch(root, out, packs=(pack,)).kept == 2
    pack.write_text('id = "post"\nhosts = ["harbour-post.example"]\n')
    with pytest.raises(RequestError, match=r"packs was .*post\.toml"):
        batch(root, out, packs=(pack,))


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("name", [ledger.ARTICLES, ledger.ERRORS, ledger.PREVIOUS, "articles/day-0/page-000.html.txt"])
def test_files_of_another_origin_are_left_alone(make: Make, tmp_path: Path, name: str) -> None:
    root, out = make(1), tmp_path / "out"
    foreign = out / name
    foreign.parent.mkdir(parents=True)
    foreign.write_text("precious")
    for fresh in (False, True):
        with pytest.raises(RequestError, match=r"was not written by a batch\. Give another --out\.$"):
            batch(root, out, work=None, files="text", fresh=fresh)
    if foreign.parent != out:
        # They are in nobody's way as long as no files are asked for.
        batch(root, out)
        for fresh in (False, True):
            with pytest.raises(RequestError, match="not written by a batch"):
                batch(root, out, work=None, files="text", fresh=fresh)
    assert foreign.read_text() == "precious"


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("settings", ["{", "[]", '{"lr": 0.1}', '{"a":' * 100_000])
def test_settings_of_another_origin_let_nothing_be_forgotten(make: Make, tmp_path: Path, settings: str) -> None:
    root, out = make(1), tmp_path / "out"
    out.mkdir()
    (out / ledger.ARTICLES).write_text("precious")
    (out / ledger.SETTINGS).write_text(settings)
    for fresh in (False, True):
        with pytest.raises(RequestError, match=r"damaged, or was not written by a batch\. Give another --out\.$"):
            batch(root, out, fresh=fresh)
    assert (out / ledger.ARTICLES).read_text() == "precious"


def test_two_runs_at_once_are_refused(make: Make, tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    root, out = make(1), tmp_path / "out"
    with ledger.claimed(str(out), {}, fresh=False), pytest.raises(RequestError, match="in use"):
        batch(root, out)


@pytest.mark.usefixtures("at_once")
def test_changed_addresses_are_changes(make: Make, tmp_path: Path) -> None:
    root, out = make(3), tmp_path / "out"
    batch(root, out)
    path = str(root / "day-1" / "page-001.html")
    tally = Tally()
    inputs = Inputs([str(root)], str(out), {path: "https://a.example/1"})
    run(inputs, str(out), Settings(), tally, Quiet(), plain)
    assert tally.kept == 2
    assert [record["url"] for record in records(out)] == [None, "https://a.example/1", None]
    with pytest.raises(RequestError, match="Give --urls again"):
        batch(root, out)
    assert [record["url"] for record in records(out)] == [None, "https://a.example/1", None]
    inputs = Inputs([str(root)], str(out), {path: "https://a.example/2"})
    run(inputs, str(out), Settings(), tally, Quiet(), plain)
    assert [record["url"] for record in records(out)] == [None, "https://a.example/2", None]


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(
    ("form", "suffix"), [("text", ".txt"), ("markdown", ".md"), ("json", ".json"), ("html", ".html")]
)
def test_files_mirror_the_inputs(make: Make, tmp_path: Path, form: str, suffix: str) -> None:
    root, out = make(2), tmp_path / "out"
    batch(root, out, work=None, files=form)
    made = sorted(str(p.relative_to(out / "articles")) for p in (out / "articles").rglob("*") if p.is_file())
    assert made == [f"day-0/page-000.html{suffix}", f"day-1/page-001.html{suffix}"]
    assert "nobody at the pier could say" in (out / "articles" / made[0]).read_text("utf-8")
    (out / "articles" / made[1]).unlink()
    assert batch(root, out, work=None, files=form).kept == 1
    assert (out / "articles" / made[1]).exists()


def files(out: Path) -> list[str]:
    """The pages' own files in an output folder."""
    return sorted(str(path.relative_to(out / "articles")) for path in (out / "articles").rglob("*") if path.is_file())


@pytest.mark.usefixtures("at_once")
def test_files_may_be_asked_for_later(make: Make, tmp_path: Path) -> None:
    root, out = make(2), tmp_path / "out"
    batch(root, out, work=None)
    assert batch(root, out, work=None, files="text").kept == 0
    assert [record["file"] for record in records(out)] == [f"articles/{name}" for name in files(out)]
    assert batch(root, out, work=None, files="text").kept == 2
    with pytest.raises(RequestError, match='files was "text", now null'):
        batch(root, out, work=None)
    with pytest.raises(RequestError, match='files was "text", now "html"'):
        batch(root, out, work=None, files="html")


@pytest.mark.usefixtures("at_once")
def test_no_file_outlives_its_page(make: Make, tmp_path: Path) -> None:
    root, out = make(6), tmp_path / "out"
    batch(root, out, work=None, files="text")
    (out / "articles" / "day-2" / "notes.txt").write_text("not written by a batch")
    # One in the middle, all of a folder, and the last one; and one that now fails.
    for name in ("day-0/page-000.html", "day-1/page-001.html", "day-1/page-004.html", "day-2/page-005.html"):
        (root / name).unlink()
    (root / "day-2" / "page-002.html").write_bytes(gzip.compress(b"cut off")[:9])
    tally = batch(root, out, work=None, files="text")
    assert (tally.pages, tally.errors, tally.kept) == (2, 1, 1)
    assert files(out) == ["day-0/page-003.html.txt", "day-2/notes.txt"]
    assert not (out / "articles" / "day-1").exists()


@pytest.mark.usefixtures("at_once")
def test_a_merge_that_is_gone_on_with_removes_no_file_of_a_page(make: Make, tmp_path: Path) -> None:
    root, out = make(4), tmp_path / "out"
    batch(root, out, work=None, files="text")
    lines = (out / ledger.ARTICLES).read_bytes().splitlines(keepends=True)
    (root / "day-1" / "page-001.html").unlink()
    for done in range(3):
        (out / ledger.PREVIOUS).write_bytes(b"".join(lines))
        (out / ledger.ARTICLES).write_bytes(b"".join(lines[:done]))
        batch(root, out, work=None, files="text")
        assert files(out) == ["day-0/page-000.html.txt", "day-0/page-003.html.txt", "day-2/page-002.html.txt"]


@pytest.mark.usefixtures("at_once")
def test_fresh_leaves_no_files_of_the_run_before(make: Make, tmp_path: Path) -> None:
    root, out = make(3), tmp_path / "out"
    batch(root, out, work=None, files="markdown")
    (out / "articles" / "day-0" / "notes.md").write_text("not written by a batch")
    batch(root / "day-1", out, work=None, files="text", fresh=True)
    assert files(out) == ["day-0/notes.md", "page-001.html.txt"]


@pytest.mark.parametrize("file", ["precious.txt", "articles/../precious.txt", "/etc/passwd", 7])
def test_a_line_names_no_other_file_as_its_own(tmp_path: Path, file: str | int) -> None:
    record = {"path": "1.html", "url": None, "stamp": "1-1", "status": "ok", "file": file}
    (tmp_path / ledger.ARTICLES).write_text(json.dumps(record) + "\n")
    assert [entry.outcome.file for entry in ledger.entries(str(tmp_path / ledger.ARTICLES))] in ([None], [])


@pytest.mark.usefixtures("at_once")
def test_a_name_that_cannot_be_a_file_is_shortened_or_an_error(make: Make, tmp_path: Path) -> None:
    root, out = make(1), tmp_path / "out"
    page = (root / "day-0" / "page-000.html").read_bytes()
    (root / "day-0" / "page-000.html.md").mkdir()
    for name in ("day-0/page-000.html.md/1.html", f"{'长' * 83}.html", f"{'长' * 83}.txt", f"{'x' * 250}.html"):
        (root / name).write_bytes(page)
    tally = batch(root, out, work=None, files="markdown")
    assert (tally.pages, dict(tally.by_error)) == (5, {"unwritable": 1})
    (error,) = records(out, ledger.ERRORS)
    assert error["path"].endswith(".md/1.html") and "can't write" in error["message"]
    assert len(files(out)) == 4 and all(name.endswith(".md") for name in files(out))
    assert batch(root, out, work=None, files="markdown").kept == 5


@pytest.mark.usefixtures("at_once")
def test_what_cannot_be_read_now_is_kept(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, out = make(12), tmp_path / "out"
    batch(root, out, work=None, files="text")
    before = output(out)
    scandir, stat = os.scandir, os.stat

    def refusing(call: Callable[..., Any]) -> Callable[..., Any]:
        def refuse(path: Any, *arguments: Any, **options: Any) -> Any:
            if str(path).startswith(str(root)) and str(path).endswith(("day-1", "page-006.html", "page-011.html")):
                raise PermissionError(13, "Permission denied")
            return call(path, *arguments, **options)

        return refuse

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refusing(scandir))
        patch.setattr(os, "stat", refusing(stat))
        for _ in range(2):
            assert batch(root, out, work=None, files="text").kept == 12
            assert {**output(out), ledger.ERRORS: b""} == before
            told = [(os.path.basename(e["path"]), e["kind"]) for e in records(out, ledger.ERRORS)]
            assert told == [(name, "unreadable") for name in ("page-006.html", "day-1", "page-011.html")]
        (root / "day-0" / "page-000.html").unlink()
        (root / "day-2" / "page-002-a.html").write_bytes((root / "day-2" / "page-002.html").read_bytes())
        tally = batch(root, out, work=None, files="text")
        assert (tally.pages, tally.kept, len(files(out))) == (12, 11, 12)
    (root / "day-1" / "page-004.html").unlink()
    assert batch(root, out, work=None, files="text").kept == 11
    fresh = tmp_path / "fresh"
    batch(root, fresh, work=None, files="text")
    assert output(out) == output(fresh)
