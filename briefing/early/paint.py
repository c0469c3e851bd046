"""The kept frame put on the terminal, and the terminal given back where nobody takes it over.

From then on keys are neither echoed nor lost: they wait in the terminal, or here, until the
application is there.
"""

from __future__ import annotations

import os
import select
import sys
import termios

from briefing.early import frame

TYPE_CHECKING = False
if TYPE_CHECKING:
    # Importing it at each start would take longer than showing the frame.
    from typing import Any

ENTER = "\x1b[?1049h\x1b[?2004h\x1b[>25u\x1b[?7l"
"""Alternate screen, bracketed paste, kitty's keys (told apart, all reported, with their text), no
wrapping. The terminal's cursor stays visible: what follows it must find it."""

LEAVE = "\x1b[?1006l\x1b[?1002l\x1b[?1000l\x1b[?2004l\x1b[?7h\x1b[<u\x1b[m\x1b[?1049l\x1b[?25h"
"""What `ENTER` and the mouse's modes did, undone. The keys' mode belongs to the screen that it was
set on, so it goes first."""

RESET = "\x1b\\\x1b[?2026l" + LEAVE
"""The same where a sequence, or a synchronised frame, may have been cut off in the middle."""

_READ = 4096

_INPUT, _OUTPUT, _LOCAL, _CHARACTERS = 0, 1, 3, 6


class Shown:
    """A frame on the terminal that waits for the application; `before` are the line's settings.

    `typed` are the keys that were read since.
    """

    def __init__(self, kept: frame.Frame, size: tuple[int, int], before: list[Any]) -> None:
        """Take what is shown."""
        self.frame = kept
        self.size = size
        self.before = before
        self.typed = b""


_shown: list[Shown] = []


def show(words: list[str]) -> bool:
    """Show what was kept of an earlier start with these words, if it is still true."""
    if not has_terminal():
        return False
    try:
        columns, lines = os.get_terminal_size(2)
        size = columns, lines
        kept = frame.found(frame.place(words, size))
        if kept is None or kept.start != frame.start(words, size) or not frame.still(kept.files):
            return False
    except OSError:
        return False
    return put(kept, size, kept.painted)


def put(kept: frame.Frame, size: tuple[int, int], written: str) -> bool:
    """Put a frame on the terminal by what is `written`; the terminal is taken for the first one."""
    if _shown:
        _shown[-1].frame = kept
        _write(written)
        return True
    try:
        before = termios.tcgetattr(0)
        termios.tcsetattr(0, termios.TCSANOW, raw(before))
    except termios.error:
        return False
    _shown.append(Shown(kept, size, before))
    _write(ENTER + written)
    return True


def listen() -> bytes:
    """All that was typed since a frame is shown, without waiting; nothing where none is."""
    waiting = shown()
    if waiting is None:
        return b""
    try:
        if select.select([0], [], [], 0)[0]:
            waiting.typed += os.read(0, _READ)
    except OSError:
        # The terminal is gone: the application will find that out.
        return b""
    return waiting.typed


def has_terminal() -> bool:
    """Whether all three streams are a terminal, as a screen needs them."""
    return all(map(os.isatty, (0, 1, 2)))


def take_over() -> Shown | None:
    """What is shown, for who takes care of the terminal from now on."""
    return _shown.pop() if _shown else None


def shown() -> Shown | None:
    """What is shown, and was not taken over yet."""
    return _shown[-1] if _shown else None


def shows_kept() -> bool:
    """Whether what is shown was kept of an earlier start, and not drawn in this one."""
    return bool(_shown and _shown[-1].frame.start)


def give_back() -> None:
    """Leave the terminal as it was found, unless another has taken it over."""
    taken = take_over()
    if taken is None:
        return
    _write(LEAVE)
    try:
        termios.tcsetattr(0, termios.TCSANOW, taken.before)
    except termios.error:
        # It is gone, and nothing is left to be given back.
        return


def raw(settings: list[Any]) -> list[Any]:
    """No echo, no lines, no signals from keys, no flow control, nothing translated."""
    made = [*settings]
    made[_INPUT] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    # So that a line feed moves straight down, which is the shortest way.
    made[_OUTPUT] &= ~termios.OPOST
    made[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    characters = [*made[_CHARACTERS]]
    characters[termios.VMIN], characters[termios.VTIME] = 1, 0
    made[_CHARACTERS] = characters
    return made


def _write(text: str) -> None:
    data = text.encode()
    try:
        # A program that was there before may have left it so that it does not wait.
        os.set_blocking(2, True)
        while data:
            data = data[os.write(2, data) :]
    except OSError:
        # The terminal is gone: the application will find that out.
        sys.exit(129)
