"""Authors in the forms of each script that need no label: `某某报记者 张三`, `김철수 기자`, `【山田 花子】`."""

from __future__ import annotations

from cleaner.byline.credits.line import without_works
from cleaner.byline.credits.opener import LONGEST, listed, opened, user_of
from cleaner.byline.names.han import is_han_person
from cleaner.byline.names.people import people
from cleaner.byline.vocabulary import worded, words
from cleaner.kept import kept
from cleaner.pattern import pattern, plain
from cleaner.rules.credit import ends_in_credit

REPORTER = worded(
    r"[（(【\[]?[\p{L}\p{N}·•《》]{0,14}(?:[（(][\w./:-]{4,40}[）)])?«staff.writers»"
    r"\s{0,2}[:：]?\s{0,2}[\p{Han}·\s、，,/]{2,40}"
    r"[）)】\]]?«works.gathered»?(?:«works.photography»?«works.report»)?"
)
"""A line that is nothing but its reporter: `某某日报记者 张三 李四`, `（本报记者 张三）`, `21世纪某某报道记者 张三
北京报道`, `某某时报（www.example.cn）记者 张三`."""

OTHERS = worded(r"«staff.others»")
"""Who did not report, in the same line."""

SITE = pattern(r"[（(](?:https?://|www\.)[\w./:-]{4,40}+[）)]")
"""A medium's address behind its name."""

COMMA = plain("[，,]")
"""Between two of them, `记者张三，摄影李四`, and in what a reader writes to one: `记者辛苦了，希望继续关注`."""

REPORTS = worded(r"(?P<names>\p{Han}{2,4}(?:[、 ]\p{Han}{2,4}){0,3}?)(?: ?[／/]? ?\p{Han}{2,4}?)? ?«works.report»")
"""`张三 报道` in a line of its own, as the press of South-East Asia and Taiwan signs, `張三 李四 / 台東報導`."""

PHOTOGRAPHED = worded(r"(?:«works.shot»|«works.photography»|«works.picture»)$")
"""How brackets and lines end that name who took a picture: `（记者张三摄）`."""

FILED = worded(
    r"«staff.reporter»\s?(?P<names>\p{Han}{2,4}(?:、\p{Han}{2,4}){0,4})\s?[／/]\s?\p{Han}{2,12}«works.report»"
    r"|«staff.reporter»(?P<names>\p{Han}{3})\p{Han}{2,4}\d{1,2}日«works.gathered»?«wire.foreign»?«wire.telegram»"
    r"|«staff.reporter.zh-hant»(?P<names>\p{Han}{2,3})«filed.how»«works.report.zh-hant»(?=[）)】\]〕]|$)"
    r"|«staff.reporter.zh-hant»(?!«filed.no_name»)(?P<names>\p{Han}{3})(?:(?!«filed.no_place»)\p{Han}){2,4}"
    r"«works.report.zh-hant»(?=[）)】\]〕]|$)"
)
"""Who filed from where, in Taiwan and Hong Kong: `記者王小明／台北報導`, `（某社記者王小明台北1日電）`,
`（某報記者王小明綜合報導）`; not `記者連日實地走訪報導`."""

DESK = worded(r"\p{Han}{2,6}«filed.desks»\s?[／/]\s?(?P<names>\p{Han}{2,4}(?:、\p{Han}{2,4}){0,4}?)\s?«works.report»")
"""The same of a desk: `生活中心／王小明報導`; `國際中心／綜合報導` names nobody."""

KOREAN = worded(
    r"(?P<names>\p{Hangul}{2,4}(?:[·,]\s?\p{Hangul}{2,4}){0,4})\s?«staff.grades.ko»?\s?«staff.titles.ko»"
    r"(?:\s?=|\s*[\w.]+@|$|\s|«interface.ko»)"
)
"""`김철수 기자 kim@x.kr`, `[서울] 김철수 기자 =`, `김철수 기자구독`."""

JAPANESE = worded(
    r"[（(【\[](?:[\p{L}ー]{2,24}・)?(?P<names>\p{Han}{1,4}[ \u3000]\p{Han}{1,4})"
    r"(?:\s?[，,、/／]\s?[\p{L}\p{N} ]{2,20}+)?[）)】\]]$"
    r"|^[（(【\[](?P<names>\p{Han}{3,5})\s?[，,]\s?[\p{L}\p{N} ]{2,20}+[）)】\]]$"
    r"|^(?P<line>\p{Han}{1,4}[ \u3000]?\p{Han}{1,4})«staff.titles.ja»$"
    r"|^«roles.before.ja»[ \u3000](?P<line>\p{Han}{3,5})$"
    r"|^\[(?P<names>[\p{Han}\p{Hiragana}\p{Katakana}ー]{3,10})[，,]\s?[\p{L}\p{N} ]{2,20}+\]$"
    r"|^[（(](?!\p{Han}{0,4}?«staff.no_name»[）)])(?P<names>\p{Han}{3,5})[）)]$"
    r"|^(?P<line>(?!\p{Han}*?«staff.no_name» )\p{Han}{3,5}) (?=20\d\d[年/.-]\d)"
    r"|(?:^|[／/、 \u3000])«staff.written»[・●＝]"
    r"(?P<names>[\p{Han}\p{Hiragana}\p{Katakana}ー]{2,10})(?=[／/、 \u3000]|$)"
)
"""`【山田 花子】` at the end of the last paragraph, `（某某ニュース特約・山田 花子）`, `[山田 花子，Example]`,
`[山田花子，Example]`, `山田花子記者` or `編集委員 山田花子` in a line of its own, `[釜石うらら，Example]`,
`（山田花子）`,
`文・山田花子／写真・釜石太郎`, `文●ウララ／某某編集部`, `山田花子 2024年5月3日 10時28分`."""

