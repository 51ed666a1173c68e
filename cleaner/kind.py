"""What the page as a whole is: an article or one of the others.

Named signals of the page are added up like those of blocks; `kind.toml` holds what each is worth, in log odds of being
an article, written by `tests/bench/fit_kind.py`.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import SplitResult

import numpy as np

from cleaner.address import addresses, split
from cleaner.byline import Credits
from cleaner.confidence import expected_f1
from cleaner.engine import Evidence
from cleaner.json_ld import is_article, types
from cleaner.kept import kept
from cleaner.locate import Located
from cleaner.model import BlockKind, Page, PageKind
from cleaner.pattern import pattern, plain
from cleaner.rules.base import FloatArray, Measures
from cleaner.rules.cues import numbers
from cleaner.rules.letters import IntArray
from cleaner.telling import asks, is_form, is_front, is_gone, is_listing, is_offer, is_video, is_walled, prices, sells
from cleaner.title import Headline

READ = frozenset(("Recipe", "MedicalWebPage"))
"""What else is read as an article is."""
VIDEOS = frozenset(("VideoObject", "Movie", "TVEpisode", "Clip"))
PRODUCTS = frozenset(("Product", "ProductGroup", "IndividualProduct"))
GALLERIES = frozenset(("ImageGallery", "MediaGallery"))

COUNTED = pattern(r"(?P<number>\d{1,2})\s?/\s?(?P<all>\d{1,2})(?![\d/.])")
"""`3/12 The quay at night`: how galleries number their captions; dates end in a day each."""

ADDRESS = pattern(r"https?://\S++")
"""`https://news.example/1.html`: where a page should be, this is where it was to be fetched from."""

YEAR = pattern(r"\b(?:19|20)\d\d\b")
"""`12 May 2024`: news sections print one a teaser."""

DOUBT = -0.4
"""Log odds from which a page is an article: below 0, as a plain page of four paragraphs, whose head claims nothing, is
one.  On hosts left out, .92 of the lists are told then, and .986 of the blogs, .984 of the pages in other languages and
all of the news stay articles; at 0 it is .94 and .981 of the blogs.  Half of the blogs that go are courses, portfolios
and home pages of agencies."""

NONE = -3.0
"""Log odds up to which nothing is given as the body.  On hosts left out, 107 of 150 lists are empty then, and so is one
article of 1,059.  With -2 it is 113 lists and three articles."""

SIZES = (200, 600, 1500, 4000)
"""Bytes of body at which its bucket changes: a title or nothing, a paragraph, a brief, an article, a long one."""
EXPECTED = (0.6, 0.75, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99)
"""Expected F1 of the body at which its bucket changes."""
LABEL = 60
"""Bytes of text up to which a block is a button, a date or a price."""


NO_ARTICLE = (PageKind.LIST, PageKind.OTHER)
"""Kinds whose body, if there is any, is none of an article."""


class Judged(NamedTuple):
    """What a page is, and how clear that is."""

    kind: PageKind
    chance: float
    """That it is an article, by all of its signals."""
    bare: bool
    """Whether there is nothing on it to give as a body."""


def judge(evidence: Evidence, located: Located, title: Headline, credits: Credits) -> Judged:
    """What the page is; an article unless more speaks against it than for it."""
    page = evidence.measures.page
    if page.flat:
        return _judge_dump(evidence, located, title)
    if all(_is_unfilled(page.blocks[index].text) for index in located.body):
        return Judged(_kind(evidence, located, title, -math.inf), 0.0, True)
    odds = article_odds(evidence, located, title, credits)
    kind = _kind(evidence, located, title, odds)
    if kind in NO_ARTICLE:
        odds = min(odds, DOUBT)  # its address or head, say, told against its signals
    apology = kind is PageKind.OTHER and _is_no_page(page, located, title) and not _claims_article(page)
    bare = apology or (kind in NO_ARTICLE and odds <= NONE)
    return Judged(kind, 1 / (1 + math.exp(-odds)), bare)


SIGNS = plain(r"[{}()\[\]<>=;|\\_#$&*+~^@%`]|(?<!\d)[/:](?!\d)")
"""What code and data are full of; scores and days have some of these signs between digits."""
ANY_SIGNS = "{}()[]<>=;|\\_#$&*+~^@%`/:"
"""The same between whatever: of most texts they are counted in a tenth of the time, and are too few."""
MOST_SIGNS = 0.12
"""Their share from which flat text is none to read; of the body of 1,033 annotated dumps .09 at most."""
LONG = 160
"""Bytes of a paragraph in a script without full stops and commas, Thai or Khmer."""
UNTOLD = 0.4
"""The chance of a dump without a paragraph: a poem, a brief of one sentence, `Rate limit exceeded.`; no annotated one
is so."""


def _judge_dump(evidence: Evidence, located: Located, title: Headline) -> Judged:
    """The same of flat text, of which little else is told than errors, addresses, code and data."""
    m = evidence.measures
    body = list(located.body)
    texts = [m.texts[index] for index in body]
    little = int(m.sizes[body].sum()) < SIZES[1]
    if all(map(ADDRESS.fullmatch, texts)) or (little and _is_no_page(m.page, located, title)):
        return Judged(PageKind.OTHER, 0.0, True)
    read = "\n".join(texts)
    if "://" in read:
        read = ADDRESS.sub("", read)
    most = MOST_SIGNS * len(read)
    if sum(map(read.count, ANY_SIGNS)) >= most and len(SIGNS.findall(read)) >= most:
        return Judged(PageKind.OTHER, 0.0, False)
    told = m.prose[body].any() or (m.sizes[body] >= LONG).any()
    return Judged(PageKind.ARTICLE, 1.0 if told else UNTOLD, False)


def _kind(evidence: Evidence, located: Located, title: Headline, odds: float) -> PageKind:
    page = evidence.measures.page
    size = int(evidence.measures.sizes[list(located.body)].sum())
    said, article = _types(page), _claims_article(page)
    address = None if article else _at(page)
    little = size < SIZES[1 if article else 2]  # two sentences of Russian have 600 bytes
    if little and _is_no_page(page, located, title):
        return PageKind.OTHER
    if _is_feed(page):
        return PageKind.LIST
    if address and size < SIZES[3] and is_form(address):  # none of the annotated articles has one
        return PageKind.OTHER
    if address and size < SIZES[1] and is_video(address):
        return PageKind.VIDEO
    if size < SIZES[2] and not article and (said & VIDEOS or _meta(page, "og:type").startswith("video")):
        return PageKind.VIDEO
    if (said & GALLERIES and not article) or (size < SIZES[3] and _is_gallery(evidence, located)):
        return PageKind.GALLERY
    if odds > DOUBT and (article or not (_is_for_sale(page) or _is_front(page, address))):
        return PageKind.ARTICLE
    if said & VIDEOS and not article:
        return PageKind.VIDEO
    return PageKind.LIST if len(page.blocks) >= 15 and not _is_no_page(page, located, title) else PageKind.OTHER


def article_odds(evidence: Evidence, located: Located, title: Headline, credits: Credits) -> float:
    """The log odds that the page, which has a body, is an article, by all of its signals."""
    worth = weights()
    return sum([worth.get(signal, 0.0) for signal in signals(evidence, located, title, credits)]) + worth["base"]


def _is_no_page(page: Page, located: Located, title: Headline) -> bool:
    """Whether the title is that of an error page or a wall, or what stands above the body is that of an error page:
    some sites give all of their pages one title."""
    said = page.head.title or ""
    first = min(located.body, default=0)
    printed = (title.text or "", *(block.text for block in page.blocks[max(first - 1, 0) : first + 1]))
    return is_gone(said) or is_walled(said) or any(map(is_gone, printed))


def _is_unfilled(text: str) -> bool:
    """Whether it is what a script puts its text for: `{{ article.title }}`."""
    return text.startswith("{{") and text.endswith("}}")


FEEDS = frozenset(("rss", "feed", "rdf:rdf", "urlset", "sitemapindex"))
"""Elements around a list in XML: a feed of articles, a map of a site."""


def _is_feed(page: Page) -> bool:
    """Whether the page is such a list, which the parser puts into a body."""
    return any(cue.tag in FEEDS for cue in page.cues[:4])


def _is_for_sale(page: Page) -> bool:
    """Whether its head says that it is a product: of the annotated pages 21 lists and no article, but for three that
    say that they are articles, too."""
    return bool(_types(page) & PRODUCTS) or _meta(page, "og:type").startswith("product")


def _is_front(page: Page, address: SplitResult | None) -> bool:
    """Whether its address is that of the front page of a site, and its head does not say that it is an article: of the
    annotated pages 13 lists, and two that are annotated as articles: the front pages of a blog and of an agency."""
    return address is not None and is_front(address) and _meta(page, "og:type") != "article"


def _is_home(page: Page) -> bool:
    """Whether its head says that it is the front page of a site: what a site shows where an article is gone."""
    said = map(split, (page.head.canonical, _meta(page, "og:url")))
    return all(address is not None and is_front(address) for address in said)


def _is_gallery(evidence: Evidence, located: Located) -> bool:
    """Whether the page is pictures with their captions: five counted ones, or five with twice the body's text."""
    m = evidence.measures
    prose = int(m.prose[list(located.body)].sum())
    if prose >= SIZES[2]:
        return False
    if _counted(m.texts) >= 5:
        return True
    captions = np.flatnonzero(m.are(BlockKind.CAPTION) & (m.links < 0.5))
    return len(captions) >= 5 and int(m.sizes[captions].sum()) > 2 * prose


