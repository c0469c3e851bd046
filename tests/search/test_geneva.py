"""What readers look for in the Geneva brief, and what they must find; by id, in each engine.

Each case: the query, the ids that come first in this order, and ids that are among the others.
"""

from __future__ import annotations

import pytest

from briefing.model import KINDS
from tests.search.conftest import Searching

Ids = tuple[str, ...]

WORDS: list[tuple[str, Ids, Ids]] = [
    # A name: the actor first, then what is named after it, then all that it says.
    ("lavrov", ("lavrov",), ("lavrov-press-21-jan", "lavrov-mantra", "lavrov-pure-lies")),
    ("Blinken", ("blinken",), ("blinken-press-21-jan", "blinken-prop", "geneva-21-jan")),
    ("sherman", ("sherman",), ("sherman-briefing-10-jan", "sherman-non-starters")),
    ("mearsheimer", ("mearsheimer",), ("mearsheimer-bulwark-continues", "valdai-19-jan")),
    ("putin", ("putin",), ("gap-putin-words", "leaders-meeting")),
    ("macron", ("macron",), ("macron-european-proposal", "macron-strasbourg")),
    ("wendy", ("sherman",), ("sherman-slam-shut",)),
    # Spellings: accents, transliterations, aliases, punctuation.
    ("zelensky", ("zelenskiy", "zelenskiy-tweet"), ("zelenskiy-no-minor-incursions",)),
    ("Zelenskyy", ("zelenskiy", "zelenskiy-tweet"), ("zelenskiy-no-minor-incursions",)),
    ("zelenskij", ("zelenskiy", "zelenskiy-tweet"), ("zelenskiy-no-minor-incursions",)),
    ("jerome", ("bellion-jourdan",), ("bellion-jourdan-willingness",)),
    ("jérôme", ("bellion-jourdan",), ("bellion-jourdan-jury-still-out",)),
    ("bellion-jourdan", ("bellion-jourdan",), ("bellion-jourdan-willingness",)),
    ("Bellion\u2011Jourdan", ("bellion-jourdan",), ("bellion-jourdan-willingness",)),
    ("niinisto", ("niinisto",), ("niinisto-freedom-of-choice",)),
    ("ryabkov", ("ryabkov",), ("slip-ryabkov-name", "ryabkov-no-such-formula")),
    ("ryabakov", ("ryabkov", "slip-ryabkov-name"), ("ryabkov-moratorium",)),
    ("sergej", ("ryabkov",), ("slip-ryabkov-name",)),
    ("anthony", ("blinken",), ("lavrov-freedom-to-choose",)),
    ("U.S.", ("us",), ("us-state-department", "ryabkov-greatest-difference")),
    ("kiev", ("ukraine",), ("ryabkov-minsk-accord", "lavrov-hysteria")),
    ("moscow", ("russia",), ("ryabkov-never-ever",)),
    ("E.U.", ("eu",), ("eu-diplomat-20-jan",)),
    ("NATO's", ("nato",), ("nato-door", "nato-russia-council")),
    ("de-escalation", ("term-de-escalation",), ("us-de-escalation", "lavrov-mantra")),
    # Words of a title before words of a text.
    ("nato", ("nato", "nato-russia-council", "nato-door"), ("ryabkov-collect-belongings",)),
    ("door", ("term-open-door",), ("nato-door", "sherman-slam-closed", "sherman-slam-shut")),
    ("minsk", ("minsk",), ("ryabkov-minsk-accord", "lavrov-hysteria")),
    ("incursion", (), ("minor-incursion", "biden-minor-incursion", "term-incursion")),
    ("switzerland", ("switzerland",), ("cassis-only-dialogue",)),
    # Several words: all of them, together before apart.
    ("open door", ("term-open-door",), ("nato-door", "sherman-slam-shut", "sherman-slam-closed")),
    ("slam closed", ("sherman-slam-closed",), ("conflict-slam-shut",)),
    ("slam shut", ("sherman-slam-shut",), ("conflict-slam-shut",)),
    ("written answer", ("written-answer",), ("blinken-written-answer", "written-answer-due")),
    ("minor incursion", ("minor-incursion",), ("biden-minor-incursion",)),
    ("legally binding", (), ("ryabkov-ironclad-guarantees", "russia-guarantees-form-0110")),
    ("never ever", (), ("ryabkov-never-ever", "conflict-never-member")),
    ("article 5", ("term-article-5",), ("rifkind-article-5", "view-rifkind-article-5")),
    ("lavrov written", (), ("lavrov-next-week-written-answers", "lavrov-interim-meeting")),
    ("ryabkov mandatory", (), ("ryabkov-never-ever", "ryabkov-absolutely-mandatory")),
    ("finland nato", (), ("niinisto-freedom-of-choice", "nordic-choice")),
    ("1997 borders", (), ("ryabkov-collect-belongings", "ryabkov-back-to-1997")),
    # Forms of a word.
    ("guarantee", (), ("ryabkov-ironclad-guarantees", "guarantees-form")),
    ("missiles", ("strike-weapons",), ("inf-treaty", "geneva-10-jan")),
    ("negotiations", (), ("bellion-jourdan-jury-still-out", "ryabkov-prefer-us")),
    ("sanction", (), ("pothier-sanctions", "view-pothier-sanctions")),
    # A word that stands in one place.
    ("hysteria", (), ("lavrov-hysteria",)),
    ("unreadable", ("lavrov-papers-unreadable",), ()),
    ("ironclad", ("ryabkov-ironclad-guarantees",), ("slip-marks-ironclad",)),
    ("Russophobic", (), ("lavrov-russophobic-minority",)),
    ("650", (), ("us-arms-to-ukraine",)),
    # Phrases.
    ('"open door"', ("term-open-door",), ("nato-door", "sherman-slam-shut")),
    ('"frank and substantive"', ("blinken-frank-and-substantive",), ()),
    ("“pure lies”", ("lavrov-pure-lies",), ()),
    ('"cooler heads will prevail"', ("lavrov-cooler-heads",), ()),
    ('"fight about what"', ("biden-minor-incursion",), ()),
    # Not, or, brackets.
    ("sweden or finland", (), ("sweden", "finland", "andersson-we-ourselves-decide")),
    ("(sweden or finland) choice", ("nordic-choice",), ("niinisto-freedom-of-choice",)),
    ("incursion kind:quote -speaker:biden", ("zelenskiy-no-minor-incursions",), ()),
    # Fields.
    ("speaker:lavrov guarantees", ("lavrov-cooler-heads",), ()),
    ("speaker:ryabakov moratorium", ("ryabkov-moratorium",), ("ryabkov-no-such-formula",)),
    ('speaker:"Sauli Niinistö"', (), ("niinisto-freedom-of-choice",)),
    ("speaker:us frank", ("us-frank",), ()),
    ("by:russia kind:demand minsk", ("russia-asks-minsk",), ()),
    ("to:us kind:demand stance:rejects", (), ("russia-asks-ban", "russia-asks-no-membership")),
    ("by:us firmness:red-line", (), ("us-nato-door-0109", "us-nato-1997-0109")),
    ("wording:recast speaker:sherman", (), ("sherman-slam-shut", "sherman-firm-in-pushing-back")),
    ("outlook:pessimistic sanctions", (), ("view-pothier-sanctions", "view-officials-rebound")),
    ("kind:silence minsk", (), ("us-minsk-0122", "ukraine-minsk-0122")),
    ("issue:nordic-choice kind:quote", (), ("andersson-we-ourselves-decide",)),
    ("source:first-day kind:quote mandatory", ("ryabkov-absolutely-mandatory",), ()),
    ("kind:event date:2022-01-10", (), ("geneva-10-jan", "psaki-briefing")),
    ("kind:event before:2000", (), ("helsinki-1975", "founding-act-1997")),
    ("kind:event after:2022-01-21", (), ("written-answer-due", "further-talks")),
    ("date:2022-01-10..2022-01-21 open door", (), ("sherman-slam-closed", "sherman-slam-shut")),
    ("kind:demand has:response weapons", (), ("russia-asks-no-strike-weapons",)),
    ("kind:demand -has:response minsk", (), ("russia-asks-minsk",)),
]

