"""Find words in the briefs of the library, best first.

On a terminal the hits are grouped by kind, with counts; for the next program of a pipe each is one
line, "address: passage". The address opens the item: briefing show ADDRESS.

Examples:
  briefing search missile
  briefing search "open door" --kind quotes
  briefing search sanctions --in geneva-2022 --limit 5
  briefing search guarantees --as-of 2022-01-10
  briefing search "written answer" --json | jq -r '.[].passage'
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from briefing.cli import exits, output, terminal
from briefing.cli.days import AS_OF_HELP
from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.search.across import Across


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what is looked for, and where."""
    parser.add_argument("words", metavar="WORDS", nargs="+", help="what to look for")
    parser.add_argument(
        "--in", metavar="BRIEF", dest="within", default="", help="only in this brief"
    )
    parser.add_argument("--kind", metavar="K", help="only items of this kind: quotes, demands, ...")
    parser.add_argument("--as-of", metavar="DAY", help=AS_OF_HELP)
    parser.add_argument("--limit", metavar="N", type=_count, help="at most so many hits")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the hits; exit code 1 for none."""
    from briefing.cli.library_search import Asked, looked
    from briefing.cli.wanted import kind_named

    kind = kind_named(options.kind) if options.kind else ""
    query = " ".join(options.words)
    if not query.strip():
        raise UsageError("there is nothing to look for", "name a word")
    asked = Asked(query, options.limit, kind)
    with looked(options.within, options.as_of, asked) as found:
        return _tell(query, found, as_json=options.json)


def _tell(query: str, found: Across, *, as_json: bool) -> int:
    from briefing.cli.forms import hits

    for typed, taken in found.instead:
        output.talk(f"nothing for '{typed}'; shown: '{taken}'")
    if as_json:
        output.record(hits.data(found))
    else:
        output.text(_lines(found))
    if found.hits:
        return exits.FINE
    output.talk(f"nothing was found for '{query}'")
    return exits.FOUND


def _lines(found: Across) -> Iterator[str]:
    from briefing.cli.forms import hits

    if terminal.reads_data():
        return hits.grouped(found, terminal.width())
    return hits.lines(found)


def _count(word: str) -> int:
    if not word.isdecimal() or not int(word):
        raise argparse.ArgumentTypeError(f"'{word}' is no count, such as 10")
    return int(word)
