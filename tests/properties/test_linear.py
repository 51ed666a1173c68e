"""Invariant 6: twice the page, about twice the work.  Steps are counted, not seconds."""

from __future__ import annotations

import json
import sys
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import cleaner
from cleaner.locate import locate

PARAGRAPH = "By five in the morning there are already runners on the embankment, and the lamps are still lit, he said."
ITEM = '<li class="item"><a href="/x/1.html">Night trains return to the northern line</a></li>\n'

PAGES: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: "<html><body><div>" + f"<p>{PARAGRAPH}</p>\n" * n + "</div></body></html>",
    "list": lambda n: f"<html><body><p>{PARAGRAPH}</p><ul>" + ITEM * n + "</ul></body></html>",
    "nested": lambda n: "<html><body>" + f"<div><p>{PARAGRAPH}</p>" * n + "</div>" * n + "</body></html>",
    "open": lambda n: "<html><body>" + f"<div class=a><b><i>{PARAGRAPH}" * n,
    "spans": lambda n: "<html><body><p>" + "word <b>bold</b> <a href='/x'>link</a> " * n + "</p></body></html>",
    "cells": lambda n: "<html><body><table>" + "<tr><td>12.50</td><td>apples</td></tr>" * n + "</table></body></html>",
    "breaks": lambda n: "<html><body><div>" + f"{PARAGRAPH}<br><br>" * n + "</div></body></html>",
    "comments": lambda n: (
        f"<html><body><p>{PARAGRAPH}</p><div class=comments>"
        + f"<div class=comment><b>momo</b><time>2 days ago</time><p>{PARAGRAPH}</p><a>Reply</a></div>" * n
        + "</div></body></html>"
    ),
    "attributes": lambda n: "<html><body>" + "".join(f'<p class="c{i} d{i}">{PARAGRAPH}</p>' for i in range(n)),
    "json": lambda n: '<html><script type="application/ld+json">' + "[" * n + "]" * n + "</script><p>x</p></html>",
    "one line": lambda n: "<html><body><p>" + PARAGRAPH * n + "</p></body></html>",
    "dump": lambda n: f"{PARAGRAPH}\n\n" * n,
    "dump of a list": lambda n: "* Night trains return to the northern line\n" * n,
    "dump of one line": lambda n: PARAGRAPH * n,
    "dump of labels": lambda n: "责任编辑：来源：作者：\n" * n,
    "dump of recommendations": lambda n: (
        f"{PARAGRAPH}\n" * 9 + "相关推荐\n一根网线拉了十年\n云上旅人\n2024-10-01 10:10:10\n" * n
    ),
}
PAGES_OF_CLAIMS: dict[str, Callable[[int], str]] = {
    "quotes": lambda n: "".join(f"<blockquote><p>{told(i)}</p></blockquote>" for i in range(n)),
    "descriptions": lambda n: headed("".join(f'<meta name="description" content="{told(i)}">' for i in range(n)), n),
    "titles": lambda n: headed("".join(f'<meta property="og:title" content="{told(i)[:60]}">' for i in range(n)), n),
    "article bodies": lambda n: headed("".join(map(claimed, range(0, n, 1000))), n),
}  # fmt: skip
"""Pages on which each block may be looked for in all that the page says of itself."""


def told(number: int) -> str:
    return f"Number {number} of the runners came by at {number * 7} past five, and had been on the way since {number}."


def claimed(start: int) -> str:
    entry = {"@type": "NewsArticle", "articleBody": " ".join(map(told, range(start, start + 1000)))}
    return f'<script type="application/ld+json">{json.dumps(entry)}</script>'


def headed(head: str, paragraphs: int) -> str:
    body = "".join(f"<p>The hour {told(i)}</p>" for i in range(paragraphs))
    return f"<html><head><title>Runners</title>{head}</head><body>{body}</body></html>"


PAGES |= PAGES_OF_CLAIMS
PAGES_OF_ONE_CHARACTER = {name: (lambda n, c=c: c * n) for name, c in {
    "spaces": " ", "full stops": "。", "colons": "：", "brackets": "(", "digits": "1", "stars": "*", "dashes": "-",
    "angle brackets": "<", "ampersands": "&", "new lines": "\n", "line separators": "\u2028", "zero width": "\u200b",
}.items()}  # fmt: skip


