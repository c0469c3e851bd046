"""The data of a text, whatever is wrong in it: a part that is no YAML is passed over.

Where the parser can go no further, the item at fault is told of and blanked out, and the text is
read again: so one run names every fault, the rest is kept, and places stay true.
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from briefing.yamltree.build import build
from briefing.yamltree.faults import Faults, Refused
from briefing.yamltree.limits import REPAIR_CHARACTERS
from briefing.yamltree.nodes import Node
from briefing.yamltree.quick import quick
from briefing.yamltree.syntax import explain, stuck_at
from briefing.yamltree.units import Unit, unit_at


@dataclass(frozen=True, slots=True)
class Parsed:
    """The data of a text, None where there is none; `has_empty` tells of an empty value in it.

    `text` is what was read in the end, in which the places of the data count: the lines that could
    not be read, `skipped`, are empty there.
    """

    text: str = ""
    root: Node = None
    has_empty: bool = False
    skipped: tuple[str, ...] = ()


def parse(text: str, faults: Faults) -> Parsed:
    """Read `text`, and tell every fault."""
    root = quick(text)
    if root is not None:
        return Parsed(text, root)
    lines = text.split("\n")
    skipped: list[str] = []
    left = REPAIR_CHARACTERS
    while True:
        try:
            root, has_empty = build(text, faults)
            return Parsed(text, root, has_empty, tuple(skipped))
        except Refused as refused:
            faults.add(refused.code, refused.span, refused.message, refused.hint)
            unit = Unit(unit_at(lines, refused.span.line - 1).start, len(lines))
        except yaml.YAMLError as error:
            found = explain(error, lines)
            faults.add(found.code, found.span, found.message, found.hint)
            unit = unit_at(lines, found.span.line - 1)
            if not any(lines[unit.start : unit.stop]):
                unit = Unit(unit_at(lines, stuck_at(error)).start, len(lines))
        left -= len(text)
        if left < 0:
            unit = Unit(unit.start, len(lines))
        blanked = lines[unit.start : unit.stop]
        if not any(blanked):
            return Parsed(text, skipped=tuple(skipped))
        skipped += blanked
        lines[unit.start : unit.stop] = [""] * len(blanked)
        text = "\n".join(lines)
