"""A brief that is written while it is read: taken up in place, and never shown broken."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from briefing.library import Dossier, keep, open_brief, reopen
from briefing.library.beside import read_beside
from briefing.library.watch import INTERVAL, REST, Watch
from briefing.problems import Place
from briefing.tui.app import BriefingApp
from briefing.tui.editor import NoEditorError, command
from briefing.tui.screens.reader import ReaderScreen
from tests.tui.screens import GENEVA, MEDIUM, Reading, press, reader, reading, text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GENEVA, tmp_path / "geneva-2022"))


def _replace(file: Path, old: str, new: str) -> None:
    words = file.read_text(encoding="utf-8")
    assert old in words
    other = file.with_suffix(".new")
    other.write_text(words.replace(old, new, 1), encoding="utf-8")
    other.replace(file)


async def _until(pilot: Reading, words: str) -> None:
    """Wait until the watch has taken the change up."""
    for _ in range(100):
        if words in text(pilot):
            return
        await pilot.pause(0.05)
    raise AssertionError(words)


async def test_a_change_is_taken_up_at_the_same_place(folder: Path) -> None:
    async with reading(MEDIUM, folder) as pilot:
        await press(pilot, "4", "j", "j")
        target = reader(pilot).listing.target
        _replace(folder / "brief.yaml", "Geneva security talks", "Geneva peace talks")
        await _until(pilot, "reloaded: 1 changed")
        assert "Geneva peace talks" in text(pilot)
        assert reader(pilot).listing.target == target


async def test_the_list_and_the_page_stay_scrolled_as_they_were(folder: Path) -> None:
    async with reading((120, 14), folder) as pilot:
        await press(pilot, "4", *"jjjjjjjjkk", "enter", "ctrl+d", "j")
        panes = (reader(pilot).listing, reader(pilot).page)
        before = [(each.cursor.top, each.cursor.line) for each in panes]
        assert all(top for top, _ in before)
        _replace(folder / "brief.yaml", "Geneva security talks", "Geneva peace talks")
        await _until(pilot, "reloaded: 1 changed")
        assert [(each.cursor.top, each.cursor.line) for each in panes] == before


async def test_what_was_found_stays_and_what_is_typed_is_not_cut_off(folder: Path) -> None:
    async with reading((120, 30), folder) as pilot:
        await press(pilot, "slash", *"legal")
        _replace(folder / "brief.yaml", "Geneva security talks", "Geneva peace talks")
        await pilot.pause(INTERVAL * 3)
        await press(pilot, *"ly", "down", "enter")
        shown = reader(pilot).shown
        await _until(pilot, "reloaded: 1 changed")
        assert reader(pilot).finding.query == "legally"
        assert reader(pilot).finding.has(shown)
        assert (reader(pilot).shown, reader(pilot).listing.target) == (shown, shown)
        assert reader(pilot).on_page


async def test_the_day_and_the_sides_outlive_a_reload(folder: Path) -> None:
    async with reading(MEDIUM, folder) as pilot:
        await press(pilot, "2", "s", "less_than_sign")
        day, sides = reader(pilot).dossier.day, reader(pilot).look.sides
        _replace(folder / "brief.yaml", "Geneva security talks", "Geneva peace talks")
        await _until(pilot, "reloaded: 1 changed")
        assert (reader(pilot).dossier.day, reader(pilot).look.sides) == (day, sides)


async def test_a_broken_save_keeps_the_last_good_view_and_names_the_place(folder: Path) -> None:
    async with reading((120, 30), folder) as pilot:
        title = reader(pilot).dossier.head.title
        with (folder / "brief.yaml").open("a", encoding="utf-8") as file:
            file.write("\nbroken: 'never closed\n")
        await _until(pilot, "not reloaded:")
        assert "brief.yaml:" in text(pilot)
        assert reader(pilot).dossier.head.title == title
        await press(pilot, "j")
        assert "! as it was: its files have faults now (key !)" in text(pilot)
        await press(pilot, "exclamation_mark")
        assert "Faults in the files as they are now: 1" in text(pilot)
        assert "is opened here and not closed" in text(pilot)
        await press(pilot, "escape")
        _replace(folder / "brief.yaml", "\nbroken: 'never closed\n", "")
        await _until(pilot, "reloaded: nothing else changed")
        assert "as it was" not in text(pilot)


async def test_a_file_that_was_emptied_is_as_it_was_until_something_is_in_it(folder: Path) -> None:
    async with reading((120, 30), folder) as pilot:
        count = len(reader(pilot).dossier.items("quotes"))
        held = (folder / "quotes.yaml").read_bytes()
        (folder / "quotes.yaml").write_bytes(b"")
        await _until(pilot, "not reloaded:")
        assert len(reader(pilot).dossier.items("quotes")) == count
        (folder / "quotes.yaml").write_bytes(held)
        await _until(pilot, "reloaded: nothing else changed")
        (folder / "next.yaml").touch()
        await _until(pilot, "! 1 fault in this brief")
        _replace(folder / "brief.yaml", "Geneva security talks", "Geneva peace talks")
        await _until(pilot, "reloaded: 1 changed")


async def test_a_brief_that_is_gone_and_comes_back_is_survived(folder: Path) -> None:
    async with reading((120, 30), folder) as pilot:
        shutil.move(folder, folder.with_name("away"))
        await _until(pilot, "not reloaded:")
        shutil.move(folder.with_name("away"), folder)
        await _until(pilot, "reloaded: nothing else changed")


@pytest.mark.parametrize("how", [open_brief, reopen, partial(read_beside, meanwhile=id)])
async def test_a_change_before_the_first_look_is_taken_up(
    folder: Path, how: Callable[[Path], Dossier]
) -> None:
    keep(open_brief(folder))
    dossier = how(folder)
    _replace(folder / "brief.yaml", "Geneva security talks", "Geneva peace talks")
    assert "Geneva security talks" in dossier.head.title
    async with BriefingApp([folder], dossier).run_test(size=MEDIUM) as pilot:
        await _until(pilot, "reloaded: 1 changed")
        assert "Geneva peace talks" in text(pilot)


def test_only_what_has_come_to_rest_is_taken_up(folder: Path) -> None:
    watch = Watch(folder, {})
    assert not watch.changed()
    assert watch.pause == INTERVAL
    file = folder / "brief.yaml"
    for _ in range(3):
        with file.open("a", encoding="utf-8") as writing:
            writing.write("# more\n")
        assert not watch.changed()
        assert watch.pause == REST
    assert watch.changed()
    assert not watch.changed()
    file.unlink()
    assert not watch.changed()
    assert watch.changed()


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("vim", ["vim", "+7", "a.yaml"]),
        ("nano -w", ["nano", "-w", "+7", "a.yaml"]),
        ("/usr/bin/code", ["/usr/bin/code", "--wait", "--goto", "a.yaml:7:3"]),
        ("hx", ["hx", "a.yaml:7:3"]),
    ],
)
def test_an_editor_is_told_the_line(
    editor: str, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    monkeypatch.delenv("VISUAL", raising=False)
    assert command(Place(Path("a.yaml"), 7, 3, 7, 4)) == words


async def test_without_an_editor_a_sentence_says_what_to_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    with pytest.raises(NoEditorError, match="VISUAL or EDITOR"):
        command(Place(Path("a.yaml"), 1, 1, 1, 1))
    async with reading(MEDIUM) as pilot:
        await press(pilot, "4", "e")
        assert "set VISUAL or EDITOR" in text(pilot)


async def test_a_file_that_may_not_be_read_any_more_keeps_the_view(folder: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    async with reading((120, 30), folder) as pilot:
        (folder / "brief.yaml").chmod(0)
        await _until(pilot, "not reloaded:")
        (folder / "brief.yaml").chmod(stat.S_IRUSR | stat.S_IWUSR)


async def test_a_fault_is_listed_and_opens_the_editor_at_its_place(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told.txt"
    editor = tmp_path / "editor.sh"
    editor.write_text(f'#!/bin/sh\necho "$@" > {told}\n', encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    with (folder / "quotes.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {id: stray, speaker: nobody}\n")
    lines = (folder / "quotes.yaml").read_text(encoding="utf-8").count("\n")
    async with reading((120, 30), folder) as pilot:
        await press(pilot, "exclamation_mark", "enter")
        if told.exists():
            assert told.read_text(encoding="utf-8") == f"+{lines} {folder / 'quotes.yaml'}\n"
        else:
            # Without a terminal of its own there is no screen to put away.
            assert "cannot edit:" in text(pilot)


def _small(folder: Path, text: str) -> Path:
    file = folder / "small.yaml"
    file.write_text(text, encoding="utf-8")
    return file


TWO = """
brief: {id: small, title: A small dispute, as_of: 2022-01-24, sides: [a, b]}
actors:
  - {id: a, name: Ada, kind: state}
  - {id: b, name: Bo, kind: state}
