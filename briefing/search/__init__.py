"""Finding what stands in a brief: words, phrases and fields, from the first letter typed."""

from briefing.search.found import Found, Hit
from briefing.search.highlight import Run, highlight
from briefing.search.index import Index, find
from briefing.search.query.errors import QueryError

__all__ = ["Found", "Hit", "Index", "QueryError", "Run", "find", "highlight"]
