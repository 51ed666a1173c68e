from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import FIRST, LAST, PACK, PAGE, URL, refused, run

import cleaner

HAO = str(Path(__file__).parents[2] / "samples/netease-hao/page.html")
HAO_URL = "https://www.163.com/dy/article/JEXAMPLE0552AAAA.html"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    (tmp_path / "empty.html").write_text("", "utf-8")
    (tmp_path / "pages").mkdir()
    return tmp_path


def test_the_article_as_text(folder: Path) -> None:
    done = run("clean", "page.html", cwd=folder)
    assert done.returncode == 0
    text = done.stdout.decode("utf-8")
    assert text.startswith("Ferry back in service\n\n")
    assert FIRST in text.splitlines()
    assert "Sport" not in text
    assert text.endswith("office.\n")


@pytest.mark.parametrize("words", [("clean", "-"), ("clean",)])
def test_a_page_from_standard_input(words: tuple[str, ...]) -> None:
    assert FIRST in run(*words, stdin=PAGE.encode()).stdout.decode("utf-8")


def test_a_gzipped_page(folder: Path) -> None:
    (folder / "page.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    assert FIRST in run("clean", "page.html.gz", cwd=folder).stdout.decode("utf-8")


def test_a_compressed_page_with_a_flaw_is_refused(folder: Path) -> None:
    (folder / "cut.gz").write_bytes(gzip.compress(PAGE.encode())[:-9])
    assert "cut.gz: compressed, and cut off" in refused(["clean", "cut.gz"], folder)
    (folder / "bomb.gz").write_bytes(gzip.compress(bytes(65 << 20), 1))
    assert "bomb.gz: more than 64 MiB when unpacked" in refused(["clean", "bomb.gz"], folder)


def test_a_page_that_is_too_large_for_a_batch_is_so_here(folder: Path) -> None:
    with open(folder / "large.html", "wb") as file:
        file.truncate((64 << 20) + 1)
    assert "large.html: more than 64 MiB\n" in refused(["clean", "large.html"], folder)
    with open(folder / "large.html", "rb") as file:
        command = [sys.executable, "-m", "cleaner", "clean"]
        done = subprocess.run(command, stdin=file, capture_output=True)
    assert done.returncode == 2 and b"standard input: more than 64 MiB\n" in done.stderr


def test_json(folder: Path) -> None:
    done = run("clean", "page.html", "--format", "json", "--url", "https://news.example/1", cwd=folder)
    data = json.loads(done.stdout)
    assert data == cleaner.clean(PAGE.encode(), "https://news.example/1").to_dict()


def test_markdown_and_html(folder: Path) -> None:
    words = ("clean", "page.html", "--url", "https://news.example/1", "--format")
    link = "https://news.example/parts"
    assert f"[shipped from abroad]({link})" in run(*words, "markdown", cwd=folder).stdout.decode()
    assert f'<a href="{link}">shipped from abroad</a>' in run(*words, "html", cwd=folder).stdout.decode()


def test_an_output_file_says_the_format_by_its_suffix(folder: Path) -> None:
    done = run("clean", "page.html", "-o", "out.md", cwd=folder)
    assert (done.returncode, done.stdout) == (0, b"")
    assert (folder / "out.md").read_text("utf-8").startswith("# Ferry back in service\n\n")
    run("clean", "page.html", "-o", "out.md", "-f", "json", cwd=folder)
    assert json.loads((folder / "out.md").read_text("utf-8"))["title"]


def test_output_is_utf_8_everywhere(folder: Path) -> None:
    done = run("clean", "page.html", cwd=folder, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"})
    assert "“We are glad" in done.stdout.decode("utf-8")


def test_captions_are_kept_on_request(folder: Path) -> None:
    caption = b"The ferry in the yard"
    assert caption not in run("clean", "page.html", cwd=folder).stdout
    assert caption in run("clean", "page.html", "--keep", "captions", cwd=folder).stdout


@pytest.mark.parametrize("words", [(), ("--no-packs",)])
def test_a_pack_of_ones_own(folder: Path, words: tuple[str, ...]) -> None:
    (folder / "harbour.toml").write_text(PACK)
    clean = ("clean", "page.html", "--url", URL, *words)
    assert LAST in run(*clean, cwd=folder).stdout.decode()
    assert LAST not in run(*clean, "--pack", "harbour.toml", cwd=folder).stdout.decode()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--url", URL), ""),
        ((), "the page has neither its host nor its fingerprint; say where it came from with --url"),
        (("--url", "https://other.example/1"), "the page has neither its host nor its fingerprint"),
        (("--url", "https://redesigned.example/1"), "the page is of its site, but holds nothing that it names"),
        (("--url", "https://redesigned.example/1", "--quiet"), ""),
    ],
)
def test_a_pack_of_ones_own_that_was_not_used_is_told(folder: Path, words: tuple[str, ...], told: str) -> None:
    (folder / "harbour.toml").write_text(PACK)
    layout = '[[layout]]\nbody = [".gone"]\n'
    (folder / "old.toml").write_text(f'id = "old"\nhosts = ["redesigned.example"]\n{layout}')
    done = run("clean", "page.html", "--pack", "harbour.toml", "--pack", "old.toml", *words, cwd=folder)
    assert done.returncode == 0
    assert done.stderr.decode() == (f"cleaner: page.html: --pack was not used: {told}\n" if told else "")


