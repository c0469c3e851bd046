"""docs/limits.md says what is so: each bound, and what is said beyond it."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest

from briefing.errors import UnreadableError
from briefing.evidence import texts
from briefing.faults import problems_of
from briefing.load import load_brief
from briefing.model import Brief
from briefing.model.codec import convert
from briefing.problems import MAX_PROBLEMS
from briefing.render.citing import links
from briefing.state import file, searches
from briefing.tui import clipboard
from briefing.tui.terminal import keys
from briefing.yamltree import limits
from tests.load.conftest import HEAD, Load

PAGE = (Path(__file__).parents[2] / "docs" / "limits.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| (.+?) \| ([\d,]+)", PAGE, re.MULTILINE))

BOUNDS = {
    "size of a file": limits.MAX_BYTES,
    "size of all files of a brief": limits.MAX_FOLDER_BYTES,
    "files of a brief": limits.MAX_FILES,
    "levels inside one another": limits.MAX_DEPTH,
    "entries of a file": limits.MAX_ENTRIES,
    "aliases of a file": limits.MAX_ALIASES,
    "entries, every alias written out": limits.MAX_EXPANDED,
    "characters of a text": limits.MAX_SCALAR,
    "characters of a key": limits.MAX_KEY,
    "syntax faults told of a file": limits.MAX_FAULTS,
    "faults told of a brief": MAX_PROBLEMS,
    "the text of a source, or `evidence.lock`": texts.MOST_BYTES,
    "a file of notes and marks": file.LARGEST,
    "saved searches": searches.MOST,
    "letters sent to the terminal's clipboard, as base64": clipboard.LARGEST,
    "letters of a paste": keys.LONGEST,
    "a link": links._LONGEST,
}

WIDE = "".join(f"k{number}: &k{number} [{'a, ' * 2000}]\n" for number in range(5))
MOST = f"quotes: [{'*k4, ' * 101}]\n"
BEYOND = {
    "size of a file": "#" * (limits.MAX_BYTES + 1),
    "levels inside one another": "quotes: " + "[" * (limits.MAX_DEPTH + 1),
    "entries of a file": "quotes: [" + "a, " * limits.MAX_ENTRIES + "]",
    "aliases of a file": "a: &a b\nquotes: [" + "*a, " * (limits.MAX_ALIASES + 1) + "]",
    "entries, every alias written out": WIDE + MOST,
    "characters of a text": "a: &a b\nquotes: '" + "x" * (limits.MAX_SCALAR + 1) + "'",
    "characters of a key": "x" * (limits.MAX_KEY + 1) + ": y",
    "syntax faults told of a file": "\x00\n" * (limits.MAX_FAULTS + 1),
    "faults told of a brief": "actors:\n" + "- {id: a, b: c}\n" * MAX_PROBLEMS,
}


def test_the_page_has_every_bound_and_no_other() -> None:
    assert {name: int(told.replace(",", "")) for name, told in ROWS.items()} == BOUNDS


@pytest.mark.parametrize("name", BEYOND)
def test_what_goes_beyond_a_bound_is_told_in_the_words_of_the_page(load: Load, name: str) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| {name} |"))
    parts = row.rstrip(" |").rpartition("| ")[2].split("…")
    loaded = load(HEAD + BEYOND[name])
    messages = [each.message for each in problems_of(loaded)]
    assert any(all(part.strip() in each for part in parts) for each in messages), messages[:5]


@pytest.mark.parametrize("name", BEYOND)
def test_a_bound_is_no_lower_than_the_page_says(load: Load, name: str) -> None:
    """One less of what is too many, and nothing is said of it."""
    within = {
        "size of a file": "#" * (limits.MAX_BYTES - len(HEAD.encode())),
        "levels inside one another": "x: " + "[" * (limits.MAX_DEPTH - 1) + "]" * 31,
        "entries of a file": "quotes: [" + "a, " * (limits.MAX_ENTRIES - 10) + "]",
        "aliases of a file": "a: &a b\nquotes: [" + "*a, " * limits.MAX_ALIASES + "]",
        "entries, every alias written out": WIDE + MOST.replace("*k4, " * 101, "*k4, " * 99),
        "characters of a text": "a: &a b\nquotes: '" + "x" * limits.MAX_SCALAR + "'",
        "characters of a key": "x" * limits.MAX_KEY + ": y",
        "syntax faults told of a file": f"# {chr(0) * limits.MAX_FAULTS}",
        "faults told of a brief": "",
    }[name]
    codes = {each.code for each in load(HEAD + within).problems}
    assert codes.isdisjoint({"too-large", "too-deep", "bad-key", "more-faults"})


def test_a_folder_has_so_many_files(tmp_path: Path) -> None:
    for number in range(limits.MAX_FILES + 1):
        (tmp_path / f"{number}.yaml").write_text("quotes: []\n", "utf-8")
    messages = [each.message for each in load_brief(tmp_path).problems]
    assert "it has more than 200 files; the rest is left" in messages


def test_a_file_that_grows_is_read_to_its_limit(tmp_path: Path) -> None:
    growing = tmp_path / "a.yaml"
    growing.write_text(HEAD, "utf-8")
    ended = threading.Event()

    def grow() -> None:
        with growing.open("ab", buffering=0) as writing:
            while not ended.is_set() and writing.tell() < 3 * limits.MAX_BYTES:
                writing.write(b"#" * (1 << 20) + b"\n")

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        while not any(each.code == "too-large" for each in load_brief(growing).problems):
            assert writer.is_alive() or growing.stat().st_size > limits.MAX_BYTES
    finally:
        ended.set()
        writer.join()


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../secret.txt", "..", ".", "a/b.txt", "a\\b", "out.txt", "", "n" * 300]
)
def test_no_source_leads_out_of_its_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("the secret", "utf-8")
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    source = {"id": "s", "title": "S", "published_basis": "unknown", "file": name}
    head = {"id": "b", "title": "B", "as_of": "2030-01-01", "sides": ["a", "c"]}
    brief = convert({"brief": head, "sources": [source]}, Brief)
    try:
        found = texts.read_texts(brief, folder)
    except UnreadableError as error:
        assert str(folder) in error.message or "no plain file name" in error.message  # noqa: PT017
        return
    assert found == {}


def test_a_link_within_the_folder_of_sources_is_followed(tmp_path: Path) -> None:
    (tmp_path / "there.txt").write_text("Words.", "utf-8")
    (tmp_path / "s.txt").symlink_to("there.txt")
    source = {"id": "s", "title": "S", "published_basis": "unknown", "file": "s.txt"}
    head = {"id": "b", "title": "B", "as_of": "2030-01-01", "sides": ["a", "c"]}
    brief = convert({"brief": head, "sources": [source]}, Brief)
    assert texts.read_texts(brief, tmp_path)["s"].text == "Words."
