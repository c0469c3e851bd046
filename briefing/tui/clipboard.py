"""Roads by which a text leaves the reader; what is said of one is never more than is known."""

from __future__ import annotations

import base64
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

from briefing.render.visible import visible
from briefing.state.copied import write_copy

LARGEST: Final = 74_994
"""Letters of base64 that terminals take at once; some cut off or drop what is longer."""

PATIENCE: Final = 2
"""Seconds that tmux is given to take a text."""


def send(text: str, write: Callable[[str], None], folder: Path | None) -> str:
    """Send a text on its way; the sentence that says which.

    `write` writes to the terminal; `folder` is for what is too long for that.
    """
    text = visible(text)
    if len(_coded(text)) > LARGEST:
        return f"Too long for a clipboard: {into_file(text, folder)}"
    write(f"\x1b]52;c;{_coded(text)}\a")
    if os.environ.get("TMUX") and _into_tmux(text):
        return "In tmux's buffer (prefix ] pastes); sent to the terminal's clipboard too"
    return "Sent to the terminal's clipboard (OSC 52); not every terminal takes it"


def into_file(text: str, folder: Path | None) -> str:
    """Write a text into a file; the words that say where, or why not."""
    if folder is None:
        return "it cannot be written, since nothing is kept here"
    try:
        return f"written to {write_copy(folder, visible(text))}"
    except OSError as refusal:
        return f"it cannot be written: {refusal.strerror}"


def _coded(text: str) -> str:
    return base64.b64encode(text.encode("utf-8", "replace")).decode()


def _into_tmux(text: str) -> bool:
    """Whether tmux has taken it; one before 3.2 cannot hand it on to its terminal."""
    return any(_took(["tmux", "load-buffer", *more, "-"], text) for more in (("-w",), ()))


def _took(command: list[str], text: str) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command; the text goes through a pipe
            command,
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
