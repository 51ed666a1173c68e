"""Bytes to text: what decides the charset, and that no bytes are an error."""

from __future__ import annotations

import gzip
import time
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleaner.model import Notice
from cleaner.read.decode import binary, declared, decode, decode_as, label
from cleaner.read.unpack import CUT, DAMAGED, FOLLOWED, LARGE, Unpacked, unpack

CHINESE = "记者昨日从市水务局获悉，今年全市将新建雨水花园二十处，预计明年夏天之前全部完工。"
TRADITIONAL = "記者昨日從市政府獲悉，今年全市將新建雨水花園二十處，預計明年夏天之前全部完工。"
TEXTS = {
    "gb18030": CHINESE,
    "big5hkscs": TRADITIONAL,
    "cp932": "市の水道局は二十日、来年夏までに雨水を貯める公園を二十か所に整備すると発表した。",
    "euc_jp": "台風、あす関東に接近",
    "cp949": "시 수도국은 내년 여름까지 빗물 정원 스무 곳을 새로 만들겠다고 어제 밝혔다.",
    "cp1251": "Городские власти сообщили вчера, что к лету в районе появится двадцать новых скверов.",
    "koi8_r": "Городские власти сообщили вчера, что к лету в районе появится двадцать новых скверов.",
    "cp1252": "La mairie a annoncé hier que vingt jardins seront aménagés d’ici l’été prochain.",
    "cp1250": "Władze miasta ogłosiły wczoraj, że do lata powstanie dwadzieścia ogrodów.",
    "iso8859_2": "Místo lavičky vyroste do příštího léta dvacet zahrad, říká paní Nováková.",
    "cp1253": "Ο δήμος ανακοίνωσε χθες ότι έως το επόμενο καλοκαίρι θα δημιουργηθούν κήποι.",
    "cp1254": "Belediye dün yaptığı açıklamada gelecek yaza kadar yirmi yeni bahçe yapılacağını bildirdi.",
    "cp1255": "העירייה הודיעה אתמול כי עד הקיץ הבא יוקמו עשרים גינות חדשות.",
    "cp1256": "أعلنت البلدية أمس أنها ستنشئ عشرين حديقة جديدة قبل الصيف المقبل.",
    "cp1257": "Savivaldybė vakar pranešė, kad iki kitos vasaros bus įrengta dvidešimt sodų.",
    "cp874": "เทศบาลเมืองประกาศเมื่อวานนี้ว่าจะสร้างสวนใหม่ยี่สิบแห่งก่อนฤดูร้อนปีหน้า",
    "utf_16_le": CHINESE,
    "utf_16_be": CHINESE,
}


@pytest.mark.parametrize(("codec", "text"), TEXTS.items())
@pytest.mark.parametrize("wrap", ["{}", "<html><body><p>{}</p></body></html>", "{}\n\n" * 40])
def test_undeclared_text_is_detected(codec: str, text: str, wrap: str) -> None:
    page = wrap.replace("{}", text)
    assert decode(page.encode(codec)).text == page


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark(codec: str) -> None:
    found = decode(CHINESE.encode(codec), "text/html; charset=big5")
    assert (found.text, found.how) == (CHINESE, "byte-order mark")


@pytest.mark.parametrize("times", [1, 2, 5000])
def test_byte_order_marks_before_another_charset(times: int) -> None:
    assert decode(b"\xef\xbb\xbf" * times + CHINESE.encode("gbk")).text == CHINESE
    assert decode(b"\xef\xbb\xbf" * times + CHINESE.encode()).text == CHINESE


@pytest.mark.parametrize(
    ("page", "how"),
    [
        ('<meta charset="gb2312">', "meta"),
        ("<meta http-equiv=Content-Type content='text/html; charset=GBK'>", "meta"),
        ('<?xml version="1.0" encoding="gb2312"?>', "xml declaration"),
        ("<style>" + "a{}" * 3000 + "</style><meta charset=gbk>", "meta"),
    ],
)
def test_declared_gb2312_is_read_as_gb18030(page: str, how: str) -> None:
    page += f"<p>{CHINESE}镕㐂</p>"
    found = decode(page.encode("gb18030"))
    assert (found.text, found.charset, found.how, found.notices) == (page, "gb18030", how, ())


def test_header_comes_before_meta() -> None:
    page = f"<meta charset=big5><p>{CHINESE}"
    found = decode(page.encode("gbk"), "text/html; charset=GB2312")
    assert (found.text, found.how) == (page, "header")


