"""Between two versions of a brief: which items came, which went, what in an item changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from briefing.library import Dossier
from briefing.model import KINDS, Item
from briefing.model.codec import to_plain


class FieldChange(msgspec.Struct, frozen=True):
    """A field by its path, such as "responses[1].stance"; plain data, None where it is not set."""

    path: str
    old: Any
    new: Any


class ItemChange(msgspec.Struct, frozen=True):
    """An item that came, went or changed; `kind` is its key in the format, "brief" for the head.

    `name` is what it is called, in the newer version where it is there. `fields` are empty for one
    that came or went.
    """

    id: str
    kind: str
    name: str
    fields: tuple[FieldChange, ...] = ()


class Versions(msgspec.Struct, frozen=True):
    """What changed, each in the order of its brief."""

    added: tuple[ItemChange, ...]
    removed: tuple[ItemChange, ...]
    changed: tuple[ItemChange, ...]

    def __bool__(self) -> bool:
        """Whether anything did."""
        return bool(self.added or self.removed or self.changed)


def versions(old: Dossier, new: Dossier) -> Versions:
    """What changed from `old` to `new`, by id within a kind; the heads are compared in any case.

    Order does not count, and of items with one id the first alone is looked at.
    """
    before, after = _items(old), _items(new)
    return Versions(
        added=tuple(_named(new, each) for each in after if each not in before),
        removed=tuple(_named(old, each) for each in before if each not in after),
        changed=tuple(
            ItemChange(key[1] or new.id, key[0], new.name(key[1] or new.id), fields)
            for key, item in after.items()
            if key in before and (fields := tuple(_fields(to_plain(before[key]), to_plain(item))))
        ),
    )


def _items(dossier: Dossier) -> dict[tuple[str, str], Item]:
    """Every item by its kind and id; the head, of which there is one, has none."""
    found: dict[tuple[str, str], Item] = {("brief", ""): dossier.head}
    for kind in KINDS:
        for item in dossier.items(kind):
            found.setdefault((kind, item.id), item)
    return found


def _named(dossier: Dossier, key: tuple[str, str]) -> ItemChange:
    return ItemChange(key[1], key[0], dossier.name(key[1]))


def _fields(old: Any, new: Any, path: str = "") -> Iterator[FieldChange]:  # noqa: ANN401 - plain data
    """The innermost fields that differ; sequences of mappings are compared one by one."""
    if old == new:
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys([*old, *new]):
            yield from _fields(old.get(key), new.get(key), f"{path}.{key}" if path else key)
    elif _mappings(old) and _mappings(new):
        for index in range(max(len(old), len(new))):
            yield from _fields(_at(old, index), _at(new, index), f"{path}[{index}]")
    else:
        yield FieldChange(path, old, new)


def _mappings(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(each, Mapping) for each in value)


def _at(values: tuple[Any, ...], index: int) -> Any:  # noqa: ANN401 - plain data
    return values[index] if index < len(values) else None
