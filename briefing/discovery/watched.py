"""The files and folders on which it depends what a word means, see `find`."""

from __future__ import annotations

import os
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
    return _few(_looked_at(_places(what)))


def folders(what: str) -> tuple[Path, ...] | None:
    """The folders among them, which tell what was added or taken away; likewise."""
    return _few(_folders(_places(what)))


def _few(paths: Iterator[Path]) -> tuple[Path, ...] | None:
    found = tuple(islice(paths, MOST + 1))
    return found if len(found) <= MOST else None


def _places(what: str) -> tuple[Path, ...]:
    named = (Path(what),) if what else ()
    return named if named and named[0].exists() else (*named, *search_path())


def _looked_at(places: tuple[Path, ...]) -> Iterator[Path]:
    for folder in _folders(places):
        yield folder
        # A place that is missing or closed to the user decides by being so.
        with suppress(OSError, UnreadableError):
            if folder.is_dir():
                yield from yaml_files(folder)


def _folders(places: tuple[Path, ...]) -> Iterator[Path]:
    """The places, which may be files, and the folders in them."""
    for place in places:
        yield place
        with suppress(OSError), os.scandir(place) as entries:
            yield from (place / each.name for each in entries if each.is_dir())
