"""Every fault of a brief, of shape and of meaning, at its place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefing.check import RULES, Finding, run
from briefing.errors import UnreadableError
from briefing.evidence.lock import read_lock
from briefing.evidence.prove import changed_since
from briefing.faults.allow import AllowFault, allowed
from briefing.load import Loaded, ShapeFault
from briefing.paths import lock_path
from briefing.problems import Problem
from briefing.yamltree import TextFault

_UNKNOWN = frozenset({"unknown-id", "side-unknown"})
"""Codes that keep the rules silent that look for what is missing."""


def problems_of(loaded: Loaded) -> tuple[Problem, ...]:
    """What the loader and the rules found and no comment of the author allows, by place."""
    found = [*loaded.problems]
    if loaded.brief:
        rules = run(loaded.brief, loaded.lost, _changed(loaded))
        found.extend(_placed(loaded, each) for each in rules)
    whole = bool(loaded.brief) and not loaded.lost and _UNKNOWN.isdisjoint(e.code for e in found)
    found = allowed(found, loaded.trees, codes(), whole=whole)
    return tuple(sorted(found, key=lambda each: each.place))


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
