from __future__ import annotations

import io
import json
import re
from pathlib import Path

from rendering import BYLINE, html, whole
from rich.cells import cell_len
from rich.console import Console

import cleaner
from cleaner.model import Role
from cleaner.render.report import report, report_json
from cleaner.render.terminal import STYLES, show

SAMPLES = Path(__file__).parents[2] / "samples"
ANSI = re.compile(r"\x1b\[[0-9;]*m")
PAGE = html("<h2>One</h2><p>Two</p><p hidden>Three</p>")


def test_a_line_a_block() -> None:
    lines = report(whole(PAGE, title="Tea\x1b[31m", byline=BYLINE, language="en")).splitlines()
    assert lines[0] == "title       Tea [31m"
    assert lines[1] == "byline      By Ada Fenn, Bo Lind · Source: Harbour Post · 2024-05-01 09:30 · Edited by Cy Moor"
    table = lines.index("block  role    rule    reason     text")
    assert lines[table + 1 : table + 4] == [
        "    0  body    all     test       One",
        "    1  body    all     test       Two",
        "    2  hidden  hidden  not shown  Three",
    ]
    assert lines[-2] == "body                2 blocks         6 characters"
    assert lines[-1] == "hidden              1 block          5 characters"


def test_only_some_roles() -> None:
    text = report(whole(PAGE), frozenset({Role.HIDDEN}))
    assert "Three" in text
    assert "One" not in text
    assert "body" in text  # counts stay whole


def test_json() -> None:
    data = json.loads(report_json(whole(PAGE), frozenset({Role.HIDDEN})))
    assert [block["text"] for block in data["blocks"]] == ["Three"]
    assert data["counts"] == {"body": 2, "hidden": 1}


def test_on_a_terminal_roles_have_colours_and_lines_fit() -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=60, color_system="standard", highlight=False)
    show(whole(html(f"<p>{'海港' * 60}</p><p hidden>Three</p>")), console=console)
    written = out.getvalue()
    assert "\x1b[90m    1  hidden" in written
    assert "…" in written
    assert max(map(cell_len, ANSI.sub("", written).splitlines())) == 60


def test_rule_and_reason_are_whole_on_a_terminal_of_80_columns() -> None:
    article = cleaner.clean((SAMPLES / "netease-hao" / "page.html").read_bytes())
    out = io.StringIO()
    show(article, console=Console(file=out, width=80))
    lines = out.getvalue().splitlines()
    assert max(map(cell_len, lines)) <= 80
    for verdict in article.blocks:
        at = next(at for at, line in enumerate(lines) if line.startswith(f"{verdict.block.index:>5}  "))
        assert lines[at].split()[1:3] == [verdict.role.value, verdict.rule]
        assert verdict.block.text[:15] in lines[at]
        assert lines[at + 1].strip() == verdict.reason


def test_every_role_has_a_style() -> None:
    assert set(STYLES) == set(Role)


def test_a_page_without_blocks() -> None:
    assert "block  role  rule  reason  text\nno such block\n" in report(whole(""))


def test_that_no_block_has_the_role_is_told() -> None:
    out = io.StringIO()
    show(whole(PAGE), frozenset({Role.PAGER}), Console(file=out, width=80))
    for text in (out.getvalue(), report(whole(PAGE), frozenset({Role.PAGER}))):
        assert "block  role  rule  reason  text\nno such block\n\nbody " in text
