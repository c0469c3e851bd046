"""The line to the terminal: two descriptors, their settings, and writes that never wait."""

from __future__ import annotations

import copy
import os
import select
import sys
import termios
from typing import Any, Final

from briefing.early.paint import raw
from briefing.early.watch import write_within
from briefing.tui.terminal.sequences import Speech

Settings = list[Any]

MOST: Final = (1000, 500)
"""Columns and lines that are believed: a terminal may say anything, and each cell costs memory."""

_UNTOLD = (80, 24)
_LAST_WORDS = 0.3
"""Seconds that a terminal which takes nothing is given for the last sequences."""


class GoneError(Exception):
    """The terminal is there no more."""


class Line:
    """stdin to read from and stderr to write to, both of one terminal."""

    def __init__(self, before: Settings | None = None) -> None:
        """Take the process's own streams, whatever stands in their place in `sys`.

        `before` are the settings that the terminal had, where it has been taken already.
        """
        typed, drawn = sys.__stdin__, sys.__stderr__
        if typed is None or drawn is None:
            raise GoneError
        self.input = typed.fileno()
        self._theirs = drawn.fileno()
        own = _opened_anew(self._theirs)
        self.output = self._theirs if own is None else own
        self._before = before
        self.speech = Speech.of(os.environ.get("TERM", ""))

    def size(self) -> tuple[int, int]:
        """Columns and lines, as the terminal has them now."""
        try:
            columns, lines = os.get_terminal_size(self._theirs)
        except OSError:
            return _UNTOLD
        return min(columns or _UNTOLD[0], MOST[0]), min(lines or _UNTOLD[1], MOST[1])

    def take(self) -> None:
        """Let every key come through at once, unseen, and every byte go out as it is."""
        if self.output == self._theirs:
            os.set_blocking(self.output, False)
        try:
            now: Settings = termios.tcgetattr(self.input)
            self._before = self._before or copy.deepcopy(now)
            termios.tcsetattr(self.input, termios.TCSANOW, raw(now))
        except termios.error:
            # It is gone, or not ours while we are in the background: reading will tell.
            return

    def give_back(self) -> None:
        """Make the settings what they were; what was typed and not read is thrown away."""
        if self.output == self._theirs:
            os.set_blocking(self.output, True)
        if self._before is None:
            return
        try:
            termios.tcflush(self.input, termios.TCIFLUSH)
            termios.tcsetattr(self.input, termios.TCSANOW, self._before)
        except termios.error:
            pass
        self._before = None

    def read(self) -> bytes:
        """What was typed; raises `GoneError` at its end."""
        try:
            data = os.read(self.input, 4096)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise GoneError from error
        if not data:
            raise GoneError
        return data

    def check(self) -> None:
        """Raise `GoneError` where nothing more will be typed; nothing is read."""
        asked = select.poll()
        asked.register(self.input, 0)
        if asked.poll(0):
            raise GoneError

    def write(self, data: bytes) -> int:
        """Write as much as the line takes without waiting; how many bytes that were."""
        try:
            return os.write(self.output, data)
        except BlockingIOError:
            return 0
        except OSError as error:
            raise GoneError from error

    def last_words(self, text: str) -> None:
        """Write `text`. A line that takes nothing for a while loses what it has not shown yet."""
        if write_within(self.output, text.encode(), _LAST_WORDS):
            return
        try:
            termios.tcflush(self.output, termios.TCOFLUSH)
        except termios.error:
            return
        write_within(self.output, self.speech.reset.encode(), _LAST_WORDS)

    def reset(self) -> None:
        """Leave the terminal usable though nobody knows what it was in the middle of."""
        self.last_words(self.speech.reset)
        self.give_back()

    def close(self) -> None:
        """Give up what was opened."""
        if self.output != self._theirs:
            os.close(self.output)
            self.output = self._theirs


def _opened_anew(descriptor: int) -> int | None:
    """The same terminal, opened again so as not to block; None if it is not the process's own.

    To make the descriptor itself not block would make it so for the shell too, which shares it.
    """
    try:
        os.tcgetpgrp(descriptor)
        return os.open("/dev/tty", os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:
        return None
