"""Sequences that come in pieces."""

from __future__ import annotations

import re

_UNFINISHED = re.compile(rb"\x1b(?:\[[^a-zA-Z~]{0,40}|\][^\x07\x1b]{0,200})?$")


def whole(data: bytes) -> tuple[bytes, bytes]:
    """What of `data` is complete, and the beginning of a sequence behind it."""
    cut = _UNFINISHED.search(data)
    at = cut.start() if cut else len(data)
    return data[:at], data[at:]