def test_a_pack_of_the_package_for_a_part_of_a_host_goes_before_ones_own(folder: Path) -> None:
    (folder / "own.toml").write_text(
        PACK.replace("harbour.example", "163.com").replace("Tickets that were bought", "柳湾渡口"), "utf-8"
    )
    words = ("clean", HAO, "--url", HAO_URL, "--pack", "own.toml")
    said = run(*words, cwd=folder).stderr.decode()
    assert "--pack was not used: 163-dy, of the package, lists the page's host more closely" in said
    assert run(*words, "--no-packs", cwd=folder).stderr == b""


@pytest.mark.parametrize(("words", "known"), [((), True), (("--no-packs",), False), (("--pack", "harbour.toml"), True)])
def test_packs_of_the_package_beside_ones_own(folder: Path, words: tuple[str, ...], known: bool) -> None:
    (folder / "harbour.toml").write_text(PACK)
    done = run("explain", HAO, "--url", HAO_URL, *words, cwd=folder)
    assert ("pack:" in done.stdout.decode()) is known


@pytest.mark.parametrize(
    ("charset", "word", "seen"),
    [
        ("cp1250", "Żółw".encode("cp1250"), "Żółw"),
        ("cp437", "Größe".encode("cp437"), "Größe"),
        ("GB2312", "镕".encode("gb18030"), "镕"),
        ("gbk", "用户".encode(), "鐢ㄦ埛"),
    ],
)
def test_a_charset_that_the_user_states_is_obeyed(folder: Path, charset: str, word: bytes, seen: str) -> None:
    page = PAGE.replace("“We are glad that it is over,”", "WORD").encode("ascii", "replace").replace(b"WORD", word)
    (folder / "page.html").write_bytes(page)
    assert f"{seen} said the captain" in run("clean", "page.html", "--charset", charset, cwd=folder).stdout.decode()


def test_bytes_that_are_not_of_the_stated_charset_are_told(folder: Path) -> None:
    wide = run("clean", "-", "--charset", "utf-16", stdin=PAGE.encode("utf-16"))
    assert FIRST in wide.stdout.decode() and wide.stderr == b""
    assert "bytes do not decode" in run("clean", "page.html", "--charset", "big5", cwd=folder).stderr.decode()


