"""Read a brief: in one go where it is good, part by part where it is not."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

import msgspec
from msgspec.structs import replace

from briefing.errors import UnreadableError
from briefing.load.codes import ShapeFault
from briefing.load.loaded import Loaded, Origins
from briefing.load.merge import Parts, merge
from briefing.load.skipped import is_hiding, skipped_ids, skipped_keys
from briefing.load.trees import trees
from briefing.model import Brief, codec
from briefing.problems import Collector, Level, Place
from briefing.yamltree import Mapping, Tree


def load_brief(path: Path) -> Loaded:
    """The brief at `path`, a file or a folder; its faults are values, its good parts are kept.

    Raises UnreadableError where nothing is at `path`.
    """
    if not _exists(path):
        raise UnreadableError(f"there is no {path}")
    collector = Collector()
    began = time.time_ns()
    with _without_gc():
        read = list(trees(path, collector))
        parts = merge(read, collector)
        return replace(_loaded(path, tuple(read), parts, collector), read_at=began)


def _loaded(path: Path, read: tuple[Tree, ...], parts: Parts, collector: Collector) -> Loaded:
    if not parts.known:
        if all(each.level is not Level.ERROR for each in collector):
            collector.add(Place(path), *_nothing(read))
        return Loaded(path, None, tuple(collector), read)
    lost = skipped_ids(read) | parts.lost
    if not any(tree.parsed.has_empty for tree in read):
        with suppress(msgspec.ValidationError):
            brief = codec.convert(parts.plain(), Brief)
            unread = any(map(is_hiding, collector))
            return Loaded(path, brief, tuple(collector), read, lost, unread, {}, _origins(parts))
    # Most briefs need none of what it takes to name faults.
    from briefing.load.mend import mend  # noqa: PLC0415

    mended = mend(path, parts, collector, skipped_keys(read))
    return Loaded(
        path,
        mended.brief,
        tuple(collector),
        read,
        lost | mended.lost,
        any(map(is_hiding, collector)),
        mended.faulty,
        mended.origins,
    )


def _nothing(read: tuple[Tree, ...]) -> tuple[str, str, str]:
    if all(tree.root is None for tree in read):
        return ShapeFault.EMPTY_FILE, "it is empty", "a brief starts with the key 'brief:'"
    return ShapeFault.NO_BRIEF, "it holds no brief", "a brief starts with the key 'brief:'"


def _origins(parts: Parts) -> Origins:
    head = [parts.head] if parts.head else []
    return {
        kind: [(part.tree, cast("Mapping", part.node)) for part in found]
        for kind, found in {"brief": head, **parts.items}.items()
    }


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}") from error


@contextmanager
def _without_gc() -> Iterator[None]:
    """Reading makes many objects and no garbage: the cyclic collector would only walk them."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
