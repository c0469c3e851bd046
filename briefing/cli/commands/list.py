"""List the briefs: id, title, period, sides, what is in them, faults.

Without a path, those of the library: $BRIEFING_PATH, ./content, the user's data directory, and
those that come with the program.

Examples:
  briefing list
  briefing list ~/briefs
  briefing list --json | jq -r '.[].id'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefing.cli import exits, output
from briefing.cli.counted import counted

if TYPE_CHECKING:
    import argparse

    from briefing.library.entry import Entry


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare where to look."""
    parser.add_argument("path", metavar="PATH", nargs="?", default="", help="a folder, file or id")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    """Print one line a brief."""
    from briefing.library import find
    from briefing.library.entry import entries

    found = entries(find(options.path))
    if options.json:
        output.record([_data(each) for each in found])
    else:
        print_entries(found)
    return exits.FINE


def print_entries(entries: Iterable[Entry]) -> None:
    """Print one line for each brief of a library."""
    output.text(map(_line, entries))


def _line(entry: Entry) -> str:
    return "  ".join([entry.id, entry.title, *_period(entry), *_sides(entry), _counts(entry)])


def _period(entry: Entry) -> Iterator[str]:
    from briefing.render.dates import in_words

    if entry.period:
        yield in_words(entry.period)


def _sides(entry: Entry) -> Iterator[str]:
    if entry.sides:
        yield ", ".join(entry.sides)


def _counts(entry: Entry) -> str:
    told = [f"{count} {kind if count > 1 else kind[:-1]}" for kind, count in entry.counts.items()]
    told.append(counted(entry.faults, "fault"))
    return ", ".join(told)


def _data(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "path": str(entry.path),
        "period": entry.period.text if entry.period else None,
        "sides": list(entry.sides),
        "counts": dict(entry.counts),
        "faults": entry.faults,
    }
