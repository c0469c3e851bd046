"""Every fault of a brief, of shape and of meaning, at its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from briefing.check import RULES, Finding, run
from briefing.errors import UnreadableError
from briefing.evidence.lock import read_lock
from briefing.evidence.prove import changed_since
from briefing.faults.allow import AllowFault, allowed
from briefing.load import Loaded, ShapeFault
from briefing.paths import lock_path
from briefing.problems import MAX_PROBLEMS, Level, Place, Problem
from briefing.yamltree import TextFault

_UNKNOWN = frozenset({"unknown-id", "side-unknown"})
"""Codes that keep the rules silent that look for what is missing."""


def problems_of(loaded: Loaded) -> tuple[Problem, ...]:
    """What the loader and the rules found and no comment of the author allows, by place.

    Of very many the first are told, and that there are more.
    """
    found = [*loaded.problems]
    if loaded.brief:
        rules = run(loaded.brief, loaded.lost, _changed(loaded))
        found.extend(_placed(loaded, each) for each in rules)
    whole = bool(loaded.brief) and not loaded.lost and _UNKNOWN.isdisjoint(e.code for e in found)
    found = allowed(found, loaded.trees, codes(), whole=whole)
    found.sort(key=lambda each: each.place)
    return (*found[:MAX_PROBLEMS], *_more(loaded.path, found[MAX_PROBLEMS:]))


def _more(path: Path, left: Sequence[Problem]) -> Iterator[Problem]:
    """That faults are left out, an error where one of them is."""
    if left:
        level = Level.ERROR if any(each.level is Level.ERROR for each in left) else Level.WARNING
        yield Problem(
            Place(path),
            TextFault.MORE_FAULTS,
            f"it has more than {MAX_PROBLEMS} faults; the rest is not listed",
            "mend those listed, then check again",
            level,
        )


def _placed(loaded: Loaded, finding: Finding) -> Problem:
    place = loaded.place(finding.item, finding.path, finding.nth, finding.words)
    message = finding.message
    if finding.twin is not None:
        message += f", at {loaded.place(finding.item, finding.path, finding.twin)}"
    return Problem(place, finding.code, message, finding.hint, finding.level, finding.meant)


@cache
def codes() -> tuple[str, ...]:
    """Every code that a problem can have."""
    kinds = (TextFault, ShapeFault, AllowFault)
    named = [str(each) for kind in kinds for each in kind]
    # Loader and rules may both tell of one code, such as that of a placeholder.
    return tuple(dict.fromkeys([*named, *(rule.code for rule in RULES)]))


def _changed(loaded: Loaded) -> Mapping[str, str]:
    """The quotes whose words or source are not those that the lock beside the brief proves."""
    if loaded.brief is None:
        return {}
    try:
        return changed_since(loaded.brief, read_lock(lock_path(loaded.path)))
    except UnreadableError:
        return {}  # `verify` tells what is wrong with the lock
