"""Reads a query. It knows the shape alone; which fields and values there are, `meaning` says."""

from __future__ import annotations

from functools import lru_cache

from briefing.search.query.errors import QueryError
from briefing.search.query.expressions import Both, Either, Expression, Field, Not, Words
from briefing.search.query.tokens import QUOTES, Sort, Token, tokens
from briefing.search.text import folded

LONGEST = 2_000
"""How many characters a query may have."""

DEEPEST = 10
"""How many brackets may be open at once; FTS5 gives up at some sixteen."""


@lru_cache(maxsize=16)
def parse(query: str, *, typing: bool = False) -> Expression | None:
    """Read a query; None where it asks for nothing. Raises QueryError with the place of the fault.

    While it is being `typing`, what is opened need not be closed, an `or` may wait for its other
    side, and the last word or value is unfinished.
    """
    if len(query) > LONGEST:
        message = f"a query has at most {LONGEST} characters, this one has {len(query)}"
        raise QueryError(message, query, LONGEST, len(query), "search for a part of it")
    return _Parser(query, typing=typing).read()


class _Parser:
    """Takes one token after another; each method reads what its name says."""

    def __init__(self, query: str, *, typing: bool) -> None:
        self._query = query
        self._typing = typing
        self._tokens = tuple(tokens(query))
        self._at = 0
        self._depth = 0

    def read(self) -> Expression | None:
        found = self._either()
        if self._next.sort is Sort.CLOSE:
            raise self._fault("this bracket closes none", self._next, "open one before it")
        return found

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _either(self) -> Expression | None:
        parts = [self._both()]
        while self._next.sort is Sort.OR:
            self._check_sides(parts[-1], self._take())
            parts.append(self._both())
        found = tuple(part for part in parts if part)
        return found[0] if len(found) == 1 else Either(found) if found else None

    def _check_sides(self, before: Expression | None, sign: Token) -> None:
        if before is None:
            raise self._fault("nothing stands before 'or'", sign, _AS_WORD)
        last = self._next.sort in (Sort.END, Sort.CLOSE, Sort.OR)
        if last and not (self._typing and self._next.sort is Sort.END):
            raise self._fault("nothing stands after 'or'", sign, _AS_WORD)

    def _both(self) -> Expression | None:
        parts: list[Expression] = []
        while self._next.sort not in (Sort.END, Sort.CLOSE) and not self._is_or():
            if part := self._one():
                parts.append(part)
        return parts[0] if len(parts) == 1 else Both(tuple(parts)) if parts else None

    def _is_or(self) -> bool:
        """Whether an `or` comes that is one, and not the beginning of a word such as `order`."""
        return self._next.sort is Sort.OR and not self._unfinished(self._next)

    def _one(self) -> Expression | None:
        token = self._take()
        match token.sort:
            case Sort.MINUS:
                part = self._one()
                return Not(part) if part else None
            case Sort.OPEN:
                return self._group(token)
            case Sort.FIELD:
                return self._field(token)
        return self._words(token)

    def _group(self, bracket: Token) -> Expression | None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._fault(f"more than {DEEPEST} brackets are open", bracket)
        found = self._either()
        if self._next.sort is Sort.CLOSE:
            self._take()
        elif not self._typing:
            raise self._fault("this bracket is never closed", bracket, "close it with ')'")
        self._depth -= 1
        return found

    def _field(self, token: Token) -> Field | None:
        self._check_closed(token)
        if not token.text.strip():
            if self._unfinished(token):
                return None
            raise self._fault(f"'{token.field}:' has no value", token, "put one after the colon")
        unfinished = self._unfinished(token)
        return Field(token.field, token.text.strip(), token.start, token.end, unfinished)

    def _words(self, token: Token) -> Words | None:
        self._check_closed(token)
        if not folded(token.text):
            return None
        phrase, unfinished = token.sort is Sort.PHRASE, self._unfinished(token)
        return Words(token.text, token.start, token.end, phrase, unfinished)

    def _check_closed(self, token: Token) -> None:
        if not token.closed and not self._typing:
            raise self._fault("this quotation mark is never closed", token, "close it, or drop it")

    def _unfinished(self, token: Token) -> bool:
        """Whether the cursor may still stand in it: it ends the query, and no mark closes it."""
        return (
            self._typing
            and token.end == len(self._query)
            and not self._query.endswith(tuple(QUOTES))
        )

    def _fault(self, message: str, token: Token, hint: str = "") -> QueryError:
        return QueryError(message, self._query, token.start, token.end, hint)


_AS_WORD = "to find the word itself, put it in quotation marks"
