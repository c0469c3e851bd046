"""How much each side has in a brief, as a table."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.check.balance import Weight, weigh
from briefing.check.index import Index
from briefing.cli import output
from briefing.cli.checking import Checked
from briefing.model import Brief
from briefing.render.columns import columns

_HEADS = ("side", "positions", "demands", "quotes", "words", "sources", "oldest")


def print_balance(checked: Checked) -> None:
    """Print a table for each brief; say of whom nothing is heard."""
    for number, loaded in enumerate(checked.briefs):
        if loaded.brief:
            output.text(_table(loaded.brief, blank_before=number > 0))
    for each in checked.report.problems:
        if each.code == "one-sided":
            output.talk(f"{each.place}: {each.level}: {each.message}")


def _table(brief: Brief, *, blank_before: bool) -> Iterator[str]:
    names = {each.id: each.name for each in brief.actors}
    if blank_before:
        yield ""
    yield f"{brief.head.title} ({brief.head.id}), as of {brief.head.as_of}"
    yield ""
    yield from columns(_HEADS, [_row(each, names) for each in weigh(Index(brief))])


def _row(weight: Weight, names: dict[str, str]) -> tuple[str, ...]:
    counts = (weight.positions, weight.demands, weight.quotes, weight.words, weight.sources)
    oldest = str(weight.oldest or "no date")
    return (names.get(weight.side, weight.side), *map(str, counts), oldest)
