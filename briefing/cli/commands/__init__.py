"""The commands, one file each, by the names that `early.words` has for them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from briefing.early import words as early
from briefing.errors import UsageError

if TYPE_CHECKING:
    import argparse

    from briefing.cli.parser import Command


class Commands(Mapping[str, "Command"]):
    """The commands by name. One is imported when it is asked for: most runs ask for one alone."""

    def __getitem__(self, name: str) -> Command:
        if name not in early.COMMANDS:
            raise KeyError(name)
        return cast("Command", import_module(f"{__name__}.{name}"))

    def __contains__(self, name: object) -> bool:
        return name in early.COMMANDS

    def __iter__(self) -> Iterator[str]:
        return iter(early.COMMANDS)

    def __len__(self) -> int:
        return len(early.COMMANDS)


COMMANDS: Final = Commands()

_ABOUT_ITSELF: Final = frozenset({"-h", "--help", "--version"})
"""Ask for what is told without reading anything."""

_NOT_NEEDED: Final = "typing_extensions"
"""msgspec asks it first for what `typing` has too. It brings `inspect`: two fifths of an import."""


def understood(words: list[str]) -> tuple[Command, argparse.Namespace]:
    """The command that the first of `words` names, and what the others tell it.

    Any other first word is a brief to read: one that is called "list" is opened with ./list. A
    kiosk has no commands.
    """
    if _ABOUT_ITSELF.isdisjoint(words):
        _import_msgspec()
        # Digests are Python's own: those of OpenSSL are no others, and bring all of it along.
        sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]
    if "--kiosk" in words or os.environ.get("BRIEFING_KIOSK"):
        return _kiosk(words)
    if words and words[0] in COMMANDS:
        from briefing.cli.parser import parser_of

        command = COMMANDS[words[0]]
        return command, parser_of(command, f"briefing {words[0]}").parse_words(words[1:])
    from briefing.cli.commands import read

    options = _of_reading(words)
    options.commands = tuple(COMMANDS)
    return read, options


def _of_reading(words: list[str]) -> argparse.Namespace:
    from briefing.cli.commands import read

    # As nearly every start is: a parser would take a twentieth of it, and stay.
    if not words or (len(words) == 1 and not words[0].startswith("-")):
        return read.alone(*words)
    from briefing.cli.parser import parser_of

    try:
        return parser_of(read, "briefing", _told).parse_words(words)
    except UsageError as error:
        raise _mistyped(words[0], error) from error


def _kiosk(words: list[str]) -> tuple[Command, argparse.Namespace]:
    from briefing.cli.commands import kiosk
    from briefing.cli.parser import parser_of

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
    from briefing.cli.parser import summary

    lines = (f"  {name:9} {summary(command)}" for name, command in COMMANDS.items())
    return "\n".join(["commands (each has --help):", *lines, "", ""])


def _import_msgspec() -> None:
    """Import it without that, before a command does. Who needs the other finds it afterwards."""
    if "msgspec" in sys.modules or _NOT_NEEDED in sys.modules:
        return
    # None is how Python says that a module is not there.
    sys.modules[_NOT_NEEDED] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules[_NOT_NEEDED]
