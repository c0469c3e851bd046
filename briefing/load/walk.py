"""Names every fault of an item at its place, and keeps what is good of it.

Used where the schema has refused a brief: the schema stops at the first fault, and knows no places.
"""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from msgspec.structs import replace

from briefing.load import shapes
from briefing.load.near import Near
from briefing.load.values import Fault, fault_in, placeholder
from briefing.model import Head
from briefing.model.fields import Field, fields
from briefing.problems import PLACEHOLDER, Collector, Place
from briefing.yamltree import Entry, Mapping, Node, Sequence, Tree


class Walk:
    """A walk through an item; `faulty` are the keys in it whose values could not be kept whole."""

    def __init__(self, tree: Tree, collector: Collector, near: Near) -> None:
        self._tree = tree
        self._collector = collector
        self._near = near
        self.faulty: set[str] = set()

    def record(
        self,
        node: Node,
        start: int,
        struct: type[msgspec.Struct],
        lost: str = "",
        excused: Collection[str] = (),
    ) -> tuple[Mapping, bool]:
        """The good entries of `node` as a `struct`, and whether they make one.

        `lost` says what becomes of it where they do not; by default, that it is left out.
        `excused` are keys that may be missing without a word.
        """
        lost = lost or f"until then the {shapes.noun_of(struct)} is left out"
        place = self._tree.value_place(start, node)
        if not isinstance(node, Mapping):
            self._tell(place, shapes.no_record(struct, node), lost)
            return Mapping(), False
        known, strange = self._known(node, struct)
        kept, written = self._good(known, struct, lost)
        required = [each for each in fields(struct).values() if each.required]
        missing = [each for each in required if each not in known and each.key not in excused]
        if missing and self._tree.parsed.skipped and self._tree.is_cut(start):
            missing = []
        self._tell_keys(struct, strange, missing, place, lost)
        whole = written and all(field.key in kept for field in required)
        if not whole and struct is not Head:
            self._tell_unwritten(kept, struct)
        return kept, whole

    def _tell_keys(
        self,
        struct: type[msgspec.Struct],
        strange: list[Entry],
        missing: list[Field],
        place: Place,
        lost: str,
    ) -> None:
        """Tell of keys that nobody knows and of those that are missing; of one for one at once."""
        told = [(self._tree.key_place(start, key), key) for key, _, start, _ in strange]
        if len(strange) == len(missing) == 1 and missing[0].key != "id":
            at, key = told[0]
            self._tell(at, shapes.instead(struct, key, missing[0]), lost)
            return
        for at, key in told:
            hint = self._near.remedy(key, fields(struct))
            self._tell(at, shapes.unknown(struct, key, hint, ""))
        for field in missing:
            self._tell(place, shapes.missing(struct, field), lost)

    def _good(
        self, known: dict[Field, Entry], struct: type[msgspec.Struct], lost: str
    ) -> tuple[Mapping, bool]:
        """What is good of the entries, and whether nothing among them is yet to be written."""
        kept = Mapping()
        written = True
        for field, (key, value, key_start, value_start) in known.items():
            if field.required and is_empty(value):
                place = self._tree.key_place(key_start, key)
                self._tell(place, shapes.is_blank(struct, field), lost)
                continue
            # An item that is not written to its end is not yet to be judged.
            needed = field.required or value == PLACEHOLDER
            good = self._value(field, value, value_start, lost if needed else "")
            if is_empty(value) and (field.nullable or field.many):
                # So that a rule which misses it points there.
                kept.put(field.key, Sequence() if field.many else None, key_start, value_start)
            elif good is not None:
                kept.put(field.key, good, key_start, value_start)
            elif value == PLACEHOLDER:
                written = False
        return kept, written

    def _tell_unwritten(self, kept: Mapping, struct: type[msgspec.Struct]) -> None:
        """Of an item that is left out no rule tells what else in it is yet to be written."""
        for key, value, _, start in kept.entries():
            for each, at in value.entries() if isinstance(value, Sequence) else [(value, start)]:
                field = fields(struct)[key]
                if isinstance(each, Mapping) and field.struct:
                    self._tell_unwritten(each, field.struct)
                elif each == PLACEHOLDER:
                    self._tell(self._tree.value_place(at, each), placeholder(field))

    def _known(
        self, node: Mapping, struct: type[msgspec.Struct]
    ) -> tuple[dict[Field, Entry], list[Entry]]:
        """The entries that the format knows, a misspelt key as the one that was meant; the rest."""
        declared = fields(struct)
        absent = [key for key in declared if key not in node]
        known: dict[Field, Entry] = {}
        strange: list[Entry] = []
        for key, value, key_start, start in node.entries():
            meant = key if key in declared else self._near.sure(key, absent)
            if not meant:
                strange.append((key, value, key_start, start))
            elif meant == key:
                known.setdefault(declared[key], (key, value, key_start, start))
            else:
                shaped = shapes.shaped(declared[meant], value, start)
                known.setdefault(declared[meant], (key, shaped, key_start, start))
                hint = shapes.renamed(declared[meant], value, shaped)
                place = self._tree.key_place(key_start, key)
                self._tell(place, shapes.unknown(struct, key, hint, meant))
        return known, strange

    def _value(self, field: Field, value: Node, start: int, lost: str) -> Node:
        """What is good of `value`, None where nothing is; `lost` as above, or empty."""
        if is_empty(value):
            place = self._tree.value_place(start, value)
            self._tell(place, shapes.empty(field))
            return None
        good = (self._list if field.many else self._one)(field, value, start, lost)
        if good is None:
            self.faulty.add(field.key)
        return good

    def _list(self, field: Field, value: Node, start: int, lost: str) -> Node:
        least = max((meta.min_length or 0 for meta in field.metas), default=0)
        one = replace(field, many=False)
        entries = shapes.entries(field, value, start)
        kept = Sequence()
        for each, each_start in entries:
            good = self._value(one, each, each_start, "")
            if good is not None:
                kept.put(good, each_start)
        place = self._tree.value_place(start, value)
        lost = lost if len(kept) < least else ""
        if not isinstance(value, Sequence):
            self._tell(place, shapes.no_list(field, value), lost)
            if not kept:
                self.faulty.add(field.key)
        elif len(entries) < least:
            self._tell(place, shapes.too_few(field, least, len(entries)), lost)
        return kept if len(kept) >= least else None

    def _one(self, field: Field, value: Node, start: int, lost: str) -> Node:
        if field.struct:
            kept, whole = self.record(value, start, field.struct)
            return kept if whole else None
        text = shapes.sole_text(value)
        fault = fault_in(field, text, self._near) if text is not None else None
        if not isinstance(value, str):
            place = self._tree.value_place(start, value)
            self._tell(place, shapes.no_text(field, value), lost if text is None else "")
        if fault:
            self._tell(self._tree.value_place(start, value), fault, lost)
        return None if fault else text

    def _tell(self, place: Place, fault: Fault, lost: str = "") -> None:
        hint = "; ".join(each for each in (fault.hint, lost) if each)
        self._collector.add(place, fault.code, fault.message, hint, fault.level, fault.meant)


def is_empty(value: Node) -> bool:
    """Whether nothing is written there: treated as absent."""
    return value is None or (isinstance(value, str) and not value.strip())
