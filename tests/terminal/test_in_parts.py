"""A screen that is handed to the terminal in parts shows what Textual would show of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.terminal.seat import Seat, wait_until

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"

TOLD = """
import json, sys

from rich.color import ColorSystem
from textual._compositor import LayoutUpdate

from briefing.tui.terminal.at_once import AtOnce
from briefing.tui.terminal.cells import Place, draw
from briefing.tui.terminal.frames import InParts
from briefing.tui.terminal.rows import Row
from briefing.tui.terminal.strips import pieces

rest, drawn = AtOnce._rest, InParts._drawn
told = open(sys.argv[2], "w", buffering=1)
parts = []

def counted(self):
    parts.append(drawn(self))
    return parts[-1]

def rested(self):
    rest(self)
    compared(self)

def waits(screen):
    parts = [screen, *screen.walk_children()]
    asked = any(each._repaint_required or each._layout_required for each in parts)
    return asked or screen._dirty_widgets or screen._compositor._dirty_regions

def compared(self):
    if waits(self.screen):
        self.set_timer(0.01, lambda: compared(self))
        return
    compositor = self.screen._compositor
    region = compositor.size.region
    chops = compositor._render_chops(region, lambda line: True)
    update = LayoutUpdate([chop.values() for chop in chops], region)
    whole = pieces(update, ColorSystem.TRUECOLOR)
    blank = [Row.blank(region.width)] * region.height
    meant = draw(whole, blank, Place(0, 0)).rows
    shown = self._driver._output.painter.wanted
    other = [line for line, row in meant.items() if row != shown[line]]
    told.write(json.dumps([other, any(parts)]) + "\\n")
    parts.clear()

AtOnce._rest, InParts._drawn = rested, counted
sys.argv.pop()
from briefing.cli import main
main([sys.argv[1]])
"""


@pytest.mark.parametrize("size", [(140, 40), (80, 24)], ids=str)
def test_what_is_painted_in_parts_is_what_is_meant(size: tuple[int, int], tmp_path: Path) -> None:
    told = tmp_path / "told"
    command = [sys.executable, "-P", "-c", TOLD, str(GENEVA), str(told)]
    with Seat(command, size=size, env={"COLORTERM": "truecolor"}) as seat:
        seat.opens("1 of 23")
        for key in "j bzz<<>4jj\rjjH/nato\x1b2G5j1\x1b0  ":
            _press(seat, told, key)
        seat.type("?")
        seat.sees("Keys and signs")
        seat.type("\x1b")
        for key in "jj3j9":
            _press(seat, told, key)
    frames = _frames(told)
    assert [each for each in frames if each.other] == []
    assert sum(each.in_parts for each in frames) > len(frames) / 2


class Frame(NamedTuple):
    """The lines that are not as Textual means them; whether they were painted in parts."""

    other: list[int]
    in_parts: bool


def _press(seat: Seat, told: Path, key: str) -> None:
    """Press a key, and wait until what it shows has been looked at."""
    seen = len(_frames(told))
    seat.type(key)
    wait_until(lambda: len(_frames(told)) > seen, seat.text)


def _frames(told: Path) -> list[Frame]:
    return [Frame(*json.loads(each)) for each in told.read_text().splitlines()]
