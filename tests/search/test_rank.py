"""The order of hits: whole words, stems, beginnings; titles, texts, notes; together, apart."""

from __future__ import annotations

from typing import Any

from briefing.search import Index
from tests.search.conftest import Write


def order(index: Index, query: str, *, typing: bool = False) -> list[str]:
    return [hit.target for hit in index.find(query, typing=typing).hits]


def gap(item: str, question: str, note: str = "") -> str:
    return f"  - {{id: {item}, question: {question}" + (f", note: {note}}}\n" if note else "}\n")


def term(item: str, name: str, meaning: str) -> str:
    return f"  - {{id: {item}, term: {name}, meaning: {meaning}}}\n"


def test_whole_words_above_stems_above_beginnings(written: Write, engine: Any) -> None:
    text = "terms:\n" + term("begins", "treatyless", "x") + term("stem", "treaties", "x")
    index = Index(written(text + term("whole", "a very long name of a treaty", "x")), engine)
    assert order(index, "treaty", typing=True) == ["whole", "stem", "begins"]
    assert order(index, "treaty") == ["whole", "stem"]


def test_a_whole_word_in_a_note_is_above_a_stem_in_a_title(written: Write, engine: Any) -> None:
    text = "terms:\n" + term("stem", "treaties", "x") + "gaps:\n" + gap("whole", "x", "the treaty")
    assert order(Index(written(text), engine), "treaty") == ["whole", "stem"]


def test_titles_above_texts_above_notes(written: Write, engine: Any) -> None:
    text = "gaps:\n" + gap("note", "x", "arms arms arms") + gap("text", "arms") + "terms:\n"
    index = Index(written(text + term("title", "a long list of arms", "x")), engine)
    assert order(index, "arms") == ["title", "text", "note"]


def test_words_together_above_words_apart(written: Write, engine: Any) -> None:
    text = "gaps:\n" + gap("apart", "arms", "control") + gap("passage", "control of arms")
    index = Index(written(text + gap("phrase", "why this takes so long with arms control")), engine)
    assert order(index, "arms control") == ["phrase", "passage", "apart"]


def test_words_in_one_passage_above_words_apart_of_which_one_is_in_a_title(
    written: Write, engine: Any
) -> None:
    text = "gaps:\n" + gap("passage", "control of arms") + "terms:\n"
    index = Index(written(text + term("apart", "arms", "control")), engine)
    assert order(index, "arms control") == ["passage", "apart"]


def test_the_first_word_of_a_brief_is_found_as_any_other(written: Write, engine: Any) -> None:
    assert order(Index(written(""), engine), '"A small"') == ["small"]


def test_a_source_that_a_text_cites_is_one_of_its_sources(written: Write, engine: Any) -> None:
    text = "sources:\n  - {id: paper, title: Paper, published_basis: unknown}\ngaps:\n"
    index = Index(written(text + gap("cites", "'Who, by [@paper]?'") + gap("no", "x")), engine)
    assert order(index, "source:paper kind:gap") == ["cites"]


def test_a_short_text_above_a_long_one(written: Write, engine: Any) -> None:
    long = "one two three four five six seven eight arms nine ten eleven twelve"
    text = "gaps:\n" + gap("long", long) + gap("short", "arms")
    assert order(Index(written(text), engine), "arms") == ["short", "long"]


def test_equal_hits_keep_the_order_of_the_brief(written: Write, engine: Any) -> None:
    text = "gaps:\n" + gap("b", "arms") + gap("a", "arms") + gap("c", "arms")
    assert order(Index(written(text), engine), "arms") == ["b", "a", "c"]


def test_with_or_what_has_both_is_first(written: Write, engine: Any) -> None:
    text = "gaps:\n" + gap("one-word", "arms") + gap("both", "talk talk talk of arms and gas")
    assert order(Index(written(text), engine), "arms or gas") == ["both", "one-word"]


def test_a_phrase_does_not_run_on_into_the_next_field(written: Write, engine: Any) -> None:
    text = "gaps:\n" + gap("apart", "about arms", "control of them")
    index = Index(written(text), engine)
    assert order(index, '"arms control"') == []
    assert order(index, "arms control") == ["apart"]


def test_of_very_many_hits_those_with_the_whole_word_come_first(
    written: Write, engine: Any
) -> None:
    many = "".join(
        gap(f"g{number}", "armsx" if number % 700 else "arms") for number in range(2_100)
    )
    index = Index(written("gaps:\n" + many), engine)
    found = order(index, "arms", typing=True)
    assert found[:4] == ["g0", "g700", "g1400", "g1"]
    assert len(found) == 2_100


def test_stems_are_those_of_the_briefs_language(written: Write, engine: Any) -> None:
    head = "brief: {id: x, title: X, as_of: 2022, sides: [a, b], language: %s}\n"
    actors = "actors: [{id: a, name: A, kind: state}, {id: b, name: B, kind: state}]\n"
    gaps = "gaps:\n" + gap("q", "die Verhandlungen") + gap("r", "переговорах")
    german = Index(written(gaps, head % "de" + actors), engine)
    assert order(german, "Verhandlung") == ["q"]
    assert german.find("переговоры").instead == (("переговоры", "переговорах"),)
    russian = Index(written(gaps, head % "ru-RU" + actors), engine)
    assert order(russian, "переговоры") == ["r"]
    assert russian.find("переговоры").instead == ()
    unknown = Index(written(gaps, head % "tlh" + actors), engine)
    assert order(unknown, "переговорах") == ["r"]
