"""What is kept outlives the program, other readers, damage and a refusing disk."""

from __future__ import annotations

import datetime
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.state import Keeper, Left, keepers
from briefing.state.file import LARGEST
from briefing.state.searches import Searches

ROOT = Path(__file__).parents[2]


def saved(folder: Path, brief: str = "ferry") -> Path:
    return folder / "briefs" / f"{brief}.json"


def kept_by(folder: Path, item: str = "fares", words: str = "Ask Ann.") -> Keeper:
    """A keeper that has marked and noted an item, and saved that."""
    keeper = Keeper(folder, "ferry")
    keeper.toggle(item)
    keeper.note(item, words, keeper.notes(item))
    assert keeper.save()
    return keeper


def test_what_is_kept_is_there_the_next_time(tmp_path: Path) -> None:
    first = kept_by(tmp_path)
    first.read("fares", "aa")
    place = Left(section="quotes", item="q", day=datetime.date(2030, 5, 2), sides=("a", "b"))
    first.leave(place)
    assert first.save()
    again = Keeper(tmp_path, "ferry")
    assert again.kept == first.kept
    assert again.is_marked("fares")
    assert [each.text for each in again.notes("fares")] == ["Ask Ann."]
    assert again.kept.left == place


def test_nothing_is_written_where_nothing_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    assert Keeper(folder, "ferry").save()
    assert not folder.exists()


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    kept_by(tmp_path / "state")
    assert stat.S_IMODE(saved(tmp_path / "state").stat().st_mode) == 0o600
    for folder in (tmp_path / "state", tmp_path / "state" / "briefs"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("seen", "now", "state"),
    [(None, "aa", "new"), ("aa", "aa", ""), ("aa", "bb", "changed")],
)
def test_an_item_is_new_until_it_is_read_and_changed_after(
    seen: str | None, now: str, state: str
) -> None:
    keeper = Keeper(None, "ferry")
    if seen:
        keeper.read("fares", seen)
    assert keeper.state("fares", now) == state


def test_two_readers_at_once_lose_nothing(tmp_path: Path) -> None:
    one, other = Keeper(tmp_path, "ferry"), Keeper(tmp_path, "ferry")
    one.toggle("fares")
    one.note("winter", "From the one.", ())
    other.toggle("winter")
    other.note("winter", "From the other.", ())
    assert one.save()
    assert other.save()
    again = Keeper(tmp_path, "ferry")
    assert set(again.kept.bookmarks) == {"fares", "winter"}
    assert {each.text for each in again.notes("winter")} == {"From the one.", "From the other."}


def test_a_note_that_two_readers_rewrote_becomes_two(tmp_path: Path) -> None:
    kept_by(tmp_path, words="First.")
    one, other = Keeper(tmp_path, "ferry"), Keeper(tmp_path, "ferry")
    one.note("fares", "One.", one.notes("fares"))
    other.note("fares", "Other.", other.notes("fares"))
    one.save()
    other.save()
    assert {each.text for each in Keeper(tmp_path, "ferry").notes("fares")} == {"One.", "Other."}


def test_an_emptied_note_goes_but_not_what_another_wrote_meanwhile(tmp_path: Path) -> None:
    keeper = kept_by(tmp_path)
    other = Keeper(tmp_path, "ferry")
    other.note("fares", "Meanwhile.", ())
    other.save()
    keeper.note("fares", " ", keeper.notes("fares"))
    keeper.save()
    assert [each.text for each in keeper.notes("fares")] == ["Meanwhile."]


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"\0" * 40, b"[]", b'{"version": 1}', b'{"version": 1, "brief": 3}', b"\xff\xfe"],
)
def test_a_damaged_file_is_put_aside_and_told_once(tmp_path: Path, damage: bytes) -> None:
    kept_by(tmp_path)
    saved(tmp_path).write_bytes(damage)
    keeper = kept_by(tmp_path, "winter")
    aside = next(saved(tmp_path).parent.glob("ferry.damaged-*.json"))
    assert aside.read_bytes() == damage
    assert any(str(aside) in each for each in keeper.take_troubles())
    assert keeper.take_troubles() == []
    assert Keeper(tmp_path, "ferry").is_marked("winter")


def test_a_file_that_is_no_file_is_put_aside(tmp_path: Path) -> None:
    saved(tmp_path).parent.mkdir(parents=True)
    os.mkfifo(saved(tmp_path))
    kept_by(tmp_path)
    assert Keeper(tmp_path, "ferry").is_marked("fares")


def test_a_file_beyond_all_measure_is_put_aside(tmp_path: Path) -> None:
    saved(tmp_path).parent.mkdir(parents=True)
    with saved(tmp_path).open("wb") as file:
        file.truncate(LARGEST + 1)
    kept_by(tmp_path)
    assert Keeper(tmp_path, "ferry").is_marked("fares")


