"""The list of a library is on screen before anything is imported, and only while it is true."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.discovery import watched as watching
from briefing.discovery.watched import folders, watched
from briefing.early import frame
from tests.terminal.seat import Seat

BRIEF = """
brief: {{id: {name}, title: The {name} dispute, as_of: 2022-01-24, sides: [a, b]}}
actors:
  - {{id: a, name: A, kind: state}}
  - {{id: b, name: B, kind: state}}
"""
BRIEFS = 12
OUT_OF_SIGHT = "brief-11.yaml"

# Files count as settled at once; with `few`, this is a library of more files than are looked at.
KEEPING = """
import sys
sys.argv = ["briefing", *sys.argv[1:]]
from briefing.discovery import watched
from briefing.tui import leaving
leaving.SETTLED = -10**18
watched.MOST = {most}
from briefing.__main__ import main
main()
"""
SHOWING = """
import sys, time
from briefing.early import paint
assert paint.show(sys.argv[1:])
heavy = {'re', 'typing', 'enum', 'pathlib', 'argparse', 'msgspec', 'textual'}
print('imported:', sorted(heavy & set(sys.modules)))
time.sleep(60)
"""

SORTING = """
import sys
from briefing.tui.shelved import Shelved
sort = Shelved.lined
def noted(*asked):
    with open({told!r}, "a") as file:
        print("textual" in sys.modules, file=file)
    return sort(*asked)
Shelved.lined = noted
from briefing.cli import main
sys.exit(main(sys.argv[1:]))
"""


class Library(NamedTuple):
    """A library, the home of its reader, and how many files are looked at."""

    folder: Path
    home: Path
    most: int

    @property
    def env(self) -> dict[str, str]:
        names = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
        homes = {name: str(self.home / name) for name in names}
        return {"HOME": str(self.home), "LC_ALL": "C.UTF-8", **homes}

    def open(self, code: str = "") -> Seat:
        program = code or KEEPING.format(most=self.most)
        command = [sys.executable, "-P", "-c", program, str(self.folder)]
        return Seat(command, env=self.env)

    def files(self) -> str | None:
        """What the kept frame hangs on."""
        kept = [*(self.home / "XDG_CACHE_HOME" / "briefing" / "frames").glob("*")]
        found = frame.found(str(kept[0])) if kept else None
        return found.files if found else None

    def leave(self, *keys: str) -> str | None:
        """Open and leave it until a frame is kept: not before it is known that all is read."""
        for attempt in range(6):
            with self.open() as seat:
                seat.sees("The brief-00 dispute")
                time.sleep(0.3 * (attempt + 1))
                for each in keys:
                    seat.type(each)
                seat.type("q")
                assert seat.ends() == 0
            if self.files() is not None:
                break
        return self.files()


@pytest.fixture(params=[400, 1], ids=["few", "many"])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Library:
    folder, home = tmp_path / "library", tmp_path / "home"
    for each in (folder, home):
        each.mkdir()
    for number in range(BRIEFS):
        name = f"brief-{number:02}"
        (folder / f"{name}.yaml").write_text(BRIEF.format(name=name))
    return Library(folder, home, request.param)


def test_it_is_shown_before_anything_is_imported_until_something_changes(library: Library) -> None:
    files = library.leave("j")
    assert files is not None
    hangs_on = {Path(line.partition(" ")[2]).name for line in files.split("\n")}
    assert {"library", "brief-00.yaml", "brief-01.yaml", "library.json", "briefs"} <= hangs_on
    assert len([each for each in hangs_on if each.startswith("search-")]) == 2
    assert (OUT_OF_SIGHT in hangs_on) == (library.most > 1)
    assert frame.still(files)
    with library.open(SHOWING) as seat:
        seat.sees("Library · 12 briefs")
        seat.sees("The brief-02 dispute")
        seat.sees("imported: []")
    (log,) = (Path(line[2:]) for line in files.split("\n") if line.endswith("-wal"))
    log.touch()
    assert frame.still(files)
    log.write_bytes(b"what another program has yet to put into the index")
    assert not frame.still(files)
    log.unlink()
    (library.folder / "brief-12.yaml").write_text(BRIEF.format(name="brief-12"))
    assert not frame.still(files)
    with library.open() as seat:
        seat.sees("Library · 13 briefs")


def test_the_list_is_sorted_once_and_before_what_may_take_its_room_again(
    library: Library, tmp_path: Path
) -> None:
    assert library.leave() is not None
    told = tmp_path / "told"
    with library.open(SORTING.format(told=str(told))) as seat:
        seat.sees("Library · 12 briefs")
        seat.type("jv")
        seat.sees("latest first")
        seat.type("q")
        assert seat.ends() == 0
    assert told.read_text().split() == ["False", "True"]


def test_none_is_kept_of_a_filtered_list(library: Library) -> None:
    with library.open() as seat:
        seat.sees("The brief-00 dispute")
        seat.type("f")
        seat.sees("words of a title")
        seat.type("brief-01\r")
        seat.sees("1 of 12")
        seat.type("q")
        assert seat.ends() == 0
    assert library.files() is None


def test_of_many_files_the_folders_tell_what_there_is(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    (library.folder / "inner").mkdir()
    monkeypatch.setattr(watching, "MOST", 2)
    assert watched(str(library.folder)) is None
    assert folders(str(library.folder)) == (library.folder, library.folder / "inner")
