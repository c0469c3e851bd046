"""A reader who keeps nothing leaves no trace, whatever is done."""

from __future__ import annotations

from pathlib import Path

from tests.terminal.seat import reader


def test_no_file_is_written(home: Path) -> None:
    with reader("--no-state") as seat:
        seat.opens("In short")
        seat.type("4")
        seat.sees("Quotes")
        seat.type("B")
        seat.sees("Bookmarked until you leave")
        seat.type("A")
        seat.sees("Your note on")
        seat.type("words\x1b[115;5u")
        seat.sees("kept until you leave")
        seat.type("/")
        seat.sees("type words to find")
        seat.type("hysteria\r")
        seat.sees("hit 1 of")
        seat.type("S")
        seat.sees("and so no search either")
        seat.type("q")
        assert seat.ends() == 0
    assert list(home.rglob("*")) == []
