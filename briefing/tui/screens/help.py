"""Help: every key that works where the reader is, under the part that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.keys import format_key
from textual.screen import Screen

from briefing.render.blocks import Blank, Columns, Heading, Row, Text
from briefing.render.spans import Span
from briefing.render.symbols import BOND, carried
from briefing.render.words import (
    BLANK,
    FIRMNESS,
    KEEPING,
    OUTLOOK,
    READING,
    STANCE,
    STATUS,
    WAY,
    Sign,
)
from briefing.tui.kiosk import action_name, allows

_PARTS = {
    "SheetView": "Moving",
    "ReaderCore": "Sections and panes",
    "Comparing": "Sides and lenses",
    "Timing": "Through time",
    "Searching": "Finding",
    "Filtering": "Filters",
    "Narrowing": "What was found",
    "Widening": "Every brief",
    "EverywhereScreen": "What was found in every brief",
    "LibraryScreen": "The library",
    "Visiting": "Places visited",
    "Jumping": "Jumps",
    "Copying": "Copying",
    "Opening": "Sources",
    "Keeping": "Keeping",
    "Unread": "What is new",
    "Marking": "What is read",
    "Ordering": "The order of a list",
    "Authoring": "Writing",
    "BriefingApp": "Everywhere",
}
_COLUMNS = (11, 30, " ")
"""The least cells of keys and of what they do, the share of the keys, what stands between."""

_SIGNS = {
    "How firm a stand is": FIRMNESS,
    "Why a cell has no stand": BLANK,
    "Which way a stand went": WAY,
    "How a demand was met": STANCE,
    "Where an issue is": STATUS,
    "What an expert expects": OUTLOOK,
    "What you have read and kept": READING | KEEPING,
}
_OWN_KEYS = {
    "slash": "/", "question_mark": "?", "exclamation_mark": "!", "pagedown": "PgDn",
    "pageup": "PgUp", "escape": "Esc", "enter": "Enter", "space": "Space", "tab": "Tab",
    "shift+tab": "Shift+Tab", "home": "Home", "end": "End", "backspace": "Backspace",
    "up": "Up", "down": "Down", "left": "Left", "right": "Right", "less_than_sign": "<",
    "greater_than_sign": ">", "at": "@", "plus": "+", "minus": "-",
    "right_parenthesis": ")", "left_parenthesis": "(",
}  # fmt: skip


def help_rows(screen: Screen[object]) -> list[Row]:
    """The keys of the focused pane, the screen and the application, then what the signs mean."""
    nodes = screen.focused.ancestors_with_self if screen.focused else screen.ancestors_with_self
    rows: list[Row] = []
    parts = {each.__name__: each for node in nodes for each in type(node).__mro__}
    for name, title in _PARTS.items():
        keys = list(_keys(parts[name], screen.app)) if name in parts else []
        if keys:
            rows.append(Row((Heading((Span(title, "heading"),)), *keys, Blank())))
    for title, signs in _SIGNS.items():
        rows.append(Row((Heading((Span(title, "heading"),)), *_signs(signs), Blank())))
    tilde = "a date marked ~ is worked out from the sources, or its basis is not known"
    rows.append(Row((_pair("~10 Jan", tilde), _pair("[3]", "source number 3"))))
    return rows


def _pair(label: str, words: str) -> Columns:
    return Columns(((Text((Span(label, "label"),)),), (Text((Span(words),)),)), *_COLUMNS)


def _keys(part: type, app: App[Any]) -> Iterator[Columns]:
    told: dict[str, list[str]] = {}
    for binding in vars(part).get("BINDINGS", ()):
        if (
            isinstance(binding, Binding)
            and binding.description
            and allows(app, action_name(binding.action))
        ):
            told.setdefault(binding.description, []).extend(map(_key, binding.key.split(",")))
    for words, keys in told.items():
        yield _pair(" ".join(keys), words)


def _key(key: str) -> str:
    if key in _OWN_KEYS:
        return _OWN_KEYS[key]
    return key if len(key) == 1 else "+".join(map(_part, key.split("+")))


def _part(part: str) -> str:
    names = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift"}
    # A letter is its own name; Textual would look for it in those of Unicode.
    return names.get(part) or _OWN_KEYS.get(part) or (part if len(part) == 1 else format_key(part))


def _signs(signs: dict[str, Sign]) -> Iterator[Text]:
    widest = max(len(carried(sign.symbol)) for sign in signs.values()) + 2
    for sign in signs.values():
        symbol = sign.symbol + BOND * (widest - len(carried(sign.symbol)))
        yield Text((Span(symbol, "symbol"), Span(sign.words)), 0, widest)
