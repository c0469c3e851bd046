"""Whatever a terminal sends, the reader goes on reading keys, at the size that the line has."""

from __future__ import annotations

import random
from functools import partial

from tests.facts import ISSUES
from tests.terminal.seat import Seat, program, reader, wait_until

ANSWERS = {
    "a key whose number is two": "\x1b[97:65;2u",
    "a key whose number is too large": f"\x1b[{'9' * 20}u",
    "half a character": "\x1b[55296;1u",
    "a size that no screen has": "\x1b[48;99999;99999;1;1t",
    "abilities": "\x1b[?64;1;2;22c\x1b[>41;354;0c",
    "a mouse outside the screen": "\x1b[<0;999999;999999M\x1b[<0;-5;-7M",
    "a colour": "\x1b]11;rgb:ffff/0000/0000\x07",
    "a setting": "\x1bP1$r0m\x1b\\",
    "a name": "\x1bP>|tmux 3.4\x1b\\",
    "places that nobody asked for": "\x1b[1;1R" * 500,
    "modes": "\x1b[?2048;1$y\x1b[?2026;1$y",
    "no UTF-8": "\udcff\udc9b",
}
SHOWN = "In short"

ALONE = """
import threading
from briefing.tui.terminal.keys import Keys

def checked(way):
    def take(self, *data):
        if threading.current_thread().name != "terminal":
            raise ValueError("generator already executing")
        return way(self, *data)
    return take

Keys.typed, Keys.waited = checked(Keys.typed), checked(Keys.waited)
"""
"""What takes keys ends the reader as soon as another thread than the one that reads them asks."""


def has(seat: Seat, text: str) -> bool:
    return seat.text() == text


def still_reads(seat: Seat) -> None:
    seat.type("?")
    seat.sees("Keys and signs")
    seat.type("\x1b[27u")
    wait_until(lambda: "Keys and signs" not in seat.text(), seat.text)


def test_no_answer_of_a_terminal_is_a_key_or_a_size() -> None:
    with reader() as seat:
        # The last words of the screen: all of it is there.
        seat.sees(f"1 of {ISSUES}")
        for answer in ANSWERS.values():
            before = seat.text()
            seat.send(answer.encode("utf-8", "surrogateescape"))
            still_reads(seat)
            wait_until(partial(has, seat, before), seat.text)
        seat.type("q")
        assert seat.ends() == 0


def test_noise_does_not_end_the_reading_of_keys() -> None:
    noise = random.Random(6)  # noqa: S311 - the same noise everywhere, which is the point
    parts = ["\x1b", "[", "]", "<", "?", ";", ":", "~", "u", "R", "9", "200", "\x07", "\x9b"]
    with reader() as seat:
        seat.opens(SHOWN)
        for _ in range(20):
            seat.type("".join(noise.choices(parts, k=200)))
        # However a paste or a line to type on was begun, this ends it.
        seat.type("\x1b[201~" + "\x1b[27u" * 5)
        still_reads(seat)


def test_keys_are_taken_in_the_thread_that_reads_them_alone() -> None:
    with program(ALONE) as seat:
        seat.opens(SHOWN)
        # An Esc that is known by the time alone, and frames of every kind: moves, pages, all anew.
        seat.type("4jj\x1b")
        still_reads(seat)
        seat.type("\x0c")
        seat.resize(100, 30)
        still_reads(seat)
        seat.type("q")
        assert seat.ends() == 0
