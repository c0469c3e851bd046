"""A brief as it was kept compiled, in the place of one that was read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

import msgspec

from briefing.errors import UnreadableError
from briefing.library.naming import Numbers
from briefing.model import Brief
from briefing.model.fields import Path
from briefing.problems import Place, Problem

if TYPE_CHECKING:
    from briefing.library.watch import Stamp
    from briefing.load import Loaded
    from briefing.yamltree import Tree


class Recalled(msgspec.Struct, frozen=True, dict=True):
    """What was kept of the brief at `path`, as `load.Loaded` has it, with every fault and proof.

    Texts and places are read when they are asked for.
    """

    path: FilePath
    brief: Brief
    lost: frozenset[str]
    unread: bool
    not_whole: int
    faults: tuple[Problem, ...]
    proofs: Mapping[str, str]
    packed_naming: msgspec.Raw
    stamps: Mapping[str, Stamp]
    read_at: int

    def naming(self, items: int) -> Numbers | None:
        """Who names whom among so many items; None where that was kept badly."""
        try:
            found = msgspec.msgpack.decode(self.packed_naming, type=Numbers)
        except msgspec.DecodeError:
            return None
        named = [number for each in found for number in each]
        fits = len(found) == items and min(named, default=0) >= 0 and max(named, default=0) < items
        return found if fits else None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The faults of shape alone."""
        return self.read.problems

    @property
    def trees(self) -> tuple[Tree, ...]:
        """The files, each with its text. Raises UnreadableError where they are gone."""
        return self.read.trees

    def place(self, item_id: str, path: Path = ()) -> Place:
        """Where an item, or a field in it, stands by now."""
        try:
            return self.read.place(item_id, path)
        except UnreadableError:
            return Place(self.path)

    @cached_property
    def read(self) -> Loaded:
        """The files, read. Raises UnreadableError where they are gone."""
        from briefing.load import load_brief  # noqa: PLC0415 - who only reads asks for none of it

        return load_brief(self.path)
