"""Numbers in a sentence."""

from __future__ import annotations


def counted(count: int, word: str) -> str:
    """A number with its noun: "1 file", "2 files"."""
    return f"{count} {word}" + ("" if count == 1 else "s")
