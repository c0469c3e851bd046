"""How textual is imported: without what it should not find then, and with moments for other work.

It reads variables then, and believes them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
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


@contextmanager
def between(do: Callable[[], object]) -> Iterator[None]:
    """Import textual herein: something is done before each module of it.

    To import its package is to import most of it, in one long step. What is done amidst of that may
    import what it likes but textual: all that is half imported by then is textual's, or imports it.
    """
    moment = _Moment(do)
    sys.meta_path.insert(0, moment)
    try:
        yield
    finally:
        sys.meta_path.remove(moment)


class _Moment:
    """Is asked first where a module is, and leaves that to others."""

    def __init__(self, do: Callable[[], object]) -> None:
        self._do = do

    def find_spec(self, name: str, *_where: object) -> None:
        if name.startswith("textual."):
            self._do()
