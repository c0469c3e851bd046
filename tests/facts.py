"""What tests of the screen know of the Geneva brief, counted from the brief itself."""

from pathlib import Path

from briefing.library import open_brief

QUOTES = len(open_brief(Path(__file__).parents[1] / "content" / "geneva-2022").items("quotes"))
"""Those that its list counts."""
