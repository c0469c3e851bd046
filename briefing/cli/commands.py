"""The table of commands: a new one is a file of this package and a line here."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final, cast

from briefing.cli.parser import Command, parser_of, summary
from briefing.early import words as early
from briefing.errors import UsageError


class Commands(Mapping[str, Command]):
    """The commands by name. One is imported when it is asked for: most runs ask for one alone."""

    def __getitem__(self, name: str) -> Command:
        if name not in early.COMMANDS:
            raise KeyError(name)
        return cast("Command", import_module(f"briefing.cli.{name}"))

    def __contains__(self, name: object) -> bool:
        return name in early.COMMANDS

    def __iter__(self) -> Iterator[str]:
        return iter(early.COMMANDS)

    def __len__(self) -> int:
        return len(early.COMMANDS)


COMMANDS: Final = Commands()


def understood(words: list[str]) -> tuple[Command, argparse.Namespace]:
    """The command that the first of `words` names, and what the others tell it.

    Any other first word is a brief to read: one that is called "list" is opened with ./list. A
    kiosk has no commands.
    """
    if "--kiosk" in words or os.environ.get("BRIEFING_KIOSK"):
        return _kiosk(words)
    if words and words[0] in COMMANDS:
        command = COMMANDS[words[0]]
        return command, parser_of(command, f"briefing {words[0]}").parse_words(words[1:])
    from briefing.cli import read

    try:
        options = parser_of(read, "briefing", _told).parse_words(words)
    except UsageError as error:
        raise _mistyped(words[0], error) from error
    options.commands = tuple(COMMANDS)
    return read, options


def _kiosk(words: list[str]) -> tuple[Command, argparse.Namespace]:
    from briefing.cli import kiosk

    for word in words:
        if word in COMMANDS:
            raise UsageError(f"'{word}' is no command of a kiosk, which only reads")
    return kiosk, parser_of(kiosk, "briefing --kiosk").parse_words(words)


def _mistyped(word: str, error: UsageError) -> UsageError:
    """That `word` is no command, where it looks like one; else the error itself."""
    from briefing.problems import nearest

    near = nearest(word, COMMANDS)
    return UsageError(f"there is no command '{word}'", f"did you mean '{near}'?") if near else error


def _told() -> str:
    lines = (f"  {name:9} {summary(command)}" for name, command in COMMANDS.items())
    return "\n".join(["commands (each has --help):", *lines, "", ""])
