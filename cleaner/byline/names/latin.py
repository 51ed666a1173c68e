"""Names in scripts with blanks between words: `Ann Lee and Bo Ek Staff Writers` -> two."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from cleaner.byline.names.known import ends_in_post, is_agency, is_day_word, is_interface, is_outlet, is_particle
from cleaner.byline.vocabulary import day_begins, weekdays, worded, words
from cleaner.given import is_known
from cleaner.kept import kept
from cleaner.pattern import pattern, plain

LONGEST = 60
"""Characters of a name at most; a desk with its company has about 50."""

LONGEST_WORD = 24
"""Letters of a name of one word; tags that were run together have more."""

TRAILING = worded(r"\s[(\[](?:[^()]{1,80}[)\]](?=$|[,;/|]|\s(?:«joints.spaced»|&)\s)|\p{L}[^()]{1,80}$)")
"""Where a person is or what he does, behind his name: `Ann Lee (Rome)`, `Ann Lee (Roubaix [Nord], envoyée)`; the line
may have been read without its end."""

CUT = worded(
    r"\s*(?:\||•|·|⋅|●|›|»|(?<![\p{L}\d])\d|(?<=\p{Ll})\d{1,2}\s?-?(?i:«reading.minutes»)|\n|\s[-–—]\s|[-–—]\s|(?<=\p{Ll}{3})\.\s+\p{Lu}"
    r"|\b(?i:«author.ends»)\b"
    r"|(?<=\S\s\S+)\sFOR\s(?=\p{Lu}{3})|(?<=\p{Ll}{2})\d{1,2}(?:\p{Ll}{2})?\s(?i:«months»)\b"
    r"|(?<=\p{Ll}{2})(?=\p{Lu})(?:«author.buttons»\b|(?i:«months»)\.?\s\d)"
    r"|\s«author.buttons»\s*$"
    r"|\b«day.prepositions»\s(?:\p{L}{2,12}+[.,]{0,2}\s){0,2}\d"
    r"|\b«day.articles»\s(?:\p{Ll}{2,12}+[.,]{0,2}\s){0,2}\d"
    r"|(?<=(?<!\S)(?!«articles»\s)\S+\s\S+\s)(?:«day.prepositions»|«day.articles»)\s(?i:«weekdays»)(?=[.,]|\s*$)"
    r").*",
    regex.S,
)
"""Where a Latin name ends in its line: `Ann Lee | 3 May 2024`, `Ann Lee - Reporter`, `Ann Lee Published Monday`,
`Ann Lee Special to the Post`, `ANN LEE FOR THE POST`, `Ann Lee3rd May`, `Ann LeePublished: 3 May`, `Ann LeeMay 3`,
`Ann LeeTwitter`, `Ann Lee Follow`, `Ann Lee on Monday, May 3`, `Ann at 9:12 PM`, `Anne Roy le jeudi 3 mai`; not
`Audiophile On`, which no day follows, `The Mail on Sunday` or `Le Monde 2`."""

GLUED_POST = pattern(r"(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll})")
"""Where a template glues the post to the name: `Ann MillerNews Reporter`; not `Ann McMiller`, `Ann MacMiller`."""

TWO = pattern(r"(?<=\s)\p{Lu}[\p{L}-]*?\p{Ll}{3}(?<!\sFitz)(?=(?P<next>\p{Lu}\p{Ll}+)\s\p{Lu})")
"""Where the next author was glued to one: `Ann MillerBo Ek`; not `Ann FitzGerald Lee`."""

AND = worded(r"\s*(?:[,;/|&•·、，]|(?<=\s)(?:«joints.spaced»|&amp;)(?=\s))\s*")
"""What stands between two names.  One-letter words join only longer names, see `_split`."""

DIGIT = plain(r"\d")

CASED = pattern(r"\p{Lu}")

NO_NAME = pattern(r"[?!:=<>{}\[\]#%€$]|\d{3}")

SITE = pattern(r"[\p{L}\d-]{3,}\.\p{Ll}{2,3}")
"""The name of a site, in the last word of a line."""

WORDY = worded(r"\p{Lu}|\p{Lo}|«particles.glued»\p{Lu}")

WORD = pattern(r"(?:\b|(?<=\p{Ll}{2})(?=\p{Lu}))(?=(?P<word>\p{L}(?:(?!(?<=\p{Ll}{2})\p{Lu})[\p{L}\p{M}])*+))")
"""Where a word begins, run together with what stands around it, too: `Ann LeePublishedMonday`."""

WORD_GOES_ON = pattern(r"(?!(?<=\p{Ll}{2})\p{Lu})[\p{L}\p{M}\p{N}_]")
"""What stands behind one that is not at its end: the `er` of `Publisher`, unlike `PublishedMonday`."""


@kept
def _day_labels() -> dict[str, list[str]]:
    """The labels of days by their first words: looked up, since their expression takes a tenth of a process's start."""
    labels: dict[str, list[str]] = {}
    for label in day_begins():
        labels.setdefault(regex.split(r"[^\p{L}\p{M}]", label, maxsplit=1)[0], []).append(label)
    return labels


