"""The cursor of a page: steps over lines, and from link to link."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.tui.widgets.cursor import Cursor


class LineCursor(Cursor):
    """On a line of a page; the first link of the line is at hand."""

    @property
    def target(self) -> str:
        """The item of the link at hand."""
        if not self.sheet.lines:
            return ""
        spans = self.sheet.lines[self.line]
        return spans[self.link].link if 0 <= self.link < len(spans) else ""

    def start(self, target: str) -> None:
        """Go to the beginning: a page is of one item."""
        self._go(0)

    def resume(self, old: Cursor) -> None:
        """On the same line, with the same lines shown."""
        self.show(old.top)
        self._go(old.line)

    def covers(self, number: int) -> bool:
        """The line itself."""
        return number == self.line

    def move(self, by: int) -> bool:
        """A line down or up."""
        self._go(self.line + by)
        return False

    def page(self, pages: float) -> bool:
        """The lines shown and the cursor move together; at the end the cursor goes on alone."""
        step, before = self.step(pages), self.top
        self.show(self.top + step)
        if self.top == before:
            return self.end(1 if step > 0 else -1)
        self._go(self.line + step)
        return False

    def end(self, way: int) -> bool:
        """To the first or last line."""
        self._go(0 if way < 0 else len(self.sheet.lines) - 1)
        return False

    def scroll(self, by: int) -> None:
        """Show other lines; the cursor stays among them."""
        super().scroll(by)
        self._go(max(min(self.line, self.top + self.height - 1), self.top))

    def point(self, number: int, link: int) -> bool:
        """To a line and a span in it."""
        self.line, self.link = number, link
        return False

    def to_link(self, way: int) -> bool:
        """To the next or previous link of the page; False where there is none."""
        for line, link in self._links(way):
            self._go(line)
            self.link = link
            return True
        return False

    def _links(self, way: int) -> Iterator[tuple[int, int]]:
        """The links after or before the one at hand, in the order of going there."""
        here = self.line, self.link
        found = [
            (line, link)
            for line, spans in enumerate(self.sheet.lines)
            for link, span in enumerate(spans)
            if span.link
        ]
        if way > 0:
            return (each for each in found if each > here)
        return (each for each in reversed(found) if each < here)

    def _go(self, line: int) -> None:
        self.line = max(min(line, len(self.sheet.lines) - 1), 0)
        if self.line < self.top:
            self.show(self.line)
        elif self.line >= self.top + self.height:
            self.show(self.line - self.height + 1)
        spans = self.sheet.lines[self.line] if self.sheet.lines else ()
        self.link = next((index for index, each in enumerate(spans) if each.link), -1)
