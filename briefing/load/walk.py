"""Names every fault of an item at its place, and keeps what is good of it.

Used where the schema has refused a brief: the schema stops at the first fault, and knows no places.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from briefing.load.codes import ShapeFault
from briefing.load.near import Near
from briefing.load.shapes import missing, no_list, no_record, no_text, noun_of, too_few, unknown
from briefing.load.values import Fault, fault_in
from briefing.model.fields import Field, fields
from briefing.problems import Collector, Level, Place
from briefing.yamltree import Mapping, Node, Sequence, Span, Spot, node_span, span


class Walk:
    """A walk through the items of one file."""

    def __init__(self, file: Path, collector: Collector, near: Near) -> None:
        self._file = file
        self._collector = collector
        self._near = near

    def record(
        self, node: Node, place: Place, struct: type[msgspec.Struct], lost: str = ""
    ) -> tuple[Mapping, bool]:
        """The good entries of `node` as a `struct`, and whether they make one.

        `lost` says what becomes of it where they do not; by default, that it is left out.
        """
        noun = noun_of(struct)
        lost = lost or f"until then the {noun} is left out"
        if not isinstance(node, Mapping):
            self._tell(place, no_record(noun, struct), lost)
            return Mapping(), False
        kept = Mapping()
        for key, value, key_spot, value_spot in node.entries():
            field = fields(struct).get(key)
            if field is None:
                self._unknown(key, span(key_spot), struct)
                continue
            good = self._value(field, value, value_spot, lost if field.required else "")
            if good is not None:
                kept.put(key, good, key_spot, value_spot)
        absent = [
            each for each in fields(struct).values() if each.required and each.key not in kept
        ]
        for field in absent:
            self._missing(field, node, place, noun, lost)
        return kept, not absent

    def _value(self, field: Field, value: Node, spot: Spot, lost: str) -> Node:
        """What is good of `value`, None where nothing is; `lost` as above, or empty."""
        at = node_span(value, spot)
        if is_empty(value):
            if not lost:
                self._empty(field, at)
            return None
        if field.many:
            return self._list(field, value, spot, lost)
        return self._one(field, value, at, lost)

    def _list(self, field: Field, value: Node, spot: Spot, lost: str) -> Node:
        kept = Sequence()
        at = node_span(value, spot)
        if isinstance(value, Sequence):
            for each, each_spot in value.entries():
                good = self._entry(field, each, each_spot)
                if good is not None:
                    kept.put(good, each_spot)
        else:
            self._tell(self._place(at), no_list(field, value))
            good = self._one(field, value, at, "")
            if good is not None:
                kept.put(good, spot)
        least = max((meta.min_length or 0 for meta in field.metas), default=0)
        if len(kept) >= least:
            return kept
        if isinstance(value, Sequence) and len(value) == len(kept):
            self._tell(self._place(at), too_few(field, least, len(kept)), lost)
        return None

    def _entry(self, field: Field, value: Node, spot: Spot) -> Node:
        at = node_span(value, spot)
        if is_empty(value):
            self._empty(field, at)
            return None
        return self._one(field, value, at, "")

    def _one(self, field: Field, value: Node, at: Span, lost: str) -> Node:
        place = self._place(at)
        if field.struct:
            kept, whole = self.record(value, place, field.struct)
            return kept if whole else None
        if isinstance(value, str):
            fault = fault_in(field, value, self._near)
        else:
            fault = no_text(field, value)
        if fault is None:
            return value
        self._tell(place, fault, lost)
        return None

    def _unknown(self, key: str, at: Span, struct: type[msgspec.Struct]) -> None:
        hint = self._near.remedy(key, fields(struct))
        self._tell(self._place(at), unknown(noun_of(struct), key, hint))

    def _missing(self, field: Field, node: Mapping, place: Place, noun: str, lost: str) -> None:
        """Tell of a required key that is not there, or has nothing; a bad value has been told."""
        if field.key not in node:
            self._tell(place, missing(noun, field), lost)
        elif is_empty(node[field.key]):
            self._tell(self._place(node.key_span(field.key)), missing(noun, field, "empty"), lost)

    def _empty(self, field: Field, at: Span) -> None:
        self._collector.add(
            self._place(at),
            ShapeFault.EMPTY_VALUE,
            f"'{field.key}' is empty",
            "leave it out",
            Level.WARNING,
        )

    def _tell(self, place: Place, fault: Fault, lost: str = "") -> None:
        hint = "; ".join(each for each in (fault.hint, lost) if each)
        self._collector.add(place, fault.code, fault.message, hint)

    def _place(self, at: Span) -> Place:
        return Place(self._file, *at)


def is_empty(value: Node) -> bool:
    """Whether nothing is written there: treated as absent."""
    return value is None or (isinstance(value, str) and not value.strip())
