"""The byline: who wrote, edited and sent the article.

`find` takes the page through these stations: `zones` says where a byline may stand; `pack` what the portal's pack says,
`head` whom JSON-LD and `<meta>` name; `credits` reads the words of the lines in those zones.  Then `chinese` weighs
pages in Chinese, `general` all others: there what is both stated and printed (`stated`) goes first, then whom the
`template` calls an author, then the lines; where no word names anybody, `bare` looks for a name that stands alone where
authors stand.  `origin` says from which medium the article was taken.  What a name is, in any script, `names` tells.
"""

from cleaner.byline.find import Credits, find_byline

__all__ = ["Credits", "find_byline"]
