"""Every key of the reader, typed at a kiosk on a real terminal: nothing leaves, nothing starts."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from textual.binding import Binding, BindingType

from briefing.tui.kiosk import action_name
from briefing.tui.shelved import MANY
from tests.cli.conftest import HEAD, MOVES, ROOT
from tests.terminal.keyboard import keys_of, kinds, typed
from tests.terminal.seat import Seat, wait_until

ESC = "\x1b[27u"
NO_KEY = "\x1b[24~"
LIBRARY = "Library · 2 briefs"

# What is done is told by the interpreter itself, before the kiosk can refuse it.
OBSERVED = """
import asyncio, os, sys, weakref
log = os.open({log!r}, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
def tell(*words):
    os.write(log, (" ".join(map(str, words)) + chr(10)).encode(errors="replace"))
started = ("os.", "subprocess.", "socket.", "pty.", "shutil.", "sqlite3.", "webbrowser.", "ctypes.")
def look(event, told):
    if event == "open" and told[2] & ~os.O_CLOEXEC & ~os.O_NONBLOCK & ~os.O_NOCTTY:
        tell("write", os.path.realpath(told[0]) if isinstance(told[0], str) else told[0])
    elif event == "open":
        tell("read", os.path.realpath(told[0]) if isinstance(told[0], str) else told[0])
    elif event.startswith(started):
        tell("did", event, told[0] if told else "")
sys.addaudithook(look)
sys.argv[1:] = {words!r}
import briefing.confinement
if {open_door!r}:
    briefing.confinement.Confinement.begin = lambda self: None
sys.path = [each for each in sys.path if each]
from briefing.cli import main
import briefing.tui.kiosk as kiosk
from briefing.tui.app import BriefingApp
from textual import events
run_action, on_event = BriefingApp.run_action, BriefingApp.on_event
async def run(self, action, *more):
    tell("action", kiosk.action_name(action))
    return await run_action(self, action, *more)
kept = []
async def tell_key(self, key):
    while True:
        await asyncio.sleep(0.004)
        parts = [self, *self.screen_stack, self.focused]
        if not any(each.message_queue_size for each in parts if each):
            break
    kinds = [each.__name__ for each in type(self.focused).__mro__]
    tell("key", key, type(self.screen).__name__, "list" if "SheetView" in kinds else "other")
known = weakref.WeakSet()
async def heard(self, event):
    first = isinstance(event, events.Key) and event not in known
    if first:
        known.add(event)
    await on_event(self, event)
    if first:
        kept.append(asyncio.create_task(tell_key(self, event.key)))
    if first and event.key == "f9":
        kept.append(asyncio.create_task(palette(self)))
BriefingApp.run_action, BriefingApp.on_event = run, heard
async def palette(self):
    from briefing.tui.commands import ReaderCommands
    brief, found = self.screen, ReaderCommands(self.screen)
    offers = [each.callback for each in self.get_system_commands(brief)]
    offers += [run for *_words, run in found._offers(items=True)]
    for run in offers:
        if kiosk.action_name(run.args[0]) != "quit":
            await run()
            await asyncio.sleep(0.01)
            while self.screen is not brief:
                await self.pop_screen()
    tell("palette", len(offers))
sys.exit(main())
"""


class Context(NamedTuple):
    """Where keys are typed: how one comes there, and whose keys there are."""

    come: tuple[str, ...]
    parts: tuple[str, ...]


CTRL_G, CTRL_P, CTRL_Y = (f"\x1b[{ord(each)};5u" for each in "gpy")
IN_LIBRARY = {
    "library": Context((), ("SheetView", "LibraryScreen")),
    "filter": Context(("f",), ("LibraryScreen",)),
    "words for all": Context(("/", "f"), ("EverywhereScreen",)),
    "found in all": Context(("/", "f", "\r", "q"), ("EverywhereScreen",)),
}
IN_BRIEF = {
    "list": Context(("3",), ("SheetView", "ReaderScreen", "BriefingApp")),
    "page": Context(("3", "l"), ("SheetView", "Copying", "Opening", "Authoring")),
    "words": Context(("/", "f"), ("QueryLine", "Searching", "Narrowing", "Widening")),
    "note": Context(("3", "A"), ("TextArea", "NoteScreen")),
    "help": Context(("?",), ("Dialog",)),
    "places": Context(("P",), ("Chooser",)),
    "words of places": Context(("P", "/"), ("Chooser",)),
    "forms": Context(("3", CTRL_Y), ("Dialog",)),
    "palette": Context((CTRL_P,), ("CommandPalette",)),
}


class Kiosk:
    """A kiosk of two briefs at a seat, with a record of what it does."""

    def __init__(self, folder: Path, *, open_door: bool = False) -> None:
        self.library = folder / "library"
        self.library.mkdir()
        (self.library / "ferry.yaml").write_text(HEAD + MOVES)
        other = (HEAD + MOVES).replace("id: ferry", "id: other")
        (self.library / "other.yaml").write_text(other)
        self.log = folder / "log"
        self.trap = folder / "trap"
        self.trap.write_text(f"#!/bin/sh\ntouch {folder}/sprung\n")
        self.trap.chmod(0o755)
        self.state = folder / "state"
        self.elsewhere = folder / "elsewhere"
        self.elsewhere.mkdir()
        words = ["--kiosk", str(self.library)]
        code = OBSERVED.format(log=str(self.log), words=words, open_door=open_door)
        self.seat = Seat(
            ["env", "-C", str(self.elsewhere), sys.executable, "-P", "-B", "-c", code],
            size=(60, 16),
            env={
                "XDG_STATE_HOME": str(self.state),
                **dict.fromkeys(("EDITOR", "VISUAL", "BROWSER", "PAGER"), str(self.trap)),
                "TMUX": f"{folder}/tmux,1,0",
                "DISPLAY": ":0",
            },
        )
        self._keys = self._done = self._read = 0
        self._lines: list[str] = []

    def lines(self) -> list[str]:
        """What was done so far; only what is new is read anew, since it is asked often."""
        if self.log.exists():
            with self.log.open() as log:
                log.seek(self._read)
                new = log.read()
            whole = new[: new.rfind("\n") + 1]
            self._read += len(whole.encode())
            self._lines += whole.splitlines()
            self._done += sum(line.startswith("key ") for line in whole.splitlines())
        return self._lines

    def press(self, *keys: str) -> None:
        """Type keys, and wait until each was heard and has done what it does."""
        for key in keys:
            self.seat.type(key)
            self._keys += 1
            wait_until(self._heard, self.seat.text)

    def _heard(self) -> bool:
        self.lines()
        return self._done >= self._keys

    def place(self) -> list[str]:
        """The screen in front, by the name of its class, and whether a list has the focus."""
        self.press(NO_KEY)
        return next(line for line in reversed(self.lines()) if line.startswith("key ")).split()[2:]

    def come_to(self, screen: str, way: Mapping[str, str]) -> None:
        """Come to the list of a screen, whichever key has led away; `way` has keys by screen."""
        for _ in range(9):
            there, focused = self.place()
            if (there, focused) == (screen, "list"):
                return
            if focused == "list" and there in way:
                self.press(way[there])
                wait_until(partial(self._left, there), self.seat.text)
            else:
                self.press(ESC)
        raise AssertionError(f"no way back to {screen} from\n{self.seat.text()}")

    def _left(self, screen: str) -> bool:
        return self.place()[0] != screen

    def walk(self) -> None:
        """Type every key in every place."""
        self.seat.sees(LIBRARY)
        for screen, way, contexts in (
            ("LibraryScreen", {"ReaderScreen": "q"}, IN_LIBRARY),
            ("ReaderScreen", {"LibraryScreen": "\r"}, IN_BRIEF),
        ):
            for context in contexts.values():
                for key in keys_of(context.parts):
                    self.come_to(screen, way)
                    self.press(*context.come, typed(key))

    def run_palette(self) -> None:
        """Run whatever the palette offers in a brief."""
        self.come_to("ReaderScreen", {"LibraryScreen": "\r"})
        self.seat.type("\x1b[20~")
        wait_until(lambda: "\npalette " in self.log.read_text(), self.seat.text)

    def actions(self) -> set[str]:
        return {line.split()[1] for line in self.lines() if line.startswith("action ")}

    def left(self) -> list[str]:
        """What was done outside the library and the state folder, but for the program's own."""
        inside = (self.state, "/dev/tty", ":memory:")
        own = (self.library, *inside, sys.prefix, sys.base_prefix, ROOT)
        allowed = {"read": own, "write": inside, "did": inside}
        found = []
        for line in self.lines():
            sort, *words = line.split(" ", 2)
            path = words[-1]
            if sort not in allowed or words[0] in HARMLESS or path.isdecimal():
                continue
            if not path.startswith(tuple(map(str, allowed[sort]))) and "listdir" not in line:
                found.append(line)
        return found


HARMLESS = {"os.putenv", "os.unsetenv", "socket.__new__", "sqlite3.connect/handle", "os.scandir"}
THE_WATCH = ["did os.fork "]


def test_no_key_and_no_command_of_the_palette_leads_out(tmp_path: Path) -> None:
    # With the second line, which would refuse it all the same, taken away.
    kiosk = Kiosk(tmp_path, open_door=True)
    with kiosk.seat as seat:
        kiosk.walk()
        kiosk.run_palette()
        assert kiosk.left() == THE_WATCH
        ours = {name for kind in kinds().values() for name in bound_by(kind)}
        assert sorted(ours - kiosk.actions()) == ["interrupt"]
        assert not (tmp_path / "sprung").exists()
        assert not seat.is_stopped()
        assert list(kiosk.elsewhere.iterdir()) == []
        seat.type(f"{ESC}\x03")
        assert seat.ends() == 130


def bound_by(kind: type) -> set[str]:
    """The actions that a class of ours binds keys to."""
    if not kind.__module__.startswith("briefing."):
        return set()
    keys: list[BindingType] = vars(kind).get("BINDINGS", [])
    return {action_name(each.action) for each in Binding.make_bindings(keys)}


def test_a_large_library_is_read_without_other_processes(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    for number in range(MANY):
        brief = (HEAD + MOVES).replace("id: ferry", f"id: ferry-{number}")
        (kiosk.library / f"ferry-{number}.yaml").write_text(brief)
    with kiosk.seat as seat:
        seat.sees("The ferry talks")
        seat.type("/penny")
        seat.sees(f"of {MANY + 2}")
        tasks = Path(f"/proc/{seat.process.pid}/task").glob("*/children")
        assert sum(len(each.read_text().split()) for each in tasks) == len(THE_WATCH)
        assert kiosk.left() == THE_WATCH
