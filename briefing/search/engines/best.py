"""Which engine a Python has."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from briefing.search.documents import Document
from briefing.search.engines.engine import Engine
from briefing.search.engines.scan import Scan


def best(documents: Sequence[Document]) -> Engine:
    """An FTS5 index of the documents, or a plain scan where this Python's SQLite has no FTS5."""
    # Looked up when first needed: SQLite costs a start without a search 10 ms, and a Python may
    # have been built without it.
    try:
        fts = import_module("briefing.search.engines.fts")
    except ModuleNotFoundError:
        return Scan(documents)
    made: Engine = fts.Fts(documents) if fts.available() else Scan(documents)
    return made
