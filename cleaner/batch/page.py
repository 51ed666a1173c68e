"""One page of a batch, from its file to its line of output.  Runs in the worker."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from cleaner.api import Cleaner
from cleaner.batch.inputs import PageError, Source, read_page
from cleaner.batch.places import Place
from cleaner.render.forms import render


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


def clean_page(source: Source, cleaner: Cleaner, place: Place | None) -> Outcome:
    """The outcome of a page; place: where its own file goes, if files are asked for."""
    try:
        article = cleaner.clean(read_page(source.path), source.url)
    except PageError as error:
        return failed(source, Failure(error.kind, str(error)))
    status = "ok" if article.body else "empty"
    if place is None:
        return Outcome(line(source, status, article=article.to_dict()), status)
    file, rendered = place.of(source.path), encoded(render(article, place.form))
    return Outcome(line(source, status, file=file, article=article.to_dict()), status, rendered=rendered, file=file)


def failed(source: Source, error: Failure) -> Outcome:
    """The outcome of a page that has no article because of `error`."""
    return Outcome(line(source, "error", error=error._asdict(), article=None), "error", error)


def line(source: Source, status: str, **rest: Any) -> bytes:
    """A page's line of `articles.jsonl`."""
    record = {"path": source.path, "url": source.url, "status": status, "stamp": source.stamp, **rest}
    return encoded(json.dumps(record, ensure_ascii=False) + "\n")


def encoded(text: str) -> bytes:
    """UTF-8; lone surrogates (file names that are not UTF-8) come out as the escapes that JSON has for them.

    >>> encoded('"caf\\udce9"')
    b'"caf\\\\udce9"'
    """
    return text.encode("utf-8", "backslashreplace")
