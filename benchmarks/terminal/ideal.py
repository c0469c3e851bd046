"""The ideal: the fewest bytes that make one picture of another.

What counts: the UTF-8 of each cell that differs; before it the shortest of the moves that every
terminal knows (`CUP`, `CUF`, `CUB`, `CUU`, `CUD`, `CHA`, `CR`, `LF`, `BS`), or what is there
already written again where that is shorter; the parts of the style that change (`SGR`), colours by
their number of 256 where terminals agree on it, else by their three parts; for blanks `EL` and
`ECH`; at the end the move to where the cursor is. Of a blank only the background and what draws a
line counts. From the top to the bottom and from left to right, in the style and at the place that
the last picture left; a line is erased first where that is shorter. No scrolling, nothing to hold
frames together, no questions.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from operator import attrgetter

from pyte.graphics import FG_BG_256
from pyte.screens import Char

from benchmarks.terminal.screen import Picture

_SEEN_OF_BLANK = ("bg", "underscore", "strikethrough", "reverse")
_ATTRIBUTES = ("bold", "italics", "underscore", "blink", "reverse", "strikethrough")
_ON_OFF = len("1;"), len("22;")
_NAMED = ("black", "red", "green", "brown", "blue", "magenta", "cyan", "white")
_PLAIN = Char(" ")
_OWN = 22
"""Numbers below are often made others: 16 are everyone's own, and some schemes take six more."""
_NUMBERED = {colour: number for number, colour in enumerate(FG_BG_256) if number >= _OWN}
_BLANKS = 4
"""From so many blanks in a row on they may be erased."""


def ideal(before: Picture, after: Picture) -> int:
    """How many bytes turn `before` into `after`."""
    pen = _Pen(*before.cursor, len(after.cells[0]), before.style)
    for y, (old, new) in enumerate(zip(before.cells, after.cells, strict=True)):
        differ = [x for x, (one, two) in enumerate(zip(old, new, strict=True)) if _differ(one, two)]
        if differ:
            over, erased = replace(pen), replace(pen)
            over.line(y, old, new)
            erased.line(y, erased.erase(differ[0], y, old, new), new)
            pen = min(over, erased, key=attrgetter("bytes"))
    pen.move(*after.cursor)
    return pen.bytes


@dataclass
class _Pen:
    """Counts what it would write: where it is, how wide the screen is, in what style it writes."""

    _x: int
    _y: int
    _columns: int
    _style: Char
    bytes: int = 0

    def line(self, y: int, old: tuple[Char, ...], new: tuple[Char, ...]) -> None:
        """Write the cells of a line that differ."""
        x = 0
        while x < self._columns:
            if _differ(old[x], new[x]):
                self._reach(x, y, new)
                x = self._write(x, new)
            else:
                x += 1

    def erase(
        self, x: int, y: int, old: tuple[Char, ...], new: tuple[Char, ...]
    ) -> tuple[Char, ...]:
        """Erase a line from a column on, in the background of its last cell; what is there then."""
        paper = _PLAIN._replace(bg=new[-1].bg)
        self.move(x, y)
        self._dress(paper)
        self.bytes += len("\x1b[K")
        return *old[:x], *(paper,) * (self._columns - x)

    def move(self, x: int, y: int) -> None:
        """Go to a cell."""
        self.bytes += _way(self._x, self._y, x, y)
        self._x, self._y = x, y

    def _reach(self, x: int, y: int, new: tuple[Char, ...]) -> None:
        """Go there, or write again what lies between."""
        between = new[self._x : x] if y == self._y else ()
        again = sum(len(cell.data.encode()) for cell in between)
        if between and again <= _way(self._x, y, x, y) and all(map(self._fits, between)):
            self.bytes += again
            self._x = x
        else:
            self.move(x, y)

    def _write(self, x: int, new: tuple[Char, ...]) -> int:
        """Write a cell, or blanks that can be erased together; the column behind it."""
        cell = new[x]
        self._dress(cell)
        blanks = _blanks(x, new)
        if x + blanks == self._columns and blanks >= _BLANKS:
            self.bytes += len("\x1b[K")
            return self._columns
        if blanks > len(f"\x1b[{blanks}X\x1b[{blanks}C"):
            self.bytes += len(f"\x1b[{blanks}X")
            return x + blanks
        self.bytes += len(cell.data.encode())
        wide = x + 1 < self._columns and not new[x + 1].data
        self._x = min(x + 1 + wide, self._columns - 1)
        return x + 1 + wide

    def _fits(self, cell: Char) -> bool:
        return _style_bytes(self._style, _wanted(self._style, cell)) == 0

    def _dress(self, cell: Char) -> None:
        wanted = _wanted(self._style, cell)
        self.bytes += _style_bytes(self._style, wanted)
        self._style = wanted


def _differ(one: Char, other: Char) -> bool:
    return one != other and _seen(one) != _seen(other)


def _is_blank(cell: Char) -> bool:
    return cell.data == " " and not (cell.underscore or cell.strikethrough or cell.reverse)


@cache
def _seen(cell: Char) -> Char:
    """A cell without what cannot be seen of it."""
    return _PLAIN._replace(bg=cell.bg) if _is_blank(cell) else cell


def _wanted(style: Char, cell: Char) -> Char:
    """The style to write `cell` in, beginning with `style`."""
    if cell.data == " ":
        return style._replace(**{each: getattr(cell, each) for each in _SEEN_OF_BLANK})
    return cell._replace(data=" ")


def _blanks(x: int, new: tuple[Char, ...]) -> int:
    """How many blanks of one background stand from `x` on."""
    if not _is_blank(new[x]):
        return 0
    alike = next(groupby(new[x:], key=_seen))[1]
    return sum(1 for _ in alike)


@cache
def _way(x: int, y: int, to_x: int, to_y: int) -> int:
    """The length of the shortest move."""
    line = f"{to_y + 1}" if to_y else ""
    column = f";{to_x + 1}" if to_x else ""
    return min(len(f"\x1b[{line}{column}H"), _down(to_y - y) + _along(x, to_x))


def _down(count: int) -> int:
    return min(count, _relative(count)) if count > 0 else _relative(-count)


def _along(x: int, to_x: int) -> int:
    if x == to_x:
        return 0
    from_start = len("\r") + _relative(to_x)
    steps = min(x - to_x, _relative(x - to_x)) if to_x < x else _relative(to_x - x)
    return min(len(f"\x1b[{to_x + 1}G"), from_start, steps)


def _relative(count: int) -> int:
    """The length of a sequence that moves by so many cells."""
    return len(f"\x1b[{count if count > 1 else ''}C") if count else 0


@cache
def _style_bytes(style: Char, wanted: Char) -> int:
    """The length of the change of style: its parts, or all of it anew."""
    if style == wanted:
        return 0
    return len("\x1b[m") - 1 + min(_parts(style, wanted), len(";") + _parts(_PLAIN, wanted))


def _parts(style: Char, wanted: Char) -> int:
    size = sum(
        _ON_OFF[getattr(style, each)]
        for each in _ATTRIBUTES
        if getattr(style, each) != getattr(wanted, each)
    )
    for ground in ("fg", "bg"):
        colour = getattr(wanted, ground)
        if colour != getattr(style, ground):
            size += _colour_bytes(colour)
    return size


def _colour_bytes(colour: str) -> int:
    if colour == "default" or colour in _NAMED or colour.startswith(("bright", "bfight")):
        return len("39;")
    if colour in _NUMBERED:
        return len(f"38;5;{_NUMBERED[colour]};")
    return len("38;2;") + sum(len(f"{int(colour[at : at + 2], 16)};") for at in (0, 2, 4))
