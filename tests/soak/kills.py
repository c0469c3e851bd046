"""Programs that are killed while they write: what was said to be kept is there afterwards."""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from briefing.search.collection import Collection
from briefing.state import Keeper
from tests.soak.hostile.example import TEXT

_BRIEF = "ferry"


def kill_savers(kills: int, folder: Path, seed: int = 1) -> list[str]:
    """Kill so many programs while they save; what was lost or broken, as sentences."""
    chance = random.Random(seed)
    kept: set[str] = set()
    found: list[str] = []
    for number in range(kills):
        told = _killed(lambda tell, number=number: _save(folder, number, tell), chance)  # type: ignore[misc]
        kept.update(f"i{number}-{each}" for each in range(int(told or 0)))
        found += _lost(folder, kept, number)
    return found + _left_behind(folder)


def _save(folder: Path, number: int, tell: Callable[[int], None]) -> None:
    """Bookmark and note one item after another, and tell how many are kept."""
    keeper = Keeper(folder, _BRIEF)
    for each in range(1_000_000):
        keeper.toggle(f"i{number}-{each}")
        keeper.note("all", f"i{number}-{each}", keeper.notes("all"))
        if keeper.save():
            tell(each + 1)


def _lost(folder: Path, kept: set[str], number: int) -> list[str]:
    file = folder / "briefs" / f"{_BRIEF}.json"
    if not file.exists():
        return [f"kill {number}: the file is gone"] if kept else []
    try:
        marked = json.loads(file.read_bytes())["bookmarks"]
    except ValueError as fault:
        return [f"kill {number}: the file is broken: {fault}"]
    missing = sorted(kept - marked.keys())
    return [f"kill {number}: {len(missing)} lost, such as {missing[0]}"] if missing else []


def _left_behind(folder: Path) -> list[str]:
    """The next reader saves at once and sweeps up."""
    keeper = Keeper(folder, _BRIEF)
    keeper.toggle("last")
    if not keeper.save():
        return [f"nothing can be saved any more: {keeper.take_troubles()}"]
    names = sorted(each.name for each in (folder / "briefs").iterdir())
    return [] if names == [f"{_BRIEF}.json", f"{_BRIEF}.lock"] else [f"left behind: {names}"]


def kill_indexers(kills: int, folder: Path, seed: int = 1) -> list[str]:
    """Kill so many programs while they index a library; what a search finds wrong afterwards."""
    chance = random.Random(seed)
    library = [_brief(folder / "library", number) for number in range(4)]
    cache = folder / "cache"
    found: list[str] = []
    for kill in range(kills):
        word = f"halibut{kill}"
        for number, file in enumerate(library):
            file.write_text(_text(number, f"{word} in brief {number}"), "utf-8")
        _killed(lambda tell, word=word: _index(library, cache, word, tell), chance, 0.2)  # type: ignore[misc]
        hits = _hits(library, cache, word)
        if hits != [1] * len(library):
            found.append(f"kill {kill}: {hits} hits")
    return found


def _index(library: list[Path], cache: Path, word: str, tell: Callable[[int], None]) -> None:
    tell(0)
    _hits(library, cache, word)


def _hits(library: list[Path], cache: Path, word: str) -> list[int]:
    with closing(Collection(library, lambda _: {}, cache)) as collection:
        return list(collection.look(word).briefs.values())


def _brief(folder: Path, number: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{number}.yaml"


def _text(number: int, note: str) -> str:
    named = TEXT.replace("id: ferry-2030", f"id: ferry-{number}")
    return named.replace("Made up from end to end.", note)


def _killed(
    work: Callable[[Callable[[int], None]], None], chance: random.Random, longest: float = 0.02
) -> str:
    """Start a program, kill it at a random moment after its first word; its last word."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.close(read)
            work(lambda number: _tell(write, number))
        finally:
            os._exit(0)
    os.close(write)
    told = os.read(read, 65536)
    time.sleep(chance.uniform(0, longest))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(read, 65536):
        told = (told + more)[-4096:]
    os.close(read)
    return told.decode().rstrip("\n").rpartition("\n")[2]


def _tell(handle: int, number: int) -> None:
    os.write(handle, f"{number}\n".encode())


def main() -> int:
    """Kill so many savers, and so many indexers; print what was lost."""
    savers, indexers = map(int, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as made:
        found = kill_savers(savers, Path(made)) + kill_indexers(indexers, Path(made))
    sys.stdout.write("".join(f"{each}\n" for each in found))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
