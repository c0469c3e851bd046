"""Whatever the terminal is called: it is read, left as it was, and told nothing that it lacks."""

from __future__ import annotations

import re

import pytest

from tests.facts import QUOTES
from tests.terminal.seat import Environment, Seat, reader

SHOWN = "In short"
SEQUENCE = re.compile(r"\x1b(?:\[([<=>?]?[\d;]*[ -/]*[@-~])|(.))", re.DOTALL)

MOVES = r"(\d+(;\d+)?)?H|\d*[CD]|K"
OLD = rf"{MOVES}|\?7[hl]|6n|J"
MODERN = rf"{MOVES}|\d+X|\?(7|25|1049|2004|1000|1002|1006|2026)[hl]|>25u|<u|\]|6n|\?2026\$p"
PEN = "[0-9]|2[1-9]"
SIXTEEN = rf"{PEN}|[34][0-79]|9[0-7]|10[0-7]"
MANY = rf"{SIXTEEN}|[34]8;5;\d+"
ALL = rf"{MANY}|[34]8;2;\d+;\d+;\d+"

TERMINALS = [
    ({"TERM": "xterm-256color"}, MODERN, MANY),
    ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, MODERN, ALL),
    ({"TERM": "xterm"}, MODERN, SIXTEEN),
    ({"TERM": "screen-256color"}, MODERN, MANY),
    ({"TERM": "tmux-256color", "COLORTERM": "truecolor"}, MODERN, ALL),
    ({"TERM": "foot"}, MODERN, SIXTEEN),
    ({"TERM": "alacritty", "COLORTERM": "truecolor"}, MODERN, ALL),
    ({"TERM": "linux"}, rf"{OLD}|\d+X", SIXTEEN),
    ({"TERM": "vt100"}, OLD, "0|1|4|7"),
    ({"TERM": "vt100", "COLORTERM": "truecolor"}, OLD, "0|1|4|7"),
    ({"TERM": None}, MODERN, SIXTEEN),
    ({"TERM": "nonsense"}, MODERN, SIXTEEN),
    ({"LC_ALL": "C"}, MODERN, MANY),
    ({"LC_ALL": None, "LANG": "POSIX"}, MODERN, MANY),
]


@pytest.mark.parametrize(
    ("env", "modes", "pens"),
    TERMINALS,
    ids=lambda each: str(each) if isinstance(each, dict) else "",
)
def test_it_is_read_and_left(env: Environment, modes: str, pens: str) -> None:
    with reader(env=env) as seat:
        seat.sees(SHOWN)
        seat.type("4")
        seat.sees(f"1 of {QUOTES}")
        seat.type("G")
        seat.sees(f"{QUOTES} of {QUOTES}")
        seat.type("q")
        assert seat.ends() == 0
        seat.is_restored()
        assert not unknown(seat, modes, pens)


def unknown(seat: Seat, modes: str, pens: str) -> set[str]:
    """The sequences among those written that the terminal has no use for."""
    written = {one or other for one, other in SEQUENCE.findall(seat.output.decode())}
    pen = re.compile(rf"((({pens});?)*m)")
    return {each for each in written if not re.fullmatch(modes, each) and not pen.fullmatch(each)}


def test_a_terminal_that_answers_nothing_is_served() -> None:
    with reader(answers=False) as seat:
        seat.sees(SHOWN)
        seat.type("4")
        seat.sees(f"1 of {QUOTES}")
        for key in "jjj":
            seat.type(key)
        seat.sees(f"4 of {QUOTES}")
        seat.type("q")
        assert seat.ends() == 0
        seat.is_restored()


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_signs_are_of_ascii_where_the_locale_has_no_others(locale: str) -> None:
    with reader("--section", "side-by-side", env={"LC_ALL": locale}) as seat:
        seat.sees("[#] red line")
        seat.type("q")
        assert seat.ends() == 0
        assert "■".encode() not in seat.output
