"""What acts on a terminal or hides in a text is shown as a sign."""

from __future__ import annotations

import pytest

from briefing.render.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb", "a    b"),
        ("\x1b[2J", "␛[2J"),
        ("a\x00\x07\x7f", "a␀␇␡"),
        ("a\rb", "a␍b"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("a\u202eb\u200b", "a⟨U+202E⟩b⟨U+200B⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("two\nlines, a\u00a0blank, é, Ж, 漢", "two\nlines, a\u00a0blank, é, Ж, 漢"),
    ],
)
def test_a_character_that_acts_or_hides_is_a_sign(text: str, shown: str) -> None:
    assert visible(text) == shown
