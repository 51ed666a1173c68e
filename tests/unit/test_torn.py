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


def test_columns_and_verses_that_begin_with_a_comma_stay_apart() -> None:
    sql = "select a.name\n, a.age\n, a.city\nfrom people a, and everybody who lives in a town\nwhere a.age > 30"
    poem = "In the grey of the morning the ferry lay still\n, as the river ran under the mill\n, and nobody called"
    for text in (sql, poem):
        assert texts(text) == text.split("\n")


def test_a_wrapper_that_broke_before_a_comma_tore_nothing() -> None:
    paragraph = (
        "九月三日清晨，柳湾渡口的最后一班渡船靠岸，船上只有六名乘客和两辆自行车，没有人挥手告别，也没有人拍照留念。"
        "摆渡人老秦把竹篙靠在岸边的石阶上，他说这根竹篙用了四十年，换过三次铁头，如今终于可以放下了，他也该回家了。"
        "新桥将在十月通车，从村里到镇上的路程由四十分钟缩短到七分钟，村民们说这是盼了三代人的事情，谁也没有想到这么快。"
    )
    lines = [paragraph[at : at + 27] for at in range(0, len(paragraph), 27)]
    assert [line[0] for line in lines].count("，") == 2
    assert texts("\n\n".join(["\n".join(lines)] * 2)) == [paragraph] * 2


def test_blocks_know_the_lines_that_they_take_up() -> None:
    blocks = outline(ENGLISH).blocks
    assert [(block.source, block.lines) for block in blocks[1:4]] == [(1, 1), (2, 3), (5, 1)]
