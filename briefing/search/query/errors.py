"""A query that cannot be read."""

from __future__ import annotations

from briefing.errors import UsageError


class QueryError(UsageError):
    """Names what the reader typed, where it stands, and the nearest that would be right.

    `query[start:end]` is the part that is off.
    """

    def __init__(self, message: str, query: str, start: int, end: int, hint: str = "") -> None:
        """Keep the sentence, the place and the remedy."""
        super().__init__(f"{message}, at character {start + 1} of the query", hint)
        self.query = query
        self.start = start
        self.end = end
