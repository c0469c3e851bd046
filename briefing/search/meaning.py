"""What a query means in one brief: every word in all its forms, every field as facets."""

from __future__ import annotations

from briefing.problems import did_you_mean
from briefing.search.engines.wanted import Every, Faceted, Some, Term, Wanted, Without
from briefing.search.fields import DATES
from briefing.search.knowing import Knowing
from briefing.search.query import Both, Either, Expression, Field, Not, QueryError, Words
from briefing.search.query.dates import BEGUN, lies_in, span
from briefing.search.text import folded

Instead = tuple[str, str]


class Meaning:
    """Reads one query. `instead` gathers each word that stands nowhere, with the one taken."""

    def __init__(self, lexicon: Knowing, query: str) -> None:
        """`query` is the text that faults are shown in."""
        self._lexicon = lexicon
        self._query = query
        self.instead: list[Instead] = []

    def of(self, expression: Expression) -> Wanted:
        """What an expression asks for. Raises QueryError for an unknown field or value."""
        match expression:
            case Words():
                return self._words(expression)
            case Field(name=name):
                dated = name.lower() in DATES
                return Faceted(self._dates(expression) if dated else self._values(expression))
            case Both(parts):
                return Every(tuple(self.of(part) for part in parts))
            case Either(parts):
                return Some(tuple(self.of(part) for part in parts))
            case Not(Words() as words):
                return Without(self._unwanted(words))
            case Not(part):
                return Without(self.of(part))

    def _words(self, words: Words) -> Term:
        typed = folded(words.text)
        if words.phrase:
            return self._lexicon.phrase(typed, unfinished=words.unfinished)
        taken = self._lexicon.corrected(typed, unfinished=words.unfinished)
        if taken != typed:
            self.instead.append((words.text, " ".join(taken)))
        return self._lexicon.term(taken, unfinished=words.unfinished)

    def _unwanted(self, words: Words) -> Term:
        """What is to be left out; it is neither guessed nor corrected."""
        typed = folded(words.text)
        if words.phrase:
            return self._lexicon.phrase(typed, unfinished=False)
        return self._lexicon.term(typed, guess=False)

    def _values(self, field: Field) -> frozenset[str]:
        name = field.name.lower()
        known = self._lexicon.choices.get(name)
        if known is None:
            raise self._no_such(field)
        found = known.facets(field.value, unfinished=field.unfinished)
        if not (found or self._lexicon.knows(name, field.value, unfinished=field.unfinished)):
            raise self._fault(
                f"'{field.value}' is no value of {name}:", field, known.hint(field.value)
            )
        return found

    def _dates(self, field: Field) -> frozenset[str]:
        dates, name = self._lexicon.dates, field.name.lower()
        try:
            asked = span(name, field.value)
        except ValueError as error:
            if field.unfinished and BEGUN.fullmatch(field.value):
                return frozenset(dates)
            message, _, forms = str(error).partition("; ")
            raise self._fault(message, field, forms) from None
        known = ((word, when) for word, when in dates.items() if when)
        return frozenset(word for word, when in known if lies_in(when, name, asked))

    def _no_such(self, field: Field) -> QueryError:
        names = (*self._lexicon.choices, *DATES)
        hint = did_you_mean(field.name.lower(), names) or f"the fields are {', '.join(names)}"
        end = field.start + len(field.name)
        return QueryError(f"there is no field '{field.name}'", self._query, field.start, end, hint)

    def _fault(self, message: str, field: Field, hint: str) -> QueryError:
        start = field.start + len(field.name) + 1
        return QueryError(message, self._query, start, field.end, hint)
