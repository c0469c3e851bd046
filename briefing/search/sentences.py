"""Where the sentences of a text start and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STOP = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*\s+")  # noqa: RUF001 - stops of other scripts too
# After these a full stop ends no sentence: U.S., J., Prof.
_SHORT = re.compile(r"(?:^|[\s(“])(?:\w|(?:\w\.)+\w|Mr|Mrs|Ms|Dr|Prof|Gen|St|No|vs|etc|cf)\.\s*$")
_OPENING = "\"'“‘«(["


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each sentence of `text`; where a stop is doubtful, it ends none."""
    start = 0
    for stop in _STOP.finditer(text):
        following = text[stop.end() : stop.end() + 3].lstrip(_OPENING)[:1]
        if following.islower() or _SHORT.search(text, max(start, stop.start() - 12), stop.end()):
            continue
        yield start, start + len(text[start : stop.end()].rstrip())
        start = stop.end()
    if start < len(text):
        yield start, len(text)
