"""One page of a batch, from its file to its line of output.  Runs in the worker."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cleaner.batch.inputs import Source, read_page
from cleaner.batch.places import Place, escaped
from cleaner.policy import Policy
from cleaner.read.unpack import PageError
from cleaner.render.forms import render

if TYPE_CHECKING:
    from cleaner.api import Cleaner


class Failure(NamedTuple):
    """Why a page has no article: `kind` for programs, `message` for people."""

    kind: str
    """"unreadable", "broken-gzip", "too-large", "timeout", "crash", "internal" or "unwritable" (its own file)."""
    message: str


class Outcome(NamedTuple):
    """What became of a page."""

    line: bytes
    """Its line of `articles.jsonl`, line end included."""
    status: str
    """"ok", "empty" (no article on the page) or "error"."""
    error: Failure | None = None
    rendered: bytes | None = None
    """Its own file, if files were asked for."""
    kept: bool = False
    """Whether it comes from an earlier run."""
    file: str | None = None
    """Where its own file is, as seen from the output folder."""
    notices: tuple[str, ...] = ()
    """The codes of what its answer says of itself."""


@dataclass(frozen=True)
class Recipe:
    """The work of a worker by these choices, made where it arrives: the parent, which cleans nothing, would
    import all that a Cleaner needs before the first worker starts."""

    policy: Policy
    packs: tuple[str | Path, ...] | None
    place: Place | None

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return _arrived, (self.policy, self.packs, self.place)

    def __call__(self, source: Source) -> Outcome:
        return _made(self.policy, self.packs, self.place)(source)


def _made(policy: Policy, packs: tuple[str | Path, ...] | None, place: Place | None) -> Callable[[Source], Outcome]:
    from cleaner.api import Cleaner

    return partial(clean_page, cleaner=Cleaner(policy, packs=packs), place=place)


def _arrived(policy: Policy, packs: tuple[str | Path, ...] | None, place: Place | None) -> Callable[[Source], Outcome]:
    """The same in a worker, which reads the tables and makes the expressions that every page needs before its first
    page, whose time is bounded."""
    from cleaner.api import Cleaner

    gc.set_threshold(20_000)  # as for the command
    Cleaner(packs=()).clean(WARM)
    return _made(policy, packs, place)


WARM = """<html lang="en"><head><title>A headline - Site</title></head><body><div class="post"><h1>A headline</h1>
<p>By Ann Lee</p><p>3 May 2024</p><p>A page of three lines walks the road, and what it needs is there, too.</p></div>"""
"""As a list of tables this would be a second table of contents, and go out of date."""


def clean_page(source: Source, cleaner: Cleaner, place: Place | None) -> Outcome:
    """The outcome of a page; place: where its own file goes, if files are asked for."""
    try:
        article = cleaner.clean(read_page(source.path), source.url)
    except PageError as error:
        return failed(source, Failure(error.kind, str(error)))
    status = "ok" if article.body else "empty"
    notices = tuple(notice.code for notice in article.notices)
    if place is None:
        return Outcome(line(source, status, article=article.to_dict()), status, notices=notices)
    file, rendered = place.of(source.path), encoded(render(article, place.form))
    whole = line(source, status, file=escaped(file), article=article.to_dict())
    return Outcome(whole, status, rendered=rendered, file=file, notices=notices)


def failed(source: Source, error: Failure) -> Outcome:
    """The outcome of a page that has no article because of `error`."""
    error = error._replace(message=escaped(error.message))  # it may hold a name
    return Outcome(line(source, "error", error=error._asdict(), article=None), "error", error)


def line(source: Source, status: str, **rest: Any) -> bytes:
    """A page's line of `articles.jsonl`."""
    url = source.url and escaped(source.url)
    record = {"path": escaped(source.path), "url": url, "status": status, "stamp": source.stamp, **rest}
    return encoded(json.dumps(record, ensure_ascii=False) + "\n")


def encoded(text: str) -> bytes:
    """UTF-8, whatever is in `text`."""
    return text.encode("utf-8", "replace")
