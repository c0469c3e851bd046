"""The files of a brief are watched by their stamps; their folder is listed when it has changed."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from briefing.library import watch
from briefing.library.watch import Stamp, Watch
from briefing.load import yaml_names

LOOKS = 40


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("brief", "actors"):
        (tmp_path / f"{name}.yaml").write_text(f"{name}: {{}}\n")
    return tmp_path


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> list[Path | str]:
    """The folders that were listed, one after another."""
    found: list[Path | str] = []

    def listing(path: Path | str) -> list[str]:
        found.append(path)
        return yaml_names(path)

    monkeypatch.setattr(watch, "yaml_names", listing)
    return found


def at_rest(folder: Path) -> Watch:
    """A watch that has looked often at files that nobody changed."""
    found = Watch(folder, {})
    assert not any(found.changed() for _ in range(LOOKS))
    return found


def test_a_folder_at_rest_is_seldom_listed(folder: Path, listed: list[Path | str]) -> None:
    watched = at_rest(folder)
    listed.clear()
    assert not any(watched.changed() for _ in range(LOOKS))
    assert len(listed) <= LOOKS // 5


@pytest.mark.parametrize("change", ["comes", "goes", "is renamed", "is replaced", "is written to"])
def test_each_change_is_told_at_the_second_look_however_long_nothing_changed(
    folder: Path, change: str
) -> None:
    watched, file, other = at_rest(folder), folder / "actors.yaml", folder / "other.yaml"
    match change:
        case "comes":
            other.write_text("terms: []\n")
        case "goes":
            file.unlink()
        case "is renamed":
            file.rename(other)
        case "is replaced":
            other.with_suffix(".part").write_text(file.read_text())
            other.with_suffix(".part").replace(file)
        case _:
            file.write_text("actors: []\n")
    assert [watched.changed() for _ in range(4)] == [False, True, False, False]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What the stamp of every folder is."""
    of_file, now = watch.stamp_of, [0]

    def of_any(told: os.stat_result) -> Stamp:
        return (0, 0, 0, 0, now[0]) if stat.S_ISDIR(told.st_mode) else of_file(told)

    monkeypatch.setattr(watch, "stamp_of", of_any)
    return now


def test_two_changes_in_one_tick_of_a_coarse_clock_are_told(folder: Path, clock: list[int]) -> None:
    watched = at_rest(folder)
    clock[0] += 1
    for name in ("one", "two"):
        (folder / f"{name}.yaml").write_text("terms: []\n")
        assert [watched.changed() for _ in range(2)] == [False, True]


def test_what_is_new_in_a_folder_that_never_tells_is_told_some_looks_later(
    folder: Path, clock: list[int]
) -> None:
    watched = at_rest(folder)
    (folder / "other.yaml").write_text("terms: []\n")
    assert clock == [0]
    assert any(watched.changed() for _ in range(LOOKS))


def test_a_file_is_watched_alone(folder: Path) -> None:
    watched = at_rest(folder / "brief.yaml")
    (folder / "actors.yaml").unlink()
    assert not any(watched.changed() for _ in range(LOOKS))
    (folder / "brief.yaml").write_text("brief: {}\nterms: []\n")
    assert [watched.changed() for _ in range(3)] == [False, True, False]
