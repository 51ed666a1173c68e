"""Paragraphs that open with the dateline of an agency."""

from __future__ import annotations

import numpy as np
import pytest

from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import measure
from cleaner.rules.core import find_core
from cleaner.rules.dateline import dispatch


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("新华社釜口5月9日电 题：灯塔熄灭之后——一座小镇的四十个夜晚与一盏不再亮起的灯", True),
        ("中新网釜口8月5日电 (张三 李四)渡船停航的第四天，码头上又排起了长队，没有人说话。", True),
        ("本报讯 记者张三 渡船停航的第四天，码头上又排起了长队，谁也没有说话。", True),
        ("釜口电影节5月9日电影票开售，渡船停航的第四天，码头上又排起了长队。", False),
        ("釜口通讯 36.84 +10.00% 釜口船务 12.10 -1.20% 青屿港口 7.05 +0.30%", False),
        ("(新华社釜口5月9日电)", False),  # in a line of its own
    ],
)
def test_a_dateline_opens_an_article(line: str, opens: bool) -> None:
    m = measure(read(f"<p>{line}</p>", None, None, Limits()))
    assert dispatch(m, find_core(m, np.zeros(1), np.zeros(1), {})).tolist() == [opens]
