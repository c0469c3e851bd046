"""What a rule finds: which item, where in it, what is wrong."""

from __future__ import annotations

import msgspec

from briefing.model.fields import Path
from briefing.problems import Level


class Finding(msgspec.Struct, frozen=True):
    """One fault in meaning. It knows the item and no file: who holds the files finds the place.

    `nth` tells items of one id apart, and `twin` which other of them has a part in it; `words`
    stand at the fault inside the field's text, and `meant` must stand there instead, where only one
    thing can be meant. `lacks` are the keys whose absence is the fault, `events` the events whose
    dates have a part in it. A rule leaves `code` and `level` to the table in which it stands.
    """

    item: str
    message: str
    hint: str = ""
    path: Path = ()
    nth: int = 0
    twin: int | None = None
    words: str = ""
    meant: str = ""
    lacks: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    code: str = ""
    level: Level = Level.ERROR
