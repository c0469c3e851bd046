"""What an author may have meant by something that is no id."""

from __future__ import annotations

import re
import unicodedata

_ACCENT = re.compile("[\u0300-\u036f]")


def as_id(text: str) -> str:
    """The id that is nearest to `text`, without its accents; empty where none of it will do."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return re.sub(r"[^a-z0-9]+", "-", _ACCENT.sub("", plain)).strip("-")
