"""Which values of a page's data may be its article: texts, markup, and lists of paragraphs in all their dialects."""

from __future__ import annotations

import html as entities
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from cleaner.pattern import pattern
from cleaner.read.json import DECODER
from cleaner.scripts import FULL_ENDS

LEAST = 200
"""Bytes of an article: a shorter text is a description."""
DEEP = 40
"""Levels of data; JSON in strings of JSON counts on."""

SENTENCE = pattern(rf"[.!?…](?=[\s\"'”’»)\]]|$)|[{FULL_ENDS}]|[\p{{Thai}}\p{{Lao}}]{{40}}")
"""The end of a sentence; Thai and Lao have none, a run of letters stands for it."""

TAG = pattern(r"</?[a-zA-Z][^<>]{0,3000}+>")

MARKUP = pattern(r"(?i)</?(?:p|br|div|h[1-6]|li|section|article|figure|blockquote|span)\b[^<>]{0,3000}+>")
"""`<p class="a">`: a value that holds it is HTML."""

END = pattern(r"\{/(?P<name>[a-z][a-z0-9-]{0,20})\}")
"""`<p>Text{/p}`: an end tag that was escaped for a script."""

NUMBER = pattern(r"\d+|[0-9a-f]{12,}")

TEXTS = frozenset(
    "content body articlebody html text bodyhtml bodytext contenthtml htmlcontent articlecontent rawcontent fulltext "
    "rendered maincontent article story storyhtml storybody richtext markdown detail contents contenttext value data "
    "contentdata newscontent postcontent articletext articlehtml paragraphs blocks message contentbody maintext "
    "contentlist content_html post".split()
)
"""Keys whose value may be the article, in small letters without `_` and `-`."""
LISTS = frozenset(
    "content contents contentlist body articlebody paragraphs blocks sections components elements nodes document doc "
    "json children text richtext article story items data bodyelements contentelements bodyblocks contentblocks".split()
)
"""Keys whose list may be the article's paragraphs."""
INNER = (
    "html", "text", "content", "value", "data", "body", "paragraph", "children", "paragraphs", "blocks", "rendered",
    "markdown", "contents", "nodes", "document",
)  # fmt: skip
"""Where an entry of such a list holds its text."""
RUNS = frozenset("text span link hyperlink a b strong i em".split())
"""Types of the entries that are parts of a paragraph."""
ASIDE = frozenset(
    "comments comment replies related relatedarticles recommend recommended recommendations i18n locale locales intl "
    "translations messages css styles footer header navigation menu ads advertising config legal privacy cookie "
    "cookies terms consent copyright disclaimer description summary abstract seo schema publisher biography bio "
    "transcript hot ranking sidebar subtitles".split()
)
"""Keys below which the article does not stand."""


class Text(NamedTuple):
    """A value that may be the article."""

    size: int
    place: str
    """The keys that lead there, numbers left out."""
    markup: str
    owners: tuple[dict[str, Any], ...]
    """The objects around it, innermost first."""


def texts(name: str, root: Any, limit: int) -> Iterator[Text]:
    """Every value below `root` that may be the article."""
    stack: list[tuple[str, str, Any, int, tuple[dict[str, Any], ...]]] = [(name, name, root, 0, ())]
    for _ in range(limit):
        if not stack:
            break
        key, place, value, depth, owners = stack.pop()
        if isinstance(value, str):
            if len(value) < LEAST // 4:
                continue
            value = _unwrapped(value)
            if isinstance(value, str):
                if size := _worth(key, value):
                    yield Text(size, place, _markup(value), owners)
                continue
        if depth >= DEEP:
            continue
        if isinstance(value, dict):
            inside = (value, *owners[:3])
            for inner, child in value.items():
                folded = inner.lower().replace("_", "").replace("-", "")
                if isinstance(child, (str, list, dict)) and folded not in ASIDE:
                    stack.append((folded, f"{place[-400:]}.{NUMBER.sub('#', folded)}", child, depth + 1, inside))
        elif isinstance(value, list):
            if key in LISTS and (markup := _joined(value)) and (size := _prose(markup)) >= LEAST:
                yield Text(size, place, markup, owners)
            stack.extend((key, place + "[]", child, depth + 1, owners) for child in value)


