"""Dumps that carry the marks of their flattener."""

from __future__ import annotations

import time
from itertools import pairwise
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner.model import BlockKind
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.read.marks import Marked, lines_of

PARAGRAPHS = [
    f"The keeper of lamp {n} rowed out at dusk, and nobody on the quay could say when he would be back with others, "
    f"because the fog of the {n}th night stood over the harbour like a wall, and the bell of the pier had been silent."
    for n in range(4)
]

MARKDOWN = """\
[Skip to content](#main)

  * [News](/news)
  * [Harbour](/harbour)
  * [Weather](/weather)

# Keepers of Nether Quay take the lamps home _for good_

By [Ann Lee](https://example.org/by/ann-lee "All by Ann Lee")

Published 8 April 2024

[![Ann Lee](/a.jpg)](/by/ann-lee)![](/q.jpg)The quay on Monday. Photo: Bo Ek

The keeper of lamp one rowed out at dusk, and **nobody** on the quay could say
when he would be back with [the other keepers of Nether
Quay](https://example.org/keepers-of-nether-quay-and-their-lamps-in-winter),
because the fog stood over the harbour like a wall.

> "We rowed out at dusk," said Iris Pellow, "and \\[nobody\\] on the quay
> could say when we would be back."

## The bell of the pier

The bell had been silent for eleven nights when the council of Nether Quay met
in the school, and a snake_case_name was 2 * 3 * 4 lamps long.

* * *

    rows = [lamp](0) # **not** read

[

### The ferry goes again

](/news/ferry)
"""


def texts(page: str) -> list[str]:
    return [block.text for block in read(page, None, None, Limits()).blocks]


def test_markdown_is_read_as_its_page_shows_it() -> None:
    assert texts(MARKDOWN) == [
        "Skip to content", "News", "Harbour", "Weather", "Keepers of Nether Quay take the lamps home for good",
        "By Ann Lee", "Published 8 April 2024", "The quay on Monday. Photo: Bo Ek",
        "The keeper of lamp one rowed out at dusk, and nobody on the quay could say when he would be back with the "
        "other keepers of Nether Quay, because the fog stood over the harbour like a wall.",
        '"We rowed out at dusk," said Iris Pellow, "and [nobody] on the quay could say when we would be back."',
        "The bell of the pier",
        "The bell had been silent for eleven nights when the council of Nether Quay met in the school, and a "
        "snake_case_name was 2 * 3 * 4 lamps long.",
        "rows = [lamp](0) # **not** read", "The ferry goes again",
    ]  # fmt: skip


def test_headings_have_a_level_and_links_stay_unknown() -> None:
    blocks = read(MARKDOWN, None, None, Limits()).blocks
    assert [(b.text[:7], b.level) for b in blocks if b.kind is BlockKind.HEADING] == [
        ("Keepers", 1), ("The bel", 2), ("The fer", 3)]  # fmt: skip
    assert {b.link_chars for b in blocks} == {None}


def test_the_headline_of_markdown_is_its_first_heading() -> None:
    article = cleaner.clean(MARKDOWN)
    assert article.title == "Keepers of Nether Quay take the lamps home for good"
    assert article.byline.authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "text",
    [
        "A link is written [text](/address), a picture ![text](/address.jpg).\n\n" + "\n\n".join(PARAGRAPHS * 30),
        "\n\n".join(["# lay the table", "table --lay", "# light the lamp", "lamp --on", *PARAGRAPHS]),
        "\n".join([*PARAGRAPHS, "## trending", "#harbour #quay"]),
        "The lamp burns[1] at night[2].\n\nReferences\n\n1. Ann Lee: Lamps, 2019.\n2. Bo Ek: Nights, 2020.",
    ],
    ids=["about-markdown", "shell", "hashtags", "footnotes"],
)
def test_what_only_shows_such_marks_keeps_them(text: str) -> None:
    assert [line for _, _, line, _ in lines_of(text)] == text.splitlines()


def test_a_document_that_begins_with_its_headline_is_markdown() -> None:
    parts = [
        "# The lamps of Nether Quay", "*Ann Lee*", "**At dusk** we rowed to `/pier`.", "1. A lamp\n2. A [bell](/bell)",
        "- A rope", r"1\. May \<late>", "灯火**很亮**。",
    ]  # fmt: skip
    assert [line for _, _, line, _ in lines_of("\n\n".join(parts)) if line] == [
        "The lamps of Nether Quay", "Ann Lee", "At dusk we rowed to /pier.", "• A lamp", "• A bell", "• A rope",
        "1. May <late>", "灯火很亮。",
    ]  # fmt: skip


def test_lists_and_headings_inside_the_items_of_a_list() -> None:
    text = "# The lamps\n\n- ## Lamp one\n\n  ### Oil\n\n- - Rope\n  - Bell\n\n      - Tide\n\nAt dusk.\n\n    - kept\n"
    assert [(line.strip(), level) for _, _, line, level in lines_of(text) if line.strip()] == [
        ("The lamps", 1), ("Lamp one", 2), ("Oil", 3), ("• Rope", 0), ("• Bell", 0), ("• Tide", 0), ("At dusk.", 0),
        ("- kept", 0)]  # fmt: skip


