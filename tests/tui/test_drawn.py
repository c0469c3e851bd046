"""What is drawn before textual is there is what the screen shows, and is taken over as it is."""

from __future__ import annotations

import json
import re
import shutil
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pyte
import pytest

from briefing.library import Dossier, open_brief
from briefing.render.sections import SECTIONS
from briefing.state import Keeper
from briefing.tui.drawn.asked import asked
from briefing.tui.drawn.looks import grounds
from briefing.tui.drawn.screen import SHORT, Screen, Stand
from briefing.tui.reading import Reading
from briefing.tui.viewpoint import Viewpoint
from tests.terminal.seat import Environment, Seat, wait_until
from tests.terminal.test_first_frame import GENEVA

TAKEN = b"\x1b[?2026$p"
"""The last that the application writes when it takes the terminal, before any frame."""

WORDS = "Geneva security"

TRUE: Environment = {"COLORTERM": "truecolor"}

IMPORTED = """
import os, sys, time
from briefing import tui
from briefing.tui.drawn import Early
imported = tui._import_screen
def patient(*what):
    imported(*what)
    from briefing.tui.screens.reader import previewing
    previewing.REST = 3600
tui._import_screen = patient
"""
"""The page of the best hit is not shown when typing rests."""

HELD = f"""{IMPORTED}
def say(word):
    os.write(2, b"\\x1b]2;" + word.encode() + b"\\x07")
def held(name, file):
    method = getattr(Early, name)
    def instead(*what):
        method(*what)
        say(name)
        while not os.path.exists(file): time.sleep(0.02)
    setattr(Early, name, instead)
held(sys.argv[2], sys.argv[3])
held("answer", sys.argv[3] + " on")
def told(*what):
    patient(*what)
    from briefing.tui.terminal.driver import TerminalDriver
    let_go = TerminalDriver.let_go
    TerminalDriver.let_go = lambda driver: (let_go(driver), say("ready"))
tui._import_screen = told
from briefing.cli import main
sys.exit(main([sys.argv[1], *sys.argv[4:]]))
"""
"""The reader, which says when it has drawn what a brief begins with (`show`) or what no fault
changes of it (`begin`), and again when keys were answered; it goes on when a file is there. At last
it says when the application has painted what was typed by then."""

BEGUN, DRAWN, ANSWERED, READY = b"]2;begin", b"]2;show", b"]2;answer", b"]2;ready"

ALONE = f"""{IMPORTED}
Early.begin = Early.show = Early.answer = lambda *what: None
from briefing.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""The reader, with nothing drawn before."""

SEQUENCE = re.compile(rb"\x1b\][^\x07]*\x07|\x1b\[[<-?]?[\d;]*\$?[@-~]|\x1b\\\\")

BRIEF = """\
brief: {{id: h, title: "{title}", as_of: 2022-01-24, sides: [a, b]}}
actors: [{{id: a, name: A, kind: state}}, {{id: b, name: B, kind: state}}]
"""


def held(
    go: Path, size: tuple[int, int], env: Environment = TRUE, options: Sequence[str] = ()
) -> Seat:
    command = [sys.executable, "-P", "-c", HELD, str(GENEVA), "show", str(go), *options]
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
        wait_until(lambda: DRAWN in seat.output, seat.text)
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
    command = [sys.executable, "-P", "-c", HELD, str(brief), "begin", str(tmp_path / "go")]
    with Seat(command, env=TRUE) as seat:
        wait_until(lambda: BEGUN in seat.output, seat.text)
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
    reading = Reading(Viewpoint(geneva), Keeper(None, geneva.id))
    screen = Screen(reading, looks, (columns, lines))
    begun, whole = screen.begun(), screen.drawn(Stand(SECTIONS[0]))
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


@pytest.mark.parametrize(
    ("size", "digits", "env"),
    [
        ((80, 24), "2", TRUE),
        ((200, 50), "9", TRUE),
        ((119, 34), "7", {}),
        ((131, 17), "7", TRUE),
        ((60, 20), "3", {}),
        ((59, 18), "8", TRUE),
        ((20, 5), "0", {}),
        ((40, 12), "1", TRUE),
        ((40, 12), "91", TRUE),
    ],
)
def test_a_section_that_is_asked_for_meanwhile_is_drawn_as_the_application_shows_it(
    size: tuple[int, int], digits: str, env: Environment, tmp_path: Path
) -> None:
    kept = {**env, "XDG_STATE_HOME": str(tmp_path)}
    shown = answered(digits, tmp_path / "go", size, kept)
    left = json.loads(next((tmp_path / "briefing").rglob("geneva-2022.json")).read_text())["left"]
    assert left["section"] in [each.key for each in SECTIONS if each.digit == digits[-1]]
    as_the_application(digits, size, {**env, "XDG_STATE_HOME": str(tmp_path / "other")}, shown)


@pytest.mark.parametrize(
    ("size", "keys"), [((80, 24), " jj"), ((125, 20), "Gk"), ((40, 12), "jjjj")]
)
def test_so_are_moves_in_what_it_begins_with(
    size: tuple[int, int], keys: str, tmp_path: Path
) -> None:
    shown = answered(keys, tmp_path / "go", size, {**TRUE, "XDG_STATE_HOME": str(tmp_path)})
    other = {**TRUE, "XDG_STATE_HOME": str(tmp_path / "other")}
    as_the_application(keys, size, other, shown)


