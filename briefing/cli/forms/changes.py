"""What changed, as lines and as plain data."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from briefing.cli.forms.data import Data, filled, move_data
from briefing.compare.changes import Change
from briefing.compare.versions import FieldChange, ItemChange, Versions
from briefing.library import Dossier
from briefing.render import edition
from briefing.render.blocks import Row, Text
from briefing.render.dates import day_in_words
from briefing.render.lists.changes import change_rows
from briefing.render.spans import Span
from briefing.render.words import KIND


def change_lines(
    dossier: Dossier,
    start: datetime.date | None,
    end: datetime.date | None,
    found: Sequence[Change],
    width: int,
) -> Iterator[str]:
    """The period in words; under each issue, a paragraph for each change."""
    after = f" after {day_in_words(start)}" if start else ""
    until = f" up to {day_in_words(end)}" if end else ""
    yield f"{len(found)} change{'' if len(found) == 1 else 's'}{after}{until}."
    yield ""
    yield from edition.rows(list(change_rows(dossier, found)), width)


def changes_data(
    dossier: Dossier,
    start: datetime.date | None,
    end: datetime.date | None,
    found: Iterable[Change],
) -> Data:
    """The period and its changes."""
    period = filled(**{"from": start and start.isoformat(), "to": end and end.isoformat()})
    return {"brief": dossier.id, **period, "changes": [_change(each) for each in found]}


def version_lines(found: Versions, width: int) -> Iterator[str]:
    """A line for each item that came or went; for one that changed, its fields before and after."""
    for title, items in (("Added", found.added), ("Removed", found.removed)):
        yield from edition.rows([Row((_named(title, each),)) for each in items], width)
    for each in found.changed:
        yield from edition.rows([Row((_named("Changed", each), *_fields(each)))], width)


def versions_data(found: Versions) -> Data:
    """The items that came, went and changed."""
    return {
        "added": [_item(each) for each in found.added],
        "removed": [_item(each) for each in found.removed],
        "changed": [
            {**_item(each), "fields": [_field(field) for field in each.fields]}
            for each in found.changed
        ],
    }


def _change(change: Change) -> Data:
    return {
        "kind": change.kind,
        "issue": change.issue,
        "side": change.side,
        "certain": change.certain,
        "move": move_data(change.move),
        **filled(
            before=move_data(change.before) if change.before else None,
            demand=move_data(change.demand) if change.demand else None,
        ),
    }


def _item(item: ItemChange) -> Data:
    return {"id": item.id, "kind": item.kind, "name": item.name}


def _field(field: FieldChange) -> Data:
    return {"path": field.path, "old": field.old, "new": field.new}


def _named(title: str, item: ItemChange) -> Text:
    return Text((Span(f"{title}: {KIND[item.kind]} {item.id} · {item.name}"),), 0, 2)


def _fields(item: ItemChange) -> Sequence[Text]:
    return [
        Text((Span(f"{field.path}, {when}: {_value(value)}"),), 2, 2)
        for field in item.fields
        for when, value in (("before", field.old), ("now", field.new))
    ]


def _value(value: object) -> str:
    if value is None:
        return "not set"
    if isinstance(value, tuple | list):
        return ", ".join(map(_value, value)) or "none"
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_value(each)}" for key, each in value.items())
    return str(value)
