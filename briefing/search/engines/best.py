"""Which engine suits a brief, of those that a Python has."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.search.documents import Document
from briefing.search.engines.engine import Engine
from briefing.search.engines.scan import Scan

SCANNED = 2_000
"""So many documents a scan answers for as quickly as an index, without what SQLite takes: 2 MiB."""


def best(documents: Iterable[Document], count: int) -> Engine:
    """An FTS5 index of the documents; a plain scan of few, or where SQLite has no FTS5."""
    if count <= SCANNED:
        return Scan(documents)
    try:
        # A Python may have been built without SQLite.
        from briefing.search.engines.fts import Fts, available  # noqa: PLC0415
    except ModuleNotFoundError:
        return Scan(documents)
    return Fts(documents) if available() else Scan(documents)
