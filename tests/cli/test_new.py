"""`briefing new`: a brief and items to be filled in, without a fault but what is to be written."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from briefing.library import open_brief
from briefing.model import KINDS
from tests.cli.conftest import ROOT, Run

NOUNS = [kind.removesuffix("s") for kind in KINDS]


def faults(run: Run, path: str) -> list[str]:
    """What is wrong besides placeholders, and what cannot be told because of them."""
    told = run("check", path, "--format", "concise").out
    codes = ("[placeholder]", "[unused-allow]")
    return [line for line in told.splitlines() if not line.endswith(codes)]


def todos(path: Path) -> int:
    files = path.glob("*.yaml") if path.is_dir() else [path]
    return sum(
        len(re.findall(r"\bTODO\b", re.sub(r"(?m)^\s*#.*", "", each.read_text()))) for each in files
    )


@pytest.mark.parametrize("path", ["talks", "deep/talks", "talks.yaml"])
@pytest.mark.parametrize("sides", [(), ("--sides", "us, eu")])
def test_a_new_brief_opens_and_lacks_only_what_is_told(
    run: Run, here: Path, path: str, sides: tuple[str, ...]
) -> None:
    made = run("new", "brief", path, *sides)
    assert made.code == 0
    file, line, column = made.out.strip().rsplit(":", 2)
    assert (here / file).read_text().splitlines()[int(line) - 1][int(column) - 1 :] == "TODO"
    assert faults(run, path) == []
    assert run("check", path).out.count("[placeholder]") == todos(here / path)
    assert open_brief(here / path).head.id == "talks"


@pytest.mark.parametrize("noun", NOUNS)
def test_a_new_item_lacks_only_what_is_told(run: Run, here: Path, ferry: Path, noun: str) -> None:
    before = {file.name: file.read_text() for file in ferry.iterdir()}
    made = run("new", noun, "--in", "content/ferry")
    assert made.code == 0
    assert faults(run, "content/ferry") == []
    assert run("check", "content/ferry").out.count("[placeholder]") == todos(ferry)
    for name, text in before.items():
        lines = iter((ferry / name).read_text().splitlines())
        assert all(line in lines for line in text.splitlines()), name
    assert made.out.startswith("content/ferry/")


def test_every_field_is_explained_and_required_ones_come_first(run: Run, ferry: Path) -> None:
    run("new", "quote", "--in", "content/ferry", "--id", "said")
    text = (ferry / "moves.yaml").read_text().partition("- id: said\n")[2]
    needed, _, optional = text.partition("what follows may be left out")
    assert "# whose words they are (id of an actor)\n    speaker: TODO\n" in needed
    assert "#   direct: a sentence or clause as spoken\n" in needed
    assert "# where and to whom, such as: press conference, Geneva\n    # setting:\n" in optional
    assert all(f"{key}:" in text for key in KINDS["quotes"].__struct_fields__ if key != "id")


@pytest.mark.parametrize(
    ("ids", "made"),
    [
        (["q-001", "q-002"], "q-003"),
        (["q9", "q10"], "q11"),
        (["talk-a", "talk-b", "other"], "talk-4"),
        (["one"], "quote-2"),
        (["quote-2"], "quote-3"),
        (["q1", "a", "b", "c"], "quote-5"),
    ],
)
def test_the_next_id_follows_those_that_are_there(
    run: Run, ferry: Path, ids: list[str], made: str
) -> None:
    item = "{speaker: moor, text: %s, wording: term, date_basis: unknown, source: gazette, id: %s}"
    quotes = "".join(f"  - {item % (each, each)}\n" for each in ids)
    (ferry / "moves.yaml").write_text(f"quotes:\n{quotes}")
    assert f"({made})" in run("new", "quote", "--in", "content/ferry").err


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("gaps:\n", "gaps:\n  - id: gap-1\n"),
        ("gaps:", "gaps:\n  - id: gap-1\n"),
        ("gaps:\n- {id: a, question: b}\n", "- {id: a, question: b}\n\n- id: gap-2\n"),
        ("gaps:\n-   id: a\n    question: >-\n      #b\n", "      #b\n\n- id: gap-2\n"),
        ("gaps:\n  - id: a\n    question: b\n# end\n", "question: b\n\n  - id: gap-2\n"),
        (
            "gaps:\n  - id: a\n    question: b\n    # his\n\n# T\nterms: []\n",
            "# his\n\n  - id: gap-2",
        ),
        ("gaps:\r\n  - {id: a, question: b}\r\n", "b}\r\n\r\n  - id: gap-2\r\n"),
    ],
)
def test_an_item_goes_behind_the_last_of_its_kind(
    run: Run, ferry: Path, before: str, after: str
) -> None:
    (ferry / "gaps.yaml").write_bytes(before.encode())
    assert run("new", "gap", "--in", "content/ferry").code == 0
    text = (ferry / "gaps.yaml").read_bytes().decode()
    assert after in text
    assert text.endswith("\n") == before.endswith("\n")
    start = text.index(after[-14:])
    assert text[:start].rstrip() in before.rstrip() + after
    assert faults(run, "content/ferry") == [] or "[]" in before


def test_a_list_in_brackets_is_left_alone(run: Run, ferry: Path) -> None:
    (ferry / "gaps.yaml").write_text("gaps: [{id: a-b, question: b}]\n")
    refused = run("new", "gap", "--in", "content/ferry")
    assert (refused.code, refused.out) == (3, "")
    assert "written in brackets" in refused.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "quot", "--in", "content/ferry"), "did you mean 'quote'?"),
        (("new", "quote"), "name it: --in BRIEF"),
        (("new", "quote", "--in", "content/ferry", "--id", "moor"), "item 'moor' already"),
        (("new", "quote", "--in", "content/ferry", "--id", "No Id"), "'No Id' is no id"),
        (("new", "quote", "there", "--in", "content/ferry"), "PATH does not go with this"),
        (("new", "quote", "--in", "content/ferry", "--from", "x.bib"), "only sources come"),
        (("new", "brief"), "a brief needs a place"),
        (("new", "brief", "x", "--sides", "us"), "two sides or more"),
        (("new", "brief", "x", "--id", "y"), "--id does not go with this"),
    ],
)
def test_what_makes_no_sense_is_refused(run: Run, words: tuple[str, ...], said: str) -> None:
    refused = run(*words)
    assert refused.code == 2
    assert said in refused.err


def test_a_brief_is_never_made_over_another(run: Run, ferry: Path) -> None:
    (ferry / "brief.yaml").write_text("mine")
    assert run("new", "brief", "content/ferry").code == 3
    assert (ferry / "brief.yaml").read_text() == "mine"
    assert not (ferry / "brief.schema.json").exists()


def test_files_name_their_schema(run: Run, here: Path) -> None:
    run("new", "brief", "talks")
    run("new", "gap", "--in", "talks")
    first = "# yaml-language-server: $schema=brief.schema.json"
    for name in ("brief.yaml", "gaps.yaml"):
        assert (here / "talks" / name).read_text().splitlines()[0] == first
    published = (ROOT / "docs" / "brief.schema.json").read_text()
    assert json.loads((here / "talks" / "brief.schema.json").read_text()) == json.loads(published)


CSL = [
    {
        "id": "http://zotero/1",
        "citation-key": "MüllerDoor2022",
        "type": "article-newspaper",
        "title": 'The door: a "test"',
        "author": [{"given": "Anna", "family": "Müller"}, {"literal": "United Nations"}],
        "container-title": "Paper",
        "issued": {"date-parts": [["2022", 1, 10]]},
        "URL": "https://example.org/a#b",
        "language": "en-GB",
    },
    {"id": "gazette", "title": "no", "issued": {"date-parts": [[]]}, "URL": "file:///x"},
]
BIBTEX = r"""
@article{MullerDoor2022, title={The {D}oor: a "test"},
  author={M{\"u}ller, Anna and {United Nations}},
  year=2022, month=jan, day=10, url={https://example.org/a#b}, langid={en-GB}, journal={Paper},
  type={article newspaper}}
@misc{gazette, title={no}}
"""


@pytest.mark.parametrize("name", ["library.json", "library.bib"])
def test_sources_come_from_a_reference_manager(
    run: Run, here: Path, ferry: Path, name: str
) -> None:
    (here / name).write_text(json.dumps(CSL) if name.endswith("json") else BIBTEX)
    made = run("new", "source", "--in", "content/ferry", "--from", name)
    assert made.code == 0, made.err
    assert "2 items (mullerdoor2022, gazette-2)" in made.err
    brief = open_brief(ferry)
    door = brief.item("mullerdoor2022")
    told = {key: str(getattr(door, key)) for key in ("author", "publisher", "published", "url")}
    assert told == {
        "author": "Anna Müller, United Nations",
        "publisher": "Paper",
        "published": "2022-01-10",
        "url": "https://example.org/a#b",
    }
    assert getattr(door, "title").casefold() == 'the door: a "test"'  # noqa: B009
    assert "gazette-2" not in brief, "its date_basis is yet to be written"
    left = faults(run, "content/ferry")
    assert all("[unused]" in each for each in left)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.json", b"{", "is no JSON"),
        ("x.json", b"[1]", "is no CSL-JSON"),
        ("x.json", b"[]", "holds no entry"),
        ("x.bib", b"@article{a, title={x}", "is no BibTeX"),
        ("x.bib", b"words", "holds no entry"),
        ("x.bib", b"\xff", "not in UTF-8"),
    ],
)
def test_a_file_that_holds_no_sources_is_one_sentence(
    run: Run, ferry: Path, name: str, content: bytes, said: str
) -> None:
    Path(name).write_bytes(content)
    before = (ferry / "head.yaml").read_text()
    refused = run("new", "source", "--in", "content/ferry", "--from", name)
    assert (refused.code, refused.out) == (3, "")
    assert said in refused.err
    assert (ferry / "head.yaml").read_text() == before


def test_the_editor_opens_at_the_first_thing_to_write(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = here / "editor"
    editor.write_text('#!/bin/sh\necho "$@" > opened\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    made = run("new", "brief", "talks", "--edit")
    file, line, _ = made.out.strip().rsplit(":", 2)
    assert (here / "opened").read_text().split() == [f"+{line}", file]
    assert os.access(file, os.R_OK)
