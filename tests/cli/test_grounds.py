"""On what a stand rests: no words are claimed that are not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

QUOTED = "    quotes: [moor-not-a-penny]\n"
STATED = f"basis: stated\n    date: 2030-05-02\n    date_basis: stated\n{QUOTED}"

OTHER = """\
  - {id: port-not-a-penny, speaker: port, text: They will not pay., wording: direct,
     date_basis: unknown, source: gazette}
"""


def edit(ferry: Path, there: str, now: str) -> None:
    moves = ferry / "moves.yaml"
    text = moves.read_text()
    assert there in text
    moves.write_text(text.replace(there, now, 1))


@pytest.mark.parametrize(
    "now",
    [
        STATED.replace(QUOTED, "    speaker: moor\n    sources: [gazette]\n"),
        STATED.replace(QUOTED, "    quotes: [port-not-a-penny]\n"),
    ],
    ids=["no quote", "a quote of somebody else"],
)
def test_a_stated_position_without_its_actors_words_claims_none(
    run: Run, ferry: Path, now: str
) -> None:
    assert "in the actor's quoted words" in run("show", "ferry#island-fares").out
    edit(ferry, STATED, now)
    edit(ferry, "quotes:\n  - id", f"quotes:\n{OTHER}  - id")
    shown = " ".join(run("show", "ferry#island-fares").out.split())
    assert "stated, but none of the actor's words are quoted" in shown
    assert "in the actor's quoted words" not in shown
    left = (each.partition("│")[0] for each in run("compare", "ferry").out.splitlines())
    assert "not in own words" in " ".join(" ".join(left).split())
    (told,) = [each for each in run("check", "content").out.splitlines() if "stated" in each]
    assert told.startswith("content/ferry/moves.yaml:7:12: warning: no words of 'island' are")
    assert told.endswith("[stated-unquoted]")


def test_silence_rests_on_no_words(run: Run, ferry: Path) -> None:
    edit(ferry, "kind: silence\n    basis: reported", "kind: silence\n    basis: stated")
    assert "quoted" not in run("show", "ferry#mainland-winter").out
    assert run("check", "content", "--strict").code == 0


def test_an_inference_without_a_note_sends_nobody_to_it(run: Run, ferry: Path) -> None:
    edit(ferry, "firmness: firm\n    basis: reported", "firmness: firm\n    basis: inferred")
    shown = run("show", "ferry#mainland-fares").out
    assert "inferred" in shown
    assert "note" not in shown


ANSWERED = """text: One boat a day.
    responses:
      - by: island
        stance: rejects
        text: No.
        date: 2030-05-03
        date_basis: stated"""


@pytest.mark.parametrize(
    "mistake",
    [
        ("actor: mainland", "speaker: moor\n    actor: mainland", "moor", "speaker-elsewhere"),
        ("of: [mainland]", "of: [moor, mainland]", "moor", "asks-itself"),
        ("text: One boat a day from November to March.", ANSWERED, "island", "asks-itself"),
    ],
)
def test_a_side_that_stands_where_the_other_belongs_is_told(
    run: Run, ferry: Path, mistake: tuple[str, str, str, str]
) -> None:
    there, now, at, code = mistake
    edit(ferry, there, now)
    text = (ferry / "moves.yaml").read_text()
    before = text[: text.index(at, text.index(now))]
    place = f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    (told,) = run("check", "content").out.splitlines()
    assert told.startswith(f"content/ferry/moves.yaml:{place}: warning: '{at}' ")
    assert told.endswith(f"[{code}]")
