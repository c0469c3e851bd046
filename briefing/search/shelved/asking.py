"""One expression asked of a whole library: the best of what matches, and how much there is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import msgspec

from briefing.search.across import Across
from briefing.search.engines.fts import expression
from briefing.search.engines.wanted import Every, Wanted, terms
from briefing.search.following import likely
from briefing.search.meaning import Meaning
from briefing.search.query import parse
from briefing.search.shelved import marks, sought
from briefing.search.shelved.counts import Counts
from briefing.search.shelved.file import ROOM
from briefing.search.shelved.ranking import Ranking, Texts
from briefing.search.shelved.scope import Scope
from briefing.search.shelved.showing import Showing
from briefing.search.shelved.sought import Sought

COUNTED = 2_000
"""Hits that are counted; of more it is told that there are so many at least."""

RANKED = 100
"""Hits that are ranked at least, the likeliest."""


_numbers = msgspec.json.Decoder(list[int])


class Limits(msgspec.Struct, frozen=True):
    """At most so many hits, of one kind or of all, of the brief with an id or of all."""

    hits: int | None
    kind: str = ""
    brief: str = ""


class Asking:
    """Asks an open file. Valid as long as it does not change."""

    def __init__(self, connection: sqlite3.Connection, scope: Scope) -> None:
        """Ask for the briefs of `scope`."""
        self._connection = connection
        self._scope = scope
        self._packed: dict[int, bytes] = {}
        """What a hit shows, of the documents that were ranked: it lies beside their words."""
        self._words: list[str] = []
        """The words of these."""

    def ask(self, query: str, limits: Limits, *, typing: bool = False) -> Across:
        """What the briefs hold. Raises QueryError where the query cannot be read."""
        parsed = parse(query, typing=typing)
        if parsed is None:
            return Across(unread=self._scope.unread)
        meaning = Meaning(self._scope.knowledge, query)
        wanted = meaning.of(parsed)
        most = None if limits.hits is None else COUNTED
        numbers = self._numbers(self._expression(wanted), limits, most and most + 1)
        likeliest = self._likeliest(numbers, wanted, limits)
        showing = Showing(self._connection, self._scope, [*_sought(wanted)])
        counts = Counts(numbers[:most], self._scope.ids)
        return Across(
            hits=tuple(showing.hits(likeliest[: limits.hits], counts, self._packed)),
            counts=counts.kinds,
            briefs=counts,
            of_brief=counts.of_brief,
            instead=tuple(meaning.instead) if numbers else (),
            more=most is not None and len(numbers) > most,
            unread=self._scope.unread,
            likely=partial(likely, query, [*self._words, *_longer(wanted)]),
        )

    def _expression(self, wanted: Wanted) -> str:
        return expression(wanted, partial(sought.leaf, shortened=self._shortened))

    def _shortened(self, facets: frozenset[str]) -> Iterable[str]:
        # The dates of a large library take long to read, and few queries ask for any.
        dated = any(each.startswith("date=") for each in facets)
        return self._scope.knowledge.by_date.shortened(facets) if dated else facets

    def _numbers(self, wanted: str, limits: Limits, most: int | None) -> list[int]:
        """The numbers of the documents that match, ascending; at most so many."""
        kind = f' AND "{marks.of_facet(f"kind={limits.kind}")}"' if limits.kind else ""
        of_brief = self._scope.of_brief(limits.brief)
        # Thousands of rows, one by one, would take twice as long as to find them.
        query = (
            "SELECT json_group_array(rowid) FROM (SELECT rowid FROM items"  # noqa: S608 - numbers
            f" WHERE items MATCH ?{of_brief} ORDER BY rowid LIMIT ?)"
        )
        asked = f"({wanted}){kind}{self._scope.every}", -1 if most is None else most
        return _numbers.decode(self._connection.execute(query, asked).fetchone()[0])

    def _likeliest(self, numbers: list[int], wanted: Wanted, limits: Limits) -> list[int]:
        """The numbers, the best first; the others, as far as they are asked for, as they come."""
        every = [*_sought(wanted)]
        most = COUNTED if limits.hits is None else max(RANKED, limits.hits)
        first = numbers
        if len(numbers) > most:
            first = self._candidates(wanted, every, limits, most) or numbers[:most]
        found = self._ranked(first, every)
        if first is numbers or (limits.hits is not None and len(found) >= limits.hits):
            return found
        taken = frozenset(found)
        return [*found, *(n for n in numbers if n not in taken)]

    def _ranked(self, numbers: Sequence[int], every: Sequence[Sought]) -> list[int]:
        """The best first; of equal ones those of the first brief."""
        rank, places = Ranking(every).rank, self._scope.places
        ranks = []
        for each in self._texts(numbers):
            ranks.append(rank(each))
            self._packed[each[0]] = each[-1]
            self._words += each[1:4]
        if len(ranks) < len(numbers):
            raise sqlite3.DatabaseError("a document is missing")
        ordered = sorted((*rank[:-1], places[rank[-1] // ROOM], rank[-1]) for rank in ranks)
        return [each[-1] for each in ordered]

    def _candidates(
        self, wanted: Wanted, every: Sequence[Sought], limits: Limits, most: int
    ) -> list[int]:
        """The documents that may be the best: named, titled, as typed, in another form."""
        found: dict[int, None] = {}
        # Whatever holds a tier of a few words alone holds what is wanted.
        also = "" if _is_of_words(wanted) else f"{self._expression(wanted)} AND "
        for tier in _tiers(every):
            held = f"{also}{tier}"
            found.update(dict.fromkeys(self._numbers(held, limits, most)))
            if len(found) >= most:
                break
        return list(found)[:most]

    def _texts(self, numbers: Iterable[int]) -> Iterator[Texts]:
        told = ",".join(map(str, numbers))
        columns = "number, title, body, note, marks, packed"
        query = f"SELECT {columns} FROM documents WHERE number IN ({told})"  # noqa: S608 - own
        return iter(self._connection.execute(query))


def _sought(wanted: Wanted) -> Iterator[Sought]:
    return (each for each in terms(wanted) if isinstance(each, Sought))


def _longer(wanted: Wanted) -> Iterator[str]:
    """The words that a word goes on to, where it is none of many: the best hits have it whole."""
    return (f" {word}" for each in _sought(wanted) for word in each.longer)


def _is_of_words(wanted: Wanted) -> bool:
    """Whether words are wanted and nothing else, all of them."""
    parts = wanted.parts if isinstance(wanted, Every) else (wanted,)
    return all(isinstance(each, Sought) for each in parts)


def _tiers(every: Sequence[Sought]) -> Iterator[str]:
    """What the best hits hold, the best first; nothing where no word is looked for."""
    if not every:
        return
    if len(every) == 1 and every[0].own:
        yield sought.any_mark(every[0].own)
    yield sought.in_title(every)
    if len(every) > 1:
        yield f'"{" ".join(each.whole for each in every)}"'
    yield sought.every_whole(every)
    yield sought.every_known(every)
