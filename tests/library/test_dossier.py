"""An opened brief: items by id, names, who refers to whom, dates, sides, speakers."""

from __future__ import annotations

import pytest

from briefing.errors import NotFoundError
from briefing.library import Dating, Dossier
from briefing.model import Demand, When, references
from briefing.model.when import parse


def test_items_are_found_by_id(dossier: Dossier) -> None:
    """
    terms: [{id: door, term: Open door, meaning: M}]
    """
    assert dossier.item("door") is dossier.brief.terms[0]
    assert dossier.item("talks") is dossier.head
    assert (dossier.kind("door"), dossier.kind("talks")) == ("terms", "brief")
    assert dossier.items("terms") == dossier.brief.terms
    assert dossier.items("quotes") == ()
    assert "door" in dossier
    with pytest.raises(NotFoundError) as caught:
        dossier.item("dor")
    assert "'door'" in caught.value.hint


def test_of_items_with_one_id_the_first_is_found(dossier: Dossier) -> None:
    """
    actors: [{id: nato, name: NATO, kind: alliance}]
    terms: [{id: nato, term: T, meaning: M}]
    """
    assert dossier.kind("nato") == "actors"
    found = [each for each in dossier.problems if each.code == "duplicate-id"]
    assert [each.place.line for each in found] == [3]
    assert found[0].message.endswith(f"{dossier.path.name}:2:15"), "where the other one stands"


def test_every_item_has_a_name(dossier: Dossier) -> None:
    """
    actors: [{id: us, name: "United\\n States", kind: state}]
    issues: [{id: i, title: The door, question: Q, status: contested, quarrel: norm}]
    quotes:
      - id: q
        speaker: us
        text: one two three four five six seven eight nine
        wording: direct
        date_basis: unknown
        source: s
    positions:
      - {id: p, issue: i, actor: us, text: "See [[i]], [[us|them]] and [[p]]", basis: stated}
      - {id: cite, issue: i, actor: us, text: "[@s]", basis: stated}
    views: [{id: v, expert: us, claim: It holds., outlook: hopeful}]
    figures: [{id: f, value: 100 000, meaning: M}]
    gaps: [{id: g, question: Who knows?}]
    """
    assert dossier.name("us") == "United States"
    assert dossier.name("i") == "The door"
    assert dossier.name("q") == "“one two three four five six seven eight …”"
    assert dossier.name("p") == "See The door, them and p"
    assert dossier.name("cite") == "cite"
    assert [dossier.name(each) for each in "vfg"] == ["It holds", "100 000", "Who knows?"]
    assert dossier.name("talks") == "Title of talks"
    assert dossier.name("nobody") == "nobody"


def test_those_who_refer_to_an_item_are_told(dossier: Dossier) -> None:
    """
    actors: [{id: us, name: US, kind: state}, {id: nuland, name: N, kind: person, represents: us}]
    terms: [{id: t, term: T, meaning: "Of [[us]] and [[us]].", words: [{actor: us, word: w}]}]
    """
    assert dossier.referrers("us") == ("talks", "nuland", "t")
    items = [dossier.item(each) for each in dossier.referrers("us")]
    named = [each for item in items for each in references(item)]
    assert [(each.origin, each.path) for each in named if each.target == "us"] == [
        ("talks", ("sides", 0)),
        ("nuland", ("represents",)),
        ("t", ("meaning",)),
        ("t", ("meaning",)),
        ("t", ("words", 0, "actor")),
    ]
    assert dossier.referrers("nobody") == ()


def test_a_side_is_at_the_end_of_whom_one_represents(dossier: Dossier) -> None:
    """
    actors:
      - {id: us, name: US, kind: state}
      - {id: state, name: S, kind: body, represents: us}
      - {id: price, name: P, kind: person, represents: state}
      - {id: a, name: A, kind: person, represents: b}
      - {id: b, name: B, kind: person, represents: a}
    """
    assert [dossier.side(each) for each in ("price", "us", "nobody")] == ["us", "us", "nobody"]
    assert dossier.side("a") in ("a", "b")


def test_a_date_is_that_of_the_item_or_of_its_event(dossier: Dossier) -> None:
    """
    events: [{id: e, title: E, kind: meeting, date: 2022-01-10, date_basis: stated}]
    positions:
      - {id: own, issue: i, actor: us, text: T, basis: stated, date: 2022, date_basis: inferred,
         event: e}
      - {id: via, issue: i, actor: us, text: T, basis: stated, event: e}
      - {id: lost, issue: i, actor: us, text: T, basis: stated, event: nowhere}
    quotes:
      - {id: there, speaker: us, text: T, wording: term, source: s, event: e, date_basis: inferred}
    """
    own, via, lost = (dossier.dating(each) for each in dossier.brief.positions)
    assert own == Dating(parse("2022"), "inferred")
    assert via == Dating(parse("2022-01-10"), "stated", "e")
    assert lost == Dating()
    # That the words belong to the event is worked out, though its own day is stated.
    [there] = dossier.brief.quotes
    assert dossier.dating(there) == Dating(parse("2022-01-10"), "inferred", "e")
    assert dossier.dating(dossier.brief.events[0]) == Dating(
        When("2022-01-10", None, None), "stated"
    )


def test_a_speaker_is_named_or_that_of_the_first_quote(dossier: Dossier) -> None:
    """
    quotes:
      - {id: q, speaker: ryabkov, text: T, wording: term, date_basis: unknown, source: s}
    positions:
      - {id: p, issue: i, actor: us, text: T, basis: stated, quotes: [q], speaker: lavrov}
      - {id: r, issue: i, actor: us, text: T, basis: stated, quotes: [q]}
      - {id: s, issue: i, actor: us, text: T, basis: stated, quotes: [lost]}
    """
    found = [dossier.speaker(each) for each in dossier.brief.positions]
    assert found == ["lavrov", "ryabkov", None]


def test_problems_are_those_of_shape_and_meaning_by_place(dossier: Dossier) -> None:
    """
    terms:
      - {id: t, term: T, meaning: "See [[nowhere]].", issues: [peace]}
      - {id: u, term: T}
    """
    found = [(each.code, each.place.line, each.place.column) for each in dossier.problems]
    assert found == [
        ("side-unknown", 1, 70),
        ("side-unknown", 1, 74),
        ("unknown-id", 3, 36),
        ("unknown-id", 3, 60),
        ("missing-key", 4, 5),
    ]
    assert str(dossier.place("t", ("meaning",))).endswith("talks.yaml:3:31")


def test_what_could_not_be_read_is_not_called_unknown(dossier: Dossier) -> None:
    """
    actors: [{id: us, name: US}, {id: russia, name: Russia, kind: state}]
    demands:
      - {id: d, by: us, of: [russia], issue: i, text: T, sources: [s], event: us}
    """
    assert isinstance(dossier.item("d"), Demand)
    told = [
        each.message for each in dossier.problems if each.code in ("unknown-id", "side-unknown")
    ]
    assert sorted(told) == ["there is no issue 'i'", "there is no source 's'"]


def test_a_view_of_a_brief_keeps_its_files(dossier: Dossier) -> None:
    """
    terms: [{id: t, term: T, meaning: M}]
    """
    import msgspec

    view = dossier.with_brief(msgspec.structs.replace(dossier.brief, terms=()))
    assert "t" not in view
    assert view.loaded is dossier.loaded
    assert view.place("t") == dossier.place("t")
