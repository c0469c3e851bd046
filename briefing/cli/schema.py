"""Print the JSON Schema of the format, for editors that complete and check YAML by one.

With --workspace, a field that names an item takes only the ids that exist now, each told with
the title of its item: the editor completes them and points out those that are unknown. Written
again, it knows those that are new. Without BRIEF the working directory is the brief.

Examples:
  briefing schema > brief.schema.json
  briefing schema --workspace drafts/talks > drafts/talks/brief.schema.json
"""

from __future__ import annotations

import argparse

from briefing.cli import exits, output


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare which ids it knows."""
    parser.add_argument(
        "--workspace",
        metavar="BRIEF",
        nargs="?",
        const=".",
        help="know the ids of this brief (without BRIEF, of the working directory)",
    )


def run(options: argparse.Namespace) -> int:
    """Print it."""
    from briefing.model.schema import schema

    if options.workspace is None:
        output.record(schema())
        return exits.FINE
    from briefing.author.workspace import ids_of
    from briefing.cli.reach import reach_whole

    output.record(schema(ids_of(reach_whole(options.workspace))))
    return exits.FINE
