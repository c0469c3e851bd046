"""The roads of the reader: the screen, the clipboard, a bare page, a link, a pasted text."""

from __future__ import annotations

import base64
import re
import sys
import time
from pathlib import Path

import pytest

from briefing.library import open_brief
from briefing.state.copied import NAME
from briefing.tui import clipboard
from briefing.tui.app import BriefingApp
from tests.roads.conftest import ACTING
from tests.soak.leaks import leaked, leaked_bytes
from tests.terminal.seat import Seat, wait_until
from tests.tui.screens import Reading, lines, press, reader

LET_IN = """
import re, sys
from briefing.yamltree import characters, escapes
characters.FORBIDDEN = escapes.FORBIDDEN = re.compile("(?!)")
from briefing.cli import main
sys.exit(main([sys.argv[1]]))
"""

_CLIPBOARD = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


async def _shows_nothing_that_acts(pilot: Reading, *keys: str) -> None:
    await press(pilot, *keys)
    assert leaked("\n".join(lines(pilot))) == [], keys


@pytest.mark.usefixtures("let_in")
async def test_no_screen_shows_what_acts(acting: Path) -> None:
    app = BriefingApp([acting], open_brief(acting))
    async with app.run_test(size=(120, 40)) as pilot:
        assert "␛" in "\n".join(lines(pilot))
        for key in "1234567890":
            await _shows_nothing_that_acts(pilot, key)
            await _shows_nothing_that_acts(pilot, "j", "enter")
        await _shows_nothing_that_acts(pilot, "slash", *"boat", "down")
        await _shows_nothing_that_acts(pilot, "escape", "exclamation_mark")
        await _shows_nothing_that_acts(pilot, "escape", "ctrl+p", *"fares")


@pytest.mark.usefixtures("let_in")
async def test_no_form_of_a_copy_carries_what_acts(
    acting: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    app = BriefingApp([acting], open_brief(acting), state=tmp_path / "state")
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "4", "j", "enter")
        screen = reader(pilot)
        monkeypatch.setattr(screen, "write", sent.append)
        for form in ("text", "markdown", "address", "bibtex", "csl"):
            screen.send(screen.form(form))
        screen._form_chosen("file")
    for sequence in sent:
        found = _CLIPBOARD.fullmatch(sequence.encode())
        assert found
        assert leaked(base64.b64decode(found[1]).decode()) == []
    assert len(sent) == 5
    assert leaked((tmp_path / "state" / NAME).read_text("utf-8")) == []


def test_a_copy_in_a_file_is_made_visible_whoever_asks_for_it(tmp_path: Path) -> None:
    assert str(tmp_path / NAME) in clipboard.into_file(f"a {ACTING}\ud800 b", tmp_path)
    assert leaked((tmp_path / NAME).read_text("utf-8")) == []


def test_every_byte_that_a_terminal_is_sent_is_text_or_meant(acting: Path, tmp_path: Path) -> None:
    env = {"XDG_STATE_HOME": str(tmp_path / "state"), "BRIEFING_PATH": f"/{ACTING[:9]}"}
    command = [sys.executable, "-P", "-c", LET_IN, str(acting)]
    with Seat(command, size=(100, 30), env=env) as seat:
        seat.sees("1 of")
        for keys in ("2", "j\r", "3", "4j\r", "yY", "567890", "?", "q", "!", "q", "/boat\r"):
            seat.type(keys)
            time.sleep(0.2)
        seat.type(f"/\x1b[200~{ACTING}\x1b[201~\r")
        time.sleep(0.2)
        wait_until(lambda: b"\x1b]52;c;" in seat.output, lambda: "a copy")
        while seat.process.poll() is None:
            seat.type("\x03")
            time.sleep(0.2)
        output = seat.output
    assert leaked_bytes(output) == []
    copies = _CLIPBOARD.findall(output)
    assert copies
    assert all(leaked(base64.b64decode(each).decode()) == [] for each in copies)
    assert "␛".encode() in output
