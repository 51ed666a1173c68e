"""Days in text, and which of them a page means as its publication date."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.date import find_date, reading
from cleaner.date.labels import label_before
from cleaner.date.reading import PERSIAN, YEAR_FIRST, is_one_of, month_first
from cleaner.days import Reading, days, machine_day
from cleaner.days.calendars import from_jalali
from cleaner.days.months import fold_name
from cleaner.locate import Located
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.title import Headline, headline
from cleaner.vocab import load


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("证券时报2020-01-1417:58", "2020-01-14T17:58"),
        ("2019年09月07日13:43", "2019-09-07T13:43"),
        ("发布时间：2020/1/14", "2020-01-14"),
        ("發佈時間:2024年5月2日 下午3:20", "2024-05-02T15:20"),
        ("2024 05/20 13:34:22", "2024-05-20T13:34:22"),
        ("2024-5-20 星期一 10:20", "2024-05-20T10:20"),
        ("发布时间：18-03-08", "2018-03-08"),
        ("令和6年5月20日", "2024-05-20"),
        ("2024年5月20日（月） 午後3時20分", "2024-05-20T15:20"),
        ("입력 2024.05.20. 오후 3:20", "2024-05-20T15:20"),
        ("May 20, 2024 at 2:30 PM", "2024-05-20T14:30"),
        ("Sept. 3rd 2024", "2024-09-03"),
        ("Mon May 20 16:00:00 CST 2024", "2024-05-20"),
        ("20. Mai 2024, 14:30 Uhr", "2024-05-20T14:30"),
        ("Do 25.04.24 | 14:07 Uhr", "2024-04-25T14:07"),
        ("1er mars 2024 à 10h12", "2024-03-01T10:12"),
        ("20 de mayo de 2024", "2024-05-20"),
        ("20 de maio de 2024 às 14h30", "2024-05-20T14:30"),
        ("20 maggio 2024", "2024-05-20"),
        ("20 мая 2024, 10:15", "2024-05-20T10:15"),
        ("20 травня 2024", "2024-05-20"),
        ("20 maja 2024", "2024-05-20"),
        ("20 Ağustos 2024 - 10:11", "2024-08-20T10:11"),
        ("20 EKİM 2024", "2024-10-20"),
        ("20 مايو 2024", "2024-05-20"),
        ("20 Agustus 2024", "2024-08-20"),
        ("20 mei 2024", "2024-05-20"),
        ("20 maj 2024 kl. 14.30", "2024-05-20T14:30"),
        ("20. kesäkuuta 2024 klo 12.30", "2024-06-20T12:30"),
        ("20. května 2024", "2024-05-20"),
        ("2024. május 20.", "2024-05-20"),
        ("20 Μαΐου 2024", "2024-05-20"),
        ("20 mai 2024", "2024-05-20"),
        ("2024 m. gegužės 20 d.", "2024-05-20"),
        ("20 जून 2024", "2024-06-20"),
        ("2018-05-17T10:20:33.123+0800", "2018-05-17T10:20:33+08:00"),
        ("2018-05-17T10:20:33Z", "2018-05-17T10:20:33+00:00"),
        ("Ngày 8 tháng 4 năm 2024", "2024-04-08"),
        ("8 tháng 4, 2024", "2024-04-08"),
        ("8 Tháng Mười Hai, 2024", "2024-12-08"),
        ("Tháng Tư 8, 2024", "2024-04-08"),
        ("8 באפריל 2024", "2024-04-08"),
        ("08.04.24 | 06:30", "2024-04-08T06:30"),
        ("ஏப்ரல் 08 2024", "2024-04-08"),
        ("8 ఏప్రిల్ 2024", "2024-04-08"),
        ("8 एप्रिल 2024", "2024-04-08"),
        ("8 એપ્રિલ 2024", "2024-04-08"),
        ("8 ਅਪ੍ਰੈਲ 2024", "2024-04-08"),
        ("پير 8 اپريل 2024", "2024-04-08"),
        ("8 كانون الثاني 2024", "2024-01-08"),
        ("8 نيسان/أبريل 2024", "2024-04-08"),
        ("16 яну 24 / 12 431", "2024-01-16"),
        ("8 април 2024 г., 10:15", "2024-04-08T10:15"),
        ("06:30, 07. kolovoza 2024.", "2024-08-07T06:30"),
        ("8. listopada 2024.", "2024-10-08"),
        ("8 listopada 2024", "2024-11-08"),
        ("8. април 2024", "2024-04-08"),
        ("19. apríl 2024 o 7:00", "2024-04-19T07:00"),
        ("8 Απριλίου 2024, 07:08 μ.μ.", "2024-04-08T19:08"),
        ("08 okt 2024 om 05:00", "2024-10-08T05:00"),
        ("6 maja 2024, godz. 06:02", "2024-05-06T06:02"),
        ("٨ أبريل ٢٠٢٤", "2024-04-08"),
        ("الإثنين، 08 أبريل 2024 04:12 م", "2024-04-08T16:12"),
        ("০৮ এপ্রিল ২০২৪, ০৮: ০০", "2024-04-08T08:00"),
        ("८ अप्रैल २०२४", "2024-04-08"),
        ("２０２４年４月８日", "2024-04-08"),
        ("۸ آوریل ۲۰۲۴", "2024-04-08"),
        ("سه‌شنبه / ۲۱ فروردین ۱۴۰۳ / ۰۹:۳۰", "2024-04-09T09:30"),
        ("۱۴۰۳/۰۱/۲۱ - ۰۹:۳۰", "2024-04-09T09:30"),
        ("8 เมษายน 2567 - 14:42 น.", "2024-04-08T14:42"),
        ("08 เม.ย. 67 (11:20 น.)", "2024-04-08T11:20"),
        ("8 เมษายน พ.ศ. 2567", "2024-04-08"),
        ("08/04/2567", "2024-04-08"),
        ("Published On 8/4/20248/4/2024", "2024-04-08"),
        ("2024-06-11 HKT 17:25", "2024-06-11T17:25"),
        ("Senin, 08 Apr 2024 09.15 WIB", "2024-04-08T09:15"),
        ("August 3, 2024 — 5.00am", "2024-08-03T05:00"),
        ("August 3, 2024 — 12.15 p.m.", "2024-08-03T12:15"),
        ("/ 05:02 AM April 08, 2024", "2024-04-08T05:02"),
        ("14:21, 3 сентября 2024", "2024-09-03T14:21"),
        ("12:30 PM EST, Mon November 27, 2023", "2023-11-27T12:30"),
        ("2024年5月20日 星期一 傍晚6:20", "2024-05-20T18:20"),
        ("2024年5月20日禮拜一 早上8:05", "2024-05-20T08:05"),
        ("20 de mayo de 2024 a la 1:30", "2024-05-20T01:30"),
        ("20 Mayıs 2024 Pazartesi, 10:11", "2024-05-20T10:11"),
        ("20 Mayıs 2024 ÖS 3:20", "2024-05-20T15:20"),
        ("20 mei 2024 om 14u30", "2024-05-20T14:30"),
        ("20. kesäkuuta 2024 klo 9.30", "2024-06-20T09:30"),
        ("20 maggio 2024 alle 9.30", "2024-05-20T09:30"),
        ("20 Mei 2024 jam 9.30", "2024-05-20T09:30"),
        ("20 mai 2024 la ora 10:15", "2024-05-20T10:15"),
        ("20 травня 2024 об 11:20", "2024-05-20T11:20"),
        ("20. 5. 2024 v 10:15", "2024-05-20T10:15"),
        ("20.05.2024. u 10:15", "2024-05-20T10:15"),
        ("20. maj 2024 ob 10:15", "2024-05-20T10:15"),
        ("May 20 Mon 2024 10:15", "2024-05-20T10:15"),
        ("20.05.2024 plkst. 10:15", "2024-05-20T10:15"),
        ("20.05.2024 kell 10:15", "2024-05-20T10:15"),
        ("8 Απριλίου 2024 στις 07:08", "2024-04-08T07:08"),
        ("2024. május 20. hétfő, du. 3:20", "2024-05-20T15:20"),
        ("8 באפריל 2024 בשעה 10:15", "2024-04-08T10:15"),
        ("8 เมษายน 2567 เวลา 14:42 น.", "2024-04-08T14:42"),
        ("08/04/2024 03:20:00 CH", "2024-04-08T15:20:00"),
        ("8 أبريل 2024 على الساعة 04:12 مساءً", "2024-04-08T16:12"),
        ("۱۴۰۳/۰۱/۲۱ ۳:۲۰ ب.ظ", "2024-04-09T15:20"),
        ("০৮ এপ্রিল ২০২৪, বিকাল ৪:১২", "2024-04-08T16:12"),
        ("8 अप्रैल 2024 अपराह्न 4:12", "2024-04-08T16:12"),
        ("8 April 2024 4:12 PTG", "2024-04-08T16:12"),
    ],
)
def test_a_day_as_pages_write_it(text, iso):
    assert [found.day.iso for found in days(text, short=True)] == [iso]


@pytest.mark.parametrize(("text", "iso"), [("24.04.08 11:30", "2024-04-08T11:30"), ("24/04/08", "2024-04-08")])
def test_a_short_day_that_begins_with_its_year(text, iso):
    assert [found.day.iso for found in days(text, Reading(year_first=True), short=True)] == [iso]


@pytest.mark.parametrize(
    ("language", "sample", "year_first"),
    [
        ("ko", "", True), ("ja-JP", "", True), ("zh-HK", "", False), ("en", "", False),
        (None, "새 도서관이 문을 열었다.", True), (None, "図書館が開館した。", True), (None, "新圖書館開放。", False),
    ],
)  # fmt: skip
def test_who_writes_the_year_first(language, sample, year_first):
    assert is_one_of(YEAR_FIRST, language, sample) is year_first


@pytest.mark.parametrize(
    ("language", "sample", "persian"),
    [
        ("fa-IR", "", True), ("ar", "", False), (None, "چراغ بندر خاموش شد.", True),
        (None, "انطفأ ضوء الميناء.", False), ("ar", "چراغ بندر خاموش شد.", False), (None, "", False),
    ],
)  # fmt: skip
def test_who_writes_the_persian_year(language, sample, persian):
    assert is_one_of(PERSIAN, language, sample) is persian


@pytest.mark.parametrize(
    "text",
    [
        "10-0812:00",
        "昨天 10:20",
        "2 hours ago",
        "2024-13-01",
        "2024-02-31",
        "1492-10-12",
        "3024-01-01",
        "version 1.2.2024.5",
        "12/2024",
        "1403/01/21",
        "29/09/1445",
        "۱۴۰۲/۱۲/۳۰",
        "8 April 14 uur",
        "แสดง 67",
    ],
)
def test_no_day(text):
    assert list(days(text, short=True)) == []


def test_day_or_month_first():
    assert [d.day.iso for d in days("05/06/2024", Reading(month_first=True))] == ["2024-05-06"]
    assert [d.day.iso for d in days("05/06/2024")] == ["2024-06-05"]
    assert [d.day.iso for d in days("05/26/2024")] == ["2024-05-26"]
    assert [d.day.iso for d in days("05.06.2024", Reading(month_first=True))] == ["2024-06-05"]
    assert month_first("en-US", "example.com") and not month_first("en", "example.co.uk")
    assert not month_first("fr", "") and not month_first("en", "example.vn")


def test_a_page_that_says_no_language_is_read_day_first_unless_it_reads_as_english():
    vietnamese = "Cô giáo bắc cây cầu cho học trò ở ấp xa nhất huyện, nơi mùa nước nổi phải đi học bằng xuồng"
    assert not month_first(None, "") and not month_first(None, "example.com", vietnamese)
    assert month_first(None, "example.com", " ".join(PARAGRAPHS))
    assert not month_first(None, "example.com.vn", " ".join(PARAGRAPHS))
    assert [d.day.iso for d in days("12/31/2024")] == ["2024-12-31"]


@pytest.mark.parametrize(
    "url",
    ["https://news.example.co.uk?p=12", "https://ann:key@news.example.co.uk:8080/p", "https://News.Example.CO.UK#top"],
)
@pytest.mark.parametrize("told", ["", '<link rel="canonical" href="URL">', '<meta property="og:url" content="URL">'])
def test_the_country_is_told_by_the_host_wherever_the_address_stands(url: str, told: str):
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    head = f"<title>A headline of the day</title>{told.replace('URL', url)}"
    page = f'<html lang="en"><head>{head}</head><body><h1>A headline of the day</h1><p>05/06/2024</p>{body}'
    assert found(page, None if told else url).day.iso == "2024-06-05"
    american = page.lower().replace(".co.uk", ".com")
    assert reading(read(american, None, None, Limits()), Located((), 0.0)).month_first


@pytest.mark.parametrize(
    ("year", "month", "day", "iso"),
    [
        (1403, 1, 1, "2024-03-20"), (1403, 12, 30, "2025-03-20"), (1404, 1, 1, "2025-03-21"),
        (1399, 12, 30, "2021-03-20"), (1403, 7, 1, "2024-09-22"), (1391, 7, 30, "2012-10-21"),
    ],
)  # fmt: skip
def test_the_persian_calendar(year, month, day, iso):
    assert str(from_jalali(year, month, day)) == iso


def test_what_is_no_day_of_the_persian_calendar():
    assert from_jalali(1402, 12, 30) is None and from_jalali(1403, 13, 1) is None and from_jalali(1445, 9, 31) is None
    assert from_jalali(9999, 1, 1) is None and from_jalali(0, 0, 0) is None


def test_numbers_are_persian_on_a_persian_page():
    assert found(page("<div>1403/01/21 09:30</div>", lang="fa")).day.iso == "2024-04-09T09:30"
    assert found(page("<div>1403/01/21 09:30</div>")) is None


def test_no_name_is_two_months():
    numbers: dict[str, set[int]] = {}
    for language in load("dates")["months"].values():
        assert len(language) == 12
        for number, forms in enumerate(language, 1):
            for form in forms.split():
                numbers.setdefault(fold_name(form), set()).add(number)
    assert {name for name, months in numbers.items() if len(months) > 1} == set()


def test_what_is_written_in_american_is_read_so_in_any_country():
    assert machine_day("4/8/2024 6:00:00 AM").iso == "2024-04-08T06:00:00"
    assert machine_day("4/8/2024, 6:00:00 AM").iso == "2024-04-08T06:00:00"


def test_a_clock_is_part_of_its_date():
    text = "Published 12:30 PM EST, Mon November 27, 2023"
    [it] = days(text)
    assert text[: it.start] == "Published " and it.end == len(text)
    # The clock of the day before it is no clock of the next.
    assert [d.day.iso for d in days("3 May 2024 10:20 5 May 2024")] == ["2024-05-03T10:20", "2024-05-05"]


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("20190907", "2019-09-07"), ("20240507T1234", "2024-05-07T12:34"), ("1567834980", "2019-09-07T05:43:00+00:00"),
        ("1750680000000", "2025-06-23T12:00:00+00:00"), ("2024-05", "2024-05"), ("Jun 12, 2025", "2025-06-12"),
    ],
)  # fmt: skip
def test_machine_values(value, iso):
    assert machine_day(value) is not None and machine_day(value).iso == iso


@pytest.mark.parametrize("value", ["", "0", "99", "true", "1234567890123456789", "{{date}}", "0000-00-00", "12345678"])
def test_machine_values_that_are_none(value):
    assert machine_day(value) is None


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("প্রকাশ: ", "published"), ("Xuất bản: ", "published"), ("Đăng lúc ", "published"), ("Cập nhật: ", "updated"),
        ("เผยแพร่ ", "published"), ("เผยแพร่: วันที่ ", "published"), ("เมื่อวันที่ ", None), ("تاریخ انتشار: ", "published"),
        ("פורסם לראשונה: ", "published"), ("עודכן ב-", "updated"), ("编辑于 ", "updated"), ("发布于 ", "published"),
        ("更改时间：", "updated"), ("时间：", "published"), ("报名时间：", "other"), ("Monday, ", None),
        ("Updated on Sun ", "updated"), ("Published: Monday, ", "published"), ("candidate: ", None),
        ("Публикувано: ", "published"),
        ("Ann LeeUpdated: ", "updated"), ("Ann LeePublished ", "published"), ("原文(投稿日：", "other"),
        ("действует до ", "other"), ("Fino al ", "other"), ("Desde ", "other"), ("Berlaku hingga ", "other"),
        ("Jusqu’au ", "other"), ("開始時間：", "other"), ("発売日：", "other"), ("마감일: ", "other"),
        ("Đến ngày ", "other"), ("Publicado: quarta, ", "published"), ("شائع شدہ: پیر، ", "published"),
        ("Publicat el ", "published"), ("Dodano: ", "published"), ("Inselwelle im Radio am ", "other"),
        ("Dieser Beitrag wurde am Freitag, ", "published"),
    ],
)  # fmt: skip
def test_labels(lead, label):
    assert label_before(lead) == label


def test_the_verb_behind_a_day_tells_its_label():
    assert label_before("Dieser Artikel wurde am ", " um 6:00 von Ann Lee geschrieben") == "published"
    assert label_before("Dieser Artikel wurde am ", " von Ann Lee überarbeitet") == "updated"
    assert label_before("Veröffentlicht am ", ", aktualisiert am 4. Mai 2024") == "published"


PARAGRAPHS = [
    "The harbour office closed its doors for the last time on Tuesday, and the pilots carried their lamps home.",
    "Nobody on the quay could say who would guide the ferries through the winter fog from now on.",
]


def found(page: str, url: str | None = None):
    """The date of a page whose body are the blocks of PARAGRAPHS."""
    it = read(page, url, None, Limits())
    located = Located(tuple(b.index for b in it.blocks if b.text in PARAGRAPHS), 0.9)
    return find_date(it, located, headline(it, located), reading(it, located))


def page(above: str = "", below: str = "", head: str = "", lang: str = "en") -> str:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f'<html lang="{lang}"><head><title>Harbour office closes its doors</title>{head}</head><body>'
        f"<h1>Harbour office closes its doors</h1>{above}<article>{body}</article>{below}</body></html>"
    )


def json_date(day: str, kind: str = "NewsArticle") -> str:
    return f'<script type="application/ld+json">{{"@type": "{kind}", "datePublished": "{day}"}}</script>'


def test_labelled_line_and_its_block():
    date = found(page("<div>By Ann Hale</div><div>Published: 3 May 2024, updated 5 May 2024</div>"))
    assert date.day.iso == "2024-05-03" and date.block == 2


def test_a_byline_that_goes_on_about_its_channels():
    channels = "Lamps and Lanterns, Harbours of the North, Pilots and Ferries, Quays"
    assert found(page(f"<div>by Ann Hale | May 3, 2024 | {channels}</div>")).day.iso == "2024-05-03"
    assert found(page(f"<div>Beside the quay | May 3, 2024 | {channels}</div>")) is None


@pytest.mark.parametrize(("other", "day"), [("", "2024-05-03"), ("5 June 2023", None)])
def test_the_only_day_of_a_dump_may_stand_below_its_article(other, day):
    lines = ("Harbour office closes its doors", *PARAGRAPHS, "Ann Hale keeps the lamps", "3 May 2024", other)
    date = found("\n".join(lines))
    assert (date and date.day.iso) == day


def test_a_long_line_above_the_article_may_hold_its_labelled_day():
    channels = " ".join(["Lamps and Lanterns, Harbours of the North, Pilots and Ferries"] * 3)
    assert found(page(f"<div>{channels} Published: 3 May 2024</div>")).day.iso == "2024-05-03"


def test_label_in_a_box_of_its_own():
    assert (
        found(page("<div>Last updated:</div><div>5 May 2024</div><div>Posted on</div><div>3 May 2024</div>")).day.iso
        == "2024-05-03"
    )


def test_head_and_line_agree():
    date = found(page("<div>3 May 2024</div>", head=json_date("2024-05-03T10:00:00+02:00")))
    assert date.day.iso == "2024-05-03T10:00:00+02:00" and date.block == 1


def test_what_is_printed_at_the_headline_outranks_a_refilled_field():
    assert found(page("<div>3 May 2024</div>", head=json_date("2025-11-20"))).day.iso == "2024-05-03"


def test_the_last_change_does_not_outrank_the_head():
    assert found(page("<div>Updated 9 May 2024</div>", head=json_date("2024-05-03"))).day.iso == "2024-05-03"


def test_a_printed_clock_outranks_a_bare_day_in_the_head():
    head = '<meta name="date" content="2024-05-04">'
    assert found(page("<div>May 3, 2024 08:08 pm</div>", head=head)).day.iso == "2024-05-03T20:08"
    assert found(page("<div>May 3, 2024</div>", head=head)).day.iso == "2024-05-04"


def test_the_week_of_the_issue_and_the_days_of_an_event_are_no_dates():
    assert found(page("<div>May 6, 2024 Issue</div><div>May 3, 2024</div>")).day.iso == "2024-05-03"
    assert found(page("<div>October 14, 2023 – January 20, 2024</div>")) is None


@pytest.mark.parametrize(
    "between",
    ["to", "bis", "au", "al", "até", "t/m", "至", "から", "по", "do", "till", "til og med", "sampai", "đến", "–"],
)
def test_the_first_and_the_last_day_of_something(between):
    assert found(page(f"<div>14.10.2023 {between} 20.01.2024</div>", lang="de")) is None


@pytest.mark.parametrize(
    "behind",
    [
        "更新", "(updated)", "수정", "업데이트", "aktualisiert", "mis à jour", "actualizado", "atualizado",
        "aggiornato", "bijgewerkt", "обновлено", "оновлено", "aktualizacja", "aktualizováno", "frissítve",
        "ενημερώθηκε", "güncellendi", "diperbarui", "cập nhật", "uppdaterad", "oppdatert", "opdateret",
        "päivitetty",
    ],
)  # fmt: skip
def test_a_word_behind_says_that_it_is_the_day_of_a_change(behind):
    assert found(page(f"<div>3 May 2024</div><div>2024-05-09 {behind}</div>")).day.iso == "2024-05-03"
    assert found(page(f"<div>2024-05-03 {behind} 14:30</div><div>2024-05-09</div>")).day.iso[:10] == "2024-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Today is 9 May 2024", "今天是2024年5月9日", "當前時間：2024年5月9日", "오늘은 2024년 5월 9일",
        "Heute ist der 9. Mai 2024", "Nous sommes le 9 mai 2024", "Hoy es 9 de mayo de 2024",
        "Oggi è il 9 maggio 2024", "Hari ini, 9 Mei 2024", "Bugün 9 Mayıs 2024", "Hôm nay, 9/5/2024",
        "วันนี้ 9 พฤษภาคม 2567", "Σήμερα 9 Μαΐου 2024", "Сегодня: 9 мая 2024",
    ],
)  # fmt: skip
def test_the_day_on_which_the_page_is_read_is_no_date(line):
    assert found(page(f"<div>{line}</div>")) is None


def test_the_day_in_a_long_line_about_the_post():
    goes_on = " and is filed under Lamps. You can follow any responses to this entry through the feed." * 2
    line = f"<p>This entry was posted on Friday, May 3rd, 2024 at 6:00 am{goes_on}</p>"
    assert found(page(below=line)).day.iso == "2024-05-03T06:00"
    assert found(page(below=f"<p>The pilots met on May 3, 2024{goes_on}</p>")) is None


@pytest.mark.parametrize(
    ("lead", "iso"),
    [
        ("BRISTOL, May 3, 2024 — ", "2024-05-03"), ("New Haven, Conn., May 3, 2024 -- ", "2024-05-03"),
        ("May 3, 2024 -- ", "2024-05-03"), ("NORTH QUAY, May 3, 2024 /Wharfwire/ -- ", "2024-05-03"),
        ("On Friday, May 3, 2024 — as planned — ", None), ("It was May 3, 2024 — ", None),
        ("May 3, 2024, was when ", None),
    ],
)  # fmt: skip
def test_datelines(lead, iso):
    it = read(page().replace(f"<p>{PARAGRAPHS[0]}", f"<p>{lead}{PARAGRAPHS[0]}"), None, None, Limits())
    located = Located(tuple(b.index for b in it.blocks if b.text.endswith(tuple(PARAGRAPHS))), 0.9)
    date = find_date(it, located, headline(it, located), reading(it, located))
    assert (date.day.iso if date else None) == iso


def test_a_moment_in_utc_is_not_another_day():
    date = found(
        page("<div>2 May 2024</div>", head=json_date("2024-05-03T01:00:00Z")), "https://example.com/2024/05/02/x"
    )
    assert date.day.iso[:10] == "2024-05-02"


def test_comments_videos_and_related_pages_do_not_date_the_article():
    assert (
        found(
            page(below='<ul class="comments"><li>Bo, 7 May 2024</li></ul>', head=json_date("2020-01-01", "VideoObject"))
        )
        is None
    )
    assert found(page('<div class="related"><p>Another story</p><span>1 May 2024</span></div>')) is None


def test_the_clock_of_the_header_is_no_date():
    text = (
        "今天是2024年5月20日 星期一\n港务局关门了\n"
        "港务局的大门在周二最后一次关上，领航员们把灯带回了家。\n码头上没有人说得出冬天由谁来领航。"
    )
    it = read(text, None, None, Limits())
    located = Located((2, 3), 0.9)
    assert find_date(it, located, headline(it, located), reading(it, located)) is None


def test_a_relative_date_and_a_date_without_a_year_are_none():
    assert found(page("<div>昨天</div><div>发布时间：10-0812:00</div>", lang="zh")) is None


def test_a_date_spread_over_blocks():
    assert found(page("<p>2019</p><p>09/07</p><p>19:02</p>", lang="zh")).day.iso == "2019-09-07T19:02"


def test_the_address_is_the_last_resort():
    assert found(page(), "https://example.com/2019/0907/12/abc.html").day.iso == "2019-09-07"
    assert found(page(), "https://example.com/books/2025/dec/05/abc").day.iso == "2025-12-05"
    assert found(page(), "https://example.com/item/20190907x/123456").day.iso == "2019-09-07"
    assert found(page(), "https://example.com/energy/2015/08/150803-lamps/").day.iso == "2015-08-03"
    assert found(page(), "https://example.com/2010/POLITICS/08/13/lamps/index.html").day.iso == "2010-08-13"
    assert found(page(), "https://web.archive.org/web/20260206010203/https://example.com/lamps") is None
    assert found(page(), "https://example.com/item/7370966182997787176/") is None


def test_time_elements_tell_what_their_text_does_not():
    assert (
        found(page('<p>By Ann <time datetime="2024-05-03T10:00:00Z">a day ago</time></p>')).day.iso[:10] == "2024-05-03"
    )


def test_a_sentence_that_names_a_day_is_no_date_line():
    assert (
        found(
            page("<p>The office was built on 3 May 2001 by the fishermen of the town, who paid for it themselves.</p>")
        )
        is None
    )


def dated(printed, published, modified):
    data = f'{{"@type": "Article", "datePublished": "{published}", "dateModified": "{modified}"}}'
    title = "How the harbour works"
    head = f'<title>{title}</title><script type="application/ld+json">{data}</script>'
    prose = "<p>The harbour opened on a rainy morning, and many came to see the first ferry leave.</p>" * 5
    text = f"<html lang=en><head>{head}</head><body><h1>{title}</h1><p>{printed}</p>{prose}</body></html>"
    page = read(text, None, None, Limits())
    located = Located(tuple(b.index for b in page.blocks if b.text.startswith("The harbour")), 1.0)
    return str(find_date(page, located, headline(page, located), reading(page, located)).day)[:10]


def test_a_guide_rewritten_after_years_has_the_date_that_it_prints():
    assert dated("May 20, 2024", "2015-01-10", "2024-05-20") == "2024-05-20"
    assert dated("May 20, 2024", "2024-05-14", "2024-05-20") == "2024-05-14"
    assert dated("Updated May 20, 2024", "2015-01-10", "2024-05-20") == "2015-01-10"


def test_a_date_read_the_other_way_round_confirms_the_head():
    assert dated("09.10.2024", "2024-09-10", "2024-12-24") == "2024-09-10"


def test_neighbouring_days_are_one_moment_only_by_the_clock():
    # 22:00 in UTC is the next day in Asia, and nowhere the day before.
    assert found(page("<div>2 May 2024</div>", head=json_date("2024-05-03T22:00:00Z"))).day.iso == "2024-05-02"
    assert found(page("<div>4 May 2024</div>", head=json_date("2024-05-03T22:00:00Z"))).day.iso[:10] == "2024-05-03"
    assert found(page("<div>4 May 2024</div>", head=json_date("2024-05-03T12:00:00+08:00"))).day.iso == "2024-05-04"
    assert found(page("<div>2 May 2024</div>", head=json_date("2024-05-03"))).day.iso == "2024-05-03"


def test_a_label_is_believed_farther_from_the_article():
    about = "<p>About</p>" * 20
    assert found(page(below=f"{about}<p>Published</p><p>3 May 2024</p>")).day.iso == "2024-05-03"
    assert found(page(below=f"{about}<p>3 May 2024</p><p>Another story</p><p>4 May 2024</p>")) is None
    others = "".join(f"<p>Another story</p><p>Published {day} May 2024</p>" for day in (1, 2, 3))
    assert found(page(below=about + others)) is None


def test_the_last_change_is_the_date_of_a_page_that_states_no_other():
    assert found(page(below="<p>Page last modified 3 May 2024</p>")).day.iso == "2024-05-03"
    assert found(page(below="<p>Site last updated: 3 May 2024</p>")) is None


def test_the_release_of_a_book_is_not_that_of_its_review():
    line = "<div>by Amanda · Dec 20, 2024 at 3:00 am · One comment so far</div>"
    assert found(page(f"{line}<p>Released: June 17, 2024 by a house</p>")).day.iso[:10] == "2024-12-20"


def test_the_address_says_how_a_printed_date_is_read():
    url = "https://example.com/2023/october/03/wine"
    assert found(page("<p>03/10/2023</p>", lang="en-US"), url).day.iso == "2023-10-03"


def test_meta_names_that_end_in_publish_date():
    assert found(page(head='<meta name="x-published-date" content="2024-05-03">')).day.iso == "2024-05-03"


def test_only_typed_data_gives_way_to_a_later_date_line():
    meta = (
        '<meta property="article:published_time" content="2020-05-03">'
        '<meta property="article:modified_time" content="2024-05-03T23:30:00Z">'
    )
    assert found(page("<div>3 May 2024</div>", head=meta)).day.iso == "2020-05-03"
    assert found(page("<div>4 May 2024</div>", head=meta)).day.iso == "2020-05-03"


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2024-05-03T10:20:30.123Z", "2024-05-03T10:20:30+00:00"),
        ("2024-05-03 10:20", "2024-05-03T10:20"),
        ("Fri, 03 May 2024 10:20:00 GMT", "2024-05-03T10:20:00+00:00"),
        ("2024-05-03T10:20+0530", "2024-05-03T10:20+05:30"),
        ("2024-05-03", "2024-05-03"),
    ],
)
def test_iso_values(value, iso):
    assert machine_day(value).iso == iso


def test_the_day_before_the_last_change_in_one_line_is_that_of_publication():
    assert found(page("<p>3 May 2024 | Updated: 20 May 2024</p>")).day.iso == "2024-05-03"
    assert found(page("<p>20 May 2024 (updated)</p>", head=json_date("2024-05-03"))).day.iso == "2024-05-03"


def test_a_refilled_head_gives_way_to_a_label_behind_the_body():
    data = '{"@type": "Article", "datePublished": "2025-11-29", "dateModified": "2025-11-29"}'
    head = f'<script type="application/ld+json">{data}</script>'
    below = "<p>About</p>" * 6 + "<p>Published May 3, 2024</p>"
    assert found(page(below=below, head=head)).day.iso == "2024-05-03"
    assert found(page(below=below, head=json_date("2024-05-20"))).day.iso == "2024-05-20"


def test_of_two_equal_days_the_more_exact_one():
    assert found(page("<div>3 May 2024 15:42</div>", head=json_date("2024-05-03"))).day.iso == "2024-05-03T15:42"
    midnight = json_date("2024-05-03T00:00:00+08:00")
    assert found(page("<div>3 May 2024 15:42</div>", head=midnight)).day.iso == "2024-05-03T15:42"
    both = page("<div>3 May 2024</div><div>Published 3 May 2024 15:42</div>", head=json_date("2024-05-03"))
    assert found(both).day.iso == "2024-05-03T15:42" and found(both).block == 1


def test_a_moment_in_utc_is_told_by_the_clock_that_is_printed():
    stated = json_date("2023-11-05T21:14:08Z")
    assert found(page("<div>2023-11-06 05:14</div>", head=stated)).day.iso == "2023-11-06T05:14:08+08:00"
    assert found(page("<div>2023-11-06 05:14:08</div>", head=stated)).day.iso == "2023-11-06T05:14:08+08:00"
    # No zone makes these the same: the printed one is another.
    assert found(page("<div>2023-11-05 21:20</div>", head=stated)).day.iso == "2023-11-05T21:14:08+00:00"
    # Twelve hours are a clock of twelve that doesn't say which half.
    assert found(page("<div>2023-11-05 09:14</div>", head=stated)).day.iso == "2023-11-05T21:14:08+00:00"


def test_the_text_of_a_time_element_is_read_where_its_block_is_glued():
    glued = "<div>12.847<time datetime='2023-11-05T21:14:08Z'>2023.11.06 05:14:08</time>字数 326</div>"
    assert found(page(glued, lang="zh")).day.iso == "2023-11-06T05:14:08+08:00"


def test_the_dates_that_baidu_asks_for():
    data = '{"@context": "https://x.example/cambrian.jsonld", "pubDate": "2024-05-03T07:41:00", "upDate": "2024-05-09"}'
    head = f'<script type="application/ld+json">{data}</script>'
    assert found(page(head=head, lang="zh")).day.iso == "2024-05-03T07:41:00"
    assert found(page("<div>2024-05-09</div>", head=head, lang="zh")).day.iso == "2024-05-03T07:41:00"


def test_of_two_days_in_a_line_the_earlier_is_that_of_publication():
    assert found(page("<p>May 21, 2025April 24, 2025 by Ann Hale</p>")).day.iso == "2025-04-24"


def test_in_a_dump_the_day_may_stand_above_the_first_lines_that_are_far_from_the_others():
    lines = [
        "Updated May 20, 2024 at 4:28 PM",
        "Key points: no ferries.",
        *(f"Part {n}" for n in range(40)),
        *PARAGRAPHS,
    ]
    it = read("\n".join(lines), None, None, Limits())
    located = Located((1, *range(42, len(lines))), 0.9)
    assert find_date(it, located, Headline(None, ()), reading(it, located)).day.iso[:10] == "2024-05-20"


def test_a_date_glued_to_the_title_of_a_teaser_is_that_of_the_teaser():
    lines = [PARAGRAPHS[0], "More on thisWhat a warm room costs12 Dec 2023", PARAGRAPHS[1]]
    it = read("\n".join(lines), None, None, Limits())
    located = Located((0, 2), 0.9)
    assert find_date(it, located, headline(it, located), reading(it, located)) is None


def test_the_only_date_of_a_page():
    note = "<p>About</p>" * 9 + "<p>Ann Hale</p><p>3 May 2024</p>"
    assert found(page(below=note)).day.iso == "2024-05-03"
    assert found(page(below=note + "<p>Another story</p><p>4 May 2024</p>")) is None
    assert found(page(below=f'<div class="comments">{note}</div>')) is None


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("<p>April 2, 2024</p><p>By</p><p>Ann Lee</p>", "2024-04-02"),
        ("<p>Ann Lee</p><time>April 2, 2024</time>", "2024-04-02"),
        ("<p>Updated April 2, 2024</p><p>Ann Lee</p>", None),
        ("<p>The harbour board (April 2, 2024), minutes of its meeting in the old hall</p><p>Ann Lee</p>", None),
        ("<p>April 2, 2024</p><p>Lamps</p><p>Quays</p><p>By</p><p>Ann Lee</p>", None),
    ],
)
def test_the_day_beside_the_authors_name_at_the_foot_of_the_article(foot, day):
    others = "<p>Another story</p><p>3 March 2021</p><p>One more</p><p>4 March 2021</p>"
    markup = page(below="<p>Copy the link</p>" * 9 + f"<footer>{foot}<p>Shop</p><p>About</p>{others}</footer>")
    it = read(markup, None, None, Limits())
    located = Located(tuple(b.index for b in it.blocks if b.text in PARAGRAPHS), 0.9)
    signed = [b.index for b in it.blocks if b.text == "Ann Lee"]
    seen = find_date(it, located, headline(it, located), reading(it, located), signed)
    assert day == (seen.day.iso if seen and seen.why == "beside the author's name" else None)


def test_a_byline_that_was_taken_for_the_first_line_of_the_body():
    line = "On Behalf of the Harbour Pilots of the Eastern Coast | May 3, 2024 | Harbours, Ferries and Fog"
    it = read("\n".join([line, *PARAGRAPHS]), None, None, Limits())
    located = Located((0, 1, 2), 0.9)
    assert find_date(it, located, headline(it, located), reading(it, located)).day.iso == "2024-05-03"


CHRONICLES = {
    "en": [
        "May 7, 2000: The ferry company is founded", "1 September 2003 – The first steel hull is launched",
        "2011-03-15 Work on the bridge begins", "December 30, 2019 The bridge opens to traffic",
    ],
    "de": [
        "7. Mai 2000: Die Gesellschaft wird gegründet", "1. September 2003 – Das erste Stahlschiff läuft vom Stapel",
        "15.03.2011 Baubeginn der Brücke", "30. Dezember 2019 Die Brücke wird eröffnet",
    ],
    "zh": ["2000年5月7日渡船公司正式成立", "2003年9月 钢壳船下水", "2011年3月15日 大桥开始动工建设"],
    "ja": ["2000年5月7日 渡船会社が正式に発足", "2003年9月1日 最初の鋼船が進水", "2011年3月15日 大橋の工事が始まる"],
    "es": ["7 de mayo de 2000: se funda la compañía", "15/03/2011 Empiezan las obras", "1 de junio de 2019: se abre"],
}  # fmt: skip
OPENING = {
    "en": "The ferry company worked on the strait for many years, and its archive has put the main dates together.",
    "de": "Die Fährgesellschaft fuhr viele Jahre lang über den Sund, und ihr Archiv hat die Daten gesammelt.",
    "zh": "渡船公司在海湾经营了二十四年，见证了两岸的变迁。以下是公司大事记，由档案馆整理，供读者参考。",
    "ja": "渡船会社は湾で二十四年にわたり営業し、両岸の移り変わりを見守ってきた。資料館が主な出来事をまとめた。",
    "es": "La compañía de barcas trabajó muchos años en el estrecho, y el archivo ha reunido las fechas.",
}


@pytest.mark.parametrize("language", CHRONICLES)
@pytest.mark.parametrize("flat", [False, True])
def test_the_days_of_a_chronicle_are_not_the_articles(language: str, flat: bool) -> None:
    lines, opening, closing = CHRONICLES[language], OPENING[language], OPENING["es" if language == "en" else "en"]
    if flat:
        page = "\n".join(["Ferry chronicle", opening, *lines, closing])
    else:
        told = "".join(f"<p>{line}</p>" for line in lines)
        page = f"<h1>Ferry chronicle</h1><div><p>{opening}</p>{told}<p>{closing}</p></div>"
    article = cleaner.clean(page)
    assert set(lines) < set(article.paragraphs) and article.byline.date is None


def test_a_day_and_a_medium_above_a_chronicle_are_the_articles() -> None:
    told = "".join(f"<p>{line}</p>" for line in (OPENING["zh"], *CHRONICLES["zh"], OPENING["zh"]))
    article = cleaner.clean(f"<h1>渡船公司大事记</h1><div><p>2024年11月2日 海湾日报</p>{told}</div>")
    assert str(article.byline.date) == "2024-11-02" and article.paragraphs[0] == OPENING["zh"]


@pytest.mark.parametrize(
    ("language", "day"), [("zh-CN", "2024-09-16T06:42:00+08:00"), ("en", "2024-09-15T22:42:00+00:00")]
)
def test_a_moment_in_utc_is_told_by_the_clock_of_where_the_language_is_at_home(language: str, day: str) -> None:
    head = '<meta property="article:published_time" content="2024-09-15T22:42:00Z">'
    page = f"<html lang={language}><head>{head}</head><body><article><p>{'Text of the page. ' * 9}</p></article>"
    assert str(cleaner.clean(page).byline.date) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Ann OarsmanMay 3, 2024", "2024-05-03"),
        ("May 3, 20245 min read", "2024-05-03"),
        ("HarbourMAY 3, 2024Updated: JUNE 02, 2024", "2024-05-03"),
        ("Quayside-03/05/2024 20:00", "2024-05-03T20:00"),
    ],
)
def test_a_dump_runs_its_day_together_with_what_stands_beside_it(line, day):
    body = ["The ferry came back to the harbour on Friday after four years of work in the yards of the north."] * 3
    page = "\n".join(["The ferry is back in the harbour", line, *(f"{text} {n}." for n, text in enumerate(body))])
    assert str(cleaner.clean(page, url="https://quayside.co.uk/1").byline.date) == day


def test_a_day_below_a_headline_that_a_menu_in_the_body_precedes() -> None:
    menu = ["Harbour Post", "Home Boats About", "Lamps", "Pilots", "Ferries", "Quay"]
    page = [*menu, "Lamps go out on the harbour quay", "May 3, 2024", *PARAGRAPHS]
    it = read("\n".join(page), None, None, Limits())
    located = Located(tuple(range(len(page))), 0.9)
    assert find_date(it, located, Headline(page[6], (6,)), reading(it, located)).day.iso == "2024-05-03"
