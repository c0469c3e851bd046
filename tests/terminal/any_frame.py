"""Any frames, as Textual writes them: what tests of the painter draw from."""

from __future__ import annotations

from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

COLUMNS, LINES = 30, 6

COLOURS = ("default", "red", "bright_blue", "color(200)", "#123456", "#ffd7af", "#121212")
MARKS = ("bold", "dim", "italic", "underline", "reverse", "strike")
PLAIN_SIGNS = list("ab XY 12 –│─█ жЖ é𝐀")
WIDE_SIGNS = [*"a 한국 漢字 z", "e\u0301"]

Piece = tuple[str, Style]


def styles() -> st.SearchStrategy[Style]:
    colours = st.sampled_from(COLOURS)
    marks = st.sets(st.sampled_from(MARKS), max_size=2)
    return st.builds(
        lambda ink, paper, on: Style.parse(" ".join([*on, ink, "on", paper])),
        colours,
        colours,
        marks,
    )


LOOKS = [
    Style(),
    Style(bgcolor="#101010"),
    Style(color="#ffffff", bgcolor="#101010"),
    Style(color="#ffffff", bgcolor="#101010", bold=True),
    Style(bgcolor="blue", reverse=True),
]
FEW_STYLES = st.sampled_from(LOOKS)


def pieces(signs: list[str]) -> st.SearchStrategy[list[Piece]]:
    words = st.lists(st.sampled_from(signs), min_size=1, max_size=12).map("".join)
    text = words | st.integers(1, COLUMNS).map(" ".__mul__)
    return st.lists(st.tuples(text, styles() | FEW_STYLES), min_size=1, max_size=5)


def rendered(parts: list[Piece]) -> str:
    return "".join(Strip.render_style(style, text, ColorSystem.TRUECOLOR) for text, style in parts)


def fitted(parts: list[Piece], left: int = COLUMNS) -> list[Piece]:
    """The pieces, as far as there are cells left for them."""
    fit: list[Piece] = []
    for text, style in parts:
        while text and cell_len(text) > left:
            text = text.rstrip("\u0301")[:-1]  # noqa: PLW2901 - shortened until it fits
        left -= cell_len(text)
        fit.append((text, style))
    return fit


def whole(parts: list[Piece]) -> list[Piece]:
    """The pieces, made as long as a line."""
    fit = fitted(parts)
    return [*fit, (" " * (COLUMNS - sum(cell_len(text) for text, _ in fit)), fit[-1][1])]


def at(line: int, column: int) -> str:
    return f"\x1b[{line + 1};{column + 1}H"


@st.composite
def frames(draw: st.DrawFn) -> list[str]:
    """Frames as Textual writes them: whole lines, or pieces of lines without wide characters."""
    made = []
    wide_lines = draw(st.sets(st.integers(0, LINES - 1), max_size=2))
    for _ in range(draw(st.integers(1, 5))):
        frame = ""
        for line in draw(st.lists(st.integers(0, LINES - 1), min_size=1, max_size=LINES)):
            if line in wide_lines:
                frame += at(line, 0) + rendered(whole(draw(pieces(WIDE_SIGNS))))
            else:
                column = draw(st.integers(0, COLUMNS - 1))
                frame += at(line, column) + rendered(
                    fitted(draw(pieces(PLAIN_SIGNS)), COLUMNS - column)
                )
        cursor = at(draw(st.integers(0, LINES - 1)), draw(st.integers(0, COLUMNS - 1)))
        made.append(frame + cursor)
    return made
