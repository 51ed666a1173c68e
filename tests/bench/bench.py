"""Everything that is measured, in one report.

    python tests/bench/bench.py                                 all of it: about fifteen minutes
    python tests/bench/bench.py quality speed --sets portal     some of it, on the sets whose name begins so
    python tests/bench/bench.py duels --worst 20                the pages on which a peer beats us most

quality     the scores, ours and those of the peers that are installed (`pip install -e '.[bench]'`)
arguable    the scores without the pages whose gold is arguable, which `arguable.toml` lists
duels       pages won and lost against each peer
confidence  whether the confidence means something: a reliability diagram as a table; --png FILE draws it
speed       times as multiples of the parse, by stage and beside peers; dumps; imports; the command
linear      how time and memory grow with the page
batch       pages a second on one core and on two
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from base64 import b64decode
from collections.abc import Callable
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import confidence
import linear
import speed
from arguable import arguable_table, without
from duels import Duel, duel_table, duels
from scoring import BENCH, QUALITY, SETS, Row, Set, cores, score, scorer, summary, table

PEERS = ("trafilatura", "readability_lxml", "resiliparse", "newspaper4k", "gne", "turbohtml", "magic_html")


class Report:
    """The parts of the report; what several of them need is measured once."""

    def __init__(self, sets: list[Set], jobs: int, worst: int, png: Path | None) -> None:
        self.sets, self.jobs, self.worst, self.png = sets, jobs, worst, png
        self.rows = cache(self._rows)

    def _rows(self, chosen: Set, extractor: str) -> list[Row]:
        return score(chosen, self.jobs, extractor)

    @property
    def marked_up(self) -> list[Set]:
        """Each file once, as HTML."""
        return [s for s in self.sets if not s.flat and s.extractor == "cleaner" and s.name != "kinds"]

    def quality(self) -> None:
        lines = [self._scores("cleaner", s, s.extractor) for s in self.sets]
        lines += [self._scores(peer, s, peer) for s in self.marked_up for peer in peers()]
        print(table(["", "set", "pages", *QUALITY, "x parse"], lines))

    def _scores(self, who: str, chosen: Set, extractor: str) -> list[str]:
        s = summary(self.rows(chosen, extractor))
        cells = [f"{s[c]:.3f}" if c in s else "" for c in QUALITY]
        return [who, chosen.name, str(s["pages"]), *cells, f"{s['xparse']:.1f}" if "xparse" in s else ""]

    def arguable(self) -> None:
        print(arguable_table([line for s in self.marked_up for line in without(s, self.rows(s, "cleaner"))]))

    def duels(self) -> None:
        found: dict[tuple[str, str], list[Duel]] = {}
        for s in self.marked_up:
            for peer in peers():
                found[s.name, peer] = duels(self.rows(s, "cleaner"), self.rows(s, peer))
        print(duel_table(found))
        lost = sorted({(d.lead, peer, d) for (_, peer), pages in found.items() for d in pages if d.lead < 0})
        for _, peer, duel in lost[: self.worst]:
            print(f"{duel.ours:.3f} {peer} {duel.theirs:.3f}  {duel.page}")

    def confidence(self) -> None:
        found = confidence.points([s for s in self.sets if s.name != "kinds"], self.jobs)
        print(confidence.bins(found))
        print(confidence.sure(found))
        if self.png:
            confidence.plot(found, self.png)

    def speed(self) -> None:
        print(speed.stage_table(self.marked_up), end="\n\n")
        print(speed.peer_table(self.marked_up, peers()), end="\n\n")
        lines = [speed.flat_line(s) for s in self.marked_up] + speed.start_lines()
        print(*lines, sep="\n")

    def linear(self) -> None:
        print(linear.growth_table())

    def batch(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "pages"
            folder.mkdir()
            records = scorer().read([s.file for s in self.marked_up])
            for number, record in enumerate(records):
                (folder / f"{number}.html").write_bytes(b64decode(record["html_b64"]))
            print(*speed.batch_lines(folder), sep="\n")


@cache
def peers() -> dict[str, speed.Extract]:
    """The peers that are installed."""
    spec = spec_from_file_location("peers", BENCH / "peers.py")
    assert spec and spec.loader
    module: ModuleType = module_from_spec(spec)
    spec.loader.exec_module(module)
    return speed.peers_here(module, PEERS)


PARTS: dict[str, Callable[[Report], None]] = {
    "quality": Report.quality, "arguable": Report.arguable, "duels": Report.duels, "confidence": Report.confidence,
    "speed": Report.speed, "linear": Report.linear, "batch": Report.batch,
}  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of: {', '.join(PARTS)}; default: all")
    parser.add_argument("--sets", nargs="+", metavar="SET", default=[""], help="sets whose name begins so")
    parser.add_argument("--jobs", type=int, default=cores(), help="processes; 1 for exact multiples of the parse")
    parser.add_argument("--worst", type=int, default=10, help="pages that duels lists")
    parser.add_argument("--png", type=Path, help="where confidence draws its diagram")
    options = parser.parse_args()
    if unknown := set(options.parts) - PARTS.keys():
        parser.error(f"no such part: {', '.join(sorted(unknown))} (one of: {', '.join(PARTS)})")
    sets = [s for s in SETS if s.name.startswith(tuple(options.sets)) and s.file.exists()]
    report = Report(sets, options.jobs, options.worst, options.png)
    for name in options.parts or PARTS:
        print(f"\n## {name}\n", flush=True)
        PARTS[name](report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
