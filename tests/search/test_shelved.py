"""The file of a library: renewed brief by brief, shared, and never the reason of an error."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.load import load_brief
from briefing.load.loaded import Loaded
from briefing.search.collection import Collection
from briefing.search.kept import NOTHING, Keeping, Kept
from briefing.search.shelved import file

BRIEF = """\
brief: {id: %s, title: T, as_of: 2022, sides: [a, b]}
actors: [{id: a, name: A, kind: state}, {id: b, name: B, kind: state}]
gaps: [{id: gap-%s, question: %s}]
"""


class Shelved:
    """Two briefs, a cache, and a count of what was read."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cache = folder / "cache" / "briefing"
        self.folder = folder
        self.read: list[str] = []
        self.kept: dict[str, Kept] = {}
        monkeypatch.setattr("briefing.search.shelved.written.load_brief", self._load)
        self.paths = (self.write("one", "of bears"), self.write("two", "of bears and bees"))

    def _load(self, path: Path) -> Loaded:
        self.read.append(path.stem)
        return load_brief(path)

    def write(self, brief: str, question: str) -> Path:
        path = self.folder / f"{brief}.yaml"
        path.write_text(BRIEF % (brief, brief, question))
        return path

    def find(self, query: str = "bears") -> list[str]:
        with closing(self.collection()) as library:
            return sorted(each.hit.target for each in library.look(query).hits)

    def collection(self) -> Collection:
        return Collection(self.paths, lambda brief: self.kept.get(brief, NOTHING), self.cache)

    @property
    def file(self) -> Path:
        (found,) = self.cache.glob("*.sqlite")
        return found


@pytest.fixture
def shelved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelved:
    return Shelved(tmp_path, monkeypatch)


def test_a_brief_is_read_once_and_again_when_it_changes(shelved: Shelved) -> None:
    assert shelved.find() == ["gap-one", "gap-two"]
    assert shelved.find("bees") == ["gap-two"]
    assert shelved.read == ["one", "two"]
    shelved.write("two", "of wasps alone")
    assert shelved.find("bees") == []
    assert shelved.find("wasps") == ["gap-two"]
    assert shelved.read == ["one", "two", "two"]


def test_a_change_of_equal_size_at_the_same_time_is_seen(shelved: Shelved) -> None:
    shelved.find()
    told = shelved.paths[1].stat()
    other = shelved.folder / "other"
    other.write_text(shelved.paths[1].read_text().replace("bees", "ants"))
    os.utime(other, ns=(told.st_atime_ns, told.st_mtime_ns))
    other.replace(shelved.paths[1])
    assert shelved.find("ants") == ["gap-two"]


def test_a_note_renews_its_brief_alone(shelved: Shelved) -> None:
    shelved.find()
    shelved.kept["two"] = {"gap-two": Keeping(notes=("zeppelins",))}
    assert shelved.find("zeppelins") == ["gap-two"]
    assert shelved.read == ["one", "two", "two"]


def test_what_can_no_longer_be_read_is_left_out(shelved: Shelved) -> None:
    shelved.find()
    shelved.paths[0].write_text("- no brief\n")
    assert shelved.find() == ["gap-two"]


def test_a_brief_that_is_gone_is_taken_away_one_of_another_library_stays(shelved: Shelved) -> None:
    shelved.find()
    one, two = shelved.paths
    three = shelved.write("three", "of bears")
    shelved.paths = (two, three)
    assert shelved.find() == ["gap-three", "gap-two"]
    shelved.paths = (one, three)
    two.unlink()
    one.write_text(one.read_text() + "\n")
    shelved.find()
    with sqlite3.connect(shelved.file) as connection:
        assert connection.execute("SELECT count(*) FROM briefs").fetchone() == (2,)
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (8,)
        connection.execute("INSERT INTO items (items) VALUES ('integrity-check')")


def _garbage(path: Path) -> None:
    path.write_bytes(b"garbage " * 4_000)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _holes(path: Path) -> None:
    text = bytearray(path.read_bytes())
    for start in range(4_096, len(text), 8_192):
        text[start : start + 2_048] = b"\xff" * 2_048
    path.write_bytes(text)


