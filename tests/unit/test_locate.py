"""Which blocks become the body, once every block has its score."""

from __future__ import annotations

import numpy as np
import pytest

from cleaner import Cleaner
from cleaner.article import Article
from cleaner.locate import locate
from cleaner.locate.ends import within_ends

PROSE = (
    "The ferry left the northern pier at seven, two hours late, with nine hundred passengers and a hold full of mail.",
    "Nobody on board knew that the lighthouse had been dark since midnight, when the storm tore down the power line.",
    "Captain Moss, who has sailed the route for thirty years, slowed down as soon as he missed the light, he says.",
    "By noon the engineers had laid a new cable along the cliff, and the evening boat sailed on time, half empty.",
)


def clean(*body: str) -> Article:
    markup = f"<html lang=en><head><title>The dark lighthouse</title></head><body>{''.join(body)}</body></html>"
    return Cleaner(packs=()).clean(markup)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


ELSEWHERE = paragraphs(*(f"Elsewhere: {text}" for text in PROSE))


@pytest.mark.parametrize(
    ("between", "odds", "taken"),
    [
        (("周一 7:00", "周二 9:00", "周三"), -1.0, 3),
        (("周一 7:00", "周二 9:00", "周三"), -2.0, 0),
        (("周一 7:00",), -1.0, 0),
        (("周一 7:00",), -0.5, 1),
        (("周一 7:00 开船。", "相关阅读", "周三"), -1.0, 1),
        (("周一 7:00 开船。", "相关阅读", "周三"), -2.0, 0),
        (("Monday 7:00", "Tuesday 9:00"), -1.0, 0),
        (("월요일 7:00", "화요일 9:00"), -1.0, 0),
        (("周一 7:00", "相关阅读", "周三"), -1.0, 0),
    ],
)
def test_a_dump_keeps_the_lines_of_a_table_between_two_paragraphs(
    between: tuple[str, ...], odds: float, taken: int
) -> None:
    body = of_lines((*PROSE[:2], *between, *PROSE[2:]), between, odds)
    assert len(body) == len(PROSE) + taken


def of_lines(lines: tuple[str, ...], unsure: tuple[str, ...], odds: float, sure: tuple[str, ...] = PROSE) -> list[str]:
    """The body of a dump with `lines` in it, of which those that are `unsure` have the given log odds."""
    article = Cleaner(packs=()).clean("\n".join(("首页", "体育", *lines, "首页", "体育", "关于我们")))
    texts = article.trace.evidence.measures.texts
    scores = np.array([3.0 if text in sure else odds if text in unsure else -9.0 for text in texts])
    return [texts[index] for index in locate(article.trace.evidence._replace(scores=scores)).body]


@pytest.mark.parametrize(
    ("cards", "unsure", "taken"),
    [
        (("Height: 12 m", "Height: 9 m", "Height | 7 m"), 1, 3),
        (("Height: 12 m", "Height: 9 m", "Height | 7 m"), 2, 1),
        (("Height: 12 m", "Height: 9 m"), 1, 1),
        (("Height: 12 m", "Built: 1906", "Keeper: none"), 2, 1),
    ],
)
def test_facts_of_one_kind_go_together_in_a_dump(cards: tuple[str, ...], unsure: int, taken: int) -> None:
    lines = [line for text, card in zip(PROSE, cards, strict=False) for line in (text, card, f"Photo {card[-4:]}")]
    body = of_lines((*lines, PROSE[3]), cards[:unsure], -2.0, sure=(*PROSE, *cards[unsure:]))
    assert len([line for line in body if line in cards]) == taken


@pytest.mark.parametrize(
    ("lines", "apart", "odds", "taken"),
    [
        (30, True, -2.0, 6),
        (30, True, -4.0, 0),
        (30, False, -2.0, 0),
        (20, True, -2.0, 0),
    ],
)
def test_lines_of_a_long_list_that_stand_apart_go_with_the_others(
    lines: int, apart: bool, odds: float, taken: int
) -> None:
    rows = tuple(f"Lamp number {n}" for n in range(lines))
    unsure = rows[2::5]
    page = ("\n\n" if apart else "\n").join((*PROSE[:2], *rows, *PROSE[2:]))
    sure = (*PROSE, *(row for row in rows if row not in unsure))
    body = of_lines((*page.split("\n"), "", "Elsewhere", "Nowhere"), unsure, odds, sure=sure)
    assert len([line for line in body if line in unsure]) == taken


@pytest.mark.parametrize(
    ("above", "below", "odds", "taken"),
    [
        ((), PROSE[3], -2.0, True),
        ((), PROSE[3], -4.0, False),
        (("Elsewhere",), PROSE[3], -2.0, False),
        (("Elsewhere",), "* the lamp and its keeper", -2.0, True),
    ],
)
def test_a_line_that_ends_in_a_colon_goes_with_what_it_leads_to(
    above: tuple[str, ...], below: str, odds: float, taken: bool
) -> None:
    items = (below, "* the boat") if below.startswith("*") else (below,)
    sure = (*PROSE, *items)
    body = of_lines((*PROSE[:3], *above, "What is left:", *items, *PROSE[:2]), ("What is left:",), odds, sure=sure)
    assert ("What is left:" in body) == taken


