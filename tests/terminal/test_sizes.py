"""Any size at any moment: the right screen, a sentence where there is no room, no growth."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from tests.facts import QUOTES
from tests.terminal.seat import Seat, reader, wait_until

SHOWN = "In short"
TIMES = 1000
GROWTH = 16 * 1024
"""KB that a thousand sizes may cost at the most: caches of styles fill, and then no more."""


@pytest.mark.parametrize("size", [(19, 24), (80, 4), (10, 3), (5, 1)])
def test_without_room_a_sentence_says_so(size: tuple[int, int]) -> None:
    with reader(size=size) as seat:
        seat.sees("Too" if size == (5, 1) else "Too small")
        assert SHOWN not in seat.text()
        seat.resize(80, 24)
        seat.opens(SHOWN)
        seat.resize(*size)
        wait_until(lambda: SHOWN not in seat.text() and "Too" in seat.text(), seat.text)
        seat.type("q")
        assert seat.ends() == 0
        seat.is_restored()


def test_the_least_size_shows_the_reader() -> None:
    with reader("--section", "quotes", size=(20, 5)) as seat:
        seat.sees("▌")
        assert "Too" not in seat.text()
        seat.resize(19, 5)
        seat.sees("Too small")
        seat.resize(20, 5)
        seat.sees("▌")
        seat.type("q")
        assert seat.ends() == 0


def test_a_thousand_sizes_end_with_the_right_screen() -> None:
    sizes = random.Random(7)  # noqa: S311 - no secret
    wanted = fresh()
    with reader("--section", "quotes") as seat:
        seat.sees(f"1 of {QUOTES}")
        hurry(seat, sizes, TIMES // 10)
        settle(seat, wanted)
        before = kilobytes(seat)
        hurry(seat, sizes, TIMES)
        settle(seat, wanted)
        assert kilobytes(seat) - before < GROWTH
        seat.type("q")
        assert seat.ends() == 0
        seat.is_restored()


def hurry(seat: Seat, sizes: random.Random, times: int) -> None:
    for _ in range(times):
        seat.resize(sizes.randint(1, 220), sizes.randint(1, 60))
        time.sleep(0.003)


def settle(seat: Seat, wanted: str) -> None:
    """The screen of the last size, which is that of a reader that was never another size."""
    seat.resize(100, 30)
    wait_until(lambda: seat.text() == wanted, lambda: f"{wanted}\nbut\n{seat.text()}")


def fresh() -> str:
    with reader("--section", "quotes", "--no-state", size=(100, 30)) as seat:
        wait_until(lambda: f"1 of {QUOTES}" in seat.text().split("\n")[29], seat.text)
        return seat.text()


def kilobytes(seat: Seat) -> int:
    """Memory that the program holds now."""
    status = Path(f"/proc/{seat.process.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0])
