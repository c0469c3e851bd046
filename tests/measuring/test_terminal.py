"""The terminal that measures: it answers, counts, and carries as slowly as its line."""

from __future__ import annotations

import sys

from benchmarks.terminal.line import Line, far
from benchmarks.terminal.terminal import Program, Terminal

ASKS = """
import sys, termios, tty
tty.setraw(0)
sys.stdout.write("ready \\x1b[6n")
sys.stdout.flush()
answer = ""
while not answer.endswith("R"):
    answer += sys.stdin.read(1)
sys.stdout.write(answer[2:])
sys.stdout.flush()
while key := sys.stdin.read(1):
    if key == "q":
        break
    sys.stdout.write(key * 100)
    sys.stdout.flush()
"""


def program() -> Program:
    return Program("asking", [sys.executable, "-c", ASKS], {"PATH": ""}, b"ready")


def test_a_key_is_followed_to_the_last_byte_of_its_answer() -> None:
    with Terminal(program()) as terminal:
        terminal.opened()
        terminal.wait(b"24;1R")
        stroke = terminal.stroke(b"x")
        assert stroke is not None
        assert stroke.bytes == 100
        assert stroke.seconds > 0
        assert terminal.picture().text().count("x") == 100
        assert terminal.process.memory() > 1 << 20
        assert terminal.type(b"q") <= terminal.end()


def test_over_a_far_line_a_key_takes_a_round_trip_and_its_bytes_their_time() -> None:
    line = far()
    with Terminal(program(), line=line) as terminal:
        terminal.opened()
        terminal.wait(b"24;1R")
        stroke = terminal.stroke(b"x")
        assert stroke is not None
        assert stroke.seconds >= line.round_trip + 100 / line.rate


def test_a_line_takes_no_more_than_it_can_hold_and_shows_bytes_one_after_the_other() -> None:
    line = Line(round_trip=0.2, rate=1000, buffer=100)
    assert line.takes(0.0)
    shown = [moment for moment, _ in line.carry(0.0, b"x" * 200)]
    assert shown == sorted(shown)
    assert shown[-1] == 0.1 + 200 / 1000
    assert not line.takes(0.0)
    assert line.takes(0.2)
