"""Edits by span: not one other byte changes, in any file."""

from __future__ import annotations

import codecs
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.author.changes import Change, changes_of, diff, write
from briefing.author.edits import Edit, EditError, edited
from briefing.errors import UnreadableError

LINES = st.lists(st.text(st.sampled_from("ab: #-'\"é€😀\t"), max_size=12), max_size=8)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
MARKS = st.sampled_from([b"", codecs.BOM_UTF8])
FILE = Path("brief.yaml")


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, str]:
    """The bytes of a file, and its text as it is read."""
    lines, end = draw(LINES), draw(ENDS)
    last = end if draw(st.booleans()) else ""
    data = draw(MARKS) + (end.join(lines) + last).encode()
    return data, "\n".join(lines) + ("\n" if last else "")


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> list[Edit]:
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=6, unique=True)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    return [Edit(FILE, a, b, draw(st.text(st.sampled_from("xy\n€"), max_size=4))) for a, b in spans]


def names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@given(st.data())
def test_an_edited_file_reads_as_the_edited_text_and_keeps_mark_and_line_ends(
    data: st.DataObject,
) -> None:
    before, text = data.draw(files())
    edits = data.draw(edits_of(len(text)))
    after = edited(before, reversed(edits))
    expected = text
    for each in reversed(edits):
        expected = expected[: each.start] + each.text + expected[each.end :]
    read = after.decode("utf-8-sig")
    assert read.replace("\r\n", "\n").replace("\r", "\n") == expected
    assert after.startswith(codecs.BOM_UTF8) == before.startswith(codecs.BOM_UTF8)
    if b"\r" in before:
        assert read.count("\n") == read.count("\r\n")
    else:
        assert b"\r" not in after


@given(files())
def test_no_edit_is_no_change(file: tuple[bytes, str]) -> None:
    assert edited(file[0], []) == file[0]


@given(files(), st.data())
def test_what_stands_before_and_behind_an_edit_stays_byte_for_byte(
    file: tuple[bytes, str], data: st.DataObject
) -> None:
    before, text = file
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    after = edited(before, [Edit(FILE, start, end, "X")])
    at = after.index(b"X")
    assert before.startswith(after[:at])
    assert before.endswith(after[at + 1 :])


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(EditError, match="change the same words"):
        edited(b"abcdef", [Edit(FILE, 0, 3, "x"), Edit(FILE, 2, 4, "y")])


def test_an_edit_outside_of_the_text_is_refused() -> None:
    with pytest.raises(EditError, match="has no characters"):
        edited(b"abc", [Edit(FILE, 2, 9, "x")])


def test_insertions_at_one_place_stand_in_the_order_given() -> None:
    assert edited(b"ad", [Edit(FILE, 1, 1, "b"), Edit(FILE, 1, 1, "c")]) == b"abcd"


def test_writing_keeps_the_mode_and_a_link(tmp_path: Path) -> None:
    file = tmp_path / "real.yaml"
    file.write_bytes(b"a: 1\r\n")
    file.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    write(changes_of([Edit(link, 3, 4, "2")]))
    assert file.read_bytes() == b"a: 2\r\n"
    assert link.is_symlink()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert names_in(tmp_path) == ["link.yaml", "real.yaml"]


def test_a_file_that_was_changed_meanwhile_stops_all_of_it(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text("a")
    two.write_text("b")
    changes = changes_of([Edit(one, 0, 1, "x"), Edit(two, 0, 1, "y")])
    two.write_text("c")
    with pytest.raises(EditError, match=r"two\.yaml was changed meanwhile"):
        write(changes)
    assert one.read_text() == "a"
    assert names_in(tmp_path) == ["one.yaml", "two.yaml"]


def test_a_new_file_is_never_written_over_another(tmp_path: Path) -> None:
    file = tmp_path / "new.yaml"
    file.write_text("mine")
    with pytest.raises(EditError, match="is there already"):
        write([Change(file, None, b"theirs")])
    assert file.read_text() == "mine"


def test_what_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnreadableError, match="cannot be written"):
        write([Change(tmp_path / "file" / "new.yaml", None, b"x")])


@pytest.mark.parametrize("text", ["a\nb\nc\n", "a\nb\nc", "a\r\nb\r\nc\r\n"])
def test_the_diff_is_one_that_patch_applies(tmp_path: Path, text: str) -> None:
    file = tmp_path / "brief.yaml"
    file.write_bytes(text.encode())
    changes = changes_of([Edit(file, 2, 3, "B"), Edit(file, 4, 5, "C")])
    lines = "\n".join(diff(changes, tmp_path)) + "\n"
    subprocess.run(
        ["git", "apply", "-"], input=lines.encode(), cwd=tmp_path, check=True, capture_output=True
    )
    assert file.read_bytes() == changes[0].after
