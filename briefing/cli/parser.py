"""How the command line is read: one parser a command, made from the command's own words."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from typing import NoReturn, Protocol

from briefing.cli import output
from briefing.errors import UsageError


class Command(Protocol):
    """A module of `commands`: what it is told, and what it does.

    Its docstring is its help: a line that sums it up, more, and after "Examples:" some examples.
    """

    __doc__: str | None

    def declare(self, parser: argparse.ArgumentParser) -> None:
        """Declare its arguments."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it; the exit code."""


class Parser(argparse.ArgumentParser):
    """A parser that leaves printing to `output` and ending to `main`."""

    # From 3.14 on help is coloured unless this says otherwise.
    color = False
    more: Callable[[], str] | None = None

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 - argparse's face
        """Print the help as data: it was asked for."""
        if self.more is not None:
            self.epilog = self.more() + (self.epilog or "")
        output.text(self.format_help().splitlines())

    def parse_words(self, words: list[str]) -> argparse.Namespace:
        """The options in `words`. Raises UsageError; names the nearest option for one unknown."""
        options, left = self.parse_known_args(words)
        if left:
            fault = "is not understood here" if left[0].startswith("-") else "is one word too many"
            raise UsageError(f"'{left[0]}' {fault}", self._remedy(left[0]))
        return options

    def _remedy(self, word: str) -> str:
        from briefing.problems import did_you_mean

        known = [option for action in self._actions for option in action.option_strings]
        return did_you_mean(word.partition("=")[0], known) or f"`{self.prog} --help` shows how"

    def error(self, message: str) -> NoReturn:
        """End with one sentence and the way to help."""
        raise UsageError(message, f"`{self.prog} --help` shows how")


def parser_of(command: Command, prog: str, more: Callable[[], str] | None = None) -> Parser:
    """The parser of `command`; `more` gives help that comes before its examples."""
    told, _, examples = (command.__doc__ or "").partition("\nExamples:\n")
    parser = Parser(
        prog=prog,
        description=told.strip(),
        epilog=f"examples:\n{examples.rstrip()}" if examples else "",
        # A fixed width: COLUMNS may lie, and help that is piped is read by programs.
        formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=88),
        # A shortened option would change its meaning with the next option added.
        allow_abbrev=False,
    )
    parser.more = more
    command.declare(parser)
    parser.add_argument(
        "--ascii",
        action=argparse.BooleanOptionalAction,
        help="signs in ASCII; by itself where the locale has no others",
    )
    return parser


def summary(command: Command) -> str:
    """The line that sums a command up."""
    return (command.__doc__ or "").partition("\n")[0].rstrip(".")
