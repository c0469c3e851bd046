"""A folder of files, read as one brief."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.load import load_brief
from tests.load.conftest import HEAD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.yaml").write_text(HEAD)
    (tmp_path / "c.yml").write_text("terms:\n- {id: t, term: T, meaning: M}\n")
    (tmp_path / "a.yaml").write_text("terms:\n- {id: s, term: S, meaning: M}\n")
    (tmp_path / ".hidden.yaml").write_text("terms: [nonsense]")
    (tmp_path / "notes.txt").write_text("nonsense")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "d.yaml").write_text("terms: [nonsense]")
    return tmp_path


def test_lists_of_a_key_are_joined_in_the_order_of_the_files(folder: Path) -> None:
    loaded = load_brief(folder)
    assert loaded.brief
    assert [each.id for each in loaded.brief.terms] == ["s", "t"]
    assert not loaded.problems


def test_a_place_is_in_the_file_of_the_item(folder: Path) -> None:
    loaded = load_brief(folder)
    assert str(loaded.place("t", ("term",))) == f"{folder / 'c.yml'}:2:17"
    assert str(loaded.place("talks")) == f"{folder / 'b.yaml'}:1:9"


def test_the_files_are_told_with_their_stamps(folder: Path) -> None:
    stamps = {tree.file: tree.stamp for tree in load_brief(folder).trees}
    assert [file.name for file in stamps] == ["a.yaml", "b.yaml", "c.yml"]
    seen = (folder / "b.yaml").stat()
    of_b = stamps[folder / "b.yaml"]
    assert (of_b.dev, of_b.ino, of_b.size, of_b.mtime_ns) == (
        seen.st_dev,
        seen.st_ino,
        seen.st_size,
        seen.st_mtime_ns,
    )


def test_a_second_head_is_told(folder: Path) -> None:
    (folder / "d.yaml").write_text("brief: {id: other}\n")
    loaded = load_brief(folder)
    (found,) = loaded.problems
    assert (found.code, found.place.file.name) == ("second-head", "d.yaml")
    assert str(folder / "b.yaml") in found.message
    assert loaded.brief
    assert loaded.brief.head.id == "talks"


def test_a_broken_file_costs_its_own_items(folder: Path) -> None:
    (folder / "c.yml").write_bytes(b"terms:\n- \xff\n")
    loaded = load_brief(folder)
    assert loaded.brief
    assert [each.id for each in loaded.brief.terms] == ["s"]
    assert [each.code for each in loaded.problems] == ["not-utf-8"]


def test_a_link_out_of_the_library_is_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "library" / "talks"
    (folder.parent / "shared").mkdir(parents=True)
    folder.mkdir()
    (folder / "brief.yaml").write_text(HEAD)
    (tmp_path / "outside.yaml").write_text("terms:\n- {id: o, term: Secret, meaning: M}\n")
    (folder.parent / "shared" / "terms.yaml").write_text("terms:\n- {id: t, term: T, meaning: M}\n")
    (folder / "out.yaml").symlink_to(tmp_path / "outside.yaml")
    (folder / "terms.yaml").symlink_to("../shared/terms.yaml")
    loaded = load_brief(folder)
    assert loaded.brief
    assert [each.id for each in loaded.brief.terms] == ["t"]
    assert [(each.place.file.name, each.code) for each in loaded.problems] == [
        ("out.yaml", "not-a-file")
    ]
    # Who names a file asks for that file.
    assert load_brief(folder / "out.yaml").trees
