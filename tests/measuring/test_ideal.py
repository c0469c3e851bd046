"""The ideal number of bytes, counted by hand."""

from __future__ import annotations

import pytest

from benchmarks.terminal.ideal import ideal
from benchmarks.terminal.screen import Screen

SIZE = (20, 4)


@pytest.mark.parametrize(
    ("before", "after", "size"),
    [
        ("", "", ""),
        ("", "\x1b[2;3Hword", "\n\x1b[2Cword"),
        ("\x1b[2;3Hword", "\x1b[2;3Hwork\x1b[H", "\bk\x1b[H"),
        ("\x1b[Hbad word", "\x1b[Hbid ward", "\r\x1b[Cid wa\x1b[2C"),
        ("\x1b[Hone", "\x1b[Hone\r\ntwo", "\r\ntwo"),
        ("\x1b[Hlonger words\x1b[H", "\x1b[Hlonger\x1b[H", "\x1b[6C\x1b[K\r"),
        ("", "\x1b[31mred\x1b[m", "\x1b[31mred"),
        ("\x1b[31mred\x1b[m\x1b[H", "\x1b[32mred\x1b[m\x1b[H", "\x1b[32mred\r"),
        ("", "\x1b[;1;4mx\x1b[m \x1b[1my", "\x1b[1;4mx\x1b[C\x1b[24my"),
        ("", "日本", "日本"),
    ],
)
def test_it_is_what_one_would_write_by_hand(before: str, after: str, size: str) -> None:
    old, new = Screen(SIZE), Screen(SIZE)
    old.feed(before.encode())
    new.feed(after.encode())
    assert ideal(old.picture(), new.picture()) == len(size.encode())


def test_what_it_would_write_and_what_it_counts_end_in_the_same_cells() -> None:
    screen = Screen(SIZE)
    screen.feed(b"\x1b[Hone\x1b[3;1Htwo\x1b[S")
    assert screen.picture().text().split("\n")[1].rstrip() == "two"
