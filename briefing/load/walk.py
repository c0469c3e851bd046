"""Names every fault of an item at its place, and keeps what is good of it.

Used where the schema has refused a brief: the schema stops at the first fault, and knows no places.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import msgspec

from briefing.load.codes import ShapeFault
from briefing.load.near import Near
from briefing.load.shapes import (
    READ_AS,
    is_blank,
    missing,
    no_list,
    no_record,
    no_text,
    noun_of,
    sole_text,
    too_few,
    unknown,
)
from briefing.load.values import Fault, fault_in
from briefing.model.fields import Field, fields
from briefing.problems import Collector, Level, Place
from briefing.yamltree import Entry, Mapping, Node, Sequence, Span, Spot, node_span, span


class Walk:
    """A walk through the items of one file."""

    def __init__(self, file: Path, collector: Collector, near: Near) -> None:
        self._file = file
        self._collector = collector
        self._near = near

    def record(
        self,
        node: Node,
        place: Place,
        struct: type[msgspec.Struct],
        lost: str = "",
        excused: Collection[str] = (),
    ) -> tuple[Mapping, bool]:
        """The good entries of `node` as a `struct`, and whether they make one.

        `lost` says what becomes of it where they do not; by default, that it is left out.
        `excused` are keys that may be missing without a word.
        """
        lost = lost or f"until then the {noun_of(struct)} is left out"
        kept = Mapping()
        if not isinstance(node, Mapping):
            self._tell(place, no_record(struct), lost)
            return kept, False
        empty: dict[str, Span] = {}
        known = self._known(node, struct)
        for (_, value, key_spot, value_spot), field in known:
            if field.required and is_empty(value):
                empty[field.key] = span(key_spot)
                continue
            good = self._value(field, value, value_spot, lost if field.required else "")
            if good is not None:
                kept.put(field.key, good, key_spot, value_spot)
        required = [each for each in fields(struct).values() if each.required]
        written = {field.key for _, field in known}
        for field in required:
            if field.key in empty:
                self._tell(self._place(empty[field.key]), is_blank(struct, field), lost)
            elif field.key not in written and field.key not in excused:
                self._tell(place, missing(struct, field), lost)
        return kept, all(field.key in kept for field in required)

    def _known(self, node: Mapping, struct: type[msgspec.Struct]) -> list[tuple[Entry, Field]]:
        """The entries that the format knows, a misspelt key as the one that was meant."""
        declared = fields(struct)
        absent = [key for key in declared if key not in node]
        known = []
        for entry in node.entries():
            key, _, key_spot, _ = entry
            field = declared.get(key)
            if field is None:
                meant = self._near.slip(key, absent)
                hint = READ_AS.format(meant) if meant else self._near.remedy(key, declared)
                self._tell(self._place(span(key_spot)), unknown(struct, key, hint))
                if not meant:
                    continue
                absent.remove(meant)
                field = declared[meant]
            known.append((entry, field))
        return known

    def _value(self, field: Field, value: Node, spot: Spot, lost: str) -> Node:
        """What is good of `value`, None where nothing is; `lost` as above, or empty."""
        at = node_span(value, spot)
        if is_empty(value):
            message = f"'{field.key}' is empty"
            self._collector.add(
                self._place(at), ShapeFault.EMPTY_VALUE, message, "leave it out", Level.WARNING
            )
            return None
        if field.many:
            return self._list(field, value, spot, lost)
        return self._one(field, value, at, lost)

    def _list(self, field: Field, value: Node, spot: Spot, lost: str) -> Node:
        one = replace(field, many=False)
        kept = Sequence()
        at = node_span(value, spot)
        if isinstance(value, Sequence):
            for each, each_spot in value.entries():
                good = self._value(one, each, each_spot, "")
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
        alone = sole_text(value)
        self._tell(place, fault, lost if alone is None else "")
        return None if alone is None else self._one(field, alone, at, lost)

    def _tell(self, place: Place, fault: Fault, lost: str = "") -> None:
        hint = "; ".join(each for each in (fault.hint, lost) if each)
        self._collector.add(place, fault.code, fault.message, hint)

    def _place(self, at: Span) -> Place:
        return Place(self._file, *at)


def is_empty(value: Node) -> bool:
    """Whether nothing is written there: treated as absent."""
    return value is None or (isinstance(value, str) and not value.strip())
