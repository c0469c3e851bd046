"""What is told of briefs in a list, kept as the file has it: of thousands few are in sight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from briefing.library.entry import Entry
from briefing.model.when import NOT_GIVEN, When, parse
from briefing.search.shelved.sealing import sealed, unsealed


class _Entry(msgspec.Struct, frozen=True, array_like=True):
    id: str
    title: str
    period: str | None
    sides: tuple[str, ...]
    counts: dict[str, int]
    faults: int
    as_of: str | None
    changed: float


_entries = msgspec.msgpack.Decoder(_Entry)
_encode = msgspec.msgpack.Encoder().encode


class Entries(Mapping[Path, Entry]):
    """The entries of briefs by their paths, each unpacked when it is asked for."""

    def __init__(self, packed: Mapping[Path, bytes]) -> None:
        """Take what `packed_entry` gave. Raises one of `file.FAULTS` where it did not."""
        self._packed = {path: unsealed(entry) for path, entry in packed.items()}

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


def packed_entry(entry: Entry) -> bytes:
    """A line of a library as bytes, sealed, without its path."""
    told = {each: getattr(entry, each) for each in _Entry.__struct_fields__}
    dates = {"period": as_text(entry.period), "as_of": as_text(entry.as_of)}
    return sealed(_encode(_Entry(**{**told, "counts": dict(entry.counts), **dates})))


def unpacked_entry(path: Path, text: bytes) -> Entry:
    """What `packed_entry` made of an entry, no longer sealed. Raises one of `file.FAULTS`."""
    found = _entries.decode(text)
    told = msgspec.structs.asdict(found)
    dates = {"period": date_of(found.period), "as_of": date_of(found.as_of)}
    return Entry(path=path, **{**told, **dates})


def as_text(when: When | None) -> str | None:
    """A date as it is kept."""
    return when.text if when else None


def date_of(text: str | None) -> When | None:
    """What `as_text` made of a date. Raises ValueError."""
    if text is None:
        return None
    return NOT_GIVEN if text == NOT_GIVEN.text else parse(text)
