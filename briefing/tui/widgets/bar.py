"""A strip of text above or below the panes: as many lines as its words need, links clickable."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from briefing.render.spans import Line, Spans
from briefing.tui.paint import Painted, Palette, Pointer, paint, span_at
from briefing.tui.status import MARGIN, bar_lines
from briefing.tui.terminal.rows import Row
from briefing.tui.widgets.lined import Lined
from briefing.tui.widgets.palettes import of_bar


class Still(Lined):
    """Lines that are laid out and painted once, until `renew` says that there are others."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Nothing laid out yet."""
        super().__init__(id=id)
        self._laid: tuple[int, list[Line]] | None = None
        self._cells: tuple[Size, list[Row]] | None = None
        self._palette: Palette | None = None

    @abstractmethod
    def laid_out(self, cells: int) -> list[Line]:
        """What is shown, laid out for a width."""

    @abstractmethod
    def palette(self) -> Palette:
        """The styles that it has now."""

    def lines(self, cells: int) -> list[Line]:
        """What is shown, as it was laid out for the width that was asked for last."""
        if self._laid is None or self._laid[0] != cells:
            self._laid = cells, self.laid_out(cells)
        return self._laid[1]

    def renew(self) -> None:
        """Lay out and paint what is shown by now; the screen is arranged anew for another height.

        One that is not seen has no width, and will be arranged when it is.
        """
        before, cells = self._laid, self.size.width
        self._laid = self._cells = None
        stood = before and (before[0], len(before[1]))
        self.refresh(layout=cells > 0 and stood != (cells, len(self.lines(cells))))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are."""
        return len(self.lines(width))

    def cells(self, lines: Iterable[int]) -> list[Row]:
        """Some lines, which stay as they were painted until others are shown."""
        if self._cells is None or self._cells[0] != self.outer_size:
            self._cells = self.outer_size, super().cells(range(self.outer_size.height))
        return [self._cells[1][y] for y in lines]

    def _styles(self) -> Palette:
        if self._palette is None:
            self._palette = self.palette()
        return self._palette

    def notify_style_update(self) -> None:
        """Take the styles anew after a change of theme."""
        self._palette = self._cells = None
        super().notify_style_update()


class Bar(Still, Widget):
    """Words that wrap on the left, and words that stay on the right where there is room."""

    class Chosen(Message):
        """A link in the bar was clicked."""

        def __init__(self, target: str) -> None:
            """Name what was clicked."""
            super().__init__()
            self.target = target

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Start empty."""
        super().__init__(id=id)
        self._left: Spans = ()
        self._right: Spans = ()
        self._current = ""

    def show(self, left: Spans, right: Spans = (), current: str = "") -> None:
        """Show other words; `current` is the link that is marked as the one in use."""
        if (left, right, current) == (self._left, self._right, self._current):
            return
        self._left, self._right, self._current = left, right, current
        self.renew()

    def laid_out(self, cells: int) -> list[Line]:
        """The words, those on the right in a line of their own where there is no room."""
        return bar_lines(self._left, self._right, cells)

    def painted(self, y: int) -> Painted:
        """One line of the bar."""
        lines = self.lines(self.size.width)
        if y >= len(lines):
            return Painted((), self.size.width, self._styles().base)
        line, current = lines[y], self._current
        at = next((i for i, each in enumerate(line) if current and each.link == current), -1)
        before = Pointer(bar="", sign=" " * MARGIN, span=at)
        return paint(line, self.size.width, self._styles(), before, None)

    def palette(self) -> Palette:
        """That of bars."""
        return of_bar(self)

    def on_click(self, event: events.Click) -> None:
        """Report the link under the mouse."""
        lines = self.lines(self.size.width)
        if event.y < len(lines):
            index = span_at(lines[event.y], event.x - MARGIN)
            if index >= 0 and lines[event.y][index].link:
                self.post_message(self.Chosen(lines[event.y][index].link))
