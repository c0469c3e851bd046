"""What the rules ask of a brief: items by id, dates, sides. Made once for all of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from briefing.model import (
    KINDS,
    Brief,
    Event,
    Item,
    Quote,
    Reference,
    Response,
    Statement,
    When,
    kind_of,
)
from briefing.model.fields import Field, Path, values
from briefing.model.ids import as_id
from briefing.model.refs import references_in, spoken_for
from briefing.problems import did_you_mean, slip

_LONGEST = 64
_MOST = 200
_NONE: Mapping[str, Any] = MappingProxyType({})


class Index:
    """A brief as the rules see it, and what is known of the rest.

    `lost` are ids that are written but whose items could not be read, and `unread` tells that there
    may be more; `faulty` has, by the id of an item, the keys in it whose values were left out.
    `changed` has the quotes and readings that are not as they were proven: why, by their keys.
    """

    def __init__(
        self,
        brief: Brief,
        lost: Collection[str] = (),
        changed: Mapping[str, str] = _NONE,
        faulty: Mapping[str, Collection[str]] = _NONE,
        *,
        unread: bool = False,
    ) -> None:
        self.brief = brief
        self.lost = frozenset(lost)
        self.changed = changed
        self.faulty = faulty
        self.unread = unread
        self._questions = _MOST

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every item, the head first, then in the order of the format."""
        return (self.brief.head, *(each for kind in KINDS for each in getattr(self.brief, kind)))

    @cached_property
    def kinds(self) -> dict[str, list[str]]:
        """The kinds of item that bear an id, one for each item that does."""
        found: dict[str, list[str]] = {}
        for each in self.items:
            found.setdefault(each.id, []).append(kind_of(each))
        return found

    @cached_property
    def values(self) -> tuple[tuple[Item, tuple[tuple[Path, Field, Any], ...]], ...]:
        """Every item with every value in it, its path and its field."""
        return tuple((each, tuple(values(each))) for each in self.items)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every mention of an item by another, or by itself."""
        return tuple(
            found for item, inside in self.values for found in references_in(item.id, inside)
        )

    @cached_property
    def is_partial(self) -> bool:
        """Whether a part was not read or an id is wrong: what seems missing may be there."""
        wrong = (not self.is_right(each) for each in self.references)
        return self.unread or bool(self.lost or self.faulty) or any(wrong)

    def is_right(self, each: Reference) -> bool:
        """Whether there is an item of that kind, and another one than that which refers to it."""
        kinds = self.kinds.get(each.target, ())
        return bool(kinds) and each.kind in ("", *kinds) and each.target != each.origin

    @cached_property
    def events(self) -> dict[str, Event]:
        """The events by id."""
        return {each.id: each for each in self.brief.events}

    @cached_property
    def represents(self) -> dict[str, str]:
        """Whom an actor represents, where it represents anyone."""
        return {each.id: each.represents for each in self.brief.actors if each.represents}

    def side(self, actor_id: str) -> str:
        """Whom an actor speaks for in the end; up along `represents`, stopping where it circles."""
        return spoken_for(actor_id, self.represents)

    def when(self, item: Statement | Response | Quote) -> When | None:
        """The date of an item: its own, else that of its event."""
        event = self.events.get(item.event or "")
        return item.date or (event.date if event else None)

    def dating_events(self, *items: Statement | Response | Quote) -> frozenset[str]:
        """The events that give items their dates, where they have none of their own."""
        return frozenset(each.event for each in items if each.event and each.date is None)

    def nearest(self, target: str, kind: str) -> str:
        """A remedy that names the nearest id of `kind`, or of any for no kind; empty for none.

        Comparing costs much: a brief in which nothing is right gets only so many.
        """
        if len(target) > _LONGEST or self._questions <= 0:
            return ""
        self._questions -= 1
        return did_you_mean(target, self._ids(kind))

    def sure(self, target: str, kind: str) -> str:
        """The id of that kind, or of any for no kind, that alone can be meant, or nothing."""
        known, plain = self._ids(kind), as_id(target)
        return plain if plain in known else slip(target, known)

    def _ids(self, kind: str) -> list[str]:
        return [each for each, kinds in self.kinds.items() if not kind or kind in kinds]


def surely_before(one: When | None, other: When | None) -> bool:
    """Whether the last day that `one` can mean lies before the first that `other` can mean."""
    if one is None or other is None or one.latest is None or other.earliest is None:
        return False
    return one.latest < other.earliest


def article(kind: str) -> str:
    """An item of a kind in a sentence: "an actor" for "actors"."""
    noun = kind.removesuffix("s")
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
