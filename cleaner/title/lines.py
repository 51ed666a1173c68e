"""The headline among lines that nothing marks as one: flat text, and pages that nowhere name their title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaner.days import days
from cleaner.model import Block, BlockKind, Page
from cleaner.pattern import pattern, plain
from cleaner.rules.summaries import summaries
from cleaner.scripts import HAN_KANA, has_cjk
from cleaner.slug import Slug, slug
from cleaner.spelling import CUT, small_letters
from cleaner.title.around import (
    WIDENED,
    asks,
    is_breadcrumb,
    is_caption,
    is_credit,
    is_for_picture,
    is_from_home,
    is_label,
)
from cleaner.title.topic import FEWEST, Topic, shared_pairs, shared_words, words_of

ABOVE = 200
"""Blocks above the body among which the headline is looked for; hot searches and tables of contents come between."""
WITHIN = 4
"""Blocks from the body's first on that are looked at too: a headline may have been taken for its first line."""
LONGEST = 200
"""Characters of such a headline."""
PARAGRAPH = 60
"""Characters from which a line above the body is more than an entry of a menu."""
FOLLOWED = 90
"""Characters of a line from which it is a paragraph below the headline or its deck."""
SHORT, USUAL, LONG = 30, 45, 100
"""Letters of a line that is short or long for a headline, and from which on it has the length of most."""
INTRODUCED = (": ", "：")
"""What stands between a kicker and its headline: `Storm: Lamps go out`."""

WORTH = {
    "near": -0.3, "far": -0.8, "inside": -1.15, "deep": -0.6, "opening": 2.35, "bulk": 2.1, "full": 1.35, "short": -1.0,
    "usual": 0.35, "long": -0.6, "breadcrumb": 0.7, "after-credits": 0.5, "credits": 1.9, "credits-next": 0.55,
    "paragraph": 0.45, "unfinished": -1.25, "numbered": -0.75, "repeated": 1.15, "small": -0.8, "capitals": 0.6,
    "picture": -0.6, "sentences": -0.85, "asks": -0.5, "divided": -0.8, "last": -0.55, "item": -1.6, "listed": -0.4,
    "twice": 0.35, "spelled": 4.95, "introduced": 0.4,
}  # fmt: skip
"""Fitted on 955 annotated dumps whose headline stands among the candidates: on other hosts than those it was fitted to,
885 have theirs, 875 with the weights before.  `usual` and `introduced` are worth four each there."""
SPOKEN_MOST = WORTH["opening"] + WORTH["bulk"]
SAID_MOST = WORTH["breadcrumb"] + WORTH["capitals"]
"""The most that the words of a line add to what a glance at it tells."""
SAME, DECK = 2.0, 0.9
"""How much less than the line below it a headline scores at most, and its length in lengths of that, its deck: of
annotated dumps 8 more have their headline with it, and one has another."""
PATHS = (" / ", " > ", "»", " › ")
"""What stands between the steps of a breadcrumb."""
PATH = 2.0
"""What a line gains that a breadcrumb above it ends in: `Home > Harbour > Lamps` over `Lamps`."""
FIRST_BLOCKS, ALL_BLOCKS = 15, 85
"""Blocks between a line and the body: `near` grows over the first, `far` over the others."""

SPELLED = 0.8
"""Share of the address from which a line spells all of it: `Best harbour lamps` may be a sub-heading of `12 of the best
harbour lamps, tested`.  Of 792 titles in dumps of blogs 591 are right with it, 585 without."""

GOES_ON = "。；;,，、:："
SENTENCE_END = pattern(rf"(?:[{GOES_ON}]|(?<![.\p{{Lu}}])\.)$")
"""Prose ends so; headlines do not (a question or exclamation mark is fine)."""
ENDS = f"{GOES_ON}."

