"""What was made of a text."""

from __future__ import annotations

from typing import NamedTuple

from briefing.yamltree.nodes import Node


class Parsed(NamedTuple):
    """The data of a text, None where there is none; `has_empty` tells of an empty value in it.

    `text` is what was read in the end, in which the places of the data count: the lines that could
    not be read, `skipped`, are empty there.
    """

    text: str = ""
    root: Node = None
    has_empty: bool = False
    skipped: tuple[str, ...] = ()
