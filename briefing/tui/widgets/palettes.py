"""The styles of the roles, worked out once for all widgets that look alike."""

from __future__ import annotations

from functools import lru_cache

from rich.style import Style
from textual.color import Color
from textual.dom import DOMNode
from textual.widget import Widget

from briefing.tui.paint import Palette
from briefing.tui.roles import BAR, VIEW, Ink, ink

_PALETTES = 16


def of_view(widget: Widget) -> Palette:
    """The styles in a view, for as long as it looks as it does now."""
    return _palette(widget.app.theme, widget.rich_style, in_bar=False)


def of_bar(widget: Widget) -> Palette:
    """The styles in a bar, likewise."""
    return _palette(widget.app.theme, widget.rich_style, in_bar=True)


@lru_cache(_PALETTES)
def _palette(theme: str, base: Style, *, in_bar: bool) -> Palette:
    roles, known = BAR if in_bar else VIEW, dict[str, Style]()

    def of_role(role: str) -> Style:
        if role not in known:
            known[role] = base + _style(ink(theme, roles, role))
        return known[role]

    return Palette(base, of_role)


def _style(ink: Ink) -> Style:
    return Style(
        color=Color.parse(ink.colour).rich_color if ink.colour else None,
        bgcolor=Color.parse(ink.paper).rich_color if ink.paper else None,
        **dict.fromkeys(ink.attributes, True),  # type: ignore[arg-type] # the names are Style's own
    )


def style_of(widget: Widget, name: str) -> Style:
    """The style that the style sheets give to a class within a widget."""
    node = DOMNode(classes=name)
    # As Textual does it for the component classes of a widget, which have no public face.
    node._attach(widget)  # noqa: SLF001
    widget.app.stylesheet.apply(node)
    return node.rich_style
