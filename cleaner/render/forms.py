"""The forms that an article is written in, by the name that a user gives them."""

from __future__ import annotations

from collections.abc import Callable
from operator import methodcaller
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cleaner.article import Article  # the rules come with it, which the parent of a batch does not need


class Form(NamedTuple):
    """A form: what the names of its files end in, and what makes it."""

    suffix: str
    render: Callable[[Article], str]


FORMS = {
    "text": Form(".txt", methodcaller("to_text")),
    "markdown": Form(".md", methodcaller("to_markdown")),
    "json": Form(".json", methodcaller("to_json", indent=2)),
    "html": Form(".html", methodcaller("to_html")),
}

NAMES = {name: name for name in FORMS} | {form.suffix[1:]: name for name, form in FORMS.items()} | {"htm": "html"}
"""What else a form is called: `md` is Markdown."""


def render(article: Article, form: str) -> str:
    """`article` in the form of that name, a key of `FORMS`."""
    return FORMS[form].render(article)
