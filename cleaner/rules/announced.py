"""Scaffolding that a heading announces: `Related articles`, `热点排行`, `Comments (12)`, and the lines below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from cleaner.address import host, site, split
from cleaner.model import BlockKind, Page
from cleaner.rules.base import LIKELY, LINKED, Column, Core, Measures, own_paragraphs
from cleaner.rules.inserts import INSERTS, above, below, inserts
from cleaner.rules.letters import BoolArray, IntArray
from cleaner.rules.talk import talk_below
from cleaner.rules.wording import concepts
from cleaner.spelling import COLONS
from cleaner.vocab.expressions import worded

LISTS = ("related", "ranking", "comments")
"""Roles of boxes whose lines say nothing of themselves: titles of other articles, names of readers."""
ANNOUNCED = (*LISTS, "account")

OPENERS = {f"phrase:{role}:opens": role for role in LISTS}
COMMENTS = "phrase:comments:"
CARD = "phrase:account:opens"
"""The heading of an author's card, which is prose as the article is: only its box tells where it ends."""

BUTTON = "phrase:related:line"
"""What a button says, and a label above links: `Read more:`."""

BEGUN = 0.1
"""The share of all likely body from which the article has begun."""

SURE = 0.8
"""The fitted chance from which a paragraph below a label of advertising is the article's, speak it of an e-mail or not:
4 of 4 on annotated and written pages, of 36 less likely ones none."""
LAST_LINE = 48
"""Bytes of the shortest last paragraph; captions and buttons that end a sentence are mostly shorter."""

CLOSERS = frozenset(
    f"phrase:{role}:{form}" for role in ("disclaimer", "copyright", "editor") for form in ("opens", "start", "within")
)
"""Phrases that stand where an article ends."""
MUCH = 0.25
"""The share of the article from which it has not ended yet."""


ANNOUNCEMENTS = (
    "", *(f"{role}:{where}" for role in ANNOUNCED for where in ("after", "between")), "promotion:between",
    "tags:between", "related:next", *(f"{role}:row" for role in LISTS),
)  # fmt: skip
BUCKETS = {said: bucket for bucket, said in enumerate(ANNOUNCEMENTS)}

NEXT = worded("paging", r"(?im)\n[^\w\n]{0,4}«article»(?:[^\w\n]*$| ?[:：>»→|丨])")
"""The link to another article, by itself or with its title: `/阅读下一篇/`, `下一篇：渡轮停航`, `Next post »`."""
LINK = 200
"""Bytes of the longest such link."""

TAGS = "phrase:tags:line"
TAG, MOST_TAGS = 30, 12
"""Bytes of the longest tag below a label of tags, and lines of them: `Tags:`, `Harbour`, `Ferries`."""


