"""What a page is made of before a width is known: paragraphs, columns, headings, rows."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.render.spans import Role, Span, Spans


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph that wraps. `indent` shifts it, `hang` shifts its lines after the first."""

    spans: Spans
    indent: int = 0
    hang: int = 0


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty line."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title of a part, followed by a rule to the right edge."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Pair:
    """A labelled value; the labels of neighbours stand in one column where there is room."""

    label: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Columns:
    """Equal columns side by side, aligned at the top; one under another where too narrow.

    `narrowest` is the least width of a column in cells. The first takes a `share` of the width
    where one is given, in hundredths; the others are equal. `gap` stands between them.
    """

    cells: tuple[tuple[Block, ...], ...]
    narrowest: int = 26
    share: int = 0
    gap: str = " │ "


@dataclass(frozen=True, slots=True)
class Stacked:
    """What is set only where columns are one under another, such as a column's name.

    `beside` follows it on the same line there, and stands alone in a column.
    """

    spans: Spans
    beside: Spans = ()


@dataclass(frozen=True, slots=True)
class ColumnNames:
    """The names over columns, and a rule; nothing where columns are one under another."""

    names: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """Narrow columns along an axis: as many as fit, around the one in `focus`, which is marked.

    `heads` name the columns; each of `rows` has a label and a cell for every column.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Span, tuple[Span, ...]], ...]
    focus: int


Block = Text | Blank | Heading | Pair | Columns | Stacked | ColumnNames | Strip


@dataclass(frozen=True, slots=True)
class Row:
    """What the cursor steps over as one: blocks, and the item that they stand for.

    A row without a target is a heading or an explanation and is stepped past.
    """

    blocks: tuple[Block, ...]
    target: str = ""


def text(words: str, role: Role = "text", indent: int = 0, hang: int = 0) -> Text:
    """A paragraph of one role."""
    return Text((Span(words, role),), indent, hang)


def heading(words: str) -> Heading:
    """A heading of plain words."""
    return Heading((Span(words, "heading"),))