@pytest.mark.parametrize(
    ("below", "odds", "taken"),
    [
        (("7:00", "船在七点开出，两个小时以后灯亮了。", "责任编辑：王小明"), -2.0, 2),
        (("船在七点开出，两个小时以后灯亮了。", "责任编辑：王小明"), -3.0, 0),
        (("航拍海港城 通讯员 王小明 摄", "船在七点开出，两个小时以后灯亮了。", "责任编辑：王小明"), -2.0, 1),
        (("船在七点开出，两个小时以后灯亮了。", "海港城的灯", "责任编辑：王小明"), -2.0, 0),
        (("船在七点开出，两个小时以后灯亮了。", "相关阅读", "责任编辑：王小明"), -2.0, 0),
        (("船在七点开出，两个小时以后灯亮了。", "海港城的灯"), -2.0, 0),
    ],
)
def test_a_dump_holds_the_article_up_to_the_line_that_says_who_edited(
    below: tuple[str, ...], odds: float, taken: int
) -> None:
    body = of_lines((*PROSE, *below), below, odds)
    assert body[: len(PROSE)] == list(PROSE)
    assert len(body) - len(PROSE) == taken


@pytest.mark.parametrize(
    ("last", "odds", "stays"),
    [
        ("Where to watch the boats", 0.5, False),
        ("Where to watch the boats", 1.0, True),
        ("The boats sail on, all of them.", 0.5, True),
        ("* Where to watch the boats", 0.5, True),  # of a list
    ],
)
def test_no_label_ends_the_body_of_a_dump(last: str, odds: float, stays: bool) -> None:
    body = of_lines((*PROSE, last), (last, last.removeprefix("* ")), odds)
    assert (len(body) > len(PROSE)) is stays


@pytest.mark.parametrize(("parted", "odds", "stays"), [(False, 0.0, False), (False, 0.5, True), (True, 0.5, False)])
def test_no_label_begins_the_body_of_a_dump(parted: bool, odds: float, stays: bool) -> None:
    label = "Where to watch the boats"
    body = of_lines((label, *(("Harbour",) if parted else ()), *PROSE), (label,), odds)
    assert (label in body) is stays


@pytest.mark.parametrize(
    ("above", "odds", "stays"),
    [("Related articles", 0.2, False), ("Related articles", 0.6, True), ("Harbour", 0.2, True), ("FAQ", 0.2, True)],
)
def test_little_below_a_named_line_is_no_body_of_a_dump(above: str, odds: float, stays: bool) -> None:
    teaser = "The new pier of the harbour will open in May, says the captain of the port."
    body = of_lines((*PROSE, above, teaser), (teaser,), odds)
    assert (teaser in body) is stays


@pytest.mark.parametrize(("odds", "stays"), [(-1.0, False), (0.0, True)])
def test_a_last_run_that_nothing_speaks_for_is_no_body_of_a_dump(odds: float, stays: bool) -> None:
    teaser = "The new pier of the harbour will open in May, says the captain of the port."
    evidence = Cleaner(packs=()).clean("\n".join((*PROSE, "Harbour", "Pier", teaser))).trace.evidence
    scores = np.array([odds if text == teaser else 3.0 for text in evidence.measures.texts])
    last = len(PROSE) + 2
    body = within_ends(evidence._replace(scores=scores), [*range(len(PROSE)), last])
    assert (last in body) is stays


def test_an_item_in_words_of_scaffolding_stays_in_its_list() -> None:
    items = ("* The lamp of the pier", "* Share this page", "* The lamp of the quay")
    assert items[1] in of_lines((*PROSE[:2], *items, *PROSE[2:]), (items[0], items[2]), 2.0)


@pytest.mark.parametrize(
    ("between", "odds", "stays"), [(20, 1.0, False), (20, 2.0, True), (10, 1.0, True), (20, -0.5, False)]
)
def test_far_below_the_article_only_what_is_sure_is_body(between: int, odds: float, stays: bool) -> None:
    teaser = "The new pier of the harbour will open in May, says the captain of the port, and the old one will close."
    body = of_lines((*PROSE, *(f"Pier {n} of the harbour" for n in range(between)), teaser), (teaser,), odds)
    assert (teaser in body) is stays


