"""Copying: what goes to the clipboard, by which road, and what is said of it."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from briefing.tui import clipboard
from briefing.tui.screens.reader import ReaderScreen
from tests.tui.screens import WIDE, Reading, press, reader, reading, text
from tests.tui.test_keeping import kept_in


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was written to the terminal for the clipboard, decoded."""
    monkeypatch.delenv("TMUX", raising=False)
    texts: list[str] = []

    def write(_screen: ReaderScreen, sequence: str) -> None:
        assert sequence.startswith("\x1b]52;c;")
        assert sequence.endswith("\a")
        texts.append(base64.b64decode(sequence[7:-1]).decode())

    monkeypatch.setattr(ReaderScreen, "write", write)
    return texts


async def test_an_item_is_copied_with_its_citation(sent: list[str]) -> None:
    async with reading(target="blinken-doubling") as pilot:
        await press(pilot, "y")
        assert "— Antony Blinken, US Secretary of State, for United States" in sent[0]
        assert sent[0].endswith("\ngeneva-2022#blinken-doubling")
        assert "not every terminal takes it" in " ".join(text(pilot).split())


async def test_the_address_is_copied_with_the_day(sent: list[str]) -> None:
    async with reading(target="lavrov") as pilot:
        await press(pilot, "Y", "less_than_sign", "Y")
        day = reader(pilot).view.day
        assert sent == ["geneva-2022#lavrov", f"geneva-2022#lavrov@{day}"]


async def test_the_second_time_the_form_is_chosen(sent: list[str]) -> None:
    async with reading(target="blinken-doubling") as pilot:
        await press(pilot, "y", "y")
        assert "BibTeX" in text(pilot)
        await press(pilot, "j", "j", "j", "j", "enter")
        assert json.loads(sent[-1])[0]["id"] == "geneva-2022-european-conservative"
        await press(pilot, "y", "escape", "y")
        assert len(sent) == 4


async def test_what_has_no_source_offers_no_bibliography(sent: list[str]) -> None:
    async with reading(target="geneva-2022") as pilot:
        await press(pilot, "ctrl+y")
        assert "BibTeX" not in text(pilot)


async def test_a_control_character_never_reaches_the_clipboard(sent: list[str]) -> None:
    async with reading() as pilot:
        reader(pilot).send("a\x1b]52;c;eA==\ab\u202ec\nd")
        assert sent == ["a␛]52;c;eA==␇b⟨U+202E⟩c\nd"]


async def _drag(pilot: Reading, y: int) -> None:
    page = reader(pilot).page
    await pilot.mouse_down(page, offset=(3, y))
    await pilot.hover(page, offset=(20, y + 1))
    await pilot.mouse_up(page, offset=(20, y + 1))
    await pilot.pause()


async def test_a_selection_is_copied_with_its_source(sent: list[str]) -> None:
    async with reading(WIDE, target="blinken-doubling") as pilot:
        lines = ["".join(span.text for span in line) for line in reader(pilot).page.sheet.lines]
        await _drag(pilot, 0)
        await press(pilot, "y")
        assert sent[0].split("\n")[0] == lines[0]
        assert sent[0].split("\n")[1] == lines[1][:18].rstrip()
        assert sent[0].split("\n")[-2].startswith("Source: Tristan Vanheuckelom")
        assert sent[0].split("\n")[-1] == "geneva-2022#blinken-doubling"


async def test_a_drag_follows_no_link(sent: list[str]) -> None:
    async with reading(WIDE, target="blinken-doubling") as pilot:
        shown = reader(pilot).shown
        await _drag(pilot, 4)
        assert reader(pilot).shown == shown


async def test_what_is_too_long_goes_into_a_file(sent: list[str], tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        reader(pilot).send("ж" * 60_000)
        await pilot.pause()
        assert sent == []
        assert (tmp_path / "copied.txt").read_text().strip() == "ж" * 60_000
        assert "Too long for a clipboard" in " ".join(text(pilot).split())


TMUX = """#!/bin/sh
echo "$@" >> {log}
test "$2" = -w && exit {old}
cat > {held}
"""


@pytest.mark.parametrize("old", [0, 1])
def test_inside_tmux_its_buffer_is_filled_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: int
) -> None:
    tmux = tmp_path / "tmux"
    tmux.write_text(TMUX.format(log=tmp_path / "log", held=tmp_path / "held", old=old))
    tmux.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("TMUX", "/run/x,1,0")
    written: list[str] = []
    said = clipboard.send("Жbc", written.append, None)
    assert said.startswith("In tmux's buffer")
    assert (tmp_path / "log").read_text().startswith("load-buffer -w -\n")
    assert len(written) == 1


def test_a_tmux_that_refuses_is_not_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMUX", "/run/x,1,0")
    monkeypatch.setenv("PATH", "/nowhere")
    assert clipboard.send("x", lambda _text: None, None).startswith("Sent to the terminal")


def test_without_a_state_folder_no_file_is_claimed() -> None:
    said = clipboard.send("x" * 100_000, lambda _text: None, None)
    assert said == "Too long for a clipboard: it cannot be written, since nothing is kept here"


async def test_without_a_terminal_there_is_no_mouse_to_give_away() -> None:
    async with reading() as pilot:
        await press(pilot, "M")
        assert "There is no mouse here" in " ".join(text(pilot).split())
