"""Bytes to text: byte-order mark, header, `<meta>`, UTF-8 test, detection, in that order of trust.

Declarations are often wrong, so each has to show that the page decodes by it and reads as text; what is valid UTF-8
with more than a few characters is UTF-8, whatever it says of itself.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import NamedTuple

from cleaner.model import Notice
from cleaner.pattern import pattern
from cleaner.read import detect
from cleaner.read.answer import answer
from cleaner.read.unpack import DAMAGED, Unpacked, unpack

READ = ("", "identity", "gzip", "x-gzip", "deflate")
"""Encodings of HTTP that can be read."""

HEAD = 4096
"""Bytes in which `<meta>` is looked for first; browsers stop at 1,024, templates do not."""

LABELS = {
    "gb18030": (
        "gb2312 gb_2312-80 gb_2312 gbk x-gbk gb18030 chinese csgb2312 csiso58gb231280 iso-ir-58 cp936 ms936 "
        "windows-936 euc-cn"
    ),
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950 big5-eten",
    "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis ms932 windows-31j cp932 windows-932",
    "euc_jp": "euc-jp eucjp x-euc-jp cseucpkdfmtjapanese",
    "iso2022_jp": "iso-2022-jp csiso2022jp jis",
    "cp949": (
        "euc-kr euckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean cseuckr csksc56011987 iso-ir-149 "
        "windows-949 cp949 uhc"
    ),
    "hz": "hz hz-gb-2312",
    "utf_8": (
        "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-8-sig utf8mb4 utf-16 "
        "utf-16le utf-16be unicode utf-32"
    ),
    "cp1252": (
        "iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 latin-1 l1 ascii us-ascii ansi_x3.4-1968 windows-1252 "
        "cp1252 x-cp1252 ansi iso-ir-100 x-user-defined"
    ),
    "iso8859_2": "iso-8859-2 iso8859-2 iso_8859-2 latin2 l2",
    "iso8859_3": "iso-8859-3 iso8859-3 latin3 l3",
    "iso8859_4": "iso-8859-4 iso8859-4 latin4 l4",
    "iso8859_5": "iso-8859-5 iso8859-5 cyrillic",
    "iso8859_6": "iso-8859-6 iso8859-6 arabic asmo-708 iso-8859-6-i",
    "iso8859_7": "iso-8859-7 iso8859-7 greek greek8",
    "cp1255": "iso-8859-8 iso8859-8 iso-8859-8-i hebrew logical visual windows-1255 cp1255 x-cp1255",
    "iso8859_10": "iso-8859-10 iso8859-10 latin6 l6",
    "iso8859_13": "iso-8859-13 iso8859-13",
    "iso8859_14": "iso-8859-14 iso8859-14",
    "iso8859_15": "iso-8859-15 iso8859-15 latin9 latin-9 l9",
    "iso8859_16": "iso-8859-16",
    "cp1250": "windows-1250 cp1250 x-cp1250",
    "cp1251": "windows-1251 cp1251 x-cp1251 win-1251 windows1251",
    "cp1253": "windows-1253 cp1253 x-cp1253",
    "cp1254": "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 latin5 l5",
    "cp1256": "windows-1256 cp1256 x-cp1256",
    "cp1257": "windows-1257 cp1257 x-cp1257",
    "cp1258": "windows-1258 cp1258 x-cp1258",
    "cp874": "windows-874 tis-620 iso-8859-11 iso8859-11 dos-874 cp874",
    "koi8_r": "koi8-r koi8 koi cskoi8r",
    "koi8_u": "koi8-u koi8-ru",
    "cp866": "ibm866 cp866 866 csibm866",
    "mac_roman": "macintosh mac x-mac-roman csmacintosh",
    "mac_cyrillic": "x-mac-cyrillic x-mac-ukrainian",
}  # fmt: skip
"""Python's codec for each label that pages use, in the WHATWG's reading of it: the superset that browsers take
(gb2312 is gb18030, latin1 is windows-1252).  A page that can be read for a `<meta>` is not UTF-16: it means UTF-8."""

CODEC = {label: codec for codec, labels in LABELS.items() for label in labels.split()}

MARKS = (
    (codecs.BOM_UTF32_LE, "utf_32_le"), (codecs.BOM_UTF32_BE, "utf_32_be"),
    (codecs.BOM_UTF16_LE, "utf_16_le"), (codecs.BOM_UTF16_BE, "utf_16_be"), (b"\x84\x31\x95\x33", "gb18030"),
)  # fmt: skip
"""Byte-order marks; UTF-32 before UTF-16, whose mark it begins with."""

CHARSET = pattern(r"(?i)charset\s*+=\s*+[\"']?\s*+(?P<label>[\w.:-]{1,40})")
"""`text/html; charset=gbk`, `charset="utf-8"`."""

META = pattern(rb"(?i)<meta\b[^>]{0,300}?\bcharset\s*+=\s*+[\"']?\s*+(?P<label>[\w.:-]{1,40})")
"""`<meta charset=gbk>`, `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`."""

XML = pattern(rb"<\?xml\b[^>]{0,200}?\bencoding\s*+=\s*+[\"'](?P<label>[\w.:-]{1,40})")
"""`<?xml version="1.0" encoding="Shift_JIS"?>`."""

BINARY = (
    b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04", b"PK\x05\x06", b"ID3\x02", b"ID3\x03", b"ID3\x04",
    b"\x7fELF", b"Rar!\x1a", b"7z\xbc\xaf'\x1c", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"\xd0\xcf\x11\xe0",
    b"\x1aE\xdf\xa3", b"MZ\x90", b"\0\0\x01\0",
)  # fmt: skip
"""How images, documents, archives, fonts, sound and programs begin, and no text does."""

FORMATS = pattern(
    rb"(?s)(?:RIFF|OggS|GIF8[79]a|wOF[F2]|SQLite format 3).{0,7}?\0|BZh[1-9]1AY&SY|\0\0..ftyp"
    rb"|%PDF-\d\.\d[ \t]{0,9}+(?:[\r\n%]|$)"
)
"""The same for those that begin with words, by what stands behind them: a size, a version or a width with a zero byte.
`RIFF 2024 opens in Reykjavik`, `GIF89a is a format` and `The ftyp box` are text."""

FOUR_BYTES = pattern(rb"(?:[\x81-\xfe][0-9]){2}")
"""A character that only GB18030 has, `\\x81\\x30\\x8b\\x33`: in no other charset does a digit follow a lead byte."""

ISO_2022_JP = pattern(rb"\x1b\$[@B](?:[\x21-\x7e]{2}){1,2000}+\x1b[($]")
"""How text of ASCII switches to Japanese and back: `\x1b$B4A;z\x1b(B`; nothing else looks so."""
HZ = pattern(rb"~\{(?:[\x21-\x77][\x21-\x7e]){1,2000}+~\}")
"""The same for Chinese: `~{VPND~}`; programs hold it, too."""

STRAY = pattern(r"(?<=[\x00-\x7f])[\udca0-\udcff](?=[\x00-\x7f])")
"""A byte that is no UTF-8 and stands by itself, as Python escapes it: one of a character that was cut has another or a
letter of its language beside it."""

CONTROLS = bytes(i for i in range(32) if i not in b"\t\n\x0b\x0c\r\x1b") + b"\x7f"
JUNK = 0.05
"""Share of control characters above which bytes are no text; noise in text stays below 1 %, packed data has 10 %."""

FEW = 12
"""Characters up to which valid UTF-8 may be chance in a page of a declared double-byte charset: `鐢ㄦ埛` in GBK is
valid UTF-8 (`用户`) too.  Twelve are none."""

FLUENT = 0.5
"""Share of common letters from which a declaration is believed: right ones reach .7 to 1, wrong ones stay under .4."""

MARGIN = 0.25
"""By how much a detected charset must beat the declared one to overrule it."""


class Decoded(NamedTuple):
    """Text, and how it was read."""

    text: str
    charset: str
    """The codec, such as `utf-8` or `gb18030`."""
    how: str
    """`byte-order mark`, `header`, `meta`, `xml declaration`, `zero bytes`, `utf-8 test`, `escape sequences`,
    `detected`, `as told`, `not text`."""
    notices: tuple[Notice, ...] = ()
    utf8: bytes | None = None
    """The same in UTF-8, where the data was: a parser takes it as it is."""
    url: str | None = None
    """Where it came from, if a crawler noted it."""


def decode(data: bytes, content_type: str | None = None) -> Decoded:
    """Read `data` as text.  Never fails: what no charset explains is read with replacement characters.

    content_type: the HTTP header of that name (`text/html; charset=gbk`), if known.
    """
    return _opened(data, unpack(data), content_type, _saved)


def _opened(
    data: bytes, packed: Unpacked | None, content_type: str | None, read: Callable[[bytes, str | None], Decoded]
) -> Decoded:
    """What `read` makes of `data`, or of what is packed in it."""
    if packed is None:
        return read(data, content_type)
    if packed.flaw == DAMAGED:
        return _no_text("it is compressed and damaged")
    notices = [Notice("compressed", "the page was compressed")]
    if packed.flaw:
        size = len(packed.data)
        notices.append(Notice("truncated", f"read {size:,} bytes of a compressed page: it is {packed.flaw}"))
    found = _no_text("it is compressed twice") if unpack(packed.data) else read(packed.data, content_type)
    return found._replace(notices=tuple(dict.fromkeys((*found.notices, *notices))))


def _saved(data: bytes, content_type: str | None) -> Decoded:
    """`_read`, of what may be a server's answer as a crawler saved it: its headers say how to read what they stand on.

    They are often left over from what was sent, where that was unpacked before it was saved: the bytes tell.
    """
    sent = answer(data)
    if sent is None:
        return _read(data, content_type)
    body, content_type = sent.body, content_type or sent.content_type
    packed = unpack(body) or (unpack(body, bare=True) if sent.encoding == "deflate" else None)
    found = _opened(body, packed, content_type, _read)
    if found.how == "not text" and sent.encoding not in READ:
        found = _no_text(f"its Content-Encoding is {sent.encoding}, which can't be read; save it unpacked")
    return found._replace(url=sent.url, notices=(*sent.notices, *found.notices))


def decode_as(data: bytes, codec: str) -> Decoded:
    """Read `data` by Python's `codec`, whatever the data says of itself; what does not decode is replaced."""
    found = _decoded(data, codec, "as told")
    return found._replace(text=found.text.removeprefix("\ufeff"))


