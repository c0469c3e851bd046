"""Open one brief."""

from __future__ import annotations

from pathlib import Path

from briefing.discovery import find
from briefing.errors import UsageError
from briefing.library.beside import Begun, Meanwhile, read_beside
from briefing.library.compiled import recall
from briefing.library.dossier import Dossier


def open_brief(what: str | Path) -> Dossier:
    """The brief that a path or an id means.

    Raises UnreadableError or NotFoundError where there is none, UsageError where there are several.
    """
    return _read(_only(what))


def reopen(what: str | Path) -> Dossier:
    """As `open_brief`, for who only reads: as it was kept compiled, where that is still the same.

    The places of its items and fields are then those of the files as they are when asked for.
    """
    return reopen_at(_only(what))


def reopen_at(
    path: Path, meanwhile: Meanwhile | None = None, begun: Begun | None = None
) -> Dossier:
    """As `reopen`, with a path that `find` gave. Raises UnreadableError.

    Where the files must be read and there is something to do `meanwhile`, both are done at once,
    and `begun` has the brief before its faults are known.
    """
    dossier = recall(path)
    if dossier is None and meanwhile:
        dossier = read_beside(path, meanwhile, begun)
    return dossier or _read(path)


def _read(path: Path) -> Dossier:
    from briefing.load import load_brief  # noqa: PLC0415 - what is kept compiled needs no loader

    return Dossier(load_brief(path))


def _only(what: str | Path) -> Path:
    found = find(str(what))
    if len(found) > 1:
        raise UsageError(f"{what} holds {len(found)} briefs", f"name one, such as {found[0]}")
    return found[0]
