"""A small brief, and two ways to run the command: within the test, and as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing import cli

ROOT = Path(__file__).parent.parent.parent
COMMAND = (sys.executable, "-P", "-m", "briefing")

HEAD = """\
brief:
  id: ferry
  title: The ferry talks
  as_of: 2030-05-20
  period: 2030-05
  sides: [island, mainland]  # briefing: allow one-sided - the mainland wrote, and spoke to nobody
actors:
  - {id: island, name: Island, kind: state, sources: [gazette]}
  - {id: mainland, name: Mainland, kind: state, sources: [gazette]}
  - {id: port, name: The port, kind: body, sources: [gazette]}
  - {id: moor, name: Ann Moor, kind: person, represents: island, member_of: [port],
     sources: [gazette]}
issues:
  - id: fares
    title: Fares
    question: What may a crossing cost?
    status: contested
    quarrel: interest
  - id: winter
    title: Winter crossings
    question: Do ferries run in winter?
    status: one-side-only
    quarrel: procedure
sources:
  - {id: gazette, title: The Gazette, published_basis: unknown, file: gazette.txt}
"""
MOVES = """\
positions:
  - id: island-fares
    issue: fares
    actor: island
    text: No crossing may cost more than before.
    firmness: red-line
    basis: stated
    date: 2030-05-02
    date_basis: stated
    quotes: [moor-not-a-penny]
  - id: mainland-fares
    issue: fares
    actor: mainland
    text: Fares follow the price of fuel.
    firmness: firm
    basis: reported
    date: 2030-05-03
    date_basis: stated
    sources: [gazette]
  - id: island-winter
    issue: winter
    actor: island
    text: Ferries run in winter too.
    firmness: flexible
    basis: reported
    date: 2030-05-02
    date_basis: stated
    sources: [gazette]
  - id: mainland-winter
    issue: winter
    actor: mainland
    text: Nothing on winter in the Gazette.
    kind: silence
    basis: reported
    date: 2030-05-20
    date_basis: stated
    sources: [gazette]
demands:
  - id: winter-boat
    by: island
    of: [mainland]
    issue: winter
    text: One boat a day from November to March.
    date: 2030-05-02
    date_basis: stated
    sources: [gazette]
quotes:
  - id: moor-not-a-penny
    speaker: moor
    text: Not a penny more [for anyone].
    wording: direct
    date: 2030-05-02
    date_basis: stated
    issues: [fares]
    source: gazette
"""
GAZETTE = "Ann Moor spoke on the quay. “Not a penny more [for anyone].” The port was silent.\n"


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """A brief without faults, as a folder of two files."""
    folder = tmp_path / "content" / "ferry"
    folder.mkdir(parents=True)
    (folder / "head.yaml").write_text(HEAD)
    (folder / "moves.yaml").write_text(MOVES)
    return folder


@pytest.fixture
def here(ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, whose content/ has the brief `ferry` and no other."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("briefing.paths.bundled", lambda name: tmp_path / name)
    return tmp_path


@pytest.fixture
def run(here: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command within the test."""

    def ended(*words: str) -> Ended:
        code = cli.main(words)
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return ended


def spawn(*words: str, cwd: Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own; its streams are as `options` say."""
    streams = {"capture_output": True, "stdin": subprocess.DEVNULL, **options}
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [*COMMAND, *words], cwd=cwd, env=environment(), timeout=60, check=False, **streams
    )


def environment(**more: str) -> dict[str, str]:
    """That of the test, from which the checkout is imported and not the working directory."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **more}