def _label_start(text: str) -> int:
    """Where the label of a day begins behind a name, `Ann Lee Published Monday`; else where `text` ends."""
    small = text.lower()
    for found in WORD.finditer(text):
        for label in _day_labels().get(found["word"].lower(), ()):
            behind = found.start() + len(label)
            if small.startswith(label, found.start()) and not WORD_GOES_ON.match(text, behind):
                return found.start()
    return len(text)


def latin_names(value: str) -> list[str]:
    value = TWO.sub(lambda two: f"{two[0]}, " if is_known(two["next"]) else two[0], value.strip(' \t:;,-–—|"“”*'))
    dated = DIGIT.search(value) is not None
    if "(" in value or "[" in value:
        value = TRAILING.sub("", value)
    cut = CUT.search(value)
    end = min(cut.start() if cut else len(value), _label_start(value))
    if end < len(value):
        rest, value = value[end:].lstrip(), value[:end].rstrip()
        # `Ann Lee July 13` was cut at its digits; `Tom May` was not.
        while rest[:1].isdigit() and " " in value and is_day_word(value.rpartition(" ")[2]):
            value = value.rpartition(" ")[0]
    degrees = frozenset(words("degrees"))
    found: list[str] = []
    for part in _split(value):
        part = part.strip(' \t:;-–—|"“”*').removesuffix(",")
        if part.endswith(".") and len(part.rpartition(" ")[2]) > 5:
            part = part[:-1]
        glued = GLUED_POST.search(part)
        if glued is not None and (ends_in_post(part) or ends_in_post(part[glued.start() :].partition(" ")[0])):
            part = part[: glued.start()]
        whole = _undated(once(part)) if dated else once(part)
        part = _without_post(whole)
        if found and part != whole and is_agency(part.partition(" ")[0]):
            continue  # `Ann Lee, ABC Senior Harbour Correspondent`
        bare = part.rstrip("®")
        if found and (part in degrees or bare in degrees or all(w in degrees for w in part.split())) and part:
            found[-1] = f"{found[-1]}, {part}"
        elif found and (ends_in_post(part) or _is_post_in(part)):
            continue  # `Ann Lee, Assistant Sports Editor`
        elif (house := _house_behind(part)) and is_latin_name(part):
            found.extend((part.removesuffix(house).rstrip(), house))
        elif is_agency(part) or is_latin_name(part):
            if found and " " not in part and not is_agency(part) and " " in found[0]:
                continue  # `Ann Lee, Frankfurt`: a place
            found.append(part)
        elif found:
            break
    return found


def _is_post_in(part: str) -> bool:
    """Whether a part of a line says who works where: `Redakteurin Kiel`, not `Reporter Ann Lee`."""
    post, _, place = part.partition(" ")
    return ends_in_post(post) and " " not in place and not is_known(place)


