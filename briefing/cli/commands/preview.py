"""Print the plain edition of a brief again whenever its files change, for a second terminal.

What is shown is chosen as for `briefing show`. A save that cannot be read whole prints the place
of the fault instead, and the next good one the edition again. Ctrl-C ends it.

Examples:
  briefing preview geneva-2022#nato-door
  briefing preview my-brief.yaml --section quotes
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from briefing.cli import exits, output

if TYPE_CHECKING:
    from briefing.library import Dossier

RULE = "-" * 40


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what is shown."""
    parser.add_argument("brief", metavar="BRIEF[#ITEM]", help="an id, a path, an address")
    parser.add_argument("--section", metavar="S", help="only this section: quotes, demands, 3, ...")
    parser.add_argument("--sides", metavar="A,B", help="the sides beside each other, by id")
    parser.add_argument("--once", action="store_true", help="end after the first change")


def run(options: argparse.Namespace) -> int:
    """Print, then wait for changes until the reader ends it."""
    from briefing.cli.reach import reach
    from briefing.cli.wanted import only_one, section_named
    from briefing.library.watch import Watch

    section = section_named(options.section) if options.section else None
    dossier, item_id = reach(options.brief)
    only_one(section, item_id)
    watch = Watch(dossier.path, dossier.loaded.stamps)
    _print(dossier, item_id, options)
    while True:
        time.sleep(watch.pause)
        if watch.changed():
            dossier = _again(dossier, item_id, options)
            if options.once:
                return exits.FINE


def _again(dossier: Dossier, item_id: str, options: argparse.Namespace) -> Dossier:
    """The brief as it is now, printed; where it cannot be read the one before, and why."""
    from briefing.library import Dossier
    from briefing.library.reload import reload

    now = reload(dossier)
    if not isinstance(now, Dossier):
        for problem in now.problems[:1]:
            output.talk(f"{problem.place}: {problem.message}")
        return dossier
    output.text(["", RULE, ""])
    _print(now, item_id, options)
    return now


def _print(dossier: Dossier, item_id: str, options: argparse.Namespace) -> None:
    from briefing.cli.commands.show import print_plain
    from briefing.cli.wanted import section_named

    section = section_named(options.section) if options.section else None
    if item_id and item_id not in dossier:
        output.talk(f"{dossier.id} has no item '{item_id}' any more")
    else:
        print_plain(dossier, section, item_id, options.sides)
    output.flush()
