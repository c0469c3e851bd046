"""Finding what stands in a brief: words, phrases and fields, from the first letter typed."""

from briefing.search.errors import QueryError
from briefing.search.found import Found, Hit
from briefing.search.highlight import Run, highlight
from briefing.search.index import Index, find

__all__ = ["Found", "Hit", "Index", "QueryError", "Run", "find", "highlight"]