def _read(data: bytes, content_type: str | None) -> Decoded:
    """`decode`, of data that is not compressed."""
    start = 0
    while data.startswith(codecs.BOM_UTF8, start):
        start += len(codecs.BOM_UTF8)
    if start:  # editors put it before other charsets too: hence the test
        found = _unmarked(data[start:], content_type)
        return found._replace(how="byte-order mark") if found.charset == "utf-8" else found
    return _unmarked(data, content_type)


def _unmarked(data: bytes, content_type: str | None) -> Decoded:
    """`decode`, of data without the byte-order mark of UTF-8."""
    for mark, codec in MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], codec, "byte-order mark")
    if kind := binary(data):
        return _no_text(kind)
    if 0 in data[:HEAD] and (wide := _wide(data)):
        return _decoded(data, wide, "zero bytes")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data, content_type)
    return _utf8(data, text, content_type)


def label(name: str) -> str | None:
    """Python's codec for the charset `name` as a page or header gives it; None for a name that is none."""
    return CODEC.get(name.strip().lower())


def binary(data: bytes) -> str | None:
    """What makes `data` no text, in words; None for text (UTF-16 and UTF-32 are for `decode` to tell)."""
    start = data[:HEAD]
    if start.startswith(BINARY) or FORMATS.match(start):
        return "it begins as a file of another type"
    controls = len(start) - len(start.translate(None, CONTROLS))
    if controls > JUNK * len(start) + 4 and not _wide(start):
        return f"{controls} of its first {len(start)} bytes are control characters"
    return None


