"""Files as they come from elsewhere: each is read, or told with its line and the way to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

TERM = "terms:\n  - {id: t, term: Caf\u00e9, meaning: A place.}\n"
MEGABYTES = 20


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
    ("content", "told"),
    [
        pytest.param(TERM.encode("cp1252"), (":2:22:", "not-utf-8", "save it as UTF-8"), id="1252"),
        pytest.param(b"terms:\n\t- {id: t}\n", (":2:1:", "yaml-tab", "use spaces"), id="tab"),
        pytest.param(
            b"terms: []\n---\nterms: []\n", (":2:1:", "second-document", "take the line"), id="two"
        ),
        pytest.param(
            b"terms: []\nterms: []\n",
            (":2:1:", "duplicate-key", "take one of them out"),
            id="twice",
        ),
        pytest.param(b"terms:\n  - [a, b]\n", (":2:5:", "wrong-type", ""), id="list"),
        pytest.param(
            b"terms:\n  - {id: a b, term: T, meaning: M}\n",
            (":2:10:", "bad-id", "'a-b'"),
            id="blank",
        ),
        pytest.param(
            b"terms:\n  - {<<: {id: t}, term: T, meaning: M, id: t}\n",
            (":2:6:", "merge-key", "write the entries out"),
            id="merge",
        ),
        pytest.param(b"# x\n" * (MEGABYTES << 18), ":", "too-large", "split it", id="20 MB"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_the_repair(
    run: Run, ferry: Path, content: bytes, told: tuple[str, str, str]
) -> None:
    place, code, remedy = told
    (ferry / "terms.yaml").write_bytes(content)
    ended = run("check", "content/ferry")
    (line,) = [each for each in ended.out.splitlines() if each.endswith(f"[{code}]")]
    assert line.startswith(f"content/ferry/terms.yaml{place} ")
    assert remedy in line
    assert ended.code == 1