def test_the_cells_of_a_table_part_nothing() -> None:
    cells = "".join(f"<tr><td>{n}</td><td>{n} h</td></tr>" for n in range(20))
    article = clean(paragraphs(*PROSE[:3]), f"<table>{cells}</table>", paragraphs(PROSE[3]))
    texts = article.trace.evidence.measures.texts
    scores = np.array([0.5 if text == PROSE[3] else 3.0 if text in PROSE else -3.0 for text in texts])
    assert texts.index(PROSE[3]) in locate(article.trace.evidence._replace(scores=scores)).body


def test_far_above_it_what_is_likely_stays() -> None:
    opening = "The storm that put out the light had been seen two days before it came, says the weather office."
    body = of_lines((opening, *(f"Pier {n} of the harbour" for n in range(20)), *PROSE), (opening,), 0.5)
    assert opening in body


@pytest.mark.parametrize(
    ("above", "odds", "taken"),
    [
        (
            "灯塔熄灭的那天傍晚，镇上的人都站在码头上看，谁也没有说话。雨从下午就开始下，一直下到第二天早上才停。",
            -3.0,
            1,
        ),
        (
            "灯塔熄灭的那天傍晚，镇上的人都站在码头上看，谁也没有说话。雨从下午就开始下，一直下到第二天早上才停。",
            -6.0,
            0,
        ),
        (
            "灯塔熄灭的那天傍晚，镇上的人都站在码头上看，谁也没有说话。“雨从下午就开始下，一直下到第二天早上才停。 ”",
            -3.0,
            1,
        ),
        ("灯塔熄灭的那天傍晚，镇上的人都站在码头上看，谁也没有说话，雨从下午就开始下，一直下到第二天 图", -3.0, 0),
        ("灯塔熄灭", -3.0, 0),
        ("来源：青屿晚报，作者：何一帆，编辑：苏晓。", -3.0, 0),
        ("On the day the lighthouse went dark, the whole town stood on the quay.", -3.0, 0),
    ],
)
def test_a_dump_in_chinese_begins_with_the_prose_above_its_body(above: str, odds: float, taken: int) -> None:
    assert of_lines((above, *PROSE), (above,), odds) == [*[above] * taken, *PROSE]


def test_an_article_that_is_printed_twice_is_told_once() -> None:
    nav = "<nav><ul><li><a href=/a>Home</a></li><li><a href=/b>Sport</a></li></ul></nav>"
    wide, narrow = (f"<div class={name}>{paragraphs(*PROSE)}</div>" for name in ("desktop-only", "mobile-only"))
    article = clean(nav, "<h1>The dark lighthouse</h1>", wide, narrow)
    assert article.paragraphs == PROSE
    again = [v for v in article.blocks if v.block.text == PROSE[0]][1]
    assert (again.role.value, again.rule) == ("other", "copied")


def test_of_two_copies_the_one_that_is_shown_stays() -> None:
    copy, shown = f"<div hidden>{paragraphs(*PROSE)}</div>", f"<div>{paragraphs(*PROSE)}</div>"
    article = clean("<h1>The dark lighthouse</h1>", copy, shown)
    assert [block.hidden for block in article.body] == [False] * len(PROSE)


def test_buttons_in_the_table_that_lays_out_the_page_do_not_take_its_article() -> None:
    cells = "<div>Advertisement</div><div>Sign up to our newsletter</div><div>Subscribe</div>"
    body = "<br><br>".join(PROSE[1:])
    rows = f"<tr><td>2005-01-01 Hester Quill</td></tr><tr><td>{PROSE[0]}<br><br>{cells}{body}</td></tr>"
    page = f"<table><tr><td><h1>The dark lighthouse</h1></td></tr>{rows}</table>"
    assert clean(page).paragraphs == PROSE


@pytest.mark.parametrize(
    ("line", "alone"),
    [("2005-01-01 06:00:00+00:00", True), ("责任编辑：张三", True), ("Subscribe to our newsletter", False)],
)
def test_the_byline_of_an_article_that_stands_alone_is_no_scaffolding(line: str, alone: bool) -> None:
    text = "\n\n".join(["The dark lighthouse", line, "Pier: north", *PROSE, "Ropes: four"])
    evidence = Cleaner(packs=()).clean(text).trace.evidence
    texts = evidence.measures.texts
    scores = np.array([5.0 if text in PROSE else -6.0 if text == line else -1.0 for text in texts])
    body = [texts[index] for index in locate(evidence._replace(scores=scores)).body]
    assert ("Pier: north" in body and "Ropes: four" in body) is alone


NEWS = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'


@pytest.mark.parametrize(("head", "shown", "says"), [(NEWS, 1, False), (NEWS, 2, True), ("", 1, True)])
def test_what_is_hidden_counts_unless_it_is_the_article(head: str, shown: int, says: bool) -> None:
    closed = f"<div style='display: none'>{paragraphs(*PROSE[shown:])}</div>"
    evidence = clean(head, "<h1>The dark lighthouse</h1>", paragraphs(*PROSE[:shown]), closed).trace.evidence
    assert ("hidden" in [signal.partition(":")[0] for signal in evidence.signals(len(PROSE))]) is says


