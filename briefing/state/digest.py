"""What an item says, in a few letters: by them a reader knows whether it has changed."""

from __future__ import annotations

from zlib import crc32

from briefing.library import Dossier
from briefing.model import Item, Position
from briefing.model.codec import to_json


class Digests:
    """The digests of the items of one brief, each worked out when first asked for."""

    def __init__(self, dossier: Dossier) -> None:
        """Nothing is worked out yet."""
        self.dossier = dossier
        self._known: dict[str, str] = {}
        self._stands: dict[str, list[Position]] | None = None

    def of(self, item: str) -> str:
        """The digest of an item, empty where the brief has none of this id.

        An issue's is of the positions on it too: they have no row of their own in any list.
        """
        if item not in self._known:
            found = self.dossier.get(item)
            self._known[item] = self._worked_out(found) if found else ""
        return self._known[item]

    def _worked_out(self, item: Item) -> str:
        text = b"".join(map(to_json, (item, *self._positions.get(item.id, ()))))
        # No secret and no adversary: a change is missed once in 10^9 times, and the length helps.
        return f"{crc32(text):08x}{len(text):x}"

    @property
    def _positions(self) -> dict[str, list[Position]]:
        if self._stands is None:
            self._stands = {}
            for each in self.dossier.brief.positions:
                self._stands.setdefault(each.issue, []).append(each)
        return self._stands
