"""Authors whom a line of its own joins to another: `Ann Lee`, `and`, `Bo Ek`."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.byline.bare.name import Signature, is_bare_name
from cleaner.byline.vocabulary import worded
from cleaner.model import Block

JOINT = worded(r"«joints.spaced»|/")
"""What such a line says; a comma stands before an editor, too."""


def joined(blocks: Sequence[Block], found: Signature) -> Signature:
    """`found` with those above and below the only author."""
    at = next((at for at, block in enumerate(blocks) if block.index == found.block), -1)
    if at < 0 or len(found.names) > 1:
        return found
    above, below = _joined(blocks[at::-1]), _joined(blocks[at:])
    names = [block.text for block in reversed(above)], found.names, [block.text for block in below]
    return Signature(
        tuple(dict.fromkeys(name for part in names for name in part)), (above or blocks[at : at + 1])[-1].index
    )


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """The bare names that lines between join to the first of `blocks`, one by one."""
    found = []
    for last, between, block in zip(blocks[::2], blocks[1::2], blocks[2::2], strict=False):
        near = abs(block.index - last.index) == 2 and JOINT.fullmatch(between.text.lower().strip())
        if not near or not is_bare_name(block.text, known=False):
            break
        found.append(block)
    return found