def test_a_page_without_article_is_exit_code_1(folder: Path) -> None:
    done = run("clean", "empty.html", cwd=folder)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("cleaner: empty.html: ")
    assert run("clean", "empty.html", "--quiet", cwd=folder).stderr == b""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["clean", "pgae.html"], "no such file: 'pgae.html'; did you mean page.html?"),
        (["clean", "pages"], "'pages' is a folder; try: cleaner batch pages --out DIR"),
        (["clean", "https://news.example/1"], "curl -sL"),
        (["clean", "page.html", "--format", "markdwon"], "unknown format 'markdwon'; did you mean markdown?"),
        (["clean", "page.html", "--fromat", "json"], "unknown option '--fromat'; did you mean --format?"),
        (["clean", "page.html", "--url", URL, "two.html"], "unexpected argument 'two.html'"),
        (["clean", "a.html", "b.html"], "one page at a time, got 2; try: cleaner batch a.html b.html --out DIR"),
        (["explain", "-q", *"abcde"], "one page at a time, got 5; try: cleaner batch a b c ... --out DIR"),
        (["batch", "-", "-o", "out"], "- is standard input: files and folders are read"),
        (["packs", "check", "."], ". is no pack: that is an id, or a file whose name ends in .toml"),
        (["help", "claen"], "unknown command 'claen'; did you mean clean?"),
        (["clean", "page.html", "--keep", "caption"], "did you mean captions?"),
        (["clean", "page.html", "--charset", "gb18031"], "unknown charset 'gb18031'; did you mean gb18030?"),
        (["clean", "page.html", "--charset", "rot13"], "unknown charset 'rot13'"),
        (["clean", "page.html", "--charset", "\udcff"], "unknown charset"),
        (["clean", "page.html", "--charset", "punycode"], "unknown charset 'punycode'; did you mean unicode?"),
        (["clean", "page.html", "--pack", "163"], "no such file: '163'; the packs of the package are used without"),
        (["batch", "pages"], "no output folder is given: name one, as in --out cleaned"),
        (["clean", "page.html", "--pack", "harbour.toml"], "harbour.toml: can't be read: No such file or directory\n"),
        (["clean", "new\nline\x1b[31m.html"], r"no such file: 'new\nline\x1b[31m.html'"),
        (["claen\n"], r"unknown command 'claen\n'"),
        (["packs", "harbour.toml"], "unknown action 'harbour.toml'; did you mean check harbour.toml?"),
        (["packs", "163"], "unknown action '163'; did you mean check 163?"),
        (["packs", "chek"], "unknown action 'chek'; did you mean check? (one of: list, check)"),
        (["explain", "page.html", "--pack", "page.html"], "--pack: page.html: "),
        (["claen", "page.html"], "unknown command 'claen'; did you mean clean?"),
        (["page.html"], "did you mean 'cleaner clean page.html'?"),
        (["pages"], "did you mean 'cleaner batch pages'?"),
        (["--quiet"], "unknown option '--quiet'"),
        (["--versoin"], "did you mean --version?"),
        (["--"], "'--' stands before the command"),
        (["--", "clean", "page.html"], "'--' stands before the command"),
    ],
)
def test_mistakes_are_told_and_what_was_meant(folder: Path, words: list[str], told: str) -> None:
    assert told in refused(words, folder)


def test_a_name_does_not_steer_the_terminal(folder: Path) -> None:
    (folder / "new\nline\x1b[31m.html").touch()
    said = run("clean", "new\nline\x1b[31m.html", cwd=folder).stderr.decode()
    assert said.startswith(r"cleaner: new\nline\x1b[31m.html: ") and said.count("\n") == 1


def test_output_that_cannot_be_written_is_exit_code_3(folder: Path) -> None:
    done = run("clean", "page.html", "-o", "no/such/out.txt", cwd=folder)
    assert done.returncode == 3
    assert done.stderr.decode() == "cleaner clean: can't write 'no/such/out.txt': No such file or directory\n"


def test_help_and_version() -> None:
    assert run("--version").stdout.decode() == run("-V").stdout.decode() == f"cleaner {cleaner.__version__}\n"
    assert run("help", "batch").stdout == run("batch", "--help").stdout
    for words in ((), ("--help",), ("help",), ("clean", "--help")):
        done = run(*words)
        assert done.returncode == 0
        assert "exit codes:" in done.stdout.decode()


@pytest.mark.parametrize(
    ("command", "told"),
    [("clean", "holds no article"), ("explain", "holds no article"), ("batch", "but pages failed"),
     ("packs", "does not do what its examples say")],
)  # fmt: skip
def test_exit_code_1_is_explained_for_the_command(command: str, told: str) -> None:
    lines = run(command, "--help").stdout.decode().splitlines()
    assert [told in line for line in lines if line.startswith("  1 ")] == [True]


