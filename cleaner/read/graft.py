"""A story that was found in a page's data, put among its blocks as if the page had shown it."""

from __future__ import annotations

import html as entities
from collections.abc import Mapping
from typing import Any, cast

from cleaner.model import Head
from cleaner.read.blocks import Outline, Target
from cleaner.read.html import parse
from cleaner.read.state import Story

Event = tuple[str, Any, Any]


class Recorder:
    """Keeps what the parser calls inside of a body."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.around: list[str] = []

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        self.keep("start", tag, attrib)
        self.around.append(tag)

    def end(self, tag: str) -> None:
        self.around.pop()
        self.keep("end", tag)

    def data(self, text: str) -> None:
        self.keep("data", text)

    def keep(self, name: str, what: str, attrib: Mapping[str, str] | None = None) -> None:
        if "body" in self.around[:2]:
            self.events.append((name, what, attrib))

    def depth(self) -> int:
        return len(self.around)

    def close(self) -> list[Event]:
        events, self.events = self.events, []  # lxml holds the target longer than it should
        return events


class Grafting:
    """Calls of the parser on their way to `target`, joined by `events` at the end of the body, before its footer."""

    def __init__(self, target: Target, events: list[Event]) -> None:
        self.target, self.events = target, events
        self.data, self.close = target.data, target.close
        self.around: list[str] = []

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        if tag == "footer" and self.around == ["html", "body"]:
            self.insert()
        self.around.append(tag)
        self.target.start(tag, attrib)

    def end(self, tag: str) -> None:
        self.around.pop()
        if tag in ("body", "html"):
            self.insert()
        self.target.end(tag)

    def depth(self) -> int:
        return len(self.around)

    def insert(self) -> None:
        """Once."""
        events, self.events = self.events, []
        for name, what, attrib in events:
            if name == "start":
                self.target.start(what, attrib)
            else:
                (self.target.end if name == "end" else self.target.data)(what)


def graft(page: bytes, outline: Outline, story: Story) -> Outline:
    """The blocks of `page`, which were `outline`, with the story among them."""
    heading = ""
    if story.title and not any(block.level == 1 for block in outline.blocks):
        heading = f"<h1>{entities.escape(story.title)}</h1>"
    markup = f"<html><body>{heading}<article>{story.markup}</article></body></html>"
    events, _ = parse(markup.encode("utf-8", "replace"), Recorder())
    (grafted, _), _ = parse(page, Grafting(Target(), events))
    return cast(Outline, grafted)


def tell(head: Head, story: Story) -> None:
    """Add what the data says of the story to the head, behind what that says."""
    said: dict[str, Any] = {"@type": "NewsArticle"}
    if story.title:
        said["headline"] = story.title
    if story.date:
        said["datePublished"] = story.date
    for role, names in (("author", story.authors), ("editor", story.editors)):
        if names:
            said[role] = [{"@type": "Person", "name": name} for name in names]
    head.json_ld.append(said)
    if story.source:
        head.meta.setdefault("source", [story.source])