@pytest.mark.parametrize("name", ["shift_jis", "euc-kr"])
def test_russian_in_a_charset_of_the_far_east_is_read_as_declared(name: str) -> None:
    page = f"<meta charset={name}><p>{TEXTS['koi8_r']}</p>"
    assert decode(page.encode(name)).text == page


@pytest.mark.parametrize("name", ["iso-8859-1", "utf-8", "big5", "euc-kr", "shift_jis", "windows-1251", "no-such"])
def test_a_declaration_that_does_not_fit_is_overruled(name: str) -> None:
    page = f'<meta charset="{name}"><p>{CHINESE}</p>' * 3
    found = decode(page.encode("gb18030"), f"text/html; charset={name}")
    assert (found.text, found.how) == (page, "detected")
    assert [n.code for n in found.notices] == ["charset-guessed"]


ENGLISH = "Bake in a 3×4 grid, the cook’s hand said, “until the top is brown”. "


@pytest.mark.parametrize("sign", "×½²÷¢¥±›ß")
def test_a_sign_overrules_no_declaration(sign: str) -> None:
    page = f"<meta charset=iso-8859-1><p>A tray {sign} for four</p>"
    assert decode(page.encode("cp1252"), "text/html; charset=iso-8859-1").text == page


@pytest.mark.parametrize("name", ["gb2312", "big5", "euc-kr", "shift_jis"])
@pytest.mark.parametrize("sign", "●→★■①")
def test_english_in_a_charset_of_the_far_east_is_read_as_declared(name: str, sign: str) -> None:
    page = f"<meta charset={name}><p>{ENGLISH}</p><p>{sign} Home</p>"
    codec = label(name)
    assert codec and decode(page.encode(codec, "xmlcharrefreplace")).text.endswith(f"<p>{sign} Home</p>")


@pytest.mark.parametrize("codec", ["cp1252", "gb18030", "cp932"])
@pytest.mark.parametrize("sign", "×÷½•…")
def test_undeclared_english_with_signs(codec: str, sign: str) -> None:
    page = f"<p>{ENGLISH * 3}</p><p>{sign} cup of flour</p>".encode(codec, "xmlcharrefreplace")
    assert decode(page).text == page.decode(codec)


@pytest.mark.parametrize("name", ["gb2312", "big5", "euc-kr", "shift_jis"])
@pytest.mark.parametrize("before", ["", "x"])
def test_a_character_that_ends_the_sample_is_no_error(name: str, before: str) -> None:
    page = f"<meta charset={name}><p>’{before}{'’' * 3000}</p>"
    assert decode(page.encode(name)).text == page


def test_header_that_does_not_fit_gives_way_to_meta() -> None:
    page = f"<meta charset=gb2312><p>{CHINESE}</p>"
    assert decode(page.encode("gbk"), "text/html; charset=ISO-8859-1").how == "meta"


def test_utf8_wins_over_a_stale_declaration() -> None:
    page = f"<meta charset=gb2312><p>{CHINESE}</p>"
    assert decode(page.encode()).text == page
    assert decode("<meta charset=iso-8859-1>l’été".encode()).text.endswith("l’été")


def test_valid_utf8_by_chance_is_read_as_declared() -> None:
    page = "<meta charset=gbk><p>脥脥</p>"  # whose GBK bytes happen to be valid UTF-8, yet neither reads as text
    assert decode(page.encode("gbk")).text


@pytest.mark.parametrize("declaration", ["", "<meta charset=utf-8>"])
def test_a_stray_byte_does_not_spoil_a_utf8_page(declaration: str) -> None:
    page = (declaration + f"<p>{CHINESE}</p>" * 50).encode()
    cut = page[:2000] + b"\xe9" + page[2000:]
    found = decode(cut)
    assert found.charset == "utf-8"
    assert found.text.count(CHINESE) >= 49
    assert [n.code for n in found.notices] == ["charset-errors"]


def test_stray_letters_in_a_page_of_utf8_are_read() -> None:
    page = "<meta charset=utf-8>" + "<p>Zwei Flüsse</p>" * 15
    found = decode(page.encode() + b"<p>Sieben D\xf6rfer, f\xfcnf B\xe4che \xe4\xb8</p>")
    assert (found.charset, found.text) == ("utf-8", page + "<p>Sieben Dörfer, fünf Bäche \ufffd</p>")


