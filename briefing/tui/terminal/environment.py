"""The environment in which textual may be imported: it reads variables then, and believes them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_WAYS_IN = ("TEXTUAL", "COLUMNS", "LINES", "PYTHONINSPECT")
"""Beginnings of variables that could make textual write a file, run code or misjudge the screen."""

_ESCAPE_DELAY = "ESCDELAY"
_MILLISECONDS = "20"
"""How long an escape may be the beginning of a longer key. A terminal sends those in one piece, so
this is long; textual's 100 would be felt. Who has a line that tears keys sets the variable."""


@contextmanager
def without_openssl() -> Iterator[None]:
    """Import asyncio herein: it brings TLS along where there is any, four megabytes of it.

    Nothing here talks over a network; who imports `ssl` later finds it. Digests are Python's own
    from then on: those of OpenSSL are no others, and come with all of it.
    """
    if "ssl" in sys.modules:
        yield
        return
    # None is how Python says that a module is not there.
    sys.modules["ssl"] = None  # type: ignore[assignment]
    sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]
    try:
        yield
    finally:
        del sys.modules["ssl"]


@contextmanager
def cleaned() -> Iterator[None]:
    """Import textual herein: without what it should not obey, for good, and with a quick Esc."""
    for name in [each for each in os.environ if each.startswith(_WAYS_IN)]:
        del os.environ[name]
    # Present and empty means nothing (no-color.org), but textual asks only whether it is present.
    if not os.environ.get("NO_COLOR", "."):
        del os.environ["NO_COLOR"]
    own = _ESCAPE_DELAY not in os.environ
    if own:
        os.environ[_ESCAPE_DELAY] = _MILLISECONDS
    try:
        yield
    finally:
        if own:
            del os.environ[_ESCAPE_DELAY]
