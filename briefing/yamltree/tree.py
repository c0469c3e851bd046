"""One YAML file read: its text, its data with places, its faults."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import msgspec

from briefing.problems import Collector, Place
from briefing.yamltree.characters import decode
from briefing.yamltree.faults import Faults
from briefing.yamltree.limits import MAX_BYTES
from briefing.yamltree.nodes import Node
from briefing.yamltree.parsed import Parsed
from briefing.yamltree.reading import Stamp, read
from briefing.yamltree.spans import Spans


class Tree(msgspec.Struct, frozen=True, dict=True):
    """A file as read: its text, and what was made of it."""

    file: Path
    text: str
    stamp: Stamp
    parsed: Parsed

    @property
    def root(self) -> Node:
        """The data; None where the file is empty or nothing in it is usable."""
        return self.parsed.root

    def key_place(self, start: int, key: str) -> Place:
        """The place of the key that starts at an offset."""
        return Place(self.file, *self._spans.key(start, key))

    def value_place(self, start: int, value: Node) -> Place:
        """The place of the value that starts at an offset; of a mapping or list its first line."""
        return Place(self.file, *self._spans.value(start, value))

    def is_cut(self, start: int) -> bool:
        """Whether lines could not be read in or below the item that starts at an offset."""
        line, column = self.value_place(start, None).line, self._spans.key(start, "").column
        written, read = self.text.split("\n"), self.parsed.text.split("\n")
        for here, left in zip(written[line:], read[line:], strict=True):
            inset = len(here) - len(here.lstrip())
            if here.strip() and inset < column - 1 and (left or here.lstrip().startswith("- ")):
                return False
            if here and not left:
                return True
        return False

    @cached_property
    def _spans(self) -> Spans:
        return Spans(self.parsed.text)


def read_text(file: Path, collector: Collector) -> str | None:
    """The text of `file` alone; None where it cannot be read or is not in UTF-8."""
    got = read(file, collector)
    return None if got is None else decode(got[0], Faults(file, collector))


def parse_text(file: Path, text: str, collector: Collector) -> Node:
    """The data of `text`, which stands in `file`; None where there is none."""
    from briefing.yamltree.parse import parse  # noqa: PLC0415 - who only looks needs none

    return parse(text, Faults(file, collector)).root


def load(file: Path, collector: Collector, limit: int = MAX_BYTES) -> Tree | None:
    """Read `file`; None where it cannot be read at all. All faults go to `collector`."""
    from briefing.yamltree.parse import parse  # noqa: PLC0415 - as above

    got = read(file, collector, limit)
    if got is None:
        return None
    data, stamp = got
    faults = Faults(file, collector)
    text = decode(data, faults)
    parsed = Parsed() if text is None else parse(text, faults)
    faults.close()
    return Tree(file, text or "", stamp, parsed)
