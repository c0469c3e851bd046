"""A brief read anew, unless what is there now cannot be read whole."""

from __future__ import annotations

import msgspec

from briefing.faults import problems_of
from briefing.library.dossier import Dossier
from briefing.load import ShapeFault, load_brief
from briefing.problems import Problem
from briefing.yamltree import TextFault

_STOPS = frozenset(
    {
        TextFault.NOT_A_FILE,
        TextFault.UNREADABLE,
        TextFault.TOO_LARGE,
        TextFault.NOT_UTF_8,
        TextFault.SYNTAX,
        TextFault.TAB,
    }
)
"""The faults after which a part of a file is not read."""

_SIZE = 2
"""Where the size stands in a stamp."""


class Refused(msgspec.Struct, frozen=True):
    """Why what is there now is not taken up: every fault of it, first one that hides a part."""

    problems: tuple[Problem, ...]


def reload(dossier: Dossier) -> Dossier | Refused:
    """The brief as it is now, or what keeps it from being read whole.

    Raises UnreadableError where it is gone, or its folder cannot be listed.
    """
    loaded = load_brief(dossier.path)
    stops = [each for each in loaded.problems if _stops(each, dossier)]
    if not stops and loaded.brief is not None:
        return Dossier(loaded)
    found = problems_of(loaded)
    return Refused((*stops[:1], *(each for each in found if each not in stops[:1])))


def _stops(problem: Problem, before: Dossier) -> bool:
    """Whether a part of a file is not read, or a file that held something holds nothing."""
    if problem.code != ShapeFault.EMPTY_FILE:
        return problem.code in _STOPS
    stamp = before.loaded.stamps.get(problem.place.file.name)
    return stamp is not None and stamp[_SIZE] > 0
