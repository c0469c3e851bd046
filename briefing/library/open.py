"""Open one brief."""

from __future__ import annotations

from pathlib import Path

from briefing.errors import UsageError
from briefing.library.dossier import Dossier
from briefing.shelf import find


def open_brief(what: str | Path) -> Dossier:
    """The brief that a path or an id means.

    Raises UnreadableError or NotFoundError where there is none, UsageError where there are several.
    """
    from briefing.load import load_brief  # noqa: PLC0415 - what is kept compiled needs no loader

    found = find(str(what))
    if len(found) > 1:
        raise UsageError(f"{what} holds {len(found)} briefs", f"name one, such as {found[0]}")
    return Dossier(load_brief(found[0]))
