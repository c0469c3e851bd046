"""Quoted words are proven: found in their sources, or unchanged since they last were."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from briefing.errors import UnreadableError
from briefing.evidence import (
    Outcome,
    Verdict,
    changes,
    claims,
    find,
    lock_path,
    nearest,
    normal,
    prove,
    read_lock,
    read_texts,
    renew,
    write_lock,
)
from briefing.evidence.normal import normal_text
from briefing.load import load_brief
from briefing.model import Brief
from briefing.model.codec import convert

TEXT = """First line.

The minister said: “We don’t expect … any break\u00adthrough\u00a0– not  today.”
He proposed a “pro” and later, in a proposal, said: "We hope. We wait. We act."
"""


def the_place(words: str, text: str = TEXT) -> str:
    found = find(words, text)
    return found.text if found else ""


@pytest.mark.parametrize(
    "words",
    [
        "We don't expect ... any breakthrough - not today.",
        "We don‘t expect . . . any breakthrough \u2014 not today.",
        "  We don`t\nexpect …   any breakthrough – not today.  ",
    ],
)
def test_the_shape_of_signs_and_blanks_does_not_count(words: str) -> None:
    assert the_place(words) == TEXT.splitlines()[2][20:-1]


@pytest.mark.parametrize(
    "words",
    [
        "We don't expect ... any breakthroughs - not today.",
        "we don't expect",
        "We dont expect",
        "We don't expect any breakthrough",
        "breakthrough not today",
        "e hope",
        "prop",
        "",
        "[…]",
    ],
)
def test_letters_case_signs_and_word_ends_count(words: str) -> None:
    assert find(words, TEXT) is None


def test_an_accent_is_found_however_it_is_encoded() -> None:
    assert the_place("Niinistö has", "Sauli Niinisto\u0308 has said") == "Niinisto\u0308 has"


def test_the_place_is_told_in_the_original_text() -> None:
    found = find("First line. The minister", TEXT)
    assert found is not None
    assert (found.line, found.end_line) == (1, 3)
    assert TEXT[found.start : found.end] == found.text == "First line.\n\nThe minister"


def test_a_single_term_is_found_where_it_is_quoted() -> None:
    text = "A critical reader called it “critical,” they say."
    found = find("critical", text)
    assert found is not None
    assert found.start == text.index("“") + 1


def test_the_parts_around_an_omission_stand_in_order() -> None:
    assert the_place("We hope. […] We act.") == "We hope. We wait. We act."
    assert find("We act. […] We hope.", TEXT) is None
    assert find("We hope. […] We hope.", TEXT) is None
    assert find("We hope. […] We run.", TEXT) is None


def test_an_omission_spans_no_more_than_it_must() -> None:
    assert the_place("one […] two", "one and one or two, two") == "one or two"


def test_the_nearest_passage_is_shown_with_its_line() -> None:
    near = nearest("We dont expect … a breakthrough", TEXT)
    assert near is not None
    assert near.line == 3
    assert "expect … any break" in near.text


def test_a_misspelt_term_has_a_nearest_passage_and_strange_words_have_none() -> None:
    near = nearest("porposed", TEXT)
    assert near is not None
    assert near.text == "proposed"
    assert nearest("zzz qqq", TEXT) is None
    assert nearest("anything", "") is None


def test_every_character_leads_back_to_its_place() -> None:
    text = " a…\u200b b "
    made = normal(text)
    assert made.text == "a... b"
    pieces = [text[a:b] for a, b in zip(made.starts, made.ends, strict=True)]
    assert pieces == ["a", "…", "…", "…", " ", "b"]


# --- a small brief --------------------------------------------------------------------------------


def a_brief(words: str = "We hope.", source: str = "paper", file: str = "paper.txt") -> Brief:
    quote = {"id": "q-one", "speaker": "x", "text": words, "wording": "direct"}
    reading = {"text": "First line", "source": "paper"}
    return convert(
        {
            "brief": {"id": "b", "title": "B", "as_of": "2022", "sides": ["x", "y"]},
            "quotes": [quote | {"date_basis": "unknown", "source": source}],
            "conflicts": [{"id": "c", "title": "C", "kind": "slip", "readings": [reading]}],
            "sources": [
                {"id": "paper", "title": "P", "published_basis": "unknown", "file": file},
                {"id": "other", "title": "O", "published_basis": "unknown"},
            ],
        },
        Brief,
    )


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "paper.txt").write_text(TEXT, encoding="utf-8")
    return folder


def verdicts(outcomes: list[Outcome]) -> dict[str, Verdict]:
    return {each.claim.key: each.verdict for each in outcomes}


def test_quotes_and_readings_are_proven_by_the_text(papers: Path) -> None:
    found = prove(a_brief(), papers, {})
    assert verdicts(found) == {"q-one": Verdict.PROVEN, "c#1": Verdict.PROVEN}
    assert [each.passage.line for each in found if each.passage] == [4, 1]
    assert str(found[0]) == "q-one: proven: 'paper', line 4"


def test_a_changed_word_is_noticed_with_the_text(papers: Path) -> None:
    brief = a_brief("We hoped. We wait.")
    found = prove(brief, papers, renew(a_brief(), papers))[0]
    assert found.verdict is Verdict.NOT_FOUND
    assert str(found).split("\n")[0].endswith("; the nearest, line 4")
    assert str(found).split("\n")[1:] == [
        "    quote:  We [-hoped.-] We wait.",
        "    source: We {+hope.+} We wait.",
    ]
    assert "q-one" not in renew(brief, papers)


def test_words_that_nothing_is_like_are_told_alone(papers: Path) -> None:
    (found, _) = prove(a_brief("zzz qqq"), papers, {})
    assert str(found) == "q-one: not found: 'paper' does not have these words"


def test_a_changed_word_is_noticed_without_the_text(papers: Path) -> None:
    lock = renew(a_brief(), papers)
    assert verdicts(prove(a_brief(), None, lock)) == {
        "q-one": Verdict.PROVEN,
        "c#1": Verdict.PROVEN,
    }
    assert prove(a_brief("We hoped."), None, lock)[0].verdict is Verdict.CHANGED
    assert prove(a_brief(source="other"), None, lock)[0].verdict is Verdict.CHANGED
    assert prove(a_brief(), None, {})[0].verdict is Verdict.UNPROVEN


def test_a_text_that_is_not_at_hand_leaves_the_lock_to_prove(papers: Path) -> None:
    lock = renew(a_brief(), papers)
    (papers / "paper.txt").unlink()
    assert set(verdicts(prove(a_brief(), papers, lock)).values()) == {Verdict.PROVEN}


def test_a_changed_text_changes_the_lock(papers: Path) -> None:
    before = renew(a_brief(), papers)
    (papers / "paper.txt").write_text(TEXT + "One line more.\n", encoding="utf-8")
    assert changes(before, renew(a_brief(), papers)).changed == ("c#1", "q-one")
    assert not changes(before, before)


@pytest.mark.parametrize("file", ["../secret.txt", "/etc/hostname", "..", "a\\b"])
def test_a_brief_names_no_file_outside_the_folder(papers: Path, file: str) -> None:
    with pytest.raises(UnreadableError):
        prove(a_brief(file=file), papers, {})


def test_a_lock_comes_back_as_it_was_written_a_line_a_proof(papers: Path, tmp_path: Path) -> None:
    lock = renew(a_brief(), papers)
    path = lock_path(tmp_path)
    write_lock(lock, path)
    assert read_lock(path) == lock
    proofs = [line for line in path.read_text().splitlines() if '"words"' in line]
    assert [line.split('"')[1] for line in proofs] == ["c#1", "q-one"]


def test_no_lock_is_an_empty_lock_and_a_bad_one_is_told(tmp_path: Path) -> None:
    assert read_lock(tmp_path / "none.lock") == {}
    for number, text in enumerate(["", "[]", '{"proofs": {"a": {}}}', "[" * 100_000, "\0"]):
        bad = tmp_path / f"{number}.lock"
        bad.write_text(text)
        with pytest.raises(UnreadableError, match="is no lock"):
            read_lock(bad)


# --- the brief of this project --------------------------------------------------------------------

ROOT = Path(__file__).parent.parent
GENEVA = ROOT / "content" / "geneva-2022"
TEXTS = ROOT.parent / "shared" / "sources"


@pytest.fixture(scope="module")
def geneva() -> Brief:
    brief = load_brief(GENEVA).brief
    assert brief is not None
    return brief


def faults(outcomes: list[Outcome]) -> list[str]:
    return [str(each) for each in outcomes if each.verdict is not Verdict.PROVEN]


def test_the_lock_proves_every_quote_and_reading_and_nothing_else(geneva: Brief) -> None:
    lock = read_lock(lock_path(GENEVA))
    assert faults(prove(geneva, None, lock)) == []
    assert sorted(lock) == sorted(claim.key for claim in claims(geneva))


at_hand = pytest.mark.skipif(not TEXTS.is_dir(), reason="the sources' texts are not at hand")


@at_hand
def test_every_quote_and_reading_stands_in_its_source(geneva: Brief) -> None:
    assert faults(prove(geneva, TEXTS, {})) == []
    assert not changes(read_lock(lock_path(GENEVA)), renew(geneva, TEXTS))


@at_hand
def test_whatever_the_sources_set_in_marks_is_quoted(geneva: Brief) -> None:
    lock = renew(geneva, TEXTS)
    spans = [(lock[quote.id].source, *lock[quote.id].span) for quote in geneva.quotes]
    missed = {
        text.text[match.start() + 1 :].split("”")[0]
        for source, text in read_texts(geneva, TEXTS).items()
        for match in re.finditer(r'[“„"](?=\w)', text.text)
        if not any(key == source and a <= match.end() < b for key, a, b in spans)
    }
    # A heading's word and a question's, whose speakers nobody could name.
    assert missed == {"neutrality", "Zugzwang"}


def test_the_fast_way_to_the_normal_form_gives_the_same() -> None:
    chance = random.Random(1)  # noqa: S311 - no secret
    signs = "ab .. …  \t\n“”’'-–—é\u0301\u00ad\u200d\x1cÅ"
    for _ in range(20_000):
        text = "".join(chance.choice(signs) for _ in range(chance.randrange(12)))
        assert normal_text(text) == normal(text).text, text
