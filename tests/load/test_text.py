"""What a file is made of: encodings, line ends, characters."""

from __future__ import annotations

import pytest

from tests.load.conftest import HEAD, Load, places


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(HEAD.encode("utf-8-sig"), id="a byte order mark"),
        pytest.param(HEAD.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(
            HEAD.replace("Talks", "“Talks” переговоры 会談 👨‍👩‍👧 می‌خواهم").encode(), id="joiners"
        ),
    ],
)
def test_what_many_editors_write_is_read(load: Load, content: bytes) -> None:
    loaded = load(content)
    assert loaded.brief
    assert not loaded.problems


def test_places_do_not_count_the_byte_order_mark_and_the_carriage_return(load: Load) -> None:
    text = HEAD + "terms:\r\n- {id: a, term: b, meanin: c}\r\n"
    assert places(load(text.encode("utf-8-sig"))) == [("unknown-key", 3, 20)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_told(load: Load, encoding: str) -> None:
    loaded = load(("\ufeff" * (encoding != "utf-16") + HEAD).encode(encoding))
    assert places(loaded) == [("not-utf-8", 1, 1)]
    assert loaded.brief is None


def test_a_byte_of_windows_1252_is_told_with_what_it_means(load: Load) -> None:
    loaded = load(HEAD.encode() + b"# caf\xe9\n")
    (found,) = loaded.problems
    assert places(loaded) == [("not-utf-8", 2, 6)]
    assert "'é'" in found.message


@pytest.mark.parametrize(
    "character",
    [*"\x00\x07\x0b\x1b\x7f\x80\x85\x9b\u200b\u200e\u2028\u2066\ufeff\ufffe\U000e0041\U0001ffff"],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_a_forbidden_character_is_told_once_and_shown(load: Load, character: str) -> None:
    loaded = load(HEAD.replace("Talks", f"Ta{character}lks"))
    assert places(loaded) == [("forbidden-character", 1, 29)]
    assert loaded.brief
    assert loaded.brief.head.title == "Ta\ufffdlks"


@pytest.mark.parametrize(
    ("escape", "kept"),
    [
        (r"\e", "\ufffd"),
        (r"\0", "\ufffd"),
        (r"\x9b", "\ufffd"),
        (r"\u202e", "\ufffd"),
        (r"\U000E0041", "\ufffd"),
        (r"\N", "\ufffd"),
        (r"\t", "\t"),
        (r"\n", "\n"),
        (r"\"", '"'),
        (r"\u00e9", "é"),
        (r"\\e", "\\e"),
    ],
)
def test_an_escape_makes_no_forbidden_character(load: Load, escape: str, kept: str) -> None:
    loaded = load(HEAD.replace("title: Talks", f'title: "é {escape}"'))
    expected = [("forbidden-character", 1, 30)] if kept == "\ufffd" else []
    assert places(loaded) == expected
    assert loaded.brief
    assert loaded.brief.head.title == f"é {kept}"


def test_a_carriage_return_alone_is_told(load: Load) -> None:
    assert places(load(HEAD + "# a\rb\n")) == [("forbidden-character", 2, 4)]


def test_a_flood_of_faults_is_cut_off_and_said_so(load: Load) -> None:
    loaded = load(HEAD + "# " + "\x07." * 100_000)
    assert len(loaded.problems) == 201
    assert loaded.problems[0].code == "more-faults"
    assert loaded.brief
