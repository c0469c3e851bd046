"""Where briefs are: by a path, by an id, or all on the search path. A quick look, no reading."""

from briefing.discovery.contents import briefs_in
from briefing.discovery.find import find, held

__all__ = ["briefs_in", "find", "held"]
