"""The mouse is the reader's, for clicks and the wheel, or the terminal's own, for selecting."""

from __future__ import annotations

from typing import Any, Final

from textual.app import App

ON: Final = "\x1b[?1000h\x1b[?1002h\x1b[?1006h"
OFF: Final = "\x1b[?1006l\x1b[?1003l\x1b[?1002l\x1b[?1000l"


def toggle(app: App[Any]) -> bool | None:
    """Take the mouse or give it back; whether the reader now has it, None without a terminal."""
    driver = app._driver  # noqa: SLF001 - Textual decides about the mouse once, at the start
    if driver is None or driver.is_headless:
        return None
    # So that it is taken again, or not, after the reader was put away for a while.
    driver._mouse = not driver._mouse  # noqa: SLF001 - as above
    driver.write(ON if driver._mouse else OFF)  # noqa: SLF001 - as above
    return driver._mouse  # noqa: SLF001 - as above
