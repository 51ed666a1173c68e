"""Which pages are found, and what their files hold."""

from __future__ import annotations

import gzip
import json
import os
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from cleaner.batch.errors import RequestError
from cleaner.batch.inputs import Gap, Inputs, nothing_found, order, passed_over, read_page, read_urls
from cleaner.read.unpack import PageError

Make = Callable[..., Path]


def touch(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)


def paths(*arguments: Path, out: Path | None = None) -> list[str]:
    return [source.path for source in Inputs([str(a) for a in arguments], str(out or arguments[0].parent / "out"))]


def test_finds_pages_by_their_suffix_in_order_of_path(tmp_path: Path) -> None:
    names = ["a/2.HTM", "a/b/1.txt.gz", "a-b/1.html", "a.html", "z.Html.GZ"]
    touch(tmp_path / "in", *names, "a/1.jpg", "a/1.html.bak", "b.gz", "html")
    expected = sorted((str(tmp_path / "in" / name) for name in names), key=order)
    assert paths(tmp_path / "in") == expected


def test_inputs_that_overlap_count_once(tmp_path: Path) -> None:
    touch(tmp_path / "in", "a/1.html", "b/2.html")
    root = tmp_path / "in"
    assert paths(root / "b" / "2.html", root, root / "a", root / "." / "a", root / "a" / "1.html", root) == paths(root)


def test_several_inputs_are_merged_in_order(tmp_path: Path) -> None:
    touch(tmp_path, "z/1.html", "a/1.html", "m.html", "z/link-target/2.html")
    found = paths(tmp_path / "z", tmp_path / "m.html", tmp_path / "a")
    assert found == sorted(found, key=order) and len(found) == 4


def test_output_within_input_is_not_read(tmp_path: Path) -> None:
    touch(tmp_path / "in", "1.html", "out/articles/1.html.txt", "output/2.html")
    found = paths(tmp_path / "in", out=tmp_path / "in" / "out")
    assert found == [str(tmp_path / "in" / "1.html"), str(tmp_path / "in" / "output" / "2.html")]


@pytest.mark.parametrize("argument", ["out", "out/articles", "out/articles/text"])
def test_output_is_no_input(tmp_path: Path, argument: str) -> None:
    (tmp_path / argument).mkdir(parents=True)
    with pytest.raises(RequestError, match="give another --out"):
        Inputs([str(tmp_path / argument)], str(tmp_path / "out"))


