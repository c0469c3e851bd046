"""Tell what a fault is about: its cause, an example that has it, and one that is right.

Without a code, every code is listed with the sentence that it stands for.

Examples:
  briefing explain unsourced
  briefing explain
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.cli import exits, output
from briefing.errors import NotFoundError

if TYPE_CHECKING:
    from briefing.explain import Explanation


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what is explained."""
    parser.add_argument("code", metavar="CODE", nargs="?", help="as it stands in [brackets]")


def run(options: argparse.Namespace) -> int:
    """Print the explanation of a code, or all codes."""
    from briefing.explain import explanation, levels
    from briefing.problems import did_you_mean

    if options.code is None:
        output.text(_listed())
        return exits.FINE
    code = options.code.strip("[]").lower().replace("_", "-")
    told = explanation(code)
    if told is None:
        hint = did_you_mean(code, levels()) or "`briefing explain` lists them"
        raise NotFoundError(f"there is no code '{options.code}'", hint)
    output.text(_lines(told))
    return exits.FINE


def _listed() -> Iterator[str]:
    from briefing.explain import levels, why

    width = max(map(len, levels()))
    for code, level in levels().items():
        yield f"{code:{width}}  {level:7}  {why(code)}"


def _lines(told: Explanation) -> Iterator[str]:
    yield f"{told.code} ({told.level})"
    yield ""
    yield from told.text.split("\n")
