"""`make soak`: hostile files, mutations, readers, kills and crowds; prints what must be nothing.

The exit code is 1 where anything is. `--sample` tries a little of each part, as the tests do.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from functools import cache, partial
from itertools import islice
from pathlib import Path

from tests.soak import figures, kills, reading
from tests.soak.cases import Case, of_bytes
from tests.soak.elsewhere import elsewhere
from tests.soak.harmless import harmless
from tests.soak.hostile import hostile
from tests.soak.mutants import Mutants
from tests.soak.together import search_together
from tests.soak.trial import ALARM, CODE, Fault, judged, run, tried
from tests.soak.workers import try_all

ROOT = Path(__file__).parents[2]
BRIEF = ROOT / "content" / "geneva-2022"
DATA = ROOT.parent / "shared" / "badinput-data"

_OURS = cache(lambda: tuple(hostile()))

_SAMPLE = {"hostile": 50, "mutations": 50, "readers": 2, "terminals": 1}
_SAMPLE |= {"kills": 50, "indexers": 5, "searchers": 20}


def main() -> int:
    """Try everything that was asked for, and print what came of it part by part."""
    options = _options()
    faulty = False
    for part in (_hostile, _elsewhere, _mutations, _harmless, _readers, _terminals, _programs):
        for line in part(options):
            sys.stdout.write(f"{line}\n")
            faulty = faulty or (line.startswith("  ") and not line.startswith("  at most"))
        sys.stdout.flush()
    return int(faulty)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("make soak", description=__doc__)
    parser.add_argument("--sample", action="store_true", help="a little of each part")
    parser.add_argument("--data", type=Path, default=DATA, help="collections of others")
    parser.add_argument("--seed", type=int, default=1, help="of mutations, kills and samples")
    parser.add_argument("--processes", type=int, default=2, help="at a time")
    for name, count in {
        "hostile": 1_000_000, "mutations": 100_000, "readers": 400, "terminals": 100,
        "kills": 1000, "indexers": 100, "searchers": 200,
    }.items():  # fmt: skip
        parser.add_argument(f"--{name}", type=int, default=count, metavar="N")
    options = parser.parse_args()
    if options.sample:
        vars(options).update(_SAMPLE)
    return options


def _hostile(options: argparse.Namespace) -> Iterator[str]:
    cases = _some(list(_OURS()), options.hostile, options.seed)
    return _cases("Hostile files of our own", cases, options)


def _elsewhere(options: argparse.Namespace) -> Iterator[str]:
    if not options.data.is_dir():
        return iter([f"Collections of others: not tried, there is no {options.data}"])
    cases = _some(list(elsewhere(options.data)), options.hostile, options.seed)
    return _cases("Collections of others", cases, options)


def _cases(title: str, cases: list[Case], options: argparse.Namespace) -> Iterator[str]:
    def attempt(number: int, folder: Path) -> list[Fault]:
        return list(tried(cases[number], folder))

    counted = try_all(range(len(cases)), attempt, options.processes)
    return figures.of_cases(title, counted, figures.names_of(cases))


def _mutations(options: argparse.Namespace) -> Iterator[str]:
    mutants = Mutants(BRIEF, options.seed)

    def attempt(number: int, folder: Path) -> list[Fault]:
        return list(tried(of_bytes("mutations", str(number), mutants.mutant(number)), folder))

    counted = try_all(range(1, options.mutations + 1), attempt, options.processes)
    return figures.of_cases("Mutations of the Geneva brief", counted, ())


def _harmless(options: argparse.Namespace) -> Iterator[str]:
    cases = list(harmless())

    def attempt(number: int, folder: Path) -> Iterator[Fault]:
        text, case = cases[number]
        path = str(case.make(folder))
        told, shown = run(("check", path)), run(("show", path, "--section", "1"))
        yield from judged(("check", path), told, case.codes)
        yield from judged(("show", path), shown, case.codes)
        if told.out:
            yield Fault(ALARM, ("check", path), told.out[:300])
        if "".join(text.split()) not in "".join(shown.out.split()):
            yield Fault(CODE, ("show", path), f"{text!r} is not shown")

    counted = try_all(range(len(cases)), lambda n, f: list(attempt(n, f)), options.processes)
    return figures.of_cases("Harmless texts", counted, [text for text, _ in cases])


def _readers(options: argparse.Namespace) -> Iterator[str]:
    cases = list(_openable(options, options.readers))

    def attempt(number: int, folder: Path) -> list[Fault]:
        found = reading.opened(cases[number], folder)
        return list(reading.on_screens(*found)) if found else []

    # A reader waits more than it works.
    counted = try_all(range(len(cases)), attempt, 2 * options.processes)
    return figures.of_cases("In the reader", counted, figures.names_of(cases))


def _terminals(options: argparse.Namespace) -> Iterator[str]:
    cases = list(_openable(options, options.terminals))

    def attempt(number: int, folder: Path) -> list[Fault]:
        return list(reading.on_terminal(cases[number], folder))

    counted = try_all(range(len(cases)), attempt, 2 * options.processes)
    return figures.of_cases("On a terminal, every byte", counted, figures.names_of(cases))


def _openable(options: argparse.Namespace, count: int) -> Iterator[Case]:
    """Hostile files and mutations in turn, of those in which there is a brief to be read."""
    mutants = Mutants(BRIEF, options.seed)
    ours = _some(list(_OURS()), 1_000_000, options.seed)
    theirs = (
        of_bytes("mutations", str(number), mutants.mutant(number)) for number in range(1, 10**6)
    )
    both = (each for pair in zip(ours, theirs, strict=False) for each in pair)
    return islice((each for each in both if _opens(each)), count)


def _opens(case: Case) -> bool:
    with tempfile.TemporaryDirectory() as made:
        return reading.opened(case, Path(made)) is not None


def _programs(options: argparse.Namespace) -> Iterator[str]:
    parts = {
        f"{options.kills} programs killed while they saved": partial(
            kills.kill_savers, options.kills, seed=options.seed
        ),
        f"{options.indexers} programs killed while they indexed": partial(
            kills.kill_indexers, options.indexers, seed=options.seed
        ),
        f"{options.searchers} programs that search one library at once": partial(
            search_together, options.searchers
        ),
    }
    for title, part in parts.items():
        with tempfile.TemporaryDirectory() as made:
            yield from figures.of_sentences(title, part(folder=Path(made)))


def _some(cases: list[Case], count: int, seed: int) -> list[Case]:
    random.Random(seed).shuffle(cases)
    return cases[:count]


if __name__ == "__main__":
    sys.exit(main())