def declared(data: bytes, content_type: str | None) -> list[tuple[str, str]]:
    """The charsets that header, `<meta>` and XML declaration name, as (codec, where), the most trusted first."""
    found = []
    if content_type and (match := CHARSET.search(content_type)) and (codec := label(match["label"])):
        found.append((codec, "header"))
    # Later than in the first bytes it is worth a look only if nothing was there: a comment or style may come first.
    match_ = META.search(data, 0, HEAD) or META.search(data, HEAD - 400, 64 * HEAD)
    if match_ and (codec := label(match_["label"].decode("ascii", "replace"))):
        found.append((codec, "meta"))
    match_ = XML.search(data, 0, 256)
    if match_ and (codec := label(match_["label"].decode("ascii", "replace"))):
        found.append((codec, "xml declaration"))
    return found


def _no_text(why: str) -> Decoded:
    return Decoded("", "none", "not text", (Notice("not-text", f"the page is no text: {why}"),))


def _wide(data: bytes) -> str:
    """The UTF-16 or UTF-32 that the zero bytes of ASCII letters and line ends in `data` show, or nothing."""
    start = data[: min(HEAD, len(data) // 4 * 4)]
    size = len(start) // 4
    zeros = [start[i::4].count(0) for i in range(4)]
    full = [z > 0.9 * size for z in zeros]
    if full[2] and full[3] and zeros[0] < size / 2:
        return "utf_32_le"
    if full[0] and full[1] and zeros[3] < size / 2:
        return "utf_32_be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    if max(even, odd) > size / 4 and (odd > 8 * even or even > 8 * odd):
        return "utf_16_le" if odd > even else "utf_16_be"
    for codec in ("utf_16_le", "utf_16_be"):  # East Asian text: zeros at line ends only
        if detect.fluency(start.decode(codec, "replace")) > FLUENT:
            return codec
    return ""


def _utf8(data: bytes, text: str, content_type: str | None) -> Decoded:
    """Bytes that are valid UTF-8: nearly always that is what they are."""
    if text.isascii():
        if "\x1b$" in text or "~{" in text:
            return _escaped(data, content_type) or Decoded(text, "utf-8", "utf-8 test", utf8=data)
        return Decoded(text, "utf-8", "utf-8 test", utf8=data)
    if len(data) - len(text) <= 2 * FEW:
        for codec, where in declared(data, content_type):
            if codec == "utf_8":
                break
            if codec in ("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949"):
                probe = detect.sample(data)
                legacy = detect.score(probe, codec)
                if legacy is not None and legacy > detect.fluency(text) + MARGIN:
                    return _decoded(data, codec, where)
    return Decoded(text, "utf-8", "utf-8 test", utf8=data)


def _escaped(data: bytes, content_type: str | None) -> Decoded | None:
    """Bytes of ASCII that switch to double-byte characters: ISO-2022-JP, HZ; None where nothing says that they do."""
    claims = declared(data, content_type)
    for codec, where in claims:
        if codec in ("iso2022_jp", "hz"):
            return _decoded(data, codec, where)
    if ISO_2022_JP.search(data):
        return _guessed(_decoded(data, "iso2022_jp", "escape sequences"), claims)
    if HZ.search(data):
        found = _decoded(data, "hz", "escape sequences")
        if detect.fluency(detect.sample(found.text.encode()).decode("utf-8", "replace")) >= FLUENT:
            return _guessed(found, claims)
    return None


def _legacy(data: bytes, content_type: str | None) -> Decoded:
    """Bytes that are not valid UTF-8."""
    claims = declared(data, content_type)
    says_utf8 = any(codec == "utf_8" for codec, _ in claims)
    text = data.decode("utf-8", "replace")
    errors = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    valid = len(text) - len(text.encode("ascii", "ignore")) - text.count("\ufffd")
    # A stray byte in a UTF-8 page must not turn the page into mojibake; other charsets give hardly any valid sequence.
    if errors * (2 if says_utf8 else 8) <= valid:
        how = next((where for codec, where in claims if codec == "utf_8"), "utf-8 test")
        return Decoded(_with_strays(data), "utf-8", how, (_damaged(errors),))
    probe = detect.sample(data)
    tried = []
    for codec, where in claims:
        if codec == "utf_8":
            continue
        fluency = detect.score(probe, codec)
        if fluency is None or fluency >= FLUENT:
            return _decoded(data, codec, where)
        tried.append((fluency, codec, where))
    if FOUR_BYTES.search(probe) and "\ufffd" not in detect.text_of(probe, "gb18030"):
        found = detect.Detected("gb18030", 1.0)
    else:
        found = detect.detect(probe, data[: detect.SAMPLE] if len(data) % 2 == 0 else b"")
    if tried:
        fluency, codec, where = max(tried)
        if found.score < fluency + MARGIN:
            return _decoded(data, codec, where)
    return _guessed(_decoded(data, found.charset, "detected"), claims)


def _with_strays(data: bytes) -> str:
    """UTF-8 with its stray letters read: `Fl\xfcsse` was pasted from elsewhere; other errors are replaced."""
    text = STRAY.sub(
        lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252"), data.decode("utf-8", "surrogateescape")
    )
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _guessed(found: Decoded, claims: list[tuple[str, str]]) -> Decoded:
    """`found` with the notice that no declaration led to it."""
    overruled = f"; declared {claims[0][0].replace('_', '-')} ({claims[0][1]}) does not fit" if claims else ""
    guess = Notice("charset-guessed", f"read as {found.charset}{overruled}")
    return found._replace(notices=(guess, *found.notices))


def _decoded(data: bytes, codec: str, how: str) -> Decoded:
    try:
        text, errors = data.decode(codec), 0
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
        errors = text.count("\ufffd")
    if codec == "gb18030" and "\ue5e5" in text:  # A3A0, a full-width space in what browsers read
        text = text.replace("\ue5e5", "\u3000")
    return Decoded(text, codec.replace("_", "-"), how, (_damaged(errors),) if errors else ())


def _damaged(errors: int) -> Notice:
    return Notice("charset-errors", f"{errors} bytes do not decode")
