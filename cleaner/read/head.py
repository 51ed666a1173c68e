"""What a page says of itself: `<title>`, `<meta>`, JSON-LD (first version: being replaced)."""

from __future__ import annotations

from typing import Any

from cleaner.model import Head


def read_head(root: Any) -> Head:
    """Everything the head says, read once."""
    head = Head(language=root.get("lang"))
    for element in root.iter("title", "meta"):
        if element.tag == "title":
            head.title = head.title or " ".join((element.text or "").split())
        else:
            name = element.get("property") or element.get("name") or element.get("itemprop")
            value = element.get("content")
            if name and value:
                head.meta.setdefault(name.lower(), []).append(value)
    return head
