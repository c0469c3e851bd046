"""From bytes to messages, with Textual's own parser of what terminals send."""

from __future__ import annotations

import time
from codecs import getincrementaldecoder
from collections.abc import Iterator

from textual import constants

# Textual has no public name for it. Nothing else here knows its keys.
from textual._xterm_parser import XTermParser
from textual.message import Message


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
        text = self._decode(data)
        if text:
            yield from self._parser.feed(text)
            self._sure_at = time.monotonic() + constants.ESCAPE_DELAY

    def patience(self) -> float | None:
        """Seconds after which an escape that stands alone is the key itself."""
        return None if self._sure_at is None else max(self._sure_at - time.monotonic(), 0.0)

    def waited(self) -> Iterator[Message]:
        """The messages that no more bytes have completed in time."""
        if self._sure_at is not None and time.monotonic() >= self._sure_at:
            self._sure_at = None
            yield from self._parser.tick()
