"""A kiosk is denied by default: whatever can be done is decided upon, and what is not is off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pkgutil import walk_packages

from textual.app import App
from textual.binding import Binding, BindingType
from textual.dom import DOMNode

import briefing.tui
from briefing.library import open_brief
from briefing.tui.app import BriefingApp
from briefing.tui.commands import ReaderCommands
from briefing.tui.kiosk import ALLOWED, action_name
from tests.tui.screens import GENEVA, MEDIUM, press, reading, text

REFUSED = {
    "edit": "starts an editor",
    "suspend_process": "goes back to a shell",
    "help_quit": "says what another key does, and is replaced by a key of ours",
    # Of widgets that the reader does not use.
    "cursor_next_sibling": "Tree",
    "cursor_parent": "Tree",
    "cursor_parent_next_sibling": "Tree",
    "cursor_previous_sibling": "Tree",
    "press": "Button",
    "select_cursor": "Tree",
    "show_overlay": "Select",
    "toggle_expand_all": "Tree",
    "toggle_node": "Tree",
}
"""What a kiosk refuses though a key is bound to it somewhere, and why."""


def kinds() -> set[type]:
    """Every class of screen and widget: ours, and those of Textual's that ours use."""
    for part in walk_packages(briefing.tui.__path__, "briefing.tui."):
        import_module(part.name)
    return set(below(DOMNode))


def below(kind: type) -> Iterator[type]:
    yield kind
    parts: list[type] = type.__subclasses__(kind)
    for each in parts:
        yield from below(each)


def bound() -> set[str]:
    """The name of every action that a key is bound to anywhere."""
    names: set[str] = set()
    for kind in kinds():
        keys: list[BindingType] = vars(kind).get("BINDINGS", [])
        if not kind.__module__.startswith("tests."):
            for binding in Binding.make_bindings(keys):
                names.add(action_name(binding.action))
    return names


def test_of_every_key_it_is_decided_whether_a_kiosk_has_it() -> None:
    found = bound()
    undecided = found - ALLOWED - REFUSED.keys()
    assert not undecided, (
        f"to ALLOWED in briefing/tui/kiosk.py, else to REFUSED here: {sorted(undecided)}"
    )
    assert not ALLOWED & REFUSED.keys()
    assert {"edit", "suspend_process", "open_source", "note"} <= found


def test_the_list_names_nothing_that_is_not_there() -> None:
    methods = {name for kind in kinds() for part in kind.__mro__ for name in vars(part)}
    unknown = {each for each in ALLOWED if not {f"action_{each}", f"_action_{each}"} & methods}
    assert not unknown


def offered(app: App[None]) -> list[str]:
    """The names of the actions behind all that the palette of a brief offers."""
    screen = app.screen
    commands: list[object] = [each.callback for each in app.get_system_commands(screen)]
    commands += [run for *_words, run in ReaderCommands(screen)._offers(items=True)]
    names = []
    for each in commands:
        assert isinstance(each, partial)
        assert each.func.__name__ == "run_action", "it would run whatever the list says"
        names.append(action_name(each.args[0]))
    return names


async def test_the_palette_runs_actions_alone_and_offers_only_those_of_the_list() -> None:
    app = BriefingApp([GENEVA], open_brief(GENEVA), kiosk=True)
    async with app.run_test(size=MEDIUM):
        found = set(offered(app))
        assert {"section", "open_item", "quit", "note"} <= found <= ALLOWED


async def test_a_palette_outside_a_kiosk_offers_more() -> None:
    async with reading() as pilot:
        assert set(offered(pilot.app)) - ALLOWED == {"edit"}


async def test_help_of_a_kiosk_names_no_key_that_does_nothing() -> None:
    for kiosk, told in ((True, False), (False, True)):
        app = BriefingApp([GENEVA], open_brief(GENEVA), kiosk=kiosk)
        async with app.run_test(size=(100, 200)) as pilot:
            await press(pilot, "question_mark")
            assert "Copy the address" in text(pilot)
            assert ("Edit the item" in text(pilot)) is told
