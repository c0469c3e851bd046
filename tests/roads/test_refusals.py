"""Each call to the system fails once, in turn: nothing is lost, and a sentence says it."""

from __future__ import annotations

import errno
import fcntl
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from briefing.library.watch import Watch
from briefing.state import Keeper
from briefing.state.searches import Searches
from tests.soak.hostile.example import TEXT
from tests.soak.trial import run

_CALLS = (
    (os, "open"), (os, "stat"), (os, "lstat"), (os, "fstat"), (os, "read"), (os, "write"),
    (os, "fsync"), (os, "fdopen"),
    (os, "replace"), (os, "rename"), (os, "unlink"), (os, "mkdir"), (os, "listdir"),
    (os, "scandir"), (io, "open"),
    (fcntl, "flock"),
)  # fmt: skip


@contextmanager
def failing(at: int, number: int = errno.EIO) -> Iterator[list[str]]:
    """Let the call of this number fail, of all that are made; the names of those made."""
    made: list[str] = []

    def refusing(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def instead(*args: Any, **options: Any) -> Any:
            made.append(name)
            if len(made) == at:
                raise OSError(number, os.strerror(number), str(args[0]) if args else None)
            return call(*args, **options)

        return instead

    with pytest.MonkeyPatch.context() as patch:
        for module, name in _CALLS:
            patch.setattr(module, name, refusing(name, getattr(module, name)))
        yield made


def _until_none_fails(attempt: Callable[[int], int]) -> None:
    """Let each call fail in turn, until there are fewer calls than that."""
    for at in range(1, 10_000):
        if attempt(at) < at:
            assert at > 5
            return


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EROFS, errno.EINTR])
def test_no_failing_call_loses_what_is_kept(tmp_path: Path, number: int) -> None:
    def attempt(at: int) -> int:
        folder = tmp_path / f"{number}-{at}"
        first = Keeper(folder, "ferry")
        first.note("fares", "first", ())
        assert first.save()
        keeper = Keeper(folder, "ferry")
        with failing(at, number) as made:
            keeper.toggle("winter")
            kept = keeper.save()
        if kept:
            assert Keeper(folder, "ferry").is_marked("winter")
        else:
            assert len(keeper.take_troubles()) == 1
        assert [each.text for each in Keeper(folder, "ferry").notes("fares")] == ["first"]
        assert keeper.save()
        again = Keeper(folder, "ferry")
        assert again.is_marked("winter")
        assert again.notes("fares")
        left = {each.name for each in (folder / "briefs").iterdir()}
        assert not [each for each in left if "damaged" in each], made[-3:]
        return len(made)

    _until_none_fails(attempt)


def test_a_state_that_cannot_be_read_for_once_is_not_written_over(tmp_path: Path) -> None:
    def attempt(at: int) -> int:
        folder = tmp_path / str(at)
        assert Searches(folder).save("missile")
        with failing(at) as made:
            searches = Searches(folder)
            searches.save("boat")
        assert searches.save("fares")
        assert {"missile", "fares"} <= {each.query for each in Searches(folder).all}
        return len(made)

    _until_none_fails(attempt)


COMMANDS = (
    ("show", "lib/a.yaml"), ("list", "lib"), ("check", "lib"), ("verify", "lib/a.yaml"),
    ("bookmarks", "lib/a.yaml"),
    ("search", "boat", "--in", "lib"), ("compare", "lib/a.yaml"),
    ("verify", "lib/a.yaml", "--sources", "sources"),
)  # fmt: skip


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_failing_call_ends_a_command_without_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "sources").mkdir()
    for name in "ab":
        (tmp_path / "lib" / f"{name}.yaml").write_text(TEXT.replace("ferry-2030", name), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFING_PATH", "lib")
    good = run(words)

    def attempt(at: int) -> int:
        with failing(at) as made:
            ended = run(words)
        assert ended.code in (0, 1, 3), (made[-1], ended.err)
        assert all(line.startswith("briefing: ") for line in ended.err.splitlines()), ended.err
        if ended.code in (0, 3):
            # A list and a search go on without a brief that they cannot read.
            told = ended.err or words[0] in ("list", "search")
            assert told or (ended.code, ended.out) == (good.code, good.out), made[-1]
        return len(made)

    _until_none_fails(attempt)
    assert run(words).out == good.out


def test_a_watch_survives_every_failing_call(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(TEXT, "utf-8")
    watch = Watch(tmp_path, {})

    def attempt(at: int) -> int:
        with failing(at) as made:
            watch.changed()
        watch.changed()
        return max(len(made), 6 * (at < 6))

    _until_none_fails(attempt)