def test_a_paragraph_that_is_said_twice_stays() -> None:
    article = clean("<h1>The dark lighthouse</h1><article>", paragraphs(*PROSE, *PROSE[:1]), "</article>")
    assert article.paragraphs[-1] == PROSE[0]


def scored(heading: float, below: float, markup: str = "<h2>A light</h2>") -> tuple[str, ...]:
    """The body of a page, with the log odds of a heading in the middle and of the block right below it."""
    article = clean("<article>", paragraphs(*PROSE[:2]), markup, paragraphs(*PROSE[2:]), "</article>", ELSEWHERE)
    evidence = article.trace.evidence
    blocks = evidence.measures.page.blocks
    at = next(block.index for block in blocks if block.text == PROSE[1]) + 1
    scores = np.array([5.0 if block.text in PROSE else heading if block.level else -9.0 for block in blocks])
    scores[at : at + 2] = heading, below
    return tuple(blocks[index].text for index in locate(evidence._replace(scores=scores)).body)


@pytest.mark.parametrize(
    ("heading", "below", "markup", "stays"),
    [
        (2.0, 5.0, "<h2>A light</h2>", True),
        (-3.0, 5.0, "<h2>A light</h2>", True),
        (-9.0, 5.0, "<h2>A light</h2>", False),
        (-3.0, 5.0, "<h2><a href=/other>A light</a></h2>", False),
        (-3.0, 5.0, "<h2><a href=#light>A light</a></h2>", True),
        (-3.0, 5.0, "<h2>Related articles</h2>", False),
        (-3.0, -9.0, "<h2>A light</h2>", False),
        (0.5, -9.0, "<h2>A light</h2><p>Or not</p><h2>B light</h2>", False),
        (0.5, -9.0, "<h2>A light</h2><p>Or not</p><h3>B light</h3>", True),
    ],
)
def test_a_heading_goes_with_what_stands_below_it(heading: float, below: float, markup: str, stays: bool) -> None:
    title = "Related articles" if "Related" in markup else "A light"
    assert (title in scored(heading, below, markup)) is stays


@pytest.mark.parametrize(
    ("question", "below", "markup", "stays"),
    [
        (-0.5, 3.0, "<div>Who keeps it?</div>", True),
        (-0.5, -3.0, "<div>Who keeps it?</div>", False),
        (-1.5, 3.0, "<div>Who keeps it?</div>", False),
        (-0.5, 3.0, "<div>The keeper</div>", False),
        (-0.5, 3.0, "<div><a href=/keeper>Who keeps it?</a></div>", False),
    ],
)
def test_a_question_goes_with_its_answer(question: float, below: float, markup: str, stays: bool) -> None:
    said = "The keeper" if "The keeper" in markup else "Who keeps it?"
    assert (said in scored(question, below, markup)) is stays


def placed(
    cells: float, below: str = PROSE[1], box: str = "{}", each: str = "{}", insert: str = "", odds: float = 0.0,
    likely: tuple[str, ...] = (), days: tuple[str, str] = ("Monday", "Tuesday"),
    hours: tuple[str, str] = ("7:00", "9:00"),
) -> tuple[str, ...]:  # fmt: skip
    """The body of a page with a table between two paragraphs, whose cells have the log odds `cells`.

    box: around it. each: around each paragraph. insert: what stands behind it, with the log odds `odds`. likely: cells
    that are body by themselves. days, hours: what the cells say.
    """
    menu = "<nav><a href=/a>Home</a><br><a href=/b>Sport</a></nav>"
    rows = "".join(f"<tr><td>{day}</td><td>{hour}</td></tr>" for day, hour in zip(days, hours, strict=True))
    table = f"<table>{rows}</table>"
    above, under = (each.format(paragraphs(text)) for text in (PROSE[0], below))
    article = clean(menu, "<article>", above, box.format(table), insert, under, "</article>")
    texts = [block.text for block in article.trace.page.blocks]
    known = {**dict.fromkeys(PROSE, 3.0), "Home": -6.0, "Sport": -6.0, "Share": -6.0, **dict.fromkeys(likely, 0.5)}
    known |= {text: odds for text in texts if f">{text}<" in insert}
    scores = np.array([known.get(text, cells) for text in texts])
    return tuple(texts[i] for i in locate(article.trace.evidence._replace(scores=scores)).body)


def test_a_table_between_two_paragraphs_is_told_as_a_whole() -> None:
    assert placed(-1.0) == (PROSE[0], "Monday", "7:00", "Tuesday", "9:00", PROSE[1])
    assert placed(-3.9) == PROSE[:2]


def test_a_table_in_the_element_of_its_paragraphs_may_look_like_a_menu() -> None:
    assert placed(-3.0) == placed(-1.0)
    assert placed(-3.0, box="<div><div>{}</div></div>") == PROSE[:2]


