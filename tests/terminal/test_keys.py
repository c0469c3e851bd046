"""What is typed becomes the keys that Textual knows."""

from __future__ import annotations

import string
import time
from collections.abc import Iterable

import pytest
from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.message import Message

from briefing.tui.terminal.keys import Keys


def test_a_sign_is_the_key_that_textual_makes_of_it() -> None:
    for sign in (*string.printable, "é"):
        assert pressed(Keys().typed(sign.encode())) == pressed(XTermParser().feed(sign))


@pytest.mark.parametrize("sign", ["", "/", "?", "<", " ", "4"])
def test_what_follows_an_escape_is_known_when_no_more_comes(sign: str) -> None:
    keys = Keys()
    assert pressed(keys.typed(f"\x1b{sign}".encode())) == []
    patience = keys.patience()
    assert patience is not None
    assert patience <= constants.ESCAPE_DELAY
    time.sleep(patience)
    assert pressed(keys.waited()) == [("escape", "\x1b"), *pressed(XTermParser().feed(sign))]
    assert keys.patience() is None


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (b"\x1bj", ["escape", "j"]),
        (b"\x1bG", ["escape", "G"]),
        (b"\x1b!", ["escape", "exclamation_mark"]),
        (b"\x1b\r", ["escape", "enter"]),
        (b"\x1b/ab", ["escape", "slash", "a", "b"]),
        (b"\x1b\x1b2", ["escape", "escape", "2"]),
        (b"a\x1b", ["a", "escape"]),
        (b"\x1b[A\x1bj", ["up", "escape", "j"]),
    ],
)
def test_an_escape_and_a_key_in_one_piece_are_two_keys(data: bytes, names: list[str]) -> None:
    assert names_of(data) == names


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\x1b[A", "up"),
        (b"\x1bOB", "down"),
        (b"\x1b[1;3D", "alt+left"),
        (b"\x1b[106;3u", "alt+j"),
        (b"\x1b\x7f", "ctrl+w"),
        (b"\x1bb", "ctrl+left"),
        (b"\x1b\t", "shift+tab"),
    ],
)
def test_a_key_that_begins_with_an_escape_is_one(data: bytes, name: str) -> None:
    assert names_of(data) == [name]


def names_of(data: bytes) -> list[str]:
    """The keys of what comes in one piece, with nothing behind it."""
    keys = Keys()
    found = pressed(keys.typed(data))
    while (left := keys.patience()) is not None:
        time.sleep(left)
        found += pressed(keys.waited())
    return [name for name, _ in found]


def pressed(messages: Iterable[Message]) -> list[tuple[str, str | None]]:
    """The keys among some messages, each with what it types."""
    return [(each.key, each.character) for each in messages if isinstance(each, events.Key)]
