"""The library: every brief that was found, to choose one from."""

from briefing.tui.screens.library.screen import LibraryScreen

__all__ = ["LibraryScreen"]
