"""Portal packs: what is known of single portals, as data."""

from cleaner.packs.loader import Packs, builtin_ids, choose, load_file
from cleaner.packs.match import Hint, Mark, PackFindings, findings, pack_marks
from cleaner.packs.schema import Pack, parse_pack

__all__ = [
    "Hint", "Mark", "Pack", "PackFindings", "Packs", "builtin_ids", "choose", "findings", "load_file", "pack_marks",
    "parse_pack",
]  # fmt: skip
