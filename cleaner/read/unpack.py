"""What a compressed page holds: a response that was saved as the server sent it, or a file packed to save room."""

from __future__ import annotations

import zlib
from typing import BinaryIO, NamedTuple

LIMIT = 64 << 20
"""Bytes that a page may grow to; the largest of 4,000 annotated ones has 6 MB."""

GZIP = b"\x1f\x8b\x08"
ZLIB = (b"x\x9c", b"x\xda", b"x\x01", b"x^")
"""How data begins that a server sent as `gzip` and as `deflate`."""

PIECE = 8192
"""Bytes unpacked at a time: what follows a gzip member is copied at its end, and a page may be a hundred thousand."""

CUT, DAMAGED, FOLLOWED, LARGE = "cut off", "damaged", "followed by other data", "too large"


class Unpacked(NamedTuple):
    """What compressed data holds."""

    data: bytes
    flaw: str = ""
    """What kept the rest from being unpacked: CUT, DAMAGED, FOLLOWED or LARGE; nothing where there is no rest.

    DAMAGED data has no beginning either: the error shows long after the first wrong byte."""


class PageError(Exception):
    """A page's file can't be read: `kind` for programs, the message for people."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


def read_file(file: BinaryIO, limit: int = LIMIT) -> tuple[bytes, bool]:
    """What a page's file holds, unpacked if it is compressed, and whether it is.

    Raises PageError of kind "broken-gzip" or "too-large" (over `limit` bytes, packed or not).
    """
    data = file.read(limit + 1)
    if len(data) > limit:
        raise PageError("too-large", f"more than {limit >> 20} MiB")
    packed = unpack(data, limit)
    if packed is None:
        return data, False
    if packed.flaw == LARGE:
        raise PageError("too-large", f"more than {limit >> 20} MiB when unpacked")
    if packed.flaw:
        raise PageError("broken-gzip", f"compressed, and {packed.flaw}")
    return packed.data, True


def unpack(data: bytes, limit: int = LIMIT, *, bare: bool = False) -> Unpacked | None:
    """What `data` holds, if it is compressed with gzip, in one member or several, or with zlib; None if it is not.

    bare: it may be `deflate` without the header of zlib, as some servers send it.
    Never fails; gives at most `limit` bytes.
    """
    if not bare and not data.startswith((GZIP, *ZLIB)):
        return None
    whole, out, at, flaw = memoryview(data), bytearray(), 0, CUT
    engine = zlib.decompressobj(-15 if bare else 47)  # 47: either header
    while at < len(data):
        piece = whole[at : at + PIECE]
        try:
            out += engine.decompress(piece, limit + 1 - len(out))
        except zlib.error:
            flaw = DAMAGED
            break
        if len(out) > limit:
            flaw = LARGE
            break
        at += len(piece) - len(engine.unused_data)
        if engine.eof:
            if not data.startswith(GZIP, at):
                # Files are padded with zeros to the size of a tape's or disk's blocks, and records end in empty lines.
                flaw = FOLLOWED if data[at:].strip(b"\0\r\n") else ""
                break
            engine = zlib.decompressobj(47)
    # Text begins with these two letters, too, and may begin as bare data does.
    if flaw and not data.startswith(GZIP) and (not out or (bare and flaw in (DAMAGED, FOLLOWED))):
        return None
    return Unpacked(b"" if flaw == DAMAGED else bytes(out[:limit]), flaw)
