"""`make soak`: hostile files, mutations, readers, monkeys, kills, crowds; prints what must not be.

The exit code is 1 where anything is. `--sample` tries a little of each part, as the tests do. How
far it has come is told on stderr.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import islice
from pathlib import Path

from tests.soak import figures, kills, reading
from tests.soak.cases import Case, of_bytes
from tests.soak.elsewhere import elsewhere
from tests.soak.harmless import harmless
from tests.soak.hostile import hostile
from tests.soak.monkey import play
from tests.soak.mutants import Mutants
from tests.soak.together import search_together
from tests.soak.trial import ALARM, CODE, Fault, judged, run, tried
from tests.soak.workers import Counted, try_all

ROOT = Path(__file__).parents[2]
BRIEF = ROOT / "content" / "geneva-2022"
DATA = ROOT.parent / "shared" / "badinput-data"

Part = tuple[str, Counted, Sequence[str]]
"""A part by its title, what came of it, and the names of its cases where they have any."""

_WAITING = 4
"""Readers for each processor: they wait more than they work."""

_OURS = cache(lambda: tuple(hostile()))

_SAMPLE = {"hostile": 50, "mutations": 50, "readers": 2, "terminals": 1}
_SAMPLE |= {"monkeys": 2, "hasty": 1}
_SAMPLE |= {"kills": 50, "indexers": 5, "searchers": 20}


def main() -> int:
    """Try everything that was asked for, and print what came of it part by part, then of all."""
    options = _options()
    os.nice(10)
    whole, wrong = Counted(), 0
    for title, counted, names in _parts(options):
        _say(figures.of_cases(title, counted, names))
        whole.add(counted)
    for title, found in _programs(options):
        _say(figures.of_sentences(title, found))
        wrong += len(found)
    _say(figures.summary("All of them", whole))
    return int(bool(whole.faults or wrong))


def _say(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("make soak", description=__doc__)
    parser.add_argument("--sample", action="store_true", help="a little of each part")
    parser.add_argument("--data", type=Path, default=DATA, help="collections of others")
    parser.add_argument("--seed", type=int, default=1, help="of mutations, kills and samples")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="at a time")
    for name, count in {
        "hostile": 1_000_000, "mutations": 100_000, "readers": 400, "terminals": 100,
        "monkeys": 24, "hasty": 30, "kills": 1000, "indexers": 100, "searchers": 200,
    }.items():  # fmt: skip
        parser.add_argument(f"--{name}", type=int, default=count, metavar="N")
    options = parser.parse_args()
    if options.sample:
        vars(options).update(_SAMPLE)
    return options


def _parts(options: argparse.Namespace) -> Iterator[Part]:
    """What is read: the files of each sort, by the commands and by the reader."""
    yield _cases("Hostile files of our own", list(_OURS()), options)
    if options.data.is_dir():
        yield _cases("Collections of others", list(elsewhere(options.data)), options)
    else:
        _say([f"Collections of others: not tried, there is no {options.data}"])
    yield _mutations(options)
    yield _harmless(options)
    cases = list(_openable(options.readers + options.terminals, options.seed))
    yield _readers(cases[: options.readers], options)
    yield _terminals(cases[options.readers :], options)
    yield _monkeys("A monkey at the reader", play.on_screens, options.monkeys, options)
    yield _monkeys("A monkey on a terminal", play.on_line, options.hasty, options)


def _cases(title: str, cases: list[Case], options: argparse.Namespace) -> Part:
    cases = _some(cases, options.hostile, options.seed)

    def attempt(number: int, folder: Path) -> list[Fault]:
        return list(tried(cases[number], folder))

    counted = try_all(title, range(len(cases)), attempt, options.processes)
    return title, counted, figures.names_of(cases)


def _mutations(options: argparse.Namespace) -> Part:
    title, mutants = "Mutations of the Geneva brief", Mutants(BRIEF, options.seed)

    def attempt(number: int, folder: Path) -> list[Fault]:
        return list(tried(of_bytes("mutations", str(number), mutants.mutant(number)), folder))

    numbers = range(1, options.mutations + 1)
    return title, try_all(title, numbers, attempt, options.processes), ()


def _harmless(options: argparse.Namespace) -> Part:
    title, cases = "Harmless texts", list(harmless())

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

    numbers = range(len(cases))
    counted = try_all(title, numbers, lambda n, f: list(attempt(n, f)), options.processes)
    return title, counted, [text for text, _ in cases]


def _readers(cases: list[Case], options: argparse.Namespace) -> Part:
    title = "In the reader"

    def attempt(number: int, folder: Path) -> list[Fault]:
        found = reading.opened(cases[number], folder)
        return list(reading.on_screens(*found)) if found else []

    counted = try_all(title, range(len(cases)), attempt, _WAITING * options.processes)
    return title, counted, figures.names_of(cases)


def _terminals(cases: list[Case], options: argparse.Namespace) -> Part:
    title = "On a terminal, every byte"

    def attempt(number: int, folder: Path) -> list[Fault]:
        return list(reading.on_terminal(cases[number], folder))

    counted = try_all(title, range(len(cases)), attempt, _WAITING * options.processes)
    return title, counted, figures.names_of(cases)


def _monkeys(
    title: str, played: Callable[[int], Iterable[Fault]], count: int, options: argparse.Namespace
) -> Part:
    numbers = range(options.seed, options.seed + count)

    def attempt(number: int, _folder: Path) -> list[Fault]:
        return list(played(number))

    at_once = options.processes * (_WAITING if played is play.on_line else 1)
    return title, try_all(title, numbers, attempt, at_once), ()


def _openable(count: int, seed: int) -> Iterator[Case]:
    """Hostile files and mutations in turn, of those in which there is a brief to be read."""
    mutants = Mutants(BRIEF, seed)
    ours = _some(list(_OURS()), 1_000_000, seed)
    theirs = (
        of_bytes("mutations", str(number), mutants.mutant(number)) for number in range(1, 10**6)
    )
    both = (each for pair in zip(ours, theirs, strict=False) for each in pair)
    return islice((each for each in both if _opens(each)), count)


def _opens(case: Case) -> bool:
    with tempfile.TemporaryDirectory() as made:
        return reading.opened(case, Path(made)) is not None


def _programs(options: argparse.Namespace) -> Iterator[tuple[str, list[str]]]:
    """What programs do to each other and to what they keep."""
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
            yield title, part(folder=Path(made))


def _some(cases: list[Case], count: int, seed: int) -> list[Case]:
    random.Random(seed).shuffle(cases)
    return cases[:count]


if __name__ == "__main__":
    sys.exit(main())
