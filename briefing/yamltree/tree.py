"""One YAML file read: its text, its data with places, its faults."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from briefing.problems import Collector
from briefing.yamltree.build import build
from briefing.yamltree.characters import decode
from briefing.yamltree.faults import Faults, Refused
from briefing.yamltree.limits import MAX_BYTES
from briefing.yamltree.nodes import Node
from briefing.yamltree.reading import Stamp, read
from briefing.yamltree.syntax import tell


@dataclass(frozen=True, slots=True)
class Tree:
    """A file as read; `root` is None where it is empty or nothing in it is usable.

    `has_empty` tells whether a value in it is empty.
    """

    file: Path
    text: str
    root: Node
    stamp: Stamp
    has_empty: bool


def read_text(file: Path, collector: Collector) -> str | None:
    """The text of `file` alone; None where it cannot be read or is not in UTF-8."""
    got = read(file, collector)
    return None if got is None else decode(got[0], Faults(file, collector))


def parse_text(file: Path, text: str, collector: Collector) -> Node:
    """The data of `text`, which stands in `file`; None where there is none."""
    return _parse(text, Faults(file, collector))[0]


def load(file: Path, collector: Collector, limit: int = MAX_BYTES) -> Tree | None:
    """Read `file`; None where it cannot be read at all. All faults go to `collector`."""
    got = read(file, collector, limit)
    if got is None:
        return None
    data, stamp = got
    faults = Faults(file, collector)
    text = decode(data, faults)
    root, has_empty = (None, False) if text is None else _parse(text, faults)
    faults.close()
    return Tree(file, text or "", root, stamp, has_empty)


def _parse(text: str, faults: Faults) -> tuple[Node, bool]:
    """The data of `text`, and whether a value in it is empty."""
    try:
        return build(text, faults)
    except Refused as refused:
        faults.add(refused.code, refused.span, refused.message, refused.hint)
    except yaml.YAMLError as error:
        tell(error, faults)
    return None, False
