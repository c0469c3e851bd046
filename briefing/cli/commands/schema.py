"""Print the JSON Schema of the format, for editors that complete and check YAML by one.

With --workspace, a field that names an item takes only the ids that exist now, each told with
the title of its item: the editor completes them and points out those that are unknown. `briefing
new` and `rename` keep the file up to date that the first line of a brief's files names; after ids
were written by hand, print it again. Without BRIEF the working directory is the brief.

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

    dossier = reach_whole(options.workspace)
    output.record(schema(ids_of(dossier), dossier.id))
    return exits.FINE
