"""Many briefs searched together: over the file as in memory, and what they know of each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.generated import write_library
from benchmarks.words import Words
from briefing.search import Found, Index, QueryError
from briefing.search.answer import Asked
from briefing.search.engines import Scan
from briefing.search.everywhere import look, opened
from briefing.search.kept import NOTHING, Keeping, Kept
from briefing.search.library import Library

BRIEFS = 200
SEED = 3


def kept_of(brief: str) -> Kept:
    notes = {"quote-1": Keeping(notes=("Ask about zeppelins.",))}
    return notes if brief == "made-007" else NOTHING


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    folder = tmp_path_factory.mktemp("library")
    write_library(folder, BRIEFS, BRIEFS * 12, seed=SEED)
    return tuple(sorted(folder.iterdir()))


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


def test_the_file_gives_the_same_answers_as_memory(paths: tuple[Path, ...], tmp_path: Path) -> None:
    memory = Library([Index(each, Scan, kept_of(each.id)).searched for each in opened(paths)])
    met = 0
    for query in queries():
        for limit, kind in ((None, ""), (3, "quotes")):
            answers = look(paths, Asked(query, limit, kind), kept_of, tmp_path)
            stored = [shown(each.found) for each in answers]
            assert stored == [shown(each) for each in memory.find(query, limit, kind=kind)], query
            met += any(each.found.hits for each in answers)
    assert met > 30


def test_the_briefs_are_told_in_order(paths: tuple[Path, ...], tmp_path: Path) -> None:
    answers = look(paths[:5], Asked("the"), kept_of, tmp_path)
    assert [each.id for each in answers] == [f"made-{number:03}" for number in range(5)]
    assert [each.title for each in answers] == [each.dossier.head.title for each in answers]


def shown(found: Found) -> object:
    hits = [
        (hit.target, hit.kind, hit.title, hit.passage, hit.field, hit.date, hit.speaker, hit.source)
        for hit in found.hits[:3]
    ]
    return hits, len(found.hits), found.counts, found.instead, found.words


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
def two(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path, "first", "Who saw a bear"), written(
        tmp_path, "other", "Who saw a bean"
    )


def found(paths: tuple[Path, ...], query: str, cache: Path) -> dict[str, list[str]]:
    answers = look(paths, Asked(query), kept_of, cache)
    return {each.id: [hit.target for hit in each.found.hits] for each in answers}


def test_a_word_of_one_brief_is_no_slip_in_another(two: tuple[Path, Path], tmp_path: Path) -> None:
    assert found(two, "bear", tmp_path / "c") == {"first": ["one-gap"], "other": []}
    assert found(two, "beaq", tmp_path / "c") == {"first": ["one-gap"], "other": ["one-gap"]}


def test_a_value_of_one_brief_finds_nothing_in_another(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    assert found(two, "speaker:p-first or bean", tmp_path) == {"first": [], "other": ["one-gap"]}
    assert "one-gap" in found(two, "bean -speaker:p-first", tmp_path)["other"]
    with pytest.raises(QueryError, match="p-third"):
        found(two, "speaker:p-third", tmp_path)
