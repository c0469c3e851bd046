"""What a reader keeps, in the form in which the search looks into it."""

from __future__ import annotations

from briefing.search.kept import Keeping, Kept
from briefing.state import Keeper


def searchable(keeper: Keeper) -> Kept:
    """The bookmarks and private notes of a brief, by item."""
    return {
        item: Keeping(keeper.is_marked(item), tuple(each.text for each in keeper.notes(item)))
        for item in keeper.items()
    }