def announced(m: Measures, core: Core) -> Column:
    """The lines between a heading that opens scaffolding and the next paragraph of the article.

    A heading before the article begins is a word of a menu, and one that a paragraph follows is the article's own: they
    announce nothing.  `after` where the article ends with the box, `between` where it goes on: there the box of the
    heading, where it has one, ends before the sub-heading or the quote below it.  Where a link is right below the
    heading, all of its box goes with it, and all of a row of teasers: they may read as paragraphs, and be longer than
    the article.  A label of advertising announces no more than the pitch right below it, and nothing where it parts
    paragraphs; the heading of an author's card no more than its box, `Read more:` the links.  Comments go on as long as
    readers sign them: the first look may take them for the article.  In a dump a label of tags announces the short
    lines below it.  Behind the link to the next article all is of that one.
    """
    n = len(m.sizes)
    out = np.zeros(n, np.int64)
    own = own_paragraphs(m, core)
    parting = _parting(m, own)
    paragraphs = np.flatnonzero(own)
    begun = core.sums[core.start] + BEGUN * core.sums[-1]
    unlinked = np.append(np.flatnonzero(m.links < LINKED), n)
    until, where = 0, ""
    for i in m.spoken:
        said = m.phrases[i]
        label = i + 1 < n and not m.phrases[i + 1] and not INSERTS.isdisjoint(said) and core.fitted[i + 1] < SURE
        if label and m.texts[i] not in parting and not _is_long_item(m, i + 1) and "pitch" in concepts(m.texts[i + 1]):
            out[i + 1] = BUCKETS["promotion:between"]
        role = next((OPENERS[s] for s in said if s in OPENERS), "")
        if role and i < until:  # `Most read` below related articles: the lines below it are of another kind
            inner = out[i + 1 : until]
            inner[inner > 0] = BUCKETS[f"{role}:{where}"]
        elif role and i > core.start and core.sums[i] >= begun:
            until, where = _announce(m, core, i, role, paragraphs, out)
        elif CARD in said and i > core.start and i >= until and core.sums[i] >= begun:
            end = _opened_end(m, core, i, paragraphs)
            goes_on = len(paragraphs) and paragraphs[-1] >= end
            out[i + 1 : end] = BUCKETS["account:between" if goes_on else "account:after"]
        elif BUTTON in said and i >= core.start and m.texts[i].rstrip().endswith(COLONS):
            end = int(unlinked[np.searchsorted(unlinked, i + 1)])
            out[i + 1 : end] = BUCKETS["related:between"]
        elif TAGS in said and m.page.flat and core.sums[i] >= begun:
            out[i + 1 : _tags_end(m, i)] = BUCKETS["tags:between"]
    for start, end in _talk(m, core, begun):
        out[start:end] = BUCKETS["comments:after"]
    out[_next_article(m, core) :] = BUCKETS["related:next"]
    return out


def _announce(m: Measures, core: Core, heading: int, role: str, paragraphs: IntArray, out: Column) -> tuple[int, str]:
    """Mark what a heading opens: where it ends, and whether it stands `after` the article, `between` its paragraphs, or
    is a `row` of teasers."""
    n, first = len(m.sizes), heading + 1
    at = int(np.searchsorted(paragraphs, first))
    ends = at == len(paragraphs)
    where = "after" if ends else "between"
    until = n if ends else min(int(paragraphs[at]), _box_end(m, heading, paragraphs))
    if not ends and first < n and m.links[first] >= LINKED:
        until = max(until, _opened_end(m, core, heading, paragraphs))
    out[first:until] = BUCKETS[f"{role}:{where}"]
    if not ends and until == paragraphs[at] and _is_sub_heading(m, until - 1):
        out[until - 1] = 0
    row = _row_end(m, first)
    if row == first:
        return until, where
    out[first:row] = BUCKETS[f"{role}:row"]
    return max(until, row), "row"


def _next_article(m: Measures, core: Core) -> int:
    """Where the link stands that leads on to another article, in prose as full as the first, and may be longer.

    A link to it above the article announces nothing.  On the annotated and strange pages 43 such lines stand below the
    article's beginning, and no block behind them is body.
    """
    short = np.flatnonzero((m.sizes < LINK) & (core.sums[:-1] > BEGUN * core.sums[-1])).tolist()
    # One search takes a fifth of one in each, and one for a line break half of one for the start of a line.
    lines = "\n".join(["", *(m.texts[i].replace("\n", " ") for i in short)])
    found = NEXT.search(lines)
    return short[lines.count("\n", 0, found.start())] if found else len(m.sizes)


def _talk(m: Measures, core: Core, begun: float) -> Iterator[tuple[int, int]]:
    """Where readers' comments stand: each from below its heading, in a dump below a button, too, to its end."""
    looked, opener = core.start, COMMENTS if m.page.flat else f"{COMMENTS}opens"
    for i in m.spoken:
        opens = any(said.startswith(opener) for said in m.phrases[i])
        if opens and i > looked and core.sums[i] >= begun and not _signs_up(m, i):
            end, looked = talk_below(m, i)
            yield i + 1, end


def _signs_up(m: Measures, field: int) -> bool:
    """Whether the line below a field's label is the button of a newsletter: `Email Address`, `Sign Up`."""
    below = m.phrases[field + 1] if field + 1 < len(m.sizes) else ()
    return any(said.startswith("phrase:promotion:") for said in below)


