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
    "a day before its month": (DAY, "date: 13/5/2030", "bad-date", "13/5", "'2030-05-13'"),
    "a day with its letters": (DAY, "date: May 3rd, 2030", "bad-date", "May", "'2030-05-03'"),
    "hyphens that do not break": (
        DAY,
        "date: 2030\u201105\u201103",
        "bad-date",
        "2030\u2011",
        "'2030-05-03'",
    ),
    "a span as ISO 8601 has it": (
        *(DAY, "date: 2030-05-03/2030-05-05"),
        *("bad-date", "2030-05-03/", "'2030-05-03..2030-05-05'"),
    ),
    "a span in words": (
        *(DAY, "date: between 3 May 2030 and 5 May 2030"),
        *("bad-date", "between", "'2030-05-03..2030-05-05'"),
    ),
    "a date that is not exact": (DAY, "date: c. 2030", "bad-date", "c. ", "write the span"),
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
    "one source as several": (
        "source: gazette",
        "sources: [gazette]",
        "unknown-key",
        "sources",
        "gazette alone",
    ),
    "several sources as one": (
        *("stated\n    sources: [gazette]", "stated\n    source: gazette"),
        *("unknown-key", "source:", "did you mean 'sources'? it is read as that, with its value"),
    ),
    "no date behind its key": (DAY, "date:", "no-date", "\n", "add 'date:'"),
    "another name for a key that is needed": (
        *("of: [mainland]", "to: [mainland]"),
        *("unknown-key", "to:", "needs 'of'; write 'of:' if that is meant"),
    ),
    "a key in capitals": ("quotes:\n  - id", "QUOTES:\n  - id", "unknown-key", "QUO", "'quotes'"),
    "round brackets": (
        "of: [mainland]",
        "of: (mainland, port)",
        "wrong-type",
        "(main",
        "[mainland, port]",
    ),
    "braces": (
        "of: [mainland]",
        "of: {mainland, port}",
        "yaml-syntax",
        "mainland, p",
        "in brackets: [a, b]",
    ),
    "ids without a comma": (
        *("of: [mainland]", "of: [mainland port]"),
        *("unknown-id", "mainland port", "a comma between them: mainland, port"),
    ),
    "a comment behind an id": (
        *(
            "    actor: mainland\n    text: Fares",
            "    actor: mainland# and others\n    text: Fares",
        ),
        *("unknown-id", "mainland#", "'mainland #'"),
    ),
    "an id with other signs": (
        *("quotes: [moor-not-a-penny]", "quotes: [moor_not_a_penny]"),
        *("unknown-id", "moor_not", "'moor-not-a-penny'"),
    ),
    "a first item without its hyphen": (
        *("  - id: island-fares", "    id: island-fares"),
        *("yaml-syntax", "id: island-fares", "'- ' before it"),
    ),
    "a text that goes on at the margin": (
        *("text: Ferries run in winter too.", "text: Ferries\nrun in winter too."),
        *("yaml-syntax", "run in", "deeper than its key"),
    ),
    "two versions of a line": (
        *("    text: Fares", "<<<<<<< HEAD\n    text: No.\n=======\n    text: Yes.\n>>>>>>> a\n#"),
        *("yaml-syntax", "<<<<<<< HEAD", "keep one of them"),
    ),
    "a comment among the lines of a text": (
        *("text: Ferries run in winter too.", "text: Ferries\n      # who\n      run."),
        *("yaml-syntax", "# who", "take it out of the text"),
    ),
    "a comment in a folded text": (
        *("text: Ferries run in winter too.", "text: >-\n      Ferries run.\n      # who"),
        *("comment-in-text", "# who", "above the key"),
    ),
    "a line of a folded text out of it": (
        *("text: Ferries run in winter too.", "text: >-\n       Ferries\n      run."),
        *("yaml-syntax", "run.", "indent all lines of a text alike"),
    ),
    "a mark that is not closed": (
        *("text: Ferries run in winter too.", "text: Ferries run in [[winter] too."),
        *("broken-mark", "[[winter] too", "write [[id]]"),
    ),
    "a citation with a page": (
        *("text: Ferries run in winter too.", "text: Ferries run [@gazette, p. 3]."),
        *("broken-mark", "[@gazette,", "[@source-id]"),
    ),
    "two commas": ("of: [mainland]", "of: [mainland,, port]", "yaml-syntax", ", port", "value"),
    "a date that begins like a folded text": (
        *(DAY, "date: >2030"),
        *("yaml-syntax", ">2030", "in quotation marks"),
    ),
    "what a crash left of a file": (
        "No crossing",
        "No\0\0\0 crossing",
        *(*("forbidden-character", "\0", "stands here 3 times"),),
    ),
    "a file cut inside a character": (
        MOVES[MOVES.index("quotes:") :],
        "quotes:\n  - {id: q, text: “".encode()[:-1],
        *("not-utf-8", "\ufffd", "not whole"),
    ),
    "no UTF-8": ("No crossing", b"\xe9 crossing", "not-utf-8", "\ufffd", "save it as UTF-8"),
}
"""In the file with the positions, demands and quotes."""

