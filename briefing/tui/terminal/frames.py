"""A frame at once: what has changed is arranged and painted now, and not by messages and a clock.

Textual has no public way to do so: this is the one file that knows how its screens do it.
"""

from __future__ import annotations

from typing import Any

from textual.screen import Screen, ScreenResultType
from textual.widget import Widget


def paint(screen: Screen[Any]) -> None:
    """Paint what has changed on the screen in front; what is not ready for it, Textual paints."""
    if not screen.is_running or not screen.is_current or screen.app._batch_count:
        return
    widgets = [screen, *screen.walk_children(Widget)]
    if any(each._recompose_required or each._scroll_required for each in widgets):
        return
    arranged = [each for each in widgets if each._layout_required]
    changed = {each for each in widgets if each._repaint_required and each.display}
    for each in changed:
        each._repaint_required = False
    screen._dirty_widgets |= changed
    if arranged:
        _arrange(screen, arranged)
    elif screen._dirty_widgets:
        screen._compositor.update_widgets(screen._dirty_widgets)
        screen._compositor_refresh()


class FocusedAtOnce(Screen[ScreenResultType]):
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
        for each in (before, self.focused):
            if each is not None:
                each.refresh()


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
