"""Read a brief: in one go where it is good, part by part where it is not."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from briefing.errors import UnreadableError
from briefing.load.files import trees
from briefing.load.loaded import Loaded, Origins
from briefing.load.merge import Parts, merge
from briefing.model import Brief, codec
from briefing.problems import Collector
from briefing.yamltree import Mapping, Tree


def load_brief(path: Path) -> Loaded:
    """The brief at `path`, a file or a folder; its faults are values, its good parts are kept.

    Raises UnreadableError where nothing is at `path`.
    """
    if not path.exists():
        raise UnreadableError(f"there is no {path}")
    collector = Collector()
    with _without_gc():
        read = list(trees(path, collector))
        parts = merge(read, collector)
        return _loaded(path, tuple(read), parts, collector)


def _loaded(path: Path, read: tuple[Tree, ...], parts: Parts, collector: Collector) -> Loaded:
    if not parts.known:
        return Loaded(path, None, tuple(collector), read)
    brief = codec.convert(parts.plain(), Brief)
    return Loaded(path, brief, tuple(collector), read, origins=_origins(parts))


def _origins(parts: Parts) -> Origins:
    head = [parts.head] if parts.head else []
    return {
        kind: [(part.tree, cast("Mapping", part.node)) for part in found]
        for kind, found in {"brief": head, **parts.items}.items()
    }


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
