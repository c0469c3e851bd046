"""The search in every brief of the library: over the library, or over the brief being read."""

from briefing.tui.screens.everywhere.screen import EverywhereScreen

__all__ = ["EverywhereScreen"]
