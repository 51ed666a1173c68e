"""An article as plain data and as JSON."""

from __future__ import annotations

import json
from typing import Any

from cleaner.article import Article
from cleaner.model import Byline, Verdict


def to_dict(article: Article, *, blocks: bool = False) -> dict[str, Any]:
    """The article as str, int, float, bool, list, dict and None; with `blocks` also every block and its verdict."""
    data: dict[str, Any] = {
        "title": article.title,
        "byline": _byline(article.byline),
        "text": article.text,
        "paragraphs": list(article.paragraphs),
        "kind": article.kind.value,
        "confidence": article.confidence,
        "language": article.language,
        "url": article.url,
        "next_page": article.next_page,
        "notices": [{"code": notice.code, "message": notice.message} for notice in article.notices],
    }
    if blocks:
        data["blocks"] = [verdict_dict(verdict) for verdict in article.blocks]
    return data


def to_json(article: Article, *, indent: int | None = None, blocks: bool = False) -> str:
    """`to_dict` as a JSON string, non-ASCII letters as they are; without `indent` it is one line."""
    return json.dumps(to_dict(article, blocks=blocks), ensure_ascii=False, indent=indent)


def verdict_dict(verdict: Verdict) -> dict[str, Any]:
    """One block and what became of it."""
    block = verdict.block
    return {
        "index": block.index,
        "role": verdict.role.value,
        "rule": verdict.rule,
        "reason": verdict.reason,
        "kind": block.kind.value,
        "level": block.level,
        "hidden": block.hidden,
        "source": block.source,
        "text": block.text,
    }


def _byline(byline: Byline) -> dict[str, Any]:
    return {
        "authors": list(byline.authors),
        "editors": list(byline.editors),
        "source": byline.source,
        "date": byline.date.iso if byline.date else None,
        "date_precision": byline.date.precision if byline.date else None,
    }
