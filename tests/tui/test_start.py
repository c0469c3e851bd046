"""What a start does, and what it leaves until it is asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from textual.css import stylesheet
from textual.screen import Screen

from briefing.paths import styles
from briefing.tui.screens.reader import ReaderScreen
from tests.terminal.seat import Seat, wait_until
from tests.tui.screens import MEDIUM, WIDE, Size, lines, press, reader, reading
from tests.tui.test_keeping import kept_in

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"

LATER = (
    "_hashlib",
    "_ssl",
    "yaml",
    "briefing.author",
    "briefing.check",
    "briefing.evidence",
    "briefing.explain",
    "briefing.faults",
    "briefing.load.loaded",
    "briefing.load.reader",
    "briefing.search",
    "briefing.tui.leaving",
    "briefing.tui.screens.chooser",
    "briefing.tui.screens.dialog",
    "briefing.tui.screens.everywhere",
    "briefing.tui.screens.library",
    "briefing.yamltree.tree",
    "textual.widgets._markdown",
    "textual.widgets._text_area",
)
"""What the first screen of a brief does without, be it read before or by another process."""

FIRST = ("app.tcss", "sheet.tcss", "reader.tcss")
OURS = [each.name for each in styles().iterdir()]

TOLD = """
import json, sys
from briefing.library import compiled
from briefing.tui.terminal.environment import without_openssl

with without_openssl():
    from textual.css import stylesheet
    from briefing.tui.terminal.at_once import AtOnce
    from briefing.tui.terminal.output import Output

frames, sheets = [], []
parse = stylesheet.parse
send, rest = Output._send, AtOnce.rest_soon

def sent(self, frame, now):
    frames.extend([frame] * bool(frame))
    send(self, frame, now)

def parsed(scope, css, read_from, **more):
    sheets.append(str(read_from))
    return parse(scope, css, read_from, **more)

def told(self):
    if len(sys.argv) > 2:
        widgets = [str(each.id) for each in self.screen.walk_children()]
        modules = [name for name, module in sys.modules.items() if module]
        found = {"modules": modules, "widgets": widgets, "frames": len(frames)}
        found |= {"sheets": sheets}
        with open(sys.argv.pop(), "w") as file:
            json.dump(found, file)
    rest(self)

Output._send, AtOnce.rest_soon, stylesheet.parse = sent, told, parsed
from briefing.cli import main
main([sys.argv[1]])
"""


@pytest.fixture(params=["read before", "read for the first time"])
def start(tmp_path: Path, request: pytest.FixtureRequest) -> dict[str, list[str] | int]:
    """What was imported, mounted and painted until the first key was obeyed, and nothing else."""
    if request.param == "read before":
        command = [sys.executable, "-P", "-m", "briefing", "show", str(GENEVA)]
        subprocess.run(command, check=True, capture_output=True)
    told = tmp_path / "told.json"
    with Seat([sys.executable, "-P", "-c", TOLD, str(GENEVA), str(told)]) as seat:
        # Not what was drawn before it was there, for which more is imported when keys come.
        seat.opens("1 of 23")
        seat.type("j")
        wait_until(lambda: told.exists() and told.read_text().endswith("}"), seat.text)
    found: dict[str, list[str] | int] = json.loads(told.read_text())
    return found


def test_a_start_imports_mounts_and_paints_what_it_needs_alone(
    start: dict[str, list[str] | int],
) -> None:
    modules, widgets, sheets = start["modules"], start["widgets"], start["sheets"]
    assert isinstance(modules, list)
    assert isinstance(widgets, list)
    assert isinstance(sheets, list)
    early = [each for each in modules if each.startswith(LATER)]
    assert early == []
    assert len([each for each in modules if each.startswith("briefing")]) <= 172
    assert len(widgets) <= 11
    assert start["frames"] == 1
    assert len(sheets) == len(set(sheets))
    assert {each for each in OURS if any(each in sheet for sheet in sheets)} == {*FIRST}


async def test_a_page_over_the_reader_reads_its_own_styles_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sheets: list[str] = []
    parse = vars(stylesheet)["parse"]

    def parsed(scope: str, css: str, read_from: tuple[str, str], **more: Any) -> object:
        sheets.append(Path(read_from[0]).name + read_from[1])
        return parse(scope, css, read_from, **more)

    async with reading() as pilot:
        monkeypatch.setattr(stylesheet, "parse", parsed)
        await press(pilot, "question_mark")
        assert pilot.app.screen.query_one("#dialog").styles.max_width is not None
        assert {*sheets} & {*OURS} == {"dialogs.tcss"}
        await press(pilot, "escape", "question_mark")
        assert len(sheets) == len({*sheets})


def test_what_lies_over_the_core_of_the_reader_is_no_screen() -> None:
    # For each class of a screen Textual gathers the keys of all its bases anew.
    ours = [each for each in ReaderScreen.__mro__ if "screens.reader" in each.__module__]
    screens = [each for each in ours if issubclass(each, Screen)]
    assert [each.__name__ for each in screens] == ["ReaderScreen"]
    for part in {*ours} - {*screens}:
        assert set(vars(part).get("BINDINGS", ())) <= set(ReaderScreen.BINDINGS)


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        (MEDIUM, "4 j enter H 4"),
        (WIDE, "3 G"),
        (MEDIUM, "2 s"),
        (WIDE, "7 j less_than_sign"),
        (WIDE, "8 j B"),
        (MEDIUM, "3 v"),
    ],
)
async def test_what_is_left_as_it_would_be_begun_is_begun_so(
    size: Size, keys: str, tmp_path: Path
) -> None:
    seen: list[tuple[bool, list[str]]] = []
    for before in ("3 j enter", keys):
        async with kept_in(tmp_path, size) as pilot:
            await press(pilot, *before.split())
            await pilot.pause()
            seen.append((reader(pilot).is_as_begun, lines(pilot)))
    async with kept_in(tmp_path, size) as pilot:
        told, left = seen[-1]
        assert lines(pilot) == left or not told
        assert reader(pilot).is_as_begun


@pytest.mark.parametrize("keys", ["slash", "z", "2 d", "B", "4 enter"])
async def test_what_no_start_shows_is_not_taken_for_one(keys: str, tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        screen = reader(pilot)
        await press(pilot, "3")
        await pilot.pause()
        assert reader(pilot).is_as_begun
        await press(pilot, *keys.split())
        assert not screen.is_as_begun or pilot.app.screen is not screen


async def test_left_alone_no_timer_of_textuals_runs() -> None:
    async with reading() as pilot:
        parts = [pilot.app, *pilot.app.screen.walk_children(with_self=True)]
        timers = [timer for each in parts for timer in each._timers]
        for_ever = [each for each in timers if vars(each)["_repeat"] is None]
        assert for_ever
        assert not any(vars(each)["_active"].is_set() for each in for_ever)