CLOSING = "\"'”’“‘»«›‹」』)）"
"""What may stand behind the end of a sentence; German closes speech with `“` or `«`."""
STOPS = ".।۔。"
"""How a whole sentence ends."""
PROSE = pattern(rf"(?:[{GOES_ON}।۔]|(?<![.\s]\p{{Lu}})(?<!\.)\.)[{CLOSING}]{{0,2}}$")
"""Paragraphs end so, in speech, too: `She left the WNBA.`, `“It rose.”`, not `in the U.S.`  Of 972 titles of annotated
pages three do, of as many first paragraphs three in four."""
ASKING, WORDY = 120, 180
"""Letters from which a line that asks, exclaims or holds a sentence is a paragraph, and any line: of those titles
one and none, of the first paragraphs that do not end so one in four."""

SENTENCES = pattern(r"[.!?;] \p{Lu}|[.,;]$")
"""A sentence ends inside the line: `We baked it. It rose.`"""
STATEMENTS = pattern(r"[.!;] \p{Lu}|[.,;]$")
"""The same of sentences that do not ask: `Which bread? A Guide to Ours` is a headline."""


YEAR = plain(r"(?:19|20)\d\d")
"""What a date line holds; alone in a block, its template spread it over several: `2019`, `09/07`, `19:02`."""

MAIL = pattern(r"\w@[\w-]{1,40}+\.\p{Ll}")
"""An address: `Ann Lee | ann@example.org`."""

NAME = r"\p{Lu}\p{Ll}[\p{L}\p{M}.'’-]*+(?: \p{Lu}[\p{L}\p{M}.'’-]*+){1,2}"
NO_HEADLINE = pattern(
    r"(?:https?://|www\.)\S+$|\[[^\[\]]{2,24}[，,][^\[\]]{2,24}\]$"
    rf"|{NAME}\s?/\s?\p{{Lu}}[\p{{L}}\p{{M}} .'’-]{{2,30}}$|[—–-]{{2}}|【[^【】]{{2,8}}】$"
    r"|\d\p{Lu}\p{Ll}{3}[^,]{3,60}, \p{Lu}|[«‹←◀]\s[^»›]*$"
)
"""The address of a page, `http://harbour.example/lamps.html`, who signs in Japan, `[山田花子，Example]`, whose picture
it is, `Ann Smith/Harbour Press`, the second line of a headline, `——记港口的最后一盏灯`, its rubric, `【港口故事】`, a
note to an author, `1Department of Boats, Harbour`, and the way to the article before, `« The boat | Home`; not
`Client/Server Architecture`, `2Pac and the lamps`.  Of 1,223 headlines none looks so."""

MENU = pattern(rf"(?<=[{HAN_KANA}])[\s|｜]{{1,3}}(?=[{HAN_KANA}])|©|\|")
"""Gaps between the entries of a menu that was printed on one line; a headline has one or two.  Korean has blanks
between its words."""

GLUED = pattern(r"\p{Ll}{2}\p{Lu}\p{Ll}")
"""Where entries of a menu were run together: `NewsSportCultureWeather`; words of headlines have one, `YouTube`."""
GLUES = 3
"""Such places of a word that is a menu."""

DIVIDERS = (" | ", " > ", "»", " - ")


Topics = tuple[Topic, Topic]
"""What a body speaks of in its first paragraphs, and in most of it."""


class _Scene(NamedTuple):
    """What the lines of a page are measured against."""

    blocks: list[Block]
    body: frozenset[int]
    start: int
    last_long: int
    """The last block above the body with as many characters as a paragraph's."""
    credits: frozenset[int]
    slug: Slug
    """The headline as the address spells it."""
    twice: frozenset[str]
    """The lines that the page prints more than once: a headline, in its breadcrumb, share box or list of comments."""


class _Line(NamedTuple):
    """What a glance at a line tells."""

    most: float
    """The score that it has at the most."""
    at: int
    score: float
    """What is known of the score: what place, neighbours and size are worth."""
    wide: bool


