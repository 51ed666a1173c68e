"""What the page as a whole is: an article or one of the others.

Named signals of the page are added up like those of blocks; `kind.toml` holds what each is worth, in log odds of being
an article, written by `tests/bench/fit_kind.py`.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
import regex

from cleaner.engine import Evidence
from cleaner.locate import Located
from cleaner.model import BlockKind, Page, PageKind
from cleaner.toml import tomllib

ARTICLES = frozenset(
    "Article NewsArticle BlogPosting ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle TechArticle Report "
    "ScholarlyArticle LiveBlogPosting Recipe MedicalWebPage".split()
)
LISTS = frozenset("CollectionPage ItemList SearchResultsPage ProductCollection OfferCatalog".split())
VIDEOS = frozenset(("VideoObject", "Movie", "TVEpisode", "Clip"))
PRODUCTS = frozenset(("Product", "ProductGroup", "Store"))
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

WALLED = regex.compile(
    r"(?i)^\W{0,3}(?:log ?in|sign ?in|sign up|register|subscribe|anmelden|connexion|se connecter|iniciar sesión|accedi"
    r"|登录|登陆|登入|注册|用户登录|ログイン|로그인)(?:\W|$)|安全验证|人机验证|attention required|verify you are human"
    r"|are you a robot"
)
"""`Log in | Island Post`, `登录 - 百家号`, `百度安全验证`: titles of walls."""

COUNTED = regex.compile(r"\d{1,2}\s?/\s?\d{1,2}(?![\d/.])")
"""`3/12 The quay at night`: how galleries number their captions."""

OFFER = regex.compile(
    r"(?i)^(?:shop|buy|browse|explore|list of|tag|category|archive)\b|\b(?:collections?|archives?|online (?:shop|store)"
    r"|for sale|search results|page \d+|categor(?:y|ies))\b|^[^|–—-]{0,20}\b(?:news|blog|reviews|recipes|deals)\s*"
    r"(?:[|–—-]|$)|(?:列表|专题)$|搜索结果"
)
"""`Shop Furniture Online`, `Tomato Sauce Recipes`, `List of rivers`, `News | Portal`: titles of lists."""

CURRENCIES = "$€£¥元円"
PRICE = regex.compile(r"[$€£¥]\s?\d|\d\s?[€元円]")
"""`$19.99`, `19,99 €`, `199元`: a shop prints one a product."""

DOUBT = -1.25
"""Log odds from which a page is an article: calling an article a list harms a reader more than the other way round.
Of 300 mixed pages 94.7 % are told right; at -0.75 it is 97 %, but a sample poem is taken for a list."""

SIZES = (200, 600, 1500, 4000)
"""Bytes of body at which its bucket changes: a title or nothing, a paragraph, a brief, an article, a long one."""


def page_kind(evidence: Evidence, located: Located) -> PageKind:
    """What the page is; an article unless clearly more speaks against it than for it."""
    page = evidence.measures.page
    size = int(evidence.measures.sizes[list(located.body)].sum())
    if page.flat:  # says too little to doubt it
        return PageKind.ARTICLE if located.body else PageKind.OTHER
    title = (page.head.title or "")[:200]
    if size < SIZES[1] and (GONE.search(title) or WALLED.search(title)):
        return PageKind.OTHER
    types = _types(page)
    if size < SIZES[2] and not types & ARTICLES and (types & VIDEOS or _meta(page, "og:type").startswith("video")):
        return PageKind.VIDEO
    if (types & GALLERIES and not types & ARTICLES) or (size < SIZES[3] and _is_gallery(evidence, located)):
        return PageKind.GALLERY
    if is_article(evidence, located):
        return PageKind.ARTICLE
    if types & VIDEOS and not types & ARTICLES:
        return PageKind.VIDEO
    return PageKind.LIST if len(page.blocks) >= 15 and not GONE.search(title) else PageKind.OTHER


def is_article(evidence: Evidence, located: Located) -> bool:
    """Whether the signals of the page add up to an article."""
    if not located.body:
        return False
    worth = weights()
    return sum(worth.get(signal, 0.0) for signal in signals(evidence, located)) + worth["base"] > DOUBT


def _is_gallery(evidence: Evidence, located: Located) -> bool:
    """Whether the page is pictures with their captions: five counted ones, or five with twice the body's text."""
    m = evidence.measures
    blocks = m.page.blocks
    prose = int(m.prose[list(located.body)].sum())
    if sum("/" in (start := block.text[:6]) and COUNTED.match(start) is not None for block in blocks) >= 5:
        return prose < SIZES[2]
    captions = [block.index for block in blocks if block.kind is BlockKind.CAPTION]
    return len(captions) >= 5 and prose < SIZES[2] and int(m.sizes[captions].sum()) > 2 * prose


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
    head = page.head
    types = _types(page)
    for name, group in (("article", ARTICLES), ("list", LISTS), ("video", VIDEOS), ("product", PRODUCTS)):
        if types & group:
            yield f"ld-{name}"
    said = _meta(page, "og:type")
    yield f"og-{said if said in ('article', 'website', 'product') else 'other' if said else 'none'}"
    published = "article:published_time" in head.meta or "datepublished" in head.meta
    author = "author" in head.meta or any("author" in item for item in head.json_ld)
    if published:
        yield "published"
    if author:
        yield "author"
    claims = bool(types & ARTICLES) + (said == "article") + published + author
    yield f"claims{min(claims, 2)}"
    title = (head.title or "")[:200]
    if GONE.search(title):
        yield "gone"
    if OFFER.search(title):
        yield "offer"
    if _site_only(page, title):
        yield "site"
    address = page.url or head.canonical or _meta(page, "og:url")
    if not claims:
        yield f"unclaimed-{_where(address)}"


