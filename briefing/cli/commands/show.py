"""Print a brief, one section or one item of it, as plain text or as JSON.

The plain edition has the sections, items and ids of the screen, without boxes and without
meaning by colour. JSON has the keys and ids of the YAML format: the whole brief, the kinds of
item that a section holds, or the one item. With --as-of, or a day in the address, only what had
been said by then.

Examples:
  briefing show geneva-2022
  briefing show geneva-2022#nato-door
  briefing show geneva-2022#nato-door@2022-01-10
  briefing show geneva-2022 --section quotes --as-of 2022-01-19
  briefing show geneva-2022 --json | jq '.quotes[].text'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.cli import exits, output, terminal
from briefing.cli.days import AS_OF_HELP

if TYPE_CHECKING:
    import argparse

    from briefing.library import Dossier
    from briefing.render.sections import Section


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what is shown, and how."""
    parser.add_argument("brief", metavar="BRIEF[#ITEM][@DAY]", help="an id, a path, an address")
    parser.add_argument("--section", metavar="S", help="only this section: quotes, demands, 3, ...")
    parser.add_argument("--sides", metavar="A,B", help="the sides beside each other, by id")
    parser.add_argument("--as-of", metavar="DAY", help=AS_OF_HELP)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--plain", action="store_true", help="as plain text, which is the default")
    form.add_argument("--json", action="store_true", help="as JSON with the keys of the format")


def run(options: argparse.Namespace) -> int:
    """Print it."""
    from briefing.cli.days import told
    from briefing.cli.reach import reach
    from briefing.cli.wanted import only_one, section_named

    section = section_named(options.section) if options.section else None
    dossier, item_id = reach(options.brief, options.as_of)
    only_one(section, item_id)
    if options.json:
        if day := told(dossier):
            output.talk(day)
        output.record(_data(dossier, section, item_id))
    else:
        print_plain(dossier, section, item_id, options.sides)
    return exits.FINE


def print_plain(dossier: Dossier, section: Section | None, item_id: str, sides: str | None) -> None:
    """Print the plain edition of an item, of a section, or of the whole brief."""
    from briefing.cli.days import told
    from briefing.cli.wanted import section_named, sides_named
    from briefing.render.look import Look

    look, width = Look(sides_named(dossier.whole, sides)), terminal.width()
    if day := told(dossier):
        output.text([day, ""])
    # The head of a brief is its overview; it has no page of its own.
    if item_id == dossier.id:
        section = section_named("overview")
    if not (section or item_id):
        from briefing.cli import printed

        output.text(printed.whole(dossier, look, width))
        return
    from briefing.render import edition

    if section:
        output.text(edition.section(dossier, section, look, width))
    else:
        output.text(edition.page(dossier, dossier.item(item_id), look, width))


def _data(dossier: Dossier, section: Section | None, item_id: str) -> object:
    from briefing.model import KINDS
    from briefing.model.codec import to_plain
    from briefing.render.sections import section_of

    if item_id:
        return to_plain(dossier.item(item_id))
    whole = to_plain(dossier.brief)
    if section is None:
        return whole
    held = [kind for kind in KINDS if section_of(kind) is section] or ["brief"]
    return {kind: whole.get(kind, []) for kind in held}
