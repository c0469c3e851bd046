"""The cursor of a page: steps over lines, and from link to link."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.render.sheet import FIRST, At
from briefing.tui.widgets.cursor import Cursor


class LineCursor(Cursor):
    """On a line of a page; the first link of the line is at hand."""

    @property
    def target(self) -> str:
        """The item of the link at hand."""
        spans = self.sheet.at(self.line)
        return spans[self.link].link if 0 <= self.link < len(spans) else ""

    def start(self, target: str) -> None:
        """Go to the beginning: a page is of one item."""
        self._go(FIRST)

    def resume(self, old: Cursor) -> None:
        """On the same line, with the same lines shown."""
        self.show(old.top)
        self._go(old.line)

    def covers(self, place: At) -> bool:
        """The line itself."""
        return place == self.line

    def move(self, by: int) -> bool:
        """A line down or up."""
        self._go(self.sheet.moved(self.line, by))
        return False

    def page(self, pages: float) -> bool:
        """The lines shown and the cursor move together; at the end the cursor goes on alone."""
        step, before = self.step(pages), self.top
        self.show(self.sheet.moved(self.top, step))
        if self.top == before:
            return self.end(1 if step > 0 else -1)
        self._go(self.sheet.moved(self.line, step))
        return False

    def end(self, way: int) -> bool:
        """To the first or last line."""
        self._go(FIRST if way < 0 else self.sheet.last)
        return False

    def scroll(self, by: int) -> None:
        """Show other lines; the cursor stays among them."""
        super().scroll(by)
        self._go(max(min(self.line, self.bottom), self.top))

    def point(self, place: At, link: int) -> bool:
        """To a line and a span in it."""
        self.line, self.link = place, link
        return False

    def to_link(self, way: int) -> bool:
        """To the next or previous link of the page; False where there is none."""
        for line, link in self._links(way):
            self._go(line)
            self.link = link
            return True
        return False

    def _links(self, way: int) -> Iterator[tuple[At, int]]:
        """The links after or before the one at hand, in the order of going there."""
        here = self.line, self.link
        rows = range(self.row, len(self.sheet.targets)) if way > 0 else range(self.row, -1, -1)
        for row in rows:
            found = [
                (At(row, number), link)
                for number, spans in enumerate(self.sheet.row(row))
                for link, span in enumerate(spans)
                if span.link
            ]
            if way > 0:
                yield from (each for each in found if each > here)
            else:
                yield from (each for each in reversed(found) if each < here)

    def _go(self, line: At) -> None:
        self.line = self.sheet.moved(line, 0)
        if self.line < self.top:
            self.show(self.line)
        elif self.line > self.bottom:
            self.show(self.sheet.moved(self.line, 1 - self.height))
        spans = self.sheet.at(self.line)
        self.link = next((index for index, each in enumerate(spans) if each.link), -1)
