"""Whatever is typed into the search bar, or lies in the reader's own files: it reads on."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import pytest

from tests.terminal.seat import Seat, wait_until

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"
SHOWN = "In short"

QUERIES = {
    "an open quotation mark": ('"open door', "open door"),
    "an open bracket": ("((minsk", "Minsk"),
    "a closing bracket too many": ("minsk ))", "bracket"),
    "an operator of the engine as a word": ("NEAR minsk AND", "hit 1 of"),
    "a column of the engine": ("words:minsk ", "there is no field"),
    "signs of the engine": ("minsk* ^ + {} minsk", "Minsk"),
    "nothing but signs": ("**** ---- ^^^", "nothing found"),
    "a field without a value": ("speaker:", "found"),
    "a date that is none": ("date:2022-99 ", "date"),
}


def _reader(home: Path, *words: str) -> Seat:
    env = {"HOME": str(home), "XDG_STATE_HOME": str(home), "XDG_CACHE_HOME": str(home)}
    return Seat([sys.executable, "-P", "-m", "briefing", *words], env=env)


def _still_reads(seat: Seat) -> None:
    seat.type("\x1b")
    seat.sees(" 1 of 23")
    seat.opens(SHOWN)
    seat.type("q")
    assert seat.ends() == 0
    assert b"Traceback" not in seat.output


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_a_query_that_is_none_is_answered(query: tuple[str, str], tmp_path: Path) -> None:
    with _reader(tmp_path, str(GENEVA)) as seat:
        seat.opens(SHOWN)
        seat.type("/")
        seat.sees("type words to find")
        seat.type(query[0])
        seat.sees(query[1])
        _still_reads(seat)


def test_ten_thousand_characters_are_too_many_and_that_is_said(tmp_path: Path) -> None:
    with _reader(tmp_path, str(GENEVA)) as seat:
        seat.opens(SHOWN)
        seat.type("/")
        seat.sees("type words to find")
        # As a terminal sends what is pasted.
        seat.type(f"\x1b[200~{'minsk ' * 1700}\x1b[201~")
        seat.sees("a query has at most 2000")
        _still_reads(seat)


GARBAGE = b"\x00\xff{{{ not any of ours \xfe" * 200


def _as_garbage(path: Path) -> None:
    path.write_bytes(GARBAGE)


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])


def _of_another_version(path: Path) -> None:
    if path.suffix == ".sqlite":
        with sqlite3.connect(path) as file:
            file.execute("DROP TABLE version")
            file.execute("CREATE TABLE version (text TEXT)")
            file.execute("INSERT INTO version VALUES ('99')")
        file.close()
    else:
        path.write_text('{"version": 99, "brief": "geneva-2022"}')


@pytest.mark.parametrize("spoiled", [_as_garbage, _cut_off, _of_another_version])
def test_an_index_that_is_no_use_is_made_anew(tmp_path: Path, spoiled: object) -> None:
    assert callable(spoiled)
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    for name in ("one", "two"):
        head = f"brief: {{id: {name}, title: Brief {name}, as_of: 2022-01-24, sides: [a]}}\n"
        (shelf / f"{name}.yaml").write_text(head + "actors: [{id: a, name: Ada, kind: state}]\n")
    for _ in range(2):
        with _reader(tmp_path, str(shelf)) as seat:
            seat.sees("Library · 2 briefs")
            seat.type("/ada")
            seat.sees("in 2 briefs")
            seat.type("\x1b")
            seat.sees("Library · 2 briefs")
            seat.type("q")
            assert seat.ends() == 0
            assert b"Traceback" not in seat.output
        for each in (tmp_path / "briefing").glob("*.sqlite"):
            spoiled(each)


@pytest.mark.parametrize("spoiled", [_as_garbage, _cut_off, _of_another_version])
def test_what_is_kept_and_cannot_be_read_is_said_and_never_lost(
    tmp_path: Path, spoiled: object
) -> None:
    assert callable(spoiled)
    state = tmp_path / "briefing" / "briefs" / "geneva-2022.json"
    with _reader(tmp_path, str(GENEVA)) as seat:
        seat.opens(SHOWN)
        seat.type("B")
        seat.sees("Bookmarked")
        wait_until(state.exists, seat.text)
        seat.type("q")
        assert seat.ends() == 0
    spoiled(state)
    left = state.read_bytes()
    with _reader(tmp_path, str(GENEVA)) as seat:
        seat.sees("Kept only until the end")
        seat.opens(SHOWN)
        seat.type("B")
        seat.sees("Bookmarked")
        seat.type("q")
        assert seat.ends() == 0
        assert b"Traceback" not in seat.output
    assert left in [each.read_bytes() for each in state.parent.glob("*.json")]
