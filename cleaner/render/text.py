"""An article as plain text."""

from __future__ import annotations

from cleaner.article import Article
from cleaner.render.credits import credits


def to_text(article: Article) -> str:
    """Title, byline and body, a block a line, with an empty line between the three; what is missing leaves no trace."""
    head = [article.title] if article.title else []
    parts = ("\n".join(head), "\n".join(line.text for line in credits(article)), article.text)
    return "\n\n".join(part for part in parts if part)
