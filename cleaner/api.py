"""The library call: one page in, one article out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from reprlib import repr as short
from typing import NamedTuple

from cleaner.article import Article
from cleaner.byline import Credits, find_byline
from cleaner.confidence import UNSURE, doubt
from cleaner.edges import Told, at_edges
from cleaner.engine import Evidence, look
from cleaner.kind import NO_ARTICLE, judge
from cleaner.locate import Located, locate
from cleaner.model import Byline, Notice, Page, PageKind, Role
from cleaner.packs.loader import Packs, choose
from cleaner.packs.match import pack_marks
from cleaner.packs.schema import Pack
from cleaner.paging import next_page, partial
from cleaner.policy import Policy, wanted
from cleaner.read import read
from cleaner.title import Headline, headline
from cleaner.trace import Trace


class Cleaner:
    """Cleans pages by one set of choices.  Immutable, picklable, safe to share between threads.

    policy: what goes into the answer. packs: ids, files or `Pack` objects in place of the packs that come with the
    package (`cleaner.packs.builtin_ids`); `()` switches them off, one alone is a list of one, `["courier.toml"]`.
    Files are read now: a pickle holds what they said. Cleaners of one policy are equal if their packs are the same
    objects; those of the package always are.
    Raises TypeError for arguments of another type, a single str among them, and CleanerError for a pack that can't be
    used.
    """

    _packs: Packs
    _policy: Policy

    def __init__(self, policy: Policy | None = None, *, packs: Iterable[str | Path | Pack] | None = None) -> None:
        if policy is not None and not isinstance(policy, Policy):
            raise TypeError(f"policy must be a Policy or None, got policy={policy!r}")
        object.__setattr__(self, "_policy", policy or Policy())
        object.__setattr__(self, "_packs", choose(packs))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Cleaner does not change: make another one (tried to set {name})")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a Cleaner does not change: make another one (tried to delete {name})")

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash((self._policy, self._packs))

    def __repr__(self) -> str:
        own = self._packs.own
        ids = None if own is None else [pack.id for pack in own]
        return f"{type(self).__name__}({self._policy!r}, packs={ids!r})"

    def clean(self, page: bytes | str, url: str | None = None, *, content_type: str | None = None) -> Article:
        """The article of `page`, HTML or flat text.

        url: where it came from, if known: tells its site, its day, and the headline of a dump. content_type: the HTTP
        header, if known.
        Raises TypeError for arguments of another type; a page is never an error.
        """
        _check(page, url, content_type)
        read_page = read(page, url, content_type, self._policy.limits)
        return _answer(_walk(read_page, self._packs), wanted(self._policy))


def _check(page: object, url: object, content_type: object) -> None:
    """Raises TypeError for an argument of another type."""
    if not isinstance(page, (bytes, str)):
        raise TypeError(f"page must be bytes or str, got page={short(page)}")
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url must be str or None, got url={url!r}")
    if content_type is not None and not isinstance(content_type, str):
        raise TypeError(f"content_type must be str or None, got content_type={content_type!r}")


class Found(NamedTuple):
    """What the stations of the road say of a page."""

    evidence: Evidence
    located: Located
    title: Headline
    credits: Credits
    kind: PageKind
    edges: Told
    """Why blocks at the edges of the body went or came."""

    @property
    def page(self) -> Page:
        return self.evidence.measures.page


def _walk(page: Page, packs: Packs) -> Found:
    """The road from a page that was read to what is on it."""
    evidence = look(page, pack_marks(page, packs))
    located = locate(evidence)
    title = headline(page, located, evidence.pack)
    credits = find_byline(page, located, title, evidence.pack)
    located, told = at_edges(evidence, located, title, credits)
    judged = judge(evidence, located, title, credits)
    if judged.bare:
        located, told = Located((), 0.0), {}
        title, credits = headline(page, located, evidence.pack), Credits(Byline(), {})
    elif judged.kind in NO_ARTICLE or page.flat:  # whatever the body is, it may be no article's
        located = Located(located.body, round(located.confidence * judged.chance, 4))
    return Found(evidence, located, title, credits, judged.kind, told)


def _answer(found: Found, keep: frozenset[Role]) -> Article:
    """The article, with the blocks of the roles `keep` that belong to its body."""
    page, located = found.page, found.located
    trace = _trace(found)
    kept = trace.body | trace.around(keep) if keep else trace.body
    following = next_page(page, located.body)
    notices = (*page.notices, *_notices(found, trace.body, not kept), *partial(page, located.body, following))
    return Article(
        found.title.text, found.credits.byline, tuple(page.blocks[i] for i in sorted(kept)),
        located.confidence if trace.body else 0.0, found.kind, page.head.language, page.url, notices, trace, following,
    )  # fmt: skip


def _trace(found: Found) -> Trace:
    """What became of every block; those that print title and byline are none of the body, unless cleaner wrote the page
    and them as its body."""
    stations = found.edges | dict.fromkeys(found.title.blocks, (Role.TITLE, found.title.rule, "prints the title"))
    stations.update({i: (Role.BYLINE, *said) for i, said in found.credits.blocks.items()})
    for index in found.evidence.said("rendered").nonzero()[0].tolist():
        stations.pop(index, None)
    body = frozenset(i for i in found.located.body if i not in stations or stations[i][0] is Role.BODY)
    return Trace(found.evidence, body, stations)


def _notices(found: Found, body: frozenset[int], empty: bool) -> Iterator[Notice]:
    """How far the answer may be believed."""
    confidence, hint = found.located.confidence, HINTS.get(found.kind, "")
    if not found.page.blocks:
        yield Notice("empty", "no article was found on this page: it holds no text")
    elif empty:
        yield Notice("empty", "no article was found on this page" + hint)
    elif confidence < UNSURE:
        why = doubt(found.evidence.scores, found.evidence.measures.shapes.lengths, body)
        yield Notice("low-confidence", f"the body may be wrong, confidence is {confidence:.2f}: {why}{hint}")


WHERE = "`blocks` and `cleaner explain` have its text"
HINTS = {
    PageKind.LIST: f"; it looks like a list: {WHERE}",
    PageKind.OTHER: f"; it looks like an error page, a login, an empty shell or data: {WHERE}",
}
"""What a notice adds, by the kind of the page."""


@cache
def _default() -> Cleaner:
    return Cleaner()


def clean(page: bytes | str, url: str | None = None, *, content_type: str | None = None) -> Article:
    """The article of `page` by a default `Cleaner`; see `Cleaner.clean`."""
    return _default().clean(page, url, content_type=content_type)
