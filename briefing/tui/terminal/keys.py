"""From bytes to messages, with Textual's own parser of what terminals send.

Nothing that is sent ends the reading of keys, or changes the size that is painted for.
"""

from __future__ import annotations

import re
import time
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from typing import Final

from textual import constants, events

# Textual has no public name for it. Nothing else here knows its keys.
from textual._xterm_parser import XTermParser
from textual.message import Message
from textual.messages import InBandWindowResize

_UNSOUND: Final = r"\x1b\[(?:[\d:;]*\d{7}|(?:\d*;)?\d*:)[\d:;]*[u~A-HPQRS]"
"""Keys whose number is none or too large, for which Textual's parser would raise."""

_ANSWERS: Final = r"\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[?>=][\d;]*[A-Za-z]"
"""What terminals say of colours, names, settings, abilities. Nothing of it was asked for here, and
as keys it would be commands."""

LONGEST: Final = 1 << 20
"""Characters of a paste; one that has more, or no end, is lost."""

_NAMES: Final = {
    " ": "space",
    "/": "slash",
    "?": "question_mark",
    "<": "less_than_sign",
    ">": "greater_than_sign",
}
"""The signs that most readers type, by what Textual calls their keys."""

_ESCAPE: Final = "\x1b"

_TWO_KEYS: Final = frozenset(_ESCAPE + each for each in "0123456789-=")
"""What some terminals send for one sign, which is typed with alt; the reader has no use for it."""

_INTERRUPT = b"\x03"
_END_OF_PASTE = "\x1b[201~"


class _Parser(XTermParser):
    """Textual's own but for two things.

    It asks Unicode what a sign is called: for the first 0.3 MiB are read. And it takes a sign that
    comes with an escape for one typed with alt, or for another sign, and the escape for nothing.
    But a slow line, or a multiplexer that waits for more, sends two keys in one piece.
    """

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:  # noqa: FBT002 - as Textual declares it
        if alt:
            return (events.Key("escape", _ESCAPE), *self._sequence_to_key_events(sequence))
        if sequence in _NAMES:
            return (events.Key(_NAMES[sequence], sequence),)
        return () if sequence in _TWO_KEYS else super()._sequence_to_key_events(sequence)


class Keys:
    """Keeps what may be the beginning of a longer key, and a paste until it is whole."""

    def __init__(self) -> None:
        """Nothing typed yet."""
        self._parser = _Parser()
        # A terminal may send anything at all; a key that is no text must not end the program.
        self._decode = getincrementaldecoder("utf-8")(errors="replace").decode
        self._sure_at: float | None = None
        self._unheard = 0
        self._lost: str | None = None

    def typed(self, data: bytes) -> Iterator[Message]:
        """The messages that `data` completes. A ctrl+c that comes alone is no part of a paste."""
        if data == _INTERRUPT:
            self._parser, self._lost = _Parser(), None
        text = _sound(self._decode(data))
        if self._lost is not None:
            text = self._behind_paste(self._lost + text)
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
        self._unheard += len(text)
        try:
            for message in self._parser.feed(text):
                self._unheard = 0
                # The size is that of the line, which the kernel keeps.
                if not isinstance(message, events.Resize | InBandWindowResize):
                    yield message
        except (ValueError, OverflowError):
            # Such a key in two pieces: it is lost, with what came in one piece with its end.
            self._parser = _Parser()
        if self._unheard > LONGEST:
            self._parser, self._lost, self._unheard = _Parser(), "", 0

    def _behind_paste(self, text: str) -> str:
        """What of `text` follows the paste that is lost."""
        _, end, rest = text.partition(_END_OF_PASTE)
        self._lost = None if end else text[1 - len(_END_OF_PASTE) :]
        return rest


def _sound(text: str) -> str:
    """What was typed, without what is no key or none that can be read."""
    return re.sub(_UNSOUND, "", re.sub(_ANSWERS, "", text)) if "\x1b" in text else text
