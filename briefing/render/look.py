"""How a reader looks at a brief: the sides beside each other, the lens, the grouping."""

from __future__ import annotations

import datetime

import msgspec


class Look(msgspec.Struct, frozen=True):
    """What the lists depend on besides the brief.

    `lens` is the key of a lens on the matrix; `since` the day after which
    a lens asks for what changed; `group` the heading that a lens asks for; `order` the key by
    which a list is grouped, empty for its own.
    """

    sides: tuple[str, ...]
    lens: str = "all"
    since: datetime.date | None = None
    group: str = ""
    order: str = ""
