"""Files as they come from elsewhere: each is read, or told with its line and the way to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

TERM = "terms:\n  - {id: t, term: Caf\u00e9, meaning: A place.}\n"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(TERM.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(b"\xef\xbb\xbf" + TERM.encode(), id="BOM"),
        pytest.param(
            b"terms:\n  - &t {id: t, term: &w T, meaning: M}\n  - {id: u, term: *w, meaning: M}\n",
            id="anchors",
        ),
    ],
)
def test_what_does_no_harm_is_read(run: Run, ferry: Path, content: bytes) -> None:
    (ferry / "terms.yaml").write_bytes(content)
    assert (run("check", "content/ferry", "--strict")).out == ""


@pytest.mark.parametrize(
    ("content", "place", "code", "remedy"),
    [
        (TERM.encode("cp1252"), "2:22", "not-utf-8", "save it as UTF-8"),
        (b"terms:\n\t- {id: t}\n", "2:1", "yaml-tab", "use spaces"),
        (b"terms: []\n---\nterms: []\n", "2:1", "second-document", "take the line"),
        (b"terms: []\nterms: []\n", "2:1", "duplicate-key", "take one of them out"),
        (b"terms:\n  - [a, b]\n", "2:5", "wrong-type", "a term has keys of its own"),
        (b"terms:\n  - {id: a b, term: T, meaning: M}\n", "2:10", "bad-id", "'a-b'"),
        (b"terms:\n  - {<<: {id: t}, id: t}\n", "2:6", "merge-key", "write the entries out"),
    ],
    ids=["Windows-1252", "tab", "documents", "key twice", "list", "blank in id", "merge key"],
)
def test_what_is_wrong_is_told_with_its_line_and_the_repair(  # noqa: PLR0913, PLR0917 - columns
    run: Run, ferry: Path, content: bytes, place: str, code: str, remedy: str
) -> None:
    (ferry / "terms.yaml").write_bytes(content)
    ended = run("check", "content/ferry")
    (line,) = [each for each in ended.out.splitlines() if each.endswith(f"[{code}]")]
    assert line.startswith(f"content/ferry/terms.yaml:{place}: error: ")
    assert remedy in line
    assert ended.code == 1


def test_a_file_of_20_megabytes_is_not_read(run: Run, ferry: Path) -> None:
    (ferry / "terms.yaml").write_bytes(b"# x\n" * (5 << 20))
    (line,) = run("check", "content/ferry").out.splitlines()
    assert line.startswith("content/ferry/terms.yaml: error: it is too large: 20,971,520 bytes")
    assert "split it into several files" in line