BEGINS_BY = worded(r"(?i)«author.prepositions»\b")
"""Whose picture stands there, in a Japanese page: `by Ann Lee`."""


@kept
def writer_ends() -> tuple[str, ...]:
    """The last characters of those who sign in Chinese: `者`, `员`."""
    return tuple(dict.fromkeys(title[-1] for title in words("staff", "writers")))


def unlabelled(text: str, script: str, *, inside: bool) -> tuple[str, ...]:
    """Whom a line names without a label; inside: the body, where a sentence may begin alike."""
    if not text or len(text) > LONGEST:
        return ()
    named = listed(text)
    if named and not inside:
        return people(named, script)
    if script == "other":
        return _after_opener(text, inside)
    user = user_of(text)
    if user:
        return (user,)
    if script == "ko":
        match = KOREAN.search(text) if len(text) <= 60 and not ends_in_credit(text) else None
        return people(match["names"]) if match else ()
    return _japanese(text) if script == "ja" else _chinese(text, inside)


def _after_opener(text: str, inside: bool) -> tuple[str, ...]:
    names = opened(text)
    # In the body `By Christmas the …` begins a sentence; a bar behind the name ends none.
    first = text.partition(" | ")[0]
    alone = len(first) <= 80 and first[-1] not in ".!?" and " " in "".join(names[:1])
    return names if alone or not inside else ()


def _japanese(text: str) -> tuple[str, ...]:
    # `TEXT BY ANN LEE`
    if text.isascii() and not BEGINS_BY.match(text) and (names := opened(text)):
        return names
    match = JAPANESE.search(text)
    return people(match["names"] or match["line"], "ja") if match else ()


def _chinese(text: str, inside: bool) -> tuple[str, ...]:
    if not any(end in text for end in writer_ends()):
        reported = text.endswith(words("works", "report"))
        # `某某新聞網 | 張三 台北報導`
        reports = (DESK.match(text) or REPORTS.fullmatch(text.rpartition("|")[2].strip())) if reported else None
        if reports:
            return tuple(name for name in people(reports["names"]) if is_han_person(name))
        signed = people(written) if (written := without_works(text)) != text else ()
        return signed if all(map(is_han_person, signed)) else ()  # `张三/文`
    filed = FILED.search(text[:60])
    if filed is not None and (not inside or len(text) <= 60):
        return tuple(filter(is_han_person, people(filed["names"])))
    text = without_works(text.strip("（()）【】[]〔〕 "))
    if len(text) > 60 or not REPORTER.fullmatch(text) or PHOTOGRAPHED.search(text) or OTHERS.search(text):
        return ()
    return _by_commas(SITE.sub("", text))


def _by_commas(text: str) -> tuple[str, ...]:
    """The reporters between the commas of a line, where each part names one, or who took the pictures."""
    parts = [part for part in COMMA.split(text) if not part.startswith(words("works", "photography"))]
    signed = [tuple(filter(is_han_person, people(part))) for part in parts]
    return tuple(name for names in signed for name in names) if all(signed) else ()


KOREAN_DATELINE = worded(
    r"^[\[(（【][^\[\]()（）【】]{2,24}[\])）】]\s?"
    r"(?P<names>\p{Hangul}{2,4}(?:[·,]\s?\p{Hangul}{2,4}){0,4})\s?«staff.grades.ko»?\s?«staff.titles.ko»\s?="
)
"""Before the first sentence: `(서울=새한통신) 김철수 기자 = 서울시는 8일 …`."""

JAPANESE_DATELINE = pattern(r"^【[\p{L}ー・]{2,16}[＝=](?P<names>[\p{Han}\p{Hiragana}\p{Katakana}ー・、]{3,30})】")
"""Before the first sentence: `【釜石＝山田花子】港は８日…`."""

FILED_BY = pattern(
    r"^\p{Lu}[\p{Lu}\p{M} .-]{2,30}, \d{1,2} \p{Cyrillic}{3,8}\.? [—–-] \p{Lu}[\p{L} ]{2,24}, "
    r"(?P<names>\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+){0,2})\. (?=[\p{Lu}\"«„“])"
)
"""Before the first sentence of a Russian agency's: `УСТЬЕ, 5 мар — Новости Гавани, Анна Ли. Паром …`."""

CLOSING = pattern(r"【(?P<names>[\p{Han}\p{Hiragana}\p{Katakana}ー・、 \u3000]{3,40})】$")
"""Who wrote, behind the last sentence of a Japanese article: `…と話した。【釜石うらら、山田花子】`."""

AGENCY = pattern(r"[（(]c[)）]\p{Lu}{2,6}/(?P<names>\p{Lu}[\p{L}'’.-]*+(?: \p{Lu}[\p{L}'’.-]*+){1,3})$")
"""The same for an agency's: `…と話した。(c)ABC/Ann LEE`."""


DATELINES = {"ja": JAPANESE_DATELINE, "ko": KOREAN_DATELINE, "other": FILED_BY}


def in_dateline(text: str, script: str) -> tuple[str, ...]:
    """Who stands before the first sentence of an article, but for Chinese ones."""
    match = DATELINES[script].match(text[:120]) if script in DATELINES else None
    return people(match["names"], script) if match else ()


def behind_sentence(text: str) -> tuple[str, ...]:
    """Who stands in brackets behind a last sentence in Japanese."""
    match = CLOSING.search(text[-44:])
    names = people(match["names"], "ja") if match else ()
    agency = AGENCY.search(text[-60:])
    return (*(name for name in names if 3 <= len(name) <= 9), *(people(agency["names"]) if agency else ()))
