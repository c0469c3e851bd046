"""Every fault of a brief, of shape and of meaning, at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from briefing.check import RULES, Finding, Index, run
from briefing.errors import UnreadableError
from briefing.evidence.lock import Lock, read_lock
from briefing.evidence.prove import changed_since
from briefing.faults.allow import AllowFault, allowed
from briefing.faults.copies import DUPLICATE, without_copies
from briefing.faults.cut import cut_texts, kept_comments
from briefing.load import Loaded, ShapeFault
from briefing.paths import lock_path
from briefing.problems import MAX_PROBLEMS, Level, Place, Problem
from briefing.yamltree import TextFault

_INSIDE = frozenset({TextFault.FORBIDDEN_CHARACTER, TextFault.ALIAS, TextFault.SYNTAX})
"""Codes of what makes a value another than it looks: what else is wrong with it comes of that."""


def problems_of(loaded: Loaded) -> tuple[Problem, ...]:
    """What the loader and the rules found and no comment of the author allows, by place.

    Of very many the first are told, and that there are more.
    """
    lock, unlocked = _lock(loaded.path)
    found = [*loaded.problems, *unlocked]
    for tree in loaded.trees:
        found += [*cut_texts(tree), *kept_comments(tree)]
    whole = False
    if loaded.brief:
        changed = changed_since(loaded.brief, lock)
        index = Index(loaded.brief, loaded.lost, changed, loaded.faulty, unread=loaded.unread)
        found.extend(_placed(loaded, each) for each in run(index))
        whole = not index.is_partial
    found = [*without_copies(loaded, _causes(found))]
    # Of two items with one id the rules look at the first alone.
    whole = whole and all(each.code != DUPLICATE for each in found)
    found = allowed(found, loaded.trees, codes(), whole=whole)
    found.sort(key=lambda each: each.place)
    return (*found[:MAX_PROBLEMS], *_more(loaded.path, found[MAX_PROBLEMS:]))


def _causes(found: Iterable[Problem]) -> Iterator[Problem]:
    """The problems without those that only come of another at the same place."""
    problems = [*_worst_of_blanks([*found])]
    inside = {(p.place.file, p.place.line): p.place for p in problems if p.code in _INSIDE}
    for each in problems:
        cause = inside.get((each.place.file, each.place.line))
        if cause is None or each.code in _INSIDE or not _is_around(each.place, cause):
            yield each


def _worst_of_blanks(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Of several at one key that has nothing behind it, the first of the worst."""
    worst = {each.place: each for each in problems if each.code == ShapeFault.EMPTY_VALUE}
    told = {*worst.values()}
    for each in problems:
        known = worst.get(each.place)
        if known and (known in told or (known.level, each.level) == (Level.WARNING, Level.ERROR)):
            worst[each.place] = each
    yield from (each for each in problems if worst.get(each.place, each) is each)


def _is_around(place: Place, inner: Place) -> bool:
    """Whether a stretch of one line holds another."""
    return place.end_line == inner.line and place.column <= inner.column < place.end_column


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
    place = _blank(loaded, finding) or loaded.place(
        finding.item, finding.path, finding.nth, finding.words
    )
    message = finding.message
    if finding.twin is not None:
        message += f", at {loaded.place(finding.item, finding.path, finding.twin)}"
    return Problem(place, finding.code, message, finding.hint, finding.level, finding.meant)


def _blank(loaded: Loaded, finding: Finding) -> Place | None:
    """Where a key that is lacking is written, with nothing behind it."""
    path = finding.path
    record = path if path and isinstance(path[-1], int) else path[:-1]
    found = (loaded.blank(finding.item, (*record, key), finding.nth) for key in finding.lacks)
    return min(filter(None, found), default=None)


@cache
def codes() -> tuple[str, ...]:
    """Every code that a problem can have."""
    kinds = (TextFault, ShapeFault, AllowFault)
    named = [str(each) for kind in kinds for each in kind]
    # Loader and rules may both tell of one code, such as that of a placeholder.
    return tuple(dict.fromkeys([*named, *(rule.code for rule in RULES)]))


def _lock(path: Path) -> tuple[Lock, tuple[Problem, ...]]:
    """What is proven of the quotes; and that it cannot be told, where that is so."""
    file = lock_path(path)
    try:
        return read_lock(file), ()
    except UnreadableError as error:
        message = "it proves no quote, since it cannot be read"
        told = Problem(Place(file), TextFault.UNREADABLE, message, error.hint, Level.WARNING)
        return {}, (told,)
