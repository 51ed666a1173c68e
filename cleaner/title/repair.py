"""The headline as it reads: without the marks of its template, whole where that cut it short."""

from __future__ import annotations

from cleaner.pattern import pattern
from cleaner.spelling import COLONS, small_letters
from cleaner.title.head import SHORTEST, Said
from cleaner.vocab.expressions import worded

CUT = pattern(r"\s?(?:\.{3,9}|…{1,4})$")
"""A title that its template cut short."""

TAG = pattern(r"[\[【［][^\[\]【】［］]{1,10}[\]】］]\s?")
"""What a forum puts before the title that the head gives without it: `[线路分享] `."""

PAGE = worded("title", r"\s?[(（]\d{1,2}\s?[/／]\s?\d{1,2}\s?(?i:«pages»)[)）]$")
"""Which of its pages it is: `Lamps go out (1/2 pages)`."""


def without_page(text: str) -> str:
    """`text` without the number of the page behind it."""
    return PAGE.sub("", text) if text.endswith((")", "）")) else text


def repaired(text: str, said: Said) -> str:
    """`text`, or its full form in the head: where the template cut it short, or glued the kicker to the headline."""
    cut = CUT.search(text) if text.endswith(("...", "…")) else None
    folded = small_letters(text[: cut.start()] if cut else text)
    for whole in said.strong:
        full = small_letters(whole)
        if cut:
            if folded and len(full) > len(folded) and full.startswith(folded) and not CUT.search(whole):
                return whole
        # A mark of the template before it, `原创`, `LIVE `, `正在阅读：`, or a kicker; the site behind it: `Headline |
        # Example`.
        elif _is_marked(text, whole, said) or (small_letters(whole) == folded and _glued(text, whole)):
            return whole
        elif text.startswith(whole) and len(whole) >= SHORTEST:
            rest = text[len(whole) :]
            if rest.startswith(" | ") or (rest[:3] in (" - ", " – ", " — ") and small_letters(rest) in said.sites):
                return whole
    return next((whole for whole in said.declared if _is_marked(text, whole, said)), text)


def _is_marked(text: str, whole: str, said: Said) -> bool:
    """Whether `text` is `whole`, or that behind a mark or a kicker; what the head says before it, too, is its own."""
    if not text.endswith(whole) or text in (*said.strong, *said.declared):
        return text == whole
    return len(text) < 2 * len(whole) and _is_mark(text[: -len(whole)])


def _is_mark(text: str) -> bool:
    """Whether what stands before a headline is a template's mark or the kicker, not its first word: `LIVE `, `Premier
    League `, not `The ` or `10 `; what ends in a colon belongs to it."""
    if len(text) > 6:
        return TAG.fullmatch(text) is not None or not text.rstrip().endswith(COLONS)
    word = text.strip()
    return not word.isascii() or not word.isalnum() or (word.isupper() and len(word) > 1)


def _glued(text: str, whole: str) -> bool:
    """Whether `text` runs words of `whole` together: `Nationale DemoDer Neunte naht`."""
    words = [w for w in whole.split() if w.isalnum()]
    return any(words[i] + words[i + 1] in text for i in range(len(words) - 1))