def test_a_table_between_two_paragraphs_is_told_as_a_whole_where_a_cell_is_likely_too() -> None:
    assert placed(-1.0, likely=("Tuesday",)) == placed(-1.0)


@pytest.mark.parametrize(
    ("lines", "odds", "taken"),
    [
        (("A dark light", "A cable along the cliff"), -1.0, 2),
        (("A dark light", "A cable along the cliff"), -2.5, 0),
        (("A dark light",), -1.0, 0),
        (("A dark light", "the keeper"), -1.0, 0),
        (("A dark light", "老码头的灯"), -1.0, 2),
        (("A dark light", "图片来源：海港网"), -1.0, 0),
        (("A dark light", "Related articles", "A cable along the cliff"), -1.0, 2),
    ],
)
def test_short_lines_between_the_paragraphs_of_a_dump_are_its_sub_headings(
    lines: tuple[str, ...], odds: float, taken: int
) -> None:
    between = [line for pair in zip(PROSE, lines, strict=False) for line in pair]
    body = of_lines((*between, *PROSE[len(lines) :]), lines, odds)
    assert len(body) == len(PROSE) + taken


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        (("• The keeper", "", "A dark light", ""), True),
        (("• The keeper", "A dark light", ""), False),
        (("", "A dark light", "", PROSE[2], "", "A cable along the cliff", ""), True),
        (("", "A dark light", "", PROSE[2], "", "a cable along the cliff", ""), False),
        (("A dark light", "", PROSE[2], "A cable along the cliff", ""), False),
        (("", "Advertisement", "", "A dark light", "", PROSE[2], "", "A cable along the cliff", ""), True),
        (("", "At sea", "", "A dark light", "", PROSE[2], "", "A cable along the cliff", ""), False),
    ],
)
def test_sub_headings_of_a_dump_stand_apart_from_what_is_above_them(lines: tuple[str, ...], taken: bool) -> None:
    dump = "\n".join(("Home", "Sport", "", *PROSE[:2], *lines, PROSE[3], "", "Home", "Sport"))
    evidence = Cleaner(packs=()).clean(dump).trace.evidence
    texts = evidence.measures.texts
    known = {**dict.fromkeys((*PROSE, "The keeper"), 3.0), "Advertisement": -9.0, "Home": -9.0, "Sport": -9.0}
    scores = np.array([known.get(text, -1.0) for text in texts])
    body = [texts[index] for index in locate(evidence._replace(scores=scores)).body]
    assert ("A dark light" in body) is taken


@pytest.mark.parametrize(
    ("above", "likely", "odds", "below", "stays"),
    [
        (PROSE[0], 0.5, -1.5, PROSE[1], True),
        (PROSE[0], 0.5, -3.5, PROSE[1], False),
        (PROSE[0], -0.5, -0.5, PROSE[1], True),
        (PROSE[0], -1.5, -1.5, PROSE[1], False),
        ("The keeper names three of them:", -1.5, -1.5, PROSE[1], True),
        ("The keeper names three of them:", -1.5, -1.5, "Home", True),
        (PROSE[0], 0.5, -0.5, "Home", False),
        ("Sport", 0.5, -0.5, PROSE[1], False),
    ],
)
def test_the_items_of_a_dump_are_of_the_article_together(
    above: str, likely: float, odds: float, below: str, stays: bool
) -> None:
    items = ("Stone Head", "Gull Point", "Old Quay")
    lines = ("Sport", PROSE[2], above, *(f"• {item}" for item in items), below, PROSE[3], "Home", "Sport")
    evidence = Cleaner(packs=()).clean("\n\n".join(lines)).trace.evidence
    texts = evidence.measures.texts
    known = {**dict.fromkeys(PROSE, 3.0), "The keeper names three of them:": 3.0, items[0]: likely}
    scores = np.array([known.get(text, odds if text in items else -6.0) for text in texts])
    body = [texts[index] for index in locate(evidence._replace(scores=scores)).body]
    assert (items[2] in body) is stays


def test_the_words_of_buttons_name_no_table_inside_the_article() -> None:
    assert placed(-1.0, hours=("Yes", "Sundays")) == (PROSE[0], "Monday", "Yes", "Tuesday", "Sundays", PROSE[1])
    assert placed(-1.0, days=("Search", "Tuesday"), hours=("Yes", "Sundays")) == PROSE[:2]
    whole = (PROSE[0], "Monday", "Yes", "Tuesday", "No", PROSE[1])
    assert placed(-0.2, hours=("Yes", "No"), likely=("Monday", "Tuesday")) == whole


def test_paragraphs_in_the_cells_of_a_table_inside_the_article_are_of_it() -> None:
    days = ("<p>Monday</p>", "<p>Tuesday</p>")
    assert placed(-1.0, days=days) == placed(-1.0)


