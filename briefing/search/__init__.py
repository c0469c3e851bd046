"""Finding what stands in a brief: words, phrases and fields, from the first letter typed."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.search.found import Found, Hit
    from briefing.search.index import Index, find
    from briefing.search.query.errors import QueryError

__all__ = ["Found", "Hit", "Index", "QueryError", "find"]

_IN = {
    "Found": "found",
    "Hit": "found",
    "Index": "index",
    "QueryError": "query.errors",
    "find": "index",
}


def __getattr__(name: str) -> object:
    """What searches, where it is asked for: a list of a library takes a few words of it alone."""
    if name not in _IN:
        raise AttributeError(name)
    return getattr(import_module(f"briefing.search.{_IN[name]}"), name)
