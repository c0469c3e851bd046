"""The only place that prints: data on stdout, talk on stderr.

Whatever a brief, a file name or an argument holds, nothing but visible characters and newlines
leaves here: every line goes through `shown`, JSON through `as_json`.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice

from briefing.early import paint
from briefing.errors import BriefingError, UnreadableError
from briefing.render.symbols import carried
from briefing.render.visible import visible


def prepare() -> None:
    """Let the streams show what their encoding lacks as a code, and wait where there is no room.

    A program that was there before may have left them so that they do not wait: what they had no
    room for would be lost without a word.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
            with suppress(OSError):
                os.set_blocking(stream.fileno(), True)


def text(lines: Iterable[str]) -> None:
    """Print lines for a person: signs that the other side lacks in a form that it has."""
    for some in _together(lines):
        _write(carried(some))


def data(lines: Iterable[str]) -> None:
    """Print lines for the next program of a pipe, character by character."""
    for some in _together(lines):
        _write(some)


def _together(lines: Iterable[str]) -> Iterator[str]:
    """The lines as they are shown, many in one text: one by one they would take far longer."""
    left = iter(lines)
    while some := list(islice(left, 256)):
        plain = "".join(some).isprintable()
        yield "".join([f"{line if plain else shown(line)}\n" for line in some])


def record(value: object) -> None:
    """Print plain data as JSON."""
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
    _write(as_json(value, ascii_only=encoding != "utf8") + "\n")


def talk(sentence: str) -> None:
    """Say a sentence to the person, after the data printed so far."""
    paint.give_back()
    flush()
    if sys.stderr is None:
        return
    # Where nobody can be told, there is nobody to tell that either.
    with suppress(OSError):
        sys.stderr.write(f"briefing: {carried(shown(sentence))}\n")
        sys.stderr.flush()


def complain(error: BriefingError) -> None:
    """Say why something could not be done, and how to mend that."""
    talk(f"{error.message}; {error.hint}" if error.hint else error.message)


def flush() -> None:
    """Hand over what is printed so far, so that a failure is met here and not at the exit."""
    if sys.stdout is not None:
        with _failing_once():
            sys.stdout.flush()


def shown(line: str) -> str:
    """`line` as one line that cannot act on a terminal."""
    return visible(line).replace("\n", "␊")


def as_json(value: object, *, ascii_only: bool = False) -> str:
    """`value` as indented JSON; characters that act or hide are written as escapes."""
    import json

    text = json.dumps(value, ensure_ascii=ascii_only, indent=2)
    return "\n".join(_escaped(line) for line in text.split("\n"))


def _escaped(line: str) -> str:
    import json

    if visible(line) == line:
        return line
    return "".join(each if visible(each) == each else json.dumps(each)[1:-1] for each in line)


def _write(text: str) -> None:
    paint.give_back()
    if sys.stdout is None:
        raise UnreadableError("cannot print: standard output is closed")
    with _failing_once():
        sys.stdout.write(text)


@contextmanager
def _failing_once() -> Iterator[None]:
    """Tell a failure of stdout from one of ours, and let nothing more be written there.

    A reader that has gone away stays a BrokenPipeError; that is no failure, only the end.
    """
    try:
        yield
    except OSError as failure:
        # The interpreter flushes once more as it ends, and would complain a second time.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
        if isinstance(failure, BrokenPipeError):
            raise
        raise UnreadableError(f"cannot print: {failure.strerror}") from failure
