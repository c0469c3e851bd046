"""A sequence by its number: done, and where something is wrong shortened and told."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from tests.soak.monkey import line, screens
from tests.soak.monkey.scene import Scene, scene
from tests.soak.monkey.shorter import shorter
from tests.soak.monkey.steps import Steps, steps
from tests.soak.trial import TRACEBACK, Fault

STEPS: Final = 80
"""Steps of a sequence."""


def on_screens(seed: int) -> Iterator[Fault]:
    """A monkey within this process."""
    chance = random.Random(f"screens {seed}")
    where, done, waits = scene(chance), steps(chance, STEPS), chance.random() < 0.4
    yield from _faults(
        f"screens, seed {seed}, waits: {waits}", where, done, partial(_within, waits)
    )


def on_line(seed: int) -> Iterator[Fault]:
    """A monkey on a terminal."""
    chance = random.Random(f"line {seed}")
    where, done = scene(chance), steps(chance, STEPS)
    yield from _faults(f"terminal, seed {seed}", where, done, partial(_outside, seed))


def _faults(title: str, where: Scene, done: Steps, tried: partial[str]) -> Iterator[Fault]:
    wrong = tried(where, done)
    if wrong:
        last = wrong.strip().rpartition("\n")[2]
        fewer = shorter(done, lambda some: _is_like(tried(where, some), wrong))
        told = "; ".join(f"{each.sort} {each.of}" for each in fewer)
        yield Fault(TRACEBACK, (title, str(where)), f"{last}\n{wrong}\nafter {told}")


def _is_like(one: str, other: str) -> bool:
    """Whether two sequences have the same fault, as far as a sentence or a traceback tells."""
    if "Traceback" in other or "Error" in other:
        return one.strip().rpartition("\n")[2][:60] == other.strip().rpartition("\n")[2][:60]
    return bool(one) and one[:15] == other[:15]


def _within(waits: bool, where: Scene, done: Steps) -> str:
    with _home() as folder:
        return screens.tried(where, done, folder, waits=waits)


def _outside(seed: int, where: Scene, done: Steps) -> str:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        return line.tried(where, done, Path(made), seed=seed)


@contextmanager
def _home() -> Iterator[Path]:
    """An empty home, which is this process's meanwhile."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        os.environ.update({f"XDG_{name}_HOME": made for name in ("STATE", "CACHE", "DATA")})
        os.environ.update(HOME=made, BRIEFING_PATH=f"{made}/library")
        for name in ("EDITOR", "VISUAL", "BROWSER", "DISPLAY", "TMUX"):
            os.environ.pop(name, None)
        try:
            yield Path(made)
        finally:
            os.environ.clear()
            os.environ.update(before)
