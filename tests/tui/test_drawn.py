"""What is drawn before textual is there is what the screen shows, and is taken over as it is."""

from __future__ import annotations

import shutil
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import pyte
import pytest

from briefing.library import Dossier, open_brief
from briefing.tui.drawn.looks import grounds
from briefing.tui.drawn.screen import SHORT, Screen
from tests.terminal.seat import Environment, Seat, wait_until
from tests.terminal.test_first_frame import GENEVA

TAKEN = b"\x1b[?2026$p"
"""The last that the application writes when it takes the terminal, before any frame."""

WORDS = "Geneva security"

TRUE: Environment = {"COLORTERM": "truecolor"}

HELD = """
import os, sys, time
from briefing.tui import drawn
show = drawn.show
def instead(*what):
    show(*what)
    os.write(2, b"\\x1b]2;drawn\\x07")
    while not os.path.exists(sys.argv[2]): time.sleep(0.02)
drawn.show = instead
from briefing.cli import main
sys.exit(main([sys.argv[1], *sys.argv[3:]]))
"""
"""The reader, which says that it has drawn, and goes on when a file is there."""

ALONE = """
import sys
from briefing.tui import drawn
drawn.show = lambda *what: None
from briefing.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""The reader, with nothing drawn before."""

BEGUN = """
import os, sys, time
from briefing.tui import drawn
begin = drawn.begin
def instead(*what):
    begin(*what)
    os.write(2, b"\\x1b]2;begun\\x07")
    while not os.path.exists(sys.argv[2]): time.sleep(0.02)
drawn.begin = instead
from briefing.cli import main
sys.exit(main([sys.argv[1]]))
"""
"""The reader, which says that it has shown what no fault changes, and goes on likewise."""

BRIEF = """\
brief: {{id: h, title: "{title}", as_of: 2022-01-24, sides: [a, b]}}
actors: [{{id: a, name: A, kind: state}}, {{id: b, name: B, kind: state}}]
"""


def held(
    go: Path, size: tuple[int, int], env: Environment = TRUE, options: Sequence[str] = ()
) -> Seat:
    command = [sys.executable, "-P", "-c", HELD, str(GENEVA), str(go), *options]
    return Seat(command, size=size, env=env)


def cells(seat: Seat) -> tuple[list[tuple[object, ...]], int, int]:
    """What each cell shows and how it looks, and where the cursor is."""
    (columns, lines), screen = seat.size, seat.screen
    shown = [look(screen.buffer[y][x]) for y in range(lines) for x in range(columns)]
    return shown, screen.cursor.x, screen.cursor.y


def look(char: pyte.screens.Char) -> tuple[object, ...]:
    """All that can be seen of a cell: of a blank its paper and its lines."""
    if char.data == " ":
        return char.bg, char.reverse, char.underscore
    return tuple(char)


@pytest.mark.parametrize(
    ("size", "env", "options"),
    [
        ((80, 24), TRUE, ()),
        ((200, 50), TRUE, ("--no-state",)),
        ((119, 34), {}, ()),
        ((120, 17), {}, ("--theme", "light")),
        ((50, 20), {}, ("--theme", "colour-blind")),
        ((40, 12), TRUE, ("--theme", "contrast")),
        ((20, 5), {}, ()),
    ],
)
def test_it_is_what_the_application_shows_and_nothing_is_written_again(
    size: tuple[int, int], env: Environment, options: Sequence[str], tmp_path: Path
) -> None:
    with held(tmp_path / "go", size, env, options) as seat:
        wait_until(lambda: b"drawn" in seat.output, seat.text)
        drawn = cells(seat)
        (tmp_path / "go").touch()
        wait_until(lambda: TAKEN in seat.output, seat.text)
        seat.type("2")
        wait_until(lambda: cells(seat) != drawn, seat.text)
        assert WORDS.encode() not in seat.output.partition(TAKEN)[2]
    alone = [sys.executable, "-P", "-c", ALONE, str(GENEVA), *options]
    with Seat(alone, size=size, env={**env, "XDG_STATE_HOME": str(tmp_path)}) as seat:
        wait_until(lambda: cells(seat) == drawn, seat.text)


