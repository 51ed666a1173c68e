"""Names of people and media out of the value of a credit: `某某报记者 张三` -> 张三, `Ann Lee and Bo Ek` -> two."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import zip_longest

import regex

from cleaner.byline.vocabulary import day_begins, months, weekdays, worded, words
from cleaner.pattern import pattern
from cleaner.scripts import has_cjk
from cleaner.vocab import alternation, load

LONGEST = 60
"""Characters of a name at most; a desk with its company has about 50."""

LONGEST_VALUE = 400
"""Characters of a value that are read: forty authors; a head may hold megabytes."""

NOT_NAMES = pattern(r"\S+@\S+\.\S+|(?:https?:|www\.)\S*|(?<![\w@])@\w+|\b[\w-]+\.(?:com|net|org|cn)\b(?=\s*$)")
"""E-mail addresses, links and handles: `Kim a.kim@x.kr`."""

ASIDE = pattern(r"[（(【\[〔][^（()）【】\[\]〔〕]{0,60}[）)】\]〕]?")
"""A remark in brackets: `张三（实习生）`."""

SPACED = pattern(r"(?<![\p{Han}\w])(\p{Han}) (\p{Han})(?![\p{Han}\w])")
"""A name of two characters set to the width of three: `王 明`."""

PARTED = pattern(r"(?<![\p{Han}\w])(\p{Han}) (\p{Han}{2})(?![\p{Han}\w])")
"""A surname set apart from the name: `张 海妮`."""

CODE = pattern(r"[\s_-]*(?:[A-Z]{1,5}\d{1,8}|\bN\d+)$")
"""The number an editor has at his portal: `张三_NF0001`, `李四 PK100`, `王五SF099`."""

BETWEEN_HAN = pattern(r"[ \t、,，;；/／|｜丨&＆+＋]+")
SHORT_HAN = pattern(r"\p{Han}{2,4}")
DOTTED_HAN = pattern(r"\p{Han}{1,6}[·•]\p{Han}{1,8}")
FOREIGN = pattern(r"\p{Han}{2,6}")
"""Names of Tibet and Xinjiang as they are printed: `阿依努尔`, `次仁`."""
LABELLED = ("author", "editor", "crew", "other")
"""Tables of labels, none of which is a name: `摄影`, `校对`."""
COUNTED = worded(r"\d[\d.,]*[万萬千kKwW+]*(?:«counts.units»)*(?:«counts.labels»|«counts.units»)")
"""What stands behind the names of a line and counts: `86条评论`, `1.2万阅读`."""
CLEAN_TOKEN = pattern(r"[\p{L}\p{M}\p{N}·•・‧._\-—–'’&@+!]{1,24}")
JAPANESE_NAME = pattern(r"(?<![\p{Han}])(\p{Han}{1,3})[ \u3000](\p{Han}{1,3})(?![\p{Han}])")
"""A Japanese name is set with a blank inside: `山田 花子` is one person, in Chinese it would be two."""

TRAILING = worded(r"\s[(\[](?:[^()]{1,80}[)\]](?=$|[,;/|]|\s(?:«joints.spaced»|&)\s)|\p{L}[^()]{1,80}$)")
"""Where a person is or what he does, behind his name: `Ann Lee (Rome)`, `Ann Lee (Roubaix [Nord], envoyée)`; the line
may have been read without its end."""

CUT = worded(
    r"\s*(?:\||•|·|⋅|●|›|»|(?<![\p{L}\d])\d|(?<=\p{Ll})\d{1,2}\s?-?(?i:«reading.minutes»)|\n|\s[-–—]\s|[-–—]\s|(?<=\p{Ll}{3})\.\s+\p{Lu}"
    r"|\b(?i:«author.ends»)\b"
    r"|(?<=\p{Ll}{2})(?=\p{Lu})(?:«author.buttons»\b|(?i:«months»)\.?\s\d)"
    r"|\s«author.buttons»\s*$"
    r"|\b«day.prepositions»\s(?:\p{L}{2,12}+[.,]{0,2}\s){0,2}\d"
    r"|\b«day.articles»\s(?:\p{Ll}{2,12}+[.,]{0,2}\s){0,2}\d"
    r"|(?<=(?<!\S)(?!«articles»\s)\S+\s\S+\s)(?:«day.prepositions»|«day.articles»)\s(?i:«weekdays»)(?=[.,]|\s*$)"
    r").*",
    regex.S,
)
"""Where a Latin name ends in its line: `Ann Lee | 3 May 2024`, `Ann Lee - Reporter`, `Ann Lee Published Monday`,
`Ann Lee Special to the Post`, `Ann LeePublished: 3 May`, `Ann LeeMay 3`, `Ann LeeTwitter`, `Ann Lee Follow`,
`Ann Lee on Monday, May 3`, `Ann at 9:12 PM`, `Anne Roy le jeudi 3 mai`; not `Audiophile On`, which no day follows,
`The Mail on Sunday` or `Le Monde 2`."""

GLUED_POST = pattern(r"(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll})")
"""Where a template glues the post to the name: `Ann MillerNews Reporter`; not `Ann McMiller`, `Ann MacMiller`."""

AND = worded(r"\s*(?:[,;/|&•·、，]|(?<=\s)(?:«joints.spaced»|&amp;)(?=\s))\s*")
"""What stands between two names.  One-letter words join only longer names, see `_split`."""

CASED = pattern(r"\p{Lu}")
NO_NAME = pattern(r"[?!:=<>{}\[\]#%€$]|\d{3}")
WORDY = worded(r"\p{Lu}|\p{Lo}|«particles.glued»\p{Lu}")


@cache
def _roles() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    before, after, plural = (alternation(words("roles", kind)) for kind in ("before", "after", "plural"))
    return regex.compile(rf"(?P<left>.{{0,24}})(?:{before})(?:{plural})?[:：]?"), regex.compile(rf"(?:{after})++$")


@cache
def _particles() -> frozenset[str]:
    return frozenset(words("particles", "spaced"))


def is_particle(word: str) -> bool:
    """Whether `word` stands in names without a capital: the `van` of `Bo van Lee`."""
    return word in _particles()


def is_day_word(word: str) -> bool:
    """Whether `word` is left of a date where a name was cut at its digits: `Ann Lee July 13`."""
    word = word.lower().rstrip(".")
    return word in months() or word in weekdays()


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    table = load("byline")["surnames"]
    return frozenset("".join(table["zh"] + table["traditional"])), frozenset(table["compound"])


@cache
def _interface() -> frozenset[str]:
    return frozenset(word.lower() for word in (*words("interface"), *words("glued")))


@cache
def _no_media() -> frozenset[str]:
    return frozenset(words("media", "none"))


def is_no_medium(name: str) -> bool:
    """Whether `name` is what a form says that names no medium: `未知`, `本站原创`."""
    return name in _no_media()


@cache
def _no_persons() -> frozenset[str]:
    return frozenset((*words("regions"), *words("channels")))


@cache
def _nobody() -> frozenset[str]:
    return frozenset((*words("places"), *words("selves"), *words("filed", "how")))


@cache
def _works() -> frozenset[str]:
    """What is left of `张三 文/图`."""
    return frozenset(word for kind in ("text", "picture", "shot") for word in words("works", kind))


@cache
def _glued() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternation(words('glued'))}).*", regex.S)


REGION = worded(r"(?:(?i:«home.labels»)[:：]?|«home.posted»)?(?P<name>\p{Han}{2,4}?)(?:«home.kinds»)?")
"""Where an account wrote from: `浙江`, `IP属地：浙江`, `发布于浙江省`."""


def is_region(text: str) -> bool:
    """Whether `text` is the region that platforms print beside an account: `浙江`, `IP属地浙江`, `北京市`."""
    match = REGION.fullmatch(text)
    return match is not None and match["name"] in words("regions")


@cache
def _medium() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternation(words('media', 'endings'))}|[A-Za-z.]+)$")


def fold(name: str) -> str:
    """What two spellings of one name share: case, width and blanks aside."""
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name)
    return "".join(name.lower().split())


def is_interface(text: str) -> bool:
    """Whether `text` is a word of the page's interface, such as a button beside the byline, or a row of them: `Print
    Email`."""
    text = text.strip(" :：+>»").lower()
    words_ = text.split()
    return text in _interface() or (1 < len(words_) <= BUTTONS and all(word in _interface() for word in words_))


def is_han_person(name: str) -> bool:
    """Whether `name` has the shape of a Chinese personal name: a known surname and one or two characters."""
    single, compound = _surnames()
    if name in _no_persons():
        return False
    if not 2 <= len(name) <= 4 or not SHORT_HAN.fullmatch(name):
        return bool(DOTTED_HAN.fullmatch(name)) and not is_medium(name)
    return (len(name) <= 3 and name[0] in single) or (name[:2] in compound)


BUTTONS = 5
"""Words of a row of buttons that may be taken for a name, see `is_latin_name`."""


def is_medium(name: str) -> bool:
    """Whether `name` ends as names of media do: `证券时报`, `TNW中文站`, not `张三`."""
    return len(name) > 2 and _medium().search(name) is not None


def people(value: str, script: str = "") -> tuple[str, ...]:
    """The people named in the value of a credit, without their roles, degrees kept; empty where there is none.

    script: of the page, where it is known: in Japanese a blank stands inside a name.
    """
    value = value[:LONGEST_VALUE]
    if any(mark in value for mark in "@:."):
        value = NOT_NAMES.sub(" ", value)
    found = _cjk(value, script) if has_cjk(value) else _latin(value)
    return unique(found)


def reporters(value: str) -> tuple[str, ...]:
    """The people behind a label that only names follow, `记者` in a dateline: names without a Han surname, too.

    What the value says beside them is left out: a medium, a place, `摄影报道`, another label.
    """
    printed = BETWEEN_HAN.split(ASIDE.sub(" ", value))
    taken = frozenset((*_nobody(), *(label for table in LABELLED for label in words(table, "labels"))))

    def foreign(name: str) -> bool:
        # `深圳报道` has lost its end on the way to a name.
        whole = FOREIGN.fullmatch(name) and any(token.endswith(name) for token in printed)
        return bool(whole) and name not in taken and not is_medium(name) and not is_region(name)

    return tuple(name for name in people(value) if is_han_person(name) or foreign(name))


def unique(names: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """`names` in order, each once."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(fold(name), name)
    return tuple(found.values())


def _cjk(value: str, script: str) -> list[str]:
    value = _glued().sub("", ASIDE.sub(" ", value))
    if script == "ja":
        value = JAPANESE_NAME.sub(r"\1\u00a0\2", value)
    if " " in value:
        value = PARTED.sub(_joined, SPACED.sub(r"\1\2", value))
    parts = value.replace("\u3000", " ")
    found = []
    tokens = BETWEEN_HAN.split(parts)
    for token, following in zip_longest(tokens, tokens[1:], fillvalue=""):
        if script != "ja" and is_han_person(following) and _roles()[0].fullmatch(token):
            continue  # `南都记者 张三`: that 南 is a surname, too, makes no person of the paper
        for part in _pair(token):
            name = _token(part)
            if name:
                found.append(name.replace("\u00a0", " "))
    return found


def _joined(match: regex.Match[str]) -> str:
    """A surname and what stands behind its blank, if that is no person by itself."""
    surname, name = match.groups()
    return f"{surname}{name}" if surname in _surnames()[0] and not is_han_person(name) else str(match[0])


def _pair(token: str) -> tuple[str, ...]:
    """`张三和李四` -> both."""
    for joint in words("joints", "glued"):
        left, found, right = token.partition(joint)
        if found and is_han_person(left) and is_han_person(right):
            return left, right
    return (token,)


def _token(token: str) -> str:
    before, after = _roles()
    token = token.strip(" :：·•-—_。.\"“”'《》「」『』*")
    token = CODE.sub("", token)
    role = before.match(token)
    if role is not None:
        # `某报记者张三` is a person behind his role, `张三记者` one before it, `某报记者` none.
        left, token = role["left"], token[role.end() :]
        # `明報記者` is no person, though 明 is a surname.
        token = token or (left if is_han_person(left) and not left.endswith(words("media", "endings")) else "")
    shorter = after.sub("", token)
    # The end of 蒋子文 is no role, that of `张三整理` is.
    if shorter != token and not (len(token) == len(shorter) + 1 and len(token) <= 3 and is_han_person(token)):
        # `张三报道` was written by a person, `北京报道` in a place, `瑞芳報導` in one that no table has.
        place = token.endswith(words("works", "report")) and not is_han_person(shorter)
        token = shorter if 2 <= len(shorter) <= 4 and shorter not in _nobody() and not place else ""
    token = token.strip(" :：·•-—_")
    if token in _works() or is_region(token) or COUNTED.fullmatch(token):
        return ""
    if not token or token.isdigit() or is_interface(token) or not CLEAN_TOKEN.fullmatch(token.replace("\u00a0", "·")):
        return ""
    return token


WORD = pattern(r"(?:\b|(?<=\p{Ll}{2})(?=\p{Lu}))(?=(?P<word>\p{L}(?:(?!(?<=\p{Ll}{2})\p{Lu})[\p{L}\p{M}])*+))")
"""Where a word begins, run together with what stands around it, too: `Ann LeePublishedMonday`."""
WORD_GOES_ON = pattern(r"(?!(?<=\p{Ll}{2})\p{Lu})[\p{L}\p{M}\p{N}_]")
"""What stands behind one that is not at its end: the `er` of `Publisher`, unlike `PublishedMonday`."""


@cache
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


def _latin(value: str) -> list[str]:
    value = value.strip(' \t:;,-–—|"“”*')
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
        if glued is not None and ends_in_post(part):
            part = part[: glued.start()]
        part = _without_post(once(part))
        bare = part.rstrip("®")
        if found and (part in degrees or bare in degrees or all(w in degrees for w in part.split())) and part:
            found[-1] = f"{found[-1]}, {part}"
        elif found and ends_in_post(part):
            continue  # `Ann Lee, Assistant Sports Editor`
        elif len(part.split()) > 2 and is_agency(part.rpartition(" ")[2]) and is_latin_name(part):
            found.extend((part.rpartition(" ")[0], part.rpartition(" ")[2]))  # `Ann Lee Bloomberg`
        elif is_agency(part) or is_latin_name(part):
            if found and " " not in part and not is_agency(part) and " " in found[0]:
                continue  # `Ann Lee, Frankfurt`: a place
            found.append(part)
        elif found:
            break
    return found


def _without_post(name: str) -> str:
    """`Ann Lee Senior Housing Reporter` -> Ann Lee; `Senior Housing Reporter` as it is."""
    parts = name.split()
    titles, kinds = _post_words("titles"), _post_words("kinds")
    if len(parts) < 3 or parts[-1].lower().removesuffix("s") not in titles or parts[0].lower() in kinds:
        return name
    end = len(parts) - 1
    while end > 2 and parts[end - 1].lower() in kinds:
        end -= 1
    return name if parts[end - 1].lower() in kinds else " ".join(parts[:end])


@cache
def _post_words(table: str) -> frozenset[str]:
    return frozenset(words("post", table))


def once(text: str) -> str:
    """A name without its repetition: `Ann Lee Ann Lee`, `Ann LeeAnn Lee`."""
    text = text.strip()
    middle = len(text) // 2
    first, second = text[:middle].rstrip(), text[middle + len(text) % 2 :].lstrip()
    return first if len(text) > 8 and first == second else text


@cache
def _agencies() -> tuple[frozenset[str], frozenset[str]]:
    """As they are printed, and folded."""
    printed = words("agencies")
    return frozenset(printed), frozenset(map(fold, printed))


def is_agency(name: str) -> bool:
    """Whether `name` is an agency's: `Reuters`, `REUTERS`; `Sid` may be a person."""
    printed, folded = _agencies()
    return name in printed or ((name.isupper() or name.islower()) and fold(name) in folded)


@cache
def _last_words(*tables: str) -> frozenset[str]:
    return frozenset(word for table in tables for word in words(table))


def ends_in_post(name: str) -> bool:
    """Whether `name` is a post rather than a person: `Assistant Sports Editor`."""
    return name.rpartition(" ")[2].lower() in _last_words("posts")


def is_outlet(name: str) -> bool:
    """Whether `name` ends as those of sites and desks do that sign as if they were people: `Harbour Times`."""
    return name.rpartition(" ")[2].lower().rstrip(".") in _last_words("outlets", "house")


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
    if len(parts) > 3 and not CASED.search(name):
        return False  # scripts without capitals: a sentence looks like a name
    if is_agency(name):
        return True
    return len(parts) <= 6 and all(is_particle(part) or WORDY.match(part.lstrip("(\"“'‘")) for part in parts)


@cache
def _given() -> frozenset[str]:
    return frozenset(name for names in load("byline")["given"].values() for name in names.split())


def is_known(name: str) -> bool:
    """Whether the first word of `name` is a common given name."""
    first = name.partition(" ")[0]
    return first in _given() or first.partition("-")[0] in _given()