@pytest.mark.parametrize(
    ("size", "keys", "env"),
    [
        ((80, 24), "/", TRUE),
        ((200, 50), "9/", {}),
        ((131, 17), "/", TRUE),
        ((59, 20), "2/", {}),
        ((20, 5), "71/", TRUE),
        ((80, 24), "/n", TRUE),
        ((200, 50), "9/nato", {}),
        ((125, 17), "2/own words", TRUE),
        ((45, 12), "/qqqq", {}),
    ],
)
def test_so_is_the_line_to_type_on_and_what_is_found(
    size: tuple[int, int], keys: str, env: Environment, tmp_path: Path
) -> None:
    shown = answered(keys, tmp_path / "go", size, {**env, "XDG_STATE_HOME": str(tmp_path)})
    other = {**env, "XDG_STATE_HOME": str(tmp_path / "other")}
    as_the_application(keys, size, other, shown)


@pytest.mark.parametrize("keys", ["4", "jj", "/"])
def test_it_has_the_signs_and_the_order_of_who_has_read_in_it(keys: str, tmp_path: Path) -> None:
    size, kept = (100, 30), {**TRUE, "XDG_STATE_HOME": str(tmp_path / "state")}
    with Seat([sys.executable, "-P", "-m", "briefing", str(GENEVA)], size=size, env=kept) as seat:
        seat.opens(WORDS)
        seat.type("4vjB")
        seat.sees("Bookmarked")
        seat.type("\r")
        seat.sees("Quote")
        seat.type("3jq")
        assert seat.ends() == 0
    other = {**kept, "XDG_STATE_HOME": str(tmp_path / "copy")}
    shutil.copytree(tmp_path / "state", tmp_path / "copy")
    shown = answered(keys, tmp_path / "go", size, kept)
    as_the_application(keys, size, other, shown)


def answered(
    keys: str, go: Path, size: tuple[int, int], env: Environment
) -> tuple[list[tuple[object, ...]], int, int]:
    """What is shown for keys before the application is there, which has nothing to add."""
    with held(go, size, env) as seat:
        wait_until(lambda: DRAWN in seat.output, seat.text)
        seat.type(keys)
        # They are there when the reader listens.
        time.sleep(0.05)
        go.touch()
        wait_until(lambda: ANSWERED in seat.output, seat.text)
        shown = cells(seat)
        go.with_name("go on").touch()
        wait_until(lambda: READY in seat.output, seat.text)
        seat.type("\x03")
        assert seat.ends() == 130
        wait_until(lambda: not seat.left_on(), seat.text)
        assert SEQUENCE.sub(b"", seat.output.partition(TAKEN)[2]) == b""
    return shown


def as_the_application(
    keys: str,
    size: tuple[int, int],
    env: Environment,
    shown: tuple[list[tuple[object, ...]], int, int],
) -> None:
    with Seat([sys.executable, "-P", "-c", ALONE, str(GENEVA)], size=size, env=env) as seat:
        wait_until(lambda: TAKEN in seat.output, seat.text)
        seat.type(keys)
        wait_until(lambda: cells(seat) == shown, seat.text)


@pytest.mark.parametrize(
    ("typed", "asks", "moves"),
    [
        (b"2", "side-by-side", 0),
        (b"29", "side-by-side sources", 0),
        (b"0", "glossary", 0),
        (b"\x1b[57;;57u", "sources", 0),
        (b"\x1b[50u", "side-by-side", 0),
        (b"\x1b[50;129;50u3", "side-by-side demands", 0),
        (b"jjk g", "", 5),
        (b"\x1b[B\x1bOB", "", 2),
        (b"\x1b[103;2;71u", "", 1),
        (b"\x1b[106;;106u\x1b[32;;32u", "", 2),
        (b"/", "search", 0),
        (b"9/", "sources search", 0),
        (b"\x1b[55;2;47u", "search", 0),
        (b"/oh\x1b[110;;110u 9", "search o h n   9", 0),
    ],
)
def test_what_first_keys_ask_for_is_known(typed: bytes, asks: str, moves: int) -> None:
    found = asked(typed)
    assert found
    words = [] if found.words is None else ["search", *found.words]
    keys = " ".join([*(each.key for each in found.sections), *words])
    assert (keys, len(found.moves)) == (asks, moves)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            b"",
            b"9j",
            b"j9",
            b"/9\r",
            b"/-x",
            b"/ x",
            b"/\xc3\xbc",
            b"//",
            b"j/",
            b"q",
            b"\r",
            b"\x1b[200~9",
            b"\x1b[5",
            b"\x1b",
            b"\x03",
            b"\xff",
        ),
        *(b"\x1b[50;5u", b"\x1b[57399u", b"\x1b[24;80R"),
    ],
)
def test_other_keys_are_left_to_the_application(typed: bytes) -> None:
    assert asked(typed) is None


def test_keys_typed_before_the_application_is_there_are_obeyed(tmp_path: Path) -> None:
    with held(tmp_path / "go", (80, 24)) as seat:
        seat.sees(WORDS)
        seat.type("jj")
        (tmp_path / "go").touch()
        (tmp_path / "go on").touch()
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
