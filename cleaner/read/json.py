"""JSON as pages hold it."""

from __future__ import annotations

from json import JSONDecoder

DECODER = JSONDecoder(strict=False)
"""Takes texts with line breaks in them."""
