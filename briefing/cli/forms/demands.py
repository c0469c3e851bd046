"""The demands ledger as lines and as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefing.cli.days import told
from briefing.cli.forms.data import Data, filled, head, move_data
from briefing.compare.ledger import Asked, Entry, counts
from briefing.library import Dossier
from briefing.render import edition
from briefing.render.lists.demands import demand_head, demand_rows
from briefing.render.look import Look


def lines(dossier: Dossier, entries: Sequence[Entry], by: str, width: int) -> Iterator[str]:
    """How many there are of each status, then the demands under their groups."""
    if day := told(dossier):
        yield day
        yield ""
    chosen = {each.demand.target for each in entries}
    demands = tuple(each for each in dossier.brief.demands if each.id in chosen)
    part = dossier.with_brief(
        replace(dossier.brief, demands=demands), dossier.day, dossier.left_out
    )
    look = Look(dossier.head.sides[:2], order=by)
    yield from edition.rows([*demand_head(part, look), *demand_rows(part, look)], width)


def data(dossier: Dossier, entries: Sequence[Entry]) -> Data:
    """The entries with all that is told of them."""
    return {
        **head(dossier, dossier.head.sides),
        "counts": dict(counts(entries)),
        "demands": [_entry(each) for each in entries],
    }


def _entry(entry: Entry) -> Data:
    return {
        "demand": move_data(entry.demand),
        "status": entry.status,
        "asked": [_asked(each) for each in entry.asked],
        "answers": [move_data(each) for each in entry.answers],
        **filled(missing=list(entry.missing), days=entry.days),
        "at_least": entry.at_least,
        "unsettled": entry.unsettled,
    }


def _asked(asked: Asked) -> Data:
    return {"side": asked.side, "status": asked.status, "answers": len(asked.answers)}
