"""What `briefing check --fix` does: repair what can be meant in one way only, again and again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from briefing.author.changes import Change
from briefing.author.edits import Edit
from briefing.author.repairs import repairs
from briefing.author.syntax import syntax_repair
from briefing.author.working_copy import WorkingCopy, working_copy
from briefing.faults import problems_of
from briefing.load import load_brief
from briefing.problems import Collector
from briefing.yamltree import read_text

_ROUNDS = 50
_TEXT_REPAIRS = 200


class Mended(msgspec.Struct, frozen=True):
    """The changed files, and how many repairs they hold."""

    changes: tuple[Change, ...]
    repairs: int


def mend(path: Path) -> Mended:
    """The repairs of the brief at `path`; nothing is written.

    Raises UnreadableError where it cannot be read.
    """
    with working_copy(path) as copy:
        count = sum(len(edits) for edits in _rounds(copy))
        return Mended(copy.changes(), count)


def _rounds(copy: WorkingCopy) -> Iterator[list[Edit]]:
    """The edits of each round, made on the copy; a repair may bring another fault to light."""
    seen: set[Edit] = set()
    for _ in range(_ROUNDS):
        yield from _of_texts(copy)
        loaded = load_brief(copy.path)
        edits = [each for each in repairs(loaded.trees, problems_of(loaded)) if each not in seen]
        if not edits:
            return
        seen.update(edits)
        copy.apply(edits)
        yield edits


def _of_texts(copy: WorkingCopy) -> Iterator[list[Edit]]:
    for file in copy.files:
        for _ in range(_TEXT_REPAIRS):
            text = read_text(file, Collector())
            edits = syntax_repair(file, text) if text else []
            if not edits:
                break
            copy.apply(edits)
            yield edits
