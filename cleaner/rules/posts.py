"""Posts of social networks that a dump sets between paragraphs, without the box that markup has around them."""

from __future__ import annotations

import numpy as np

from cleaner.pattern import pattern
from cleaner.rules.base import Column, Core, Measures

SIGNATURE = pattern(r"(?:&mdash;|[—–-]{1,2}) ?.{1,80}\(@\w{1,20}\) (?=[^\d٠-٩۰-۹]{0,20}[\d٠-٩۰-۹]).{4,24}")
"""Who posted it and when, below: `— Harbour News (@harbournews) May 3, 2024`; authors sign without a day."""
SHORTENED = pattern(r"pic\.(?:twitter|x)\.com/\w|https://t\.co/\w{8}")
"""The address that the network puts for a picture or a link; an article on them makes up shorter ones."""
POSTED = ("", "signature", "text")


def posted(m: Measures, core: Core) -> Column:
    """The signature of a post and the line above it, and any line with an address of the network's own: of 30 on
    annotated dumps that passed for body none is."""
    out = np.zeros(len(m.sizes), np.int64)
    for i, text in enumerate(m.texts):
        if "@" in text and SIGNATURE.fullmatch(text):
            out[i] = 1
            if i and not out[i - 1]:
                out[i - 1] = 2
        elif ".co" in text and SHORTENED.search(text):
            out[i] = 2
    return out
