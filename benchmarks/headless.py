"""Commands that print and end, beside the import of what reads YAML."""

from __future__ import annotations

import resource
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from benchmarks.bench import GENEVA, Bench, alone
from benchmarks.figures import Figure, Row, Table, middle, ratio
from benchmarks.programs import PYTHON, env, installed

LIMIT = 2.5
BESIDE = "import yaml, msgspec"
COMMANDS = (
    "--version",
    "--help",
    "list",
    "show geneva-2022#nato-door",
    "show geneva-2022",
    "search nato",
    "compare geneva-2022",
    "changes geneva-2022",
    "demands geneva-2022",
    "bookmarks",
    "check geneva-2022",
)
Times = dict[str, list[float]]


def ask(bench: Bench) -> Iterator[Table]:
    """Run each in turn, often; its caches are those of an earlier run."""
    home = bench.home()
    briefing = installed("briefing")
    runs = {name: [briefing, *name.split()] for name in COMMANDS}
    runs[BESIDE] = [PYTHON, "-P", "-c", BESIDE]
    whole: Times = defaultdict(list)
    computing: Times = defaultdict(list)
    for turn in range(-1 if bench.rounds > 1 else 0, bench.rounds):
        for name, command in runs.items():
            seconds, cpu = _run(command, home)
            if turn >= 0:
                whole[name].append(seconds * 1000)
                computing[name].append(cpu * 1000)
    yield Table(
        "Commands",
        f'The Geneva brief, to the end, beside `python -c "{BESIDE}"`.',
        "",
        ("ms", "its ms", "ratio", "CPU ms", "its CPU ms", "CPU ratio"),
        tuple(
            Row(
                f"`briefing {name}`",
                (
                    *_figures(whole[name], whole[BESIDE], LIMIT),
                    *_figures(computing[name], computing[BESIDE], None),
                ),
            )
            for name in COMMANDS
        ),
    )


def _figures(
    ours: list[float], beside: list[float], limit: float | None
) -> tuple[Figure, Figure, Figure]:
    return Figure(middle(ours)), Figure(middle(beside)), Figure(ratio(ours, beside), limit)


def _run(command: list[str], home: Path) -> tuple[float, float]:
    """Seconds until it has ended, and of computing."""
    before, start = _computed(), perf_counter()
    subprocess.run(
        command,
        env=env(home, BRIEFING_PATH=str(GENEVA.parent)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return perf_counter() - start, _computed() - before


def _computed() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    alone(ask)