def test_links_make_no_loops_and_no_doubles(tmp_path: Path) -> None:
    touch(tmp_path, "in/1.html", "elsewhere/2.html")
    root = tmp_path / "in"
    (root / "loop").symlink_to(root, target_is_directory=True)
    (root / "same.html").symlink_to(root / "1.html")
    (root / "other.html").symlink_to(tmp_path / "elsewhere" / "2.html")
    (root / "broken.html").symlink_to(tmp_path / "nowhere.html")
    inputs = Inputs([str(root)], str(tmp_path / "out"))
    # In a circle: one that could be a page, and one that could not.
    (root / "self.html").symlink_to("self.html")
    (root / "self").symlink_to("self")
    assert [Path(source.path).name for source in inputs] == ["1.html", "other.html"]
    assert (inputs.links, inputs.others) == (1, 1)
    assert [Path(gap.path).name for gap in inputs.unreadable] == ["broken.html", "self.html"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files")
def test_what_is_called_a_page_and_is_no_file_is_counted(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.html")
    inputs = Inputs([str(tmp_path)], str(tmp_path / "out"))
    assert not list(inputs)
    assert inputs.others == 1


def test_a_folder_deeper_than_the_stack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # One level at a time, down and up again: neither the path nor shutil.rmtree can be that deep.
    depth = 1100
    monkeypatch.chdir(tmp_path)
    for _ in range(depth):
        os.mkdir("d")
        os.chdir("d")
    Path("1.html").touch()
    os.chdir(tmp_path)
    found = paths(Path("d"), out=tmp_path / "out")
    os.chdir("/".join("d" * depth))
    os.remove("1.html")
    for _ in range(depth):
        os.chdir("..")
        os.rmdir("d")
    assert len(found) == 1


def test_an_unreadable_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "in/a/1.html", "in/b/2.html")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("a"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    inputs = Inputs([str(tmp_path / "in")], str(tmp_path / "out"))
    assert [Path(source.path).name for source in inputs] == ["2.html"]
    assert inputs.unreadable == [Gap(str(tmp_path / "in" / "a"), "Permission denied")]


def test_mistakes_name_the_argument(tmp_path: Path) -> None:
    touch(tmp_path, "empty/1.jpg")
    out = str(tmp_path / "out")
    with pytest.raises(RequestError, match="nowhere does not exist"):
        Inputs([str(tmp_path / "nowhere")], out)
    with pytest.raises(RequestError, match="no name"):
        Inputs([str(tmp_path / "empty"), ""], out)
    inputs = Inputs([str(tmp_path / "empty")], out)
    assert not list(inputs)
    message = str(nothing_found(inputs))
    assert "empty" in message and ".html .htm .shtml .xhtml .txt" in message and "1 file of another kind" in message


def test_a_file_that_is_named_is_taken_whatever_its_name(tmp_path: Path) -> None:
    touch(tmp_path, "in/1.asp", "in/2.SHTML", "in/3.xhtml.gz", "in/4.jpg")
    assert paths(tmp_path / "in" / "1.asp") == [str(tmp_path / "in" / "1.asp")]
    inputs = Inputs([str(tmp_path / "in")], str(tmp_path / "out"))
    assert [Path(source.path).name for source in inputs] == ["2.SHTML", "3.xhtml.gz"]
    assert passed_over(inputs) == ["2 files of other kinds were passed over"]


def test_output_of_other_runs_is_left_out(tmp_path: Path) -> None:
    touch(tmp_path / "in", "1.html", "old/articles/1.html.txt", "mine/articles.jsonl", "mine/run.json", "mine/2.html")
    (tmp_path / "in" / "old" / "articles.jsonl").touch()
    settings = {"version": "1", "inputs": {}, "packs": "all"}
    (tmp_path / "in" / "old" / "run.json").write_text(json.dumps(settings))
    inputs = Inputs([str(tmp_path / "in")], str(tmp_path / "out"))
    assert [Path(source.path).name for source in inputs] == ["1.html", "2.html"]
    assert "1 output folder of another run was left out" in passed_over(inputs)


def test_reads_plain_and_packed(tmp_path: Path) -> None:
    (tmp_path / "1.html").write_bytes(b"plain")
    (tmp_path / "2.html.gz").write_bytes(gzip.compress(b"packed"))
    (tmp_path / "3.html").write_bytes(gzip.compress(b"packed and not named so"))
    (tmp_path / "4.html").write_bytes(b"")
    (tmp_path / "5.html.gz").write_bytes(gzip.compress(b"packed ") + gzip.compress(b"in two members") + bytes(100))
    (tmp_path / "6.html").write_bytes(zlib.compress(b"packed by a server"))
    found = [read_page(str(path)) for path in sorted(tmp_path.iterdir())]
    assert found == [
        b"plain", b"packed", b"packed and not named so", b"", b"packed in two members", b"packed by a server"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (gzip.compress(b"x" * 1000)[:-9], "broken-gzip"),
        (gzip.compress(b"abc")[:12] + b"\xff" * 20, "broken-gzip"),
        (gzip.compress(b"abc") + b"junk", "broken-gzip"),
        (b"not gzip at all", "broken-gzip"),
        (b"", "broken-gzip"),
        (bytes(2_000_000), "too-large"),
        (gzip.compress(bytes(5_000_000)), "too-large"),
        (None, "unreadable"),
    ],
)
def test_what_cannot_be_read_has_a_kind(tmp_path: Path, data: bytes | None, kind: str) -> None:
    page = tmp_path / "1.html.gz"
    if data is not None:
        page.write_bytes(data)
    with pytest.raises(PageError) as caught:
        read_page(str(page), limit=1 << 20)
    assert caught.value.kind == kind


def test_addresses_by_path_or_by_path_within_the_inputs(make: Make, tmp_path: Path) -> None:
    root = make(3)
    listed = tmp_path / "urls.tsv"
    first, second = root / "day-0" / "page-000.html", "day-1/page-001.html"
    listed.write_text(f'{first}\thttps://a.example/0\n\n{{"path": "{second}", "url": "https://a.example/1"}}\n')
    inputs = Inputs([str(root)], str(tmp_path / "out"), read_urls(str(listed)))
    assert [source.url for source in inputs] == ["https://a.example/0", "https://a.example/1", None]
    assert inputs.unmatched == 0


def test_addresses_by_any_way_of_writing_the_path(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    make(3)
    monkeypatch.chdir(tmp_path)
    lines = [f"{tmp_path}/in/day-0/page-000.html\tu:0", "./in/day-1/../day-1/page-001.html\tu:1", "nowhere.html\tu:2"]
    # As Windows' editor writes it.
    Path("urls.tsv").write_text("\n".join(lines), "utf-8-sig")
    for root in ("in", str(tmp_path / "in")):
        inputs = Inputs([root], "out", read_urls("urls.tsv"))
        assert [source.url for source in inputs] == ["u:0", "u:1", None]
        assert inputs.unmatched == 1


BAD_LINES = [
    "no tab", "\tno path", '{"path": "x"}', "{", '{"path": 1, "url": "u"}', "p\t" + "u" * 9000,
    '{"path": ' + "[" * 100_000,
]  # fmt: skip


@pytest.mark.parametrize("line", BAD_LINES)
def test_a_bad_address_line_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "urls").write_text(f"a.html\thttps://a.example\n{line}\n")
    with pytest.raises(RequestError, match="urls, line 2"):
        read_urls(str(tmp_path / "urls"))
