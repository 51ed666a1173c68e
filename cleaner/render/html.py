"""An article as a document of its own.

Every block of the body becomes one element that the reader (`cleaner.read.html`) makes the same block of again.
"""

from __future__ import annotations

from html import escape
from itertools import zip_longest
from re import fullmatch

from cleaner.address import base_address
from cleaner.article import Article
from cleaner.model import Block, BlockKind
from cleaner.render.credits import Credit, credits
from cleaner.render.inline import address, pieces, tidy
from cleaner.render.structure import Node, tree
from cleaner.rules.claims import BODY_NAMES, GENERATOR

CLASS, PROPERTY = BODY_NAMES.split()
INLINE = {"b": "strong", "i": "em", "code": "code", "a": "a"}


def to_html(article: Article) -> str:
    """A complete document: title, byline and body, all text escaped, with links to http, https and mailto only."""
    base = base_address(article.trace.page)
    body = "\n".join(_inside(tree(article), base))
    return "\n".join(filter(None, (
        "<!DOCTYPE html>", _root(article.language), "<head>", '<meta charset="utf-8">',
        f'<meta name="generator" content="{GENERATOR}">',
        f"<title>{_text(article.title or '')}</title>", *_meta(article), "</head>", "<body>", "<article>",
        _header(article), f'<div class="{CLASS}" itemprop="{PROPERTY}">', body, "</div>", "</article>",
        "</body>", "</html>\n",
    )))  # fmt: skip


def _root(language: str | None) -> str:
    # A BCP 47 tag (`zh-Hant-TW`); whatever else a page declares stays out.
    known = language and fullmatch(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}", language)
    return f'<html lang="{language}">' if known else "<html>"


def _meta(article: Article) -> list[str]:
    byline = article.byline
    lines = [f'<meta name="author" content="{escape(author)}">' for author in byline.authors]
    if byline.date:
        lines.append(f'<meta property="article:published_time" content="{byline.date.iso}">')
    url = address(article.url, None)
    return [*lines, f'<link rel="canonical" href="{escape(url)}">'] if url else lines


def _header(article: Article) -> str:
    title = f"<h1>{_text(article.title)}</h1>\n" if article.title else ""
    lines = credits(article)
    byline = f'<p class="byline">{" ".join(map(_credit, lines))}</p>\n' if lines else ""
    return f"<header>\n{title}{byline}</header>" if title or byline else ""


def _credit(credit: Credit) -> str:
    text = _text(credit.text)
    if credit.what == "date":
        return f'<time class="date" datetime="{escape(credit.text.replace(" ", "T"))}">{text}</time>'
    return f'<span class="{credit.what}">{text}</span>'


def _inside(node: Node, base: str | None) -> list[str]:
    """The lines of what `node` holds."""
    if node.tag == "pre":
        return ["<br>".join(_text(block.text) for block in node.blocks())]
    lone = node.tag in ("li", "dt", "dd", "td", "th")
    out: list[str] = []
    for child, after in zip_longest(node.children, node.children[1:]):
        if isinstance(child, Node):
            out.append(_element(child, base))
        elif lone and child.kind not in (BlockKind.HEADING, BlockKind.CODE, BlockKind.CAPTION):
            # Blocks of an item or cell stand in it bare, with a break between two.
            out.append(_inline(child, base) + ("<br>" if isinstance(after, Block) else ""))
        else:
            out.append(_block(child, base))
    return out


def _element(node: Node, base: str | None) -> str:
    inside = _inside(node, base)
    # White space counts inside <pre>, and a lone block reads best on one line with its element.
    apart = "" if node.tag == "pre" or (len(inside) == 1 and isinstance(node.children[0], Block)) else "\n"
    return "".join((f"<{node.tag}>", apart, "\n".join(inside), apart, f"</{node.tag}>"))


def _block(block: Block, base: str | None) -> str:
    if block.kind is BlockKind.CODE:
        return f"<pre>{_text(block.text)}</pre>"
    if block.kind is BlockKind.CAPTION:
        return f"<figure><figcaption>{_inline(block, base)}</figcaption></figure>"
    # The document's one <h1> is its title.
    tag = f"h{max(2, block.level)}" if block.kind is BlockKind.HEADING else "p"
    return f"<{tag}>{_inline(block, base)}</{tag}>"


def _inline(block: Block, base: str | None) -> str:
    out: list[str] = []
    for what, text, span in pieces(block.text, tidy(block, base)):
        if what == "text":
            out.append(_text(text))
        elif what == "close":
            out.append(f"</{INLINE[span.tag]}>")
        else:
            out.append(f'<a href="{escape(span.href)}">' if span.href else f"<{INLINE[span.tag]}>")
    return "".join(out)


def _text(text: str) -> str:
    return escape(text, quote=False)
