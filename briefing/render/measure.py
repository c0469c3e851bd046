"""How many cells a text takes.

What takes one cell for each character, as nearly every text does, is told at a glance: rich would
remember every text that it measured.
"""

from __future__ import annotations

import re

from rich.cells import cell_len as measured

# Latin, Greek and Cyrillic letters, punctuation, arrows, lines and shapes, our own signs.
_SIMPLE = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027"
    "\u202f-\u205e\u2070-\u20cf\u2100-\u22ff\u2500-\u25fc\u2605\u270e\u2713\u2717\u272a]*"
)


def is_simple(text: str) -> bool:
    """Whether each visible character of `text` takes one cell; rare ones that do are left out."""
    return text.isascii() or _SIMPLE.fullmatch(text) is not None


def cell_len(text: str) -> int:
    """The cells that a text takes."""
    return len(text) if text.isprintable() and is_simple(text) else measured(text)
