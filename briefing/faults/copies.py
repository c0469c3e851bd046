"""A file all of whose items stand in another too: one fault instead of one for each item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.load import Loaded, ShapeFault
from briefing.problems import Place, Problem

DUPLICATE = "duplicate-id"
_FEWEST = 2


def without_copies(loaded: Loaded, found: Iterable[Problem]) -> Iterator[Problem]:
    """The problems; of a file that repeats another, such as a copy kept beside it, one."""
    problems = [*found]
    counts = Counter(each.place.file for each in problems if each.code == DUPLICATE)
    whole = [file for file, count in counts.items() if count == _items(loaded, file) >= _FEWEST]
    copies = {file: other for file in whole if (other := _other(loaded, file))}
    for file, other in copies.items():
        message = f"each of its items stands in {other} too"
        hint = "if one of the two is a copy, take it out of the folder"
        yield Problem(Place(file), DUPLICATE, message, hint)
    for each in problems:
        if each.place.file not in copies or each.code not in {DUPLICATE, ShapeFault.SECOND_HEAD}:
            yield each


def _items(loaded: Loaded, file: Path) -> int:
    kinds = (items for key, items in loaded.origins.items() if key != "brief")
    return sum(tree.file == file for items in kinds for tree, _ in items)


def _other(loaded: Loaded, file: Path) -> Path | None:
    """The first file that has an item of the same id as one in `file`, if another has any."""
    items = (each for found in loaded.origins.values() for each in found)
    written = [(tree.file, node.get("id")) for tree, node in items]
    ids = {name for at, name in written if at == file}
    return next((at for at, name in written if at != file and name in ids), None)
