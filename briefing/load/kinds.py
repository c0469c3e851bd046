"""Of what kind an item must be, by the keys that it has."""

from __future__ import annotations

from briefing.model import KINDS
from briefing.model.fields import fields
from briefing.yamltree import Mapping, Node


def sole_kind(item: Node) -> str:
    """The one kind that has all keys of an item, and needs no other; empty where it is not sure."""
    if not isinstance(item, Mapping):
        return ""
    found = [kind for kind in KINDS if fits(kind, item) and item.keys() <= keys_of(kind)]
    return found[0] if len(found) == 1 else ""


def fits(kind: str, item: Mapping) -> bool:
    """Whether an item has every key that its kind needs."""
    return all(field.key in item for field in fields(KINDS[kind]).values() if field.required)


def keys_of(kind: str) -> set[str]:
    """The keys that an item of a kind may have."""
    return {*fields(KINDS[kind])}
