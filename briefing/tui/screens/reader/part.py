"""What the parts of the reader have in common: they are laid over its core, and are no screens.

Of each class of a screen Textual gathers all keys and properties of all its bases anew, which for
twenty parts took a twentieth of a start.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.binding import BindingType

if TYPE_CHECKING:
    from briefing.tui.screens.reader.core import ReaderCore

    Part = ReaderCore
else:

    class Part:
        """What is laid over the core of the reader."""


def keys(part: type[Part]) -> Iterator[BindingType]:
    """The keys of a part and of those that it is laid over in turn."""
    for each in part.__mro__:
        yield from vars(each).get("BINDINGS", ())
