"""Clean news pages: the article and its byline out of HTML or flat text, with a reason for every block left out.

>>> import cleaner
>>> article = cleaner.clean(page, url="https://news.example/1.html")
>>> article.title, article.byline.authors, article.text
"""

from cleaner.api import Cleaner, clean
from cleaner.article import Article
from cleaner.errors import CleanerError, PackError
from cleaner.model import (
    Block,
    BlockKind,
    Byline,
    Day,
    Notice,
    PageKind,
    Role,
    Verdict,
)
from cleaner.policy import Limits, Policy

__all__ = [
    "Article", "Block", "BlockKind", "Byline", "Cleaner", "CleanerError", "Day", "Limits", "Notice", "PackError",
    "PageKind", "Policy", "Role", "Verdict", "clean",
]  # fmt: skip
__version__ = "0.1.0"
