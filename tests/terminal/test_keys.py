"""What is typed becomes the keys that Textual knows."""

from __future__ import annotations

import string

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from briefing.tui.terminal.keys import Keys


@pytest.mark.parametrize("before", ["", "\x1b"], ids=["alone", "with alt"])
def test_a_sign_is_the_key_that_textual_makes_of_it(before: str) -> None:
    for sign in string.printable:
        typed = [*Keys().typed((before + sign).encode())]
        meant = [*XTermParser().feed(before + sign)]
        assert [_told(each) for each in typed] == [_told(each) for each in meant], sign


def _told(message: object) -> tuple[str, str | None]:
    assert isinstance(message, events.Key)
    return message.key, message.character
