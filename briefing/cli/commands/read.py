"""Read structured briefings: who wants what of whom, who said exactly what, when and where.

Opens a brief, or the item at an address, on the screen; without a terminal, or with --plain, the
plain edition is printed. Without a name it opens the one brief of the library, or lists several.

Examples:
  briefing
  briefing geneva-2022#nato-door
  briefing geneva-2022@2022-01-10
  briefing content/geneva-2022 --section quotes
  briefing --plain | less
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import briefing
from briefing.cli import exits, output, terminal
from briefing.errors import BriefingError, NotFoundError, UsageError
from briefing.paths import keep_within, state_dir

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.library import Dossier
    from briefing.render.sections import Section


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what is opened, and where in it."""
    from briefing.cli.days import AS_OF_HELP

    name = "a file, a folder, an id, an address"
    parser.add_argument("brief", metavar="BRIEF[#ITEM][@DAY]", nargs="?", default="", help=name)
    parser.add_argument(
        "--section", metavar="S", help="start in this section: quotes, demands, 3, ..."
    )
    parser.add_argument("--sides", metavar="A,B", help="the sides beside each other, by id")
    parser.add_argument("--as-of", metavar="DAY", help=AS_OF_HELP)
    parser.add_argument(
        "--no-mouse", action="store_true", help="leave the mouse to the terminal, which selects"
    )
    parser.add_argument(
        "--no-state", action="store_true", help="keep nothing of the reading, write no file"
    )
    parser.add_argument(
        "--theme",
        metavar="T",
        help="dark, light, contrast, colour-blind, terminal (BRIEFING_THEME)",
    )
    parser.add_argument("--plain", action="store_true", help="print the plain edition")
    parser.add_argument("--version", action="store_true", help="print the version")


def alone(brief: str = "") -> argparse.Namespace:
    """What the parser makes of a brief without options, or of nothing."""
    told = SimpleNamespace(
        brief=brief,
        section=None,
        sides=None,
        as_of=None,
        no_mouse=False,
        no_state=False,
        theme=None,
        plain=False,
        version=False,
        ascii=None,
    )
    return cast("argparse.Namespace", told)


def run(options: argparse.Namespace) -> int:
    """Start the screen where there is one, else print; `options.commands` names the others."""
    if options.version:
        output.text([f"briefing {briefing.__version__}"])
        return exits.FINE
    return _read(options)


def _read(options: argparse.Namespace) -> int:
    from briefing import tui
    from briefing.cli.reach import open_any
    from briefing.cli.wanted import only_one, section_named, sides_named, theme_named

    if options.no_state:
        keep_within(None)
    section = section_named(options.section) if options.section else None
    theme = theme_named(options.theme)
    on_screen = not options.plain and terminal.can_show_screen()
    state = state_dir() if on_screen and not options.no_state else None
    meanwhile = tui.get_ready if on_screen else None
    begun = None if section or options.sides else tui.begin(theme, state)
    try:
        paths, dossier, item = open_any(options.brief, options.as_of, meanwhile, begun)
    except NotFoundError as error:
        raise _neither(options.brief, options.commands, error) from error
    only_one(section, item)
    if not on_screen:
        return _print(paths, dossier, section, item, options.sides)
    # Without the option the reader decides: those that were in view when the brief was left.
    sides = sides_named(dossier.whole, options.sides) if dossier and options.sides else ()
    key = section.key if section else ""
    mouse = not options.no_mouse
    return tui.run(
        paths,
        dossier,
        section=key,
        target=item,
        sides=sides,
        mouse=mouse,
        state=state,
        theme=theme,
        named=None if options.no_state else options.brief,
    )


def _print(
    paths: Sequence[Path],
    dossier: Dossier | None,
    section: Section | None,
    item: str,
    sides: str | None,
) -> int:
    """The plain edition of a brief, or the list of several."""
    from briefing.cli.commands.list import print_entries
    from briefing.cli.commands.show import print_plain
    from briefing.cli.reach import tell_faults
    from briefing.library.entry import entries

    if dossier is None:
        print_entries(entries(paths))
    else:
        tell_faults(dossier)
        print_plain(dossier, section, item, sides)
    return exits.FINE


def _neither(word: str, commands: tuple[str, ...], error: NotFoundError) -> BriefingError:
    """That a first word is no brief, and perhaps a mistyped one of the `commands`."""
    from briefing.problems import nearest

    # An id that is near was meant more likely than a command that is.
    if error.hint:
        return error
    near = nearest(word, commands)
    remedy = f"did you mean `briefing {near}`?" if near else "`briefing --help` lists the commands"
    return UsageError(f"'{word}' is neither a command nor a brief", remedy)
