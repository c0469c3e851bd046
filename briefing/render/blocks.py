"""What a page is made of before a width is known: paragraphs, columns, headings, rows."""

from __future__ import annotations

import msgspec

from briefing.render.spans import Role, Span, Spans


class Text(msgspec.Struct, frozen=True):
    """A paragraph that wraps. `indent` shifts it, `hang` shifts its lines after the first."""

    spans: Spans
    indent: int = 0
    hang: int = 0


class Blank(msgspec.Struct, frozen=True):
    """An empty line."""


class Heading(msgspec.Struct, frozen=True):
    """A title of a part, followed by a rule to the right edge."""

    spans: Spans


class Pair(msgspec.Struct, frozen=True):
    """A labelled value; the labels of neighbours stand in one column where there is room."""

    label: str
    spans: Spans


class Columns(msgspec.Struct, frozen=True):
    """Equal columns side by side, aligned at the top; one under another where too narrow.

    `narrowest` is the least width of a column in cells. The first takes a `share` of the width
    where one is given, in hundredths; the others are equal. `gap` stands between them.
    """

    cells: tuple[tuple[Block, ...], ...]
    narrowest: int = 26
    share: int = 0
    gap: str = " │ "


class Stacked(msgspec.Struct, frozen=True):
    """What is set only where columns are one under another, such as a column's name.

    `beside` follows it on the same line there, and stands alone in a column.
    """

    spans: Spans
    beside: Spans = ()


class ColumnNames(msgspec.Struct, frozen=True):
    """The names over columns, and a rule; nothing where columns are one under another."""

    names: tuple[Spans, ...]


class Strip(msgspec.Struct, frozen=True):
    """Narrow columns along an axis: as many as fit, around the one in `focus`, which is marked.

    `heads` name the columns; each of `rows` has a label and a cell for every column.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Span, tuple[Span, ...]], ...]
    focus: int


Block = Text | Blank | Heading | Pair | Columns | Stacked | ColumnNames | Strip


class Row(msgspec.Struct, frozen=True):
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
