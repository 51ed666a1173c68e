"""What the lines around an article say of who wrote, edited and sent it: labels, and the forms of each script."""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.byline.line import DATE, LONGEST_LINE, MARKS, Line, medium, read_line
from cleaner.byline.names import fold, is_han_person, people
from cleaner.byline.template import LONGEST, may_name, opened
from cleaner.byline.zones import Zones
from cleaner.model import Block
from cleaner.pattern import pattern, plain

REPORTER = pattern(
    r"[（(【\[]?[\p{L}·•《》]{0,14}(?:记者|通讯员|评论员|記者|特派員|作者)\s{0,2}[:：]?\s{0,2}[\p{Han}·\s、，,/]{2,40}"
    r"[）)】\]]?(?:综合)?(?:报道|報導|摄影报道)?"
)
"""A line that is nothing but its reporter: `某某日报记者 张三 李四`, `（本报记者 张三）`."""

FILED = pattern(
    r"[記记]者\s?(?P<names>\p{Han}{2,4}(?:、\p{Han}{2,4}){0,4})\s?[／/]\s?\p{Han}{2,12}(?:報導|报道)"
    r"|[記记]者(?P<names>\p{Han}{3})\p{Han}{2,4}\d{1,2}日(?:[綜综]合)?(?:外)?[電电]"
)
"""Who filed from where, in Taiwan and Hong Kong: `記者王小明／台北報導`, `（某社記者王小明台北1日電）`."""

KOREAN = pattern(
    r"(?P<names>\p{Hangul}{2,4}(?:[·,]\s?\p{Hangul}{2,4}){0,4})\s?(?:선임|수습|인턴|전문|객원)?\s?(?:기자|특파원|논설위원)"
    r"(?:\s?=|\s*[\w.]+@|$|\s)"
)
"""`김철수 기자 kim@x.kr`, `[서울] 김철수 기자 =`."""

JAPANESE = pattern(
    r"[（(【\[](?P<names>\p{Han}{1,4}[ \u3000]\p{Han}{1,4})[）)】\]]$"
    r"|^(?P<line>\p{Han}{1,4}[ \u3000]?\p{Han}{1,4})記者$"
)
"""`【山田 花子】` at the end of the last paragraph, `山田花子記者` in a line of its own."""


CREDIT = 40
"""Characters of a credit's value in a line of the body; a sentence has more."""

SENTENCE = plain(r"[。！？?!]")

LABEL = plain(r"[:|]")
"""What stands behind a label in scripts with capitals."""

USER = pattern(r"[A-Za-z][\w.-]{2,23}")
"""How editors of portals sign: `责任编辑：xiaobing`."""


MAY_CREDIT = {
    "zh": plain(f"[{MARKS} 者员員]"),
    "ja": plain(f"[{MARKS} 者（(【\\[]"),
    "ko": plain(f"[{MARKS} 기특논]"),
}
"""Characters of which every line has one that a script's forms know; most lines have none."""


class Lines:
    """What the lines of the zones say under labels, and which blocks say it."""

    def __init__(self, script: str, title: str) -> None:
        self.script = script
        self.title = title
        self.authors: list[str] = []
        self.upper: list[str] = []
        """Those named before the article's end: below it, teasers name the authors of other articles."""
        self.editors: list[str] = []
        self.sources: list[str] = []
        self.upper_sources: list[str] = []
        """Those named before the article's end: below it `来源：` may stand in another article's line."""
        self.blocks: dict[int, str] = {}
        self._read: dict[int, Line] = {}

    def line(self, block: Block) -> Line:
        """The credits of the block, read once."""
        line = self._read.get(block.index)
        if line is None:
            line = self._read[block.index] = read_line(block.text)
        return line

    def read(self, zones: Zones, *, labels: bool = False) -> None:
        """labels: whether the authors are known, and only what stands under labels is wanted."""
        may_credit = LABEL.search if labels else may_name if self.script == "other" else MAY_CREDIT[self.script].search
        for blocks, inside in ((zones.above, False), (zones.edges, True), (zones.below, False)):
            for at, block in enumerate(blocks):
                if len(block.text) <= LONGEST_LINE and may_credit(block.text):
                    self._line(block, blocks[at + 1] if at + 1 < len(blocks) else None, inside)
            if blocks is not zones.below:
                self.upper, self.upper_sources = self.authors[:], self.sources[:]

    def _line(self, block: Block, following: Block | None, inside: bool) -> None:
        text = block.text
        line = self.line(block)
        if not line.credits:
            names = self._unlabelled(text, inside)
            if names:
                self._add(self.authors, names, block, "names the author")
            return
        if inside and not self._is_credits(line):
            return
        for role, value in line.credits:
            if not value and role == "source" and len(line.credits) == 1 and following is not None and not inside:
                # `来源：` in one element, the medium in the next.
                value = following.text if len(following.text) <= 20 and not self.line(following).credits else ""
            if role == "author":
                self._add(self.authors, self._people(value), block, "names the author")
            elif role == "editor":
                self._add(self.editors, self._people(value), block, "names the editor")
            elif role == "source" and not (inside and self.script == "other"):
                self._add(self.sources, filter(None, (medium(value),)), block, "names the source")
        self._add(self.authors, self._unlabelled(line.lead, inside), block, "names the author")
        if self.script != "other" and not line.lead:
            self.blocks.setdefault(block.index, "is a line of credits")

    def _is_credits(self, line: Line) -> bool:
        """Whether a line of the body is nothing but credits, unlike `记者：您怎么看？` in an interview."""
        if line.lead and not self._unlabelled(line.lead, True):
            return False
        for role, value in line.credits:
            names = self._people(value)
            if role == "other" or len(value) > CREDIT or SENTENCE.search(value):
                return False
            if self.script == "zh" and role == "author" and not any(map(is_han_person, names)):
                return False
        return True

    def _people(self, value: str) -> tuple[str, ...]:
        value = DATE.split(value)[0].split("《")[0]
        if self.script == "zh" and USER.fullmatch(value):
            return (value,)
        return people(value, japanese=self.script == "ja")

    def _unlabelled(self, text: str, inside: bool) -> tuple[str, ...]:
        if not text or len(text) > LONGEST:
            return ()
        if self.script == "other":
            names = opened(text)
            # In the body `By Christmas the …` begins a sentence.
            alone = len(text) <= 80 and text[-1] not in ".!?" and " " in "".join(names[:1])
            return names if alone or not inside else ()
        if self.script == "ko":
            match = KOREAN.search(text) if len(text) <= 60 else None
            return people(match["names"]) if match else ()
        if self.script == "ja":
            match = JAPANESE.search(text)
            return people(match["names"] or match["line"], japanese=True) if match else ()
        if "者" not in text and "员" not in text and "員" not in text:
            return ()
        filed = FILED.search(text[:60])
        if filed is not None and (not inside or len(text) <= 60):
            return people(filed["names"])
        if len(text) > 60 or not REPORTER.fullmatch(text) or text.rstrip("）)】]").endswith(("摄", "摄影", "图")):
            return ()
        return tuple(name for name in people(text.strip("（()）【】[]")) if is_han_person(name))

    def _add(self, to: list[str], names: Iterable[str], block: Block, why: str) -> None:
        for name in names:
            if fold(name) != self.title:
                to.append(name)
                self.blocks.setdefault(block.index, why)
