"""The frame that is shown before anything is imported: true, harmless, taken over in silence."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.seat import Seat, wait_until

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"
SHOWN = "In short"
SIZE = (80, 24)

# Files count as settled at once: a test does not wait for it.
KEEPING = """
import sys
sys.argv = ["briefing", *sys.argv[1:]]
from briefing.tui import leaving
leaving.SETTLED = -10**18
from briefing.__main__ import main
main()
"""
INSTEAD = """
import os, sys, time
sys.argv = ["briefing", *sys.argv[1:]]
import briefing.cli
from briefing.tui.screens.reader import remembering
# What a test does here is not kept: the next one begins where the first has left.
remembering.PAUSE = 10**6
real = briefing.cli.main
{code}
briefing.cli.main = instead
from briefing.__main__ import main
main()
"""
HANG = "def instead(): time.sleep(60)"


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a reader who has left a brief, the first frame of which is kept."""
    home = str(tmp_path_factory.mktemp("reader"))
    names = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    env = {"HOME": home, "LC_ALL": "C.UTF-8", **{name: f"{home}/{name}" for name in names}}
    with Seat([sys.executable, "-P", "-c", KEEPING, str(GENEVA)], size=SIZE, env=env) as seat:
        seat.sees(SHOWN)
        seat.type("j")
        seat.sees("2 of 23")
        seat.type("q")
        assert seat.ends() == 0
    return env


@pytest.fixture
def again(left: dict[str, str]) -> Callable[..., Seat]:
    def start(code: str = "instead = real") -> Seat:
        command = [sys.executable, "-P", "-c", INSTEAD.format(code=code), str(GENEVA)]
        return Seat(command, size=SIZE, env=left)

    return start


def test_it_is_shown_before_anything_is_imported(left: dict[str, str]) -> None:
    code = (
        "import sys, time",
        "from briefing.early import paint",
        "assert paint.show(sys.argv[1:])",
        "heavy = {'re', 'typing', 'enum', 'pathlib', 'argparse', 'msgspec', 'textual'}",
        "print('imported:', sorted(heavy & set(sys.modules)))",
        "time.sleep(60)",
    )
    command = [sys.executable, "-P", "-S", "-c", "\n".join(code), str(GENEVA)]
    with Seat(command, size=SIZE, env={**left, "PYTHONPATH": str(GENEVA.parents[1])}) as seat:
        seat.sees("2 of 23")
        seat.sees("imported: []")


def test_it_is_taken_over_without_a_cell_being_written(again: Callable[..., Seat]) -> None:
    with again() as seat:
        seat.sees("2 of 23")
        wait_until(lambda: b"\x1b[?2026$p" in seat.output, seat.text)
        seat.type("j")
        seat.sees("3 of 23")
        frame_shown, _, later = seat.output.partition(b"\x1b[?1000h")
        assert SHOWN.encode() in frame_shown or b"2 of 23" in frame_shown
        before_the_key = later.partition(b"\x1b[?2026$p")[2].partition(b"3")[0]
        assert len(before_the_key) < 200
        assert seat.output.count(b"\x1b[?1049h") == 1


def test_keys_typed_meanwhile_are_obeyed(again: Callable[..., Seat]) -> None:
    with again("def instead(): time.sleep(0.5); return real()") as seat:
        seat.sees("2 of 23")
        seat.type("jj")
        seat.sees("4 of 23")
        assert "jj" not in seat.text()


def test_another_size_meanwhile_is_painted_whole(again: Callable[..., Seat]) -> None:
    waits = (
        "def instead():\n"
        "    while os.get_terminal_size(2)[0] == 80: time.sleep(0.02)\n"
        "    return real()"
    )
    with again(waits) as seat:
        seat.sees("2 of 23")
        seat.resize(60, 20)
        wait_until(lambda: "2 of 23" in seat.text().split("\n")[19], seat.text)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_program_that_ends_meanwhile_leaves_the_terminal_as_it_was(
    again: Callable[..., Seat], number: signal.Signals
) -> None:
    with again(HANG) as seat:
        seat.sees("2 of 23")
        wait_until(lambda: bool(_children(seat.process.pid)), seat.text)
        seat.kill(number)
        assert seat.ends() == 128 + number
        seat.is_restored()


def test_a_program_that_is_killed_as_soon_as_it_is_watched_leaves_it_so_too(
    again: Callable[..., Seat],
) -> None:
    killed = """
instead, fork = real, os.fork
def killed():
    if fork():
        os.kill(os.getpid(), 9)
    return 0
os.fork = killed
"""
    with again(killed) as seat:
        assert seat.ends() == 128 + signal.SIGKILL
        seat.is_restored()


def test_what_cannot_be_opened_after_all_is_said_on_the_terminal_as_it_was(
    again: Callable[..., Seat],
) -> None:
    refuses = "from briefing.cli import output\ndef instead(): output.talk('it has gone'); return 2"
    with again(refuses) as seat:
        assert seat.ends() == 2
        seat.is_restored()
        assert seat.output.rindex(b"it has gone") > seat.output.index(b"\x1b[?1049l")


def _children(process: int) -> str:
    return Path(f"/proc/{process}/task/{process}/children").read_text()


def test_a_section_that_is_asked_for_is_shown_before_the_application_is_there(
    again: Callable[..., Seat],
) -> None:
    code = (
        "from briefing.tui.drawn import Early",
        "answer = Early.answer",
        "def held(*what):",
        "    answer(*what)",
        "    time.sleep(60)",
        "Early.answer = held",
        "instead = real",
    )
    with again("\n".join(code)) as seat:
        seat.sees("2 of 23")
        seat.type("9")
        seat.sees("1 of 5")
        seat.sees("swissinfo")
