"""Lenses on the matrix: which of its rows a reader wants to see, each rule in words.

They go by what the brief records, never by the wording of a text: answers with their stance, the
firmness of a stand, the editors' status of an issue (in the whole brief alone, since it is of the
brief's own day). A row may pass two lenses: of two demands one was accepted, the other rejected.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Final, Literal

import msgspec

from briefing.compare.matrix import MatrixRow
from briefing.compare.standing import GRANTS, REFUSES, answers, red_lines, stands
from briefing.errors import UsageError
from briefing.library import Dossier
from briefing.problems import did_you_mean

_AGREED = ("agreed", "agreed-in-principle")


class Setting(msgspec.Struct, frozen=True):
    """What a lens is set to: the day of "changed", the group of "group"."""

    since: datetime.date | None = None
    group: str = ""


class Lens(msgspec.Struct, frozen=True):
    """A choice of rows: its key, a title for the header, its rule in a sentence, the rule.

    `needs` names the part of the setting without which it cannot be used.
    """

    key: str
    title: str
    rule: str
    holds: Callable[[MatrixRow, Setting], bool]
    needs: Literal["", "since", "group"] = ""


_UNSET = Setting()


def through(
    rows: Iterable[MatrixRow], lens: Lens, setting: Setting = _UNSET
) -> tuple[MatrixRow, ...]:
    """The rows that pass the lens, in their order."""
    return tuple(row for row in rows if lens.holds(row, setting))


def lens_named(key: str) -> Lens:
    """The lens with this key. Raises UsageError with the nearest one."""
    known = {each.key: each for each in LENSES}
    if key not in known:
        every = f"one of: {', '.join(known)}"
        raise UsageError(f"there is no lens '{key}'", did_you_mean(key, known) or every)
    return known[key]


def groups(dossier: Dossier) -> tuple[str, ...]:
    """The groups of the issues, in the order of the brief."""
    return tuple(dict.fromkeys(each.group for each in dossier.brief.issues if each.group))


def _differs(row: MatrixRow, _: Setting) -> bool:
    if row.status == "agreed":
        return False
    if any(each.word in REFUSES for each in answers(row)):
        return True
    return stands(row) > 1 and not _common(row, _)


def _common(row: MatrixRow, _: Setting) -> bool:
    return row.status in _AGREED or any(each.word in GRANTS for each in answers(row))


def _red(row: MatrixRow, _: Setting) -> bool:
    return any(red_lines(cell.moves) for cell in row.cells)


def _unanswered(row: MatrixRow, _: Setting) -> bool:
    return any(cell.asked or cell.waiting for cell in row.cells)


def _changed(row: MatrixRow, setting: Setting) -> bool:
    since = setting.since
    return since is not None and any(
        each.last and each.last > since for cell in row.cells for each in cell.moves
    )


LENSES: Final = (
    Lens("all", "all issues", "Every issue.", lambda _row, _setting: True),
    Lens(
        "differences",
        "only differences",
        "Two sides shown have taken stands and nothing shows that they meet; or the latest answer "
        "of one to the other rejects, deflects or counters. No issue that the editors call agreed.",
        _differs,
    ),
    Lens(
        "common",
        "only common ground",
        "The latest answer of one side shown to another accepts, in whole or in part, is open to "
        "it, or sets conditions; or the editors call the issue agreed, if only in principle.",
        _common,
    ),
    Lens(
        "red-lines",
        "only red lines",
        "A side shown has drawn a red line, in a stand or a demand, and has neither withdrawn it "
        "nor replaced it by a stand less firm.",
        _red,
    ),
    Lens(
        "unanswered",
        "only unanswered",
        "A side shown has not answered a demand put to it, or nobody has answered one of its own.",
        _unanswered,
    ),
    Lens(
        "changed",
        "only what changed since",
        "A side shown has made a move after that day.",
        _changed,
        "since",
    ),
    Lens(
        "group",
        "only the group",
        "The issue belongs to that group.",
        lambda row, setting: row.issue.group == setting.group,
        "group",
    ),
)
"""Every lens, in the order of the keys that choose it."""
