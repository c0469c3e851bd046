"""Run every rule over a brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.check.rules import RULES

_MANY = 3


def run(index: Index) -> Iterator[Finding]:
    """What the rules find; nothing is said to be missing that is there and faulty."""
    return _by_cause(index, [*_found(index)])


def _found(index: Index) -> Iterator[Finding]:
    for rule in RULES:
        for finding in rule.look(index):
            if finding.lacks.isdisjoint(index.faulty.get(finding.item, ())):
                yield replace(finding, code=rule.code, level=rule.level)


def _by_cause(index: Index, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings; where many come of the date of one event, the first of them at that date."""
    counts = Counter(event for each in found for event in each.events)
    # A finding at the event itself tells that it is no other date.
    blamed = {each.item for each in found if each.item in each.events}
    blamed |= {event for event, count in counts.items() if count >= _MANY}
    told: set[str] = set()
    for each in found:
        event = max(sorted(each.events), key=lambda name: counts[name], default="")
        if counts[event] < 2 or event not in blamed:  # noqa: PLR2004 - alone
            yield each
        elif event not in told:
            told.add(event)
            when = index.events[event].date
            message = f"this date, {when}, fits {counts[event]} others ill; of the first: "
            hint = "correct this date, or those of the others"
            message += each.message
            yield replace(each, item=event, path=("date",), message=message, hint=hint)
