"""Finding briefs: by path, by id, on the search path."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing import paths
from briefing.errors import NotFoundError, UnreadableError, UsageError
from briefing.library import find, held, open_brief
from briefing.library.entry import entry
from tests.library.conftest import shelve

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def cwd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with nothing in it."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def test_nothing_said_means_the_bundled_briefs() -> None:
    assert find() == (ROOT / "content" / "geneva-2022",)


def test_the_places_are_looked_through_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = [shelve(tmp_path / "one.yaml", "one"), shelve(tmp_path / "more" / "two.yaml", "two")]
    monkeypatch.setenv("BRIEFING_PATH", os.pathsep.join([str(named[0]), str(tmp_path / "more")]))
    shelve(Path("content/three"), "three")
    shelve(paths.data_dir() / "four.yaml", "four")
    ids = [entry(path).id for path in find()]
    assert ids == ["one", "two", "three", "four", "geneva-2022"]


def test_of_equal_ids_the_first_is_found() -> None:
    shelve(Path("content/mine"), "geneva-2022")
    assert find("geneva-2022") == (Path("content/mine"),)
    assert find() == (Path("content/mine"),)


def test_places_that_are_not_there_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("loop").symlink_to("loop")
    monkeypatch.setenv("BRIEFING_PATH", os.pathsep.join(["", "nowhere", "loop", "n" * 5000]))
    assert [path.name for path in find()] == ["geneva-2022"]


def test_a_link_in_a_circle_hides_no_brief_beside_it(cwd: Path) -> None:
    shelve(cwd / "all" / "one.yaml", "one")
    shelve(cwd / "all" / "two.yaml", "two")
    (cwd / "all" / "three.yaml").symlink_to("three.yaml")
    (cwd / "all" / "four").symlink_to("four")
    assert [path.name for path in find("all")] == ["one.yaml", "three.yaml", "two.yaml"]


def test_a_file_is_a_brief(cwd: Path) -> None:
    shelve(cwd / "one.yaml", "one")
    assert find("one.yaml") == (Path("one.yaml"),)


def test_a_folder_of_parts_is_a_brief(cwd: Path) -> None:
    shelve(cwd / "one", "one")
    (cwd / "one" / "terms.yaml").write_text("terms: []\n")
    (cwd / "one" / "notes.yaml").write_text("remember: this\n")
    assert find("one") == (Path("one"),)


def test_a_folder_with_two_heads_and_further_parts_is_a_brief_with_a_fault(cwd: Path) -> None:
    shelve(cwd / "one" / "a.yaml", "a")
    shelve(cwd / "one" / "b.yaml", "b")
    (cwd / "one" / "terms.yaml").write_text("terms: []\n")
    assert find("one") == (Path("one"),)


def test_a_folder_of_briefs_is_a_library(cwd: Path) -> None:
    shelve(cwd / "all" / "b", "b")
    shelve(cwd / "all" / "a.yaml", "a")
    shelve(cwd / "all" / ".hidden", "hidden")
    (cwd / "all" / "empty").mkdir()
    assert find("all") == (Path("all/a.yaml"), Path("all/b"))


def test_a_file_of_a_library_that_cannot_be_read_is_not_passed_over(cwd: Path) -> None:
    shelve(cwd / "all" / "one", "one")
    (cwd / "all" / "two.yaml").write_bytes(b"brief:\n  id: \xff\n")
    assert [each.name for each in find("all")] == ["one", "two.yaml"]
    assert entry(cwd / "all" / "two.yaml").faults == 1


def test_a_folder_of_files_with_a_head_each_is_a_library(cwd: Path) -> None:
    shelve(cwd / "all" / "b.yml", "b")
    shelve(cwd / "all" / "a.yaml", "a")
    assert find("all") == (Path("all/a.yaml"), Path("all/b.yml"))


@pytest.mark.parametrize(
    "text",
    [
        '{"brief": {"id": "other"}}',
        '{\n  "terms": [],\n  "brief": {"id": "other"}\n}',
        "terms: []\nbrief:\n  # a comment\n  id: other\n  title: x\nactors: []\n",
        "\"brief\":\n  id: 'other'\n",
        "\ufeffbrief:\r\n  id: other\r\n",
    ],
)
def test_an_id_is_found_in_whatever_style(cwd: Path, text: str) -> None:
    (cwd / "content").mkdir()
    (cwd / "content" / "x.yaml").write_bytes(text.encode())
    assert find("other") == (Path("content"),)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("  id: a-b\n  title: x\n", "a-b"),
        ("  id: a\n  id: b\n  title: x\n", "a"),
        ("  id: a\n    b\n  title: x\n", "a b"),
        ("  id: a # b\n  title: x\n", "a"),
        ("  id: null\n  title: x\n", "content"),
        ("  id: 12\n  title: x\n  summary: [\n", "12"),
        ("  title: |\n    brief:\n      id: b\n      title: x\n  id: a\n", "a"),
    ],
)
def test_an_id_is_what_yaml_makes_of_it(cwd: Path, head: str, found: str) -> None:
    (cwd / "content").mkdir()
    (cwd / "content" / "x.yaml").write_text(f"brief:\n{head}  as_of: 2022-01-24\n")
    assert [*held(cwd / "content")] == [found]


def test_a_brief_without_an_id_goes_by_the_name_of_its_file(cwd: Path) -> None:
    (cwd / "content").mkdir()
    (cwd / "content" / "My Talks.yaml").write_text("brief: {title: x}\n")
    shelve(cwd / "content" / "other.yaml", "other")
    assert find("my-talks") == (Path("content/My Talks.yaml"),)


@pytest.mark.parametrize(
    ("what", "error", "message", "hint"),
    [
        ("genva-2022", NotFoundError, "named 'genva-2022'", "'geneva-2022'"),
        ("zzz", NotFoundError, "named 'zzz'", ""),
        ("one.yml", UnreadableError, "there is no one.yml", "one.yaml"),
        ("more/x", UnreadableError, "there is no more/x", ""),
        ("empty", UnreadableError, "the folder empty holds no brief", "'brief:'"),
        ("x" * 5000, NotFoundError, "named", ""),
        ("a/" + "x" * 5000, UnreadableError, "there is no", ""),
        ("\0", NotFoundError, "named", ""),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(
    cwd: Path, what: str, error: type[Exception], message: str, hint: str
) -> None:
    shelve(cwd / "one.yaml", "one")
    (cwd / "empty").mkdir()
    with pytest.raises(error) as caught:
        find(what)
    assert message in str(caught.value)
    assert hint in getattr(caught.value, "hint", "")


def test_a_folder_of_broken_files_tells_what_is_wrong_with_them(cwd: Path) -> None:
    (cwd / "one").mkdir()
    (cwd / "one" / "a.yaml").write_bytes(b"brief: \xff\n")
    with pytest.raises(UnreadableError, match=r"one holds no brief: one/a.yaml:1:8: byte 0xFF"):
        open_brief("one")


def test_an_empty_file_holds_no_brief(cwd: Path) -> None:
    (cwd / "a.yaml").touch()
    with pytest.raises(UnreadableError, match=r"a\.yaml holds no brief"):
        open_brief("a.yaml")


def test_of_several_briefs_none_is_opened(cwd: Path) -> None:
    shelve(cwd / "all" / "a.yaml", "a")
    shelve(cwd / "all" / "b.yaml", "b")
    with pytest.raises(UsageError, match="all holds 2 briefs"):
        open_brief("all")


def test_an_entry_tells_what_a_brief_is(cwd: Path) -> None:
    file = shelve(cwd / "one.yaml", "one")
    with file.open("a") as more:
        more.write("actors: [{id: us, name: United States, kind: state}, {id: x, name: X}]\n")
        more.write("terms: [{id: t, term: T, meaning: M}]\n")
    found = entry(file)
    assert (found.id, found.path, found.title) == ("one", file, "Title of one")
    assert found.sides == ("United States", "russia")
    assert found.counts == {"actors": 1, "terms": 1}
    assert found.faults == 2


def test_an_entry_of_nothing_usable_goes_by_the_name_of_its_file(cwd: Path) -> None:
    file = cwd / "Torn.yaml"
    file.write_text("brief: [\n")
    found = entry(file)
    assert (found.id, found.title, found.faults) == ("torn", "Torn", 1)
