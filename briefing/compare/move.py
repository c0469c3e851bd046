"""A move: what one side did on an issue and when, whatever the authors wrote it as."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from briefing.library import Dating

Sort = Literal["position", "demand", "response"]
Way = Literal["firmer", "softer", "same", ""]

_AT_ONE_DATE: dict[Sort, int] = {"demand": 0, "response": 1, "position": 2}


class Move(msgspec.Struct, frozen=True):
    """One thing a side did on an issue.

    `target` is the item to open: the position or the demand (for a response, the demand it
    answers). `side` is at the top of `represents`; `to` are the sides asked or answered.
    `word` is the kind of a position or demand, the stance of a response. `way` compares a
    position with the one before it, see `stands_before`; empty where nothing can be said. A
    restatement is the same stand again: where its own firmness is unclear it has that of the
    stand it restates, and `carried` says so.
    """

    sort: Sort
    target: str
    issue: str
    side: str
    to: tuple[str, ...]
    speaker: str
    dating: Dating
    word: str
    firmness: str
    text: str
    basis: str
    quotes: tuple[str, ...]
    sources: tuple[str, ...]
    note: str
    supersedes: str = ""
    way: Way = ""
    carried: bool = False

    @property
    def silent(self) -> bool:
        """Whether it records that nothing was found."""
        return self.word in ("silence", "no-answer")

    @property
    def dated(self) -> bool:
        """Whether anything is known of its date."""
        return self.dating.when is not None

    @property
    def last(self) -> datetime.date | None:
        """The last day on which it can have been made, None where nothing bounds it."""
        return self.dating.when.latest if self.dating.when else None


def order(move: Move) -> tuple[bool, object, int]:
    """A sort key: by date, those without one last; at one date demands, answers, stands."""
    when = move.dating.when
    return when is None, when.order if when else (), _AT_ONE_DATE[move.sort]
