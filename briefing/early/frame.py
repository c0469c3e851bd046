"""A kept frame: under what name it lies, in what shape, and whether it is still true.

Plain text in six parts, each ended by a line of its own: the build and the start that it belongs
to, the files that it was made of with their stamps, what is written to show it, and the same cells
once more, for the driver that takes them over.
"""

from __future__ import annotations

import os
import sys

from briefing import __version__

FORM = "briefing frame 2"
_END = "\n\x1c\n"
_LARGEST = 1 << 20

# What an option or a file does not say of how a screen looks.
_LOOKS = (
    *("TERM", "COLORTERM", "COLORFGBG", "NO_COLOR", "TERM_PROGRAM"),
    *("LANG", "LC_ALL", "LC_CTYPE", "PYTHONIOENCODING", "PYTHONUTF8"),
    *("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"),
)

ABSENT = "-"
"""The stamp of a file that is not there."""


class Frame:
    """What is kept of a screen. `painted` shows it on a terminal that was just entered."""

    def __init__(self, start: str, files: str, painted: str, cells: str) -> None:
        """Take the parts as they stand in the file."""
        self.start = start
        self.files = files
        self.painted = painted
        self.cells = cells

    def text(self) -> str:
        """The whole as it is kept."""
        parts = (FORM, self.start, self.files, self.painted, self.cells)
        size = sum(map(len, parts))
        return _END.join((*parts, str(size)))


def start(words: list[str], size: tuple[int, int]) -> str:
    """What must be the same at another start, on one line."""
    names = sorted({*_LOOKS, *(name for name in os.environ if name.startswith("BRIEFING_"))})
    looks = [(name, os.environ.get(name)) for name in names]
    return ascii((__version__, sys.version, size, words, os.getcwd(), looks))  # noqa: PTH109


def place(words: list[str], size: tuple[int, int]) -> str:
    """The path of the file, the same for all that start alike; empty where there is no home.

    As `paths.cache_dir` says, which a test holds: to ask it takes longer than to show the frame.
    """
    home = os.environ.get("HOME", "")
    usual = "Library/Caches" if sys.platform == "darwin" else ".cache"
    cache = os.environ.get("XDG_CACHE_HOME", "").strip() or f"{home}/{usual}"
    named = "".join(each if each.isalnum() else "-" for each in " ".join(words))[-60:]
    return f"{cache}/briefing/frames/{size[0]}x{size[1]}{named}" if cache[0] == "/" else ""


def found(path: str) -> Frame | None:
    """The frame in a file, if it is whole and harmless."""
    try:
        # What is no file is not waited for.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError):
        return None
    try:
        parts = os.read(handle, _LARGEST).decode().split(_END)
    except (OSError, ValueError):
        return None
    finally:
        os.close(handle)
    if len(parts) != 6 or parts[0] != FORM or parts[5] != str(sum(map(len, parts[:5]))):  # noqa: PLR2004
        return None
    return Frame(*parts[1:5]) if is_harmless(parts[3]) else None


def still(files: str) -> bool:
    """Whether each file is as it was: `files` has a line with stamp and path for each."""
    lines = files.split("\n")
    return all(stamp(line.partition(" ")[2]) == line.partition(" ")[0] for line in lines if line)


def stamp(path: str) -> str:
    """By what a file or folder is known to be unchanged; no change keeps all five parts."""
    try:
        told = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return ABSENT
    if not told.st_size and path.endswith("-wal"):
        # Of an index that nobody has closed: there is nothing in it.
        return ABSENT
    times = f"{told.st_mtime_ns}.{told.st_ctime_ns}"
    return f"{told.st_dev}.{told.st_ino}.{told.st_size}.{times}"


def is_harmless(painted: str) -> bool:
    """Whether a text does nothing but put visible cells on the screen and move over it."""
    first, *rest = painted.split("\x1b")
    return not first and all(map(_is_step, rest))


def _is_step(part: str) -> bool:
    """A move, a style or an erasing, and what is written after it."""
    after = part[1:].lstrip("0123456789;")
    shown = after[1:]
    # What moves the cursor, and a blank that Python counts among what cannot be printed.
    for each in ("\n", "\r", "\b", "\xa0"):
        shown = shown.replace(each, "")
    return part[:1] == "[" and after[:1] in ("H", "m", "K", "X", "C", "D") and shown.isprintable()
