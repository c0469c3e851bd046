"""Where briefs are: by a path, by an id, or all on the search path. A quick look, no reading."""

from briefing.shelf.contents import briefs_in
from briefing.shelf.find import find, held

__all__ = ["briefs_in", "find", "held"]