def _counted(texts: Iterable[str]) -> int:
    """How many numbers of the same count begin a text: of `1/9`, `2/9`, `3/12` two."""
    numbers: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        if "/" in text[:6] and (match := COUNTED.match(text)):
            numbers[match["all"]].add(match["number"])
    return max(map(len, numbers.values()), default=0)


@kept
def weights() -> dict[str, float]:
    """What each signal is worth; not to be changed."""
    import tomli  # where nothing is kept: 2 ms

    data = tomli.loads(Path(__file__).with_name("kind.toml").read_text("utf-8"))
    return {name: float(value) for name, value in data.items()}


def signals(evidence: Evidence, located: Located, title: Headline, credits: Credits) -> list[str]:
    """Every signal of the page, which has a body."""
    m = evidence.measures
    printed = title.text or ""
    body = np.array(located.body)
    return [
        *_said(m), *_address(_at(m.page)), *_shape(m, evidence.scores, body), *_teasers(m, body),
        f"headline{bisect((20, 30, 40, 50, 65, 85), len(printed.encode('utf-8', 'replace')))}",
        f"credits{bisect((1, 2, 3), len(credits.blocks))}",
        *(["dated"] if credits.byline.date else ()),
    ]  # fmt: skip


def _said(m: Measures) -> Iterator[str]:
    """What the page calls itself, and what its template is made for."""
    head = m.page.head
    published = "article:published_time" in head.meta or "datepublished" in head.meta
    author = "author" in head.meta or any("author" in item for item in head.json_ld)
    claims = _claims_article(m.page) + (_meta(m.page, "og:type") == "article") + published + author
    yield f"claims{min(claims, 2)}"
    yield f"described{bisect((1, 2, 3, 5, 9), len(head.json_ld))}"
    title = head.title or ""
    if is_offer(title):
        yield "offer"
    if asks(title):
        yield "asks"
    for concept in ("date", "share"):
        own = m.said.found - 4 * numbers()[concept]
        if ((own == 0) | (own == 1)).any():  # said by the element itself, or close above
            yield f"has-{concept}"


