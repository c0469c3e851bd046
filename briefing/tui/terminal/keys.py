"""From bytes to messages, with Textual's own parser of what terminals send.

Nothing that is sent ends the reading of keys, or changes the size that is painted for.
"""

from __future__ import annotations

import re
import time
from codecs import getincrementaldecoder
from collections.abc import Iterator

from textual import constants, events

# Textual has no public name for it. Nothing else here knows its keys.
from textual._xterm_parser import XTermParser
from textual.message import Message
from textual.messages import InBandWindowResize

_UNSOUND = re.compile(r"\x1b\[(?:[\d:;]*\d{7}|(?:\d*;)?\d*:)[\d:;]*[u~A-HPQRS]")
"""Keys whose number is none or too large, for which Textual's parser would raise."""

_ANSWERS = re.compile(r"\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[?>=][\d;]*[A-Za-z]")
"""What terminals say of colours, names, settings, abilities. Nothing of it was asked for here, and
as keys it would be commands."""


class Keys:
    """Keeps what may be the beginning of a longer key."""

    def __init__(self) -> None:
        """Nothing typed yet."""
        self._parser = XTermParser()
        # A terminal may send anything at all; a key that is no text must not end the program.
        self._decode = getincrementaldecoder("utf-8")(errors="replace").decode
        self._sure_at: float | None = None

    def typed(self, data: bytes) -> Iterator[Message]:
        """The messages that `data` completes."""
        text = _UNSOUND.sub("", _ANSWERS.sub("", self._decode(data)))
        if text:
            yield from self._read(text)
            self._sure_at = time.monotonic() + constants.ESCAPE_DELAY

    def patience(self) -> float | None:
        """Seconds after which an escape that stands alone is the key itself."""
        return None if self._sure_at is None else max(self._sure_at - time.monotonic(), 0.0)

    def waited(self) -> Iterator[Message]:
        """The messages that no more bytes have completed in time."""
        if self._sure_at is not None and time.monotonic() >= self._sure_at:
            self._sure_at = None
            yield from self._parser.tick()

    def _read(self, text: str) -> Iterator[Message]:
        try:
            for message in self._parser.feed(text):
                # The size is that of the line, which the kernel keeps.
                if not isinstance(message, events.Resize | InBandWindowResize):
                    yield message
        except (ValueError, OverflowError):
            # Such a key in two pieces: it is lost, with what came in one piece with its end.
            self._parser = XTermParser()
