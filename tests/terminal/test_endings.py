"""However it ends, the terminal is as it was, what was kept is saved, and the code says why."""

from __future__ import annotations

import os
import pty
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.terminal.seat import Seat, program, reader, wait_until
from tests.tui.screens import reading

SHOWN = "In short"
"""Words on the first screen of the brief."""

SAVES = """
from pathlib import Path
def on_mount(self):
    self.endings.at_end(lambda: Path({path!r}).write_text("saved"))
BriefingApp.on_mount = on_mount
"""

EARLY = """
import os, signal, sys
from briefing.__main__ import main
from briefing.tui.app import BriefingApp
sys.argv[0] = "briefing"
run = BriefingApp.run_async
async def interrupted(self, **options):
    os.kill(os.getpid(), signal.SIGINT)
    return await run(self, **options)
BriefingApp.run_async = interrupted
main()
"""

STUCK = """
def stuck(self):
    while True:
        pass
BriefingApp.action_help = stuck
"""

BROKEN = """
def broken(self):
    secret = "what the reader was reading"
    raise ZeroDivisionError(secret)
BriefingApp.action_help = broken
"""

LAST = """
import atexit, sys
from pathlib import Path
{meanwhile}
atexit.register(Path(sys.argv.pop()).write_text, "done")
sys.argv[0] = "briefing"
from briefing.__main__ import main
main()
"""
"""Notes whether Python did what it has to do last."""

GONE = 2.0
"""Seconds after which nothing of the program is left."""

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


def test_q_ends_with_nothing_left_on() -> None:
    with reader() as seat:
        seat.opens(SHOWN)
        assert "1049" in seat.left_on()
        seat.type("q")
        assert seat.ends() == 0
        seat.is_restored()


@pytest.mark.parametrize("meanwhile", ["", "import multiprocessing"], ids=["alone", "with others"])
def test_python_is_taken_apart_only_where_other_processes_are_to_be_told(
    meanwhile: str, tmp_path: Path
) -> None:
    path = tmp_path / "last"
    code = LAST.format(meanwhile=meanwhile)
    with Seat([sys.executable, "-P", "-c", code, "geneva-2022", str(path)]) as seat:
        seat.opens(SHOWN)
        seat.type("q")
        assert seat.ends() == 0
        seat.is_restored()
        seat.leaves_nothing()
    assert path.exists() == bool(meanwhile)


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_ends_it_with_its_code(number: signal.Signals, tmp_path: Path) -> None:
    path = tmp_path / "kept"
    with program(SAVES.format(path=str(path))) as seat:
        seat.opens(SHOWN)
        seat.kill(number)
        assert seat.ends_within(GONE) == 128 + number
        seat.is_restored()
    assert path.read_text() == "saved"


def test_an_interrupt_before_the_screen_is_there_ends_it_as_one() -> None:
    with Seat([sys.executable, "-P", "-c", EARLY, "geneva-2022"]) as seat:
        assert seat.ends() == 130
        seat.is_restored()


@pytest.mark.parametrize("controlling", [True, False], ids=["with a hangup", "without one"])
def test_a_terminal_that_goes_away_ends_it(controlling: bool, tmp_path: Path) -> None:
    path = tmp_path / "kept"
    with program(SAVES.format(path=str(path)), controlling=controlling) as seat:
        seat.opens(SHOWN)
        seat.hang_up()
        assert seat.ends_within(GONE) == 129
    assert path.read_text() == "saved"


def test_a_terminal_that_is_not_its_own_is_served_and_restored_too() -> None:
    with reader(controlling=False) as seat:
        seat.opens(SHOWN)
        seat.type("q")
        assert seat.ends() == 0
        seat.is_restored()
        assert os.get_blocking(seat._slave)


def test_a_page_over_the_reader_is_painted_anew_too() -> None:
    with reader() as seat:
        seat.opens(SHOWN)
        seat.type("?")
        seat.sees("Keys and signs")
        seat.screen.erase_in_display(2)
        seat.type("\x0c")
        seat.sees("Keys and signs")
        seat.type("\x03")
        assert seat.ends() == 130


@pytest.mark.parametrize("way", ["q", "signal"])
def test_a_line_that_takes_nothing_holds_nobody_up(way: str) -> None:
    with reader(size=(200, 50)) as seat:
        seat.opens(SHOWN)
        seat.stalled = True
        for _ in range(30):
            seat.type("\x0c")
            time.sleep(0.02)
        if way == "q":
            seat.type("q")
        else:
            seat.kill(signal.SIGTERM)
        assert seat.ends_within(GONE) == (0 if way == "q" else 143)
        seat.stalled = False
        seat.is_restored()