def steps(page: str) -> int:
    """Calls, of Python and of C functions, that cleaning the page takes; blocks are asked for too."""
    count = 0

    def tick(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        article = cleaner.clean(page)
        article.blocks  # noqa: B018
    finally:
        sys.setprofile(before)
    return count


def peak(page: str) -> int:
    """Bytes that cleaning the page holds at most."""
    tracemalloc.start()
    try:
        cleaner.clean(page).blocks  # noqa: B018
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", PAGES)
def test_steps_grow_with_the_page(name: str) -> None:
    small, large = 300, 1200  # both nested deeper than libxml2 goes, where a page is read twice
    make = PAGES[name]
    cleaner.clean(make(1))  # whatever is loaded once is loaded now
    growth = steps(make(large)) / steps(make(small))
    assert growth < 1.25 * large / small, f"{large / small:.0f} times the page takes {growth:.1f} times the steps"


def lines_run(work: Callable[[], object]) -> int:
    """Lines of Python that `work` runs; a comprehension counts one a turn, though it calls nothing."""
    count = 0

    def tick(frame: Any, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return tick

    before = sys.gettrace()
    sys.settrace(tick)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def marked(n: int) -> str:
    """A page of a portal whose pack marks every second block of the body."""
    pairs = (f"<p>At {i} o'clock. {PARAGRAPH}</p><p class=otitle>Night trains return</p>\n" for i in range(n))
    return f"<html><body><h1>Runners on the embankment</h1><div class=post_body>{''.join(pairs)}</div></body></html>"


def test_verdicts_grow_with_the_marks_of_a_pack() -> None:
    small, large = 300, 1200
    articles = [cleaner.clean(marked(n), "https://www.163.com/news/article/1.html") for n in (small, large)]
    assert len(articles[1].trace.evidence.pack.marks) > large
    few, many = (lines_run(lambda article=article: article.blocks) for article in articles)
    growth = many / few
    assert growth < 1.25 * large / small, f"{large / small:.0f} times the marks take {growth:.1f} times the lines"


def test_lists_between_paragraphs_are_told_in_one_go() -> None:
    """What is named as scaffolding is looked for once, not once a list."""
    small, large = 50, 200
    evidence = [listed(n).trace.evidence for n in (small, large)]
    unlikely = [one._replace(scores=np.where(one.measures.links > 0, -0.9, 5.0)) for one in evidence]
    few, many = (lines_run(lambda one=one: locate(one)) for one in unlikely)
    growth = many / few
    assert growth < 1.25 * large / small, f"{large / small:.0f} times the lists take {growth:.1f} times the lines"


def listed(n: int) -> cleaner.Article:
    pair = f"<p>{PARAGRAPH}</p><ul>{ITEM}</ul>"
    return cleaner.clean(f"<html><body>{pair * n}<p>{PARAGRAPH}</p>{'<nav>Share</nav>' * n * 9}</body></html>")


@pytest.mark.parametrize("name", PAGES)
def test_memory_grows_with_the_page(name: str) -> None:
    small, large = 100, 400
    make = PAGES[name]
    cleaner.clean(make(1))
    growth = peak(make(large)) / max(peak(make(small)), 100_000)
    assert growth < 1.5 * large / small, f"{large / small:.0f} times the page takes {growth:.1f} times the memory"


@pytest.mark.parametrize("name", PAGES_OF_ONE_CHARACTER)
def test_runs_of_one_character(name: str) -> None:
    """A pattern that backtracks over a run hangs here instead of failing: 200,000 characters squared is an hour."""
    make = PAGES_OF_ONE_CHARACTER[name]
    assert cleaner.clean(make(200_000)).blocks is not None
    assert cleaner.clean("<p>" + make(200_000)).blocks is not None


DUMPS: dict[str, Callable[[int], str]] = {
    "a rule of Markdown": lambda n: f"# Lamps\n\n## Runners\n\n{PARAGRAPH}\n\n" + "-" * n + "x",
    "a reference of lynx": lambda n: f"[1]Lamps\n\n{PARAGRAPH}\n\nReferences\n\n1. " + ":" * n + " x",
}


@pytest.mark.parametrize("name", DUMPS)
def test_marks_of_one_character(name: str) -> None:
    """A line that is nearly one of its flattener's: squared time is minutes here."""
    began = time.process_time()
    cleaner.clean(DUMPS[name](100_000))
    assert time.process_time() - began < 8


SCRIPTS: dict[str, Callable[[int], str]] = {
    "pieces of a stream": lambda n: "self.__next_f.push([x);\n" * n,
    "rows of a stream": lambda n: 'self.__next_f.push([1,"' + "1a:[[\\n" * n + '"])',
    "quotes": lambda n: "\"'`" * n,
    "escaped quotes": lambda n: "var a = '" + "\\'\\\"\\`" * n,
    "backslashes": lambda n: "var a = '" + "\\" * n,
    "long literal": lambda n: "var a = '" + "AAAA" * n + "'",
    "escapes": lambda n: "var a = '" + "\\n\\x41" * n + "'",
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_of_one_thing(name: str) -> None:
    """What is read of the data of a page: squared time is minutes here."""
    page = f"<html><body><p>x</p><script>{SCRIPTS[name](100_000)}</script></body></html>"
    began = time.process_time()
    cleaner.clean(page)
    assert time.process_time() - began < 8


@pytest.mark.parametrize("name", SCRIPTS)
def test_memory_of_scripts(name: str) -> None:
    """What is found in it is copied, unescaped and parsed; an expression that keeps its way back takes 110 times it."""
    page = f"<html><body><p>x</p><script>{SCRIPTS[name](30_000)}</script></body></html>"
    cleaner.clean("<p>x")
    assert peak(page) < 25 * len(page)


@pytest.mark.parametrize("run", [" ", "; ", "//", "\n,"])
def test_memory_of_what_wraps_data(run: str) -> None:
    page = f'<html><body><p>x</p><script type="application/ld+json">{run * 100_000}{{</script></body></html>'
    cleaner.clean("<p>x")
    assert peak(page) < 25 * len(page)


def test_stories_that_the_page_shows_all() -> None:
    """Each has the page's own title, is the longest yet, and is looked for in all the text of the page."""
    line = "The runners came by. "
    stories = [{"title": "Runners", "content": line * (60 + i)} for i in range(500)]
    shown = "<a href=/a>Night trains return to the northern line</a><br>" * 20_000 + f"<a href=/b>{line * 2}on</a>"
    page = f"<html><title>Runners</title><body>{shown}<script>window.a = {json.dumps(stories)}</script></body></html>"
    began = time.process_time()
    cleaner.clean(page)
    assert time.process_time() - began < 8


def test_units_of_one_sentence() -> None:
    """Before each the sentence under way is asked how long it is and how it ends: squared time is a minute here."""
    unit = 'they went along the quay, <span class="author">Ann</span> and she, '
    began = time.process_time()
    cleaner.clean(f"<html><body><p>{PARAGRAPH}{unit * 100_000}")
    assert time.process_time() - began < 8


def test_dates_of_one_block(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is looked at behind each does not grow with their number; it is copied, which no step tells."""

    def handed(dates: int) -> int:
        behind: list[int] = []
        monkeypatch.setattr("cleaner.date.line.other_behind", lambda text: behind.append(len(text)))
        cleaner.clean("<h1>Runners</h1>" + "<time>2 January 2024</time> " * dates + f"<p>{PARAGRAPH}</p>" * 5)
        return max(behind)

    assert handed(1200) == handed(300)


@pytest.mark.parametrize("name", PAGES_OF_CLAIMS)
def test_claims_of_one_thing(name: str) -> None:
    """What is looked for in a text takes no step of Python: squared time is a minute here."""
    began = time.process_time()
    cleaner.clean(PAGES_OF_CLAIMS[name](60_000))
    assert time.process_time() - began < 12


def test_times_in_each_other() -> None:
    """Each would keep the text of all blocks inside."""
    page = "<html><body>" + "<time>" * 200 + f"<p>{PARAGRAPH}</p>" * 2000 + "</time>" * 200
    cleaner.clean("<p>x")
    assert peak(page) < 40 * len(page)


def test_depth_is_bounded() -> None:
    """Ten thousand nested boxes: no recursion error, and the notice says so where something was lost."""
    article = cleaner.clean("<html><body>" + "<div>" * 10_000 + f"<p>{PARAGRAPH}</p>")
    assert article.body or article.notices
