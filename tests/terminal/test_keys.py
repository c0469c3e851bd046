"""Keys have the names that Textual gives them, whether it was asked or not."""

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


@pytest.mark.parametrize("sign", ["", "/", "?", "<", " "])
def test_what_follows_an_escape_is_known_when_no_more_comes(sign: str) -> None:
    keys, parser = Keys(), XTermParser()
    assert pressed(keys.typed(f"\x1b{sign}".encode())) == pressed(parser.feed(f"\x1b{sign}")) == []
    patience = keys.patience()
    assert patience is not None
    assert patience <= constants.ESCAPE_DELAY
    time.sleep(patience)
    assert pressed(keys.waited()) == pressed(parser.tick()) != []
    assert keys.patience() is None


def pressed(messages: Iterable[Message]) -> list[tuple[str, str | None]]:
    """The keys among some messages, each with what it types."""
    return [(each.key, each.character) for each in messages if isinstance(each, events.Key)]
