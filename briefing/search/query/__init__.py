"""The query language: words, "phrases", -not, or, brackets, field:value."""

from briefing.search.query.errors import QueryError
from briefing.search.query.expressions import Both, Either, Expression, Field, Not, Words
from briefing.search.query.parser import parse

__all__ = ["Both", "Either", "Expression", "Field", "Not", "QueryError", "Words", "parse"]
