"""The palette: Textual's own, but for the keys and clicks by which that would end the program."""

from __future__ import annotations

from contextlib import suppress

from textual import on, work
from textual.command import CommandList, CommandPalette
from textual.css.query import NoMatches
from textual.widgets import Input, OptionList

from briefing.tui.screens import Front
from briefing.tui.style_files import style_files

# What `work` starts; it has no public face.
_gather = CommandPalette._gather_commands.__wrapped__  # type: ignore[attr-defined] # noqa: SLF001


class Palette(Front[None], CommandPalette):
    """Commands to be chosen from, by what is typed."""

    CSS_PATH = style_files("palette.tcss")

    def _action_command_list(self, action: str) -> None:
        # Textual's list looks up the line of its cursor, and ends the program where there is none
        # as yet, or no room for one.
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)

    @work(exclusive=True, group=CommandPalette._GATHER_COMMANDS_GROUP)  # noqa: SLF001 - its own
    async def _gather_commands(self, search_value: str) -> None:
        """Find what fits. Who leaves meanwhile asks for none: the list goes before the palette."""
        with suppress(NoMatches):
            await _gather(self, search_value)

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def choose_once(self, event: Input.Submitted | OptionList.OptionSelected) -> None:
        """Do nothing more once a command was chosen: a second Enter would do it twice."""
        if not self.is_active:
            event.stop()
            event.prevent_default()
