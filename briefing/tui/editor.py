"""The reader's own editor: which it is, and how it is told where to begin."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

from briefing.problems import Place

_BY_COLON = ("code", "code-insiders", "codium", "subl", "zed", "hx", "helix", "micro")


class NoEditorError(Exception):
    """Neither `$VISUAL` nor `$EDITOR` names an editor."""


def command(place: Place) -> list[str]:
    """The words that open the editor at a place. Raises NoEditorError."""
    words = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not words:
        raise NoEditorError("set VISUAL or EDITOR to the name of your editor")
    name, line, column = Path(words[0]).name, max(place.line, 1), max(place.column, 1)
    if name in _BY_COLON:
        options = ["--wait", "--goto"] if name.startswith("cod") else []
        return [*words, *options, f"{place.file}:{line}:{column}"]
    return [*words, f"+{line}", str(place.file)]
