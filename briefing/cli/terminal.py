"""What stands at the other end of the streams: a terminal, how wide, or something else."""

from __future__ import annotations

import os
import sys
from pathlib import Path
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


def lacks_signs() -> bool:
    """Whether what is printed goes where there are, by all that is known, but signs of ASCII."""
    if reads_data() and _has_few_signs(os.environ.get("TERM", "")):
        return True
    # Where nothing can be printed, nothing needs a form.
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return not (_is_utf8(_locale()) and _is_utf8(encoding))


def width() -> int:
    """Columns for the plain edition: the terminal's own, whatever COLUMNS says."""
    if not reads_data():
        return PLAIN_WIDTH
    columns = os.get_terminal_size(sys.stdout.fileno()).columns
    # A terminal that nobody has told its size says 0.
    return max(columns, NARROWEST) if columns else PLAIN_WIDTH


def _has_few_signs(term: str) -> bool:
    """Whether a terminal's own font has a few hundred signs, whatever the locale is."""
    return term.startswith("linux") or (term.startswith("vt") and term[2:3].isdigit())


def _is_utf8(encoding: str) -> bool:
    return "utf8" in encoding.lower().replace("utf-8", "utf8")


def _locale() -> str:
    """What the person's variables say of characters; nothing is the locale "C"."""
    told = os.environ.get("LC_ALL") or _kind_of_characters() or os.environ.get("LANG")
    return told or "C"


def _kind_of_characters() -> str:
    """LC_CTYPE as it was given: in the locale "C" Python sets another one itself (PEP 538)."""
    now = os.environ.get("LC_CTYPE", "")
    try:
        given = Path("/proc/self/environ").read_bytes() if now else b""
    except OSError:
        return now
    values = [each for each in given.split(b"\0") if each.startswith(b"LC_CTYPE=")]
    return os.fsdecode(values[0]).partition("=")[2] if values else ""


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()
