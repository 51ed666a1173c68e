"""Authors of a dump whom a line beside the day names, or who stand elsewhere without a word."""

import pytest

import cleaner

TITLE = "Harbour City opens a new library"
BODY = (
    "The library of the harbour opened on Friday after four years of work, with room for two hundred readers, a boat "
    "and the whole of the old archive.",
    "Its first visitor was a pilot who came for the tables of the tides, and stayed until the evening with a novel.",
    "The council had closed three smaller houses along the coast, whose books fill the shelves of the upper floor now.",
    "In the winter it will be open on Sundays, too, and the ferry has promised to wait for whoever reads too long.",
)
COMMENT = "Lovely library, we will visit soon with the whole of the family and the dog."
MENU = ("News", "Sport", "Weather", "Ferries", "Tides", "Jobs", "Boats", "Letters", "Fish", "Rain", "Ropes", "Sails")
FOOT = ("Imprint", "Contact", "Privacy", "Terms")


def authors(before, after=(), body=BODY, menu=MENU):
    return cleaner.clean("\n".join([*menu, TITLE, *before, *body, *after, *FOOT])).byline.authors


DAY = "3.5.2024 9:40"


@pytest.mark.parametrize(
    ("before", "named"),
    [
        (["Xyla Oarsman", "Brenn Quillfeather", DAY], ("Xyla Oarsman", "Brenn Quillfeather")),
        (["Xyla Oarsman", "und", "Brenn Quillfeather", DAY], ("Xyla Oarsman", "Brenn Quillfeather")),
        (["Xyla Oarsman, Brenn Quillfeather", DAY], ("Xyla Oarsman", "Brenn Quillfeather")),
        (["Xyla Oarsman - Brenn Quillfeather", DAY], ("Xyla Oarsman", "Brenn Quillfeather")),
        (["Xyla Oarsman; Brenn Quillfeather, North Quay", DAY], ("Xyla Oarsman", "Brenn Quillfeather")),
        (["Xyla OarsmanJournalist", "Brenn QuillfeatherFotograf", DAY], ("Xyla Oarsman", "Brenn Quillfeather")),
        (["Xyla Oarsman (text) and", "Brenn Quillfeather (photos)", DAY], ("Xyla Oarsman",)),
        (["Xyla Oarsman (Text), Brenn Quillfeather (Bilder), Quayside03.05.2024, 05.30 Uhr4 min"], ("Xyla Oarsman",)),
        (["Xyla Oarsman aus Kiel30.09.202430. September 2024"], ("Xyla Oarsman",)),
        (["Xyla Oarsman, à Brest", "publié le 24 novembre 2024 à 00h10"], ("Xyla Oarsman",)),
        (["Xyla Oarsman, da TVM, em Lisboa, e Bo Quill, da TVM", DAY], ("Xyla Oarsman", "Bo Quill")),
        (["Xyla Oarsman/QUAYSIDE, (DHA) Updated: 3 May 2024 11:20"], ("Xyla Oarsman",)),
        (["Xyla OARSMANFirst Date: 03.05.2024 09:24"], ("Xyla OARSMAN",)),
        (["Xyla OarsmanQuayside", DAY], ("Xyla Oarsman",)),
        (["Xyla Oarsman Deputy Content Hub Director", DAY], ("Xyla Oarsman",)),
        (["Xyla Oarsman Quays of England Correspondent", DAY], ("Xyla Oarsman",)),
        (["Xyla Oarsman", "Seuraa", DAY], ("Xyla Oarsman",)),
        ([DAY, "Xyla Oarsman@xylaoars"], ("Xyla Oarsman",)),
        ([DAY, "Xyla Oarsman avatar", "Xyla Oarsman"], ("Xyla Oarsman",)),
        (["سليم البحري", "Published On 3/6/2024"], ("سليم البحري",)),
        (["AFP", DAY], ("AFP",)),
        (["Xyla Oarsman (editor)"], ("Xyla Oarsman",)),
        # None of them signs.
        (["Low Water", DAY], ()),
        (["Rain Ropes", DAY], ()),
        (["Press Release", DAY], ()),
        (["Edited by", "Xyla Oarsman", DAY], ()),
        ([DAY, "Top Stories"], ()),
        ([DAY, "Xyla Oarsman", "Photo: Quay Images"], ()),
        (["Xyla Oarsman, CEO", "Quay Network"], ()),
        (["Share QuaysideWhatsApp", DAY], ()),
    ],
)
def test_a_line_beside_the_day_names_the_authors(before, named):
    menu = (*MENU, "Low", "Water")
    assert authors(before, menu=menu) == named


