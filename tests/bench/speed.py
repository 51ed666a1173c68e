"""What a page costs, in multiples of `lxml.html` parsing the same bytes: milliseconds are the machine's.

CPU time of one process, everything loaded, the least of three runs of each page; what a process pays once stands in a
line of its own.
"""

from __future__ import annotations

import base64
import gzip
import json
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from inspect import isfunction
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import Any

import regex
from lxml import html
from scoring import ROOT, Set, table

import cleaner
from cleaner import api

PAGES = 60
"""Pages of a set that are timed: enough for a second digit."""
HEAVY = ("trafilatura", "rich", "typer", "pyarrow", "charset_normalizer", "hypothesis", "multiprocessing")
"""What `import cleaner` must not load."""

Extract = Callable[[bytes, str | None], object]


def records(chosen: Set, count: int = PAGES) -> list[dict[str, Any]]:
    """Pages of a set, evenly spread over its file; `page` holds the bytes."""
    with gzip.open(chosen.file, "rt", encoding="utf-8") as file:
        lines = list(file)
    out = [json.loads(line) for line in lines[:: max(1, len(lines) // count)][:count]]
    return [{**record, "page": base64.b64decode(record["html_b64"])} for record in out]


def least(run: Callable[[], object], times: int = 3) -> float:
    """CPU seconds of the quickest of some runs; one that raises counts as well."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        with suppress(Exception):
            run()
        best = min(best, time.process_time() - start)
    return best


def parse(page: bytes) -> None:
    html.fromstring(page)


def multiple(extract: Extract, pages: list[dict[str, Any]]) -> float:
    """CPU time of `extract` over that of the parse."""
    ours = sum(least(lambda r=r: extract(r["page"], r.get("url"))) for r in pages)  # type: ignore[misc]
    return ours / sum(least(lambda r=r: parse(r["page"])) for r in pages)  # type: ignore[misc]


def stages(pages: list[dict[str, Any]]) -> dict[str, float]:
    """CPU seconds by stage: the functions of other modules that `cleaner.api` calls, and what is left as `rest`."""
    spent: dict[str, float] = defaultdict(float)
    kept = {name: f for name, f in vars(api).items() if isfunction(f) and f.__module__ != api.__name__}

    def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            start = time.process_time()
            try:
                return function(*args, **options)
            finally:
                spent[name] += time.process_time() - start

        return call

    try:
        for name, function in kept.items():
            setattr(api, name, timed(name, function))
        start = time.process_time()
        for record in pages:
            cleaner.clean(record["page"], record.get("url"))
        total = time.process_time() - start
    finally:
        for name, function in kept.items():
            setattr(api, name, function)
    spent["rest"] = total - sum(spent.values())
    return dict(spent)


def stage_table(sets: list[Set]) -> str:
    columns = {}
    for chosen in sets:
        pages = records(chosen)
        for record in pages:  # everything is loaded now
            cleaner.clean(record["page"], record.get("url"))
        parsed = sum(least(lambda r=r: parse(r["page"])) for r in pages)  # type: ignore[misc]
        columns[chosen.name] = {name: seconds / parsed for name, seconds in stages(pages).items()}
    names = {name for column in columns.values() for name in column if name != "rest"}
    costly = sorted(names, key=lambda name: -max(c.get(name, 0) for c in columns.values()))
    lines = [[name, *(f"{c.get(name, 0):.2f}" for c in columns.values())] for name in costly]
    lines += [["rest", *(f"{c['rest']:.2f}" for c in columns.values())]]
    lines += [["all", *(f"{sum(c.values()):.2f}" for c in columns.values())]]
    return table(["stage, x parse", *columns], lines)


def peer_table(sets: list[Set], peers: dict[str, Extract]) -> str:
    lines = []
    samples = {chosen.name: records(chosen, 30) for chosen in sets}
    for name, extract in {"cleaner": cleaner.clean, **peers}.items():
        for pages in samples.values():
            extract(pages[0]["page"], None)
        lines.append([name, *(f"{multiple(extract, pages):.1f}" for pages in samples.values())])
    return table(["x parse", *samples], lines)


PASS = regex.compile(r"[.!?。！？]+\s|\b(?:19|20)\d\d\b")


def flat_line(chosen: Set) -> str:
    """Throughput on dumps, and as a multiple of splitting the text into lines and running one pattern over it."""
    texts = [r["flat"] for r in records(chosen) if r.get("flat")]
    for text in texts:
        cleaner.clean(text)
    size = sum(len(text.encode()) for text in texts) / 1e6
    ours = sum(least(lambda t=t: cleaner.clean(t)) for t in texts)  # type: ignore[misc]
    floor = sum(least(lambda t=t: (t.splitlines(), PASS.findall(t))) for t in texts)  # type: ignore[misc]
    return f"{chosen.name}, flat: {size / ours:.1f} MB/s of UTF-8, {ours / floor:.0f} x (splitlines + one pattern)"


def wall(*command: str) -> float:
    """Seconds of the median of seven runs of a command."""
    seconds = []
    for _ in range(7):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
        seconds.append(time.perf_counter() - start)
    return median(seconds)


def start_lines() -> list[str]:
    python = sys.executable
    codes = ("pass", "import cleaner", "from cleaner import clean", "import lxml.html")
    bare, imported, ready, lxml = (wall(python, "-c", code) for code in codes)
    page = "samples/netease-hao/page.html"
    command = wall(python, "-m", "cleaner", "clean", page)
    loaded = subprocess.run(
        [python, "-c", f"import sys; from cleaner import clean; print(*sorted({set(HEAVY)!r} & set(sys.modules)))"],
        check=True, capture_output=True, text=True, cwd=ROOT,
    ).stdout.strip()  # fmt: skip
    first = subprocess.run(
        [python, "-c", FIRST_PAGE, page], check=True, capture_output=True, text=True, cwd=ROOT
    ).stdout.split()
    return [
        f"import cleaner: {1000 * (imported - bare):.0f} ms over a bare interpreter",
        f"from cleaner import clean: {1000 * (ready - bare):.0f} ms; it loads {loaded or 'none'} of {' '.join(HEAVY)}",
        f"first page of a process: {first[0]} ms, the same page again: {first[1]} ms",
        f"cleaner clean {page}: {1000 * command:.0f} ms, {command / lxml:.1f} x `python -c 'import lxml.html'`",
    ]


FIRST_PAGE = """
import sys, time, cleaner
page = open(sys.argv[1], "rb").read()
for _ in range(2):
    start = time.process_time()
    cleaner.clean(page)
    print(f"{1000 * (time.process_time() - start):.1f}")
"""


def peers_here(module: ModuleType, names: tuple[str, ...]) -> dict[str, Extract]:
    """The peers that are installed, by name."""
    page = b"<html><body><p>One paragraph of an article, which is long enough to be kept.</p></body></html>"
    out: dict[str, Extract] = {}
    for name in names:
        try:
            getattr(module, name)(page, None)
        except ImportError:
            continue
        except Exception:  # it is there, and does not like the page
            pass
        out[name] = getattr(module, name)
    return out


def batch_lines(folder: Path, jobs: tuple[int, ...] = (1, 2)) -> list[str]:
    """Throughput of `cleaner batch` over the pages in a folder."""
    pages = sum(1 for path in folder.rglob("*") if path.is_file())
    seconds = {}
    for number in jobs:
        start = time.perf_counter()
        command = ["batch", str(folder), "--out", f"{folder}-out-{number}", "-q", "-j", str(number)]
        subprocess.run([sys.executable, "-m", "cleaner", *command], check=False, cwd=ROOT)
        seconds[number] = time.perf_counter() - start
    return [
        f"batch of {pages} pages on {number}: {pages / s:.0f} pages/s, {seconds[jobs[0]] / s:.2f} x that on one"
        for number, s in seconds.items()
    ]