AMISS: list[tuple[str, Ids]] = [
    ("incursion kind:quote -speaker:biden", ("biden-minor-incursion",)),
    ("guarantees -nato", ("us-guarantees-form-0110", "russia-asks-no-expansion")),
    ("guarantees -blinken", ("lavrov-cooler-heads",)),
    ('"slam shut"', ("sherman-slam-closed",)),
    ("speaker:lavrov", ("lavrov", "blinken-prop", "geneva-21-jan")),
    ("kind:event before:2000", ("geneva-10-jan", "yalta")),
    ("date:2022-01-21 kind:event", ("geneva-10-jan", "nato-enlargement-after-1997")),
    ("kind:demand -has:response", ("russia-asks-ban",)),
    # "White House" is a name of the United States, "House" is none; nor is "President" of Biden.
    ("house", ("sherman-slam-shut", "blinken-prop")),
    ("president", ("biden-minor-incursion", "zelenskiy-tweet")),
]


@pytest.mark.parametrize(("query", "first", "among"), WORDS, ids=[each[0] for each in WORDS])
def test_the_reader_finds(index: Searching, query: str, first: Ids, among: Ids) -> None:
    found = [hit.target for hit in index.find(query).hits]
    assert tuple(found[: len(first)]) == first
    assert set(among) <= set(found)


@pytest.mark.parametrize(("query", "absent"), AMISS, ids=[each[0] for each in AMISS])
def test_the_reader_is_spared(index: Searching, query: str, absent: Ids) -> None:
    found = {hit.target for hit in index.find(query).hits}
    assert found
    assert found.isdisjoint(absent)


def test_every_kind_of_item_is_searched(index: Searching) -> None:
    assert set(index.find("ukraine").counts) == {"brief", *KINDS}


def test_a_hit_shows_its_sentence_and_where_it_stands(index: Searching) -> None:
    (hit,) = index.find("hysteria kind:quote").hits
    assert hit.target == "lavrov-hysteria"
    assert hit.kind == "quotes"
    assert hit.field == ("text",)
    assert ("hysteria", True) in hit.passage
    assert "".join(text for text, _ in hit.passage).startswith("We do not exclude that all that")
    assert hit.speaker == "lavrov"
    assert hit.source == "hellenbroich"
    assert hit.date == "2022-01-21"


def test_a_limit_cuts_the_hits_and_not_the_counts(index: Searching) -> None:
    found = index.find("nato", limit=3)
    every = index.find("nato")
    first = [each.document for each in every.hits[:3]]
    assert [each.document for each in found.hits] == first
    assert found.counts == every.counts
    assert sum(found.counts.values()) == found.total == len(every.hits)


def test_a_name_is_found_under_each_of_its_spellings(index: Searching) -> None:
    def targets(query: str) -> set[str]:
        return {hit.target for hit in index.find(query).hits}

    assert targets("ryabkov") == targets("ryabakov")
    assert targets("kyiv") == targets("kiev")
    assert targets("zelensky") == targets("zelenskiy")
