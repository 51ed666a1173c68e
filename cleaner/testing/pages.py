"""Pages to test with: an article set into a template among scaffolding, as HTML or as the dump of a flattener."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from html import escape

from hypothesis import strategies as st

from cleaner.testing.articles import LANGUAGES, Piece, pieces
from cleaner.testing.scaffolding import Scaffold, scaffolds


@dataclass(frozen=True)
class Layout:
    """A page before it is written down."""

    piece: Piece
    before: tuple[Scaffold, ...] = ()
    between: tuple[tuple[int, Scaffold], ...] = ()
    """Boxes inside the body, each with the number of paragraphs that stand before it (1 at least)."""
    after: tuple[Scaffold, ...] = ()

    def bare(self) -> Layout:
        """The same article without any scaffolding."""
        return replace(self, before=(), between=(), after=())


@dataclass(frozen=True)
class Template:
    """How one kind of site marks up an article."""

    name: str
    open: str = field(repr=False)
    """Before the headline."""
    headline: str = field(repr=False)
    byline: str = field(repr=False)
    """With `{author}` and `{day}`."""
    body: str = field(repr=False)
    """Around the paragraphs, which stand at `{}`."""
    paragraph: str = field(repr=False)
    close: str = field(repr=False)


TEMPLATES = (
    Template(
        "newspaper", '<main id="main"><article class="article">', '<h1 class="article-title">{}</h1>',
        '<p class="byline"><span class="author">{author}</span> <time datetime="{day}">{day}</time></p>',
        '<div class="article-body">{}</div>', "<p>{}</p>", "</article></main>",
    ),
    Template(
        "portal", '<div class="wrapper"><div class="post_main">', '<h1 class="post_title">{}</h1>',
        '<div class="post_info">{day} {author}</div>', '<div class="post_body" id="content">{}</div>', "<p>{}</p>",
        "</div></div>",
    ),
    Template(
        "tables", '<table><tr><td class="main"><table>', '<tr><td><h1>{}</h1></td></tr>',
        '<tr><td class="info">{day} {author}</td></tr>', '<tr><td id="zoom" class="content">{}</td></tr>',
        "{}<br><br>", "</table></td></tr></table>",
    ),
    Template(
        "boxes", '<div id="app"><div class="detail">', '<h1 class="title">{}</h1>',
        '<div class="meta"><span class="name">{author}</span><span class="date">{day}</span></div>',
        '<div class="rich_content">{}</div>', "<section><span>{}</span></section>", "</div></div>",
    ),
)  # fmt: skip


def html(layout: Layout, template: Template = TEMPLATES[0], charset: str = "utf-8") -> str:
    """The page as an HTML document that declares `charset`; encode it yourself."""
    piece = layout.piece
    inserts: dict[int, str] = {}
    for place, box in layout.between:
        inserts[place] = inserts.get(place, "") + _box(box)
    body = "\n".join(
        template.paragraph.format(escape(text)) + inserts.get(number, "")
        for number, text in enumerate(piece.paragraphs, 1)
    )
    return "\n".join((
        f'<!DOCTYPE html>\n<html lang="{piece.language}"><head><meta charset="{charset}">',
        f"<title>{escape(piece.title)}</title></head><body>",
        *map(_box, layout.before),
        template.open,
        template.headline.format(escape(piece.title)),
        template.byline.format(author=escape(piece.author), day=piece.day),
        template.body.format(f"\n{body}\n"),
        template.close,
        *map(_box, layout.after),
        "</body></html>",
    ))  # fmt: skip


def dump(layout: Layout, blank_lines: bool = True, bullets: bool = False) -> str:
    """The page as a flattener prints it: a block a line.

    blank_lines: with an empty line between blocks. bullets: links are drawn as items of a list, `  * Home`.
    """
    piece = layout.piece

    def printed(box: Scaffold) -> list[str]:
        return [f"  * {line}" if bullets and box.linked else line for line in box.lines]

    lines = [line for box in layout.before for line in printed(box)]
    lines += [piece.title, f"{piece.day} {piece.author}"]
    for number, text in enumerate(piece.paragraphs, 1):
        lines.append(text)
        lines += [line for place, box in layout.between if place == number for line in printed(box)]
    lines += [line for box in layout.after for line in printed(box)]
    return ("\n\n" if blank_lines else "\n").join(lines) + "\n"


def _box(box: Scaffold) -> str:
    line: Callable[[str], str] = '<li><a href="/x/1.html">{}</a></li>'.format if box.linked else "<div>{}</div>".format
    inner = "\n".join(line(escape(text)) for text in box.lines)
    return f'<div class="{box.name}">{f"<ul>{inner}</ul>" if box.linked else inner}</div>'


@st.composite
def layouts(draw: st.DrawFn, languages: tuple[str, ...] = LANGUAGES, min_paragraphs: int = 3) -> Layout:
    """A strategy for articles among scaffolding of their own language, each box at most once in its place."""
    piece = draw(pieces(languages, min_paragraphs))

    def boxes(at: str, most: int) -> tuple[Scaffold, ...]:
        return tuple(draw(st.lists(scaffolds(piece.language, at), max_size=most, unique_by=lambda box: box.role)))

    inside = len(piece.paragraphs) - 1
    between = tuple((draw(st.integers(1, inside)), box) for box in boxes("between", 2)) if inside else ()
    return Layout(piece, boxes("before", 3), between, boxes("after", 6))