def test_a_stray_byte_does_not_spoil_a_gbk_page() -> None:
    page = ("<meta charset=gbk>" + f"<p>{CHINESE}</p>" * 50).encode("gbk")
    assert decode(page[:2000] + b"\xff" + page[2000:]).text.count(CHINESE) >= 49


def test_latin1_is_windows_1252() -> None:
    assert decode(b"<meta charset=iso-8859-1>It\x92s \x80 5, caf\xe9").text.endswith("It’s € 5, café")


def test_full_width_space_of_old_gb_pages() -> None:
    assert "\u3000" in decode(b"\xa3\xa0\xa3\xa0" + CHINESE.encode("gbk"), "text/html; charset=gbk").text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_ascii_without_mark(codec: str) -> None:
    page = "<html><meta charset=utf-16><p>Plain English</p></html>"
    assert decode(page.encode(codec)).text == page


def test_four_byte_gb18030() -> None:
    assert decode("Kommunen meddelte, at haver skal anlægges på øen.".encode("gb18030")).charset == "gb18030"


def test_iso_2022_jp() -> None:
    assert decode(TEXTS["cp932"].encode("iso2022_jp")).text == TEXTS["cp932"]


@pytest.mark.parametrize("said", ["utf-8", "iso-8859-1", "gb2312", ""])
@pytest.mark.parametrize(("codec", "text"), [("iso2022_jp", TEXTS["cp932"]), ("iso2022_jp", "東京"), ("hz", CHINESE)])
@pytest.mark.parametrize("wrap", ["{}", "<style>" + "a{}" * 3000 + "</style><p>{}</p>", "{}\n" * 40])
def test_escapes_outweigh_what_a_page_says(said: str, codec: str, text: str, wrap: str) -> None:
    page = wrap.replace("{}", text)
    found = decode(page.encode(codec), f"text/html; charset={said}")
    assert (found.text, found.how) == (page, "escape sequences")
    assert [n.code for n in found.notices] == ["charset-guessed"]


@pytest.mark.parametrize(
    "text",
    ["if ($x =~{abcd}) { ~} }", "x = ~{foo:bar~} y", "a~{2,3}", "See~{\\cite}", "\x1b$B begins and \x1b(B ends"],
)
def test_signs_that_are_no_escapes(text: str) -> None:
    assert decode(text.encode()).text == text


def test_compressed_pages_are_unpacked() -> None:
    packed = gzip.compress(CHINESE.encode())
    assert decode(packed).text == CHINESE
    for level in range(10):
        assert decode(zlib.compress(CHINESE.encode("gbk"), level)).text == CHINESE
    assert decode(b"x\x9c is not always zlib").text.startswith("xœ is")
    assert decode(gzip.compress(packed)).notices[0].message.endswith("it is compressed twice")
    assert decode(zlib.compress(zlib.compress(b"one" * 50))).text == ""
    damaged = Notice("not-text", "the page is no text: it is compressed and damaged")
    assert decode(b"\x1f\x8b\x08 junk").notices == (damaged,)


@pytest.mark.parametrize(
    ("end", "least", "cut"),
    [(None, 3000, False), (-4, 3000, True), (-9, 2900, True), (40, 1, True), (10, 0, True)],
)
def test_what_is_missing_of_a_compressed_page_is_told(end: int | None, least: int, cut: bool) -> None:
    page = "".join(f"<p>{number * number}" for number in range(400))[:3000]
    found = decode(gzip.compress(page.encode())[:end])
    assert page.startswith(found.text) and len(found.text) >= least
    told = [notice.message for notice in found.notices if notice.code == "truncated"]
    assert told == ([f"read {len(found.text):,} bytes of a compressed page: it is cut off"] if cut else [])


def unpacked(data: bytes) -> Unpacked:
    found = unpack(data)
    assert found
    return found


def test_gzip_of_several_members_is_one_page() -> None:
    members = b"".join(map(gzip.compress, (b"one ", b"", b"two ", b"three")))
    assert unpacked(members) == (b"one two three", "")
    assert unpacked(members + bytes(512)) == (b"one two three", "")
    assert unpacked(members + b"more") == (b"one two three", FOLLOWED)
    assert unpacked(members[:-1]) == (b"one two three", CUT)
    assert unpacked(members[:-6] + b"!" + members[-5:]) == (b"", DAMAGED)


@pytest.mark.parametrize("before", ["", "\n", "\r\n", "  ", "<p>", "3 * 5\n", "K", "s", "\ufeff"])
@pytest.mark.parametrize("text", TEXTS.values())
def test_text_is_no_bare_deflate(before: str, text: str) -> None:
    assert unpack((before + text).encode(), bare=True) is unpack(b"", bare=True) is None


