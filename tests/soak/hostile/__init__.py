"""Hostile files of our own, class by class."""

from __future__ import annotations

from collections.abc import Iterator

from tests.soak.cases import Case
from tests.soak.hostile import bombs, encodings, fields, places, syntax, torn


def hostile() -> Iterator[Case]:
    """Every one of them, the same ones each time."""
    for each in (encodings, bombs, syntax, fields, torn, places):
        yield from each.cases()
