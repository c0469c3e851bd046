"""Give an item another id, wherever a brief names it.

The id is changed where the item is defined, in the fields and the marks of prose that name it, and
in evidence.lock; not one other byte of a file changes. Your own bookmarks and notes follow it.
Without --in the working directory is the brief. Ids are what other readers keep and other texts
point at, so an id that is known outside stays.

Examples:
  briefing rename nato-door open-door --in content/geneva-2022 --diff
  briefing rename nato-door open-door --in content/geneva-2022
"""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing.cli import exits, output
from briefing.cli.counted import counted
from briefing.cli.renewing import renew_schema
from briefing.paths import state_dir


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what gets which id."""
    parser.add_argument("old", metavar="OLD", help="the id as it is")
    parser.add_argument("new", metavar="NEW", help="the id as it shall be")
    parser.add_argument("--in", metavar="BRIEF", dest="brief", default=".", help="the brief")
    parser.add_argument("--diff", action="store_true", help="only show what would change")


def run(options: argparse.Namespace) -> int:
    """Change it, or show the changes; say at how many places."""
    from briefing.author.changes import diff, write
    from briefing.author.rename import rename
    from briefing.library import open_brief

    dossier = open_brief(options.brief)
    changes, places = rename(dossier, options.old, options.new)
    if options.diff:
        output.data(diff(changes, Path.cwd()))
    else:
        write(changes)
        renew_schema(options.brief)
        _follow(dossier.id, options.old, options.new)
    told = f"'{options.old}' is '{options.new}' at {counted(places, 'place')}"
    files = counted(len(changes), "file")
    output.talk(f"{told} in {files}" + (", not written" if options.diff else ""))
    return exits.FINE


def _follow(brief: str, old: str, new: str) -> None:
    """Let what the reader keeps on the item go with it; of a brief it is kept by another rule."""
    from briefing.state import Keeper

    keeper = Keeper(state_dir(), brief)
    if old != brief and keeper.rename(old, new):
        keeper.save()
    for sentence in keeper.take_troubles():
        output.talk(sentence)
