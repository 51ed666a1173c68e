"""What can go wrong that is the caller's to mend.  A page is never an error."""

from __future__ import annotations


class CleanerError(Exception):
    """The base of every error that `cleaner` raises by itself."""


class PackError(CleanerError, ValueError):
    """A pack file that can't be used: names the file, the key and the mend."""
