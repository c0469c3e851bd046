"""The styles of the roles, asked of the style sheets once for all widgets that look alike.

Textual works component classes out for each widget at each change of its classes, which took a
fifth of the start. Here they are worked out when they are first painted with.
"""

from __future__ import annotations

from typing import Any, get_args
from weakref import WeakKeyDictionary

from rich.style import Style
from textual.app import App
from textual.dom import DOMNode
from textual.widget import Widget

from briefing.render.spans import Role
from briefing.tui.paint import Palette

_Key = tuple[str, str, bool | None, Style]

_KNOWN: WeakKeyDictionary[App[Any], dict[_Key, Palette]] = WeakKeyDictionary()


def palette(widget: Widget, prefix: str) -> Palette:
    """The styles of a widget's roles: those of the classes `prefix--role` in the style sheets."""
    app = widget.app
    known = _KNOWN.setdefault(app, {})
    key = (prefix, app.theme, app.ansi_color, widget.rich_style)
    if key not in known:
        styles = {role: style_of(widget, f"{prefix}--{role}") for role in get_args(Role)}
        bar, current = (style_of(widget, f"{prefix}--{part}") for part in ("bar", "current"))
        known[key] = Palette(widget.rich_style, styles, current, bar)
    return known[key]


def style_of(widget: Widget, name: str) -> Style:
    """The style that the style sheets give to a class within a widget."""
    node = DOMNode(classes=name)
    # As Textual does it for the component classes of a widget, which have no public face.
    node._attach(widget)  # noqa: SLF001
    widget.app.stylesheet.apply(node)
    return node.rich_style