def _tags_end(m: Measures, label: int) -> int:
    """Where the tags below their label end in a dump; right below it where it heads a column of figures."""
    end = label + 1
    while end < min(len(m.sizes), label + 1 + MOST_TAGS) and m.sizes[end] <= TAG and not m.shapes.closed[end]:
        if not any(map(str.isalpha, m.texts[end])):
            return label + 1
        end += 1
    return end


TIMES = 4
"""How often a template prints a label between paragraphs at the least: `Article content`, `Advertisement`."""


def _parting(m: Measures, own: BoolArray) -> frozenset[str]:
    """The labels that stand on the page again and again, and mostly above a paragraph of the article."""
    labels = [i for i in m.spoken if not INSERTS.isdisjoint(m.phrases[i])]
    times = Counter(m.texts[i] for i in labels)
    above = Counter(m.texts[i] for i in labels if own[i + 1 : i + 2].any())
    return frozenset(text for text, n in times.items() if n >= TIMES and 2 * above[text] > n)


def _is_long_item(m: Measures, block: int) -> bool:
    """An item of a list that reads as prose: the two of them below a label of advertising are the article's."""
    return m.page.blocks[block].kind is BlockKind.ITEM and m.prose[block] > 0


def _opened_end(m: Measures, core: Core, heading: int, paragraphs: IntArray) -> int:
    """Where the box ends that a heading opens and that holds no great part of the article; else right here.

    Of 312 blocks in such boxes 24 are body, of those that passed for body 3 of 15.
    """
    section = m.page.sections[m.boxes.inner[heading]]
    opened = section.parent >= 0 and np.searchsorted(paragraphs, section.start) == np.searchsorted(paragraphs, heading)
    held = core.sums[section.end] - core.sums[section.start]
    return section.end if opened and held <= MUCH * core.sums[-1] else heading + 1


def _is_sub_heading(m: Measures, block: int) -> bool:
    """Whether a block above a paragraph of the article is its heading, and none of the box announced above: of 5 on
    annotated pages 3 are, and 2 of 2 on strange ones."""
    return m.page.blocks[block].level > 1 and m.links[block] < LINKED and not m.phrases[block]


TEASERS = 3
"""Linked headlines that one template made, from which they are a row."""
TEASER = 3
"""Blocks from one to the next: the headline, its summary, and its date or author."""


def _row_end(m: Measures, first: int) -> int:
    """Where a row of teasers ends that begins here, each a linked headline and what is said of it; else right here.

    Of 217 such rows below a heading that opens scaffolding on annotated pages one is body.  A list that leads to other
    sites may be the author's: books, sources.
    """
    heads: list[int] = []
    for i in range(first, len(m.sizes)):
        if i - (heads[-1] if heads else i) > TEASER:
            break
        if m.links[i] >= LINKED and m.templates[i] == m.templates[first]:
            heads.append(i)
        elif not heads:
            return first
    gaps = np.diff(heads)
    if len(heads) < TEASERS or gaps.max() == 1 or _leads_away(m.page, heads):
        return first
    return int(min(heads[-1] + gaps.max(), len(m.sizes)))


def _leads_away(page: Page, heads: list[int]) -> bool:
    """Whether most of these links go to other sites than the page's, where that is known."""
    own = site(host(page))
    if not own:
        return False
    targets = [split(span.href) for index in heads for span in page.blocks[index].spans[:1]]
    return 2 * sum(target is not None and site(target.hostname or "") != own for target in targets) > len(heads)


MENTIONS = ("", "opens", "start", "within", "heading", "line")
MENU_WORDS = frozenset(("phrase:navigation:line", "phrase:footer:line", "phrase:share:line"))
"""Words of menus that head parts of articles, too: `FAQ`, `Pricing`, `Pinterest`."""


