"""Start a brief, or add an item to one, with every field explained.

KIND is brief, or a kind of item: actor, issue, position, demand, quote, view, event, figure,
conflict, gap, term, source. A brief is made at PATH, a new folder or a new YAML file, with the
schema that editors complete by. An item goes behind the last of its kind. Where only you can know
what belongs there stands TODO, which `briefing check` tells of. A schema that knows the ids of the
brief (`briefing schema --workspace`) learns the new one.

A source may come from a file of BibTeX (.bib) or CSL-JSON (.json), all of its entries.

Examples:
  briefing new brief drafts/talks --sides us,mainland
  briefing new quote --in drafts/talks
  briefing new actor --in drafts/talks --id holm --edit
  briefing new source --in drafts/talks --from library.bib
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli import exits, output
from briefing.cli.counted import counted
from briefing.cli.renewing import renew_schema
from briefing.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from briefing.author.new import New
    from briefing.problems import Place


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what is made, and where."""
    parser.add_argument("kind", metavar="KIND", help="brief, or a kind of item such as quote")
    parser.add_argument("path", metavar="PATH", nargs="?", type=Path, help="of a new brief")
    parser.add_argument("--sides", metavar="IDS", help="of a new brief: its sides, such as us,eu")
    parser.add_argument("--in", metavar="BRIEF", dest="brief", help="the brief an item goes into")
    parser.add_argument("--id", help="of a new item; by default the next free one")
    parser.add_argument("--from", metavar="FILE", dest="file", type=Path, help="of sources")
    parser.add_argument("--edit", action="store_true", help="open the editor at the first TODO")


def run(options: argparse.Namespace) -> int:
    """Make it, print where, and open the editor there if that is wished."""
    from briefing.author.changes import write

    new = _brief(options) if options.kind == "brief" else _items(options)
    write(new.changes)
    output.data([str(new.place)])
    made = "brief" if options.kind == "brief" else counted(len(new.ids), "item")
    output.talk(f"made: {made} ({', '.join(new.ids)}), `briefing check` tells what is to be done")
    if options.kind != "brief":
        renew_schema(options.brief)
    return _edit(new.place) if options.edit else exits.FINE


def _brief(options: argparse.Namespace) -> New:
    from briefing.author.new import new_brief

    if options.path is None:
        raise UsageError("a brief needs a place", "name a new folder: briefing new brief PATH")
    _hold_unset(options, "brief", "id", "file")
    sides = [each.strip() for each in (options.sides or "").split(",") if each.strip()]
    return new_brief(options.path, sides)


def _items(options: argparse.Namespace) -> New:
    from briefing.author.bibliography import sources_in
    from briefing.author.new import new_items
    from briefing.library import open_brief

    kind = _kind(options.kind)
    _hold_unset(options, "path", "sides")
    if options.brief is None:
        raise UsageError(f"a new {options.kind} goes into a brief", "name it: --in BRIEF")
    if options.file is None:
        given = {"id": options.id} if options.id else {}
        return new_items(open_brief(options.brief), kind, [given])
    if kind != "sources":
        raise UsageError("only sources come from a file", "briefing new source --from FILE")
    _hold_unset(options, "id")
    return new_items(open_brief(options.brief), kind, sources_in(options.file), keep=True)


def _kind(word: str) -> str:
    from briefing.model import KINDS
    from briefing.problems import did_you_mean

    kind = word if word in KINDS else f"{word}s"
    if kind in KINDS:
        return kind
    known = ["brief", *(each.removesuffix("s") for each in KINDS)]
    raise UsageError(
        f"there is no kind '{word}'", did_you_mean(word, known) or f"one of: {', '.join(known)}"
    )


def _hold_unset(options: argparse.Namespace, *names: str) -> None:
    words = {"brief": "--in", "file": "--from", "path": "PATH"}
    for name in names:
        if getattr(options, name) is not None:
            told = words.get(name, f"--{name}")
            raise UsageError(f"{told} does not go with this", "`briefing new --help` shows how")


def _edit(place: Place) -> int:
    """Open the person's editor at a place, and end as it ends."""
    import subprocess

    from briefing.tui.editor import NoEditorError, command

    output.flush()
    try:
        return subprocess.run(command(place), check=False).returncode  # noqa: S603 - their editor
    except NoEditorError as error:
        raise UsageError(str(error)) from error
    except OSError as error:
        raise UnreadableError(f"the editor cannot be started: {error.strerror}") from error
