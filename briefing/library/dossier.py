"""An opened brief with its index: items by id, names, who refers to whom, dates worked out."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from briefing.errors import NotFoundError, UnreadableError
from briefing.library.dating import Datable, Dating, dating
from briefing.library.names import name_of, title_of
from briefing.library.naming import Naming
from briefing.library.recalled import Recalled
from briefing.model import (
    KINDS,
    Actor,
    Brief,
    Demand,
    Event,
    Head,
    Item,
    Position,
    Quote,
    Response,
    kind_of,
)
from briefing.model.fields import Path
from briefing.model.refs import spoken_for
from briefing.problems import Place, Problem, did_you_mean

if TYPE_CHECKING:
    from briefing.load import Loaded


class Dossier:
    """Immutable: a reload, or a view of it as of a day, makes a new one.

    Where an id stands twice the first item has it.
    """

    def __init__(
        self,
        loaded: Loaded | Recalled,
        brief: Brief | None = None,
        *,
        day: datetime.date | None = None,
        left_out: tuple[str, ...] = (),
        whole: Dossier | None = None,
    ) -> None:
        """Open what was loaded, or a part of it. Raises UnreadableError if nothing was.

        `day` and `left_out` are those of a view as of a day, see `as_of`, and `whole` is what it
        is a view of.
        """
        opened = brief or loaded.brief
        if opened is None:
            raise UnreadableError(*_nothing(loaded))
        self.loaded = loaded
        self.brief = opened
        self.day = day
        """The day as of which it is shown; None for the whole brief.

        What the editors concluded (the head's bottom line and summary, an issue's status, how a
        conflict was resolved, notes) is of the brief's own day, and so hindsight in such a view.
        """
        self.left_out = left_out
        """Items that may have been said by `day`, but whose dates do not settle it."""
        # Not itself: what refers to itself is freed late.
        self._whole = whole

    def with_brief(
        self, brief: Brief, day: datetime.date | None = None, left_out: tuple[str, ...] = ()
    ) -> Dossier:
        """The same files under another brief, such as one filtered to a day."""
        whole = self.whole if day else None
        return Dossier(self.loaded, brief, day=day, left_out=left_out, whole=whole)

    @property
    def whole(self) -> Dossier:
        """The brief without regard to a day: itself, unless this is a view as of one."""
        return self._whole or self

    @property
    def path(self) -> FilePath:
        """The file or folder that it was read from."""
        return self.loaded.path

    @property
    def head(self) -> Head:
        """What the brief is about."""
        return self.brief.head

    @property
    def id(self) -> str:
        """The id of the brief."""
        return self.brief.head.id

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Every fault in shape and meaning of what was loaded, by place, unless it is allowed."""
        if self._whole:
            return self._whole.problems
        if isinstance(self.loaded, Recalled):
            return self.loaded.faults
        from briefing.faults import problems_of  # noqa: PLC0415 - who only reads asks for none

        return problems_of(self.loaded)

    @property
    def not_whole(self) -> int:
        """How many items of its files could not be read, or not with all their values."""
        return self.loaded.not_whole

    @property
    def hides_items(self) -> bool:
        """Whether its files may hold items that could not be read."""
        return bool(self.loaded.lost) or self.loaded.unread

    @cached_property
    def proofs(self) -> Mapping[str, str]:
        """The verdict on the words of each quote, and of each reading of a conflict, by key.

        One of `evidence.Verdict`, by the lock beside the brief; without one that can be read
        nothing is proven.
        """
        if self._whole:
            return self._whole.proofs
        if isinstance(self.loaded, Recalled):
            return self.loaded.proofs
        from briefing.evidence import lock_path, prove, read_lock  # noqa: PLC0415 - likewise

        try:
            lock = read_lock(lock_path(self.path))
        except UnreadableError:
            lock = {}
        return {each.claim.key: each.verdict for each in prove(self.brief, None, lock)}

    def items(self, kind: str) -> tuple[Item, ...]:
        """The items under a top-level key such as "quotes", in the author's order."""
        found: tuple[Item, ...] = getattr(self.brief, kind)
        return found

    def item(self, item_id: str) -> Item:
        """The item with this id, the head included. Raises NotFoundError with the nearest id."""
        found = self._index.get(item_id)
        if found is None:
            raise NotFoundError(
                f"{self.id} has no item '{item_id}'", did_you_mean(item_id, self._index)
            )
        return found

    def get(self, item_id: str) -> Item | None:
        """The item with this id, or None: for ids that a brief names in vain."""
        return self._index.get(item_id)

    def number(self, source_id: str) -> int:
        """The number by which a source is cited, from 1; 0 where there is no such source."""
        return self._numbers.get(source_id, 0)

    def __contains__(self, item_id: object) -> bool:
        """Whether an item has this id."""
        return item_id in self._index

    def kind(self, item_id: str) -> str:
        """The top-level key of an item, "brief" for the head. Raises NotFoundError."""
        return kind_of(self.item(item_id))

    def name(self, item_id: str) -> str:
        """The words by which an item is called in a list; the id itself where it is unknown."""
        name = self._names.get(item_id)
        if name is None:
            found = self._index.get(item_id)
            name = self._names[item_id] = name_of(found, self._called) if found else item_id
        return name

    def referrers(self, item_id: str) -> tuple[str, ...]:
        """The ids of the items that name an item, in the order of the brief."""
        return self.naming.of(item_id)

    def side(self, actor_id: str) -> str:
        """Whom an actor speaks for in the end: up along `represents`, stopping where it circles."""
        return spoken_for(actor_id, self._represents)

    def dating(self, item: Datable) -> Dating:
        """When it was said or done, how that is known, and whether its event tells."""
        return dating(item, self._events)

    def speaker(self, item: Position | Demand | Response) -> str | None:
        """Who voiced it: its speaker, else that of its first quote, else None."""
        if item.speaker:
            return item.speaker
        quote = self._index.get(item.quotes[0]) if item.quotes else None
        return quote.speaker if isinstance(quote, Quote) else None

    def place(self, item_id: str, path: Path = ()) -> Place:
        """Where an item, or a field in it, stands in its file."""
        return self.loaded.place(item_id, path)

    @cached_property
    def naming(self) -> Naming:
        """Who names whom, found out when it is first asked for."""
        loaded, whole = self.loaded, self.brief is self.loaded.brief
        kept = loaded.naming if isinstance(loaded, Recalled) and whole else None
        return Naming(self._index, kept)

    def _called(self, item_id: str) -> str:
        """As `name`, but without a look at further links, which may lead in a circle."""
        found = self._index.get(item_id)
        return (found and title_of(found)) or item_id

    @cached_property
    def _index(self) -> Mapping[str, Item]:
        index: dict[str, Item] = {self.head.id: self.head}
        for kind in KINDS:
            for each in self.items(kind):
                index.setdefault(each.id, each)
        return index

    @cached_property
    def _names(self) -> dict[str, str]:
        """What was worked out once: lists and pages call the same few items again and again."""
        return {}

    @cached_property
    def _represents(self) -> Mapping[str, str]:
        actors = (each for each in self._index.values() if isinstance(each, Actor))
        return {each.id: each.represents for each in actors if each.represents}

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {each.id: number for number, each in enumerate(self.brief.sources, start=1)}

    @cached_property
    def _events(self) -> Mapping[str, Event]:
        return {each.id: each for each in self.brief.events}


def _nothing(loaded: Loaded | Recalled) -> tuple[str, str]:
    if not loaded.problems:
        return f"{loaded.path} holds no brief", "a brief starts with the key 'brief:'"
    first = loaded.problems[0]
    return f"{loaded.path} holds no brief: {first.place}: {first.message}", first.hint
