from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest
from command import FIRST, PAGE, refused, run

import cleaner


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return path


def test_every_block_has_a_line_and_no_colour_in_a_pipe(page: Path) -> None:
    done = run("explain", "page.html", cwd=page.parent)
    assert done.returncode == 0
    text = done.stdout.decode("utf-8")
    assert "\x1b" not in text
    for verdict in cleaner.clean(PAGE).blocks:
        line = next(line for line in text.splitlines() if line.startswith(f"{verdict.block.index:>5}  "))
        assert line.split()[1] == verdict.role.value
        assert verdict.rule in line
        assert line.endswith(verdict.block.text)
    assert " block " in text.splitlines()[-1]


def test_only_a_role(page: Path) -> None:
    text = run("explain", "-", "--role", "body", stdin=PAGE.encode()).stdout.decode()
    assert FIRST in text
    assert "© 2024" not in text


def test_json(page: Path) -> None:
    data = json.loads(run("explain", str(page), "--format", "json").stdout)
    article = cleaner.clean(PAGE.encode())
    assert data["blocks"] == article.to_dict(blocks=True)["blocks"]
    assert sum(data["counts"].values()) == len(article.blocks)


def test_mistakes(page: Path) -> None:
    assert "did you mean body?" in refused(["explain", "page.html", "--role", "bodi"], page.parent)
    assert "unknown format 'html'" in refused(["explain", "page.html", "-f", "html"], page.parent)


@pytest.mark.skipif(sys.platform == "win32", reason="opens a pseudo-terminal")
def test_colours_on_a_terminal_unless_no_color(page: Path) -> None:
    coloured, bare = on_a_terminal(page, ""), on_a_terminal(page, "1")
    assert b"\x1b[" in coloured and b"\x1b" not in bare
    assert re.sub(rb"\x1b\[[0-9;]*m", b"", coloured) == bare


def on_a_terminal(page: Path, no_color: str) -> bytes:
    import pty

    pid, terminal = pty.fork()
    if pid == 0:
        env = {**os.environ, "NO_COLOR": no_color, "TERM": "xterm-256color", "COLUMNS": "100"}
        os.execve(sys.executable, [sys.executable, "-m", "cleaner", "explain", str(page)], env)
    out = b""
    try:
        while chunk := os.read(terminal, 65536):
            out += chunk
    except OSError:  # Linux ends a pseudo-terminal so
        pass
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    return out
