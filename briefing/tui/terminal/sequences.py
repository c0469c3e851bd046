"""The sequences that the program itself means to write, and what undoes them."""

from __future__ import annotations

import re
from typing import Final

MOUSE_ON: Final = "\x1b[?1000h\x1b[?1002h\x1b[?1006h"
"""Buttons, the wheel and dragging. Not every motion: each would travel the line for nothing."""

ENTER: Final = "\x1b[?1049h\x1b[?2004h\x1b[>25u\x1b[?7l"
"""Alternate screen, bracketed paste, kitty's keys (told apart, all reported, with their text), no
wrapping. The terminal's cursor stays visible: what follows it must find it."""

KEYS_OFF: Final = "\x1b[<u"
"""Kitty's keys are kept on a stack: this takes off what `ENTER` put there."""

LEAVE: Final = (
    f"\x1b[?1006l\x1b[?1002l\x1b[?1000l\x1b[?2004l\x1b[?7h{KEYS_OFF}\x1b[m\x1b[?1049l\x1b[?25h"
)
"""What `ENTER` and `MOUSE_ON` did, undone. The keys' mode belongs to the screen that it was set on,
so it goes first."""

RESET: Final = "\x1b\\\x1b[?2026l" + LEAVE
"""The same where a sequence, or a synchronised frame, may have been cut off in the middle."""

ASK_POSITION: Final = "\x1b[6n"
ASK_SYNCHRONISED: Final = "\x1b[?2026$p"
HOLD: Final = "\x1b[?2026h"
LET_GO: Final = "\x1b[?2026l"

_HARMLESS = re.compile(
    r"(?:\x07|\x1b\[\?[\d;]*[hl]|\x1b\[[<>=][\d;]*u|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\))+"
)


def leaves_screen_alone(data: str) -> bool:
    """Whether `data` is bells, modes and messages to the terminal alone, which move no cell."""
    return _HARMLESS.fullmatch(data) is not None