def test_a_fault_of_ours_is_one_sentence() -> None:
    with program(BROKEN) as seat:
        seat.opens(SHOWN)
        seat.type("?")
        assert seat.ends_within(GONE) == 70
        seat.is_restored()
        seat.sees("a fault of ours")
        said = seat.output.rpartition(b"\x1b[?25h")[2].decode()
        assert "ZeroDivisionError" in said
        assert "Traceback" not in said
        assert "what the reader" not in said


async def test_a_fault_reaches_a_test(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.tui.app import BriefingApp

    def broken(self: BriefingApp) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(BriefingApp, "action_help", broken)
    with pytest.raises(ZeroDivisionError):
        async with reading() as pilot:
            await pilot.press("question_mark")


def test_it_goes_on_after_a_stop_that_it_did_not_see_coming() -> None:
    with reader() as seat:
        seat.opens(SHOWN)
        seat.kill(signal.SIGSTOP)
        wait_until(seat.is_stopped, lambda: "stopped")
        seat.screen.reset()
        seat.kill(signal.SIGCONT)
        seat.opens(SHOWN)
        seat.type("q")
        assert seat.ends() == 0
        seat.is_restored()


def test_a_stop_that_it_is_asked_for_gives_the_terminal_back_for_a_while() -> None:
    with reader() as seat:
        seat.opens(SHOWN)
        seat.kill(signal.SIGTSTP)
        wait_until(seat.is_stopped, lambda: "stopped")
        seat.is_restored()
        seat.screen.reset()
        seat.kill(signal.SIGCONT)
        seat.opens(SHOWN)
        assert "1049" in seat.left_on()
        seat.type("q")
        assert seat.ends() == 0
        seat.is_restored()


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_ctrl_z_and_fg_in_a_shell() -> None:
    command = f"{sys.executable} -P -m briefing geneva-2022; echo code=$?.\n"
    with Seat(["bash", "--norc", "-i"], env={"PS1": "ready> "}) as seat:
        seat.sees("ready>")
        seat.type(command)
        seat.opens(SHOWN)
        seat.type("\x1a")
        seat.sees("Stopped")
        seat.screen.reset()
        seat.type("fg\n")
        seat.opens(SHOWN)
        seat.type("q")
        seat.sees("ready>")
        seat.type("echo still $((40 + 2))\n")
        seat.sees("still 42")


CODES = {"q": 0, "ctrl+c": 130, "fault": 70, "stuck": 143, "stalled": 143, "SIGKILL": 137}


@pytest.mark.parametrize(("way", "code"), CODES.items(), ids=CODES)
def test_no_way_to_end_leaves_a_process_or_loses_what_was_kept(
    way: str, code: int, tmp_path: Path
) -> None:
    path = tmp_path / "kept"
    more = {"fault": BROKEN, "stuck": STUCK}.get(way, "")
    with program(SAVES.format(path=str(path)) + more) as seat:
        seat.opens(SHOWN)
        if way in ("fault", "stuck"):
            seat.type("?")
        if way == "stalled":
            seat.stalled = True
            seat.type("\x0c" * 30)
        if way in ("q", "ctrl+c"):
            seat.type({"q": "q", "ctrl+c": "\x03"}[way])
        elif way != "fault":
            seat.kill(signal.SIGKILL if way == "SIGKILL" else signal.SIGTERM)
        assert seat.ends_within(GONE) == code
        seat.stalled = False
        seat.leaves_nothing()
        seat.is_restored()
        assert b"Traceback" not in seat.output
    assert path.exists() == (way != "SIGKILL")


def test_a_keyboard_that_goes_away_ends_it(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    hand, keyboard = pty.openpty()
    with program(SAVES.format(path=str(path)), stdin=keyboard, controlling=False) as seat:
        os.close(keyboard)
        seat.opens(SHOWN)
        os.close(hand)
        assert seat.ends_within(GONE) == 129
        seat.is_restored()
        seat.leaves_nothing()
    assert path.read_text() == "saved"


def test_a_screen_that_goes_away_costs_nothing_and_ends_it_with_the_next_key(
    tmp_path: Path,
) -> None:
    path = tmp_path / "kept"
    hand, keyboard = pty.openpty()
    with program(SAVES.format(path=str(path)), stdin=keyboard, controlling=False) as seat:
        seat.opens(SHOWN)
        seat.hang_up()
        time.sleep(0.5)
        before = seat.seconds()
        time.sleep(1)
        assert seat.seconds() - before <= 0.05
        os.write(hand, b"4")
        assert seat.ends_within(GONE) == 129
        seat.leaves_nothing()
    for each in (hand, keyboard):
        os.close(each)
    assert path.read_text() == "saved"


def test_without_a_keyboard_the_plain_edition_is_printed() -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    try:
        with reader(stdin=nothing) as seat:
            assert seat.ends() == 0
            assert b"\x1b" not in seat.output
            assert b"Geneva" in seat.output
    finally:
        os.close(nothing)
