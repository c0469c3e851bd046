"""Print where the sides stand on each issue, beside each other.

A row for each issue, a column for each side; with --issue everything that the sides did on that
one, by date. Any two sides or more that have made a move can stand beside each other.

Examples:
  briefing compare geneva-2022
  briefing compare geneva-2022 --sides russia,eu
  briefing compare geneva-2022 --issue nato-door
  briefing compare geneva-2022 --json | jq '.rows[].cells'
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.cli import exits, output, terminal
from briefing.errors import NotFoundError

if TYPE_CHECKING:
    from briefing.library import Dossier
    from briefing.model import Issue


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare whom to compare, and on what."""
    parser.add_argument("brief", metavar="BRIEF", help="an id, a file or a folder")
    parser.add_argument("--sides", metavar="A,B", help="two sides or more, by id")
    parser.add_argument("--issue", metavar="I", help="only this issue, with every move")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the matrix, or the ladder of one issue."""
    from briefing.cli.reach import reach_whole
    from briefing.cli.wanted import sides_named

    dossier = reach_whole(options.brief)
    sides = sides_named(dossier, options.sides)
    if not sides:
        raise NotFoundError(
            f"{dossier.path} names no sides", "list them under 'brief:' as 'sides:'"
        )
    issue = _issue_named(dossier, options.issue) if options.issue else None
    if options.json:
        output.record(_data(dossier, sides, issue))
    else:
        output.data(_lines(dossier, sides, issue, terminal.width()))
    return exits.FINE


def _lines(
    dossier: Dossier, sides: tuple[str, ...], issue: Issue | None, width: int
) -> Iterator[str]:
    from briefing.cli.wanted import section_named
    from briefing.render import edition
    from briefing.render.look import Look

    look = Look(sides)
    if issue:
        return edition.page(dossier, issue, look, width)
    matrix = section_named("side-by-side")
    return edition.rows([*matrix.head(dossier, look), *matrix.rows(dossier, look)], width)


def _data(dossier: Dossier, sides: tuple[str, ...], issue: Issue | None) -> object:
    from briefing.cli import compared

    if issue:
        return compared.ladder_data(dossier, sides, issue)
    return compared.matrix_data(dossier, sides)


def _issue_named(dossier: Dossier, word: str) -> Issue:
    from briefing.problems import did_you_mean

    issues = {each.id: each for each in dossier.brief.issues}
    if word not in issues:
        raise NotFoundError(f"{dossier.id} has no issue '{word}'", did_you_mean(word, issues))
    return issues[word]