def _address(address: SplitResult | None) -> Iterator[str]:
    """What the shape of the page's address says."""
    if not address:
        return
    path = address.path.rstrip("/")
    if not path:
        yield "url-home"
        return
    if is_listing(address):
        yield "url-list"
    yield f"digits{bisect((1, 3, 6, 9), sum(map(str.isdigit, path)))}"


def _shape(m: Measures, scores: FloatArray, body: IntArray) -> Iterator[str]:
    """What the body is made of, and how sure we are of it."""
    sizes = m.sizes[body]
    size, prose = int(sizes.sum()), int(m.prose[body].sum())
    yield f"size{bisect(SIZES, size)}"
    yield f"expected{bisect(EXPECTED, expected_f1(scores, m.sizes))}"
    yield f"prose-share{_parts(prose, int(m.prose_sums[-1]), 5)}"
    breaks = np.flatnonzero(body[1:] - body[:-1] > 2)
    sums = [0, *sizes.cumsum()[breaks].tolist(), size]
    yield f"run{bisect((300, 800, 1500, 3000, 6000), max([b - a for a, b in pairwise(sums)]))}"
    yield f"breaks{bisect((0.02, 0.05, 0.1, 0.2, 0.4), len(breaks) / len(body))}"
    yield f"first{bisect((0.05, 0.1, 0.2, 0.3, 0.5), int(body[0]) / len(m.sizes))}"
    yield f"links-inside{_parts(float(sizes @ m.links[body]), size, 10)}"
    # One search over the labels: a search in each costs more than all the rest of this.
    labels = "\n".join([m.texts[i] for i in np.flatnonzero(m.sizes < LABEL).tolist()])
    if sells(labels):
        yield "sells"
    yield f"prices{bisect((1, 5, 20), prices(labels))}"
    yield f"years{bisect((1, 2, 4, 8, 16), len(YEAR.findall(labels)))}"


