"""Words and phrases as data: TOML files, each entry under its language or concept."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import tomli


@cache
def load(name: str) -> dict[str, Any]:
    """The tables of `vocab/<name>.toml`; not to be changed."""
    return tomli.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))
