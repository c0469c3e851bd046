"""The kiosk: the reader of one library and nothing else, as the only program of an account.

It is made for ForceCommand of an SSH server; docs/ssh.md shows how. LIBRARY is a folder, by default
the briefs that come with the program. Of what the person at the other end asks for
(SSH_ORIGINAL_COMMAND) an address is taken, BRIEF[#ITEM][@DAY], and nothing else.

With BRIEFING_KIOSK set every `briefing` is a kiosk; without --kiosk the word is then an address.

Examples:
  briefing --kiosk /srv/briefs
  briefing --kiosk --no-state /srv/briefs
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from briefing.atomic import make_folder
from briefing.cli import terminal
from briefing.confinement import Confinement
from briefing.errors import NotFoundError, UnreadableError, UsageError
from briefing.paths import bundled, keep_within, state_dir, styles

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ADDRESS = re.compile(rf"{_ID}(#{_ID})?(@\d{{4}}-\d\d-\d\d)?", re.ASCII)
_KEPT = re.compile(
    r"HOME|USER|LOGNAME|LANG|LANGUAGE|LC_[A-Z]+|TERM|TERM_PROGRAM|COLORTERM|NO_COLOR|ESCDELAY"
    r"|XDG_STATE_HOME"
)
"""The variables that are obeyed: how to write, for which terminal, and where what is kept lies."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the library, and what is kept of the reading."""
    parser.add_argument("word", metavar="LIBRARY", nargs="?", default="", help="a folder of briefs")
    parser.add_argument("--kiosk", action="store_true", help="nothing but the reader of a library")
    parser.add_argument("--no-state", action="store_true", help="keep nothing, write no file")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    parser.add_argument(
        "--theme", metavar="T", help="dark, light, contrast, colour-blind, terminal"
    )


def run(options: argparse.Namespace) -> int:
    """Show the library or the brief that was asked for. There is no way back to a shell."""
    from briefing import tui
    from briefing.cli.wanted import theme_named

    asked = os.environ.get("SSH_ORIGINAL_COMMAND", "").strip()
    _leave_signals_and_variables()
    library, address = _words(options)
    theme = theme_named(options.theme)
    address = _checked(asked or address)
    if not terminal.can_show_screen():
        raise UnreadableError("this account shows briefs on a terminal alone", "use `ssh -t`")
    state = _state() if not options.no_state else None
    _confine(library, state)
    show = partial(tui.run, mouse=not options.no_mouse, state=state, theme=theme, kiosk=True)
    return _show(library, address, show)


def _words(options: argparse.Namespace) -> tuple[Path, str]:
    """The folder that the command line names, and the address."""
    if not options.kiosk or not options.word:
        return bundled("content"), options.word
    library = Path(options.word).absolute()
    if not library.is_dir():
        raise UnreadableError(f"there is no folder {library}", "name the folder of a library")
    return library, ""


def _checked(asked: str) -> str:
    if asked and not _ADDRESS.fullmatch(asked):
        # It is not repeated: whoever sent it knows it, and it may be of any length.
        raise UsageError(
            "this account runs no command", "ask for BRIEF, BRIEF#ITEM, BRIEF@DAY or for nothing"
        )
    return asked


def _leave_signals_and_variables() -> None:
    """No shell to stop for, no image of what was read on disk, no variable that leads anywhere."""
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for name in list(os.environ):
        if not _KEPT.fullmatch(name):
            del os.environ[name]


def _state() -> Path | None:
    """The folder of what is kept, made by now if it can be; None where there is no home."""
    state = state_dir()
    if not state.is_absolute():
        return None
    with suppress(OSError):
        make_folder(state)
    return state


def _confine(library: Path, state: Path | None) -> None:

    keep_within(state)
    # The one fork is that of the watch which restores the terminal.
    Confinement((library, styles()), state, forks=1).begin()


def _show(library: Path, address: str, show: Callable[..., int]) -> int:
    from briefing.cli.reach import as_addressed
    from briefing.library import address as addresses
    from briefing.library import held, open_brief
    from briefing.problems import did_you_mean

    shelf = held(library)
    if not shelf:
        raise UnreadableError(f"no brief was found in {library}")
    where = addresses.parse(address)
    if where.brief and where.brief not in shelf:
        hint = did_you_mean(where.brief, shelf)
        raise NotFoundError(f"there is no brief '{where.brief}' here", hint)
    paths = tuple(shelf.values())
    if not where.brief and len(paths) > 1:
        return show(paths)
    path = shelf.get(where.brief, paths[0])
    dossier, item = as_addressed(open_brief(path), where)
    return show(paths, dossier, target=item)
