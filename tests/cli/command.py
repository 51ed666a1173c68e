"""The command as a user types it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry back in service</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Ferry back in service</h1>
<p>The ferry to the outer islands sails again after three weeks in the yard, the harbour office said on Monday.</p>
<p>Its engine had failed in a storm in April, and a part had to be <a href="/parts">shipped from abroad</a> first.</p>
<figure><img src="f.jpg"><figcaption>The ferry in the yard on Sunday evening.</figcaption></figure>
<p>“We are glad that it is over,” said the captain, who had spent the time painting the lifeboats in a bright red.</p>
<p>Tickets that were bought for April stay valid until the end of the year, and can be returned at any office.</p>
</article><footer>© 2024 Harbour Post</footer></body></html>
"""
URL = "https://harbour.example/1"
PACK = """id = "harbour"
hosts = ["harbour.example"]
[[drop]]
role = "promotion"
line = 'Tickets that were bought'
why = "appeal for money"
"""
"""A pack that takes the last paragraph for what it is not."""
LAST = "Tickets that were bought for April"
FIRST = "The ferry to the outer islands sails again after three weeks in the yard, the harbour office said on Monday."


def run(
    *words: str, stdin: bytes = b"", cwd: Path | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "cleaner", *words], input=stdin, capture_output=True, cwd=cwd, timeout=60,
        env={**os.environ, **(env or {})},
    )  # fmt: skip


def refused(words: Sequence[str], cwd: Path) -> str:
    """What a wrong command line is told: on standard error, with exit code 2 and no traceback."""
    done = run(*words, cwd=cwd)
    said = done.stderr.decode()
    assert done.returncode == 2, said
    assert done.stdout == b""
    assert "Traceback" not in said
    return said