def _teasers(m: Measures, body: IntArray) -> Iterator[str]:
    """How much the body looks like a list of teasers: links, linked headings and pictures among its paragraphs."""
    start, end = int(body[0]), int(body[-1]) + 1
    prose = body[m.prose[body] > 0]
    linked = m.links >= 0.5
    beside = np.zeros(len(linked), bool)
    beside[1:] = linked[:-1]
    beside[:-1] |= linked[1:]
    yield f"beside{bisect((0.02, 0.1, 0.25, 0.5, 0.8), int(beside[prose].sum()) / max(len(prose), 1))}"
    among = int((linked & (m.sizes >= 30))[start:end].sum())
    yield f"links-among{bisect((0.01, 0.05, 0.15, 0.4, 0.8), among / len(body))}"
    heads = m.levels > 0
    yield f"linked-heads{bisect((0.01, 0.1, 0.3, 0.5, 0.75), int(linked[heads].sum()) / max(int(heads.sum()), 1))}"
    yield f"pictures{bisect((0.05, 0.2, 0.5, 1, 2, 5), len(m.page.pictures) / max(len(prose), 1))}"


def _parts(part: float, whole: float, count: int) -> int:
    """Which of `count` equal parts of a share it falls in, from 0."""
    return min(int(part / (whole or 1) * count), count - 1)


def _types(page: Page) -> set[str]:
    return {kind for entry in page.head.json_ld for kind in types(entry)}


def _claims_article(page: Page) -> bool:
    claims = any(map(is_article, page.head.json_ld)) or bool(_types(page) & READ)
    return claims and not _is_home(page)


def _at(page: Page) -> SplitResult | None:
    """The address of the page, where one is known."""
    return split(next(iter(addresses(page)), ""))


def _meta(page: Page, name: str) -> str:
    values = page.head.meta.get(name)
    return values[0].strip().lower() if values else ""