def test_an_insert_behind_a_table_does_not_part_it_from_the_article() -> None:
    letter = paragraphs("Get the letter", "Your address", "Sign up")
    assert placed(-1.0, insert=letter, odds=-5.0) == placed(-1.0)
    assert placed(-1.0, insert=letter, odds=-3.0) == PROSE[:2]


def test_a_table_in_a_box_of_its_own_among_paragraphs_in_theirs_is_beside_them() -> None:
    assert placed(-3.0, box="<div class=row>{}</div>", each="<div class=row>{}</div>") == placed(-1.0)
    assert placed(-3.0, box="<div class=aside>{}</div>", each="<div class=row>{}</div>") == PROSE[:2]


def test_a_table_behind_the_article_is_none_of_it() -> None:
    assert placed(-1.0, "Share") == PROSE[:1]


@pytest.mark.parametrize(
    ("markup", "stays"),
    [
        ("<p>{}</p>", True),
        ("<div class=comment-text><p>{}</p></div>", False),
        ("<figure><figcaption>{}</figcaption></figure>", False),
    ],
)
def test_where_little_is_sure_paragraphs_are_taken_but_nothing_that_has_a_name(markup: str, stays: bool) -> None:
    unlikely = PROSE[0].replace("ferry", "steamer")
    article = clean("<div>", paragraphs(*PROSE), "</div>", markup.format(unlikely))
    evidence = article.trace.evidence
    scores = np.where([block.text == unlikely for block in evidence.measures.page.blocks], -0.2, 0.3)
    body = [evidence.measures.page.blocks[index].text for index in locate(evidence._replace(scores=scores)).body]
    assert (unlikely in body) is stays


@pytest.mark.parametrize(("others", "taken"), [(1, True), (4, False)])
def test_what_most_of_the_prose_is_called_it_is_not(others: int, taken: bool) -> None:
    elsewhere = paragraphs(*(f"Elsewhere: {text}" for text in PROSE[:others]))
    evidence = clean(elsewhere, "<div class=kommentar>", paragraphs(*PROSE), "</div>").trace.evidence
    texts = evidence.measures.texts
    scores = np.array([0.1 if text == PROSE[0] else -0.2 if text in PROSE else -9.0 for text in texts])
    body = [texts[index] for index in locate(evidence._replace(scores=scores)).body]
    assert (PROSE[1] in body) is taken


@pytest.mark.parametrize(
    ("before", "item", "score", "stays"),
    [
        ("", "{}", -1.5, True),
        ("", "{}", -2.5, False),
        ("", "<a href=/b>{}</a>", -0.5, True),
        ("", "<a href=/b>{}</a>", -1.5, False),
        ("The keeper names two others:", "<a href=/b>{}</a>", -1.5, True),
        ("The keeper names two others:", "<a href=/b>Related articles: {}</a>", -1.5, False),
    ],
)
def test_a_list_between_two_paragraphs_is_told_as_a_whole(before: str, item: str, score: float, stays: bool) -> None:
    names = ("The light at Stone Head", "The light at Gull Point")
    items = "<ul>" + "".join(f"<li>{item.format(name)}</li>" for name in names) + "</ul>"
    upper = paragraphs(*PROSE[:2], *([before] if before else []))
    article = clean("<article>", upper, items, paragraphs(*PROSE[2:]), "</article>", ELSEWHERE)
    evidence = article.trace.evidence
    blocks = evidence.measures.page.blocks
    odds = dict.fromkeys((*PROSE, before), 5.0)
    scores = np.array([score if block.kind.value == "item" else odds.get(block.text, -9.0) for block in blocks])
    body = locate(evidence._replace(scores=scores)).body
    assert any(blocks[index].kind.value == "item" for index in body) is stays


@pytest.mark.parametrize(("item", "stays"), [("{}", True), ("<a href=/l>{}</a>", False)])
def test_a_list_beside_paragraphs_in_boxes_of_boxes(item: str, stays: bool) -> None:
    names = ("a light at Stone Head,", "a light at Gull Point")
    listed = "<ul>" + "".join(f"<li>{item.format(name)}</li>" for name in names) + "</ul>"
    upper, lower = (
        "".join(f"<x-p><div>{paragraphs(text)}</div></x-p>" for text in part) for part in (PROSE[:2], PROSE[2:])
    )
    evidence = clean("<article>", upper, listed, lower, "</article>", ELSEWHERE).trace.evidence
    blocks = evidence.measures.page.blocks
    odds = dict.fromkeys(PROSE, 5.0)
    scores = np.array([-1.3 if block.kind.value == "item" else odds.get(block.text, -9.0) for block in blocks])
    body = locate(evidence._replace(scores=scores)).body
    assert any(blocks[index].kind.value == "item" for index in body) is stays


