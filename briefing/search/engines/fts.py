"""The FTS5 engine: the words of every document in SQLite's full-text index.

FTS5 gets words that are folded and cut already, with a space between, and no text of the reader's
unquoted; so it has nothing left to interpret.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence

from briefing.search.documents import Candidate, Document
from briefing.search.engines.wanted import Every, Faceted, Some, Term, Wanted, Without

# The tokenizer that cuts at spaces: every other character that words and facets hold is listed.
OPTIONS = """prefix='1 2 3', columnsize=0, tokenize="ascii tokenchars '=-_.'\""""
_TABLE = f"CREATE VIRTUAL TABLE items USING fts5(words, content='', {OPTIONS})"
_ANYTHING = '"=any"'
_NOTHING = '"=none"'


def available() -> bool:
    """Whether this Python's SQLite has FTS5, and JSON, as which a library tells what it found."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute(_TABLE)
        connection.execute("SELECT json_group_array(1)")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return True


class Fts:
    """An engine over a full-text index in memory, with the words of the documents beside it."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Index the documents. Raises sqlite3.OperationalError where FTS5 is missing."""
        # Built in one thread and asked from another, never from two at once.
        self._connection = sqlite3.connect(":memory:", check_same_thread=False)
        self._connection.execute(_TABLE)
        self._candidates: list[Candidate] = []
        rows = map(self._row, documents)
        self._connection.executemany("INSERT INTO items(rowid, words) VALUES (?, ?)", rows)

    def _row(self, document: Document) -> tuple[int, str]:
        self._candidates.append(document.candidate)
        return document.number, indexed(document)

    def matching(self, wanted: Wanted) -> list[int]:
        """The numbers of the documents that hold what is wanted, ascending."""
        query = "SELECT rowid FROM items WHERE items MATCH ? ORDER BY rowid"
        found = self._connection.execute(query, (expression(wanted, _leaf),))
        return [number for (number,) in found]

    def candidates(self, numbers: Sequence[int]) -> list[Candidate]:
        """What is to be ranked of the documents of these numbers."""
        return [self._candidates[each] for each in numbers]


Leaf = Callable[[Term | Faceted], str]
"""What a term or some facets are in the language of FTS5."""


def expression(wanted: Wanted, leaf: Leaf) -> str:
    """What is wanted, in the language of FTS5; it has to be quoted by `leaf`."""
    match wanted:
        case Term() | Faceted():
            return leaf(wanted)
        case Every(parts):
            return _every(parts, leaf)
        case Some(parts):
            return any_of(expression(part, leaf) for part in parts)
        case Without(part):
            return f"({_ANYTHING} NOT {expression(part, leaf)})"


def any_of(parts: Iterable[str]) -> str:
    """Any of some expressions; of none: nothing."""
    return f"({' OR '.join(parts) or _NOTHING})"


def _leaf(wanted: Term | Faceted) -> str:
    if isinstance(wanted, Term):
        return any_of(_term(wanted))
    return any_of(_facet(each) for each in sorted(wanted.facets))


def _term(term: Term) -> Iterator[str]:
    for each in (term.whole, *term.stems, *term.names):
        if each:
            yield f'"{each}"'
    if term.opening:
        yield f'"{term.opening}" *'
    yield from map(_facet, term.facets)


def _every(parts: tuple[Wanted, ...], leaf: Leaf) -> str:
    wanted = [expression(part, leaf) for part in parts if not isinstance(part, Without)]
    unwanted = [expression(part.part, leaf) for part in parts if isinstance(part, Without)]
    every = " AND ".join(wanted or [_ANYTHING])
    return f"(({every}) NOT {any_of(unwanted)})" if unwanted else f"({every})"


def _facet(facet: str) -> str:
    """A facet as it is indexed: no word begins with its sign, nor does the beginning of one."""
    return f'"={facet}"'


def indexed(document: Document) -> str:
    """The words of a document, and its facets, as they go into the index."""
    facets = (f"={each}" for each in document.facets.words)
    return " ".join((document.whole, *facets, _ANYTHING.strip('"')))
