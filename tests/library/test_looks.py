"""Files of a large folder are looked into once, and again when they have changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.discovery import looks
from briefing.library import find
from briefing.load import begins_with_head
from tests.library.conftest import shelve

HEAD, PART, NOTHING = "brief: {id: a, title: A}\n", "terms: []\n", "remember: this\n"
COUNT = 6


class Folder:
    """A library, and the files of it that were looked into."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path = path
        self.opened: list[str] = []

        def counting(file: Path) -> bool:
            self.opened.append(file.name)
            return begins_with_head(file)

        monkeypatch.setattr(looks, "begins_with_head", counting)
        monkeypatch.setattr(looks, "FEW", COUNT - 1)
        monkeypatch.setattr(looks, "SETTLED", -(10**18))
        for number in range(COUNT):
            shelve(path / f"{number}.yaml", f"b{number}")

    def find(self) -> tuple[list[str], list[str]]:
        """The names of the briefs, and of the files that were looked into for them."""
        self.opened.clear()
        return [each.name for each in find(str(self.path))], [*self.opened]

    @property
    def all(self) -> list[str]:
        return sorted(each.name for each in self.path.iterdir())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Folder(tmp_path / "library", monkeypatch)


def test_a_file_is_looked_into_once(folder: Folder) -> None:
    assert folder.find() == (folder.all, folder.all)
    assert folder.find() == (folder.all, [])


def test_what_changed_or_came_is_looked_into_again(folder: Folder) -> None:
    folder.find()
    told = (folder.path / "1.yaml").stat()
    (folder.path / "1.yaml").write_text(NOTHING)
    (folder.path / "2.yaml").unlink()
    shelve(folder.path / "9.yaml", "nine")
    os.utime(folder.path / "1.yaml", ns=(told.st_atime_ns, told.st_mtime_ns))
    listed = [each for each in folder.all if each != "1.yaml"]
    assert folder.find() == (listed, ["1.yaml", "9.yaml"])
    assert folder.find() == (listed, ["1.yaml"])


def test_a_head_that_became_a_part_makes_a_brief_of_the_folder(folder: Folder) -> None:
    folder.find()
    (folder.path / "3.yaml").write_text(PART)
    assert folder.find()[0] == ["library"]


def test_what_may_change_unnoticed_is_looked_into_each_time(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looks, "SETTLED", 10**18)
    assert folder.find() == folder.find() == (folder.all, folder.all)


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(b"garbage"),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:-8]),
        lambda file: file.unlink(),
    ],
)
def test_what_was_kept_may_be_damaged(folder: Folder, damage: Callable[[Path], None]) -> None:
    folder.find()
    (kept,) = (folder.path.parent / "cache" / "briefing" / "folders").iterdir()
    damage(kept)
    assert folder.find() == (folder.all, folder.all)
    assert folder.find() == (folder.all, [])


def test_without_a_cache_every_file_is_looked_into(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looks, "cache_dir", Path)
    assert folder.find() == folder.find() == (folder.all, folder.all)
