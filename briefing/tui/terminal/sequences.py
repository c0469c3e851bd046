"""The sequences that the program itself means to write, and what undoes them."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from briefing.early.paint import ENTER, LEAVE, RESET
from briefing.tui.terminal.terminals import is_old


class Speech(msgspec.Struct, frozen=True):
    """What is said to a terminal when it is taken and given back."""

    enter: str
    mouse: str
    question: str
    """Whether it knows synchronised frames."""

    leave: str
    reset: str
    """To leave where a sequence, or a synchronised frame, may have been cut off in the middle."""

    keys_off: str
    """Kitty's keys are kept on a stack: this takes off what `enter` put there."""

    hears: bool
    """Whether messages such as one for the clipboard may be sent: others would show them."""

    @staticmethod
    def of(term: str) -> Speech:
        """That of the terminals of a name."""
        return _OLD if is_old(term) else _MODERN


_MODERN: Final = Speech(
    enter=ENTER,
    # Buttons, the wheel and dragging. Not every motion: each would travel the line for nothing.
    mouse="\x1b[?1000h\x1b[?1002h\x1b[?1006h",
    question="\x1b[?2026$p",
    leave=LEAVE,
    reset=RESET,
    keys_off="\x1b[<u",
    hears=True,
)

_BACK: Final = "\x1b[?7h\x1b[m\x1b[H\x1b[J"
_OLD: Final = Speech(
    # No modes but those of a VT100: some of these terminals would print the others. There is no
    # other screen to come back to, so what the reader wrote is erased.
    enter="\x1b[?7l",
    mouse="",
    question="",
    leave=_BACK,
    reset="\x1b\\" + _BACK,
    keys_off="",
    hears=False,
)

BELL: Final = "\a"
ASK_POSITION: Final = "\x1b[6n"
HOLD: Final = "\x1b[?2026h"
LET_GO: Final = "\x1b[?2026l"

_HARMLESS: Final = (
    r"(?:\x07|\x1b\[\?[\d;]*[hl]|\x1b\[[<>=][\d;]*u|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\))+"
)


def leaves_screen_alone(data: str) -> bool:
    """Whether `data` is bells, modes and messages to the terminal alone, which move no cell."""
    return re.fullmatch(_HARMLESS, data) is not None