def _house_behind(name: str) -> str:
    """The agency or medium in `Ann Lee Bloomberg`, `ANN LEE ASSOCIATED PRESS`, `Bo Ek BBC News`."""
    parts = name.split()
    for at in range(2, len(parts)):
        house = " ".join(parts[at:])
        if is_agency(house) or (parts[at].isupper() and not name.isupper() and is_outlet(house)):
            return house
    if len(parts) == 4 and is_known(name) and is_outlet(name):
        return " ".join(parts[2:])  # `Ann Lee Harbour News`
    return ""


def _undated(name: str) -> str:
    """`Ann Lee Tuesday` -> Ann Lee, where the rest of the date stands behind it: `Ann Lee Tuesday, Aug. 17, 2010`."""
    first, _, last = name.rpartition(" ")
    return first if " " in first and last.lower() in weekdays() else name


def _without_post(name: str) -> str:
    """`Ann Lee Senior Harbour Correspondent` -> Ann Lee; `Senior Housing Reporter` and `The Post's Leader Writers` as
    they are."""
    parts = name.split()
    titles, kinds = _post_words("titles"), _post_words("kinds")
    posted = len(parts) > 2 and parts[-1].lower().removesuffix("s") in titles and parts[0].lower() not in kinds
    if not posted or "'s " in name or "’s " in name:
        return name
    end = next((at for at, part in enumerate(parts[2:-1], 2) if part.lower() in kinds), len(parts) - 1)
    return name if parts[end - 1].lower() in kinds else " ".join(parts[:end])


@cache
def _post_words(table: str) -> frozenset[str]:
    return frozenset(words("post", table))


TWICE = worded(r"(?P<name>\p{Lu}[\p{L}\p{M} .'’-]{3,40}?)\s(?i:«author.prepositions»)\s(?P=name)")
"""The text of a portrait before the byline: `Ann Lee By Ann Lee`."""


def once(text: str) -> str:
    """A name without its repetition: `Ann Lee Ann Lee`, `Ann LeeAnn Lee`, `Ann Lee By Ann Lee`, `Ann Lee annlee`."""
    text = text.strip()
    twice = TWICE.fullmatch(text) if len(text) <= 2 * LONGEST and text.count(text.partition(" ")[0]) > 1 else None
    if twice:
        return str(twice["name"])
    middle = len(text) // 2
    first, second = text[:middle].rstrip(), text[middle + len(text) % 2 :].lstrip()
    if len(text) > 8 and first == second:
        return first
    name, _, handle = text.rpartition(" ")
    return name if handle.islower() and name.lower().replace(" ", "") == handle else text


def _split(value: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for match in AND.finditer(value):
        joint = match[0].strip()
        left, right = value[start : match.start()], value[match.end() :]
        if joint.isalpha() and len(joint) == 1 and (" " not in left.strip() or " " not in right.strip()):
            continue
        parts.append(left)
        start = match.end()
    parts.append(value[start:])
    return [part for part in parts if part.strip()]


@lru_cache(maxsize=4096)
def is_latin_name(name: str) -> bool:
    """Whether `name` is one to six words with capitals, particles aside: `Bo van der Lee`, not `Read more`."""
    if name in words("articles") or not 2 <= len(name) <= LONGEST or is_interface(name) or NO_NAME.search(name):
        return False
    parts = name.split()
    if len(parts) > 1 and (parts[-1].lower() in words("author", "open_ends") or SITE.fullmatch(parts[-1])):
        return False  # `ALL ARTICLES BY`, `Follow Harbour.pl`
    if len(parts) > 3 and not CASED.search(name):
        return False  # scripts without capitals: a sentence looks like a name
    if is_agency(name):
        return True
    if len(parts) > 1 and all(len(part) == 1 for part in parts):
        return False  # `A A`, the buttons for larger type
    if len(parts) == 1 and len(name) > LONGEST_WORD and "-" not in name:
        return False  # `HarbourFerriesFishingSummer`
    return len(parts) <= 6 and all(is_particle(part) or WORDY.match(part.lstrip("(\"“'‘")) for part in parts)