"""
THREE = f"{TWO}  - {{id: c, name: Cy, kind: state}}\n"


async def _taken_up(pilot: Reading, problems: int, items: int) -> None:
    """Wait until the watch has taken a change up, under whatever stands over it."""
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, ReaderScreen)
    for _ in range(100):
        whole = screen.view.whole
        if (len(whole.problems), len(list(whole.items("actors")))) == (problems, items):
            return
        await pilot.pause(0.05)
    raise AssertionError


async def test_a_fault_that_was_mended_while_it_was_listed_is_still_gone_to(tmp_path: Path) -> None:
    file = _small(tmp_path, f"{TWO}  - {{id: c}}\n")
    async with reading(MEDIUM, file) as pilot:
        await press(pilot, "exclamation_mark")
        assert "faults in this brief" in text(pilot)
        _small(tmp_path, TWO)
        await _taken_up(pilot, 0, 2)
        await press(pilot, "enter")
        assert "cannot edit:" in text(pilot)


async def test_an_item_that_went_while_it_was_offered_is_said_to_be_gone(tmp_path: Path) -> None:
    file = _small(tmp_path, THREE)
    async with reading(MEDIUM, file) as pilot:
        await press(pilot, "5", "G", "ctrl+p", *"Cy")
        await _until(pilot, "actor")
        _small(tmp_path, TWO)
        await _taken_up(pilot, 0, 2)
        await press(pilot, "enter")
        await _until(pilot, "That item is not in the brief")
        assert reader(pilot).listing.target
