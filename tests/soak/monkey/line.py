"""A monkey at a reader on a real terminal: keys come in bursts, while the program is at work."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from typing import Final

from briefing.state.keeper import keepers
from tests.soak.monkey.scene import DAY, Files, Scene
from tests.soak.monkey.steps import Step, Steps
from tests.terminal.keyboard import typed
from tests.terminal.seat import PATIENCE, Seat

_PAUSES: Final = (0.0, 0.0, 0.0, 0.01, 0.05, 0.2)
"""Seconds between two steps."""

_PROGRAM: Final = """
import sys
from briefing.cli import main
from briefing.tui.app import BriefingApp
BriefingApp.NOTIFICATION_TIMEOUT = 0.2
sys.exit(main(sys.argv[1:]))
"""
"""The command, but that what it says over the screen is gone soon: so it is known what is shown."""

_QUIET: Final = 0.4
"""Seconds without a byte after which nothing more is awaited; longer than between two looks."""


def tried(scene: Scene, steps: Steps, folder: Path, *, seed: int) -> str:
    """Do the steps; what was wrong, empty for nothing."""
    chance = random.Random(seed)
    files = Files(folder)
    with Seat(_command(scene, files), size=scene.size, env=_environment(folder, scene)) as seat:
        _until_quiet(seat)
        for step in steps:
            if seat.process.poll() is None:
                _do(seat, files, scene, step)
                time.sleep(chance.choice(_PAUSES))
        wrong = _painted_anew(seat) or _left(seat, by_signal=chance.random() < 0.3)
        wrong = wrong or _left_on(seat)
    return wrong or _kept(folder)


def _command(scene: Scene, files: Files) -> list[str]:
    words = [sys.executable, "-P", "-c", _PROGRAM]
    if scene.kiosk:
        return [*words, "--kiosk", str(files.folder)]
    path = str(files.path(scene.brief) if scene.brief else files.folder)
    return [*words, path, *([f"--as-of={DAY}"] if scene.as_of else [])]


def _environment(folder: Path, scene: Scene) -> dict[str, str | None]:
    homes = {f"XDG_{name}_HOME": str(folder / name) for name in ("STATE", "CACHE", "DATA")}
    nobody = dict.fromkeys(("EDITOR", "VISUAL", "BROWSER", "DISPLAY", "TMUX"))
    signs = "C" if scene.ascii else "C.UTF-8"
    path = str(folder / "library")
    return {**homes, **nobody, "HOME": str(folder), "LC_ALL": signs, "BRIEFING_PATH": path}


def _do(seat: Seat, files: Files, scene: Scene, step: Step) -> None:
    """Do a step as a terminal tells of it; the reader is not waited for."""
    of = step.of
    if step.sort == "size":
        seat.resize(int(of[0]), int(of[1]))
    elif step.sort == "file":
        files.change(scene.brief or "geneva-2022", str(of[0]))
    elif step.sort == "rest":
        time.sleep(int(of[0]) / 1000)
    else:
        seat.type(_sent(step, seat.size))


def _sent(step: Step, size: tuple[int, int]) -> str:
    """A step in the bytes that a terminal sends."""
    first, *more = step.of
    if step.sort == "pasted":
        return f"\x1b[200~{first}\x1b[201~"
    if step.sort == "typed":
        return f"{typed(str(first)) if first else ''}{more[0]}"
    if step.sort == "note":
        return f"A{first}{typed(str(more[0]))}"
    if step.sort == "keys":
        return "".join(typed(str(each)) for each in step.of)
    return _of_mouse(step.sort, [int(each) for each in step.of], size)


def _of_mouse(sort: str, of: list[int], size: tuple[int, int]) -> str:
    start, end = (
        ";".join(str(at * most // 1000 + 1) for at, most in zip(place, size, strict=False))
        for place in (of[:2], of[2:])
    )
    if sort == "click":
        return f"\x1b[<0;{start}M\x1b[<0;{start}m" * of[2]
    if sort == "drag":
        return f"\x1b[<0;{start}M\x1b[<32;{end}M\x1b[<0;{end}m"
    return f"\x1b[<{65 if of[2] > 0 else 64};{start}M" * abs(of[2])


def _until_quiet(seat: Seat) -> None:
    """Wait for the first frame, and until nothing more is written."""
    until, before = time.monotonic() + PATIENCE, (-1, 0.0)
    while time.monotonic() < until and seat.process.poll() is None:
        # Whoever waits for a processor is not quiet.
        now = len(seat.output), round(seat._queued(), 1)
        if now == before and now[0]:
            return
        before = now
        time.sleep(_QUIET)


def _painted_anew(seat: Seat) -> str:
    """Whether the key that paints the screen anew is answered, and changes nothing on it."""
    _until_quiet(seat)
    if seat.process.poll() is not None:
        return ""
    if seat.echoes():
        # A page without decoration: what is typed is shown there, and Enter alone leads back.
        seat.type("\r")
        _until_quiet(seat)
    seat.resize(90, 30)
    _until_quiet(seat)
    before, written = seat.text(), len(seat.output)
    seat.type("\x0c")
    _until_quiet(seat)
    if seat.process.poll() is None and len(seat.output) == written:
        return f"no key is answered: {before}"
    return "" if seat.text() == before else f"painted anew it is\n{seat.text()}\nand was\n{before}"


def _left(seat: Seat, *, by_signal: bool) -> str:
    """End it, from wherever it is; whether it ends as it should."""
    until = time.monotonic() + PATIENCE
    number = 0
    while seat.process.poll() is None and time.monotonic() < until:
        # What is selected is copied by the first.
        seat.type("\x03" if by_signal else "q" if number % 4 == 3 else typed("escape"))
        number += 1
        time.sleep(0.05)
    if seat.process.poll() is None:
        return f"it does not end: {seat.text()}"
    code, told = seat.ends(), seat.output[-900:].decode(errors="replace")
    return "" if code in ((0, 130) if by_signal else (0,)) else f"it ended with {code}: {told}"


def _left_on(seat: Seat) -> str:
    """What is not set back in the terminal, once all that was written is read."""
    until = time.monotonic() + PATIENCE
    while (left := seat.left_on()) and time.monotonic() < until:
        time.sleep(0.05)
    return f"left on: {left}" if left else ""


def _kept(folder: Path) -> str:
    """Whether all that is kept can be read again."""
    state = folder / "STATE" / "briefing"
    damaged = [each.name for each in state.rglob("*.damaged-*")]
    troubles = [trouble for each in keepers(state) for trouble in each.take_troubles()]
    return "; ".join([*damaged, *troubles])
