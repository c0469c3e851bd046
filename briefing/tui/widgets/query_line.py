"""A line to type words on, painted like the views around it: in their frame, without layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.strip import Strip
from textual.widget import Widget

from briefing.render.visible import visible
from briefing.tui.paint import Painted
from briefing.tui.widgets.edited import Edited, Way
from briefing.tui.widgets.lined import Lined
from briefing.tui.widgets.palettes import style_of

_CURSOR = Style(reverse=True)


class QueryLine(Lined, Widget, can_focus=True):
    """Tells at once what is typed, and when it is entered."""

    ALLOW_SELECT = False
    """It selects by itself."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "cursor('left')", show=False),
        Binding("right", "cursor('right')", show=False),
        Binding("ctrl+left", "cursor('word left')", show=False),
        Binding("ctrl+right", "cursor('word right')", show=False),
        Binding("home,ctrl+a", "cursor('start')", show=False),
        Binding("end,ctrl+e", "cursor('end')", show=False),
        Binding("shift+left", "cursor('left', True)", show=False),
        Binding("shift+right", "cursor('right', True)", show=False),
        Binding("ctrl+shift+left", "cursor('word left', True)", show=False),
        Binding("ctrl+shift+right", "cursor('word right', True)", show=False),
        Binding("shift+home", "cursor('start', True)", show=False),
        Binding("shift+end", "cursor('end', True)", show=False),
        Binding("ctrl+shift+a", "select_all", show=False),
        Binding("backspace", "erase('left')", show=False),
        Binding("delete,ctrl+d", "erase('right')", show=False),
        Binding("ctrl+w,ctrl+backspace,alt+backspace", "erase('word left')", show=False),
        Binding("ctrl+delete", "erase('word right')", show=False),
        Binding("ctrl+u,super+backspace", "erase('start')", show=False),
        Binding("ctrl+k", "erase('end')", show=False),
        Binding("ctrl+x", "cut", show=False),
        Binding("ctrl+c,super+c", "copy", show=False),
        Binding("ctrl+v", "paste", show=False),
        Binding("enter", "submit", show=False),
    ]

    obeys = True
    """It makes of keys what bindings say, and `put`s the letters."""

    changed: Callable[[str], None] | None = None
    """Told the words whenever a key or the mouse has changed them.

    No message: what they find belongs into the frame in which they are shown.
    """

    entered: Callable[[], None] | None = None
    """Told that Enter was pressed."""

    foresee: Callable[[], Iterator[None]] | None = None
    """Gets ready for the next letter when typing rests."""

    def __init__(self, placeholder: str, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Start empty; the placeholder says what to type."""
        super().__init__(id=id)
        self._placeholder = placeholder
        self._line = Edited()
        self._first = 0
        self._selecting = False
        self._styles: tuple[Style, Style, Style] | None = None

    @property
    def words(self) -> str:
        """What stands on it."""
        return self._line.words

    @property
    def selected_text(self) -> str:
        """What of it is selected."""
        return self._line.selected

    def begin(self, words: str, placeholder: str = "") -> None:
        """Put words on it, all selected, so that the first letter replaces them. Tells nobody."""
        self._placeholder = placeholder or self._placeholder
        self._line = Edited(words).everything()
        self.refresh()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters are its own; other keys are for bindings."""
        return character is not None and character.isprintable()

    # Editing

    def put(self, words: str) -> None:
        """Type words at the cursor, in the place of what is selected."""
        self._take(self._line.put(words))

    def action_cursor(self, way: Way, select: bool = False) -> None:  # noqa: FBT002
        """Go elsewhere, and maybe select what is gone over."""
        self._take(self._line.go(way, select=select))

    def action_erase(self, way: Way) -> None:
        """Take away what is selected, or what the cursor would go over."""
        self._take(self._line.erase(way))

    def action_select_all(self) -> None:
        """Select all of it."""
        self._take(self._line.everything())

    def action_copy(self) -> None:
        """Copy what is selected, once; the next time, as without it, the key is somebody else's."""
        if not self._line.selected:
            raise SkipAction
        self.app.copy_to_clipboard(self._line.selected)
        self._take(self._line.at(self._line.cursor))

    def action_cut(self) -> None:
        """Copy what is selected, and take it away."""
        if self._line.selected:
            self.app.copy_to_clipboard(self._line.selected)
            self.put("")

    def action_paste(self) -> None:
        """Type what was copied last."""
        self.put(_on_one_line(self.app.clipboard))

    def action_submit(self) -> None:
        """Say that the words are all."""
        if self.entered is not None:
            self.entered()

    def on_key(self, event: events.Key) -> None:
        """Take a letter that was not obeyed at once."""
        if event.character is not None and event.is_printable:
            event.stop()
            event.prevent_default()
            self.put(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Type what the terminal pasted."""
        event.stop()
        self.put(_on_one_line(event.text))

    def _take(self, line: Edited) -> None:
        before, self._line = self._line, line
        self.refresh()
        if line.words != before.words and self.changed is not None:
            self.changed(line.words)

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor there, and select from there on."""
        self._selecting = True
        self.capture_mouse()
        self._point(event, select=False)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select up to there."""
        if self._selecting:
            self._point(event, select=True)

    def on_mouse_up(self) -> None:
        """Select no further."""
        self._selecting = False
        self.release_mouse()

    def _point(self, event: events.MouseEvent, *, select: bool) -> None:
        cell = self._first + event.get_content_offset_capture(self).x
        self._take(self._line.at(self._line.under(max(cell, 0)), select=select))

    # Painting

    def painted(self, y: int) -> Painted:
        """The part of the words that the cursor is in."""
        width = self.size.width
        base, placeholder, selection = self._looks()
        if y:
            return Painted((), width, base)
        from briefing.tui.widgets.overlay import marked

        words, line = self.words, self._line
        strip = Strip([Segment(f"{words} ", base)])
        if not words:
            strip = Strip([Segment(self._placeholder or " ", placeholder)])
        if line.selected:
            strip = marked(strip, line.selection, selection)
        if self.screen.focused is self:
            strip = marked(strip, (line.cursor, line.step), _CURSOR)
        first = self._scroll(width)
        return Painted.of(strip.crop(first, first + width).extend_cell_length(width, base))

    def _scroll(self, width: int) -> int:
        """The first cell that is shown, such that the cursor is."""
        cell = self._line.cell
        self._first = min(max(self._first, cell - width + 1), cell)
        return self._first

    def _looks(self) -> tuple[Style, Style, Style]:
        """Those of the words, of the placeholder, of what is selected."""
        if self._styles is None:
            placeholder = style_of(self, "query--placeholder")
            self._styles = self.rich_style, placeholder, style_of(self, "query--selection")
        return self._styles

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's cursor belongs."""
        x, y, width, _ = self.content_region
        return Offset(x + self._line.cell - self._scroll(width), y)

    def notify_style_update(self) -> None:
        """Take the styles anew after a change of theme."""
        self._styles = None
        super().notify_style_update()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Show no cursor."""
        self.refresh()


def _on_one_line(text: str) -> str:
    """Any text as words: a blank for what ends a line, acts on a terminal or is not seen."""
    return "".join(each if visible(each) == each else " " for each in " ".join(text.splitlines()))
