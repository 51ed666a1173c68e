"""Who signs in the line right below the headline of a dump, whatever he calls himself: `By harbourfan` over a day.

Names are told by their place there; elsewhere by their capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.byline.bare.name import NOBODY, YEAR, Signature, is_dated
from cleaner.byline.credits.opener import is_label, names_of_line, opened
from cleaner.byline.names.known import ends_in_post, is_day_word, is_interface
from cleaner.byline.vocabulary import worded, words
from cleaner.given import is_known
from cleaner.model import Page
from cleaner.pattern import pattern

LONGEST, LONGEST_NAME = 400, 80
"""Characters of the line, and of a name in it: a dozen authors of a paper take 300."""
WORDS = 2
"""Words of a name in small letters, `ann lee`; of longer ones most begin with capitals: `Friends of the Harbour`."""
BELOW = 2
"""Lines below, of which one is a day or a paragraph, or says the author's post."""
PARAGRAPH = 80
"""Characters of a paragraph."""
POST = 5
"""Words of a post, the medium behind it aside."""

OPENER = worded(r"(?=\p{Lu})(?i:«author.prepositions»)\s(?=\S)|(?P<label>[\p{L}\p{M} ]{1,24}+)\s?[:：]\s?(?=\S)")
"""What stands before the authors: `By`, `Autor:`."""
JOINT = pattern(r"\s*[,、،]\s*")
BAR = pattern(r"\s+[·|•]\s+")
"""What stands between the authors and the day in one line."""
SENTENCE = pattern(r"(?:\p{Ll}{4}\.|[!?:…。！？])$")
CAPITAL = pattern(r"[\p{Lu}\p{Lo}\d]")
SPELLED = pattern(r"[\p{Lu}\p{Lo}\d]|\p{Ll}++[\W_\d]\w")
"""How a name begins that is believed over a paragraph, too: `Ann`, `98 Quays`, `ann_lee`, `quay.example`; over no day
`By chance` may head a part of the article."""


def headed(page: Page, headline: int, script: str) -> Signature:
    """Who signs right below the `headline` of a dump, beside the day, or over it or a paragraph; nobody by name where
    the line says no more than `By the Harbour Police`, `By admin`."""
    lines = page.blocks[headline + 1 : headline + 2 + BELOW] if page.flat and headline >= 0 else []
    if not lines or lines[0].level or len(lines[0].text) > LONGEST:
        return NOBODY
    text = lines[0].text
    opener = OPENER.match(text)
    if opener is None or (opener["label"] and not is_label(opener["label"])):
        return NOBODY
    said, *beside = BAR.split(text[opener.end() :])
    names = tuple(JOINT.split(said))
    if SENTENCE.search(said) or YEAR.search(said) or not all(map(_may_sign, names)):
        return NOBODY
    dated = any(map(YEAR.search, beside)) or any(map(is_dated, lines[1:]))
    spelled = SPELLED.match(said) is not None or is_interface(said)
    if not dated and not (spelled and any(len(line.text) >= PARAGRAPH for line in lines[1:])):
        return NOBODY
    known = opened(f"{opener[0]}{said}") or names_of_line(said, script) or names
    return Signature(tuple(filter(_is_somebody, known)), lines[0].index)


def _is_somebody(name: str) -> bool:
    """Whether what stands there is a name of its own, not `admin`, `the Harbour Police`, `The Post on Sunday`."""
    last = name.rpartition(" ")[2]
    nobody = name.lower() in words("nobody") or is_interface(name) or ends_in_post(name)
    return not (nobody or is_day_word(last) or _has_article(name))


def posts_below(page: Page, signed: Iterable[int]) -> Iterator[int]:
    """The lines of a dump below an author, or the day, that say what he is: `Local Democracy Reporter`."""
    for index in signed if page.flat else ():
        for line in page.blocks[index + 1 : index + 1 + BELOW]:
            if _is_post(line.text):
                yield line.index
            elif not is_dated(line):
                break


def _is_post(text: str) -> bool:
    """Whether a line says a post and no more, as it is printed: `Senior health reporter`, not `How to be an editor` nor
    `The Next President`."""
    post = text.partition(",")[0]
    *kinds, _ = parts = post.split() or [""]
    known = all(CAPITAL.match(kind) or kind in words("post", "kinds") for kind in kinds)
    printed = text[:1].isupper() and text[-1].isalpha() and parts[0] not in words("post", "articles")
    return printed and known and len(parts) <= POST and ends_in_post(post)


def _may_sign(name: str) -> bool:
    """Whether authors call themselves so: no beginning of a sentence, `noon the ferry had left`, no day, and of two
    words in small letters the first is a given name: `ann lee`, not `popular demand`."""
    parts = name.split()
    if name.islower() and len(parts) > 1 and not is_known(name.title()):
        return False
    capitals = sum(CAPITAL.match(part) is not None for part in parts)
    few = 0 < len(parts) <= WORDS or 2 * capitals > len(parts)
    nobody = any(map(is_day_word, parts)) or name.isdigit() or (name.islower() and _has_article(name))
    return few and len(name) <= LONGEST_NAME and not nobody


def _has_article(name: str) -> bool:
    """Whether `name` begins with an article in small letters: `the Harbour Police`."""
    first = name.partition(" ")[0]
    return first.islower() and first.title() in words("articles")
