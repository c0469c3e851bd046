"""The kiosk: what can be done where the reader is the only program of an account.

A new action, or a new way out of one, is off in a kiosk until its name is on the list.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from textual.actions import ActionParseResult, parse
from textual.app import App
from textual.dom import DOMNode

from briefing.tui.terminal.over import OverApp

if TYPE_CHECKING:
    from briefing.tui.terminal.host import TerminalApp as _Over
else:
    _Over = OverApp

_GOING = """
    command_palette find help hit home jump last leave link move narrow new open_item page page_down
    page_left page_right page_up pane places problems quit search section travel zoom
    away choose dismiss end first follow escape command_list select interrupt repaint
    cursor_down cursor_up scroll_down scroll_end scroll_home scroll_left scroll_right scroll_up
    focus_next focus_previous mark_read reading this_brief voice widen words
"""
_LOOKING = """
    add_side changes choose_day choose_sides day drop_side filter lens lens_group lens_since
    mouse next_theme order swap whole change_theme
"""
_KEEPING = "bookmark keep kept note searches"
_COPYING = "copy copy_address copy_as copy_text open_source"
_TYPING = """
    cursor erase
    cursor_left cursor_left_word cursor_line_end cursor_line_start cursor_page_down cursor_page_up
    cursor_right cursor_right_word cursor_word_left cursor_word_right cut delete_left
    delete_left_all delete_left_word delete_line delete_right delete_right_all delete_right_word
    delete_to_end_of_line_or_delete_line delete_to_start_of_line delete_word_left
    delete_word_right paste redo select_all select_line submit undo
"""
ALLOWED: Final = frozenset(f"{_GOING} {_LOOKING} {_KEEPING} {_COPYING} {_TYPING}".split())
"""The names of actions, and of ways that are chosen within one. `cut`, `paste` and the like are of
a line that is typed, and know no text but the reader's own."""


class KioskApp(_Over):
    """An application that in a kiosk runs the actions on the list alone."""

    def __init__(self, *, kiosk: bool = False) -> None:
        """Be a kiosk or not, for good."""
        super().__init__()
        self.kiosk = kiosk
        self.may_suspend = not kiosk

    def allows(self, name: str) -> bool:
        """Whether an action, or a way out, of this name is to be had."""
        return not self.kiosk or name in ALLOWED

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run what is allowed: the one way by which keys, links and the palette run actions."""
        if self.allows(action_name(action)):
            return await super().run_action(action, default_namespace, namespaces)
        self.bell()
        return True


def allows(app: App[Any], name: str) -> bool:
    """Whether the application allows an action, or a way out, of this name."""
    return not isinstance(app, KioskApp) or app.allows(name)


def action_name(action: str | ActionParseResult) -> str:
    """The name of an action without where it is looked for and what it is given."""
    return (parse(action) if isinstance(action, str) else action)[1]
