"""Print what you kept while reading: bookmarks and private notes, of one brief or of all.

Plain text is a line an item, `*` for a bookmark, with the notes below it; Markdown is each item
with its citation and the notes.

Examples:
  briefing bookmarks
  briefing bookmarks geneva-2022 --format markdown
  briefing bookmarks --json | jq -r '.[].address'
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from briefing.cli import exits, output
from briefing.errors import BriefingError, UnreadableError
from briefing.paths import state_dir

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.state import Keeper


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare of which brief, and in what form."""
    parser.add_argument("brief", metavar="BRIEF", nargs="?", default="", help="an id, a file, ...")
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--format", choices=("plain", "markdown"), default="plain", help="plain text or Markdown"
    )
    form.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    """Print it; exit code 1 for nothing."""
    from briefing.cli.forms import kept

    try:
        found = list(kept.entries(_keepers(options.brief)))
    except OSError as refusal:
        raise UnreadableError(f"cannot read {refusal.filename}: {refusal.strerror}") from refusal
    if options.json:
        output.record(kept.data(found))
    elif options.format == "markdown":
        output.data(kept.markdown(found))
    else:
        output.text(kept.lines(found))
    if found:
        return exits.FINE
    output.talk(_nothing(options.brief))
    return exits.FOUND


def _nothing(brief: str) -> str:
    """That nothing is kept, of the brief that is named or of any, and the remedy."""
    from briefing.problems import did_you_mean
    from briefing.state import keepers

    how = "B bookmarks an item in the reader, A writes a note on it"
    if not brief:
        return f"nothing is kept; {how}"
    others = [each.brief for each in keepers(state_dir()) if each.items()]
    return f"nothing is kept of '{brief}'; {did_you_mean(brief, others) or how}"


def _keepers(brief: str) -> Iterable[Keeper]:
    """Those of the brief that is named, else all; what cannot be read is told."""
    from briefing.state import keepers

    wanted = _id(brief) if brief else ""
    for keeper in keepers(state_dir()):
        for trouble in keeper.take_troubles():
            output.talk(trouble)
        if wanted in ("", keeper.brief):
            yield keeper


def _id(brief: str) -> str:
    """The id of the brief that is named; a brief that is gone is known by its id alone."""
    from briefing.library import open_brief

    try:
        return open_brief(brief).id
    except BriefingError:
        return brief
