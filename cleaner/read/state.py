"""The article of a page that carries it as data: JSON-LD, `__NEXT_DATA__`, `window.__INITIAL_STATE__` and their kin.

Only pages whose markup holds hardly any prose are looked through.  What is found is put into the element tree as
markup, so that the road goes on as with any other page.
"""

from __future__ import annotations

import html as entities
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from cleaner.model import Block, Head
from cleaner.pattern import pattern
from cleaner.read.html import parse

SCANT = 700
"""Bytes of unlinked sentences below which a page's markup may not hold its article: a cookie note and a disclaimer."""
TIMES = 3
"""The embedded article must be this much longer than the sentences in the markup."""
LEAST = 200
"""Bytes of an article: a shorter text is a description."""
BUSY = 60
"""Blocks of a page that shows something: a shop, a home page.  Its article has its title and is no blurb."""
LONG = 1000
"""Bytes of an article on such a page; shops describe what they list in 300 to 800."""
CHARACTERS = 5_000_000
"""Characters of one script that are looked at, and of all together twice as many."""
VALUES = 200_000
"""Values of a page's data that are looked at."""
DEEP = 40
"""Levels of data; JSON in strings of JSON counts on."""
STARTS = 60
"""Places of one script at which data may begin."""
SAME = 3
"""Texts at the same place of the data: so many are the entries of a list."""

ENDS = ".!?。！？…।۔؟。”\"’」』"
"""How sentences end."""

SENTENCE = pattern(r"[.!?…](?=[\s\"'”’»)\]]|$)|[。！？।۔؟։።။។]|[\p{Thai}\p{Lao}]{40}")
"""The end of a sentence; Thai and Lao have none, a run of letters stands for it."""

TAG = pattern(r"</?[a-zA-Z][^<>]{0,3000}+>")
MARKUP = pattern(r"(?i)</?(?:p|br|div|h[1-6]|li|section|article|figure|blockquote|span)\b[^<>]{0,3000}+>")
"""`<p class="a">`: a value that holds it is HTML."""

START = pattern(r"(?:[=(,:]|\breturn)\s{0,8}+(?:JSON\.parse\(\s{0,8}+|decodeURIComponent\(\s{0,8}+){0,3}+(?=[{\[\"])")
"""Where a script may hold data: `__INITIAL_STATE__ = {`, `JSON.parse("`, `push([`."""

LITERAL = pattern(
    r"(?:(?P<key>[\w$]{1,40}+)[\"']?\s{0,4}+[:=]\s{0,4}+)?+"
    r"(?:\"(?P<double>(?:[^\"\\\n]|\\[\s\S]){200,}+)\"|'(?P<single>(?:[^'\\\n]|\\[\s\S]){200,}+)'"
    r"|`(?P<back>(?:[^`\\]|\\[\s\S]){200,}+)`)"
)
"""`content: '...'` in a script that is no JSON."""

ESCAPE = pattern(r"\\x(?P<code>[0-9a-fA-F]{2})|\\(?P<kept>[\"\\/bfnrtu])|\\(?P<char>[\s\S])|(?P<quote>\")")

FLIGHT = pattern(r"self\.__next_f\.push\(\s{0,4}+(?=\[)")
"""React server components stream their data in pieces: `self.__next_f.push([1,"..."])`."""

ROW = pattern(r"(?<![^\n])[0-9a-f]{1,6}:(?:T(?P<size>[0-9a-f]{1,6}),|(?=[\[{]))")
"""A row of that stream: `1a:T5f3,<p>...` holds so many bytes of text, `1b:{...}` JSON."""

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
    "children text richtext article story items data bodyelements contentelements bodyblocks contentblocks".split()
)
"""Keys whose list may be the article's paragraphs."""
INNER = (
    "html", "text", "content", "value", "data", "body", "paragraph", "children", "paragraphs", "blocks", "rendered",
    "markdown", "contents", "nodes", "document",
)  # fmt: skip
"""Where an entry of such a list holds its text."""
ASIDE = frozenset(
    "comments comment replies related relatedarticles recommend recommended recommendations i18n locale locales intl "
    "translations messages css styles footer header navigation menu ads advertising config legal privacy cookie "
    "cookies terms consent copyright disclaimer description summary abstract seo schema publisher biography bio "
    "transcript hot ranking sidebar subtitles".split()
)
"""Keys below which the article does not stand."""

TITLES = ("title", "headline", "articletitle", "newstitle", "maintitle", "posttitle", "subject")
DATES = (
    "datepublished", "publishtime", "publishedat", "publishdate", "publisheddate", "publishedtime", "pubdate",
    "pubtime", "publicationdate", "firstpublished", "newstime", "displaydate", "createdat", "createtime", "ctime",
    "date",
)  # fmt: skip
AUTHORS = ("author", "authors", "authorname", "byline", "writer", "reporter")
SOURCES = ("source", "sourcename", "medianame", "origin")