@pytest.mark.parametrize(("around", "within", "stays"), [("entry app-meta", "", True), ("entry", "app-meta", False)])
def test_what_the_whole_article_is_called_names_no_list_in_it(around: str, within: str, stays: bool) -> None:
    items = ["lamps on the pier;", "a cable along the cliff;"]
    listed = f'<ol class="{within}">{"".join(f"<li>{item}</li>" for item in items)}</ol>'
    page = f'<div class="{around}">{paragraphs(*PROSE[:2])}{listed}{paragraphs(*PROSE[2:])}</div>'
    evidence = clean(page, ELSEWHERE, ELSEWHERE).trace.evidence
    texts = evidence.measures.texts
    scores = np.array([3.0 if text in PROSE else -1.5 for text in texts])
    body = [texts[index] for index in locate(evidence._replace(scores=scores)).body]
    assert [item in body for item in items] == [stays, stays]


@pytest.mark.parametrize(
    ("last", "stays"),
    [
        ("<h2>May the next boat find its way!</h2>", True),
        ("<h2>The next boat</h2>", False),
        ("<h2><a href=/b>Will the next boat sail?</a></h2>", False),
    ],
)
def test_a_heading_at_the_end_stays_where_it_ends_a_sentence(last: str, stays: bool) -> None:
    article = clean("<article>", paragraphs(*PROSE), last, "</article>", ELSEWHERE)
    evidence = article.trace.evidence
    blocks = evidence.measures.page.blocks
    scores = np.array([-9.0 if block.text.startswith("Elsewhere") else 2.0 for block in blocks])
    body = locate(evidence._replace(scores=scores)).body
    assert any(blocks[index].level for index in body) is stays


def test_a_box_that_is_printed_again_right_behind_itself_is_told_once() -> None:
    name, credit = "<h4>Ines Marr, keeper</h4>", "<p>Photograph: Otto Lind</p>"
    story = "<p>“I slept through the whole night and heard of the storm from the postman,” she says and laughs.</p>"
    wide, narrow = (f"<div>{''.join(lines)}</div>" for lines in ((name, credit, story), (credit, name, story)))
    article = clean("<h1>The dark lighthouse</h1><article>", paragraphs(*PROSE), wide, narrow, "</article>")
    rules = [v.rule for v in article.blocks if v.block.text.startswith("“I slept")]
    assert rules[1] == "copied" != rules[0]


@pytest.mark.parametrize(("likely", "stays"), [(2, True), (1, False)])
def test_links_of_a_list_whose_other_links_are_body_stay(likely: int, stays: bool) -> None:
    names = ("The light at Stone Head", "The light at Gull Point", "The light at Cape Marr")
    items = "".join(f"<li><a href=/b>{name}</a></li>" for name in (*names, "The light at the pier", "The oldest light"))
    article = clean("<article>", paragraphs(*PROSE), f"<ul>{items}</ul></article>", ELSEWHERE)
    evidence = article.trace.evidence
    blocks = evidence.measures.page.blocks
    odds = {**dict.fromkeys(PROSE, 5.0), **dict.fromkeys(names[:likely], 0.5), **dict.fromkeys(names[likely:], -0.4)}
    scores = np.array([odds.get(b.text, -0.4 if b.kind.value == "item" else -9.0) for b in blocks])
    body = [blocks[index].text for index in locate(evidence._replace(scores=scores)).body]
    assert ("The oldest light" in body) is stays


@pytest.mark.parametrize(
    ("item", "stays"), [("24/7 support", True), ("Share", False), ("<a href=/b>24/7 support</a>", False)]
)
def test_an_item_in_the_words_of_a_footer_stays_where_most_others_do(item: str, stays: bool) -> None:
    others = ("Room for two keepers", "A lamp of brass")
    items = "".join(f"<li>{text}</li>" for text in (*others, item))
    article = clean("<article>", paragraphs(*PROSE), f"<ul>{items}</ul></article>", ELSEWHERE)
    evidence = article.trace.evidence
    blocks = evidence.measures.page.blocks
    odds = {**dict.fromkeys(PROSE, 5.0), **dict.fromkeys(others, 2.0)}
    scores = np.array([odds.get(b.text, -1.0 if b.kind.value == "item" else -9.0) for b in blocks])
    body = [blocks[index].text for index in locate(evidence._replace(scores=scores)).body]
    assert (("Share" if item == "Share" else "24/7 support") in body) is stays


@pytest.mark.parametrize(
    ("line", "score", "stays"),
    [
        ("<p>The light is out.</p>", -1.0, True),
        ("<p>The light is out.</p>", -2.0, False),
        ("<p class=sign>The light is out.</p>", -1.0, False),
        ("<p><a href=/b>The light is out.</a></p>", -1.0, False),
    ],
)
def test_a_block_among_its_like_is_body_where_most_of_them_are(line: str, score: float, stays: bool) -> None:
    article = clean("<article>", paragraphs(*PROSE[:2]), line, paragraphs(*PROSE[2:]), "</article>", ELSEWHERE)
    evidence = article.trace.evidence
    blocks = evidence.measures.page.blocks
    odds = {**dict.fromkeys(PROSE, 5.0), "The light is out.": score}
    scores = np.array([odds.get(block.text, -9.0) for block in blocks])
    body = [blocks[index].text for index in locate(evidence._replace(scores=scores)).body]
    assert ("The light is out." in body) is stays


