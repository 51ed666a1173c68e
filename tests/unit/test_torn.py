"""Lines that a flattener tore at links and emphasis are put together again."""

from __future__ import annotations

from cleaner.read.text import outline

ENGLISH = """Home
News
Tide tables have barely changed in a century, and neither has
the ferry
, which still leaves by them.
He asked
the harbour master
, who had slept in his office
and did not mind saying so in front of everybody.
Share
"""
CHINESE = """首页
摆渡人把竹篙靠在岸边，记者在
柳湾渡口
，看到最后一班渡船靠岸。
新建的柳湾大桥（
全长七百米
）将于十月通车。
责任编辑：王小河
"""


def texts(dump: str) -> list[str]:
    return [block.text for block in outline(dump).blocks]


def test_a_sentence_that_was_torn_at_its_links_is_one_line() -> None:
    assert texts(ENGLISH) == [
        "Home",
        "News",
        "Tide tables have barely changed in a century, and neither has the ferry, which still leaves by them.",
        "He asked",
        "the harbour master, who had slept in his office and did not mind saying so in front of everybody.",
        "Share",
    ]
    assert texts(CHINESE) == [
        "首页",
        "摆渡人把竹篙靠在岸边，记者在柳湾渡口，看到最后一班渡船靠岸。",
        "新建的柳湾大桥（全长七百米）将于十月通车。",
        "责任编辑：王小河",
    ]


def test_lines_of_a_dump_that_was_not_torn_stay_apart() -> None:
    code = (
        "foo(\n; a remark\n; another\n);\n.NET is older.\n.allocator = std.heap,\nbar\n)\nlower case begins this line"
    )
    assert texts(code) == code.split("\n")
    one = "The ferry left\n, he said.\nlower case begins this line of some length"
    assert texts(one) == one.split("\n")


def test_blocks_know_the_lines_that_they_take_up() -> None:
    blocks = outline(ENGLISH).blocks
    assert [(block.source, block.lines) for block in blocks[1:4]] == [(1, 1), (2, 3), (5, 1)]
