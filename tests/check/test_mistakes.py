"""Mistakes as authors make them: each is told once, at its place, and nothing of what follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.faults import problems_of
from briefing.load import load_brief
from tests.cli.conftest import HEAD, MOVES

Mistake = tuple[str, str | bytes, str, str, str]
"""What stood there, what stands there now; the code of the fault, what is there, the remedy."""

DAY = "date: 2030-05-03"
ACTOR = "actor: mainland\n    text: Fares"

MISTAKES = {
    "a date in another order": (DAY, "date: 3.5.2030", "bad-date", "3.5.", "'2030-05-03'"),
    "a date with few digits": (DAY, "date: 2030-5-3", "bad-date", "2030-5", "'2030-05-03'"),
    "a date in words": (DAY, "date: May 3, 2030", "bad-date", "May", "'2030-05-03'"),
    "a date of which there are two": (DAY, "date: 3/5/2030", "bad-date", "3/5", "write one of"),
    "a time of day": (DAY, "date: 2030-05-03T10:00:00Z", "bad-date", "2030", "'2030-05-03'"),
    "a month that is none": (DAY, "date: 2030-13-03", "bad-date", "2030-13", "no such month"),
    "a day that is none": (DAY, "date: 2030-02-31", "bad-date", "2030-02", "28 days"),
    "a span that ends first": (DAY, "date: 2030-05-03..2030-05-01", "bad-date", "2030", "ends"),
    "a span without an end": (DAY, "date: 2030-05-03..", "bad-date", "2030-05-03..", "'after'"),
    "a span with a dash": (DAY, "date: 2030 - 2031", "bad-date", "2030 -", "'2030..2031'"),
    "a basis misspelt": (
        f"{DAY}\n    date_basis: stated",
        f"{DAY}\n    date_basis: statd",
        *("unknown-word", "statd", "'stated'"),
    ),
    "sources as a mapping": (
        "stated\n    sources: [gazette]",
        "stated\n    sources: {a: gazette}",
        *("wrong-type", "{a: ", "'- '"),
    ),
    "a list for a text": ("speaker: moor", "speaker: [moor]", "wrong-type", "[moor]", "one text"),
    "an id with capitals": ("id: mainland-f", "id: Mainland-f", "bad-id", "Main", "'mainland-f"),
    "an id with an accent": ("id: mainland-f", "id: máinland-f", "bad-id", "máin", "'mainland-f"),
    "no id": ("- id: mainland-fares\n    issue", "- issue", "missing-key", "issue: fares", "'id:'"),
    "the id of an issue": ("id: mainland-f", "id: fares #", "duplicate-id", "fares #", "its own"),
    "the id of another kind": (
        *(ACTOR, ACTOR.replace("mainland", "fares")),
        *("wrong-kind", "fares\n", "an actor belongs here"),
    ),
    "a sign that nobody sees": (
        *(ACTOR, ACTOR.replace("mainland", "main\u200bland")),
        *("forbidden-character", "\u200bland", "delete it"),
    ),
    "an alias for a text": (
        *(ACTOR, ACTOR.replace("mainland", "*mainland")),
        *("yaml-alias", "*mainland", "asterisk"),
    ),
    "ids without brackets": (
        "of: [mainland]",
        "of: mainland, port",
        "wrong-type",
        "mainland, ",
        "[mainland, port]",
    ),
    "a key misspelt": ("quotes:\n  - id", "quots:\n  - id", "unknown-key", "quots:", "'quotes'"),
    "another name for a key": (
        "quotes:\n  - id",
        "says:\n  - id",
        "unknown-key",
        "says:",
        "one of",
    ),
    "ids for keys": (
        *("quotes:\n  - id: moor-not-a-penny\n", "quotes:\n  moor-not-a-penny:\n"),
        *("wrong-type", "quotes:", "'- '"),
    ),
    "a text that starts with &": ("text: Fares", "text: &Fares", "yaml-anchor", "&Fares", "quote"),
    "an item without its hyphen": (
        *("  - id: mainland-fares", "    id: mainland-fares"),
        *("duplicate-key", "id: mainland-fares", "'- '"),
    ),
    "tabs for blanks": (
        *("    actor: island\n    text: Ferries", "\tactor: island\n\ttext: Ferries"),
        *("yaml-tab", "\tactor", "spaces"),
    ),
    "a blank that is none": ("text: Fares", "text:\u00a0Fares", "yaml-syntax", "\u00a0", "U+00A0"),
    "one before a key": (
        *("    text: Fares", "\u00a0   text: Fares"),
        *("yaml-syntax", "\u00a0", "a plain one"),
    ),
    "a colon that is none": (
        "issue: winter",
        "issue\uff1a winter",
        "yaml-syntax",
        "\uff1a",
        "': '",
    ),
    "a text on two lines with a colon": (
        *("text: Fares follow the price", "text: Fares\n      follow: the price"),
        *("yaml-syntax", "follow:", "quotation marks"),
    ),
    "two versions": (
        *("demands:\n", "<<<<<<< HEAD\ndemands:\n=======\ndemand:\n>>>>>>> other\ndemands:\n"),
        *("yaml-syntax", "<<<<<<< HEAD", "keep one of them"),
    ),
    "a number sign": ("text: Fares", "text: Line #2", "text-cut", "#2", "in quotation marks"),
    "a side named again": (
        "of: [mainland]",
        "of: [mainland, mainland]",
        "named-twice",
        "mainland]",
        "another",
    ),
    "a letter of another alphabet": (
        *(ACTOR, ACTOR.replace("mainland", "m\u0430inland")),
        *("unknown-id", "m\u0430inland", "'mainland'?; its '\u0430' is CYRILLIC SMALL LETTER A"),
    ),
    "demands without their key": (
        *("demands:\n", ""),
        *("wrong-type", "id: winter-boat", "put it under 'demands:'"),
    ),
    "a second document": ("demands:\n", "---\ndemands:\n", "second-document", "---", "'---'"),
    "no UTF-8": ("No crossing", b"\xe9 crossing", "not-utf-8", "\ufffd", "save it as UTF-8"),
}
"""In the file with the positions, demands and quotes."""

OF_THE_HEAD = {
    "no head": (HEAD[: HEAD.index("actors:")], "", "no-head", "", "'brief:'"),
    "sides without brackets": (
        "[island, mainland]",
        "island, mainland",
        "wrong-type",
        "island, m",
        "[island, mainland]",
    ),
    "one side": ("[island, mainland]", "[island]", "bad-value", "[island]", "at least 2"),
    "sides as a mapping": ("[island, mainland]", "{a: island}", "wrong-type", "{a: island", "'- '"),
    "a day that is none": (
        "as_of: 2030-05-20",
        "as_of: 2030-05-32",
        "bad-date",
        "2030-05-32",
        "31 days",
    ),
    "an issue with capitals": ("id: fares", "id: Fares", "bad-id", "Fares", "'fares'"),
    "an actor of its own": (
        "represents: island",
        "represents: moor",
        "self-reference",
        "moor, member",
        "take it out",
    ),
    "no UTF-8": ("The ferry talks", b"\xe9", "not-utf-8", "\ufffd", "save it as UTF-8"),
    "commas in braces": (
        *("name: The port,", "name: The port, of, us,"),
        *("yaml-syntax", "of, us", "quotation marks"),
    ),
    "no blank in braces": ("kind: body", "kind:body", "yaml-syntax", "kind:body", "write ': '"),
    "lines of an old Mac": (
        *(HEAD, HEAD.replace("\n", "\r")),
        *("forbidden-character", "", "the line ends of Unix"),
    ),
    "a copy in a folder": (
        *("file: gazette.txt", "file: texts/gazette.txt"),
        *("file-elsewhere", "texts/", "--sources DIR"),
    ),
    "UTF-16 without a mark": (HEAD, HEAD.encode("utf-16-be"), "not-utf-8", "", "is in UTF-16"),
    "UTF-32": (HEAD, HEAD.encode("utf-32"), "not-utf-8", "", "is in UTF-32"),
    "UTF-16": (HEAD, HEAD.encode("utf-16"), "not-utf-8", "", "save it as UTF-8"),
}
"""In the file with the head, the actors, issues and sources."""


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_one_fault(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, {"head.yaml": HEAD.encode(), "moves.yaml": put(MOVES, mistake)}, mistake)


@pytest.mark.parametrize("mistake", OF_THE_HEAD.values(), ids=OF_THE_HEAD)
def test_so_is_one_in_the_head(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, {"head.yaml": put(HEAD, mistake), "moves.yaml": MOVES.encode()}, mistake)


@pytest.mark.parametrize(
    "text",
    [
        'text: "Line #2"',
        "text: Line  # 2",
        "text: Line #briefing: allow alike-stands - heard twice",
        "text: >-\n      Line #2",
        "text: Line\n    firmness: firm #2",
        "text: Line#2",
    ],
)
def test_a_comment_is_no_part_of_a_text(tmp_path: Path, text: str) -> None:
    (tmp_path / "head.yaml").write_text(HEAD)
    (tmp_path / "moves.yaml").write_text(MOVES.replace("text: Ferries run in winter too.", text))
    codes = {each.code for each in problems_of(load_brief(tmp_path))}
    assert codes <= {"duplicate-key", "unused-allow"}


def test_a_copy_in_the_folder_is_one_fault(tmp_path: Path) -> None:
    for name, text in (("moves", MOVES), ("head", HEAD), ("head-old", HEAD)):
        (tmp_path / f"{name}.yaml").write_text(text)
    (found,) = problems_of(load_brief(tmp_path))
    assert (found.place.file.name, found.place.line, found.code) == ("head.yaml", 0, "duplicate-id")
    assert f"{tmp_path / 'head-old.yaml'} too; if one of the two is a copy" in str(found)


def test_items_with_the_id_of_the_brief_are_no_copy_of_another_file(tmp_path: Path) -> None:
    brief = tmp_path / "talks.yaml"
    same = "- {id: talks, name: N, kind: state}\n" * 3
    brief.write_text(f"actors:\n{same}brief: {{id: talks, title: T, as_of: 2022-01-24}}\n")
    found = [each for each in problems_of(load_brief(brief)) if each.code == "duplicate-id"]
    assert [each.place.line for each in found] == [3, 4, 5]
    assert ["of a brief" in each.message for each in found] == [False, False, True]


def test_of_two_items_with_one_id_the_fault_is_at_the_one_that_it_names(tmp_path: Path) -> None:
    brief = tmp_path / "talks.yaml"
    brief.write_text(
        "brief: {id: talks, title: T, as_of: 2022-01-24, sides: [a, b]}\n"
        "terms: [{id: a, term: A, meaning: M}]\n"
        "actors: [{id: a, name: A, kind: state}, {id: b, name: B, kind: state}]\n"
    )
    (found,) = [each for each in problems_of(load_brief(brief)) if each.code == "duplicate-id"]
    assert found.place.line == 2
    assert "of a term is that of an actor too" in found.message
    assert f"{brief}:3:" in found.message


def test_a_file_that_was_emptied_is_told_and_not_what_is_missing_for_it(tmp_path: Path) -> None:
    (tmp_path / "head.yaml").write_text(HEAD)
    (tmp_path / "moves.yaml").touch()
    (found,) = problems_of(load_brief(tmp_path))
    assert (found.place.file.name, found.code, found.level) == (
        "moves.yaml",
        "empty-file",
        "warning",
    )


def test_a_lock_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for name, text in (("moves.yaml", MOVES), ("head.yaml", HEAD), ("evidence.lock", "<<<<<<< a")):
        (tmp_path / name).write_text(text)
    (found,) = problems_of(load_brief(tmp_path))
    assert (found.place.file.name, found.code) == ("evidence.lock", "unreadable")
    assert found.hint == "delete it and renew it from the sources"


def put(text: str, mistake: Mistake) -> bytes:
    """`text` with the mistake in the place of what is there."""
    there, now, *_ = mistake
    assert there in text
    return text.encode().replace(there.encode(), now if isinstance(now, bytes) else now.encode(), 1)


def assert_told(folder: Path, files: dict[str, bytes], mistake: Mistake) -> None:
    """A brief of these files has the one fault, at its place, and no other."""
    *_, code, at, remedy = mistake
    for name, data in files.items():
        (folder / name).write_bytes(data)
    found = problems_of(load_brief(folder))
    assert [str(each.code) for each in found] == [code], [*map(str, found)]
    place = found[0].place
    if at:
        lines = place.file.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
        assert lines[place.line - 1][place.column - 1 :].startswith(at), place
    assert remedy in f"{found[0].message}; {found[0].hint}"
