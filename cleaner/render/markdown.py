"""An article as Markdown: CommonMark with the tables of GitHub.

Text is escaped so that a Markdown reader shows the characters of the page and nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from unicodedata import category

from cleaner.address import base_address
from cleaner.article import Article
from cleaner.model import Block, BlockKind, Span
from cleaner.render.credits import credits
from cleaner.render.inline import nest, pieces, tidy
from cleaner.render.structure import LISTS, Node, tree

SPECIAL = re.compile(r"[\\`*\[\]<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,31};)")
"""What would start markup anywhere: `*`, `[`, `&lt;`; `_` only at the edge of a word (snake_case stays)."""

LINE_START = re.compile(
    r"(?P<mark>#(?=#{0,5}(?:\s|$))|[-+](?=\s|$)|-(?=[-\s]*$)|=(?==*\s*$)|[>|])|\d{1,9}(?P<dot>[.)])(?=\s|$)"
)
"""What would start a block at the start of a line: `# `, `- `, `+ `, `---`, `===`, `>`, `|`, `1. `, `1) `."""

BULLET = re.compile(r"[*+-]\s+(?=\S)")
"""The bullet of a list item that is typed into a dump: `* Flour`, `- Flour`."""

LINK = re.compile(r"[()<>\\]")
"""What would end the address of a link: written as `%29`."""

DELIMITERS = {"b": "**", "i": "*"}


def to_markdown(article: Article) -> str:
    """Title, byline and body; relative links are resolved against the article's address, or what its page gives."""
    writer = _Writer(base_address(article.trace.page), article.trace.page.flat)
    front = [f"# {_heading(_escaped(article.title))}"] if article.title else []
    lines = [_escaped(credit.text) for credit in credits(article)]
    if lines:
        front.append(" · ".join(lines))
    return "\n\n".join((*front, *writer.chunks(tree(article).children))) + "\n"


class _Writer:
    """Writes blocks and elements as chunks: runs of lines with an empty line between them."""

    def __init__(self, base: str | None, flat: bool) -> None:
        self.base = base
        self.flat = flat

    def chunks(self, children: Iterable[Node | Block]) -> list[str]:
        """The chunks of what stands side by side."""
        out: list[str] = []
        before = ""
        other = False
        for child in children:
            kind = child.tag if isinstance(child, Node) else ""
            if isinstance(child, Node):
                # Two lists in a row would be read as one: the other marker keeps them apart.
                other = kind == before and not other
                out.extend(self.element(child, other))
            elif self.flat and (bullet := BULLET.match(child.text)):
                kind = "bullet"
                item = "- " + _guarded(_escaped(child.text[bullet.end() :]))
                out[len(out) :] = [item] if before != kind else [f"{out.pop()}\n{item}"]
            else:
                out.append(self.block(child))
            before = kind
        return out

    def element(self, node: Node, other: bool) -> list[str]:
        """The chunks of one element; `other`: with the other list marker."""
        if node.tag == "pre":
            return [_fenced("\n".join(block.text for block in node.blocks()))]
        if node.tag == "blockquote":
            return [_indented("\n\n".join(self.chunks(node.children)), "> ", "> ")]
        if node.tag == "table":
            return self.table(node)
        if node.tag in ("ul", "ol", "dl"):
            items = [self.item(node, child, number, other) for number, child in enumerate(node.nodes(*LISTS), 1)]
            return ["\n".join(items)]
        return self.chunks(node.children)

    def item(self, node: Node, item: Node, number: int, other: bool) -> str:
        marker = f"{number}{')' if other else '.'} " if node.tag == "ol" else "* " if other else "- "
        tight = all(isinstance(child, Node) and child.tag in LISTS.values() for child in item.children[1:])
        return _indented(("\n" if tight else "\n\n").join(self.chunks(item.children)), marker, " " * len(marker))

    def table(self, node: Node) -> list[str]:
        """A table with its first row as header, after what stands beside its rows: a caption."""
        rows = [[self.cell(cell) for cell in row.nodes("td", "th")] for row in node.nodes("tr")]
        width = max(map(len, rows))
        lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
        lines.insert(1, "|" + " --- |" * width)
        beside = [child for child in node.children if not isinstance(child, Node) or child.tag != "tr"]
        return [*self.chunks(beside), "\n".join(lines)]

    def cell(self, cell: Node) -> str:
        return "<br>".join(self.inline(block) for block in cell.blocks()).replace("|", "\\|").replace("\n", " ")

    def block(self, block: Block) -> str:
        if block.kind is BlockKind.CODE:
            return _fenced(block.text)
        if block.kind is BlockKind.HEADING:
            # The one heading of level 1 is the title.
            return f"{'#' * max(2, block.level)} {_heading(self.inline(block))}"
        return _guarded(self.inline(block))

    def inline(self, block: Block) -> str:
        """The text of `block` with its links, emphasis and code."""
        out: list[str] = []
        for what, text, span in pieces(block.text, _flanked(block.text, tidy(block, self.base))):
            if what == "text":
                out.append(_code(text) if span.tag == "code" else _escaped(text))
            elif span.tag == "a" and what == "open":
                if out and out[-1].endswith("!"):  # `![` starts an image
                    out[-1] = out[-1][:-1] + "\\!"
                out.append("[")
            elif span.tag == "a":
                out.append(f"]({LINK.sub(_percent, span.href or '')})")
            else:
                out.append(DELIMITERS.get(span.tag, ""))
        return "".join(out)


