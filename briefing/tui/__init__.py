"""The screen. The only part that imports textual, and only when it is started."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from briefing.library import Dossier
from briefing.paths import state_dir

_WAYS_IN = ("TEXTUAL", "COLUMNS", "LINES")
"""Beginnings of the variables by which the environment could make textual write or misdraw."""


def run(  # noqa: PLR0913 - independent switches, each by its name
    paths: Sequence[Path],
    dossier: Dossier | None = None,
    *,
    section: str = "",
    target: str = "",
    sides: tuple[str, ...] = (),
    mouse: bool = True,
) -> int:
    """Show a brief, or the library of `paths` where none is given; the exit code.

    `section`, `target` and `sides` say where to begin; without `mouse` the terminal keeps its own.
    """
    for name in [each for each in os.environ if each.startswith(_WAYS_IN)]:
        del os.environ[name]
    from briefing.tui.app import BriefingApp  # noqa: PLC0415 - reads the environment at import

    app = BriefingApp(
        paths, dossier, section=section, target=target, sides=sides, state=state_dir()
    )
    app.run(mouse=mouse)
    return app.return_code or 0
