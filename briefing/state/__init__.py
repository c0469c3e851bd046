"""What a reader keeps of a brief, outside its content: one small file a brief, and merged."""

from briefing.state.keeper import Keeper, keepers
from briefing.state.kept import Bookmark, Kept, Left, Note, Seen
from briefing.state.searches import SavedSearch, Searches
from briefing.state.shelf import ShelfKeeper, kept_of_library

__all__ = [
    "Bookmark",
    "Keeper",
    "Kept",
    "Left",
    "Note",
    "SavedSearch",
    "Searches",
    "Seen",
    "ShelfKeeper",
    "keepers",
    "kept_of_library",
]
