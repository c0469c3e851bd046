"""Exit codes: what a command's end tells the shell. `docs/commands.md` explains them to readers."""

from __future__ import annotations

from typing import Final

from briefing.errors import BriefingError, NotFoundError, UnreadableError, UsageError

FINE: Final = 0
"""Done, and nothing is amiss."""

FOUND: Final = 1
"""Problems were found, or what was looked for was not."""

USAGE: Final = 2
"""The command's words are off."""

CANNOT: Final = 3
"""The world outside refuses: a path that cannot be read, output that cannot be written."""

OURS: Final = 70
"""A fault of the program's own."""

_OF_ERRORS: Final[dict[type[BriefingError], int]] = {
    NotFoundError: FOUND,
    UsageError: USAGE,
    UnreadableError: CANNOT,
}


def of_error(error: BriefingError) -> int:
    """The code with which `error` ends a command."""
    return next((code for kind, code in _OF_ERRORS.items() if isinstance(error, kind)), CANNOT)


def of_signal(number: int) -> int:
    """The code of a command that a signal ended, as shells give it."""
    return 128 + number
