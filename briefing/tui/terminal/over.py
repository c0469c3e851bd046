"""What a class is based on that is laid over one of Textual's, and is none itself.

Of each class of its own Textual gathers the keys, properties and methods of all its bases anew: two
million instructions for a screen. What is laid over one stands before it among the bases. Its keys
are not gathered, nor what it marks with `on`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App as OverApp
    from textual.screen import Screen as OverScreen
    from textual.widget import Widget as OverWidget
else:

    class _Over:
        def __class_getitem__(cls, _result: object) -> type:
            """The class itself, whatever the screen answers."""
            return cls

    OverApp = OverScreen = OverWidget = _Over

__all__ = ["OverApp", "OverScreen", "OverWidget"]
