"""Which position takes the place of which: the same actor's earlier one on the same issue."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index, surely_before
from briefing.model import Position

_PATH = ("supersedes",)
_OTHER = "name an earlier position of its own on the same issue, or take the link out"


def supersedes_cycle(index: Index) -> Iterator[Finding]:
    """Positions that replace one another have a first.

    Fails:

        positions:
          - {id: door-1, supersedes: door-2}
          - {id: door-2, supersedes: door-1}

    Passes:

        positions:
          - {id: door-1}
          - {id: door-2, supersedes: door-1}
    """
    after = {each.id: each.supersedes for each in index.brief.positions if each.supersedes}
    for name in circles(after):
        message = f"'{name}' takes the place of itself, by way of '{after[name]}'"
        yield Finding(name, message, "take one of the links out", _PATH)


def supersedes_other(index: Index) -> Iterator[Finding]:
    """A position replaces one of the same side on the same issue.

    Fails:

        actors: [{id: island}, {id: mainland}]
        issues: [{id: league-door}]
        positions:
          - {id: door-island, actor: island, issue: league-door}
          - {id: door-mainland, actor: mainland, issue: league-door, supersedes: door-island}

    Passes:

        actors: [{id: island}, {id: mainland}]
        issues: [{id: league-door}]
        positions:
          - {id: door-island, actor: island, issue: league-door}
          - {id: door-island-2, actor: island, issue: league-door, supersedes: door-island}
    """
    for new, old in _pairs(index):
        if not {new.actor, old.actor, new.issue, old.issue} <= index.kinds.keys():
            continue  # what is unknown has been told of
        if index.side(new.actor) != index.side(old.actor):
            message = f"'{old.id}' is a position of '{old.actor}', not of '{new.actor}'"
            yield Finding(new.id, message, _OTHER, _PATH)
        elif new.issue != old.issue:
            message = f"'{old.id}' is a position on '{old.issue}', not on '{new.issue}'"
            yield Finding(new.id, message, _OTHER, _PATH)


def supersedes_later(index: Index) -> Iterator[Finding]:
    """A position replaces an earlier one.

    Found only where the dates leave no doubt.

    Fails:

        positions:
          - {id: door-1, date: 2022-01-10, supersedes: door-2}
          - {id: door-2, date: 2022-01-21}

    Passes:

        positions:
          - {id: door-1, date: 2022-01-10}
          - {id: door-2, date: 2022-01-21, supersedes: door-1}
    """
    for new, old in _pairs(index):
        if surely_before(index.when(new), index.when(old)):
            message = f"'{old.id}' of {index.when(old)} is later than this, {index.when(new)}"
            events, hint = index.dating_events(new, old), "let the later position name the earlier"
            yield Finding(new.id, message, hint, _PATH, events=events)


def circles(after: dict[str, str]) -> Iterator[str]:
    """One name of every circle of two or more in a chain of names."""
    done: set[str] = set()
    for start in after:
        seen: list[str] = []
        name = start
        while name in after and name not in done:
            done.add(name)
            seen.append(name)
            name = after[name]
        if name in seen and after[name] != name:
            yield name


def _pairs(index: Index) -> Iterator[tuple[Position, Position]]:
    """Each position that replaces another that is known, and that other."""
    positions = {each.id: each for each in index.brief.positions}
    for each in index.brief.positions:
        old = positions.get(each.supersedes or "")
        if old is not None and old is not each:
            yield each, old
