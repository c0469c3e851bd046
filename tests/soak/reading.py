"""A case in the reader: through the screens within this process, or on a terminal of its own."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from briefing.errors import BriefingError
from briefing.library import Dossier, open_brief
from briefing.tui.app import BriefingApp
from tests.soak.cases import ANY, Case
from tests.soak.leaks import leaked, leaked_bytes
from tests.soak.trial import (
    CODE,
    LARGE,
    LEAK,
    MEGABYTES,
    SECONDS,
    SLOW,
    TRACEBACK,
    Fault,
    megabytes,
)
from tests.terminal.seat import PATIENCE, Seat
from tests.tui.screens import lines

_WALK = (
    ("1",), ("2",), ("3",), ("4",), ("5",), ("6",), ("7",), ("8",), ("9",), ("0",),
    ("2", "j", "j", "enter"), ("j", "tab", "enter"), ("4", "j", "enter"), ("pagedown", "G"),
    ("question_mark",),
    ("escape", "slash", "a", "e", "down"), ("escape", "exclamation_mark"), ("escape", "y", "Y"),
    ("2", "v", "z"),
    ("z", "less_than_sign"), ("m", "ctrl+p"), ("a",), ("escape",),
)  # fmt: skip
_TYPED = (
    "1234567890",
    "2jj\rj\t\r",
    "4j\r G",
    "yY",
    "?",
    "\x1b",
    "/ae",
    "\r",
    "\x1b",
    "!",
    "\x1b",
    "m",
)
_STEP = 0.15


def opened(case: Case, folder: Path) -> tuple[Path, Dossier] | None:
    """The brief of a case, where there is one that can be read."""
    path = case.make(folder)
    try:
        return path, open_brief(path)
    except BriefingError:
        return None


def on_screens(path: Path, dossier: Dossier) -> Iterator[Fault]:
    """Walk through the reader with every key that asks nothing of another program."""
    start = time.process_time()
    told = ("briefing", str(path))
    try:
        yield from (Fault(LEAK, told, each) for each in asyncio.run(_walk(path, dossier)))
    except BaseException as fault:
        yield Fault(TRACEBACK, told, repr(fault)[:600])
    # The whole walk is as many keys as a reader presses in a minute.
    if (spent := time.process_time() - start) > SECONDS * 4:
        yield Fault(SLOW, told, f"{spent:.1f} s")
    if megabytes() > MEGABYTES:
        yield Fault(LARGE, told, f"{megabytes():.0f} MB")


async def _walk(path: Path, dossier: Dossier) -> list[str]:
    app = BriefingApp([path], dossier)
    found: list[str] = []
    async with app.run_test(size=(80, 24)) as pilot:
        for keys in _WALK:
            await pilot.press(*keys)
            if acting := leaked("\n".join(lines(pilot))):
                found.append(f"after {keys}: {acting}")
        # The palette is left however deep in it the last keys led.
        while len(app.screen_stack) > 1:
            app.pop_screen()
    return found


def on_terminal(case: Case, folder: Path) -> Iterator[Fault]:
    """Type at the reader on a real terminal; every byte that it writes is looked at."""
    path = str(case.make(folder))
    words = ("briefing", path)
    command = [sys.executable, "-P", "-m", "briefing", path]
    with Seat(command, env={"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state")}) as seat:
        _until_quiet(seat)
        for keys in _TYPED:
            seat.type(keys)
            time.sleep(_STEP)
        code = _ended(seat)
        output = seat.output
    if code is None:
        yield Fault(SLOW, words, "it does not end")
    elif code == 70 or b"Traceback" in output:
        yield Fault(TRACEBACK, words, output[-600:].decode(errors="replace"))
    elif code not in ANY:
        yield Fault(CODE, words, str(code))
    if found := leaked_bytes(output):
        yield Fault(LEAK, words, repr(found[:20]))


def _until_quiet(seat: Seat) -> None:
    """Wait for the first frame, or the end of a program that has none to show."""
    until, before = time.monotonic() + PATIENCE, -1
    while time.monotonic() < until and seat.process.poll() is None:
        if 0 < len(seat.output) == before:
            return
        before = len(seat.output)
        time.sleep(_STEP)


def _ended(seat: Seat) -> int | None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if seat.process.poll() is not None:
            return seat.ends()
        seat.type("q")
        time.sleep(_STEP)
    return None