OF_THE_HEAD = {
    "no head": (HEAD[: HEAD.index("actors:")], "", "no-head", "", "'brief:'"),
    "a language by its name": (
        "  period: 2030-05",
        "  period: 2030-05\n  language: English",
        "bad-value",
        "English",
        "BCP 47 tag of the editors' words, such as fr or pt-BR",
    ),
    "a head without its key": ("brief:\n", "", "yaml-syntax", "id: ferry", "such as 'brief:'"),
    "a head at the margin": (
        *(HEAD[: HEAD.index("actors:")], HEAD[: HEAD.index("actors:")].replace("\n  ", "\n")),
        *("unknown-key", "id: ferry", "indent what belongs under 'brief:'"),
    ),
    "a head with a hyphen": (
        *("  id: ferry\n  title: The ferry talks\n", "  - id: ferry\n    title: The ferry talks\n"),
        *("yaml-syntax", "as_of", "in the same column"),
    ),
    "an id with a letter of another alphabet": (
        *("{id: island,", "{id: isl\u0430nd,"),
        *("bad-id", "isl\u0430nd", "'island'; its '\u0430' is CYRILLIC SMALL LETTER A"),
    ),
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


def test_a_file_of_a_brief_alone_is_told_to_be_a_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "head.yaml").write_text(HEAD)
    (tmp_path / "moves.yaml").write_text(MOVES)
    (found,) = problems_of(load_brief(tmp_path / "moves.yaml"))
    assert found.code == "part-of-brief"
    assert found.hint == f"name the folder: {tmp_path}"
    (tmp_path / "other.yaml").write_text(HEAD)
    told = problems_of(load_brief(tmp_path / "moves.yaml"))
    assert "no-head" in {each.code for each in told}


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


EVENT = """\
events:
  - {id: quay, title: On the quay, kind: meeting, date: 2030-05-02, date_basis: stated,
     participants: [moor, port], sources: [gazette]}
"""
ANSWERS = """\
    responses:
      - {by: mainland, stance: accepts, text: Yes., event: quay, sources: [gazette]}
  - {id: a, by: mainland, of: [island], issue: fares, text: Pay., date: 2030-04, date_basis: stated,
     sources: [gazette], responses: [{by: island, stance: rejects, text: No., event: quay}]}
  - {id: b, by: mainland, of: [island], issue: fares, text: Wait, date: 2030-04, date_basis: stated,
     sources: [gazette], responses: [{by: island, stance: rejects, text: No., event: quay}]}
  - {id: c, by: mainland, of: [island], issue: fares, text: Go., date: 2030-04, date_basis: stated,
     sources: [gazette], responses: [{by: island, stance: rejects, text: No., event: quay}]}
"""
LATER = """\
  - {id: later-fares, issue: fares, actor: island, text: A penny more., kind: concession,
     basis: reported, date: 2030-05-03, date_basis: stated, supersedes: island-fares,
     sources: [gazette]}
  - {id: later-winter, issue: winter, actor: island, text: Two boats., kind: offer,
     basis: reported, event: quay, supersedes: island-winter, sources: [gazette]}
"""


@pytest.mark.parametrize("day", ["2031-05-02", "2012-05-02"])
def test_a_wrong_date_of_an_event_is_told_at_the_event_alone(tmp_path: Path, day: str) -> None:
    moves = MOVES.replace("date: 2030-05-02", "event: quay")
    moves = moves.replace("quotes:\n  - id", f"{ANSWERS}quotes:\n  - id")
    moves = moves.replace("demands:\n", f"{LATER}demands:\n")
    (tmp_path / "head.yaml").write_text(HEAD.replace("  period: 2030-05\n", ""))
    (tmp_path / "moves.yaml").write_text(moves)
    (tmp_path / "record.yaml").write_text(EVENT)
    assert problems_of(load_brief(tmp_path)) == ()
    (tmp_path / "record.yaml").write_text(EVENT.replace("2030-05-02", day))
    (found,) = problems_of(load_brief(tmp_path))
    assert (found.place.file.name, found.place.line, found.level) == ("record.yaml", 2, "error")
    assert found.place.column == EVENT.splitlines()[1].index("2030") + 1


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