def _site_only(page: Page, title: str) -> bool:
    """Whether the title begins with the site's name: home pages and sections do."""
    site = _meta(page, "og:site_name")
    return len(site) > 2 and title.strip().lower().startswith(site)


def _where(address: str) -> str:
    """How deep in its site the address is and whether it has words or an id."""
    path = urlsplit(address).path.strip("/") if address.isprintable() and "[" not in address else ""
    last = path.rpartition("/")[2]
    return "home" if not path else "named" if last.count("-") >= 2 or NUMBERED.search(last) else "section"


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
    blocks = m.page.blocks
    body = np.array(located.body)
    sizes, prose = m.sizes[body], m.prose[body]
    size, total = int(sizes.sum()), int(m.size_sums[-1])
    yield f"size{bisect(SIZES, size)}"
    yield f"share{_parts(size, total, 5)}"
    yield f"prose-share{_parts(int(prose.sum()), int(m.prose_sums[-1]), 5)}"
    yield f"prose{_parts(int(prose.sum()), size, 5)}"
    yield f"linked{_parts(m.link_sums[-1], total, 5)}"
    yield f"sure{min(int(located.confidence * 10), 9)}"
    first, last = located.body[0], located.body[-1]
    reach = last - first + 1
    yield f"gaps{_parts(reach - len(body), reach, 4)}"
    # One search over the short blocks: a search in each costs more than all the rest of this.
    short = "\n".join([blocks[i].text for i in np.flatnonzero(m.sizes < 60).tolist()])
    prices = len(PRICE.findall(short)) if any(sign in short for sign in CURRENCIES) else 0
    yield f"prices{bisect((1, 5, 20), prices)}"
    headings = [b.index for b in blocks if b.level]
    yield f"linked-headings{bisect((1, 5, 10, 20), int((m.links[headings] >= 0.5).sum()) if headings else 0)}"
    # Teasers stand below headings of their own; so many per paragraph has no article.
    inside = sum(first <= i <= last for i in headings)
    yield f"headings{_parts(inside, len(body), 5)}"
    yield f"times{bisect((1, 2, 5, 12), len(m.page.times))}"
    yield f"blocks{bisect((50, 150, 400), len(blocks))}"
    chosen = [blocks[i] for i in located.body]
    items = int(sizes[[b.kind in (BlockKind.ITEM, BlockKind.CELL) for b in chosen]].sum())
    yield f"items{_parts(items, size, 4)}"
    yield f"templates{bisect((2, 4, 8), len({b.cue for b in chosen}))}"
    yield f"boxes{_parts(len({b.section for b in chosen}), len(body), 4)}"
    yield f"longest{bisect((150, 300, 600), int(sizes.max()))}"
    yield f"paragraphs{bisect((2, 5, 10, 20), int((prose > 0).sum()))}"
    yield f"links-inside{_parts(float((sizes * m.links[body]).sum()), size, 10)}"


def _parts(part: float, whole: float, count: int) -> int:
    """Which of `count` equal parts of a share it falls in, from 0."""
    return min(int(part / (whole or 1) * count), count - 1)


def _types(page: Page) -> set[str]:
    out: set[str] = set()
    for item in page.head.json_ld:
        said = item.get("@type")
        out.update(x for x in (said if isinstance(said, list) else [said]) if isinstance(x, str))
    return out


def _meta(page: Page, name: str) -> str:
    values = page.head.meta.get(name)
    return values[0].strip().lower() if values else ""