def likeliest_line(
    page: Page, body: tuple[int, ...], start: int, topics: Topics, sites: frozenset[str],
    place: Callable[[Block], float], least: float = float("-inf"),
) -> tuple[float, int]:  # fmt: skip
    """Score and index of the line that looks most like the headline of the body that begins at `start`; -1 for none.

    topics: what the body speaks of.  place: what the boxes around a block say for it.  least: the score below which
    nobody wants to know.
    """
    # Nearly every line is far from the best: a glance tells the most that a line may score, and those are read that
    # may still win.
    top = max(start - ABOVE, 0)
    above = page.blocks[top : start + WITHIN]
    own = slug(page)
    credits = frozenset([b.index for b in above if _credits(b.text) and own.share(b.text) < SPELLED])
    last_long = max([b.index for b in above if b.index < start and len(b.text) >= PARAGRAPH], default=-1)
    scene = _Scene(page.blocks, frozenset(body), start, last_long, credits, own, _twice(page, above))
    prose = {b.index for b in above if b.index in scene.body and not b.level and is_prose(b.text)}
    prose = {index for index in prose if own.share(page.blocks[index].text) < SPELLED}
    if prose and not start and not any(index > min(prose) + 1 for index in credits):
        # Nothing stands above the first paragraph: what follows it is a subhead, or a byline would.
        prose.update(range(min(prose), WITHIN))
    left = credits | prose | _captions(above) | (summaries(above) if page.flat else set())
    lines = [_glance(scene, b, place) for b in above if 6 <= len(b.text) <= LONGEST and b.index not in left]
    found, best = (float("-inf"), -1), least
    for line in sorted(lines, reverse=True):
        if line.most < best - 1e-9:
            break
        score = _score(scene, line, topics, best)
        if score < least or (score, line.at) < found:
            continue
        # Whether a line can't be a headline costs more than its score: only the few that win are asked.
        text = page.blocks[line.at].text
        if not _is_no_headline(text, sites) and not _is_path(text, above):
            found = (score, line.at)
            best = score
    over = next((line for line in lines if line.at == found[1] - 1), None)
    if over is None or not _is_over_deck(scene, over, topics, found[0]):
        return found
    return found if _is_no_headline(page.blocks[over.at].text, sites) else (found[0], over.at)


CAPTION = 20
"""Characters of a caption that its picture's text says too."""


def _captions(lines: Sequence[Block]) -> set[int]:
    """The lines that say a sentence twice, as a picture's text and its caption do: `A boat.`, `A boat. AFP`, and what
    is cut short above the whole of it: `The boat that lies …`."""
    found: set[int] = set()
    for first, second in pairwise(lines):
        if len(first.text) < CAPTION or len(second.text) < CAPTION:
            continue
        said, more = sorted((first.text, second.text), key=len)
        if said[-1] in STOPS and more != said and more.startswith(said):
            found.update((first.index, second.index))
        elif said.endswith(CUT) and said == first.text and more.startswith(said.rstrip(". …")):
            found.add(first.index)
    return found


def _is_no_headline(text: str, sites: frozenset[str]) -> bool:
    return not _may_be_headline(text) or small_letters(text) in sites


def _score(scene: _Scene, line: _Line, topics: Topics, best: float) -> float:
    """What place and words are worth together; less than that where it stays below `best` anyhow."""
    text = scene.blocks[line.at].text
    score = line.score + _spoken(text, topics, line.wide, line.at in scene.body)
    if score + WORTH["breadcrumb"] < best - 1e-9:
        return float("-inf")
    score += _worded(text)
    if line.at and is_breadcrumb(scene.blocks[line.at - 1].text):
        score += WORTH["breadcrumb"]
    return score


