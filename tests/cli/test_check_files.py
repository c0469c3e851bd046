"""Files as they come from elsewhere: each is read, or told with its line and the way to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

FILES = Path(__file__).parents[1] / "data" / "files"
HARMLESS = sorted((FILES / "read").iterdir())
FAULTY = {
    "bad-id": ("2:10", "'a-b'"),
    "duplicate-key": ("2:1", "take one of them out"),
    "merge-key": ("2:6", "write the entries out"),
    "not-utf-8": ("2:22", "save it as UTF-8"),
    "second-document": ("2:1", "take the line"),
    "wrong-type": ("2:5", "a term has keys of its own"),
    "yaml-alias": ("2:19", "quote a text"),
    "yaml-tab": ("2:1", "use spaces"),
}
"""The files, each named after its one fault: the place that is told, and words of the remedy."""


@pytest.mark.parametrize("file", HARMLESS, ids=lambda each: each.stem)
def test_what_does_no_harm_is_read(run: Run, ferry: Path, file: Path) -> None:
    (ferry / "terms.yaml").write_bytes(file.read_bytes())
    assert run("check", "content/ferry", "--strict").out == ""
    assert "Term" in run("show", "ferry#t").out


@pytest.mark.parametrize("code", FAULTY)
def test_what_is_wrong_is_told_with_its_line_and_the_repair(
    run: Run, ferry: Path, code: str
) -> None:
    place, remedy = FAULTY[code]
    (ferry / "terms.yaml").write_bytes((FILES / f"{code}.yaml").read_bytes())
    ended = run("check", "content/ferry")
    (line,) = [each for each in ended.out.splitlines() if each.endswith(f"[{code}]")]
    assert line.startswith(f"content/ferry/terms.yaml:{place}: error: ")
    assert remedy in line
    assert ended.code == 1


def test_every_file_has_its_place() -> None:
    assert {each.stem for each in FILES.glob("*.yaml")} == set(FAULTY)
    assert {each.stem for each in HARMLESS} == {"anchors", "bom", "crlf"}


def test_a_fault_in_lines_of_windows_is_mended_and_nothing_else(run: Run, ferry: Path) -> None:
    text = b"\xef\xbb\xbfterms:\r\n  - {id: t, trem: T, meaning: M}  # x\r\n"
    (ferry / "terms.yaml").write_bytes(text)
    assert run("check", "content/ferry").out.startswith("content/ferry/terms.yaml:2:13: error: ")
    assert run("check", "content/ferry", "--fix").code == 0
    assert (ferry / "terms.yaml").read_bytes() == text.replace(b"trem", b"term")


def test_a_file_of_20_megabytes_is_not_read(run: Run, ferry: Path) -> None:
    (ferry / "terms.yaml").write_bytes(b"# x\n" * (5 << 20))
    (line,) = run("check", "content/ferry").out.splitlines()
    assert line.startswith("content/ferry/terms.yaml: error: it is too large: 20,971,520 bytes")
    assert "split it into several files" in line
