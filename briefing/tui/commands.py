"""What the palette finds: the sections, the items of the brief, the keys of the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from briefing.library import Dossier
from briefing.model import KINDS
from briefing.render.sections import SECTIONS
from briefing.render.words import KIND
from briefing.tui.kiosk import action_name, allows


class ReaderCommands(Provider):
    """Offers where to go, and what each key does. Author text is shown as it is written."""

    async def discover(self) -> Hits:
        """The sections, before anything is typed."""
        for words, help_, run in self._offers(items=False):
            yield DiscoveryHit(Content(words), run, text=words, help=help_)

    async def search(self, query: str) -> Hits:
        """Whatever fits what was typed."""
        matcher = self.matcher(query)
        for words, help_, run in self._offers(items=True):
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, Content(words), run, text=words, help=help_)

    def _offers(self, *, items: bool) -> Iterator[tuple[str, str, Callable[[], object]]]:
        for section in SECTIONS:
            action = f"section({section.key!r})"
            yield section.title, f"section {section.digit}", partial(self.screen.run_action, action)
        for binding in _bindings(self.screen):
            if allows(self.app, action_name(binding.action)):
                run = partial(self.screen.run_action, binding.action)
                yield binding.description, f"key {binding.key}", run
        if items:
            yield from self._items()

    def _items(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        dossier: Dossier = self.screen.dossier  # type: ignore[attr-defined] # only on a reader
        for kind in KINDS:
            for item in dossier.items(kind):
                run = partial(self.screen.run_action, f"open_item({item.id!r})")
                yield dossier.name(item.id), KIND[kind].lower(), run


def _bindings(screen: Screen[object]) -> Iterator[Binding]:
    parts = type(screen).__mro__
    # Each once: the reader has the keys of its parts too.
    for each in dict.fromkeys(key for part in parts for key in vars(part).get("BINDINGS", ())):
        if isinstance(each, Binding) and each.description and "section(" not in each.action:
            yield each
