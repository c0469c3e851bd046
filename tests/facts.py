"""What tests of the screen know of the Geneva brief, counted from the brief itself."""

from pathlib import Path

from briefing.library import open_brief

_BRIEF = open_brief(Path(__file__).parents[1] / "content" / "geneva-2022")

QUOTES = len(_BRIEF.items("quotes"))
"""Those that its list counts."""

ISSUES = len(_BRIEF.items("issues"))
"""Those that the overview counts, at the end of the screen."""
