"""What a reader of a brief is shown, as rows, made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable

from briefing.library import Dossier
from briefing.render import items
from briefing.render.blocks import Row
from briefing.render.look import Look
from briefing.render.sections import Section
from briefing.tui.lru import Lru
from briefing.tui.status import menu

_LISTS, _PAGES, _MENUS = 72, 24, 4
"""How many of the last asked for stay: every list with what is above it, and that of some days."""


class Contents:
    """The lists of sections and the pages of items. The same things asked are the same rows."""

    def __init__(self) -> None:
        """Nothing was asked for yet."""
        self._lists: Lru[tuple[Dossier, Look, str, str], list[Row]] = Lru(_LISTS)
        self._pages: Lru[tuple[Dossier, tuple[str, ...], str], list[Row]] = Lru(_PAGES)
        self._menus: Lru[Dossier, list[Row]] = Lru(_MENUS)

    def menu(self, dossier: Dossier) -> list[Row]:
        """The sections with their counts."""
        return self._menus.get(dossier, lambda: menu(dossier))

    def rows(self, section: Section, dossier: Dossier, look: Look) -> list[Row]:
        """The rows of a section."""
        return self._list("rows", section.listing, section, dossier, look)

    def head(self, section: Section, dossier: Dossier, look: Look) -> list[Row]:
        """The rows that stay in sight above them."""
        return self._list("head", section.head, section, dossier, look)

    def banner(self, section: Section, dossier: Dossier, look: Look) -> list[Row]:
        """The rows above all panes."""
        return self._list("banner", section.banner, section, dossier, look)

    def page(self, target: str, dossier: Dossier, look: Look) -> list[Row]:
        """An item whole."""

        def make() -> list[Row]:
            blocks = items.page(dossier, dossier.item(target), look.sides)
            # A row each, so that those alone are laid out which are seen; the first is the item's.
            return [Row((each,), "" if at else target) for at, each in enumerate(blocks)]

        return self._pages.get((dossier, look.sides, target), make)

    def _list(
        self,
        part: str,
        make: Callable[[Dossier, Look], list[Row]],
        section: Section,
        dossier: Dossier,
        look: Look,
    ) -> list[Row]:
        return self._lists.get((dossier, look, section.key, part), lambda: make(dossier, look))
