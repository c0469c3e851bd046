"""A monkey at a reader within this process: what must hold after each step, and at the end."""

from __future__ import annotations

import asyncio
import datetime
import time
import traceback
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final

from briefing.library import find, open_brief, watch
from briefing.library.asof import as_of
from briefing.render.symbols import use_ascii
from briefing.state import Keeper
from briefing.tui.screens.everywhere import EverywhereScreen
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.screens.note import NoteScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.terminal.looks import Look, look_with
from briefing.tui.terminal.room import laid_out
from briefing.tui.terminal.rows import Row
from tests.soak.monkey.hands import Hands
from tests.soak.monkey.scene import DAY, Files, Scene
from tests.soak.monkey.seen import Seen
from tests.soak.monkey.steps import Step, Steps

LONGEST: Final = 5.0
"""Seconds of the processor in which all keys of a step are answered."""

_PATIENCE: Final = 60.0
_LOOKS: Final = 8
"""Steps after which the screen is painted anew, beside those that change its size."""


class WrongError(Exception):
    """What must not be, of a running reader."""


def tried(scene: Scene, steps: Steps, folder: Path, *, waits: bool) -> str:
    """Do the steps; what was wrong, empty for nothing. `waits`: each key is awaited."""
    # A change is taken up as soon as a monkey makes the next.
    watch.INTERVAL, watch.REST = 0.03, 0.02
    use_ascii(on=scene.ascii)
    try:
        asyncio.run(_Monkey(scene, Files(folder), waits=waits).through(steps))
    except WrongError as wrong:
        return str(wrong)
    except BaseException as fault:
        return "".join(traceback.format_exception(fault)[-6:])
    finally:
        use_ascii(on=False)
    return ""


class _Monkey:
    def __init__(self, scene: Scene, files: Files, *, waits: bool) -> None:
        self.files = files
        self.app = _app(scene, files)
        self.size = scene.size
        self.hands = Hands(self.app, files, scene.brief, waits=waits)

    async def through(self, steps: Steps) -> None:
        async with self.app.run_test(size=laid_out(*self.size)):
            await self.settle()
            for number, step in enumerate(steps):
                if not self.app._exit:
                    await self.do(step, look=step.sort == "size" or number % _LOOKS == 0)
            await self.leave()
        self.app.endings.save()
        self.is_kept()

    async def do(self, step: Step, *, look: bool) -> None:
        """Do a step, and see to it that nothing is wrong."""
        still = step.sort in ("size", "rest")
        before, takes = await self.at_rest() if still else (), self.takes_notes()
        start = time.process_time()
        await getattr(self.hands, step.sort)(*step.of)
        await self.settle()
        if (spent := time.process_time() - start) > LONGEST:
            raise WrongError(f"{step} took {spent:.1f} s")
        if self.app._exit:
            return
        if still and (now := self.place()) != before:
            raise WrongError(f"after {step} the place is lost: {before} became {now}")
        if step.sort == "note" and takes and not self.has_note(str(step.of[0])):
            raise WrongError(f"{step} is not kept")
        if look:
            await self.compare(step)

    async def settle(self) -> None:
        """Wait until nothing is left to be done."""
        for _ in range(3):
            try:
                await asyncio.wait_for(self.hands.pilot._wait_for_screen(), _PATIENCE)
            except TimeoutError:
                raise WrongError(f"no key is answered within {_PATIENCE} s") from None
            await asyncio.sleep(0)
        if self.app._exception is not None:
            raise self.app._exception

    # Where the reader is

    async def at_rest(self) -> tuple[object, ...]:
        """The place, once nothing moves any more, not even the palette."""
        last, now = None, self.place()
        while last != now:
            await asyncio.sleep(0.1)
            await self.settle()
            last, now = now, self.place()
        return now

    def place(self) -> tuple[object, ...]:
        """What neither another size nor waiting changes."""
        found: list[object] = []
        for each in self.app.screen_stack:
            found.append(type(each).__name__)
            if isinstance(each, ReaderScreen):
                found += [each.section.key, each.shown, each.on_page, each.finding.query]
                found += [each.input.words, each.listing.target]
            elif isinstance(each, LibraryScreen):
                found += [each._at, each.line.words]
            elif isinstance(each, EverywhereScreen):
                found += [each.input.words]
            elif isinstance(each, NoteScreen):
                found += [each.words]
        return tuple(found)

    # What must hold

    async def compare(self, step: Step) -> None:
        """Nothing that is painted anew looks otherwise than it did."""
        await asyncio.sleep(0.04)
        await self.settle()
        if self.app._exit:
            return
        # In one go, so that nothing else happens meanwhile.
        before, now = self.app.shown(), self.app.anew()
        if now != before:
            raise WrongError(f"painted anew after {step} it is\n{_difference(before, now)}")

    def takes_notes(self) -> bool:
        screen = self.app.screen
        if not isinstance(screen, ReaderScreen) or screen._targets is not None:
            return False
        return bool(screen.shown) and not screen.input.has_focus

    def has_note(self, word: str) -> bool:
        keepers = [each for of in self.app.keepers.values() for each in of]
        notes = [note for each in keepers for of in each.kept.notes.values() for note in of]
        return any(word in each.text for each in notes)

    async def leave(self) -> None:
        """From wherever it is, Esc and q lead back, and to the end."""
        for number in range(60):
            if self.app._exit:
                break
            await self.hands.keys("escape" if number % 4 else "q")
            await self.settle()
        else:
            raise WrongError(f"no key leads back from {self.place()}")
        if self.app.return_code:
            raise WrongError(f"it ended with {self.app.return_code}")

    def is_kept(self) -> None:
        """What a brief's only reader kept is what the next finds."""
        for brief, keepers in self.app.keepers.items():
            now, then = keepers[-1].kept, Keeper(self.files.state, brief).kept
            if len(keepers) == 1 and (now.notes, now.bookmarks) != (then.notes, then.bookmarks):
                raise WrongError(f"kept was {now}, and is {then}")


def _app(scene: Scene, files: Files) -> Seen:
    dossier = open_brief(files.path(scene.brief)) if scene.brief else None
    paths = (dossier.path,) if dossier else find(str(files.folder))
    if dossier and scene.as_of:
        dossier = as_of(dossier, datetime.date.fromisoformat(DAY))
    return Seen(paths, dossier, state=files.state, kiosk=scene.kiosk)


def _difference(before: list[Row], now: list[Row]) -> str:
    pairs = [
        (one.text.rstrip(), other.text.rstrip()) for one, other in zip(before, now, strict=True)
    ]
    if any(one != other for one, other in pairs):
        return "\n".join(f"- {one}\n+ {other}" for one, other in pairs if one != other)
    lines = [at for at, row in enumerate(now) if row != before[at]]
    return "\n".join(
        f"line {at}: {_looks(before[at])} became {_looks(now[at])}" for at in lines[:3]
    )


def _looks(row: Row) -> list[tuple[str, Look]]:
    cells = groupby(zip(row.pens, row.text, strict=True), key=itemgetter(0))
    return [("".join(text for _, text in run), look_with(pen)) for pen, run in cells]
