"""What a monkey does, step by step, drawn from a seed; a step is written as it is told of."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from tests.terminal.keyboard import ENDS, keys_of

_PARTS: Final = (
    "ReaderScreen", "SheetView", "QueryLine", "NoteScreen", "TextArea", "Chooser",
    "EverywhereScreen", "LibraryScreen", "BriefingApp", "Palette", "Screen",
)  # fmt: skip
_RARE: Final = {"q", "ctrl+z"}
"""One ends the reader, the other stops a program that has no shell to go back to."""

_LITTLE: Final = (
    "j", "k", "enter", "escape", "tab", "down", "up", "pagedown", "G", "g", "slash", "backspace",
    "H", "left", "right", "z",
)  # fmt: skip
_DIALOGS: Final = (
    "c", "at", "C", "K", "P", "S", "R", "m", "exclamation_mark", "question_mark", "ctrl+p",
    "ctrl+y", "o", "A", "ctrl+g", "slash", "f", "J",
)  # fmt: skip
_WORDS: Final = (
    "nato", "missiles", "a", "speaker:", "kind:quote war", "-kind:", '"', "(", "date:2022-01..",
    "zzzz", "de", "[b]", "é한👩‍👩‍👧", "theme", "quit", "source", " ",
)  # fmt: skip
_PASTES: Final = (
    "nato", "two\nlines\r\nof words", "x" * 3000, "\x1b[2J\x07", "[@click=app.quit]x[/]", "",
    "한국어 e\u0301 👩‍👩‍👧 \u202e", "\t\t", "a\u2028b\x00c",
)  # fmt: skip
SIZES: Final = (
    (200, 50), (120, 40), (80, 24), (50, 20), (60, 10), (119, 17), (40, 8), (20, 5), (19, 5),
    (20, 4), (9, 2), (3, 1), (1, 1), (1, 50), (200, 1),
)  # fmt: skip
FILES: Final = ("same", "changed", "broken", "whole", "half", "shorter", "gone", "back")


class Step(NamedTuple):
    """One step: its sort, and what of it.

    Places on the screen are thousandths of its width and height, since that may be any by then.
    """

    sort: str
    of: tuple[str | int, ...]


Steps = Sequence[Step]


@cache
def every_key() -> tuple[str, ...]:
    """Each key that is bound anywhere, but those that end the program."""
    return tuple(sorted({*keys_of(_PARTS)} - ENDS - _RARE))


def steps(chance: random.Random, count: int) -> Steps:
    """So many steps."""
    return list(islice(_any(chance), count))


def _any(chance: random.Random) -> Iterator[Step]:
    drawn: dict[Callable[[random.Random], Iterator[Step]], int] = {
        _keys: 40, _held: 14, _dialog: 10, _typed: 8, _pasted: 2, _click: 4, _drag: 2, _wheel: 4,
        _size: 8, _file: 3, _changed_under: 3, _note: 2, _rest: 2,
    }  # fmt: skip
    while True:
        (make,) = chance.choices([*drawn], [*drawn.values()])
        yield from make(chance)


def _keys(chance: random.Random) -> Iterator[Step]:
    if chance.random() < 0.02:
        yield Step("keys", ("q",))
    keys = every_key() if chance.random() < 0.6 else _LITTLE
    yield Step("keys", tuple(chance.choices(keys, k=chance.choice((1, 1, 2, 3, 8)))))


def _held(chance: random.Random) -> Iterator[Step]:
    yield Step("keys", (chance.choice(every_key()),) * chance.randint(2, 12))


def _dialog(chance: random.Random) -> Iterator[Step]:
    yield Step("keys", (chance.choice(_DIALOGS), *chance.choices(_LITTLE, k=chance.randint(0, 4))))


def _typed(chance: random.Random) -> Iterator[Step]:
    yield Step(
        "typed", (chance.choice(("slash", "f", "ctrl+g", "ctrl+p", "")), chance.choice(_WORDS))
    )


def _pasted(chance: random.Random) -> Iterator[Step]:
    yield Step("pasted", (chance.choice(_PASTES),))


def _place(chance: random.Random) -> tuple[int, int]:
    return chance.randrange(1000), chance.randrange(1000)


def _click(chance: random.Random) -> Iterator[Step]:
    yield Step("click", (*_place(chance), chance.choice((1, 1, 1, 2, 3))))


def _drag(chance: random.Random) -> Iterator[Step]:
    yield Step("drag", (*_place(chance), *_place(chance)))


def _wheel(chance: random.Random) -> Iterator[Step]:
    yield Step("wheel", (*_place(chance), chance.choice((-8, -1, 1, 8))))


def _size(chance: random.Random) -> Iterator[Step]:
    yield Step("size", chance.choice((chance.choice(SIZES), (*_extent(chance),))))


def _extent(chance: random.Random) -> tuple[int, int]:
    return chance.randint(1, 200), chance.randint(1, 50)


def _file(chance: random.Random) -> Iterator[Step]:
    yield Step("file", (chance.choice(FILES),))


def _changed_under(chance: random.Random) -> Iterator[Step]:
    """A choice from what is not there any more."""
    yield from _dialog(chance)
    yield from _file(chance)
    yield Step("keys", ("enter",) * chance.randint(1, 3))


def _note(chance: random.Random) -> Iterator[Step]:
    yield Step("note", (f"word{chance.randrange(10**9)}", chance.choice(("escape", "ctrl+s"))))


def _rest(chance: random.Random) -> Iterator[Step]:
    yield Step("rest", (chance.choice((0, 30, 100, 600)),))
