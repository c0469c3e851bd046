"""A large library is read by several processes: told, stopped, killed, gone on with, asked."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import active_children
from pathlib import Path

import pytest

from benchmarks.generated import write_library
from briefing.search.collection import Collection
from briefing.search.kept import Keeping, Kept
from briefing.search.progress import Progress
from briefing.search.shelved import renewing, shelf

BRIEFS = 60


def kept_of(brief: str) -> Kept:
    return {"quote-0": Keeping(notes=("zeppelins",))} if brief == "made-040" else {}


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    folder = tmp_path_factory.mktemp("library")
    write_library(folder, BRIEFS, BRIEFS * 3)
    return tuple(sorted(folder.iterdir()))


@pytest.fixture
def library(
    paths: tuple[Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Collection]:
    monkeypatch.setattr(renewing, "_BATCH", 10)
    with closing(Collection(paths, kept_of, tmp_path / "cache")) as found:
        yield found


def test_all_of_it_is_read_and_what_is_kept_of_it(library: Collection) -> None:
    reached = library.renew()
    assert (reached.done, reached.total) == (BRIEFS, BRIEFS)
    found = library.ask("kind:quote", None)
    assert found.briefs == {f"made-{number:03}": 1 for number in range(BRIEFS)}
    assert [each.address for each in library.ask("zeppelins").hits] == ["made-040#quote-0"]
    assert not active_children()


def test_when_much_was_read_the_index_is_one_part_again(
    library: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "_PAGES", 10)
    library.renew()
    (file,) = (tmp_path / "cache").glob("*.sqlite")
    with closing(sqlite3.connect(file)) as connection:
        parts = connection.execute("SELECT count(DISTINCT segid) FROM items_idx").fetchone()
        connection.execute("INSERT INTO items (items) VALUES ('integrity-check')")
    assert parts == (1,)


def test_how_many_there_are_to_read_is_told_before_any_is(library: Collection) -> None:
    told: list[Progress] = []
    library.renew(told.append)
    assert told[0] == Progress(0, BRIEFS)
    assert told[-1].done == BRIEFS


def test_it_stops_between_batches_and_goes_on_from_there(library: Collection) -> None:
    stopped = library.renew(stop=lambda: True)
    assert 0 < stopped.done < stopped.total == BRIEFS
    found = library.ask("kind:quote", None)
    assert (len(found.briefs), found.unread) == (stopped.done, BRIEFS - stopped.done)
    assert library.renew().total == BRIEFS - stopped.done
    assert library.ask("kind:quote", None).unread == 0


def test_it_is_asked_while_it_is_read(library: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.search.progress._OFTEN", 0)
    unread: list[int] = []

    def told(reached: Progress) -> None:
        found = library.ask("kind:quote", None)
        assert len(found.briefs) == reached.done
        unread.append(found.unread)

    library.renew(told)
    assert unread == sorted(unread, reverse=True)
    assert unread[0] > unread[-1] == 0


def test_a_process_that_dies_costs_one_brief_and_the_next_reading_has_it(
    library: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.search.progress._OFTEN", 0)
    killed: list[int] = []

    def told(reached: Progress) -> None:
        if reached.done and not killed:
            killed.extend(each.pid or 0 for each in active_children()[:1])
            os.kill(killed[0], signal.SIGKILL)

    library.renew(told)
    assert library.ask("kind:quote", None).unread <= 1
    library.renew()
    assert library.ask("kind:quote", None).unread == 0


READ = """
import sys
from pathlib import Path
from briefing.search.collection import Collection
from briefing.search.shelved import renewing
if __name__ == "__main__":
    renewing._BATCH = 10
    paths = sorted(Path(sys.argv[1]).iterdir())
    library = Collection(paths, lambda brief: {}, Path(sys.argv[2]))
    library.renew(stop=lambda: print("batch", flush=True) or False)
"""


def test_killed_it_leaves_a_file_to_go_on_with_and_no_process(
    paths: tuple[Path, ...], tmp_path: Path
) -> None:
    program = tmp_path / "read.py"
    program.write_text(READ)
    command = [sys.executable, str(program), str(paths[0].parent), str(tmp_path / "cache")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as reading:
        assert reading.stdout
        assert reading.stdout.readline() == "batch\n"
        children = _children(reading.pid)
        reading.kill()
    with closing(Collection(paths, lambda _: {}, tmp_path / "cache")) as library:
        assert 0 < library.renew().total < BRIEFS
        assert library.ask("kind:quote", None).unread == 0
    assert children
    _wait_for_the_end_of(children)


def _children(pid: int) -> list[int]:
    told = Path(f"/proc/{pid}/task/{pid}/children")
    if not told.exists():
        pytest.skip("the system does not tell of children")
    return [int(each) for each in told.read_text().split()]


def _wait_for_the_end_of(pids: list[int]) -> None:
    while any(Path(f"/proc/{each}").exists() for each in pids):
        time.sleep(0.02)