def _worth(key: str, value: str) -> int:
    """Bytes of prose in `value`, 0 where it can't be the article."""
    if value.lstrip()[:1] in ("{", "["):  # data that is broken, or settings
        return 0
    if key in TEXTS or len(MARKUP.findall(value[:20_000])) >= 3:
        size = _prose(value)
        return size if size >= LEAST else 0
    return 0


def _prose(text: str) -> int:
    """Bytes of `text` without tags where it reads as sentences, else 0."""
    if "<" in text:
        text = TAG.sub(" ", text)
    if sum(map(text.count, "{}=;|\\")) * 25 > len(text):  # a style sheet, a template
        return 0
    return len(" ".join(text.split()).encode("utf-8", "replace")) if len(SENTENCE.findall(text)) >= 2 else 0


def _joined(values: list[Any]) -> str:
    """The entries of a list as paragraphs; "" where they are articles of their own, with titles."""
    titled = sum(isinstance(v, dict) and any(isinstance(v.get(k), str) for k in ("headline", "url")) for v in values)
    return "" if titled >= 2 else "".join(_paragraphs(values, DEEP // 2))


def _paragraphs(value: Any, depth: int) -> Iterator[str]:
    """The texts of a tree of blocks as markup: lists of `{"type": "paragraph", "text": ...}` in all their dialects."""
    if isinstance(value, str):
        yield _markup(value)
    elif depth == 0:
        return
    elif isinstance(value, list):
        for child in value:
            yield from _paragraphs(child, depth - 1)
    elif isinstance(value, dict):
        kind = str(value.get("type") or value.get("nodeType") or value.get("_type") or value.get("kind") or "").lower()
        if any(word in kind for word in ("image", "video", "related", "embed", "advert", "newsletter", "promo")):
            return
        inner = next((value[k] for k in INNER if isinstance(value.get(k), (str, list, dict)) and value[k]), None)
        if inner is None:
            return
        leaf = isinstance(inner, list) and any(_is_inline(child) for child in inner)
        heading = "head" in kind or kind in ("h1", "h2", "h3", "h4", "subtitle")
        if leaf or (heading and isinstance(inner, str)):
            text = _inline(inner, depth - 1) if leaf else inner
            tag = "h2" if heading else "p"
            yield f"<{tag}>{text if '<' in text else entities.escape(text, quote=False)}</{tag}>"
        else:
            yield from _paragraphs(inner, depth - 1)


def _is_inline(value: Any) -> bool:
    """Whether `value` is a run of text inside of a paragraph: `{"type": "text", "text": "..."}`, Slate's `{"text"}`,
    `{"type": "a", "children": [...]}`."""
    if not isinstance(value, dict):
        return False
    kind = value.get("type") or value.get("nodeType") or value.get("_type") or "text"
    said = value.get("text") or value.get("value") or value.get("data")
    return kind in RUNS and (isinstance(said, str) or isinstance(value.get("children"), list))


def _inline(value: Any, depth: int) -> str:
    """The text of a paragraph's runs."""
    if isinstance(value, str):
        return value
    if depth <= 0:
        return ""
    if isinstance(value, list):
        return "".join(_inline(child, depth - 1) for child in value)
    if isinstance(value, dict):
        return next((_inline(value[k], depth - 1) for k in INNER if isinstance(value.get(k), (str, list))), "")
    return ""


def _markup(text: str) -> str:
    """`text` as HTML: its lines as paragraphs where it is plain."""
    if "&lt;" in text and "<" not in text:
        text = entities.unescape(text)
    if MARKUP.search(text):
        return f"<div>{text}</div>"
    return "".join(f"<p>{entities.escape(entities.unescape(line), quote=False)}</p>" for line in text.splitlines())


def _unwrapped(text: str) -> Any:
    """`text` as data where it is JSON in a string, URL-encoded or escaped for HTML, else as it is."""
    if "{/" in text:
        text = END.sub(r"</\g<name>>", text)
    for _ in range(4):
        start = text[:40].lstrip()
        if start[:3].upper() in ("%7B", "%5B", "%22"):
            text = unquote(text)
        elif start.startswith(("&quot;", "&#34;", "{&quot;", "[{&quot;", "&lt;")):
            text = entities.unescape(text)
        elif start[:1] in ("{", "[", '"'):
            try:
                value = DECODER.raw_decode(text.lstrip())[0]
            except (ValueError, RecursionError):
                return text
            if not isinstance(value, str):
                return value
            text = value
        else:
            break
    return text
