"""What stands in where a head does not say it: made from the name of the file, and the items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from briefing.model import Demand, Head, Item, Position, codec
from briefing.model.when import NOT_GIVEN

_NO_ID = r"[^a-z0-9]+"
_LONGEST = 50

Items = Mapping[str, Sequence[Item]]


def made_title(path: Path) -> str:
    """The name of the file or folder, without its suffix."""
    whole = path.absolute()
    return (whole.stem if whole.is_file() else whole.name) or "brief"


def made_id(path: Path) -> str:
    """The same as an id."""
    return re.sub(_NO_ID, "-", made_title(path).lower())[:_LONGEST].strip("-") or "brief"


def made_head(path: Path, good: Mapping[str, object], items: Items) -> Head:
    """A head of the `good` entries, and of made ones for what is required besides.

    Made up are the id and title (the name of the file) and the sides (the actors with most stands
    and demands; there may be fewer than two). A day that is not given is said to be so.
    """
    taken = {each.id for found in items.values() for each in found}
    name = made_id(path)
    made = {
        "id": f"{name}-brief" if name in taken else name,
        "title": made_title(path),
        "as_of": "0001",
        "sides": ["", ""],
    }
    head = codec.convert({**made, **good}, Head)
    if "as_of" not in good:
        head = msgspec.structs.replace(head, as_of=NOT_GIVEN)
    return head if "sides" in good else msgspec.structs.replace(head, sides=_sides(items))


def _sides(items: Items) -> tuple[str, ...]:
    stands = Counter(each.actor for each in items["positions"] if isinstance(each, Position))
    stands.update(each.by for each in items["demands"] if isinstance(each, Demand))
    listed = [each.id for each in items["actors"]]
    found = [actor for actor, _ in stands.most_common()] or listed
    return tuple(found[:2]) if len(found) > 1 else tuple(dict.fromkeys([*found, *listed]))[:2]
