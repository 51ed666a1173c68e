"""Days in text, and which of them a page means as its publication date."""

from __future__ import annotations

import pytest

from cleaner.date import find_date
from cleaner.day import days, machine_day, month_first
from cleaner.locate import Located
from cleaner.policy import Limits
from cleaner.read import read
from cleaner.title import headline


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
    ],
)
def test_a_day_as_pages_write_it(text, iso):
    assert [found.day.iso for found in days(text, short=True)] == [iso]


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
    ],
)
def test_no_day(text):
    assert list(days(text, short=True)) == []


def test_day_or_month_first():
    assert [d.day.iso for d in days("05/06/2024", month_first=True)] == ["2024-05-06"]
    assert [d.day.iso for d in days("05/06/2024")] == ["2024-06-05"]
    assert [d.day.iso for d in days("05/26/2024")] == ["2024-05-26"]
    assert [d.day.iso for d in days("05.06.2024", month_first=True)] == ["2024-06-05"]
    assert month_first("en-US", "https://example.com/a") and not month_first("en", "https://example.co.uk/a")
    assert not month_first("fr", None) and month_first(None, None)


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


PARAGRAPHS = [
    "The harbour office closed its doors for the last time on Tuesday, and the pilots carried their lamps home.",
    "Nobody on the quay could say who would guide the ferries through the winter fog from now on.",
]


def found(page: str, url: str | None = None):
    """The date of a page whose body are the blocks of PARAGRAPHS."""
    it = read(page, url, None, Limits())
    located = Located(tuple(b.index for b in it.blocks if b.text in PARAGRAPHS), 0.9)
    return find_date(it, located, headline(it, located))


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
    assert find_date(it, located, headline(it, located)) is None


def test_a_relative_date_and_a_date_without_a_year_are_none():
    assert found(page("<div>昨天</div><div>发布时间：10-0812:00</div>", lang="zh")) is None


def test_a_date_spread_over_blocks():
    assert found(page("<p>2019</p><p>09/07</p><p>19:02</p>", lang="zh")).day.iso == "2019-09-07T19:02"


def test_the_address_is_the_last_resort():
    assert found(page(), "https://example.com/2019/0907/12/abc.html").day.iso == "2019-09-07"
    assert found(page(), "https://example.com/books/2025/dec/05/abc").day.iso == "2025-12-05"
    assert found(page(), "https://example.com/item/20190907x/123456").day.iso == "2019-09-07"
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
    return str(find_date(page, located, headline(page, located)).day)[:10]


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


def test_the_only_date_of_a_page():
    note = "<p>About</p>" * 9 + "<p>Ann Hale</p><p>3 May 2024</p>"
    assert found(page(below=note)).day.iso == "2024-05-03"
    assert found(page(below=note + "<p>Another story</p><p>4 May 2024</p>")) is None
    assert found(page(below=f'<div class="comments">{note}</div>')) is None


def test_a_byline_that_was_taken_for_the_first_line_of_the_body():
    line = "On Behalf of the Harbour Pilots of the Eastern Coast | May 3, 2024 | Harbours, Ferries and Fog"
    it = read("\n".join([line, *PARAGRAPHS]), None, None, Limits())
    located = Located((0, 1, 2), 0.9)
    assert find_date(it, located, headline(it, located)).day.iso == "2024-05-03"
