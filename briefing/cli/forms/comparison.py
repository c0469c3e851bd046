"""What `compare` was asked for, in each of its forms: the same rows, cells and marks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import msgspec

from briefing.cli.days import told
from briefing.cli.forms import sheets, tables
from briefing.cli.forms.data import Data, ladder_data, matrix_data
from briefing.cli.wanted import section_named
from briefing.compare import MatrixRow, Move, ladder, matrix, moves
from briefing.compare.lenses import Lens, Setting, through
from briefing.library import Dossier
from briefing.model import Issue
from briefing.render import edition, phrases
from briefing.render.blocks import Row, Text
from briefing.render.look import Look
from briefing.render.spans import Spans, plain


class Comparison(msgspec.Struct, frozen=True, dict=True):
    """Some sides of a brief beside each other: through a lens, or on one issue."""

    dossier: Dossier
    sides: tuple[str, ...]
    lens: Lens
    to: Setting
    issue: Issue | None

    @cached_property
    def rows(self) -> tuple[MatrixRow, ...]:
        """The rows that pass the lens; those of one issue are its moves instead."""
        if self.issue:
            return ()
        return through(matrix(self.dossier, self.sides), self.lens, self.to)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """The moves of the sides on the issue, by date."""
        on_issue = ladder(moves(self.dossier), self.issue.id) if self.issue else ()
        return tuple(each for each in on_issue if each.side in self.sides)

    def text(self, width: int) -> Iterator[str]:
        """As it is read."""
        look = Look(self.sides, self.lens.key, self.to.since, self.to.group)
        if day := told(self.dossier):
            yield day
            yield ""
        if self.issue:
            yield from edition.page(self.dossier, self.issue, look, width)
        else:
            section = section_named("side-by-side")
            head, rows = section.head(self.dossier, look), section.rows(self.dossier, look)
            yield from edition.rows([*head, *rows], width)
        yield ""
        yield from edition.rows([Row((Text(each, 0, 4),)) for each in self._sources()], width)

    def markdown(self) -> Iterator[str]:
        """A heading and a table."""
        title = self.issue.title if self.issue else self.dossier.head.title
        yield f"# {tables.literal(title)}"
        yield ""
        for words in filter(None, (told(self.dossier), self._lens_told())):
            yield tables.literal(words)
            yield ""
        if self.issue:
            moves = sheets.shown_moves(self.dossier, self.moves)
            yield from tables.markdown(("Side", "Move"), moves)
        else:
            names = ("Issue", *map(self.dossier.name, self.sides))
            yield from tables.markdown(names, sheets.shown_rows(self.dossier, self.rows))
        yield ""
        for each in self._sources():
            yield f"- {tables.literal(plain(each))}"

    def comma_separated(self) -> Iterator[str]:
        """A table of fields."""
        if self.issue:
            moves = sheets.move_fields(self.dossier, self.moves)
            return tables.comma_separated(sheets.MOVE, moves)
        cells = sheets.cell_fields(self.dossier, self.rows)
        return tables.comma_separated(sheets.CELL, cells)

    def data(self) -> Data:
        """Plain data."""
        if self.issue:
            return ladder_data(self.dossier, self.sides, self.issue, self.moves)
        key = "" if self.lens.key == "all" else self.lens.key
        return matrix_data(self.dossier, self.sides, self.rows, key)

    def _sources(self) -> Iterator[Spans]:
        """What the numbers in the cells stand for."""
        return (phrases.source_line(self.dossier, each.id) for each in self.dossier.brief.sources)

    def _lens_told(self) -> str:
        if self.lens.key == "all":
            return ""
        to = self.to.group or (self.to.since.isoformat() if self.to.since else "")
        return f"{self.lens.title.capitalize()} {to}".strip() + f". {self.lens.rule}"