def _is_over_deck(scene: _Scene, line: _Line, topics: Topics, best: float) -> bool:
    """Whether `line` is the headline, and the one below it, which scores `best`, its deck: about as good and as long.

    A kicker is shorter, a breadcrumb holds the headline, and tags are a list: `Reviews, Long reads, Gear`.
    """
    text, below = scene.blocks[line.at].text, scene.blocks[line.at + 1].text
    if not is_full(text, line.wide) or len(text) < DECK * len(below) or small_letters(below) in small_letters(text):
        return False
    if asks(text) or _ends_as_begins(text, below):
        return False
    parts = text.split(", ")
    if any(mark in text for mark in PATHS) or (len(parts) > 1 and all(part.count(" ") < 3 for part in parts)):
        return False
    return _score(scene, line, topics, best - SAME) >= best - SAME


def _ends_as_begins(text: str, below: str) -> bool:
    """Whether a path ends in the beginning of the headline below: `News Harbour Lamps go out`, `Lamps go out again`."""
    ends = (text[at + 1 :] for at, letter in enumerate(text) if letter == " ")
    return any(is_full(end, False) and below.startswith(end) for end in ends)


def _glance(scene: _Scene, block: Block, place: Callable[[Block], float]) -> _Line:
    """What the line's way to the body, its neighbours and its size say, and how much more its words may add."""
    text, index, blocks, credits = block.text, block.index, scene.blocks, scene.credits
    size, way = len(text), scene.start - index
    wide = has_cjk(text)
    score = place(block)
    if way > 0:
        score += WORTH["near"] * min(way, FIRST_BLOCKS) / FIRST_BLOCKS
        if way > FIRST_BLOCKS:
            score += WORTH["far"] * min(way - FIRST_BLOCKS, ALL_BLOCKS) / ALL_BLOCKS
    elif way < 0:
        score += WORTH["inside"] + WORTH["deep"] * (way < -1)
    if is_full(text, wide):
        score += WORTH["full"] + WORTH["twice"] * (text in scene.twice) + WORTH["listed"] * _is_listed(blocks, index)
    letters = size * WIDENED if wide else size
    if letters < SHORT:
        score += WORTH["short"]
    elif letters > LONG:
        score += WORTH["long"]
    elif letters >= USUAL:
        score += WORTH["usual"]
    if any(map(text.__contains__, INTRODUCED)):
        score += WORTH["introduced"]
    if credits:
        if index - 1 in credits or index - 2 in credits or index - 3 in credits:
            score += WORTH["after-credits"]
        if index + 1 in credits or index + 2 in credits:
            score += WORTH["credits"] + WORTH["credits-next"]
        elif index + 3 in credits or index + 4 in credits or index + 5 in credits:
            score += WORTH["credits"]
    if index + 1 < len(blocks) and (
        len(blocks[index + 1].text) > FOLLOWED or (index + 2 < len(blocks) and len(blocks[index + 2].text) > FOLLOWED)
    ):
        score += WORTH["paragraph"]
    if index >= scene.last_long:
        score += WORTH["last"]
    if scene.slug.words:
        score += WORTH["spelled"] * min(scene.slug.share(text) / SPELLED, 1.0)
    if block.kind is BlockKind.ITEM:
        score += WORTH["item"]
    for before in blocks[max(0, index - 4) : index]:
        if text in before.text and text != before.text:
            score += WORTH["repeated"]
            if any(before.text.endswith(f"{mark}{text}") for mark in PATHS):
                score += PATH
            break
    share = 1.0
    if size < 24 and not wide and text.replace(" ", "").isalpha():
        share = min(1.0, (text.count(" ") + 1) / FEWEST)
    return _Line(score + share * SPOKEN_MOST + SAID_MOST, index, score, wide)


def _is_path(text: str, lines: Sequence[Block]) -> bool:
    """Whether a line is a path from the home page to what another line prints, its marks set in pictures: `Home Harbour
    Lamps go out on the quay`."""
    if not is_from_home(text):
        return False
    return any(is_full(b.text, has_cjk(b.text)) and b.text != text and text.endswith(b.text) for b in lines)