def _flanked(text: str, spans: list[Span]) -> list[Span]:
    """`spans` with emphasis only where Markdown can show it.

    A `**` between a letter and a punctuation mark is not read as a delimiter, and Chinese has no spaces that would
    keep the two apart: `他说**“好。”**后来`.  So punctuation at such an edge leaves the emphasis, runs of one kind that
    touch are joined, and an edge at which something else begins or ends in mid-line gives the emphasis up.  Emphasis
    inside emphasis goes too: `***a*a*a***` has more than one reading.
    """
    kept: list[Span] = []
    last: dict[str, int] = {}
    emphasised = 0
    for span in spans:
        start, end, tag, _ = span
        if tag != "a" and tag in last:
            before = kept[last[tag]]
            if before.end == start or (tag in DELIMITERS and text[before.end : start].isspace()):
                kept[last[tag]] = before._replace(end=end)
                emphasised = max(emphasised, end)
                continue
        if tag in DELIMITERS:
            if start < emphasised:
                continue
            emphasised = end
        last[tag] = len(kept)
        kept.append(span)
    kept = nest(kept)
    edges = Counter(edge for span in kept for edge in span[:2])
    return nest(trimmed for span in kept if (trimmed := _trimmed(text, span, edges)))


def _trimmed(text: str, span: Span, edges: Counter[int]) -> Span | None:
    start, end, tag, _ = span
    if tag not in DELIMITERS:
        return span
    if start and not text[start - 1].isspace():
        if edges[start] > 1:
            return None
        while start < end and not _is_letter(text[start]):
            start += 1
    if end < len(text) and not text[end].isspace():
        if edges[end] > 1:
            return None
        while end > start and not _is_letter(text[end - 1]):
            end -= 1
    return span._replace(start=start, end=end)


def _is_letter(char: str) -> bool:
    """Neither white space nor punctuation, as CommonMark has it."""
    return not char.isspace() and category(char)[0] not in "PS"


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\g<0>", text)


def _guarded(line: str) -> str:
    """`line` made to be a paragraph and nothing else."""
    found = LINE_START.match(line)
    return f"{line[:at]}\\{line[at:]}" if found and (at := found.start(found.lastgroup or 0)) >= 0 else line


def _heading(line: str) -> str:
    # `#` at the end of a heading counts as decoration.
    return f"{line[:-1]}\\#" if line.endswith("#") else line


def _code(text: str) -> str:
    ticks = "`" * (_longest(text) + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{space}{text}{space}{ticks}"


def _fenced(text: str) -> str:
    fence = "`" * max(3, _longest(text) + 1)
    return f"{fence}\n{text}\n{fence}"


def _longest(text: str) -> int:
    """Length of the longest run of backticks."""
    return max(map(len, re.findall("`+", text)), default=0)


def _indented(content: str, first: str, rest: str) -> str:
    lines = content.split("\n")
    return "\n".join([first + lines[0], *(rest + line if line else rest.rstrip() for line in lines[1:])])


def _percent(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"
