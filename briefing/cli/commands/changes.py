"""Print what changed: between two days or rounds, or between two versions of a brief.

Of one brief, who moved how between two days: new stands, firmer, softer, restated and dropped
ones, demands put and answered, each with what it is compared with. A round of talks, written as
its number, stands for its last day; what was said on the first day itself is left out, what was
said on the last is in. Of two briefs, or of revisions that git keeps, which items came, went or
changed; with one revision, from there to the files as they are.

Examples:
  briefing changes geneva-2022 --from 1 --to 2
  briefing changes geneva-2022 --from 2022-01-10 --json
  briefing changes old/geneva-2022 content/geneva-2022
  briefing changes content/geneva-2022 --git HEAD~1
  briefing changes content/geneva-2022 --git v1.0 v1.1
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from briefing.cli import exits, output, terminal
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.library import Dossier

REVISIONS = 2


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what is compared with what."""
    parser.add_argument("brief", metavar="BRIEF", help="an id, a file or a folder")
    parser.add_argument("newer", metavar="NEWER", nargs="?", help="a newer version of it")
    parser.add_argument("--from", metavar="DAY", dest="start", help="after this day, or round")
    parser.add_argument("--to", metavar="DAY", dest="end", help="up to this day, or round")
    parser.add_argument("--git", metavar="REV", nargs="+", help="from this revision, to a second")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    """Print what changed; exit code 1 where nothing did."""
    _check(options)
    if options.newer or options.git:
        return _of_versions(options)
    return _of_days(options)


def _check(options: argparse.Namespace) -> None:
    of_days = options.start or options.end
    if bool(options.newer) + bool(options.git) + bool(of_days) > 1:
        remedy = "name two days, two briefs or two revisions"
        raise UsageError("these are two questions in one", remedy)
    if len(options.git or ()) > REVISIONS:
        raise UsageError("--git takes one revision or two", "name the brief before --git")


def _of_days(options: argparse.Namespace) -> int:
    from briefing.cli.days import day_or_round
    from briefing.cli.forms import changes as forms
    from briefing.cli.reach import reach_whole
    from briefing.compare.changes import changes

    dossier = reach_whole(options.brief)
    start = day_or_round(dossier, options.start) if options.start else None
    end = day_or_round(dossier, options.end) if options.end else None
    if start and end and end < start:
        raise UsageError(f"{end} lies before {start}", "--from is the earlier one")
    found = changes(dossier, start, end)
    if options.json:
        output.record(forms.changes_data(dossier, start, end, found))
    else:
        output.text(forms.change_lines(dossier, start, end, found, terminal.width()))
    return _end(bool(found), "nothing changed between these days")


def _of_versions(options: argparse.Namespace) -> int:
    from briefing.cli.forms import changes as forms
    from briefing.compare.versions import versions

    old, new = _versions(options)
    found = versions(old, new)
    if options.json:
        output.record(forms.versions_data(found))
    else:
        output.text(forms.version_lines(found, terminal.width()))
    return _end(bool(found), "the two versions are alike")


def _versions(options: argparse.Namespace) -> tuple[Dossier, Dossier]:
    from briefing.cli.reach import reach_whole
    from briefing.cli.revisions import at_revision
    from briefing.library import find

    if options.newer:
        return reach_whole(options.brief), reach_whole(options.newer)
    if options.git[1:]:
        (path,) = find(options.brief)[:1]
        return at_revision(path, options.git[0]), at_revision(path, options.git[1])
    now = reach_whole(options.brief)
    return at_revision(now.path, options.git[0]), now


def _end(found: bool, otherwise: str) -> int:  # noqa: FBT001 - what was found is the question
    if found:
        return exits.FINE
    output.talk(otherwise)
    return exits.FOUND
