"""Who names whom in a brief: found out in short steps, or as it was kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from briefing.model import Item, references

IN_A_STEP = 400
"""Items that are looked at in one short step."""

Numbers = tuple[tuple[int, ...], ...]
"""For each item the items that name it, by their numbers: from 0, in the order of the brief."""


class Naming:
    """For each item of a brief the items that name it."""

    def __init__(
        self, items: Mapping[str, Item], kept: Callable[[int], Numbers | None] | None = None
    ) -> None:
        """Of the `items` by their ids. `kept` gives what was kept of so many items, if it fits."""
        self._items = items
        self._kept = kept
        self._found: Mapping[str, tuple[str, ...]] | None = None

    def of(self, item_id: str) -> tuple[str, ...]:
        """The ids of the items that name one, in the order of the brief."""
        if self._found is None:
            for _ in self.steps():
                pass
        return (self._found or {}).get(item_id, ())

    def steps(self) -> Iterator[None]:
        """Find it out in short steps, for whom there is time before it is asked."""
        self._found = self._found or self._as_kept()
        if self._found is not None:
            return
        found: dict[str, list[str]] = {}
        for number, item in enumerate(self._items.values(), start=1):
            for target in {each.target for each in references(item)}:
                found.setdefault(target, []).append(item.id)
            if not number % IN_A_STEP:
                yield
        self._found = {target: tuple(each) for target, each in found.items()}

    def numbers(self) -> Numbers:
        """The same for all items, as it is kept."""
        numbers = {item_id: number for number, item_id in enumerate(self._items)}
        return tuple(tuple(map(numbers.__getitem__, self.of(each))) for each in numbers)

    def _as_kept(self) -> Mapping[str, tuple[str, ...]] | None:
        naming = self._kept(len(self._items)) if self._kept else None
        if naming is None:
            return None
        ids = [*self._items]
        return {
            target: tuple(map(ids.__getitem__, each))
            for target, each in zip(ids, naming, strict=True)
            if each
        }
