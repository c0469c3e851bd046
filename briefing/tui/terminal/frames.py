"""A frame at once: what has changed is arranged and painted now, and not by messages and a clock.

Textual has no public way to do so: this is the one file that knows how its screens do it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Any, Protocol, runtime_checkable

from textual import events
from textual.geometry import Region
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from briefing.tui.terminal.cells import Piece, Place
from briefing.tui.terminal.over import OverScreen, OverWidget
from briefing.tui.terminal.rows import Row

Visible = dict[Widget, tuple[Region, Region]]
"""Widgets from the front to the back, each with where it is and what is seen of that."""


@runtime_checkable
class OfCells(Hashable, Protocol):
    """A widget that paints its own lines."""

    def cells(self, lines: Iterable[int]) -> list[Row]:
        """Some of its lines, over all its width."""


Free = dict[OfCells, Region]


def paint(screen: Screen[Any]) -> None:
    """Paint what has changed on the screen in front; what is not ready for it, Textual paints."""
    widgets = _ready(screen)
    if not widgets:
        return
    arranged = [each for each in widgets if each._layout_required]
    changed = {each for each in widgets if each._repaint_required and each.display}
    for each in changed:
        each._repaint_required = False
    screen._dirty_widgets |= changed
    if arranged:
        _arrange(screen, arranged)
    elif screen._dirty_widgets or screen._compositor._dirty_regions:
        screen._compositor.update_widgets(screen._dirty_widgets)
        screen._compositor_refresh()


def show(screen: Screen[Any]) -> None:
    """Paint what has come too late for the frame of a key; the application gets ready anew."""
    paint(screen)
    rest_soon = getattr(screen.app, "rest_soon", None)
    if rest_soon is not None:
        rest_soon()


def arrange(screen: Screen[Any]) -> None:
    """Give the parts of the screen in front their places anew, where that is due; paint nothing."""
    if arranged := [each for each in _ready(screen) if each._layout_required]:
        with screen.app.batch_update():
            _arrange(screen, arranged)


def _ready(screen: Screen[Any]) -> list[Widget]:
    """The parts of a screen; none where Textual has something to do with them first."""
    if not screen.is_running or not screen.is_current or screen.app._batch_count:
        return []
    widgets = [screen, *screen.walk_children(Widget)]
    waits = any(each._recompose_required or each._scroll_required for each in widgets)
    return [] if waits else widgets


class FocusedAtOnce(OverScreen[ScreenResultType]):
    """A screen of parts that show by themselves whether they are in use."""

    def set_focus(
        self,
        widget: Widget | None,
        scroll_visible: bool = True,  # noqa: FBT002 - as Textual declares it
        from_app_focus: bool = False,  # noqa: FBT002 - likewise
    ) -> None:
        """Paint the two parts alone, where Textual would paint the whole screen."""
        before, paints = self.focused, self._repaint_required
        super().set_focus(widget, scroll_visible, from_app_focus)
        self._repaint_required = paints
        if before is self.focused:
            return
        for each in (before, self.focused):
            if each is not None:
                each.refresh()


class InUse(OverWidget):
    """A part of such a screen, which looks in use by no style.

    Textual would style it anew, and paint it again when it is shown already.
    """

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Nothing looks otherwise by a style."""

    def on_focus(self, event: events.Focus) -> None:
        """Take the focus without a word to those above, of whom none listens."""
        event.prevent_default()
        self.has_focus = True

    def on_blur(self, event: events.Blur) -> None:
        """Give it away, likewise."""
        event.prevent_default()
        self.has_focus = False


def _arrange(screen: Screen[Any], widgets: list[Widget]) -> None:
    """Give the widgets their places anew, and paint."""
    for each in widgets:
        each._layout_required = False
        for above in each.ancestors:
            if not isinstance(above, Widget):
                break
            above._clear_arrangement_cache()
            above._layout_updates += 1
            if not above.styles.auto_dimensions:
                break
    screen._refresh_layout()
    screen._dirty_widgets.clear()
    for each in screen.walk_children(Widget):
        # Painted in its new size, it asks to be arranged and painted once more, for scrollbars.
        if each._layout_required and each.styles.overflow_x == each.styles.overflow_y == "hidden":
            each._layout_required = each._repaint_required = False


class InParts(FocusedAtOnce[ScreenResultType]):
    """A screen that hands its widgets to the terminal as they are where none lies over another.

    They need not be cut and put together then. What takes them is the application's `draw`. While
    it `obeys_soon`, what there is to paint waits for what comes of that.
    """

    _free: tuple[Visible, Free] | None = None

    def _compositor_refresh(self) -> None:
        if not getattr(self.app, "obeys_soon", False) and not self._drawn():
            super()._compositor_refresh()

    def _drawn(self) -> bool:
        """Paint what has changed; False, and nothing done, where widgets lie over others."""
        app, compositor = self.app, self._compositor
        draw = getattr(app, "draw", None)
        if self is not app.screen or draw is None:
            return False
        visible = compositor.visible_widgets
        if self._free is None or self._free[0] is not visible:
            self._free = visible, _free(visible)
        screen = compositor.size.region
        changed = [each.intersection(screen) for each in compositor._dirty_regions]
        parts = _parts(self._free[1], changed)
        if not parts or not draw(parts):
            return False
        compositor._dirty_regions.clear()
        self._dirty_widgets.clear()
        app._update_mouse_over(self)
        return True


def _free(visible: Visible) -> Free:
    """The widgets that are seen whole, with where they are."""
    free: Free = {}
    before: list[Region] = []
    for widget, (region, clip) in visible.items():
        is_whole = clip.contains_region(region) and not any(map(region.overlaps, before))
        if is_whole and isinstance(widget, OfCells):
            free[widget] = region
        before.append(region)
    return free


def _parts(free: Free, changed: Iterable[Region]) -> list[Piece] | None:
    """The lines of the widgets that regions are made of; None if they are made of others too."""
    lines: dict[OfCells, set[int]] = defaultdict(set)
    for each in changed:
        left = each.area
        for widget, region in free.items():
            if each.overlaps(region):
                part = each.intersection(region)
                lines[widget].update(part.line_range)
                left -= part.area
        if left:
            return None
    return [each for widget in lines for each in _lines(widget, free[widget], lines[widget])]


def _lines(widget: OfCells, region: Region, numbers: set[int]) -> list[Piece]:
    lines = sorted(numbers)
    rows = widget.cells([line - region.y for line in lines])
    return [Piece(Place(region.x, line), row) for line, row in zip(lines, rows, strict=True)]
