"""FTS5 and the plain scan give the same answers."""

from __future__ import annotations

import gc
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library import Dossier
from briefing.search import Found, Index, QueryError, find
from briefing.search.documents import Document
from briefing.search.engines import Engine, Scan, best, fts
from tests.search.conftest import GENEVA, Searching

WORDS = st.sampled_from(
    [
        *("nato", "lavrov", "lavrof", "guarantee", "us", "the", "of", "a", "written", "jerome"),
        *('"open door"', '"the us"', "ryabakov", "kiev", "de-escalation", "1997", "xyzzy", "*"),
        *("speaker:lavrov", "by:us", "kind:quote", "kind:demand", "has:response", "source:dw"),
        *("date:2022-01-10..2022-01-20", "before:2022", "after:2022-01-20", "stance:rejects"),
    ]
)
QUERIES = st.recursive(
    WORDS,
    lambda part: st.one_of(
        st.builds("{} {}".format, part, part),
        st.builds("({} or {})".format, part, part),
        st.builds("-({})".format, part),
    ),
    max_leaves=6,
)


@given(QUERIES, st.booleans())
def test_both_give_the_same_hits_in_the_same_order(
    geneva_by_fts: Index, geneva_by_scan: Index, query: str, typing: bool
) -> None:
    one, other = (answer(index, query, typing=typing) for index in (geneva_by_fts, geneva_by_scan))
    assert one == other


@given(st.text(alphabet="naoteu l-()\":'é", max_size=12))
def test_also_for_every_letter_typed(
    geneva_by_fts: Index, geneva_by_scan: Index, query: str
) -> None:
    assert answer(geneva_by_fts, query, typing=True) == answer(geneva_by_scan, query, typing=True)


@given(QUERIES, st.booleans())
def test_the_file_of_a_library_gives_the_same_hits(
    geneva_by_fts: Index, geneva_by_file: Searching, query: str, typing: bool
) -> None:
    one, other = (answer(index, query, typing=typing) for index in (geneva_by_fts, geneva_by_file))
    assert sets(one) == sets(other)


@given(st.text(alphabet="naoteu l-()\":'é", max_size=12))
def test_the_file_does_so_for_every_letter_typed(
    geneva_by_fts: Index, geneva_by_file: Searching, query: str
) -> None:
    one, other = (answer(index, query, typing=True) for index in (geneva_by_fts, geneva_by_file))
    assert sets(one) == sets(other)


def test_a_single_search_gives_what_an_index_gives(geneva: Dossier, geneva_by_fts: Index) -> None:
    found = find(geneva, "open door", 4)
    assert seen(found) == seen(geneva_by_fts.find("open door", 4))


def test_where_sqlite_has_no_fts5_the_scan_answers(
    geneva: Dossier, geneva_by_fts: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fts, "_TABLE", "CREATE VIRTUAL TABLE items USING fts0(words)")
    with pytest.raises(sqlite3.OperationalError):
        Index(geneva, fts.Fts)
    assert seen(Index(geneva, of_many).find("nato")) == seen(geneva_by_fts.find("nato"))


def test_where_python_has_no_sqlite_the_scan_answers(
    geneva: Dossier, geneva_by_fts: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "briefing.search.engines.fts")
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    assert isinstance(Index(geneva, of_many).searched.engine, Scan)
    assert seen(Index(geneva, of_many).find("nato")) == seen(geneva_by_fts.find("nato"))


def test_an_index_is_made_of_many_documents_alone(geneva: Dossier) -> None:
    assert isinstance(Index(geneva).searched.engine, Scan)
    assert isinstance(Index(geneva, of_many).searched.engine, fts.Fts)


def test_a_brief_of_a_usual_size_is_searched_without_sqlite() -> None:
    code = (
        "import sys; from briefing.library import open_brief; from briefing.search import Index;"
        f"Index(open_brief({str(GENEVA)!r})).find('guarantee'); print('sqlite3' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize("engine", [fts.Fts, Scan])
def test_an_index_keeps_the_words_of_documents_and_no_documents(
    geneva: Dossier, engine: Callable[[Iterable[Document]], Engine]
) -> None:
    before = documents_alive()
    index = Index(geneva, engine)
    assert documents_alive() == before
    assert index.find("nato").hits[0].document.title


def documents_alive() -> int:
    gc.collect()
    return sum(type(each) is Document for each in gc.get_objects())


def of_many(documents: Iterable[Document]) -> Engine:
    return best(documents, 1_000_000)


def seen(found: Found) -> object:
    hits = [(hit.target, hit.field, hit.passage, hit.date, hit.speaker) for hit in found.hits]
    return hits, found.counts, found.instead, found.words


def answer(index: Searching, query: str, *, typing: bool) -> object:
    try:
        found = index.find(query, typing=typing)
    except QueryError as fault:
        return fault.message
    return [hit.target for hit in found.hits], found.counts, found.instead, found.words


def sets(told: object) -> object:
    """What was found, whatever its order; the words are those of the best hit."""
    if not isinstance(told, tuple):
        return told
    targets, counts, instead, _ = told
    return frozenset(targets), counts, instead
