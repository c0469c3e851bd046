"""Whatever is given to read: one clear sentence with the place, the right code, no traceback."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import HEAD, ROOT, Run, spawn

HOSTILE = "\x1b]0;owned\x07\x1b[31m\x9b31m\u202egnp.exe\u2066\u200b"

NOT_BRIEFS = {
    "empty": (b"", "empty"),
    "only a comment": (b"# soon\n", "empty"),
    "not YAML": (b"brief: [open\nquotes: }\n", "a.yaml:"),
    "half-written": (b"brief:\n  title: The fer", "title"),
    "not UTF-8": (b"brief:\n  title: caf\xe9\n", "a.yaml:2:13"),
    "a list": (b"- brief\n- quotes\n", "a.yaml:1:1"),
    "a word": (b"hello\n", "a.yaml:1:1"),
    "binary": (bytes(range(256)), "a.yaml"),
    "deep": (b"[" * 5000, "a.yaml"),
    "another thing's": (b"version: 2\njobs: {}\n", "a.yaml"),
}


@pytest.mark.parametrize(("content", "told"), NOT_BRIEFS.values(), ids=NOT_BRIEFS)
@pytest.mark.parametrize("command", ["", "show", "compare", "verify"])
def test_a_file_that_is_no_brief(
    run: Run, here: Path, command: str, content: bytes, told: str
) -> None:
    (here / "a.yaml").write_bytes(content)
    ended = run(*([command] if command else []), "a.yaml")
    assert ended.code in (0, 1, 3)
    assert told in ended.err or "`briefing check a.yaml`" in ended.err
    assert all(line.startswith("briefing: ") for line in ended.err.splitlines())
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(("content", "told"), NOT_BRIEFS.values(), ids=NOT_BRIEFS)
def test_check_names_what_is_wrong_with_it(run: Run, here: Path, content: bytes, told: str) -> None:
    (here / "a.yaml").write_bytes(content)
    ended = run("check", "a.yaml")
    assert ended.code == 1
    assert ended.out.startswith("a.yaml")
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("command", ["", "show", "list", "compare", "check", "verify"])
@pytest.mark.parametrize("path", ["gone.yaml", "gone/brief", "a.yaml/inside", "x" * 300 + ".yaml"])
def test_a_path_that_is_missing(run: Run, here: Path, command: str, path: str) -> None:
    (here / "a.yaml").touch()
    ended = run(*([command] if command else []), path)
    assert (ended.code, ended.out) == (3, "")
    assert path in ended.err
    assert ended.err.count("\n") == 1


def test_a_missing_path_is_met_with_the_nearest_name(run: Run, here: Path) -> None:
    (here / "ferry.yaml").touch()
    assert "did you mean fery.yaml" not in (ended := run("show", "fery.yaml")).err
    assert "did you mean ferry.yaml?" in ended.err


@pytest.mark.parametrize("command", ["", "show", "list", "compare", "check", "verify"])
def test_a_folder_without_a_brief(run: Run, here: Path, command: str) -> None:
    (here / "papers").mkdir()
    (here / "papers" / "readme.txt").touch()
    ended = run(*([command] if command else []), "papers")
    assert (ended.code, ended.out) == (3, "")
    assert "the folder papers holds no brief" in ended.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(run: Run, here: Path) -> None:
    (here / "a.yaml").touch(mode=0o000)
    ended = run("show", "a.yaml")
    assert ended.code == 3
    assert "Permission denied" in ended.err


def test_a_pipe_is_not_waited_for(run: Run, here: Path) -> None:
    os.mkfifo(here / "a.yaml")
    assert run("show", "a.yaml").code == 3


def test_a_brief_without_sides_still_opens(run: Run, here: Path) -> None:
    (here / "a.yaml").write_text("quotes: []\n")
    ended = run("show", "a.yaml")
    assert ended.code == 0
    assert "`briefing check a.yaml` lists them" in ended.err


@pytest.mark.parametrize(
    "words",
    [
        (HOSTILE,),
        ("show", HOSTILE),
        ("show", f"ferry#{HOSTILE}"),
        ("show", "ferry", "--section", HOSTILE),
        ("show", "ferry", "--sides", f"island,{HOSTILE}"),
        ("compare", "ferry", "--issue", HOSTILE),
        ("check", HOSTILE),
        ("list", HOSTILE),
        ("verify", "ferry", "--sources", HOSTILE),
        ("search", HOSTILE),
        ("search", "x", "--kind", HOSTILE),
        ("search", "x", "--limit", HOSTILE),
        (f"--{HOSTILE}",),
        ("show", "a\nb"),
    ],
)
def test_an_argument_cannot_act_on_the_terminal(run: Run, words: tuple[str, ...]) -> None:
    ended = run(*words)
    assert ended.code in (1, 2, 3)
    assert ended.err.count("\n") == 1
    assert harmless(ended.out + ended.err)


@pytest.mark.parametrize("command", ["show", "list", "compare", "check"])
def test_a_file_name_cannot_act_on_the_terminal(run: Run, here: Path, command: str) -> None:
    name = f"{HOSTILE}.yaml"
    (here / name).write_text("brief: {id: x, ttle: y}\n")
    ended = run(command, name)
    assert harmless(ended.out + ended.err)


@pytest.mark.parametrize("words", [("show",), ("show", "--json"), ("compare",), ("check",)])
def test_a_brief_cannot_act_on_the_terminal(
    run: Run, ferry: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = HEAD.replace("Fares", json.dumps(f"Fares {HOSTILE}"))
    (ferry / "head.yaml").write_text(text)
    ended = run(words[0], "content/ferry", *words[1:])
    assert ended.code in (0, 1)
    assert harmless(ended.out + ended.err)


def test_an_argument_that_is_not_utf_8_is_told_too() -> None:
    ended = spawn("show", os.fsdecode(b"\xff\xfe.yaml"), cwd=ROOT)
    assert ended.returncode == 3
    assert b"Traceback" not in ended.stderr
    ended.stderr.decode("utf-8")


def harmless(text: str) -> bool:
    """Whether nothing but visible characters and newlines is in it."""
    return all(each == "\n" or each.isprintable() for each in text)
