"""The styles of the roles, asked of the style sheets once for all widgets that look alike.

Textual works component classes out for each widget at each change of its classes, which took a
fifth of the start. Here one is worked out when it is first painted with.
"""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from rich.style import Style
from textual.app import App
from textual.dom import DOMNode
from textual.widget import Widget

from briefing.tui.paint import Palette

_Key = tuple[str, str, bool | None, Style]

_KNOWN: WeakKeyDictionary[App[Any], dict[_Key, dict[str, Style]]] = WeakKeyDictionary()


def palette(widget: Widget, prefix: str) -> Palette:
    """The styles of a widget's roles: those of the classes `prefix--role` in the style sheets.

    It holds for as long as the widget looks as it does now.
    """
    app, base = widget.app, widget.rich_style
    known = _KNOWN.setdefault(app, {}).setdefault((prefix, app.theme, app.ansi_color, base), {})

    def of_role(role: str) -> Style:
        if role not in known:
            known[role] = style_of(widget, f"{prefix}--{role}")
        return known[role]

    return Palette(base, of_role)


def style_of(widget: Widget, name: str) -> Style:
    """The style that the style sheets give to a class within a widget."""
    node = DOMNode(classes=name)
    # As Textual does it for the component classes of a widget, which have no public face.
    node._attach(widget)  # noqa: SLF001
    widget.app.stylesheet.apply(node)
    return node.rich_style
