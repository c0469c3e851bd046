"""What one library takes once all of it has been read: opened again, changed, searched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter

from benchmarks import first_reading
from benchmarks.bench import Bench
from benchmarks.grep import tool
from benchmarks.languages import ENGLISH
from benchmarks.libraries import SEED
from benchmarks.measured import times
from benchmarks.programs import empty_app, listing, reader
from benchmarks.shelves import Shelf
from benchmarks.start import SHOWN
from benchmarks.strokes import SEARCH
from benchmarks.terminal.terminal import Program, Terminal
from benchmarks.voice import Voice
from briefing.search.progress import Progress

READ, READ_EACH = 1.0, 0.0002
"""Seconds, and for each brief, after which it is known that no file has changed."""

_RANKS = (12, 90, 250, 700, 2_000, 5_000)
"""Words to look for, by how common they are."""


@dataclass
class Told:
    """What a library of `briefs` took, as far as it was measured. Milliseconds; MiB."""

    briefs: int
    first: float | None = None
    """Seconds."""
    again: list[float] = field(default_factory=list)
    single: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    empty: list[float] = field(default_factory=list)
    look: float | None = None
    changed: float | None = None
    renewed: int | None = None
    letters: list[float] = field(default_factory=list)
    grep: list[float] = field(default_factory=list)


def measured(bench: Bench, library: Shelf) -> Told:
    """Read a library of moderate size; ask it, or a larger one that was read before."""
    told = Told(library.briefs)
    if library.briefs <= bench.at_once:
        first_reading.whole(library)
    told.first = library.seconds
    if library.is_read:
        much = library.briefs >= bench.at_once
        _opened_again(told, library, max(1, bench.rounds // (3 if much else 9)))
        _changed(told, library)
        _searched(told, library, bench.strokes if much else max(1, bench.strokes // 3))
    return told


def _opened_again(told: Told, library: Shelf, rounds: int) -> None:
    """Beside a single brief and an empty app, each in turn."""
    brief = reader(library.home, min(library.folder.iterdir()), SHOWN)
    for each in (brief, listing(library.home, library.folder)):
        _open(each, READ + READ_EACH * library.briefs)
    for _ in range(rounds):
        told.single.append(_open(brief)[0])
        opened, size = _open(listing(library.home, library.folder))
        told.again.append(opened)
        told.memory.append(size)
        told.empty.append(_open(empty_app(library.home))[1])


def _open(program: Program, seconds: float = 0) -> tuple[float, float]:
    """Milliseconds to the first paint; MiB when all is quiet. It is read for so many seconds."""
    with Terminal(program) as terminal:
        paint = terminal.opened()
        terminal.settle()
        terminal.pause(seconds)
        size = terminal.process.memory() / (1 << 20)
        if program.name == "briefing":
            first_reading.leave(terminal)
        return paint * 1000, size


def _changed(told: Told, library: Shelf) -> None:
    """Look at all the files, then once more when one of them has another text."""
    brief = min(library.folder.iterdir())
    text = brief.read_text(encoding="utf-8")
    with closing(library.collection()) as collection:
        collection.renew()
        told.look = _time(collection.renew)[0]
        brief.write_text(f"{text}\n", encoding="utf-8")
        told.changed, progress = _time(collection.renew)
        told.renewed = progress.done
        brief.write_text(text, encoding="utf-8")
        collection.renew()


def _time(call: Callable[[], Progress]) -> tuple[float, Progress]:
    """Milliseconds, and what was answered."""
    start = perf_counter()
    answer = call()
    return (perf_counter() - start) * 1000, answer


def _searched(told: Told, library: Shelf, letters: int) -> None:
    """Letter by letter on a terminal; each of the words by a tool that starts anew."""
    words = [Voice(ENGLISH, SEED).known[rank] for rank in _RANKS]
    with Terminal(listing(library.home, library.folder)) as terminal:
        terminal.opened()
        first_reading.read_to_the_end(terminal)
        told.letters += _typed(terminal, words, letters)
    told.grep += times([partial(tool().look, word, library.folder) for word in words]).each


def _typed(terminal: Terminal, words: Sequence[str], count: int) -> list[float]:
    """Milliseconds for each letter."""
    taken: list[float] = []
    while True:
        for word in words:
            terminal.stroke(SEARCH)
            for letter in word:
                if stroke := terminal.stroke(letter.encode()):
                    taken.append(stroke.seconds * 1000)
                if len(taken) >= count:
                    return taken
            terminal.stroke(b"\x1b")
