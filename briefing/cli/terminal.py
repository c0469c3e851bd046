"""What stands at the other end of the streams: a terminal, how wide, or something else."""

from __future__ import annotations

import os
import sys
from typing import Final, TextIO

PLAIN_WIDTH: Final = 80
"""Columns of the plain edition where no terminal says otherwise."""

NARROWEST: Final = 20
"""Columns below which a terminal may wrap by itself."""


def reads_data() -> bool:
    """Whether a person, not a program, gets the data."""
    return _is_terminal(sys.stdout)


def can_show_screen() -> bool:
    """Whether the screen can be drawn and typed at. It is drawn on stderr."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(map(_is_terminal, streams)) and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns for the plain edition: the terminal's own, whatever COLUMNS says."""
    if not reads_data():
        return PLAIN_WIDTH
    columns = os.get_terminal_size(sys.stdout.fileno()).columns
    # A terminal that nobody has told its size says 0.
    return max(columns, NARROWEST) if columns else PLAIN_WIDTH


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()
