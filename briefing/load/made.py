"""What is made up where the author has not said it: from the name of the file."""

from __future__ import annotations

import re
from pathlib import Path

_NO_ID = re.compile(r"[^a-z0-9]+")
_LONGEST = 64


def made_title(path: Path) -> str:
    """The name of the file or folder, without its suffix."""
    whole = path.absolute()
    return (whole.stem if whole.is_file() else whole.name) or "brief"


def made_id(path: Path) -> str:
    """The same as an id."""
    return _NO_ID.sub("-", made_title(path).lower())[:_LONGEST].strip("-") or "brief"
