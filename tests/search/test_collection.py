"""A library that stays open: read as it goes, stopped, asked letter by letter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.search.across import Across
from briefing.search.collection import Collection
from briefing.search.kept import NOTHING
from briefing.search.progress import Progress
from briefing.search.shelved import asking

BRIEF = """\
brief: {id: %s, title: About %s, as_of: 2022, sides: [a, b]}
actors:
- {id: a, name: A, kind: state}
- {id: b, name: B, kind: state}
- {id: ann, name: Ann Moor, kind: person}
sources: [{id: gazette, title: The Gazette, published_basis: unknown}]
quotes:
- {id: said, speaker: ann, text: Bears came by night., date: 2022-01-02, date_basis: stated,
   wording: direct, source: gazette}
gaps: [{id: open-gap, question: Who saw bears of %s}]
"""
NAMES = ("one", "other", "third")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Collection]:
    paths = []
    for each in NAMES:
        paths.append(tmp_path / f"{each}.yaml")
        paths[-1].write_text(BRIEF % (each, each, each))
    found = Collection(paths, lambda _brief: NOTHING, tmp_path / "cache")
    yield found
    found.close()


def addresses(found: Across) -> set[str]:
    return {each.address for each in found.hits}


def test_a_hit_tells_its_brief_its_speaker_and_its_source(library: Collection) -> None:
    library.renew()
    hits = library.ask("night", kind="quotes").hits
    assert [each.address for each in hits] == ["one#said", "other#said", "third#said"]
    told = hits[1]
    assert (told.brief.id, told.brief.title, told.speaker, told.source) == (
        "other",
        "About other",
        "Ann Moor",
        "The Gazette",
    )
    assert told.brief.path.name == "other.yaml"


def test_hits_are_counted_by_kind_and_by_brief_whatever_is_shown(library: Collection) -> None:
    library.renew()
    found = library.ask("bears", 2)
    assert len(found.hits) == 2
    assert found.counts == {"quotes": 3, "gaps": 3}
    assert found.briefs == {"one": 2, "other": 2, "third": 2}
    assert (found.total, found.more) == (6, False)


def test_one_kind_or_one_brief_is_left(library: Collection) -> None:
    library.renew()
    assert addresses(library.ask("bears", kind="gaps")) == {f"{each}#open-gap" for each in NAMES}
    assert addresses(library.ask("bears", brief="other")) == {"other#said", "other#open-gap"}


def test_reading_tells_how_far_it_is(library: Collection) -> None:
    told: list[Progress] = []
    library.renew(told.append)
    assert (told[-1].done, told[-1].total) == (3, 3)


def test_the_briefs_are_listed(library: Collection) -> None:
    library.renew()
    entries = library.known().values()
    assert [(each.id, each.title, each.counts["gaps"]) for each in entries] == [
        (each, f"About {each}", 1) for each in NAMES
    ]


def test_words_go_on_also_where_the_best_hits_have_them_whole(
    library: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "RANKED", 1)
    other = tmp_path / "other.yaml"
    other.write_text(other.read_text().replace("Bears", "A bearskin"))
    library.renew()
    found = library.ask("bears", 1, typing=True)
    assert "bears" in found.hits[0].hit.document.whole.split()
    assert [*found.likely()] == ["bearsk"]
    assert not [*library.ask("bears ", 1, typing=True).likely()]
