"""Ids: each stands once, means what it should, and is used."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index, article
from briefing.model import Reference
from briefing.model.fields import Path
from briefing.model.ids import as_id, foreign_letter
from briefing.problems import PLACEHOLDER


def duplicate_id(index: Index) -> Iterator[Finding]:
    """An id stands once in a brief, whatever the kinds of the items.

    Links, readers' marks and addresses point at an item by its id alone. Of two items with one id
    the first is opened, and the second is out of reach.

    Fails:

        actors:
          - {id: league, name: League}
        terms:
          - {id: league, term: League}

    Passes:

        actors:
          - {id: league, name: League}
        terms:
          - {id: league-term, term: League}
    """
    for name, kinds in index.kinds.items():
        if len(kinds) == 1:
            continue
        # Of several kinds the one that others refer to has the better claim.
        claims = Counter(each.kind for each in index.references if each.target == name)
        owner = max(range(len(kinds)), key=lambda at: (claims[kinds[at]], -at))
        for nth, kind in enumerate(kinds):
            if nth != owner:
                message = (
                    f"the id '{name}' of {article(kind)} is that of {article(kinds[owner])} too"
                )
                yield Finding(name, message, "give it an id of its own", ("id",), nth, twin=owner)


def unknown_id(index: Index) -> Iterator[Finding]:
    """What an item refers to stands in the brief.

    A field that names an item, and a mark in prose such as [[league-door]] or [@npr], holds the id
    of an item of the same brief. An unknown one is shown as it is written, and leads nowhere.

    Fails:

        actors:
          - {id: strand, represents: mainlnd}
          - {id: mainland, name: Mainland}

    Passes:

        actors:
          - {id: strand, represents: mainland}
          - {id: mainland, name: Mainland}
    """
    for each in index.references:
        if not _is_side(each, index) and _is_unknown(each, index):
            yield _unknown(each, index)


def side_unknown(index: Index) -> Iterator[Finding]:
    """The sides of a brief are actors in it.

    The reader sets the first two sides beside each other; a side that is no actor has no positions.

    Fails:

        brief: {sides: [island, mainlnd]}
        actors:
          - {id: island, name: Island}
          - {id: mainland, name: Mainland}

    Passes:

        brief: {sides: [island, mainland]}
        actors:
          - {id: island, name: Island}
          - {id: mainland, name: Mainland}
    """
    for each in index.references:
        if _is_side(each, index) and _is_unknown(each, index):
            yield _unknown(each, index)


def wrong_kind(index: Index) -> Iterator[Finding]:
    """A field names an item of its own kind.

    A speaker is an actor, a source a source. The id of another kind of item is mostly a slip
    between two that look alike.

    Fails:

        actors:
          - {id: npr-org, name: NPR}
        sources:
          - {id: npr, title: Talks in Geneva}
        quotes:
          - {id: q, source: npr-org}

    Passes:

        actors:
          - {id: npr-org, name: NPR}
        sources:
          - {id: npr, title: Talks in Geneva}
        quotes:
          - {id: q, source: npr}
    """
    for each in index.references:
        kinds = index.kinds.get(each.target, [])
        if each.kind and kinds and each.kind not in kinds:
            yield Finding(
                each.origin,
                f"'{each.target}' is {article(kinds[0])}, and {article(each.kind)} belongs here",
                index.nearest(each.target, each.kind),
                each.path,
                words=_words(each),
            )


def self_reference(index: Index) -> Iterator[Finding]:
    """No item refers to itself.

    Fails:

        quotes:
          - {id: q, variants: [q]}

    Passes:

        quotes:
          - {id: q, variants: [q-holm]}
          - {id: q-holm, variants: [q]}
    """
    for each in index.references:
        # Of two items with one id the other may be meant.
        if each.target == each.origin and len(index.kinds[each.target]) == 1:
            message = f"'{each.origin}' refers to itself"
            yield Finding(each.origin, message, "take it out", each.path, words=_words(each))


def named_twice(index: Index) -> Iterator[Finding]:
    """A list names an item once.

    The second time it says nothing, and mostly stands where another was meant.

    Fails:

        brief: {sides: [island, mainland, island]}
        actors: [{id: island}, {id: mainland}]

    Passes:

        brief: {sides: [island, mainland, port]}
        actors: [{id: island}, {id: mainland}, {id: port}]
    """
    for item, inside in index.values:
        named: set[tuple[Path, str]] = set()
        for path, field, value in inside:
            if field.refers and field.many and value != PLACEHOLDER:
                if (path[:-1], value) in named:
                    message = f"'{value}' stands in '{field.key}' already"
                    yield Finding(item.id, message, "name another, or take it out", path)
                named.add((path[:-1], value))


def _is_side(each: Reference, index: Index) -> bool:
    return each.path[0] == "sides" and each.origin == index.brief.head.id


def _is_unknown(each: Reference, index: Index) -> bool:
    if each.target in index.kinds or each.target == PLACEHOLDER:
        return False
    if each.target in index.lost or as_id(each.target) in index.lost:
        return False
    # Where more may be written than was read, only what is surely a slip is told.
    return not index.unread or bool(index.sure(each.target, each.kind))


def _unknown(each: Reference, index: Index) -> Finding:
    noun = each.kind.removesuffix("s") or "item"
    sure = index.sure(each.target, each.kind)
    hints = _remedies(each.target, each.kind, index)
    return Finding(
        each.origin,
        f"there is no {noun} '{each.target}'",
        "; ".join(filter(None, hints)),
        each.path,
        words=_words(each),
        meant=_mark(each, sure) if sure else "",
        lacks=frozenset({"sides"}) if _is_side(each, index) else frozenset(),
    )


def _remedies(target: str, kind: str, index: Index) -> Iterator[str]:
    """What may have been meant by an id that is not known."""
    each = re.split(r"[,;\s]+", target.strip())
    comment = re.match(r"(\S+?)\s*(?:#|//)", target)
    if len(each) > 1 and all(part in index.kinds for part in each):
        yield f"write a comma between them: {', '.join(each)}"
    elif comment and comment[1] in index.kinds:
        yield f"write '{comment[1]} #' before a comment"
    else:
        yield index.nearest(target, kind)
    yield foreign_letter(target)


def _words(each: Reference) -> str:
    """The start of a mark in prose as it is written; empty for a field."""
    return "" if each.prose is None else _mark(each, each.target)


def _mark(each: Reference, target: str) -> str:
    """The reference as it would be written: the start of a mark in prose, else the id alone."""
    if each.prose is None:
        return target
    return f"[@{target}" if each.kind == "sources" else f"[[{target}"