def _changed(statement: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with sqlite3.connect(path) as connection:
            connection.executescript(statement)

    return change


@pytest.mark.parametrize(
    "damage",
    [
        _garbage,
        _empty,
        _half,
        _holes,
        _changed("UPDATE version SET text = '0.0/0'"),
        _changed("DELETE FROM version"),
        _changed("DROP TABLE briefs"),
        _changed("DROP TABLE items"),
        _changed("DELETE FROM documents"),
        _changed("UPDATE documents SET packed = x'c1'"),
        _changed("UPDATE briefs SET entry = x'90'"),
        _changed("UPDATE insides SET names = x'c1'"),
        _changed("PRAGMA user_version = 99; DROP TABLE version; CREATE TABLE version (text)"),
    ],
)
def test_a_damaged_file_is_made_anew(shelved: Shelved, damage: Callable[[Path], None]) -> None:
    shelved.find()
    for end in ("-wal", "-shm"):
        shelved.file.with_name(shelved.file.name + end).unlink(missing_ok=True)
    damage(shelved.file)
    assert shelved.find() == ["gap-one", "gap-two"]
    shelved.read.clear()
    assert shelved.find("bees") == ["gap-two"]
    assert shelved.read == []


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "_PATIENCE", 0.05)


@pytest.fixture
def holder(shelved: Shelved, impatient: None) -> Iterator[sqlite3.Connection]:
    shelved.find()
    connection = sqlite3.connect(shelved.file, isolation_level=None)
    yield connection
    connection.close()


def test_while_another_writes_the_rest_is_answered_from_memory(
    shelved: Shelved, holder: sqlite3.Connection
) -> None:
    holder.execute("BEGIN IMMEDIATE")
    name = shelved.file
    shelved.write("two", "of wasps")
    assert shelved.find("wasps") == ["gap-two"]
    assert shelved.find("bears") == ["gap-one"]
    assert shelved.file == name


def test_a_file_that_nobody_can_read_is_left_and_another_is_made_for_the_search(
    shelved: Shelved, holder: sqlite3.Connection
) -> None:
    holder.execute("PRAGMA journal_mode=DELETE")
    holder.execute("BEGIN EXCLUSIVE")
    name = shelved.file
    assert shelved.find() == ["gap-one", "gap-two"]
    assert shelved.file == name
    holder.rollback()
    shelved.read.clear()
    assert shelved.find() == ["gap-one", "gap-two"]
    assert shelved.read == []


@pytest.mark.parametrize("closed", ["a file", "no rights", "no home"])
def test_without_a_cache_it_works_in_memory(shelved: Shelved, closed: str) -> None:
    if closed == "a file":
        shelved.cache.parent.write_text("")
    elif closed == "no rights":
        shelved.cache = Path("/proc/nothing/here")
    else:
        shelved.cache = Path("relative")
    assert shelved.find() == ["gap-one", "gap-two"]
    assert not Path("relative").exists()


def test_without_a_cache_it_is_asked_while_it_is_read(shelved: Shelved) -> None:
    asked: list[int] = []
    shelved.cache = Path("relative")
    with closing(shelved.collection()) as library:
        assert library.ask("bears").unread == 2
        library.renew(lambda _: asked.append(library.ask("bears").total), lambda: not asked)
        library.renew()
        assert library.ask("bears").total == 2


def test_where_python_has_no_sqlite_it_works_in_memory(
    shelved: Shelved, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "briefing.search.shelved", None)
    assert shelved.find() == ["gap-one", "gap-two"]


def test_only_its_owner_can_read_it(shelved: Shelved) -> None:
    shelved.find()
    assert shelved.file.stat().st_mode & 0o777 == 0o600
    assert shelved.cache.stat().st_mode & 0o777 == 0o700


MANY = """
import sys
from pathlib import Path
from briefing.search.collection import Collection
paths, cache = sorted(Path(sys.argv[1]).glob("*.yaml")), Path(sys.argv[1]) / "cache"
library = Collection(paths, lambda brief: {}, cache)
for turn in range(8):
    library.renew()
    found = library.ask("bears")
    assert found.total >= 11 and not found.unread, found
    text = paths[0].read_text()
    new = paths[0].with_name(f".{sys.argv[2]}")
    new.write_text(text + "#" + chr(10))
    new.replace(paths[0])
library.close()
"""


def test_many_readers_at_once_get_every_answer(shelved: Shelved) -> None:
    for number in range(10):
        shelved.write(f"more-{number}", "of bears")
    command = [sys.executable, "-W", "error", "-c", MANY, str(shelved.folder)]
    readers = [
        subprocess.Popen([*command, str(each)], stderr=subprocess.PIPE, text=True)
        for each in range(6)
    ]
    for each in readers:
        _, told = each.communicate(timeout=120)
        assert (each.returncode, told) == (0, "")
