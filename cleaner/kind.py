"""What the page as a whole is: an article or one of the others.

Named signals of the page are added up like those of blocks; `kind.toml` holds what each is worth, in log odds of being
an article, written by `tests/bench/fit_kind.py`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import regex

from cleaner.engine import Evidence
from cleaner.locate import Located
from cleaner.model import BlockKind, Page, PageKind

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ARTICLES = frozenset(
    "Article NewsArticle BlogPosting ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle TechArticle Report "
    "ScholarlyArticle LiveBlogPosting Recipe MedicalWebPage".split()
)
LISTS = frozenset("CollectionPage ItemList SearchResultsPage ProductCollection OfferCatalog".split())
VIDEOS = frozenset(("VideoObject", "Movie", "TVEpisode", "Clip"))
GALLERIES = frozenset(("ImageGallery", "MediaGallery"))

DATED = regex.compile(r"(?<!\d)(?:19|20)\d\d[-/_]?(?:0[1-9]|1[0-2])(?!\d{3})|/(?:19|20)\d\d/")
"""`/2024/05/`, `/2024-05-01/`, `/20240501/`."""
NUMBERED = regex.compile(r"\d{5,30}|[-_]\d{4,30}")
"""`/article/4801155`: an id of the content system."""
LISTING = regex.compile(
    r"(?i)/(?:tags?|category|categories|topics?|collections?|genres?|shop|store|archives?|authors?|search|browse|catalog"
    r"|departments?|products|all|page)(?=/|$)|/c/|[?&](?:q|query|s|search|keyword)=|Category:|/page/\d"
)
"""`/tag/rice`, `/collections/all`, `/search?q=rice`: paths that content systems give to lists."""
GONE = regex.compile(
    r"(?i)^\W{0,3}(?:error )?(?:404|403|500|410)\b|\bpage (?:not found|doesn.t exist|cannot be found)|not be found"
    r"|^access denied|^just a moment|页面不存在|页面未找到|找不到(?:该|此)?页面|页面没有找到|内容已(?:被)?删除|页面丢失"
)
"""`404 - Page not found`, `您访问的页面不存在`: titles of error pages."""

PRICE = regex.compile(r"[$€£¥]\s?\d|\d\s?[€元円]")
"""`$19.99`, `19,99 €`, `199元`: a shop prints one a product."""

DOUBT = -1.0
"""Log odds from which a page is an article: calling an article a list harms a reader more than the other way round.
Without the margin three of the project's own sample articles, one a poem, were taken for lists (-0.2 to -0.8)."""

SIZES = (200, 600, 1500, 4000)
"""Bytes of body at which its bucket changes: a title or nothing, a paragraph, a brief, an article, a long one."""


def page_kind(evidence: Evidence, located: Located) -> PageKind:
    """What the page is; an article unless more speaks against it than for it."""
    if is_article(evidence, located):
        return PageKind.ARTICLE
    page = evidence.measures.page
    types = _types(page)
    said = _meta(page, "og:type")
    if GONE.search((page.head.title or "")[:200]):
        return PageKind.OTHER
    if types & VIDEOS or said.startswith("video"):
        return PageKind.VIDEO
    if types & GALLERIES:
        return PageKind.GALLERY
    return PageKind.LIST if len(page.blocks) >= 15 else PageKind.OTHER


def is_article(evidence: Evidence, located: Located) -> bool:
    """Whether the signals of the page add up to an article; flat text says too little to doubt it."""
    page = evidence.measures.page
    if page.flat or not located.body:
        return bool(located.body)
    worth = weights()
    least = 1.0 if GONE.search((page.head.title or "")[:200]) else DOUBT
    return sum(worth.get(signal, 0.0) for signal in signals(evidence, located)) + worth["base"] > least


@cache
def weights() -> dict[str, float]:
    """What each signal is worth; not to be changed."""
    data = tomllib.loads(Path(__file__).with_name("kind.toml").read_text("utf-8"))
    return {name: float(value) for name, value in data.items()}


def signals(evidence: Evidence, located: Located) -> list[str]:
    """Every signal of the page."""
    return [*_said(evidence.measures.page), *_address(evidence.measures.page), *_shape(evidence, located)]


