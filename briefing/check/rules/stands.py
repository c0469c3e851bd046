"""Stands: what each rests on, and whether each side has one."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.model import Demand, Position

_PAIR = 2


def unsourced(index: Index) -> Iterator[Finding]:
    """A position and a demand rest on a source or a quote.

    Silence needs neither: there is nothing that could be cited.

    Fails:

        positions:
          - {id: door-island, text: The door stays open.}

    Passes:

        positions:
          - {id: door-island, text: The door stays open., sources: [npr]}
          - {id: door-island-2, text: Nobody may close it., quotes: [hill-door]}
    """
    for each in _asserted(index):
        if not each.sources and not each.quotes and each.kind != "silence":
            message, hint = "nothing says where this is written", "add 'sources:' or 'quotes:'"
            yield Finding(each.id, message, hint, lacks=frozenset({"sources", "quotes"}))


def stated_unquoted(index: Index) -> Iterator[Finding]:
    """A stated position has a quote of its actor.

    `stated` means: in the actor's quoted words. Where somebody else tells of the stand, be it in
    words that are quoted, it is `reported`. Whoever represents the actor speaks for it.

    Fails:

        actors: [{id: island}, {id: mainland}]
        quotes:
          - {id: strand-door, speaker: mainland}
        positions:
          - {id: door-island, actor: island, basis: stated, quotes: [strand-door]}

    Passes:

        actors: [{id: island}, {id: hill, represents: island}]
        quotes:
          - {id: hill-door, speaker: hill}
        positions:
          - {id: door-island, actor: island, basis: stated, quotes: [hill-door]}
          - {id: door-island-2, actor: island, basis: reported, sources: [npr]}
    """
    if index.is_partial:
        return  # what could not be read or is mistyped may be those words, or who spoke them
    speakers = {each.id: index.side(each.speaker) for each in index.brief.quotes}
    for each in index.brief.positions:
        if each.basis != "stated" or each.kind == "silence":
            continue
        if index.side(each.actor) not in {speakers.get(quote) for quote in each.quotes}:
            message = f"no words of '{each.actor}' are quoted for what it is said to have stated"
            hint = "add its words to 'quotes:', or write 'reported'"
            lacks = frozenset({"quotes"})
            yield Finding(each.id, message, hint, ("basis",), lacks=lacks)


def red_line_unspoken(index: Index) -> Iterator[Finding]:
    """A red line has somebody who declared it.

    `red-line` means that the actor itself calls the matter not negotiable. Where nobody is known to
    have said so, it is `core`.

    Fails:

        positions:
          - {id: door-mainland, firmness: red-line}

    Passes:

        positions:
          - {id: door-mainland, firmness: red-line, speaker: strand}
          - {id: door-island, firmness: core}
    """
    for each in _asserted(index):
        if each.firmness == "red-line" and not each.speaker and not each.quotes:
            hint = "add 'speaker:' or 'quotes:', or write 'core'"
            message, lacks = "nothing says who declared this red line", {"speaker", "quotes"}
            yield Finding(each.id, message, hint, ("firmness",), lacks=frozenset(lacks))


def silence_with_quotes(index: Index) -> Iterator[Finding]:
    """Silence has no quotes.

    A position of kind `silence` says that words were looked for and not found.

    Fails:

        positions:
          - {id: legal-island, kind: silence, quotes: [hill-door]}

    Passes:

        positions:
          - {id: legal-island, kind: silence}
          - {id: door-island, kind: position, quotes: [hill-door]}
    """
    for each in index.brief.positions:
        if each.kind == "silence" and each.quotes:
            hint = "take the quotes out, or write 'kind: position'"
            yield Finding(each.id, "silence cannot be quoted", hint, ("quotes",))


def inferred_without_note(index: Index) -> Iterator[Finding]:
    """An inferred position says who infers it.

    Otherwise a reader takes an editor's or analyst's conclusion for the actor's own stand.

    Fails:

        positions:
          - {id: door-island, basis: inferred}

    Passes:

        positions:
          - {id: door-island, basis: inferred, note: Concluded by the editors.}
          - {id: door-island-2, basis: reported}
    """
    for each in index.brief.positions:
        if each.basis == "inferred" and not each.note and each.kind != "silence":
            hint = "add 'note:' with who concludes it, and from what"
            message, lacks = "nothing says who infers this", frozenset({"note"})
            yield Finding(each.id, message, hint, ("basis",), lacks=lacks)


def no_stand(index: Index) -> Iterator[Finding]:
    """Each of the first two sides has a stand on each issue, if only silence.

    A missing entry looks like silence to a reader, who cannot know whether anybody has looked.
    A stand of whoever represents a side counts for it.

    Fails:

        brief: {sides: [island, mainland]}
        issues:
          - {id: league-door}
        positions:
          - {id: door-island, issue: league-door, actor: island}

    Passes:

        brief: {sides: [island, mainland]}
        issues:
          - {id: league-door}
        positions:
          - {id: door-island, issue: league-door, actor: island}
          - {id: door-mainland, issue: league-door, actor: mainland, kind: silence}
    """
    if index.is_partial:
        return  # what could not be read or is mistyped may hold it
    stands = {(each.issue, index.side(each.actor)) for each in index.brief.positions}
    sides = [index.side(each) for each in index.brief.head.sides[:_PAIR]]
    for issue in index.brief.issues:
        for side in sides:
            if (issue.id, side) not in stands:
                yield Finding(
                    issue.id,
                    f"'{side}' has neither a position nor silence on this",
                    "add a position; 'kind: silence' with the day until which was looked",
                )


def _asserted(index: Index) -> Iterator[Position | Demand]:
    yield from index.brief.positions
    yield from index.brief.demands