_decoder = json.JSONDecoder(strict=False)


class Story(NamedTuple):
    """An article found in data, as markup, and what the data beside it says."""

    markup: str
    size: int
    """Bytes of its sentences."""
    title: str | None
    date: str | None
    authors: tuple[str, ...]
    source: str | None


class _Text(NamedTuple):
    """A value that may be the article."""

    size: int
    place: str
    """The keys that lead there, numbers left out."""
    markup: str
    owners: tuple[dict[str, Any], ...]
    """The objects around it, innermost first."""


def scant(blocks: list[Block]) -> int | None:
    """Bytes of unlinked sentences in `blocks`, or None where they are enough for an article."""
    size = 0
    for block in blocks:
        text = block.text
        if text[-1] in ENDS and not block.link_chars:
            size += len(text) if text.isascii() else len(text.encode())
            if size > SCANT:
                return None
    return size


def story(root: Any, head: Head, blocks: list[Block], prose: int) -> Story | None:
    """The article in the data of the page `root`, whose markup shows `blocks` with `prose` bytes of sentences."""
    titles = [head.title or "", *head.meta.get("og:title", ())]
    shown = " ".join(block.text for block in blocks)
    texts: list[_Text] = []
    for key, value in _values(root, head):
        texts.extend(_texts(key, value, VALUES))
    least = LONG if len(blocks) > BUSY else LEAST
    places = Counter(text.place for text in texts)
    best, most = None, 0
    for text in texts:
        size = text.size
        title = _first(text.owners[:1], TITLES)
        if title and len(title) >= 5 and any(title in whole for whole in titles):
            size *= 5
        elif places[text.place] >= SAME or len(blocks) > BUSY:
            continue
        if size > most and text.size >= max(least, TIMES * prose) and not _shows(shown, text.markup):
            best, most = text, size
    if best is None:
        return None
    owners = best.owners
    return Story(
        best.markup, best.size, _first(owners, TITLES), _first(owners, DATES), _names(owners, AUTHORS),
        next(iter(_names(owners, SOURCES)), None),
    )  # fmt: skip


def graft(root: Any, head: Head, found: Story) -> None:
    """Put the article `found` into the tree, and what the data says of it into the head, behind what that says."""
    title = found.title
    heading = ""
    if title and not any("".join(h.itertext()).strip() for h in root.iter("h1")):
        heading = f"<h1>{entities.escape(title)}</h1>"
    tree, _ = parse(f"<html><body>{heading}<article>{found.markup}</article></body></html>".encode("utf-8", "replace"))
    body = root.find("body")
    target = root if body is None else body
    source = None if tree is None else tree.find("body")
    footer = next((child for child in target if child.tag == "footer"), None)
    for child in list(source) if source is not None else ():
        if footer is None:
            target.append(child)
        else:
            footer.addprevious(child)
    said: dict[str, Any] = {"@type": "NewsArticle"}
    if title:
        said["headline"] = title
    if found.date:
        said["datePublished"] = found.date
    if found.authors:
        said["author"] = [{"@type": "Person", "name": name} for name in found.authors]
    head.json_ld.append(said)
    if found.source:
        head.meta.setdefault("source", [found.source])


# --- where pages keep data ------------------------------------------------------------------------------------------


def _values(root: Any, head: Head) -> Iterator[tuple[str, Any]]:
    """Keys and values of all data in the page, roots only."""
    for entry in head.json_ld:
        yield "", entry
    left = 2 * CHARACTERS
    stream: list[str] = []
    for element in root.iter("script"):
        text, kind = element.text or "", (element.get("type") or "javascript").lower()
        if len(text) < LEAST // 4 or len(text) > min(CHARACTERS, left) or "ld+json" in kind:
            continue
        left -= len(text)
        if "json" in kind:
            yield "", text
        elif "javascript" in kind or kind == "module":
            if FLIGHT.search(text, 0, 400):
                stream.extend(_pushed(text))
            else:
                yield from _assigned(text)
    yield from _streamed("".join(stream))
    for element in root.iter():
        for value in element.attrib.values():
            if LEAST < len(value) < left and value.lstrip()[:1] in ("{", "["):  # `<div id="app" data-page="{...}">`
                left -= len(value)
                yield "", value


