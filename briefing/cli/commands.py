"""The table of commands: a new one is a file of this package and a line here."""

from __future__ import annotations

import argparse
from typing import Final

from briefing.cli import (
    bookmarks,
    changes,
    check,
    compare,
    demands,
    explain,
    new,
    preview,
    read,
    rename,
    schema,
    search,
    show,
    verify,
)
from briefing.cli import list as list_
from briefing.cli.parser import Command, parser_of, summary
from briefing.errors import UsageError

COMMANDS: Final[dict[str, Command]] = {
    "list": list_,
    "show": show,
    "search": search,
    "compare": compare,
    "changes": changes,
    "demands": demands,
    "bookmarks": bookmarks,
    "check": check,
    "explain": explain,
    "preview": preview,
    "verify": verify,
    "new": new,
    "rename": rename,
    "schema": schema,
}


def understood(words: list[str]) -> tuple[Command, argparse.Namespace]:
    """The command that the first of `words` names, and what the others tell it.

    Any other first word is a brief to read: one that is called "list" is opened with ./list.
    """
    if words and words[0] in COMMANDS:
        command = COMMANDS[words[0]]
        return command, parser_of(command, f"briefing {words[0]}").parse_words(words[1:])
    try:
        options = parser_of(read, "briefing", _told()).parse_words(words)
    except UsageError as error:
        raise _mistyped(words[0], error) from error
    options.commands = tuple(COMMANDS)
    return read, options


def _mistyped(word: str, error: UsageError) -> UsageError:
    """That `word` is no command, where it looks like one; else the error itself."""
    from briefing.problems import nearest

    near = nearest(word, COMMANDS)
    return UsageError(f"there is no command '{word}'", f"did you mean '{near}'?") if near else error


def _told() -> str:
    lines = (f"  {name:9} {summary(command)}" for name, command in COMMANDS.items())
    return "\n".join(["commands (each has --help):", *lines, "", ""])