@pytest.mark.parametrize(("score", "stays"), [(2.0, True), (0.5, False)])
def test_in_a_list_a_paragraph_outweighs_labels(score: float, stays: bool) -> None:
    story = "Nobody in the harbour knew of the light before the morning."
    labels = ("Harbour", "Price", "Winter", "Boats")
    items = "".join(f"<li>{text}</li>" for text in (*labels, story))
    article = clean("<article>", paragraphs(*PROSE), f"<ul>{items}</ul></article>", ELSEWHERE)
    evidence = article.trace.evidence
    blocks = evidence.measures.page.blocks
    odds = {**dict.fromkeys(PROSE, 5.0), **dict.fromkeys(labels, -2.0), story: score}
    scores = np.array([odds.get(block.text, -9.0) for block in blocks])
    body = [blocks[index].text for index in locate(evidence._replace(scores=scores)).body]
    assert (story in body) is stays


ROWS = tuple(f"Lamp {number} on the northern quay, lit from six to {number % 5 + 5}" for number in range(1, 10))


@pytest.mark.parametrize(("menu", "taken"), [((), len(ROWS)), (("Home", "Sport", "Contact us"), 0)])
def test_where_nothing_is_named_as_scaffolding_the_rows_of_a_list_are_body(menu: tuple[str, ...], taken: int) -> None:
    article = Cleaner(packs=()).clean("\n".join((*menu, PROSE[0], *ROWS, *PROSE[1:])))
    texts = article.trace.evidence.measures.texts
    scores = np.array([3.0 if text in PROSE else -3.0 for text in texts])
    located = locate(article.trace.evidence._replace(scores=scores))
    assert len(located.body) == len(PROSE) + taken


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        ((*PROSE[:2], "FAQ", *PROSE[2:]), ["FAQ"]),
        ((*PROSE[:1], "Pricing", *PROSE[1:3], "FAQ", *PROSE[3:]), ["Pricing", "FAQ"]),
        ((*PROSE[:2], "FAQ", "Pricing", *PROSE[2:]), []),
        (("FAQ", *PROSE), []),
        ((*PROSE, "FAQ"), []),
        ((*PROSE[:2], "FAQ", *PROSE[2:], "About us", "Contact us"), []),
        ((*PROSE[:2], "Advertisement", *PROSE[2:]), []),
    ],
)
def test_one_word_of_a_menu_between_paragraphs_is_a_sub_heading(lines: tuple[str, ...], taken: list[str]) -> None:
    evidence = Cleaner(packs=()).clean("\n".join(lines)).trace.evidence
    scores = np.array([5.0 if text in PROSE else -6.0 for text in lines])
    body = [lines[index] for index in locate(evidence._replace(scores=scores)).body]
    assert [text for text in body if text not in PROSE] == taken


def test_a_dump_in_which_nothing_is_named_is_an_article_however_little_is_likely() -> None:
    evidence = Cleaner(packs=()).clean("\n\n".join((PROSE[0], *ROWS))).trace.evidence
    scores = np.array([3.0, *(-3.0 for _ in ROWS)])
    assert len(locate(evidence._replace(scores=scores)).body) == 1 + len(ROWS)


@pytest.mark.parametrize(
    ("mark", "below", "ends"),
    [
        ("- END -", 1, True),
        ("（全文完）", 1, True),
        ("The End", 1, False),
        ("- END -", 3, False),  # of a part
    ],
)
def test_an_article_ends_above_the_mark_of_its_end(mark: str, below: int, ends: bool) -> None:
    article = clean("<div class=content>", paragraphs(*PROSE, mark, *PROSE[:below]), "</div>")
    texts = article.trace.evidence.measures.texts
    scores = np.full(len(texts), 3.0)
    body = [texts[index] for index in locate(article.trace.evidence._replace(scores=scores)).body]
    assert body == list(PROSE if ends else (*PROSE, mark, *PROSE[:below]))


def test_a_dump_in_which_one_line_is_named_is_none_where_little_is_likely() -> None:
    rows = (f"Lamp {number} on the northern quay, lit from six to {number % 5 + 5}" for number in range(40))
    lines = ("Share on Facebook", PROSE[0], *rows)
    evidence = Cleaner(packs=()).clean("\n\n".join(lines)).trace.evidence
    scores = np.array([3.0 if text in PROSE else -3.0 for text in lines])
    assert locate(evidence._replace(scores=scores)).body == (1,)
