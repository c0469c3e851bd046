"""Where the time goes: what the start imports, and what computes when a key is pressed."""

from __future__ import annotations

import asyncio
import cProfile
import pstats
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from benchmarks.bench import GENEVA, Bench, alone
from benchmarks.figures import Figure, Row, Table
from benchmarks.programs import PYTHON, env
from briefing.library import open_brief
from briefing.tui.app import BriefingApp
from briefing.tui.terminal.cells import Piece, Place
from briefing.tui.terminal.painter import Painter

SHOWN = 8
"""Lines of a table; what is below them is told together."""

KEYS = ("j", "space")
SIZE = (80, 24)
Spent = dict[str, float]
"""Milliseconds by package."""

_ROOTS = ("textual", "rich", "briefing")
_OTHERS = "the standard library and others"
_IMPORTED = re.compile(r"import time: +(\d+) \| +\d+ \| +(\S+)")


def ask(bench: Bench) -> Iterator[Table]:
    """Import, and press keys under a profiler, which makes everything slower by as much again."""
    yield _table(
        "Imports of the first screen",
        "`python -X importtime`, the modules' own time by package.",
        _imports(bench),
    )
    yield _table(
        "A key in the quotes of the Geneva brief",
        f"`cProfile` of {bench.strokes} lines down and as many pages at 80×24, without a terminal:"
        " the functions' own time by package, for each key.",
        _keys(bench),
    )


def _table(title: str, note: str, spent: Spent) -> Table:
    whole = sum(spent.values())
    shown = sorted(spent.items(), key=lambda each: -each[1])[:SHOWN]
    rest = whole - sum(each for _, each in shown)
    others = [("all others", rest)] if len(spent) > SHOWN else []
    rows = [*shown, *others, ("together", whole)]
    return Table(
        title,
        note,
        "",
        ("ms", "%"),
        tuple(Row(name, (Figure(each), Figure(each / whole * 100))) for name, each in rows),
    )


def _imports(bench: Bench) -> Spent:
    command = [PYTHON, "-P", "-X", "importtime", "-c", "import briefing.tui.screens.reader"]
    home = env(bench.home())
    told = subprocess.run(command, env=home, capture_output=True, text=True, check=True)
    spent: Spent = defaultdict(float)
    for own, module in _IMPORTED.findall(told.stderr):
        package = module.partition(".")[0]
        spent[package if package in _ROOTS else _OTHERS] += int(own) / 1000
    return spent


def _keys(bench: Bench) -> Spent:
    profile = cProfile.Profile(process_time)
    each = 1000 / bench.strokes / len(KEYS)
    asyncio.run(_pressed(profile, bench.strokes))
    spent: Spent = defaultdict(float)
    for (file, _, _), told in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        spent[_package(file)] += told[2] * each
    return spent


class _Painting(BriefingApp):
    """The reader, whose frames become bytes that go nowhere."""

    painter = Painter(*SIZE)

    def draw(self, parts: list[Piece]) -> bool:
        """Work out what would be written."""
        self.painter.draw(parts, Place(0, 0))
        self.painter.update()
        return True


async def _pressed(profile: cProfile.Profile, strokes: int) -> None:
    app = _Painting([GENEVA], open_brief(GENEVA), section="quotes")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        profile.enable()
        for key in KEYS:
            for _ in range(strokes):
                await pilot.press(key)
        profile.disable()


def _package(file: str) -> str:
    """Two steps of the way to a module, such as `textual.css`."""
    parts = Path(file).with_suffix("").parts
    for root in _ROOTS:
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return ".".join(parts[at : at + 2])
    return "built in" if file.startswith(("~", "<")) else _OTHERS


if __name__ == "__main__":
    alone(ask)
