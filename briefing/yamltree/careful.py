"""The data of a text, whatever is wrong in it: a part that is no YAML is passed over.

Where the parser can go no further, the item at fault is told of and blanked out, and the text is
read again: so one run names every fault, the rest is kept, and places stay true.
"""

from __future__ import annotations

import yaml

from briefing.yamltree.build import build
from briefing.yamltree.conflicts import conflict_in
from briefing.yamltree.doctor import Diagnosis
from briefing.yamltree.faults import Faults, Refused
from briefing.yamltree.limits import REPAIR_CHARACTERS
from briefing.yamltree.parsed import Parsed
from briefing.yamltree.syntax import explain, stuck_at
from briefing.yamltree.units import Unit, unit_at


def parse_with_care(text: str, faults: Faults) -> Parsed:
    """Read `text`, and tell every fault."""
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
            found, unit = conflict_in(lines) or _fault(error, lines)
            faults.add(found.code, found.span, found.message, found.hint)
        left -= len(text)
        if left < 0:
            unit = Unit(unit.start, len(lines))
        blanked = lines[unit.start : unit.stop]
        if not any(blanked):
            return Parsed(text, skipped=tuple(skipped))
        skipped += blanked
        lines[unit.start : unit.stop] = [""] * len(blanked)
        text = "\n".join(lines)


def _fault(error: yaml.YAMLError, lines: list[str]) -> tuple[Diagnosis, Unit]:
    """What the parser complains of, and the lines without which it can go on."""
    found = explain(error, lines)
    unit = unit_at(lines, found.span.line - 1)
    if not any(lines[unit.start : unit.stop]):
        unit = Unit(unit_at(lines, stuck_at(error)).start, len(lines))
    return found, unit