def test_whom_the_article_tells_of_is_no_author():
    said = "Nobody knew what {} would say of the new house on the quay, but she came on the first day and smiled{}."
    told = (*BODY, said.format("Hannah Oarsman", " at all who were there"))
    assert authors(["Hannah Oarsman, Greta Quill", DAY], body=told) == ()
    credited = (*BODY, said.format("the mayor", " (Xyla Oarsman/Quay)"))
    assert authors(["Xyla Oarsman", DAY], body=credited) == ("Xyla Oarsman",)


def test_the_day_may_stand_above_the_headline():
    assert authors(["Xyla Oarsman", "Share"], menu=(*MENU, DAY)) == ("Xyla Oarsman",)


@pytest.mark.parametrize(
    ("after", "named"),
    [
        (["Hannah Oarsman", "Published 3 May 2024"], ("Hannah Oarsman",)),
        (["Xyla Oarsman", "xyla.oarsman@quay.example"], ("Xyla Oarsman",)),
        (["Xyla Oarsmanxyla.oarsman@quay.example", "Share"], ("Xyla Oarsman",)),
        (["Most Read", "3 May 2024"], ()),
        (["Harbour Office", "mail@quay.example"], ()),
        (["Media contact", "Hannah Oarsman", "hannah.oarsman@quay.example"], ()),
        (["Hannah Oarsman", "3 May 2024", COMMENT, "Brenn Quill", "4 May 2024", "Yes."], ()),
    ],
)
def test_a_line_below_the_article_names_the_author(after, named):
    assert authors([], after) == named


def test_a_known_name_right_above_the_first_paragraph_signs():
    assert authors(["The oldest of its kind", "Share", "Hannah Oarsman"]) == ("Hannah Oarsman",)
    assert authors(["Photo: Quay Images", "Xyla Oarsman"]) == ("Xyla Oarsman",)
    assert authors(["The oldest of its kind", "Share", "Final Thoughts"]) == ()


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Von Xyla OarsmanKorrespondent Hamburg", ("Xyla Oarsman",)),
        ("Von Xyla Oarsman, Redakteurin Kiel 03.05.2024, 15:00 Uhr", ("Xyla Oarsman",)),
        ("Af Xyla Oarsman xo@quay.example Brenn Quillfeather", ("Xyla Oarsman", "Brenn Quillfeather")),
        ("Deur Xyla Oarsman en Jaco Quill", ("Xyla Oarsman", "Jaco Quill")),
        ("Aus Kiel berichten Xyla Oarsman und Bo Quill", ("Xyla Oarsman", "Bo Quill")),
        ("By XYLA OARSMAN FOR QUAYMAIL", ("XYLA OARSMAN",)),
        ("By Xyla Oarsman3rd May 2024", ("Xyla Oarsman",)),
        ("By Xyla FitzGerald Oarsman", ("Xyla FitzGerald Oarsman",)),
        ("By Anna Oarsman Quay News", ("Anna Oarsman",)),
        ("Anna Oarsman By Anna Oarsman", ("Anna Oarsman",)),
        ("Автор: Полина МорскаяМаксим Причалов", ("Полина Морская", "Максим Причалов")),
        (f"By Xyla Oarsman, a reporter who covers the coast. {BODY[0]}", ("Xyla Oarsman",)),
    ],
)
def test_what_is_glued_to_a_signed_name_is_none_of_it(line, named):
    assert authors([line, DAY]) == named


def test_lines_below_the_name_of_the_house_name_who_wrote():
    page = "\n".join([*MENU, TITLE, "by Quayside D | 5 November 2024", "XYLA OARSMAN", *BODY, *FOOT])
    assert cleaner.clean(page, url="https://quayside.example/1").byline.authors == ("XYLA OARSMAN",)


@pytest.mark.parametrize(
    "start",
    [
        "By Harbour Bridge, a crowd of hundreds",
        "By Christmas Eve, the director of the house",
        "In Kiel berichten Zeugen Neues.",
        "In Kiel berichten Augenzeugen Unglaubliches.",
    ],
)
def test_a_paragraph_that_begins_as_bylines_do_is_none(start):
    first = start if start.endswith(".") else f"{start} had gathered to see the first boat come in, {BODY[0].lower()}"
    article = cleaner.clean("\n".join([*MENU, TITLE, DAY, first, *BODY, *FOOT]))
    assert article.byline.authors == ()
    assert first in article.text
