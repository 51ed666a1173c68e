"""Strategies and page builders for property tests of what cleans pages; needs the extra `cleaner[testing]`.

>>> from hypothesis import given
>>> from cleaner.testing import layouts, html
>>> @given(layouts())
... def test_mine(layout):
...     assert list(my_cleaner(html(layout))) == list(layout.piece.paragraphs)
"""

try:
    import hypothesis  # noqa: F401
except ModuleNotFoundError as error:
    message = "cleaner.testing needs Hypothesis: install the package with its extra, cleaner[testing]"
    raise ModuleNotFoundError(message, name=error.name) from None

from cleaner.testing.articles import LANGUAGES, Piece, pieces
from cleaner.testing.mess import mangled, messy_bytes, messy_text
from cleaner.testing.pages import TEMPLATES, Layout, Template, dump, html, layouts
from cleaner.testing.scaffolding import Scaffold, scaffolds

__all__ = [
    "LANGUAGES",
    "TEMPLATES",
    "Layout",
    "Piece",
    "Scaffold",
    "Template",
    "dump",
    "html",
    "layouts",
    "mangled", "messy_bytes",
    "messy_text",
    "pieces",
    "scaffolds",
]  # fmt: skip
