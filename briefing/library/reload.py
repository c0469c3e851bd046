"""A brief read anew, unless what is there now cannot be read whole."""

from __future__ import annotations

from briefing.library.dossier import Dossier
from briefing.load import load_brief
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


def reload(dossier: Dossier) -> Dossier | Problem | None:
    """The brief as it is now; the fault that keeps it from being read whole; None if it is gone.

    Raises UnreadableError where its folder cannot be listed.
    """
    loaded = load_brief(dossier.path)
    for problem in loaded.problems:
        if problem.code in _STOPS:
            return problem
    return Dossier(loaded) if loaded.brief is not None else next(iter(loaded.problems), None)
