"""What a terminal says when it is asked: that of an xterm, which knows no newer questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ASKED = re.compile(
    rb"\x1b\[(?:(?P<place>6n)|(?P<fine>5n)|(?P<kind>0?c)|(?P<version>>0?c)|\?(?P<mode>\d+)\$p)"
    rb"|\x1b\](?P<colour>1[01]);\?"
)


def answers(data: bytes, lines: int) -> Iterator[bytes]:
    """What is said to the questions in `data`.

    The cursor is always said to be in the last of the lines: the programs that are measured take
    the answer for a sign that it came so far, and following the cursor would delay it.
    """
    for asked in _ASKED.finditer(data):
        yield _SAID[asked.lastgroup or ""] % _told(asked, lines)


def _told(asked: re.Match[bytes], lines: int) -> tuple[bytes, ...] | tuple[int, ...]:
    if asked.lastgroup == "place":
        return (lines,)
    return (asked[asked.lastgroup],) if asked.lastgroup in ("mode", "colour") else ()


_SAID = {
    "place": b"\x1b[%d;1R",
    "fine": b"\x1b[0n",
    "kind": b"\x1b[?64;22c",
    "version": b"\x1b[>41;380;0c",
    "mode": b"\x1b[?%b;0$y",
    "colour": b"\x1b]%b;rgb:0000/0000/0000\x1b\\",
}