def _twice(page: Page, lines: Sequence[Block]) -> frozenset[str]:
    """The texts of `lines` that the page prints more than once."""
    times = Counter([block.text for block in page.blocks])
    return frozenset([line.text for line in lines if times[line.text] > 1])


def _is_listed(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line stands between two that may be headlines, too: it is one of a list of teasers.

    Between a kicker and a deck that a paragraph follows it is none."""
    if not 0 < index < len(blocks) - 1:
        return False
    above, below = blocks[index - 1].text, blocks[index + 1].text
    following = blocks[index + 2].text if index + 2 < len(blocks) else ""
    if len(above) >= LONGEST or len(below) >= LONG or len(following) > FOLLOWED:
        return False
    return is_full(above, has_cjk(above)) and is_full(below, has_cjk(below))


def _may_be_headline(text: str) -> bool:
    return not (
        MAIL.search(text)
        or NO_HEADLINE.match(text)
        or _is_menu(text)
        or _is_glued(text)
        or is_caption(text)
        or is_breadcrumb(text)
        or is_label(text)
    )


def _spoken(text: str, topics: Topics, wide: bool, own: bool) -> float:
    """What the words are worth that the line shares with the body; `own`: whether it is a part of that itself."""
    small = text.casefold()
    if wide:
        opening, bulk = (shared_pairs(small, spoken, own) for spoken in topics)
        return WORTH["opening"] * opening + WORTH["bulk"] * bulk + WORTH["capitals"] / 2
    words = [word for word in text.split() if word[0].isalpha()]
    capitals = sum([word[0].isupper() for word in words]) / len(words) if words else 0.0
    said = words_of(small)
    opening, bulk = (shared_words(said, spoken, own) for spoken in topics)
    return WORTH["opening"] * opening + WORTH["bulk"] * bulk + WORTH["capitals"] * capitals


def _worded(text: str) -> float:
    """What the line's own wording says."""
    score = 0.0
    if text[-1] in ENDS and SENTENCE_END.search(text):
        score += WORTH["unfinished"]
    if text[:2].strip(".").isdigit() and ". " in text[:4]:
        score += WORTH["numbered"]
    if text[0].islower():
        score += WORTH["small"]
    if is_for_picture(text):
        score += WORTH["picture"]
    if STATEMENTS.search(text):
        score += WORTH["sentences"]
    if asks(text):
        score += WORTH["asks"]
    if any(divider in text for divider in DIVIDERS):
        score += WORTH["divided"]
    return score


def _is_menu(text: str) -> bool:
    return (text.count("|") if text.isascii() else len(MENU.findall(text))) >= 4


def _is_glued(text: str) -> bool:
    """Whether one of the words is a menu; names of companies that a headline lists are words each."""
    return len(GLUED.findall(text)) >= GLUES and any(len(GLUED.findall(word)) >= GLUES for word in text.split())


def is_prose(text: str) -> bool:
    """Whether `text` is a paragraph of the article, however short, and not its headline."""
    letters = len(text) * (WIDENED if has_cjk(text) else 1.0)
    asks = text.rstrip(CLOSING)[-1:] in ("?", "？", "!", "！") or SENTENCES.search(text) is not None
    return letters > WORDY or (asks and letters > ASKING) or PROSE.search(text) is not None


def is_full(text: str, wide: bool) -> bool:
    """Whether `text` is long enough for a headline; one and two words are channels, buttons and names.

    wide: whether a few of its letters say a lot.
    """
    return len(text) >= 8 if wide else len(text) >= 15 and text.count(" ") >= 2


def _credits(text: str) -> bool:
    """Whether the line says when the article appeared or where it comes from."""
    if len(text) > 100:
        return False
    if is_credit(text):
        return True
    if "19" not in text and "20" not in text:
        return False
    return YEAR.search(text) is not None and (len(text) == 4 or any(True for _ in days(text)))