def mentioned(m: Measures, core: Core) -> Column:
    """A phrase of scaffolding that the article itself says: it goes on with a paragraph and none of what was announced.

    `opens`, `start` or `within`, by the form of the phrase; `heading` for a sub-heading in words of a menu: of
    45 on annotated pages 43 are body.
    """
    out = np.zeros(len(m.sizes), np.int64)
    own = own_paragraphs(m, core)
    for i in m.spoken:
        if core.start < i < core.end - 1:
            said = m.phrases[i][0]
            if (own[i + 1] and said in OPENERS) or (
                (own[i + 1] or m.prose[i])
                and said in CLOSERS
                and core.sums[-1] - core.sums[i] >= MUCH * core.sums[-1]
                and not _is_boilerplate(m, i)
            ):
                out[i] = MENTIONS.index(said.rpartition(":")[2])
            elif said in MENU_WORDS and m.page.blocks[i].level > 1 and m.links[i] < LINKED and _heads(m, own, i):
                out[i] = MENTIONS.index("heading")
            elif _is_listed(m, core, i):
                out[i] = MENTIONS.index(said.rpartition(":")[2])
    return out


def _heads(m: Measures, own: BoolArray, heading: int) -> bool:
    """Whether a paragraph of the article follows a heading, or another heading that has one: a question."""
    below = heading + 1
    return bool(own[below] or (m.page.blocks[below].level and own[below + 1 : below + 2].any()))


def _is_listed(m: Measures, core: Core, item: int) -> bool:
    """Whether an item that is no link stands between two of its list that are the article's: `Education`, `Check out
    local clubs.`  Of 35 such items on annotated pages 28 are body.
    """
    blocks = m.page.blocks
    listed = all(blocks[i].kind is BlockKind.ITEM for i in (item - 1, item, item + 1))
    likely = core.chances[item - 1] >= LIKELY and core.chances[item + 1] >= LIKELY
    return bool(listed and likely and m.links[item] < LINKED) and any(map(str.isalpha, m.texts[item]))


SIGNS = ("©", "ⓒ", "(c)", "(C)")
"""What a line of copyright begins with."""


def _is_boilerplate(m: Measures, block: int) -> bool:
    """Whether a block begins as such and says it twice: `The views expressed are … and do not necessarily reflect …`,
    `© … All rights reserved.`"""
    said, text = m.phrases[block], m.texts[block]
    begins = not said[0].endswith(":within") or text.startswith(SIGNS)
    return begins and (len(said) > 1 or text.startswith(SIGNS) + concepts(text).count("rights") > 1)


def _box_end(m: Measures, heading: int, paragraphs: IntArray) -> int:
    """Where the largest box around a heading ends that holds other blocks, too, but no paragraph of the article."""
    sections = m.page.sections
    end = len(m.sizes)
    index = m.page.blocks[heading].section
    while index > 0:
        section = sections[index]
        if np.searchsorted(paragraphs, section.start) < np.searchsorted(paragraphs, section.end):
            break
        if section.end > heading + 1:
            end = section.end
        index = section.parent
    return end


ADJOINING = ("", "closed", "parted")


def adjoining(m: Measures, core: Core) -> Column:
    """A paragraph beside one of the article.

    `closed` where the article stands above it, advertisements between them left out, and the page or a line that its
    wording names right below: the article's last paragraph; `parted` where a dump prints nothing but advertisements
    between them: of 68 that are unlikely by themselves 64 are body.
    """
    n = len(m.sizes)
    own = own_paragraphs(m, core)
    said = np.zeros(n + 1, np.bool_)
    said[[*m.spoken, n]] = True
    between = inserts(m, INSERTS)
    own_above = above(own, between)
    closed = said[1:] & own_above & (m.sizes >= LAST_LINE) & (m.ends > 0)
    parted = np.zeros(n, np.bool_)
    if m.page.flat:
        parted[1:] |= own_above[1:] & between[:-1]
        parted[:-1] |= below(own, between)[:-1] & between[1:]
        parted &= m.prose > 0
    return np.where(said[:-1], 0, np.where(parted, 2, np.where(closed, 1, 0)))
