"""What a reader keeps, in the form in which the search looks into it."""

from __future__ import annotations

from pathlib import Path

from briefing.search.kept import NOTHING, Keeping, Kept, KeptOf
from briefing.state import Keeper, keepers


def searchable(keeper: Keeper) -> Kept:
    """The bookmarks and private notes of a brief, by item."""
    return {
        item: Keeping(keeper.is_marked(item), tuple(each.text for each in keeper.notes(item)))
        for item in keeper.items()
    }


def kept_in(folder: Path) -> KeptOf:
    """What is kept of any brief in the user's state directory, which is looked through once.

    Raises OSError where it cannot be.
    """
    found = {each.brief: each for each in keepers(folder)}

    def kept_of(brief: str) -> Kept:
        return searchable(found[brief]) if brief in found else NOTHING

    return kept_of
