"""The data of a text: fast where nothing in it is odd, else with care."""

from __future__ import annotations

from briefing.yamltree.faults import Faults
from briefing.yamltree.parsed import Parsed
from briefing.yamltree.quick import quick


def parse(text: str, faults: Faults) -> Parsed:
    """Read `text`, and tell every fault."""
    root = quick(text)
    if root is not None:
        return Parsed(text, root)
    # Most texts need none of what it takes to name faults.
    from briefing.yamltree.careful import parse_with_care  # noqa: PLC0415

    return parse_with_care(text, faults)
