"""Which engine a Python has."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.search.documents import Document
from briefing.search.engines.engine import Engine
from briefing.search.engines.scan import Scan


def best(documents: Iterable[Document]) -> Engine:
    """An FTS5 index of the documents, or a plain scan where this Python's SQLite has no FTS5."""
    try:
        # SQLite costs a start without a search 10 ms, and a Python may have been built without it.
        from briefing.search.engines.fts import Fts, available  # noqa: PLC0415
    except ModuleNotFoundError:
        return Scan(documents)
    return Fts(documents) if available() else Scan(documents)
