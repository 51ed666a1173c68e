"""How captions end that credit their picture, in scripts without spaces between words."""

from __future__ import annotations

import pytest

from cleaner.policy import Limits
from cleaner.read import read
from cleaner.rules.base import measure
from cleaner.rules.credit import CREDIT, credit


def said(line: str) -> str:
    page = read(f"<p>{line}</p>", None, None, Limits())
    return CREDIT[credit(measure(page))[0]]


@pytest.mark.parametrize(
    "line",
    [
        "새 도서관을 찾은 아이들이 책을 고르고 있다. 김철수 기자",
        "항구를 떠나는 배.(사진=새한해운)",
        "港を出る船＝８日午前、釜石市",
        "港を出る船＝8日午前11時17分、釜石市の新港",
        "船長の山田さん＝釜石市で",
        "船長の山田さん＝釜石市で2024年4月3日、代表撮影",
        "新しい待合室の入り口（画像提供：釜石汽船）",
        "The quay at dawn. Photo by Ann Smith",
        "The quay at dawn (file photo)",
        "Runners on the quay. Ann Smith/Pool",
    ],
)
def test_a_caption_ends_in_its_credit(line: str) -> None:
    assert said(line)


@pytest.mark.parametrize(
    "line",
    [
        "시장은 예산을 늘리겠다고 했다. 주민들은 반겼다. 개관식은 내달 열린다. 김철수 기자",
        "도서관은 오는 8일 문을 연다.",
        "桜前線、北海道に上陸＝函館で開花、昨年より3日早く",
        "港を出る船は八日の朝に見えた。",
        "The deckhands may leave, but nobody can be sent away yet. Reuters notes:",
        "Cost per credit:",
        "Large sensor, better image quality",
        "A photo booth for the guests",
        "Safe at the beach, by the pool, or in the shower",
        "While the code was not stable yet, Matt Fredette used it as the basis of a new system",
    ],
)
def test_what_only_looks_like_one(line: str) -> None:
    assert not said(line)
