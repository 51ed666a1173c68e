r"""Scripts as ranges of characters, to be put into sets: `[\p{L}…]` is for `regex`, `[\u0e00-…]` for both engines."""

from __future__ import annotations

from cleaner.pattern import pattern, plain

HAN_KANA = r"\p{Han}\p{Hiragana}\p{Katakana}"
"""Chinese and Japanese, which set no spaces between words."""
CJK = rf"{HAN_KANA}\p{{Hangul}}"
"""The scripts in which a few letters say a lot."""

KANA, HAN, HANGUL = r"\u3040-\u30ff", r"\u3400-\u9fff", r"\uac00-\ud7af"
"""The blocks that hold nearly all letters of each; the dot and the long mark of kana with them."""
SPACELESS = r"\u0e00-\u0e7f\u2e80-\ud7af"
"""Scripts written without spaces, and Korean, whose spacing varies: Thai, Chinese, Japanese, with their punctuation."""

FULL_ENDS = "。！？؟।۔\u0589\u1362\u17d4\u104b"
"""What ends a sentence with or without a space behind, in any script."""

HAS_SPACELESS = plain(f"[{SPACELESS}]")
HAS_HAN_KANA = plain(f"[{KANA}{HAN}]")
HAS_CJK = pattern(f"[{CJK}]")
NEAR_CJK = plain(r"[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00016fe0-\U0003ffff]")
"""All of `HAS_CJK` is in it: most texts are told by it at once."""


def has_cjk(text: str) -> bool:
    """Whether a letter of Chinese, Japanese or Korean is in `text`."""
    return not text.isascii() and NEAR_CJK.search(text) is not None and HAS_CJK.search(text) is not None