def test_what_is_shown_before_faults_are_known_says_nothing_of_any(tmp_path: Path) -> None:
    brief = Path(shutil.copytree(GENEVA, tmp_path / "geneva"))
    quotes = brief / "quotes.yaml"
    quotes.write_text(quotes.read_text().replace("date_basis: stated", "date_basis: sated", 1))
    command = [sys.executable, "-P", "-c", BEGUN, str(brief), str(tmp_path / "go")]
    with Seat(command, env=TRUE) as seat:
        wait_until(lambda: b"begun" in seat.output, seat.text)
        begun = seat.text().splitlines()
        assert not begun[0].strip()
        assert any(line.startswith("  Sides") for line in begun)
        assert not any(word in line for line in begun for word in ("stands", "Faults", "help"))
        (tmp_path / "go").touch()
        seat.sees("Faults")
        assert "1 fault, 1 item not read whole" in seat.text().splitlines()[0]
        assert TAKEN not in seat.output.partition(b"1 fault")[0]


@pytest.fixture(scope="module")
def geneva() -> Dossier:
    return open_brief(GENEVA)


@pytest.mark.parametrize("columns", [20, 50, 80, 119, 120, 200])
@pytest.mark.parametrize("lines", [5, 9, 17, 18, 24, 50])
def test_it_is_what_will_stand_there(geneva: Dossier, columns: int, lines: int) -> None:
    looks = grounds("", {"COLORTERM": "truecolor"})
    assert looks
    screen = Screen(geneva, *looks)
    begun, whole = screen.begun(columns, lines), screen.drawn(columns, lines)
    if begun is None:
        # Its first item has no room below its head.
        assert lines < 24
        return
    assert begun.cursor == whole.cursor
    blank = [row.text.strip() == "" for row in begun.rows]
    assert blank[0] == (lines >= SHORT)
    pairs = [*zip(begun.rows, whole.rows, blank, strict=True)]
    assert all(one == other for one, other, is_blank in pairs if not is_blank)
    assert any(not is_blank for is_blank in blank)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_program_that_ends_thereafter_leaves_the_terminal_as_it_was(
    number: signal.Signals, tmp_path: Path
) -> None:
    with held(tmp_path / "go", (80, 24)) as seat:
        seat.sees(WORDS)
        seat.kill(number)
        assert seat.ends() == 128 + number
        seat.is_restored()


def test_keys_typed_before_the_application_is_there_are_obeyed(tmp_path: Path) -> None:
    with held(tmp_path / "go", (80, 24)) as seat:
        seat.sees(WORDS)
        seat.type("jj")
        (tmp_path / "go").touch()
        seat.sees("3 of 23")


@pytest.mark.parametrize(
    ("title", "env", "options"),
    [
        # Terminals do not agree how wide such characters are, nor what their own colours are.
        ("\N{DOVE OF PEACE}\N{VARIATION SELECTOR-16} Talks", TRUE, ()),
        ("Talks", {"TERM": "xterm"}, ()),
        ("Talks", {"NO_COLOR": "1"}, ()),
        ("Talks", TRUE, ("--theme", "terminal")),
        ("Talks", TRUE, ("--section", "demands")),
        ("Talks", TRUE, ("--ascii",)),
    ],
)
def test_what_is_not_sure_is_left_to_the_application(
    title: str, env: Environment, options: Sequence[str], tmp_path: Path
) -> None:
    brief = tmp_path / "talks.yaml"
    brief.write_text(BRIEF.format(title=title))
    command = [sys.executable, "-P", "-m", "briefing", str(brief), *options]
    with Seat(command, env=env) as seat:
        seat.sees("Talks")
        assert b"Talks" in seat.output.partition(TAKEN)[2]
        assert b"Talks" not in seat.output.partition(TAKEN)[0]


def test_who_comes_back_is_shown_the_place_that_was_left_at_once() -> None:
    command = [sys.executable, "-P", "-m", "briefing", str(GENEVA)]
    with Seat(command) as seat:
        seat.sees(WORDS)
        seat.type("4q")
        assert seat.ends() == 0
    with Seat(command, size=(100, 30), env=TRUE) as seat:
        seat.sees("1 of 122")
        assert b"In short" not in seat.output
