"""Sides: who speaks for whom, and who asks and answers whom."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.model.fields import Path


def speaker_elsewhere(index: Index) -> Iterator[Finding]:
    """A stand is voiced by somebody of its own side.

    The speaker of one side does not voice the stand of another. Who tells what another side wants
    is in the quotes; the stand is `reported` then, and has no `speaker`.

    Fails:

        brief: {sides: [island, mainland]}
        actors:
          - {id: island}
          - {id: mainland}
          - {id: strand, represents: mainland}
        positions:
          - {id: door-island, actor: island, speaker: strand}

    Passes:

        brief: {sides: [island, mainland]}
        actors:
          - {id: island}
          - {id: mainland}
          - {id: hill, represents: island}
        positions:
          - {id: door-island, actor: island, speaker: hill}
    """
    sides = {index.side(each) for each in index.brief.head.sides}
    for owner, path, actor, speaker in _voiced(index):
        side = index.side(speaker)
        if actor not in index.kinds:
            continue  # what is unknown has been told of
        if side in sides - {index.side(actor)}:
            message = f"'{speaker}' speaks for '{side}', and this is of '{actor}'"
            hint = "name who voiced it, or leave 'speaker' out"
            yield Finding(owner, message, hint, (*path, "speaker"))


def asks_itself(index: Index) -> Iterator[Finding]:
    """One side asks, another is asked and answers.

    Fails:

        demands:
          - id: door
            by: island
            of: [mainland]
            responses: [{by: island, date: 2022-01-24}]

    Passes:

        demands:
          - id: door
            by: island
            of: [mainland]
            responses: [{by: mainland, date: 2022-01-24}]
    """
    for demand in index.brief.demands:
        asks = index.side(demand.by)
        for at, each in enumerate(demand.of):
            if index.side(each) == asks:
                message = f"'{each}' is of the side that asks, '{demand.by}'"
                yield Finding(demand.id, message, "name who is asked", ("of", at))
        for at, response in enumerate(demand.responses):
            if index.side(response.by) == asks:
                message = f"'{response.by}' is of the side that asks, '{demand.by}'"
                path = ("responses", at, "by")
                yield Finding(demand.id, message, "name who answers", path)


def _voiced(index: Index) -> Iterator[tuple[str, Path, str, str]]:
    """Every stand with a speaker: its item, the path there, whose it is, who speaks."""
    for position in index.brief.positions:
        if position.speaker:
            yield position.id, (), position.actor, position.speaker
    for demand in index.brief.demands:
        if demand.speaker:
            yield demand.id, (), demand.by, demand.speaker
        for at, response in enumerate(demand.responses):
            if response.speaker:
                yield demand.id, ("responses", at), response.by, response.speaker