def _assigned(text: str) -> Iterator[tuple[str, Any]]:
    """What the script `text` assigns or passes on: JSON, or else its long string literals."""
    at, whole = 0, 0
    for _ in range(STARTS):
        found = START.search(text, at)
        if not found:
            break
        at = found.end()
        try:
            value, end = _decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
        if end - at >= LEAST:
            whole += end - at
            yield "", value
        at = end
    if 2 * whole < len(text):
        for literal in LITERAL.finditer(text):
            body = literal["double"] or literal["single"] or literal["back"]
            try:
                value = json.loads('"' + ESCAPE.sub(_json_escape, body) + '"', strict=False)
            except ValueError:
                continue
            yield (literal["key"] or ""), {literal["key"] or "": value}


def _json_escape(found: Any) -> str:
    """A character or an escape of a JavaScript string as JSON writes it."""
    if found["code"]:
        return "\\u00" + str(found["code"])
    if found["kept"]:
        return "\\" + str(found["kept"])
    return '\\"' if found["quote"] or found["char"] == '"' else str(found["char"]).replace("\n", "")


def _pushed(text: str) -> Iterator[str]:
    for found in FLIGHT.finditer(text):
        try:
            value, _ = _decoder.raw_decode(text, found.end())
        except (ValueError, RecursionError):
            continue
        if isinstance(value, list) and len(value) == 2 and isinstance(value[1], str):
            yield value[1]


def _streamed(text: str) -> Iterator[tuple[str, Any]]:
    """The texts and the data of the rows of a stream."""
    at = 0
    while found := ROW.search(text, at):
        at = found.end()
        if found["size"]:
            size = int(found["size"], 16)
            row = text[at : at + size].encode("utf-8", "replace")[:size].decode("utf-8", "ignore")
            at += len(row)
            yield "content", {"content": row}
            continue
        try:
            value, at = _decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
        yield "", value


def _unwrapped(text: str) -> Any:
    """`text` as data where it is JSON in a string, URL-encoded or escaped for HTML, else as it is."""
    for _ in range(4):
        start = text[:40].lstrip()
        if start[:3].upper() in ("%7B", "%5B", "%22"):
            text = unquote(text)
        elif start.startswith(("&quot;", "&#34;", "{&quot;", "[{&quot;", "&lt;")):
            text = entities.unescape(text)
        elif start[:1] in ("{", "[", '"'):
            try:
                value = _decoder.raw_decode(text.lstrip())[0]
            except (ValueError, RecursionError):
                return text
            if not isinstance(value, str):
                return value
            text = value
        else:
            break
    return text


# --- what in them is the article ------------------------------------------------------------------------------------


def _texts(name: str, root: Any, limit: int) -> Iterator[_Text]:
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
                    yield _Text(size, place, _markup(value), owners)
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
                yield _Text(size, place, markup, owners)
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
    """Whether `value` is a run of text inside of a paragraph: `{"type": "text", "text": "..."}`, Slate's `{"text"}`."""
    if not isinstance(value, dict):
        return False
    kind = value.get("type") or value.get("nodeType") or value.get("_type") or "text"
    said = value.get("text") or value.get("value")
    return kind in ("text", "span", "link", "hyperlink") and isinstance(said, str)


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


def _shows(shown: str, markup: str) -> bool:
    """Whether `shown` holds much of the text of `markup` already: of samples of it that do not end where blocks do."""
    text = " ".join(entities.unescape(TAG.sub(" ", markup)).split())
    samples = [text[at : at + 15] for at in range(10, min(len(text), 8000) - 15, 60)]
    return 3 * sum(sample in shown for sample in samples) > len(samples)


# --- what stands beside it ------------------------------------------------------------------------------------------


def _beside(owners: tuple[dict[str, Any], ...], keys: tuple[str, ...]) -> Iterator[Any]:
    """Values under `keys` in the objects around the article, the nearest first."""
    for owner in owners:
        folded = {str(key).lower().replace("_", ""): value for key, value in owner.items()}
        yield from (folded[key] for key in keys if folded.get(key))


def _first(owners: tuple[dict[str, Any], ...], keys: tuple[str, ...]) -> str | None:
    """The first short text or number under `keys`."""
    for value in _beside(owners, keys):
        if isinstance(value, dict):
            value = value.get("rendered") or value.get("text")
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            text = " ".join(TAG.sub(" ", entities.unescape(str(value))[:1000]).split()).strip('"')
            if 2 <= len(text) <= 300:
                return text
    return None


def _names(owners: tuple[dict[str, Any], ...], keys: tuple[str, ...]) -> tuple[str, ...]:
    """The names under `keys`: strings, objects with a name, or lists of these."""
    for value in _beside(owners, keys):
        found = [_name(item) for item in (value[:10] if isinstance(value, list) else [value])]
        if names := tuple(name for name in found if 1 < len(name) <= 60):
            return names
    return ()


def _name(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("title") or value.get("nickname")
    return " ".join(value.split()) if isinstance(value, str) else ""