def test_unpacking_is_bounded_and_linear() -> None:
    assert unpack(gzip.compress(bytes(5000)), 5000) == (bytes(5000), "")
    assert unpack(gzip.compress(bytes(5001)), 5000) == (bytes(5000), LARGE)
    assert unpack(gzip.compress(b"x" * 4000) * 2, 5000) == (b"x" * 5000, LARGE)
    began = time.process_time()
    assert unpacked(gzip.compress(b"") * 100_000) == (b"", "")
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"%PDF-1.7\n%\xe2\xe3", b"%PDF-1.4 \r1 0 obj", b"PK\x03\x04abc",
        b"RIFF\x24\x08\0\0WAVEfmt ", b"OggS\0\x02", b"GIF89a\x20\x01\x90\x02\xf7\0\0", b"wOF2\0\1\0\0", b"wOFFOTTO\0\0",
        b"BZh91AY&SY", b"SQLite format 3\0", b"\0\0\0\x20ftypisom", bytes(range(256)) * 20, b"\0" * 100,
    ],
)  # fmt: skip
def test_what_is_no_text(data: bytes) -> None:
    found = decode(data)
    assert found.text == ""
    assert [n.code for n in found.notices] == ["not-text"]


@pytest.mark.parametrize(
    "text",
    [
        "RIFF 2024 opens in Reykjavik\nThe", "OggS is how it begins", "GIF89a is a format", "BZh91AY means nothing",
        "7z集", "The ftyp box", "wOFF and wOF2", "SQLite format 3 is stable", "%PDF-1.7 is what it begins with",
    ],
)  # fmt: skip
def test_text_may_begin_with_the_words_of_other_files(text: str) -> None:
    assert decode(text.encode()).text == text
    assert binary(text.encode("gb18030")) is None


def test_text_is_not_binary() -> None:
    assert binary(b"plain \x1b[1m text \0 with \x08 noise") is None
    assert binary(b"") is None


@pytest.mark.parametrize("codec", ["cp437", "gb18030", "utf-8-sig", "utf_16", "utf_16_le"])
def test_a_codec_that_was_told_is_used(codec: str) -> None:
    page = "<meta charset=utf-8>" + (CHINESE if codec != "cp437" else "Größe")
    assert decode_as(("\ufeff" * (codec == "utf_16_le") + page).encode(codec), codec).text == page
    assert decode_as(page.encode("utf-8"), "cp437").text == page.encode("utf-8").decode("cp437")


def test_labels() -> None:
    assert label(" GB2312 ") == "gb18030"
    assert label("rot13") is label("utf-7") is label("") is None
    assert declared(b"<meta name=x content='a'><meta charset='Shift_JIS' />", None) == [("cp932", "meta")]


@given(st.binary(max_size=400), st.none() | st.text(max_size=40) | st.sampled_from(["charset=hz", "charset=jis"]))
@example(b"~{", "charset=hz")
@example(b"\xff\xfe\x00", None)
def test_total(data: bytes, content_type: str | None) -> None:
    found = decode(data, content_type)
    assert isinstance(found.text, str)


@given(st.text(max_size=300))
def test_utf8_round_trip(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if binary(data) is None and b"\0" not in data and b"\x1b" not in data and not data.startswith(b"\xef\xbb\xbf"):
        assert decode(data).text == data.decode()


@given(st.sampled_from(sorted(set(TEXTS) - {"utf_16_le", "utf_16_be"})), st.integers(1, 4))
def test_declared_round_trip(codec: str, times: int) -> None:
    page = f'<meta charset="{codec}">{TEXTS[codec] * times}'
    assert decode(page.encode(codec), None if label(codec) else f"charset={codec}").text == page


@pytest.mark.parametrize(
    ("data", "kept"),
    [
        (b"plain", True), ("正文".encode(), True), (b"\xef\xbb\xbf" + "正文".encode(), True),
        (("正文。" * 20).encode("gb18030"), False), (b"caf\xe9 " * 9 + b"\xc3\xa9", False),
        ("正文".encode("utf-16"), False),
    ],
)  # fmt: skip
def test_bytes_that_are_utf8_are_kept_as_they_are(data: bytes, kept: bool) -> None:
    found = decode(data)
    assert found.utf8 == (found.text.encode() if kept else None)