def _said(page: Page) -> Iterator[str]:
    """What the page calls itself."""
    types = _types(page)
    for name, group in (("article", ARTICLES), ("list", LISTS), ("video", VIDEOS), ("product", {"Product"})):
        if types & group:
            yield f"ld-{name}"
    said = _meta(page, "og:type")
    yield f"og-{said if said in ('article', 'website', 'product') else 'other' if said else 'none'}"
    if "article:published_time" in page.head.meta or "datepublished" in page.head.meta:
        yield "published"
    if "author" in page.head.meta or any("author" in item for item in page.head.json_ld):
        yield "author"
    if GONE.search((page.head.title or "")[:200]):
        yield "gone"


def _address(page: Page) -> Iterator[str]:
    """What the shape of the page's address says."""
    address = page.url or page.head.canonical or _meta(page, "og:url")
    try:
        parts = urlsplit(address)
    except ValueError:
        return
    if not parts.netloc:
        return
    path = parts.path.rstrip("/")
    last = path.rpartition("/")[2]
    if not path:
        yield "url-home"
        return
    if LISTING.search(f"{parts.path}?{parts.query}"):
        yield "url-list"
    if DATED.search(path):
        yield "url-date"
    elif NUMBERED.search(last):
        yield "url-id"
    words = last.count("-") + last.count("_")
    yield f"url-words{0 if words == 0 else 1 if words < 3 else 2 if words < 5 else 3}"


def _shape(evidence: Evidence, located: Located) -> Iterator[str]:
    """How large and how whole the body is beside the rest of the page."""
    m = evidence.measures
    size = sum(m.sizes[i] for i in located.body)
    total = m.size_sums[-1] or 1
    prose, all_prose = sum(m.prose[i] for i in located.body), m.prose_sums[-1] or 1
    yield f"size{sum(size >= least for least in SIZES)}"
    yield f"share{min(int(size / total * 5), 4)}"
    yield f"prose-share{min(int(prose / all_prose * 5), 4)}"
    yield f"prose{min(int(prose / (size or 1) * 5), 4)}"
    yield f"linked{min(int(m.link_sums[-1] / total * 5), 4)}"
    yield f"sure{min(int(located.confidence * 10), 9)}"
    gaps = located.body[-1] - located.body[0] + 1 - len(located.body)
    yield f"gaps{min(int(gaps / (gaps + len(located.body)) * 4), 3)}"
    blocks = m.page.blocks
    prices = sum(m.sizes[i] < 60 and PRICE.search(blocks[i].text) is not None for i in range(len(blocks)))
    yield f"prices{sum(prices >= least for least in (1, 5, 20))}"
    headings = sum(b.kind is BlockKind.HEADING and links >= 0.5 for b, links in zip(blocks, m.links, strict=True))
    yield f"linked-headings{sum(headings >= least for least in (1, 5, 10, 20))}"
    yield f"times{sum(len(m.page.times) >= least for least in (1, 2, 5, 12))}"
    yield f"blocks{sum(len(blocks) >= least for least in (50, 150, 400))}"
    items = sum(m.sizes[i] for i in located.body if blocks[i].kind in (BlockKind.ITEM, BlockKind.CELL))
    yield f"items{min(int(items / (size or 1) * 4), 3)}"
    cues = {blocks[i].cue for i in located.body}
    yield f"templates{sum(len(cues) >= least for least in (2, 4, 8))}"
    sections = {blocks[i].section for i in located.body}
    yield f"boxes{min(int(len(sections) / (len(located.body) or 1) * 4), 3)}"
    longest = max(m.sizes[i] for i in located.body)
    yield f"longest{sum(longest >= least for least in (150, 300, 600))}"
    paragraphs = sum(m.prose[i] > 0 for i in located.body)
    yield f"paragraphs{sum(paragraphs >= least for least in (2, 5, 10, 20))}"


def _types(page: Page) -> set[str]:
    out: set[str] = set()
    for item in page.head.json_ld:
        said = item.get("@type")
        out.update(x for x in (said if isinstance(said, list) else [said]) if isinstance(x, str))
    return out


def _meta(page: Page, name: str) -> str:
    values = page.head.meta.get(name)
    return values[0].strip().lower() if values else ""
