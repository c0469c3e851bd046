"""docs/authoring.md, followed to the letter: each file is written, each command run, in order."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import environment

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
STEPS, _, AFTER = PAGE.partition("## Faults in your editor")
BLOCK = re.compile(r"```(?P<kind>[\w ]+)\n(?P<text>.*?)```", re.DOTALL)
FILE = re.compile(r"`(bridge/[\w./]+)`")


def blocks(page: str) -> Iterator[tuple[str, str, str]]:
    """The kind and text of each block, and the prose above it."""
    at = 0
    for match in BLOCK.finditer(page):
        yield match["kind"], match["text"], page[at : match.start()]
        at = match.end()


@pytest.fixture
def shell(tmp_path: Path) -> Path:
    """An empty folder, beside one with the command `briefing` and no other of ours."""
    command = tmp_path / "bin" / "briefing"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m briefing "$@"\n')
    command.chmod(0o755)
    work = tmp_path / "work"
    work.mkdir()
    return work


def run(command: str, cwd: Path, kind: str) -> str:
    """What a command prints; it ends as the kind of its block says."""
    path = f"{cwd.parent / 'bin'}:/usr/local/bin:/usr/bin:/bin"
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=cwd,
        env=environment(PATH=path),
        capture_output=True,
        text=True,
        check=False,
    )
    fails = int(kind == "sh fails")
    assert done.returncode == fails, (command, done.stdout, done.stderr)
    return done.stdout


def test_the_tutorial_holds_to_the_letter(shell: Path) -> None:
    printed = ""
    for kind, text, above in blocks(STEPS):
        if kind in {"sh", "sh fails"}:
            printed = "".join(run(line, shell, kind) for line in text.splitlines())
        elif kind == "output":
            assert printed == text
        else:
            (name,) = FILE.findall(above)[-1:]
            (shell / name).write_text(text, encoding="utf-8")


SLIP = "  - {id: northbank, name: Ñörþbänk, kind: stat, sources: [courier]}\n"


@pytest.fixture
def slip(shell: Path) -> Path:
    """The head of the tutorial with a word misspelt in line 9, behind letters of two bytes."""
    head = next(text for kind, text, _ in blocks(STEPS) if kind == "yaml")
    file = shell / "brief" / "head.yaml"
    file.parent.mkdir()
    above, _, below = head.partition("  - id: northbank\n")
    file.write_text(above + SLIP + below[below.index("  - id: southbank") :], encoding="utf-8")
    return file


@pytest.mark.skipif(shutil.which("vim") is None, reason="Vim is needed to run its settings")
def test_vim_goes_to_the_fault_and_knows_how_bad_it_is(shell: Path, slip: Path) -> None:
    (settings,) = (text for kind, text, _ in blocks(AFTER) if kind == "vim")
    (shell / "vimrc").write_text(settings)
    (shell / "script.vim").write_text(
        "filetype on\n"
        f"edit {slip}\n"
        "silent make\n"
        "call writefile([json_encode([getcurpos(), getqflist()])], 'told')\n"
        "qall!\n"
    )
    run("vim -Nu vimrc -i NONE -es -S script.vim", shell, "sh")
    (_, line, byte, *_), faults = json.loads((shell / "told").read_text())
    before = SLIP[: SLIP.index("stat,")]
    assert (line, byte) == (9, len(before.encode()) + 1)
    assert [(each["valid"], each["type"]) for each in faults] == [(1, "e")]


def test_the_task_for_vs_code_finds_the_fault(shell: Path, slip: Path) -> None:
    (settings,) = (json.loads(text) for kind, text, _ in blocks(AFTER) if kind == "json")
    (task,) = settings["tasks"]
    words = [each.replace("${fileDirname}", str(slip.parent)) for each in task["args"]]
    told = run(shlex.join([task["command"], *words]), shell, "sh fails")
    pattern = task["problemMatcher"]["pattern"]
    found = re.search(pattern["regexp"], told, re.MULTILINE)
    assert found
    names = ("file", "line", "column", "severity", "code")
    column = str(SLIP.index("stat,") + 1)
    expected = ["brief/head.yaml", "9", column, "error", "unknown-word"]
    assert [found[pattern[each]] for each in names] == expected


def test_what_follows_is_yaml() -> None:
    found = [text for kind, text, _ in blocks(AFTER) if kind == "yaml"]
    assert len(found) == 3
    for text in found:
        assert yaml.safe_load(text)


def test_the_hook_is_the_one_that_the_page_names() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert f"- id: {hook['id']}\n" in AFTER
    command = [*hook["entry"].split(), *hook["args"]]
    done = subprocess.run(
        [sys.executable, "-P", "-m", *command, "content"], cwd=ROOT, env=environment(), check=False
    )
    assert done.returncode == 0


def test_the_workflow_runs_a_command_that_is_understood() -> None:
    workflow = yaml.safe_load([text for _, text, _ in blocks(AFTER)][-1])
    run_line = workflow["jobs"]["check"]["steps"][-1]["run"]
    done = subprocess.run(
        [sys.executable, "-P", "-m", *run_line.split()], cwd=ROOT, env=environment(), check=False
    )
    assert done.returncode == 0
