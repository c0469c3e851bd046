"""Each call to the system that saving makes fails once: nothing is lost, and it is said."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from briefing.state import Keeper

CALLS = (
    "os.open", "os.fdopen", "os.fsync", "os.fstat", "fcntl.flock",
    "pathlib.Path.replace", "pathlib.Path.glob", "pathlib.Path.is_dir",
)  # fmt: skip


@pytest.mark.parametrize("call", CALLS)
def test_no_failing_call_loses_what_was_kept(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = 0
    for at in count():
        folder = tmp_path / str(at)
        before = Keeper(folder, "ferry")
        before.toggle("fares")
        assert before.save()
        with monkeypatch.context() as failing:
            calls = _fail(failing, call, at)
            keeper = Keeper(folder, "ferry")
            keeper.toggle("winter")
            at_once = keeper.save()
        # It is tried again with the next thing that is kept, or at the end.
        assert keeper.save()
        assert at_once or keeper.take_troubles()
        kept = Keeper(folder, "ferry")
        assert (kept.is_marked("fares"), kept.is_marked("winter")) == (True, True)
        assert {each.name for each in (folder / "briefs").iterdir()} == {"ferry.json", "ferry.lock"}
        if len(calls) <= at:
            break
        failed += 1
    assert failed


def _fail(monkeypatch: pytest.MonkeyPatch, call: str, at: int) -> list[str]:
    """Let one of the calls fail, by its number; all that were made."""
    calls: list[str] = []
    owner, _, name = call.rpartition(".")
    real = _found(call)

    def failing(*words: Any, **more: Any) -> Any:
        calls.append(name)
        if len(calls) == at + 1:
            raise OSError(5, "Input/output error")
        return real(*words, **more)

    monkeypatch.setattr(f"{owner}.{name}", failing)
    return calls


def _found(call: str) -> Callable[..., Any]:
    first, *rest = call.split(".")
    found: Any = __import__(first)
    for each in rest:
        found = getattr(found, each)
    return found  # type: ignore[no-any-return]
