"""The medium in the value of a source: `某某日报 北京 举报` -> 某某日报."""

from __future__ import annotations

from cleaner.byline.names.known import DATE, is_interface, is_no_medium
from cleaner.byline.vocabulary import worded
from cleaner.pattern import pattern

HAN = pattern(r"\p{Han}")

COUNTS = worded(r"(?<=.)«counts.labels»\s?[（(]?\d")
"""What counts behind a medium's name, glued to it or not: `某某网评论(0)`, `某某网 阅读 68213`."""

HAN_END = pattern(r"[|｜、，,；;。（(]")
"""Where the name of a medium ends in its value: `某某网，`."""

LATIN_END = pattern(r"[|•·;(]|\s[-–—]\s")

NOTE = pattern(r"^\[?\d{1,3}\]\s?")
"""The number that a text browser gives a link: `来源: [23]某某新闻网`."""

NO_MEDIUM = pattern(r"[\d\W_]*$|https?:|www\.")


def medium(value: str) -> str:
    """The medium that a source's value names, without what stands behind it: `某某日报 北京 举报` -> 某某日报."""
    value = DATE.split(NOTE.sub("", value))[0].strip(' 【】[]()（）“”"|｜·:：-/／')
    if not value:
        return ""
    if HAN.search(value):
        parts = COUNTS.split(value)[0].split()
        name = parts[0]
        for part in parts[1:]:
            if not (name.isascii() and (part.isascii() or len(parts) == 2)):
                break
            name = f"{name} {part}"
        name = HAN_END.split(name)[0].strip('“”"[]')
        # `《某某日报》` is set in its brackets, `某某网-《某某日报》` holds a pair.
        name = name if name.endswith("》") and name.find("《") > 0 else name.strip("《》")
    else:
        name = LATIN_END.split(value.strip("《》"))[0].strip()
    if len(name) > 40 or is_interface(name, glued=False) or NO_MEDIUM.match(name) or is_no_medium(name):
        return ""
    return str(name)
