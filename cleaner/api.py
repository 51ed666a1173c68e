"""The library call: one page in, one article out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from reprlib import repr as short

from cleaner.article import Article
from cleaner.byline import Credits, find_byline
from cleaner.confidence import UNSURE
from cleaner.engine import look
from cleaner.errors import CleanerError
from cleaner.kind import NO_ARTICLE, judge
from cleaner.locate import Located, locate
from cleaner.model import Byline, Notice, Page, PageKind, Role
from cleaner.packs.loader import Packs, choose
from cleaner.packs.match import PackFindings, pack_marks
from cleaner.packs.schema import Pack
from cleaner.paging import next_page, partial
from cleaner.policy import Policy, wanted
from cleaner.read import read
from cleaner.second_opinion import installed, second_opinion
from cleaner.title import headline
from cleaner.trace import Trace


class Cleaner:
    """Cleans pages by one set of choices.  Immutable, picklable, safe to share between threads.

    policy: what goes into the answer. packs: ids, files or `Pack` objects in place of the packs that come with the
    package (`cleaner.packs.builtin_ids`); `()` switches them off.
    """

    __slots__ = ("_chosen", "_packs", "_policy")
    _chosen: str | tuple[str | Path | Pack, ...] | None
    _packs: Packs
    _policy: Policy

    def __init__(self, policy: Policy | None = None, *, packs: Iterable[str | Path | Pack] | None = None) -> None:
        if policy is not None and not isinstance(policy, Policy):
            raise TypeError(f"policy must be a Policy or None, got policy={policy!r}")
        chosen = tuple(packs) if isinstance(packs, Iterable) and not isinstance(packs, str) else packs
        if policy is not None and policy.second_opinion and not installed():
            raise CleanerError("second_opinion needs trafilatura, which is not installed: pip install trafilatura")
        object.__setattr__(self, "_policy", policy or Policy())
        object.__setattr__(self, "_chosen", chosen)
        object.__setattr__(self, "_packs", choose(chosen))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Cleaner does not change: make another one (tried to set {name})")

    def __reduce__(self) -> tuple[object, ...]:
        return (_make, (self._policy, self._chosen))

    def clean(self, page: bytes | str, url: str | None = None, *, content_type: str | None = None) -> Article:
        """The article of `page`, HTML or flat text.

        url: where it came from, if known. content_type: the HTTP header, if known.
        Raises TypeError for arguments of another type; a page is never an error.
        """
        if not isinstance(page, (bytes, str)):
            raise TypeError(f"page must be bytes or str, got page={short(page)}")
        if url is not None and not isinstance(url, str):
            raise TypeError(f"url must be str or None, got url={url!r}")
        if content_type is not None and not isinstance(content_type, str):
            raise TypeError(f"content_type must be str or None, got content_type={content_type!r}")
        read_page = read(page, url, content_type, self._policy.limits)
        evidence = look(read_page, pack_marks(read_page, self._packs))
        located = locate(evidence)
        notices = list(read_page.notices)
        title = headline(read_page, located, evidence.pack)
        credits = find_byline(read_page, located, title, evidence.pack)
        judged = judge(evidence, located, title, credits)
        if judged.bare:
            located = Located((), 0.0)
            title, credits = headline(read_page, located, evidence.pack), Credits(Byline(), {})
        elif judged.kind in NO_ARTICLE:  # whatever the body is, it is likely no article's
            located = Located(located.body, round(located.confidence * judged.chance, 4))
        asks = self._policy.second_opinion and _may_ask(located, judged.kind, read_page)
        more = second_opinion(read_page, page, located.body) if asks else frozenset()
        if more:
            notices.append(Notice("second-opinion", f"trafilatura added to the body: {_doubt(located)}"))
            located = Located(tuple(sorted({*located.body, *more})), located.confidence)
        stations = dict.fromkeys(title.blocks, (Role.TITLE, title.rule, "prints the title"))
        stations.update({i: (Role.BYLINE, *said) for i, said in credits.blocks.items()})
        body = frozenset(located.body) - stations.keys()
        added = (Role.BODY, "second-opinion", "trafilatura has it in its answer")
        stations.update(dict.fromkeys(body & more, added))
        trace = Trace(evidence, body, stations)
        kept = trace.body | trace.around(keep) if (keep := wanted(self._policy)) else trace.body
        if not kept:
            notices.append(Notice("empty", "no article was found on this page" + HINTS.get(judged.kind, "")))
        elif located.confidence < UNSURE:
            why = f"the body may be wrong: {_doubt(located)}"
            notices.append(Notice("low-confidence", why + HINTS.get(judged.kind, "")))
        following = next_page(read_page, located.body)
        notices.extend(partial(read_page, located.body, following))
        return Article(
            title.text, credits.byline, tuple(read_page.blocks[i] for i in sorted(kept)), located.confidence,
            judged.kind, read_page.head.language, url, tuple(notices), trace, following,
        )  # fmt: skip


HINTS = {
    PageKind.LIST: "; it looks like a list: `blocks` has its text",
    PageKind.OTHER: "; it looks like an error page, a login or an empty shell: `blocks` has its text",
}
"""What a notice adds, by the kind of the page."""


def _may_ask(located: Located, kind: PageKind, page: Page) -> bool:
    """Whether another extractor may help: it knows articles and markup only."""
    return located.confidence < UNSURE and kind is PageKind.ARTICLE and not page.flat


def _doubt(located: Located) -> str:
    return f"confidence is {located.confidence:.2f}"


def _make(policy: Policy, packs: tuple[str | Path | Pack, ...] | None) -> Cleaner:
    return Cleaner(policy, packs=packs)


def _load() -> None:
    """Read the tables and compile the expressions that every page needs."""
    page = read(WARM, None, None, Policy().limits)
    evidence = look(page, PackFindings())
    located = locate(evidence)
    find_byline(page, located, headline(page, located))


WARM = """<html lang="en"><head><title>A headline - Site</title></head><body><div class="post"><h1>A headline</h1>
<p>By Ann Lee</p><p>3 May 2024</p><p>A page of three lines walks the road, and what it needs is there, too.</p></div>"""
"""As a list of tables this would be a second table of contents, and go out of date."""

_load()  # with this module, once a process: the first page takes no longer than the others


@cache
def _default() -> Cleaner:
    return Cleaner()


def clean(page: bytes | str, url: str | None = None, *, content_type: str | None = None) -> Article:
    """The article of `page` by a default `Cleaner`; see `Cleaner.clean`."""
    return _default().clean(page, url, content_type=content_type)
