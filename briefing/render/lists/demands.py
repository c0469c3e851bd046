"""The demands ledger: who asked what of whom, how it was met, for how long it waits."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from briefing.compare.ledger import Entry, Grouping, counts, grouped, ledger
from briefing.library import Dossier
from briefing.model import Issue, Item
from briefing.render import items
from briefing.render.blocks import Blank, Block, Heading, Row, Text
from briefing.render.items.waiting import waiting
from briefing.render.lists.orders import by_date
from briefing.render.look import Look
from briefing.render.spans import Span, Spans, joined
from briefing.render.symbols import BOND
from briefing.render.words import DEMAND_STATUS, Sign

GROUPINGS: Final[dict[str, Grouping]] = {"": "side", "side": "side", "issue": "issue"}


def demand_rows(dossier: Dossier, look: Look) -> list[Row]:
    """Each demand with its answers: by who asks, issue, what became of it, or date."""
    if look.order == "date":
        return list(_by_date(dossier))
    by = GROUPINGS.get(look.order, "status" if look.order == "status" else "side")
    return list(_rows(dossier, by))


def demand_head(dossier: Dossier, _look: Look) -> list[Row]:
    """How many demands there are of each status."""
    found = counts(ledger(dossier))
    each: list[Spans] = [(_counted(DEMAND_STATUS[key], count),) for key, count in found.items()]
    return [Row((Text(joined(each, "  "), 0, 2), Heading(())))] if each else []


def _counted(status: Sign, count: int) -> Span:
    """A status with its count before it: behind, "accepted in part 1" would be the first part."""
    return Span(f"{status.symbol} {count} {status.words}".replace(" ", BOND))


def _rows(dossier: Dossier, by: Grouping) -> Iterator[Row]:
    found = grouped(ledger(dossier), by)
    order = {"side": dossier.head.sides, "issue": _ids(dossier.brief.issues)}.get(by, ())
    for key, entries in sorted(found.items(), key=lambda each: _place(each[0], order)):
        yield Row((Heading((Span(_title(dossier, key, by), "heading"),)),))
        for entry in entries:
            item = dossier.get(entry.demand.target)
            if item is not None:
                yield from _row(dossier, item, entry)


def _by_date(dossier: Dossier) -> Iterator[Row]:
    entries = {each.demand.target: each for each in ledger(dossier)}
    for item in by_date(dossier, dossier.brief.demands):
        if item.id in entries:
            yield from _row(dossier, item, entries[item.id])


def _row(dossier: Dossier, item: Item, entry: Entry) -> Iterator[Row]:
    yield Row(partial(_blocks, dossier, item, entry), item.id)
    yield Row((Blank(),))


def _blocks(dossier: Dossier, item: Item, entry: Entry) -> tuple[Block, ...]:
    return (*items.row(dossier, item), *waiting(dossier, entry))


def _ids(issues: tuple[Issue, ...]) -> tuple[str, ...]:
    return tuple(each.id for each in issues)


def _place(key: str, order: tuple[str, ...]) -> int:
    """Where a group stands: in the order given, what is not in it last, as it came."""
    return order.index(key) if key in order else len(order)


def _title(dossier: Dossier, key: str, by: Grouping) -> str:
    if by == "status":
        return DEMAND_STATUS[key].words.capitalize()
    return f"Asked by {dossier.name(key)}" if by == "side" else dossier.name(key)
