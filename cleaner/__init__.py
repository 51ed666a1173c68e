"""Clean news pages: the article and its byline out of HTML or flat text, with a reason for every block left out.

>>> import cleaner
>>> article = cleaner.clean(page, url="https://news.example/1.html")
>>> article.title, article.byline.authors, article.text
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
        Span,
        Verdict,
    )
    from cleaner.policy import Limits, Policy

__all__ = [
    "Article", "Block", "BlockKind", "Byline", "Cleaner", "CleanerError", "Day", "Limits", "Notice", "PackError",
    "PageKind", "Policy", "Role", "Span", "Verdict", "clean",
]  # fmt: skip
__version__ = "0.1.0"


if not TYPE_CHECKING:  # else every misspelt name would pass for one of the package

    def __getattr__(name: str) -> Any:
        """The public name `name`, loaded when it is first asked for: only `clean` and `Cleaner` need numpy and lxml."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        homes = (import_module(f"{__name__}.{home}") for home in ("errors", "model", "policy", "article", "api"))
        return globals().setdefault(name, next(getattr(home, name) for home in homes if hasattr(home, name)))


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
