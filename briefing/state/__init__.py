"""What a reader keeps of a brief, outside its content: one small file a brief, and merged.

What is kept of the library lies in `searches` and `library`, which few need.
"""

from briefing.state.keeper import Keeper, keepers
from briefing.state.kept import Bookmark, Kept, Left, Note, Seen

__all__ = [
    "Bookmark",
    "Keeper",
    "Kept",
    "Left",
    "Note",
    "Seen",
    "keepers",
]
