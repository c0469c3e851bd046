"""What a page is made of before a width is known: paragraphs, columns, headings, rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

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


class Row:
    """What the cursor steps over as one: blocks, and the item that they stand for.

    A row without a target is a heading or an explanation and is stepped past. Its blocks may be
    given by what makes them, once somebody looks: of a long list only a few rows are seen.
    """

    __slots__ = ("_blocks", "_make", "target")

    def __init__(
        self, blocks: tuple[Block, ...] | Callable[[], tuple[Block, ...]], target: str = ""
    ) -> None:
        """Take blocks, or what makes them."""
        self._make = blocks if callable(blocks) else None
        self._blocks: tuple[Block, ...] | None = None if callable(blocks) else blocks
        self.target = target

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What stands in it."""
        if self._blocks is None:
            self._blocks = self._make() if self._make else ()
        return self._blocks

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Row) and self.target == other.target and self.blocks == other.blocks
        )

    __hash__: ClassVar[None]  # type: ignore[assignment] # as Python has it where only __eq__ is


class Gap(Row):
    """A blank line after a row of more than one block, which stands apart from the next.

    With `before_heading`: after a row of one block.
    """

    __slots__ = ()

    def __init__(self, row: Row, *, before_heading: bool = False) -> None:
        """After a row; its height is known when that row is made."""
        super().__init__(lambda: (Blank(),) if (len(row.blocks) > 1) != before_heading else ())


def text(words: str, role: Role = "text", indent: int = 0, hang: int = 0) -> Text:
    """A paragraph of one role."""
    return Text((Span(words, role),), indent, hang)


def heading(words: str) -> Heading:
    """A heading of plain words."""
    return Heading((Span(words, "heading"),))