def test_a_file_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    saved(tmp_path).parent.mkdir(parents=True)
    later = b'{"version": 99, "brief": "ferry", "notes": "of another shape"}'
    saved(tmp_path).write_bytes(later)
    keeper = Keeper(tmp_path, "ferry")
    keeper.toggle("fares")
    assert not keeper.save()
    assert keeper.is_marked("fares")
    assert saved(tmp_path).read_bytes() == later
    assert len(keeper.take_troubles()) == 1


def test_where_nothing_can_be_written_all_lasts_as_long_as_the_program(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    keeper = Keeper(tmp_path / "state", "ferry")
    for item in ("fares", "winter"):
        keeper.toggle(item)
        assert not keeper.save()
    assert keeper.is_marked("fares")
    assert len(keeper.take_troubles()) == 1


def test_what_a_full_disk_refused_is_kept_when_there_is_room_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_by(tmp_path)
    keeper = Keeper(tmp_path, "ferry")
    keeper.toggle("winter")
    with monkeypatch.context() as full:
        full.setattr("os.fsync", _refuse)
        assert not keeper.save()
    assert not Keeper(tmp_path, "ferry").is_marked("winter")
    assert list(saved(tmp_path).parent.glob("*.tmp")) == []
    assert keeper.save()
    assert Keeper(tmp_path, "ferry").is_marked("winter")


def _refuse(_handle: int) -> None:
    raise OSError(28, "No space left on device")


def test_without_a_home_nothing_is_kept_in_the_folder_at_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    keeper = kept_by(Path("~/.local/state/briefing"))
    assert not keeper.remembers
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("brief", ["../../etc/passwd", "a/b", "", "x" * 5000, "\ud800", "A B"])
def test_no_id_leads_out_of_the_folder(tmp_path: Path, brief: str) -> None:
    keeper = Keeper(tmp_path / "state", brief)
    keeper.toggle("fares")
    keeper.save()
    assert {each.name for each in tmp_path.iterdir()} <= {"state"}


WRITER = """
import sys
from pathlib import Path
from briefing.state import Keeper
folder, name = Path(sys.argv[1]), sys.argv[2]
for number in range(20):
    keeper = Keeper(folder, "ferry")
    keeper.toggle(f"{name}-{number}")
    keeper.note("shared", f"{name}-{number}", ())
    # Others may hold it longer than a reader is kept waiting; then it is saved the next time.
    while not keeper.save():
        pass
"""


def test_many_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-c", WRITER, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    names = [f"p{number}" for number in range(4)]
    running = [subprocess.Popen([*command, name], env=environment) for name in names]
    assert [each.wait() for each in running] == [0, 0, 0, 0]
    every = {f"{name}-{number}" for name in names for number in range(20)}
    keeper = Keeper(tmp_path, "ferry")
    assert set(keeper.kept.bookmarks) == every
    assert {each.text for each in keeper.notes("shared")} == every


def test_a_writer_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    kept_by(tmp_path)
    endless = WRITER.replace("range(20)", "range(10**9)")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for _ in range(3):
        command = [sys.executable, "-P", "-c", endless, str(tmp_path), "k"]
        running = subprocess.Popen(command, env=environment)
        before = saved(tmp_path).read_bytes()
        while saved(tmp_path).read_bytes() == before:
            assert running.poll() is None
        running.kill()
        running.wait()
        json.loads(saved(tmp_path).read_bytes())
    kept_by(tmp_path, "winter")
    assert list(saved(tmp_path).parent.glob("*.tmp")) == []
    assert Keeper(tmp_path, "ferry").is_marked("fares")


def test_every_brief_of_which_something_is_kept_is_known(tmp_path: Path) -> None:
    assert list(keepers(tmp_path)) == []
    for brief in ("ferry", "geneva-2022", "No Id"):
        keeper = Keeper(tmp_path, brief)
        keeper.toggle("a")
        keeper.save()
    (tmp_path / "briefs" / "ferry.damaged-1-2.json").write_text("{")
    assert sorted(each.brief for each in keepers(tmp_path)) == ["No Id", "ferry", "geneva-2022"]


def test_saved_searches_stand_once_and_the_latest_first(tmp_path: Path) -> None:
    one, other = Searches(tmp_path), Searches(tmp_path)
    one.save("speaker:lavrov")
    other.save("missile")
    one.save("speaker:lavrov")
    assert [each.query for each in Searches(tmp_path).all] == ["speaker:lavrov", "missile"]
    other.forget("missile")
    assert [each.query for each in Searches(tmp_path).all] == ["speaker:lavrov"]
