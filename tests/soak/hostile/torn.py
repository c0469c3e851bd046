"""A file cut off in the middle, as by a full disk or a save that was not awaited."""

from __future__ import annotations

from collections.abc import Iterator

from tests.soak.cases import EITHER, Case, of_bytes
from tests.soak.hostile.example import TEXT

_CUTS = 60


def cases() -> Iterator[Case]:
    """Cut after so many bytes, from so many on, with zeros behind, with another file's end."""
    data = TEXT.encode()
    for number in range(1, _CUTS):
        at = len(data) * number // _CUTS
        yield of_bytes("torn", f"the first {at} bytes", data[:at], EITHER)
        yield of_bytes("torn", f"from byte {at} on", data[at:], EITHER)
        if number % 6 == 0:
            rest = len(data) - at
            yield of_bytes("torn", f"zeros from {at} on", data[:at] + b"\0" * rest, frozenset({1}))
            yield of_bytes("torn", f"itself again from {at} on", data[:at] + data, EITHER)
            yield of_bytes("torn", f"without bytes {at}", data[:at] + data[at + 512 :], EITHER)
