"""Any terminal, with or without colours: the same words, and the cursor where the reader is."""

from __future__ import annotations

import re
import time
from functools import partial

import pytest

from tests.terminal.seat import Environment, Seat, reader, wait_until

SHOWN = "In short"
_SGR = re.compile(rb"\x1b\[([\d;]*)m")
COLOURLESS = {"", "0", "1", "2", "3", "4", "7", "9", "22", "23", "24", "27", "29"}


def parameters(seat: Seat) -> set[str]:
    """Every parameter of a style that was written."""
    found = {each.decode() for each in _SGR.findall(seat.output)}
    return {part for each in found for part in each.split(";")}


def line_of(seat: Seat, text: str) -> int:
    return next(at for at, line in enumerate(seat.text().split("\n")) if text in line)


def is_reversed(seat: Seat, text: str) -> bool:
    """Whether all of a text is reversed somewhere below the line that is typed on."""
    lines = enumerate(seat.text().split("\n"))
    found = [(y, line.index(text)) for y, line in lines if y > 1 and text in line]
    cells = ([seat.screen.buffer[y][x + at] for at in range(len(text))] for y, x in found)
    return any(all(cell.reverse for cell in each) for each in cells)


def has_moved(seat: Seat, line: int) -> bool:
    return bool(seat.screen.cursor.y != line)


def before_cursor(seat: Seat) -> str:
    """What stands on the cursor's line before it."""
    at = seat.screen.cursor
    return seat.text().split("\n")[at.y][: at.x]


@pytest.mark.parametrize(
    "env", [{"NO_COLOR": "1"}, {"NO_COLOR": "1", "COLORTERM": "truecolor"}, {"TERM": "vt100"}]
)
def test_without_colours_none_is_written_not_even_a_grey(env: Environment) -> None:
    with reader(env=env) as seat:
        seat.sees(SHOWN)
        assert parameters(seat) <= COLOURLESS
        seat.type("/")
        seat.sees("words to find")
        seat.type("missiles")
        seat.sees(" missiles ")
        assert parameters(seat) <= COLOURLESS
        # What was found stands out where there is no colour to mark it.
        wait_until(lambda: is_reversed(seat, "issiles"), seat.text)


def test_an_empty_no_color_means_nothing() -> None:
    with reader(env={"NO_COLOR": ""}) as seat:
        seat.opens(SHOWN)
        assert not parameters(seat) <= COLOURLESS


def test_variables_do_not_override_the_real_size() -> None:
    with reader(size=(60, 20), env={"COLUMNS": "200", "LINES": "90"}) as seat:
        seat.opens(SHOWN)
        wait_until(lambda: "q quit" in seat.text().split("\n")[19], seat.text)
        seat.resize(100, 30)
        wait_until(lambda: "q quit" in seat.text().split("\n")[29], seat.text)


def test_the_terminals_cursor_stands_where_the_reader_is() -> None:
    with reader("--section", "quotes", size=(130, 40)) as seat:
        wait_until(lambda: "▌" in seat.text(), seat.text)
        for _ in range(3):
            wait_until(lambda: seat.screen.cursor.y == line_of(seat, "▌"), seat.text)
            before = seat.screen.cursor.y
            seat.type("j")
            wait_until(partial(has_moved, seat, before), seat.text)
        assert not seat.screen.cursor.hidden
        seat.type("/")
        seat.sees("words to find")
        seat.type("missiles")
        wait_until(lambda: before_cursor(seat).endswith("missiles"), seat.text)


def test_nothing_is_written_while_nothing_happens() -> None:
    with reader() as seat:
        seat.opens(SHOWN)
        seat.type("/")
        wait_until(lambda: "words to find" in seat.text(), seat.text)
        # The machine may still be busy with the key: what never stops is what this is about.
        lengths = [-1]
        while len(lengths) < 10 and lengths[-1] != len(seat.output):
            lengths.append(len(seat.output))
            time.sleep(1.2)
        assert lengths[-1] == len(seat.output)
