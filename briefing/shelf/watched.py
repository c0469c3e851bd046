"""The files and folders on which it depends what a word means, see `find`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from briefing.errors import UnreadableError
from briefing.load import yaml_files
from briefing.paths import search_path

MOST = 400
"""Of more it costs less to find the brief than to look at them."""


def watched(what: str) -> tuple[Path, ...] | None:
    """Every path that decides which brief `what` is, there or not; None where they are too many."""
    named = (Path(what),) if what else ()
    places = named if named and named[0].exists() else (*named, *search_path())
    found = tuple(islice(_looked_at(places), MOST + 1))
    return found if len(found) <= MOST else None


def _looked_at(places: tuple[Path, ...]) -> Iterator[Path]:
    for place in places:
        yield place
        # A place that is missing or closed to the user decides by being so.
        with suppress(OSError, UnreadableError):
            if place.is_dir():
                yield from yaml_files(place)
                for folder in place.iterdir():
                    if folder.is_dir():
                        yield folder
                        yield from yaml_files(folder)
