"""Ctrl+C ends the reader from within a page over it too, and a note being written is kept."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.terminal.seat import reader

SHOWN = "In short"

PAGES = {
    "help": ("?", "Keys and signs"),
    "a choice": ("R", "Mark as read"),
    "the palette": ("\x10", "Search for commands"),
    "words to find": ("/", "type words to find"),
}


@pytest.mark.parametrize(("keys", "shown"), PAGES.values(), ids=PAGES)
def test_ctrl_c_ends_it_from_any_page(keys: str, shown: str) -> None:
    with reader() as seat:
        seat.opens(SHOWN)
        seat.type(f"3{keys}")
        seat.sees(shown)
        seat.type("\x03")
        assert seat.ends() == 130
        seat.is_restored()


@pytest.mark.parametrize("way", ["ctrl+c", "signal", "line"])
def test_a_note_being_written_is_kept_however_it_ends(way: str, tmp_path: Path) -> None:
    with reader(env={"XDG_STATE_HOME": str(tmp_path)}) as seat:
        seat.opens(SHOWN)
        seat.type("4A")
        seat.sees("Your note on")
        seat.type("half a thought")
        seat.sees("half a thought")
        if way == "ctrl+c":
            seat.type("\x03")
        elif way == "signal":
            seat.kill(signal.SIGTERM)
        else:
            seat.hang_up()
        assert seat.ends() in (130, 143, 129)
    kept = "".join(each.read_text("utf-8") for each in tmp_path.rglob("*.json"))
    assert '"half a thought"' in kept
