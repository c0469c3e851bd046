"""Print where the sides stand on each issue, beside each other.

A row for each issue, a column for each side; with --issue everything that the sides did on that
one, by date. Any two sides or more that have made a move can stand beside each other. A lens
shows a part of the issues: differences, common, red-lines, unanswered, changed=DAY, group=NAME.

Examples:
  briefing compare geneva-2022
  briefing compare ferry --sides mainland,port --as-of 2022-01-10
  briefing compare geneva-2022 --lens common
  briefing compare geneva-2022 --lens changed=1
  briefing compare geneva-2022 --issue nato-door --format markdown
  briefing compare geneva-2022 --json | jq '.rows[].cells'
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefing.cli import exits, output, terminal
from briefing.cli.days import AS_OF_HELP
from briefing.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from briefing.cli.forms.comparison import Comparison
    from briefing.library import Dossier
    from briefing.model import Issue

FORMS: Final = ("text", "markdown", "csv", "json")


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare whom to compare, on what, as of when, and how it is printed."""
    parser.add_argument("brief", metavar="BRIEF", help="an id, a file or a folder")
    parser.add_argument("--sides", metavar="A,B", help="two sides or more, by id")
    parser.add_argument("--issue", metavar="I", help="only this issue, with every move")
    parser.add_argument("--lens", metavar="L", help="only some of the issues, as told above")
    parser.add_argument("--as-of", metavar="DAY", help=AS_OF_HELP)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--format", choices=FORMS, default="text", help="text is the default")
    form.add_argument("--json", action="store_true", help="as JSON, like --format json")


def run(options: argparse.Namespace) -> int:
    """Print the matrix, or the ladder of one issue; exit code 1 where nothing is left of it."""
    found = _found(options)
    form = "json" if options.json else options.format
    if form == "json":
        output.record(found.data())
    else:
        (output.text if form == "text" else output.data)(_lines(found, form))
    if found.rows or found.issue:
        return exits.FINE
    output.talk("no issue is left; another lens or day may show some")
    return exits.FOUND


def _found(options: argparse.Namespace) -> Comparison:
    from briefing.cli.days import lens_set
    from briefing.cli.forms.comparison import Comparison
    from briefing.cli.reach import reach_whole
    from briefing.cli.wanted import sides_named
    from briefing.compare.lenses import Setting, lens_named

    if options.issue and options.lens:
        raise UsageError("one issue needs no lens", "leave --lens or --issue out")
    dossier = reach_whole(options.brief, options.as_of)
    sides = sides_named(dossier.whole, options.sides)
    if not sides:
        raise NotFoundError(
            f"{dossier.path} names no sides", "list them under 'brief:' as 'sides:'"
        )
    lens, to = lens_set(dossier, options.lens) if options.lens else (lens_named("all"), Setting())
    issue = _issue_named(dossier, options.issue) if options.issue else None
    return Comparison(dossier, sides, lens, to, issue)


def _lines(found: Comparison, form: str) -> Iterator[str]:
    if form == "markdown":
        return found.markdown()
    return found.comma_separated() if form == "csv" else found.text(terminal.width())


def _issue_named(dossier: Dossier, word: str) -> Issue:
    from briefing.problems import did_you_mean

    issues = {each.id: each for each in dossier.brief.issues}
    if word not in issues:
        raise NotFoundError(f"{dossier.id} has no issue '{word}'", did_you_mean(word, issues))
    return issues[word]
