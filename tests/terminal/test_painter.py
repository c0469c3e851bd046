"""What is written to the terminal makes it show what Textual meant: every cell, every style."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import pyte
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from briefing.tui.terminal.cells import Piece as Part
from briefing.tui.terminal.cells import Place
from briefing.tui.terminal.painter import Painter
from briefing.tui.terminal.strips import cells_of
from briefing.tui.terminal.strips import pieces as pieces_of
from tests.terminal.any_frame import (
    COLUMNS,
    LINES,
    LOOKS,
    PLAIN_SIGNS,
    WIDE_SIGNS,
    Piece,
    at,
    frames,
    pieces,
    rendered,
    whole,
)


@settings(max_examples=60, deadline=None)
@given(
    lines=st.lists(
        st.tuples(st.integers(0, LINES - 1), st.integers(0, COLUMNS), pieces(WIDE_SIGNS)),
        max_size=9,
    )
)
def test_a_frame_in_strips_is_the_same_as_its_text(
    lines: list[tuple[int, int, list[Piece]]],
) -> None:
    strips, text = Painter(COLUMNS, LINES), Painter(COLUMNS, LINES)
    parts = [
        Part(Place(column, line), cells_of(strip(each), ColorSystem.TRUECOLOR))
        for line, column, each in lines
    ]
    strips.draw(parts, Place(3, 2))
    written = "".join(at(line, column) + rendered(each) for line, column, each in lines)
    assert text.take(at(0, 0) + written + at(2, 3))
    assert (strips.wanted, strips.cursor) == (text.wanted, text.cursor)
    assert strips.update() == text.update()


@settings(max_examples=60, deadline=None)
@given(before=frames(), after=frames())
def test_what_another_has_shown_is_adopted_with_every_look(
    before: list[str], after: list[str]
) -> None:
    other, shown = Painter(COLUMNS, LINES), Shown()
    assert all(map(other.take, before))
    assume(other.is_sure())
    shown.write(other.copy().whole())
    painter = Painter(COLUMNS, LINES)
    painter.adopt(other.cells())
    assert (painter.wanted, painter.cursor) == (other.wanted, other.cursor)
    assert not painter.pending
    assert all(map(painter.take, after))
    shown.write(painter.update())
    meant = Shown()
    meant.write(painter.copy().whole())
    assert shown.cells() == meant.cells()


@pytest.mark.parametrize("change", ["", "[]", "[[],[],[0,0]]", '[[],[["a","0"]],[0,0]]'])
def test_what_was_shown_in_another_size_or_form_is_not_adopted(change: str) -> None:
    painter = Painter(COLUMNS, LINES)
    for cells in (change, Painter(COLUMNS, LINES - 1).cells(), Painter(1, LINES).cells()):
        painter.adopt(cells)
        assert painter.take(at(0, 0) + "words" + at(0, 0))
        assert painter.update() == painter.copy().whole()
        painter.forget()


@given(parts=pieces(WIDE_SIGNS), start=st.integers(0, COLUMNS), columns=st.integers(0, COLUMNS))
def test_a_part_of_cells_is_what_textual_cuts_out(
    parts: list[Piece], start: int, columns: int
) -> None:
    cells = cells_of(strip(parts), ColorSystem.TRUECOLOR)
    cut = strip(parts).crop(start, start + columns)
    assert cells.part(start, start + columns) == cells_of(cut, ColorSystem.TRUECOLOR)


def strip(parts: list[Piece]) -> Strip:
    return Strip(Segment(words, style) for words, style in parts)


def test_a_strip_that_does_more_than_be_seen_is_no_frame() -> None:
    link = Style(link="https://example.org")
    for each in (Segment("x", link), Segment("\x1b[2J"), Segment("x\ny")):
        update = LayoutUpdate([[Strip([each], 1)]], Region(0, 0, 1, 1))
        assert pieces_of(update, ColorSystem.TRUECOLOR) is None


class Shown:
    """A terminal without wrapping, on a line that translates nothing."""

    def __init__(self, lines: int = LINES) -> None:
        self.lines = lines
        self.screen = pyte.Screen(COLUMNS, lines)
        self._stream = pyte.Stream(self.screen)
        self.write("\x1b[?7l")
        # pyte erases only those cells of a screen that have been written before.
        for line in range(lines):
            self.write(at(line, 0) + " " * COLUMNS)
        self.write(at(0, 0))

    def write(self, data: str) -> None:
        self._stream.feed(data)

    def cells(self) -> list[list[tuple[Any, ...]]]:
        buffer = self.screen.buffer
        lines = range(self.lines)
        return [[_seen(buffer[line][each]) for each in range(COLUMNS)] for line in lines]

    def cursor(self) -> tuple[int, int]:
        return self.screen.cursor.x, self.screen.cursor.y


def _seen(cell: Any) -> tuple[Any, ...]:
    """What can be seen of a cell: of a blank not its ink, nor how heavy it would be."""
    marked = cell.underscore or cell.reverse or cell.strikethrough
    if cell.data == " " and not marked:
        return (" ", cell.bg)
    return tuple(cell)


@pytest.mark.parametrize("erases", [True, False])
@settings(max_examples=60, deadline=None)
@given(frames=frames(), skipped=st.sets(st.integers(0, 3)), forgotten=st.integers(0, 9))
def test_each_cell_is_as_it_was_meant(
    erases: bool, frames: list[str], skipped: set[int], forgotten: int
) -> None:
    painter = Painter(COLUMNS, LINES, erases=erases, scrolls=True)
    meant, shown = Shown(), Shown()
    if not erases:
        # As on such a terminal: whatever the pen is, what is erased is the terminal's own.
        erase_in_line, erase_in_display = shown.screen.erase_in_line, shown.screen.erase_in_display
        for name, real in (
            ("erase_in_line", erase_in_line),
            ("erase_in_display", erase_in_display),
        ):
            setattr(shown.screen, name, _without_paper(shown.screen, real))
        shown._stream = pyte.Stream(shown.screen)
    for number, frame in enumerate(frames):
        meant.write(frame)
        assert painter.take(frame)
        if number == forgotten:
            shown.screen.erase_in_display(2)
            shown.write("\x1b[31;1mjunk")
            painter.forget()
        if number not in skipped:
            shown.write(painter.update())
    shown.write(painter.update())
    assert shown.cells() == meant.cells()
    assert shown.cursor() == meant.cursor()
    assert painter.update() == ""


@settings(max_examples=30, deadline=None)
@given(frames=frames(), order=st.lists(st.integers(0, 4), max_size=6))
def test_what_changes_to_and_fro_is_each_time_as_it_was_meant(
    frames: list[str], order: list[int]
) -> None:
    painter, meant, shown = Painter(COLUMNS, LINES), Shown(), Shown()
    for frame in [*frames, *[frames[each % len(frames)] for each in order]]:
        meant.write(frame)
        assert painter.take(frame)
        shown.write(painter.update())
        assert shown.cells() == meant.cells()


TALL = 14


def scrolled(chance: Random) -> Iterator[str]:
    """Frames that show a text from other lines on, between lines that stay, under a cursor."""

    def line() -> str:
        signs = WIDE_SIGNS if chance.random() < 0.2 else PLAIN_SIGNS
        parts = [
            ("".join(chance.choices(signs, k=chance.randint(1, 12))), chance.choice(LOOKS))
            for _ in range(chance.randint(1, 4))
        ]
        return rendered(whole([("▌", Style()), *parts]))

    text = [line() for _ in range(chance.randint(TALL, 2 * TALL))]
    above, below = chance.randint(0, 2), chance.randint(0, 2)
    frame = [rendered([(" " * COLUMNS, Style())])] * TALL
    for _ in range(5):
        top = chance.randint(0, len(text) - 1)
        part = text[top : top + TALL - above - below]
        frame = [*frame[:above], *part, *frame[above + len(part) :]]
        cursor = chance.randrange(TALL)
        lines = "".join(at(number, 0) + each for number, each in enumerate(frame))
        yield lines + at(cursor, 0) + "x" + at(cursor, 0)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_lines_that_the_terminal_moves_are_as_they_were_meant(seed: int) -> None:
    painter = Painter(COLUMNS, TALL, scrolls=True)
    meant, shown = Shown(TALL), Shown(TALL)
    for frame in scrolled(Random(seed)):  # noqa: S311 - no secret
        meant.write(frame)
        assert painter.take(frame)
        shown.write(painter.update())
        assert shown.cells() == meant.cells()
        assert shown.cursor() == meant.cursor()


def test_a_text_that_goes_up_by_a_line_is_moved_by_the_terminal() -> None:
    words = [f"line {number} of a text" for number in range(TALL + 1)]
    first, then = (
        at(0, 0) + "\n".join(each.ljust(COLUMNS) for each in part) + at(0, 0)
        for part in (words[:-1], words[1:])
    )
    written = {}
    for scrolls in (True, False):
        painter = Painter(COLUMNS, TALL, scrolls=scrolls)
        painter.take(first)
        painter.update()
        painter.take(then)
        written[scrolls] = painter.update()
    assert f"\x1b[1;{TALL}r" in written[True]
    assert "r" not in written[False]
    assert len(written[True]) < 60


def _without_paper(screen: pyte.Screen, real: Any) -> Any:
    def erase(*args: Any, **options: Any) -> None:
        pen = screen.cursor.attrs
        screen.cursor.attrs = screen.default_char
        real(*args, **options)
        screen.cursor.attrs = pen

    return erase


def painted(*frames: str) -> tuple[Painter, Shown]:
    painter, shown = Painter(COLUMNS, LINES), Shown()
    for frame in frames:
        assert painter.take(frame)
        shown.write(painter.update())
    return painter, shown


def test_nothing_is_written_for_what_is_there_already() -> None:
    frame = at(0, 0) + "one" + at(1, 0)
    painter, _ = painted(frame)
    assert painter.take(frame)
    assert not painter.pending


def test_only_what_changed_is_written() -> None:
    painter, _ = painted(at(0, 0) + "the first words" + at(1, 0))
    assert painter.take(at(0, 0) + "the other words" + at(1, 0))
    assert painter.update() == "\x1b[1;5Hother\r\n"


def test_a_blank_is_not_written_again_because_of_an_ink() -> None:
    paper = "48;5;200"
    painter, _ = painted(at(0, 0) + f"\x1b[{paper}m{' ' * COLUMNS}" + at(1, 0))
    assert painter.take(at(0, 0) + f"\x1b[31;{paper}m{'x'.rjust(COLUMNS)}" + at(1, 0))
    assert not {" ", "X", "K"} & {*painter.update()}


def test_a_wide_character_that_is_half_overwritten_goes_as_a_whole() -> None:
    _, shown = painted(at(0, 0) + "漢字" + at(1, 0), at(0, 1) + "xy" + at(1, 0))
    assert shown.screen.display[0].startswith(" xy ")


def test_what_is_doubtful_is_followed_by_a_move_of_its_own() -> None:
    painter, _ = painted()
    painter.take(at(2, 0) + "a👩‍🔬b" + at(0, 0))
    assert "👩‍🔬\x1b[3;4Hb" in painter.update()


@pytest.mark.parametrize(
    "data",
    [
        "\x1b[1;1Hlink \x1b]8;;https://example.org\x1b\\text\x1b]8;;\x1b\\\x1b[1;1H",
        "\x1b[1;1H\x1b[2J\x1b[1;1H",
        "\x1b[1;1H\x1b[38;7mx\x1b[1;1H",
        "\x1b[0;0Hx\x1b[1;1H",
        "words alone",
    ],
)
def test_what_it_does_not_know_it_does_not_take(data: str) -> None:
    assert not Painter(COLUMNS, LINES).take(data)


def test_a_frame_for_a_larger_screen_is_cut() -> None:
    painter, shown = painted(at(0, COLUMNS - 2) + "cut off" + at(LINES + 3, COLUMNS + 5))
    assert shown.screen.display[0].endswith("cu")
    assert not painter.pending