def test_an_item_below_what_else_an_item_holds_is_no_code() -> None:
    text = "# The lamps\n\n- Rope\n\n  It is long.\n\n    - Bell\n"
    lines = [line.strip() for _, _, line, _ in lines_of(text) if line.strip()]
    assert lines == ["The lamps", "• Rope", "It is long.", "• Bell"]


def test_code_between_fences_is_not_read() -> None:
    text = "# One\n\n## Two\n\n```\n\n# three\n**four**\n```\n\nfive"
    assert [(line, level) for _, _, line, level in lines_of(text) if line.strip()] == [
        ("One", 1), ("Two", 2), ("\t    # three", 0), ("\t    **four**", 0), ("five", 0)]  # fmt: skip
    assert texts(text.replace("**four**", "* four")) == ["One", "Two", "# three", "* four", "five"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"f\*\*\* the fog", "f*** the fog"),
        (r"(2\*,3,3,2\*,2\*)", "(2*,3,3,2*,2*)"),
        (r"\*\*Abstract:\*\*", "**Abstract:**"),
        (r"\*\*\*", "***"),
        (r"\_lamp\_ and **\*lamp**", "_lamp_ and *lamp"),
        (r"\`lamp\` and [\[1\]](/1)", "`lamp` and [1]"),
        (r"`**lamps` and `\*` or ``a`b``, at `\\pier`", r"**lamps and \* or a`b, at \\pier"),
    ],
)
def test_signs_behind_a_backslash_and_in_code_are_no_marks(written: str, shown: str) -> None:
    assert [line for _, _, line, _ in lines_of(f"# The lamps\n\n{written}")][-1] == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**KEEPER_OF_LAMPS** and *a_b*", "KEEPER_OF_LAMPS and a_b"),
        ("*half*way in*to the fog*, 灯*火*。", "halfway into the fog, 灯火。"),
        ("M*A*S*H, 2 * 3 * 4", "M*A*S*H, 2 * 3 * 4"),
    ],
)
def test_emphasis_of_and_in_words(written: str, shown: str) -> None:
    assert [line for _, _, line, _ in lines_of(f"# The lamps\n\n{written}")][-1] == shown


def test_comments_in_code_are_no_headlines() -> None:
    text = "# The lamps\n\n**At dusk** we rowed.\n\n```\nlamp --on\n# and off again\nlamp --off\n```\n"
    assert texts(text) == ["The lamps", "At dusk we rowed.", "lamp --on", "# and off again", "lamp --off"]


WRAPPED = f"""\
# The lamps of Nether Quay

{fill(PARAGRAPHS[0], 78)}

## Install
{fill(PARAGRAPHS[1], 78)}

```shell
# light it
lamp --on
~~~
lamp --off
```

```lamp --on``` lights it.

### Use

The lamp burns **down**.

Name | Age
---|---
Bo | 3

| Name | Age |
| :-- | --- |
| Ann | 4 |
"""


def test_fences_headings_and_tables_of_wrapped_markdown_keep_their_lines() -> None:
    assert [(block.text, block.level) for block in read(WRAPPED, None, None, Limits()).blocks] == [
        ("The lamps of Nether Quay", 1), (PARAGRAPHS[0], 0), ("Install", 2), (PARAGRAPHS[1], 0),
        ("# light it", 0), ("lamp --on", 0), ("~~~", 0), ("lamp --off", 0), ("```lamp --on``` lights it.", 0),
        ("Use", 3), ("The lamp burns down.", 0), ("Name | Age", 0), ("Bo | 3", 0), ("Name", 0), ("Age", 0),
        ("Ann", 0), ("4", 0),
    ]  # fmt: skip


def test_the_cells_of_a_table_are_lines_of_their_own() -> None:
    table = "| Lamp | Oil |\n| --- | --- |\n| **One**<br>of 2 \\| 3 | |\n\n\\| no | row |"
    assert texts(f"# The lamps\n\n{table}") == ["The lamps", "Lamp", "Oil", "One", "of 2 | 3", "| no | row |"]


def test_lynx_loses_its_numbers_and_its_list_of_addresses() -> None:
    text = (
        "   [1]Home [2]News [4][mast.jpg]\n[quay.png?w=640&h=3]\nThe lamps of [5]Nether Quay\n\n"
        "   One lamp burns.[1] Another[2] not.\n\n"
        "References\n\n   Visible links:\n   1. https://example.org/\n   2. file:///news\n   5. javascript:\n"
    )
    assert texts(text) == ["Home News", "The lamps of Nether Quay", "One lamp burns.[1] Another[2] not."]


@given(st.lists(st.text("ab .*#_[]()>!\\`1\n中", max_size=60), max_size=30))
def test_every_line_is_in_one(parts: list[str]) -> None:
    text = MARKDOWN + "\n".join(parts)
    found = [Marked(*line) for line in lines_of(text)]
    assert all(a.number + a.lines <= b.number or a.number == b.number for a, b in pairwise(found))
    assert all(0 <= line.level <= 6 for line in found)


@pytest.mark.parametrize("piece", ["[", "](", "[a](", "![", "**a", "_", "\\", "[a]((", "> ", "# "])
def test_marks_without_end_take_linear_time(piece: str) -> None:
    text = MARKDOWN * 40 + piece * 40_000
    started = time.process_time()
    list(lines_of(text))
    assert time.process_time() - started < 2
