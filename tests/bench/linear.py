"""How time and memory grow with the page: each measurement in a process of its own.

python tests/bench/linear.py            the table
python tests/bench/linear.py NAME N     one page: bytes, CPU milliseconds, bytes of memory that it took
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from math import log
from pathlib import Path

from scoring import table

PARAGRAPH = "By five in the morning there are already runners on the embankment, and the lamps are still lit, he said. "
CONTENT = (
    '<nav class="menu"><a href="/">Home</a><a href="/w">World</a><a href="/s">Sport</a></nav><article class="story">'
    '<h1>The long embankment</h1><p class="by">By Ann Porter, 3 May 2021</p>' + f"<p>{PARAGRAPH * 3}</p>" * 12
    + '</article><aside class="related"><h2>Related</h2><ul>'
    + '<li><a href="/x">Night trains return to the line</a></li>' * 20
    + '</ul></aside><footer class="footer">© The Example. All rights reserved.</footer>'
)  # fmt: skip
LINES = f"Home\nNews\n\nThe long embankment\n\nBy Ann Porter\n\n{(PARAGRAPH + chr(10) * 2) * 12}Share\nMost read\n"


def _page(start: str, unit: str, end: str = "") -> Callable[[int], bytes]:
    first, again, last = start.encode(), unit.encode(), end.encode()
    return lambda n: b"".join((first, again * n, last))


PAGES: dict[str, tuple[Callable[[int], bytes], tuple[int, ...]]] = {
    "copies of the content": (_page("<html><body>", CONTENT, "</body></html>"), (1, 4, 16, 64)),
    "copies, flat": (_page("", LINES), (1, 16, 256, 4096)),
    "nested elements": (_page("<html><body>", "<div>", f"<p>{PARAGRAPH}</p>"), (10, 100, 1000, 10_000)),
    "list items": (
        _page(f"<html><p>{PARAGRAPH}</p><ul>", '<li class="i"><a href="/x">Night trains</a></li>', "</ul></html>"),
        (1, 100, 10_000, 100_000),
    ),
    "one line, kB": (_page("<html><body><p>", (PARAGRAPH * 10)[:1000], "</p></body></html>"), (100, 1000, 10_000)),
    "one flat line, kB": (_page("", (PARAGRAPH * 10)[:1000]), (100, 1000, 10_000)),
    "dates of one block": (
        _page("<html><h1>The long embankment</h1>", "<time>2 January 2024</time> ", f"<p>{PARAGRAPH}</p>" * 5),
        (100, 1000, 10_000, 100_000),
    ),
    "page of 0.5 and 20 MB": (_page("<html><body>", CONTENT, "</body></html>"), (84, 3360)),
}  # fmt: skip


def measure(name: str, n: int) -> dict[str, float]:
    """One page in this process."""
    import cleaner

    make, _ = PAGES[name]
    cleaner.clean(make(1))  # what is loaded once is loaded now
    page = make(n)
    before = peak()
    start = time.process_time()
    cleaner.clean(page)
    spent = time.process_time() - start
    return {"bytes": len(page), "ms": spent * 1000, "memory": peak() - before}


def peak() -> int:
    """Bytes of memory that this process has held at most.  Linux hands `ru_maxrss` down from the process that started
    this one, so its own record is read where there is one."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def elsewhere(name: str, n: int) -> dict[str, float]:
    """One page in a process of its own."""
    command = [sys.executable, str(Path(__file__)), name, str(n)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def growth_table() -> str:
    """Time and memory by size; `order`, from the line before to this one: 1.0 is linear, 2.0 quadratic."""
    lines = []
    for name, (_, counts) in PAGES.items():
        before: dict[str, float] | None = None
        for n in counts:
            found = elsewhere(name, n)
            order = ""
            if before and min(before["ms"], found["ms"]) > 0:
                order = f"{log(found['ms'] / before['ms']) / log(found['bytes'] / before['bytes']):.2f}"
            memory = f"{found['memory'] / found['bytes']:.1f}" if found["bytes"] > 400_000 else ""
            lines.append([name, f"{n:,}", f"{found['bytes'] / 1000:,.0f}", f"{found['ms']:,.1f}", order, memory])
            before = found
    return table(["page", "n", "kB", "ms", "order", "memory, x size"], lines)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(json.dumps(measure(sys.argv[1], int(sys.argv[2]))))
    else:
        print(growth_table())
