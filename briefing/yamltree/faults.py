"""Gathers the faults of one file: each told once, and no flood of them."""

from __future__ import annotations

from pathlib import Path

from briefing.problems import Collector, Level, Place
from briefing.yamltree.codes import TextFault
from briefing.yamltree.limits import MAX_FAULTS
from briefing.yamltree.spans import Span

_SHOWN = 40
_OF_LINES = frozenset({TextFault.SYNTAX, TextFault.TAB})


class Refused(Exception):  # noqa: N818 - it ends the reading of a text, and is no error of ours
    """A budget is used up: nothing after `span` is read."""

    def __init__(self, code: TextFault, span: Span, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.span = span
        self.message = message
        self.hint = hint


class Faults:
    """What is wrong in one file. A fault seen again when the text is read again is told once.

    `full` tells that a fault was left out, since there were too many.
    """

    def __init__(self, file: Path, collector: Collector) -> None:
        self._file = file
        self._collector = collector
        self._seen: set[tuple[str, Span]] = set()
        self._last = ("", "", 0)
        self.full = False

    def add(
        self,
        code: TextFault,
        span: Span,
        message: str,
        hint: str = "",
        level: Level = Level.ERROR,
    ) -> None:
        """Record a fault at `span`, unless it is known or there are too many.

        Of lines below one another that are wrong in the same way the first is told.
        """
        goes_on = code in _OF_LINES and self._last == (code, message, span.line - 1)
        self._last = (code, message, span.line)
        if goes_on or (code, span) in self._seen:
            return
        if len(self._seen) >= MAX_FAULTS:
            self.full = True
            return
        self._seen.add((code, span))
        self._collector.add(Place(self._file, *span), code, message, hint, level)

    def close(self) -> None:
        """Say that faults were left out, where that is so."""
        if self.full:
            self._collector.add(
                Place(self._file),
                TextFault.MORE_FAULTS,
                f"it has more than {MAX_FAULTS} faults; the rest is not listed",
                "mend those listed, then check again",
                Level.WARNING,
            )


def shown(text: str) -> str:
    """`text` between quotation marks, in one short line, for a message."""
    line = " ".join(text.split())
    return f"'{line}'" if len(line) <= _SHOWN else f"'{line[: _SHOWN - 1]}…'"
