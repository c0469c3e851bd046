"""What an author may have meant by something that is no id."""

from __future__ import annotations

import re
import unicodedata

_ACCENT = re.compile("[\u0300-\u036f]")
_LATIN = re.compile("[a-z]")
_ALIKE = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u03bf", "aeopcyxijso"
)
"""Letters of other alphabets that look like Latin ones."""


def as_id(text: str) -> str:
    """The id that is nearest to `text`, without its accents; empty where none of it will do."""
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", text.lower()))
    if _LATIN.search(plain):
        plain = plain.translate(_ALIKE)
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def foreign_letter(text: str) -> str:
    """What tells a letter that no id has from one that looks like it; empty where there is none."""
    letter = next((each for each in text if not each.isascii() and each.isalpha()), "")
    return f"its '{letter}' is {unicodedata.name(letter, 'no Latin letter')}" if letter else ""
