"""Many briefs searched together: over the file as in memory, and what they know of each other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.generated import write_library
from benchmarks.words import Words
from briefing.library import open_brief
from briefing.search import QueryError
from briefing.search.across import Across, Met
from briefing.search.collection import Collection
from briefing.search.facets import STATED
from briefing.search.kept import NOTHING, Keeping, Kept
from briefing.search.memory import InMemory

BRIEFS = 30
SEED = 3


def kept_of(brief: str) -> Kept:
    notes = {"quote-1": Keeping(notes=("Ask about zeppelins.",))}
    return notes if brief == "made-007" else NOTHING


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    folder = tmp_path_factory.mktemp("library")
    write_library(folder, BRIEFS, BRIEFS * 12, seed=SEED)
    return tuple(sorted(folder.iterdir()))


@pytest.fixture(scope="module")
def memory(paths: tuple[Path, ...]) -> InMemory:
    return InMemory(map(open_brief, paths), kept_of)


@pytest.fixture(scope="module")
def library(
    paths: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Collection]:
    with closing(Collection(paths, kept_of, tmp_path_factory.mktemp("cache"))) as found:
        found.renew()
        yield found


def queries() -> Iterator[str]:
    known = Words(SEED).known
    for rank in (1, 40, 1_000):
        yield known[rank]
        yield known[rank] + " " + known[rank + 3]
        yield f'"{known[rank]}" or -{known[2]}'
        yield known[rank][:-1] + "q"
    yield known[-3]
    yield from ("speaker:actor-3", "the speaker:actor-3 date:2012-05", "kept:note", "zeppelins")
    yield from ("has:note -the", "kind:issue in", "xyzzyqq", "-the", "issue:issue-4 or zeppelin")
    yield from ("speaker:actor", "before:2015", "date:2011..2013-02 the", "zeppelim")


@pytest.mark.parametrize("query", [*queries()])
@pytest.mark.parametrize("typing", [False, True])
def test_the_file_gives_the_same_answers_as_memory(
    library: Collection, memory: InMemory, query: str, typing: bool
) -> None:
    assert answer(library, query, typing=typing) == answer(memory, query, typing=typing)


def answer(library: Collection | InMemory, query: str, *, typing: bool) -> object:
    try:
        found = library.ask(query, None, typing=typing)
    except QueryError as fault:
        return fault.message
    each = {brief: found.of_brief(brief) for brief in found.briefs}
    return [*map(shown, found.hits[:20])], len(found.hits), each, found.counts, found.instead


def shown(met: Met) -> object:
    hit = met.hit
    told = hit.title, hit.passage, hit.field, hit.date, hit.speaker, hit.source
    stated = STATED in hit.document.facets.words
    return met.address, hit.kind, met.speaker, met.source, stated, *told


def test_most_queries_find_something(library: Collection) -> None:
    assert sum(bool(library.ask(each, 1, typing=True).hits) for each in queries()) > 20


def written(folder: Path, brief: str, gap: str) -> Path:
    path = folder / f"{brief}.yaml"
    path.write_text(
        f"brief: {{id: {brief}, title: {brief}, as_of: 2022, sides: [a, b]}}\n"
        f"actors: [{{id: a, name: A {brief}, kind: state}}, {{id: b, name: B, kind: state}},"
        f" {{id: p-{brief}, name: Ann Moor{brief}, kind: person}}]\n"
        f"gaps: [{{id: one-gap, question: {gap}}}]\n"
    )
    return path


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Collection]:
    gaps = {"first": "Who saw a bear", "other": "Who saw a bean, too"}
    paths = [written(tmp_path, brief, gap) for brief, gap in gaps.items()]
    with closing(Collection(paths, kept_of, tmp_path / "cache")) as found:
        found.renew()
        yield found


def found(library: Collection, query: str) -> set[str]:
    return addresses(library.ask(query))


def addresses(found: Across) -> set[str]:
    return {each.address for each in found.hits}


def test_a_word_of_one_brief_is_no_slip_in_another(two: Collection) -> None:
    assert found(two, "bear") == {"first#one-gap"}


def test_a_slip_is_taken_for_the_nearest_word_of_all(two: Collection) -> None:
    assert found(two, "beaq") == {"other#one-gap"}
    assert two.ask("beaq").instead == (("beaq", "bean"),)


def test_a_value_of_one_brief_finds_nothing_in_another(two: Collection) -> None:
    assert found(two, "speaker:p-first or bean") == {"other#one-gap"}
    assert "other#one-gap" in found(two, "bean -speaker:p-first")
    with pytest.raises(QueryError, match="p-firts") as fault:
        found(two, "speaker:p-firts")
    assert "p-first" in fault.value.hint


def test_the_forms_of_a_word_are_those_of_the_briefs_in_its_language(tmp_path: Path) -> None:
    paths = [written(tmp_path, "english", "Which policy"), written(tmp_path, "french", "policies")]
    other = paths[1].read_text().replace("as_of", "language: fr, as_of", 1)
    paths[1].write_text(other)
    with closing(Collection(paths, kept_of, tmp_path / "cache")) as library:
        library.renew()
        assert found(library, "policy") == {"english#one-gap"}
        paths[1].write_text(other.replace("policies", "nothing"))
        paths[0].write_text(paths[0].read_text().replace("policy", "policies"))
        library.renew()
        (hit,) = library.ask("policy").hits
        assert (hit.address, "policies" in hit.hit.looked_for.words) == ("english#one-gap", True)
