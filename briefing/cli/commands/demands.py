"""Print who asked what of whom, how it was met, and what is still unanswered, for how long.

Demands can be grouped by who asks, by issue or by what became of them, and chosen by that:
unanswered, rejected, deflected, countered, conditional, open, accepted-in-part, accepted, mixed.
"unanswered" is what nobody has answered, "waiting" what somebody that was asked has not.

Examples:
  briefing demands geneva-2022
  briefing demands geneva-2022 --status unanswered
  briefing demands geneva-2022 --by issue --as-of 2022-01-10
  briefing demands geneva-2022 --json | jq '.demands[].status'
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from briefing.cli import exits, output, terminal
from briefing.cli.days import AS_OF_HELP
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.compare.ledger import Entry
    from briefing.library import Dossier

WAITING: Final = "waiting"


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare which demands, as of when, and in what order."""
    parser.add_argument("brief", metavar="BRIEF", help="an id, a file or a folder")
    parser.add_argument("--status", metavar="S", help="only those of this status, as told above")
    parser.add_argument(
        "--by", choices=("side", "issue", "status"), default="side", help="how to group them"
    )
    parser.add_argument("--as-of", metavar="DAY", help=AS_OF_HELP)
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    """Print them; exit code 1 for none."""
    from briefing.cli.forms import demands
    from briefing.cli.reach import reach_whole

    dossier = reach_whole(options.brief, options.as_of)
    entries = _chosen(dossier, options.status)
    if options.json:
        output.record(demands.data(dossier, entries))
    else:
        output.text(demands.lines(dossier, entries, options.by, terminal.width()))
    if entries:
        return exits.FINE
    output.talk("there is no such demand" if options.status else "no demand is recorded")
    return exits.FOUND


def _chosen(dossier: Dossier, status: str | None) -> tuple[Entry, ...]:
    from briefing.compare.ledger import STATUSES, ledger
    from briefing.problems import did_you_mean

    entries = ledger(dossier)
    if status is None:
        return entries
    known = (*STATUSES, WAITING)
    if status not in known:
        every = f"one of: {', '.join(known)}"
        raise UsageError(f"there is no status '{status}'", did_you_mean(status, known) or every)
    if status == WAITING:
        return tuple(each for each in entries if each.missing)
    return tuple(each for each in entries if each.status == status)
