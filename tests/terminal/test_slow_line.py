"""A line of 960 bytes a second: what is shown follows the keys, and the end comes at once.

How late something is is counted in bytes that the line has carried by then, not in seconds: a busy
machine makes those longer.
"""

from __future__ import annotations

import re
import shutil
import sys
import time

import pytest

from tests.facts import QUOTES
from tests.terminal.seat import Seat, reader, wait_until

RATE = 960


def test_q_after_many_pages_ends_within_two_seconds_of_the_line() -> None:
    with slow() as seat:
        for _ in range(20):
            seat.type("\x1b[6~")
            time.sleep(0.03)
        before = len(seat.output)
        seat.type("q")
        assert seat.ends() == 0
        assert len(seat.output) - before < 2 * RATE
        seat.is_restored()
        assert len(seat.output) - before < 3 * RATE


def test_a_key_held_down_is_followed_and_none_is_lost() -> None:
    with slow() as seat:
        for _ in range(60):
            seat.type("\x1b[B")
            time.sleep(0.03)
        before = len(seat.output)
        seat.sees(f"61 of {QUOTES}")
        assert len(seat.output) - before < 4 * RATE
        settle(seat)
        after = len(seat.output)
        time.sleep(1)
        assert len(seat.output) == after


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_no_late_answer_of_the_terminal_is_typed_into_the_shell() -> None:
    command = f"{sys.executable} -P -m briefing geneva-2022 --section quotes --no-state\n"
    with Seat(["bash", "--norc", "-i"], env={"PS1": "ready> "}) as seat:
        seat.sees("ready>")
        seat.rate = RATE
        seat.type(command)
        seat.sees(f"1 of {QUOTES}")
        settle(seat)
        for _ in range(20):
            seat.type("\x1b[6~")
            time.sleep(0.03)
        seat.type("q")
        seat.sees("ready>")
        settle(seat)
        prompt = [line for line in seat.text().split("\n") if "ready>" in line][-1]
        assert not re.search(r"ready> \S*R", prompt)


def slow() -> Seat:
    """A reader of quotes, shown whole before the line becomes slow."""
    seat = reader("--section", "quotes", "--no-state")
    seat.sees(f"1 of {QUOTES}")
    settle(seat)
    seat.rate = RATE
    return seat


def settle(seat: Seat) -> None:
    """Wait until nothing more comes."""
    lengths = [-1]

    def quiet() -> bool:
        time.sleep(0.5)
        lengths.append(len(seat.output))
        return lengths[-1] == lengths[-2]

    wait_until(quiet, seat.text)
