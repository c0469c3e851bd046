"""The palette: Textual's own, that also takes a key for a page while none of its lines is shown."""

from __future__ import annotations

from textual.command import CommandList, CommandPalette


class Palette(CommandPalette):
    """Commands to be chosen from, by what is typed."""

    def _action_command_list(self, action: str) -> None:
        # Textual's list looks up the line of its cursor, and ends the program where there is none
        # as yet, or no room for one.
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)
