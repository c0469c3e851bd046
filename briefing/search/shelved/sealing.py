"""Bytes that tell whether they are still as they were written: SQLite looks at none of its own.

So what is unpacked late, while a screen is painted, is known to be whole when it is read.
"""

from __future__ import annotations

from zlib import crc32

_SIZE = 4


def sealed(text: bytes) -> bytes:
    """The bytes with a sum of them before them."""
    return crc32(text).to_bytes(_SIZE, "big") + text


def unsealed(text: bytes) -> bytes:
    """What was sealed. Raises ValueError where it is not that any more."""
    inside = text[_SIZE:]
    if text[:_SIZE] != crc32(inside).to_bytes(_SIZE, "big"):
        raise ValueError("it is not what was written")
    return inside