@pytest.mark.parametrize(("fault", "told"), [("MemoryError()", "cleaner: not enough memory\n"), ("KeyError(7)", "7\n")])
def test_a_failure_is_no_answer(folder: Path, fault: str, told: str) -> None:
    code = (
        "import sys; import cleaner.cli.page as page; from cleaner.cli import main\n"
        f"def fail(options): raise {fault}\n"
        "page.clean_page = fail; sys.exit(main(['clean', 'page.html']))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True)
    assert done.returncode == 4
    assert done.stderr.decode().endswith(told)
    assert (b"Traceback" in done.stderr) is ("KeyError" in fault)


def test_a_reader_that_has_gone_is_no_error(folder: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as gone:
        done = subprocess.run(
            [sys.executable, "-m", "cleaner", "clean", "page.html"], cwd=folder, stdout=gone, stderr=subprocess.PIPE
        )
    assert done.returncode == 141
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="redirects with a POSIX shell")
@pytest.mark.parametrize(
    ("redirect", "told"),
    [("- <&-", "standard input is closed"), ("page.html >&-", "standard output is closed"),
     pytest.param("page.html >/dev/full", "can't write to standard output", marks=pytest.mark.skipif(
         not os.path.exists("/dev/full"), reason="no /dev/full"))],
)  # fmt: skip
def test_a_stream_that_does_not_work_is_told(folder: Path, redirect: str, told: str) -> None:
    done = subprocess.run(
        f'"{sys.executable}" -m cleaner clean {redirect}', shell=True, cwd=folder, stderr=subprocess.PIPE
    )
    assert done.returncode == (2 if "input" in told else 3)
    assert told in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="resource limits")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_disk_that_fills_up_half_way_is_told(folder: Path, unbuffered: str) -> None:
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "from cleaner.cli import main; sys.exit(main(['clean', 'page.html']))"
    )
    with open(folder / "out.txt", "wb") as out:
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=folder, stdout=out, stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        )  # fmt: skip
    assert done.returncode == 3
    assert done.stderr.decode() == "cleaner clean: can't write to standard output: File too large\n"


@pytest.mark.skipif(sys.platform == "win32", reason="redirects with a POSIX shell")
@pytest.mark.parametrize("redirect", ["2>&-", "2>/dev/full", "a pipe that nobody reads"])
@pytest.mark.parametrize(
    ("words", "code"),
    [("clean page.html", 0), ("clean empty.html", 1), ("--foo", 2), ("clean no.html", 2), ("batch . -o out -j 1", 0)],
)
def test_trouble_on_standard_error_changes_nothing(folder: Path, words: str, code: int, redirect: str) -> None:
    if redirect == "2>/dev/full" and not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full")
    shell = redirect if redirect.startswith("2>") else ""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as gone:
        command = f'"{sys.executable}" -m cleaner {words} {shell}'
        done = subprocess.run(command, shell=True, cwd=folder, stdout=subprocess.PIPE, stderr=gone)
    assert done.returncode == code
    assert done.stdout == run(*words.split(), cwd=folder).stdout
    if "batch" in words:
        assert len((folder / "out" / "articles.jsonl").read_bytes().splitlines()) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_ctrl_c_is_exit_code_130() -> None:
    code = (
        "import sys, threading, os, signal, cleaner.cli as c\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # shells start background jobs without
        "sys.stdin = type('Stdin', (), {'isatty': lambda self: False, 'buffer': sys.stdin.buffer})()\n"
        "threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
        "sys.exit(c.main(['clean', '-']))\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as command:
        assert command.stderr is not None
        said = command.stderr.read()
        assert command.wait(60) == 130
    assert said == b""


def test_the_command_imports_nothing_that_it_does_not_use(folder: Path) -> None:
    code = (
        "import sys; from cleaner.cli import main; main(['clean', 'page.html', '-f', 'json'])\n"
        "print(sorted({'rich', 'typer', 'trafilatura', 'charset_normalizer', 'multiprocessing'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_the_help_imports_nothing_of_the_engine() -> None:
    code = (
        "import sys; from cleaner.cli import main; main(['clean', '--help'])\n"
        "print(sorted({'cleaner.api', 'cleaner.read', 'lxml', 'numpy', 'regex'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"
