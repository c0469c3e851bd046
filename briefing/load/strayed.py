"""Items that stand under the key of another kind: told once, and read as what they are."""

from __future__ import annotations

from briefing.load.codes import ShapeFault
from briefing.load.kinds import fits, keys_of, sole_kind
from briefing.load.merge import Part
from briefing.load.shapes import a, noun_of
from briefing.model import KINDS
from briefing.problems import Collector
from briefing.yamltree import Mapping


def by_kind(items: dict[str, list[Part]], collector: Collector) -> dict[str, list[Part]]:
    """The items under the key where each belongs."""
    found: dict[str, list[Part]] = {kind: [] for kind in KINDS}
    for kind, parts in items.items():
        for part in parts:
            home = _home(kind, part) or kind
            found[home].append(part)
            if home != kind:
                message = f"this is {a(noun_of(KINDS[home]))}, and stands under '{kind}'"
                hint = f"put it under '{home}:'; it is read as if it stood there"
                collector.add(part.place, ShapeFault.WRONG_TYPE, message, hint)
    return found


def _home(kind: str, part: Part) -> str:
    """The one other kind that an item must be of; empty where it may be of its own."""
    if not isinstance(part.node, Mapping) or fits(kind, part.node):
        return ""
    return "" if part.node.keys() <= keys_of(kind) else sole_kind(part.node)
