"""Keys obeyed and shown at once.

Textual hands a key from widget to widget until a binding takes it, hears of each change by further
messages, and paints at the next tick of a clock. Where a widget lets it, this does the same in one
go. Several keys that wait are obeyed before anything is painted.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from textual import events
from textual.dom import DOMNode
from textual.screen import Screen

from briefing.tui.terminal.frames import arrange, paint
from briefing.tui.terminal.typeahead import TypedAhead

_LONGEST: Final = 0.1
"""Seconds without a frame while keys come faster than they can be shown."""


_REST: Final = 0.01
"""Seconds after a key until the time is used to get ready for the next."""


_WHILE: Final = 0.003
"""Seconds of that after which whatever else waits comes first."""


_LONG_REST: Final = 1.0
"""Seconds after that until all objects may be looked through: of a library, a tenth of a second."""


_MANY: Final = 5_000
"""New objects from which on it is worth while to look for those that nothing leads to."""


_YOUNG: Final = 4
"""Looks at new objects after which it is worth while, in a long rest, to look at what they left."""


_ROUNDS: Final = 40
"""Looks at that after which it is worth while to look at all."""


class AtOnce(TypedAhead):
    """An application that obeys keys at once.

    A widget says by an attribute `obeys` that it makes of keys what bindings say and nothing else;
    to one on which words are typed, the keys that it consumes (`check_consume_key`) are `put`.
    One with a `foresee`, and such a screen, get ready for the next key when keys rest, in steps of
    a few milliseconds. Keys that come before there is a screen are obeyed before it is painted.
    """

    _stands = False
    """Whether the first screen has been arranged."""

    _early: tuple[events.Key, ...] = ()
    """Keys that wait for that."""

    _painted_at = 0.0
    _unseen = False
    """Whether what the last key has changed has not been painted."""

    _resting: asyncio.TimerHandle | None = None
    _ahead: Iterator[None] | None = None
    """What is got ready while keys rest, as far as that is not done."""

    async def on_event(self, event: events.Event) -> None:
        """Obey a key that is for bindings alone; leave all else to Textual."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        if not self._stands and not self._is_urgent(event):
            self._early += (event,)
            return
        if not self._is_plain(event):
            await super().on_event(event)
            return
        focused = self.focused
        if focused and focused.check_consume_key(event.key, event.character):
            # No binding is asked: Textual too leaves such a key to the widget.
            focused.put(event.character)  # type: ignore[attr-defined] # see above
        else:
            if self._unseen:
                # It moves in what the key before it has led to, not in the room of before.
                arrange(self.screen)
            await self._obey(event)
        now = time.monotonic()
        waits = self.message_queue_size or self._early
        self._unseen = bool(waits) and now - self._painted_at <= _LONGEST
        if not self._unseen:
            self._painted_at = now
            paint(self.screen)
            self.rest_soon()

    async def obey_early(self) -> None:
        """Obey what was typed before there was a screen, which stands by now, and show it."""
        self._stands = True
        while self._early:
            first, *rest = self._early
            self._early = (*rest,)
            await self.on_event(first)
        paint(self.screen)

    @property
    def obeys_soon(self) -> bool:
        """Whether keys wait for the first screen, which is other when they have been obeyed."""
        return bool(self._early)

    async def _obey(self, key: events.Key) -> None:
        """Do what the first binding says that can."""
        for action, node in _bound(self.screen, key):
            if await self.run_action(action, node):
                break

    def rest_soon(self) -> None:
        """Get ready for the next key when keys rest, for what is shown by now."""
        self._ahead = None
        self._when_idle(_REST, self._rest)

    def _when_idle(self, seconds: float, do: Callable[[], None]) -> None:
        """Do something behind all that waits by then, unless a key comes."""
        if self._resting is not None:
            self._resting.cancel()
        loop = asyncio.get_running_loop()
        self._resting = loop.call_later(seconds, self.call_later, do)

    def _rest(self) -> None:
        self._ahead = self._foreseen()
        self._get_ready()

    def _foreseen(self) -> Iterator[None]:
        for each in (self.focused, self.screen):
            foresee = getattr(each, "foresee", None)
            if foresee is not None:
                yield from foresee()

    def _get_ready(self) -> None:
        """Get ready for a while. A key that came meanwhile is obeyed before it goes on."""
        until = time.monotonic() + _WHILE
        if self._ahead is None:
            # A key came, and what it has changed is got ready for in its turn.
            return
        for _ in self._ahead:
            if self.message_queue_size or time.monotonic() > until:
                _tidy()
                self._when_idle(0, self._get_ready)
                return
        _tidy()
        loop = asyncio.get_running_loop()
        self._resting = loop.call_later(_LONG_REST, _tidy_up)

    def _is_urgent(self, event: events.Key) -> bool:
        """Whether a key is obeyed whatever the application is at."""
        return any(_bindings([self], event, priority=True))

    def _is_plain(self, event: events.Key) -> bool:
        """Whether nothing but bindings would make something of a key."""
        if not self.app_focus or not getattr(self.focused, "obeys", False):
            return False
        # Esc also takes away what the mouse has selected, or made large.
        return event.key != "escape" or not (self.screen.selections or self.screen.maximized)


def _tidy() -> None:
    """Free what is in circles, which would otherwise be done while a key is obeyed."""
    new, rounds, _ = gc.get_count()
    if rounds > gc.get_threshold()[1]:
        gc.collect(1)
    elif new > _MANY:
        gc.collect(0)


def _tidy_up() -> None:
    """Likewise among what is older, which takes longer."""
    _, rounds, all_rounds = gc.get_count()
    if all_rounds > _ROUNDS:
        gc.collect()
    elif rounds > _YOUNG:
        gc.collect(1)


def _bound(screen: Screen[object], key: events.Key) -> Iterator[tuple[str, DOMNode]]:
    """The actions of a key in their order, each with the node whose binding says so.

    Textual would copy the bindings of every node, twice for each key, and find the letter of each
    of them, for which it reads the names of Unicode: most of a megabyte.
    """
    nodes = _nodes(screen, key)
    yield from _bindings(reversed(nodes), key, priority=True)
    modal = (number for number, node in enumerate(nodes, 1) if node.is_modal)
    yield from _bindings(nodes[: next(modal, None)], key, priority=False)


def _nodes(screen: Screen[object], key: events.Key) -> list[DOMNode]:
    """From the focus up to the application, or to who makes a letter of the key."""
    nodes: list[DOMNode] = []
    for node in (screen.focused or screen).ancestors_with_self:
        nodes.append(node)
        if node.check_consume_key(key.key, key.character):
            break
    return nodes


def _bindings(
    nodes: Iterable[DOMNode], key: events.Key, *, priority: bool
) -> Iterator[tuple[str, DOMNode]]:
    for node in nodes:
        # They have no public face.
        for each in node._bindings.key_to_bindings.get(key.key, ()):  # noqa: SLF001
            if each.priority == priority:
                yield each.action, node
