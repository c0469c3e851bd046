"""Seeded mutations of a brief, of its bytes, tokens, lines and values: each by its number."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from tests.soak.cuts import Cutter

WHOLE = 1000
"""One mutation in so many is of the whole brief, the others of a cut of it."""

_TOKENS = (
    "\x1b", "\x1b]52;c;eA==\x07", "\x9b31m", "\x00", "\x7f", "\r", "\t", "\u202e", "\u2028",
    "\ufeff", "\u200b", "\ud800",
    '"', "'", "[", "]", "{", "}", ":", ": ", "- ", "? ", "#", " #", "&a ", "*a",
    "!!python/name:os.system ", "<<: *a", "|", ">-",
    "%", "@", "`", "---\n", "...\n", "\\", '"\\e"', '"\\ud800"', "[[", "]]", "[@", "[[a|", "[/x]",
    "null", "~", "''", "1e999",
    "2022-02-30", "..", "𝒜", "e\u0301", "👩\u200d👩", "漢",
    "العربية", "\n", "\n\n\n", "  ", " " * 500,
    "x" * 3000, "é".encode("latin-1").decode("utf-8", "surrogateescape"),
)  # fmt: skip

Data = bytearray
Change = Callable[[Data, random.Random], None]


class Mutants:
    """The mutation of a number is always the same."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._seed = seed
        self._cutter = Cutter(folder)
        self._whole = "\n".join(each.read_text("utf-8") for each in sorted(folder.glob("*.yaml")))

    def mutant(self, number: int) -> bytes:
        """One to three changes of the brief, or of a cut of it."""
        chance = random.Random(f"{self._seed}/{number}")
        text = self._cutter.cut(chance) if number % WHOLE else self._whole
        data = bytearray(text.encode())
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            chance.choice(_CHANGES)(data, chance)
        return bytes(data)


def _flip(data: Data, chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _noise(data: Data, chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    data[at:at] = chance.randbytes(chance.randrange(1, 9))


def _cut_out(data: Data, chance: random.Random) -> None:
    start, stop = _stretch(data, chance)
    del data[start:stop]


def _repeat(data: Data, chance: random.Random) -> None:
    start, stop = _stretch(data, chance)
    data[start:start] = data[start:stop] * chance.choice((1, 1, 2, 30))


def _move(data: Data, chance: random.Random) -> None:
    start, stop = _stretch(data, chance)
    part = data[start:stop]
    del data[start:stop]
    at = chance.randrange(len(data) + 1)
    data[at:at] = part


def _truncate(data: Data, chance: random.Random) -> None:
    del data[chance.randrange(len(data) + 1) :]


def _token(data: Data, chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    data[at:at] = _bytes(chance.choice(_TOKENS))


def _start_of_value(data: Data, chance: random.Random) -> None:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    key, colon, value = lines[at].partition(b": ")
    lines[at] = key + colon + _bytes(chance.choice(_TOKENS)) + value
    data[:] = b"\n".join(lines)


def _value(data: Data, chance: random.Random) -> None:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(b": ")
    lines[at] = key + colon + _bytes(chance.choice(_TOKENS))
    data[:] = b"\n".join(lines)


def _lines(data: Data, chance: random.Random) -> None:
    """A line twice, away, moved, or set in otherwise."""
    lines = data.split(b"\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    line = lines.pop(at)
    match chance.randrange(4):
        case 0:
            lines[at:at] = [line, line]
        case 1:
            lines.insert(other, line)
        case 2:
            lines.insert(at, bytearray(b" " * chance.randrange(12)) + line.lstrip())
        case _:
            pass
    data[:] = b"\n".join(lines)


_CHANGES: tuple[Change, ...] = (
    _flip, _noise, _cut_out, _repeat, _move, _truncate, _token, _token, _start_of_value,
    _start_of_value, _value, _value, _lines, _lines,
)  # fmt: skip


def _stretch(data: Data, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, start + chance.choice((1, 3, 20, 200, 2000))


def _bytes(token: str) -> bytes:
    return token.encode("utf-8", "surrogatepass")
