"""The process that restores the terminal holds next to nothing: it is begun before all else."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli.commands import COMMANDS
from briefing.early.words import may_show_screen
from tests.terminal.seat import reader


@pytest.mark.parametrize("words", [(), ("--no-state",)], ids=" ".join)
def test_it_is_no_copy_of_the_reader(words: tuple[str, ...]) -> None:
    with reader(*words) as seat:
        seat.opens("In short")
        own = Path(f"/proc/{seat.process.pid}")
        children = (own / f"task/{seat.process.pid}/children").read_text().split()
        loaded = [Path(f"/proc/{each}/maps").read_text() for each in children]
        assert "msgspec" in (own / "maps").read_text()
        assert len(loaded) == 1
        assert "msgspec" not in loaded[0]


def test_it_is_begun_for_what_may_be_shown_alone() -> None:
    assert may_show_screen([])
    assert may_show_screen(["geneva-2022#nato-door", "--section", "quotes"])
    assert may_show_screen(["./list"])
    assert not any(may_show_screen([command, "geneva-2022"]) for command in COMMANDS)
    for option in ("--plain", "--version", "--help", "-h"):
        assert not may_show_screen(["geneva-2022", option])
