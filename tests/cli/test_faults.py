"""A fault of ours: one sentence that can be reported, and nothing of what was being read."""

from __future__ import annotations

import pytest

import briefing
from briefing.cli import exits
from briefing.errors import BriefingError, NotFoundError, UnreadableError, UsageError
from tests.cli.conftest import Run


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(secret: str) -> None:
        raise KeyError(secret)

    monkeypatch.setattr("briefing.library.find", lambda _what: fail("what was being read"))


@pytest.mark.usefixtures("broken")
def test_it_is_told_in_one_sentence_as_ours(run: Run) -> None:
    ended = run("list")
    assert ended.code == 70
    assert ended.err.startswith("briefing: a fault of ours, not of your input: KeyError at ")
    assert "briefing/cli/commands/list.py:" in ended.err
    assert f"briefing {briefing.__version__}, Python 3" in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.usefixtures("broken")
def test_nothing_of_what_was_read_is_told(run: Run) -> None:
    ended = run("list")
    assert "what was being read" not in ended.out + ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("fault", [RecursionError(), MemoryError(), ValueError("x")])
def test_whatever_the_fault(run: Run, monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    def fail(_what: str) -> None:
        raise fault

    monkeypatch.setattr("briefing.library.find", fail)
    assert run("list").code == 70


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NotFoundError("x"), exits.FOUND),
        (UsageError("x"), exits.USAGE),
        (UnreadableError("x"), exits.CANNOT),
        (BriefingError("x"), exits.CANNOT),
    ],
)
def test_every_error_has_its_code(error: BriefingError, code: int) -> None:
    assert exits.of_error(error) == code
