"""What is told of briefs in a list, kept as the file has it: of thousands few are in sight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing.library import Entry
from briefing.search.shelved.packing import unpacked_entry


class Entries(Mapping[Path, Entry]):
    """The entries of briefs by their paths, each unpacked when it is asked for."""

    def __init__(self, packed: Mapping[Path, bytes]) -> None:
        """Take what `packed_entry` gave. Raises one of `packing.FAULTS` where it did not."""
        for path, entry in packed.items():
            unpacked_entry(path, entry)
        self._packed = packed

    def __getitem__(self, path: Path) -> Entry:
        """The entry of a brief."""
        return unpacked_entry(path, self._packed[path])

    def __iter__(self) -> Iterator[Path]:
        """The paths in their order."""
        return iter(self._packed)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._packed)

    def __contains__(self, path: object) -> bool:
        """Whether a brief is known."""
        return path in self._packed

    def __eq__(self, other: object) -> bool:
        """Whether the same is told of the same briefs."""
        return isinstance(other, Entries) and self._packed == other._packed

    __hash__ = None  # type: ignore[assignment] # as of every mapping
