"""Folders of pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

PAGE = """<html><head><title>{title} - Harbour Post</title></head><body>
<nav><a href="/">Home</a> <a href="/n">News</a></nav>
<article><h1>{title}</h1><p>By Maria Sandoval</p>
<p>The ferry between the two islands stopped again on day {n}, and nobody at the pier could say for how long.</p>
<p>"We wait, we drink tea, and we wait," said a baker who crosses every morning with a cart of loaves.</p>
<p>The harbour office promised a timetable for next week, as it had promised one the week before that.</p>
</article><footer>Harbour Post, all rights reserved</footer></body></html>"""


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    """Makes a folder `in` of small pages that differ."""

    def make(count: int, folder: str = "in") -> Path:
        root = tmp_path / folder
        for n in range(count):
            place = root / f"day-{n % 3}"
            place.mkdir(parents=True, exist_ok=True)
            (place / f"page-{n:03}.html").write_text(PAGE.format(n=n, title=f"The ferry stops on day {n}"), "utf-8")
        return root

    return make
