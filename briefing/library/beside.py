"""A brief read by a second process, while this one gets ready to show it.

To import a screen takes as long as to parse a brief and to look for its faults; and who only reads
needs nothing of the parser in memory afterwards.
"""

from __future__ import annotations

import fcntl
import gc
import os
import select
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from briefing.library.compiled import get_ready, packed_and_kept, packed_unchecked, unpacked
from briefing.library.dossier import Dossier

Meanwhile = Callable[[Callable[[], bool]], object]
"""Does what can be done while a brief is read; asks as often as it can whether that is known."""

Begun = Callable[[Dossier], object]
"""Takes a brief of which no fault is known yet, and no proof: of those it must not ask."""

_ROOM = 1 << 20
"""Bytes of a brief that need not be waited for until the other process goes on."""


def read_beside(path: Path, meanwhile: Meanwhile, begun: Begun | None = None) -> Dossier | None:
    """The brief at `path` with its faults, kept compiled from now on.

    `begun` has it when it is read and `meanwhile` asks, while its faults are looked for. None where
    another process cannot be had, or could not tell the whole of it. Forks, so there must be no
    second thread.
    """
    now = time.time_ns()
    get_ready()
    with ExitStack() as held:
        ours, theirs = zip(_pipe(held), _pipe(held), strict=True)
        try:
            reader = os.fork()
        except OSError:
            return None
        if reader == 0:
            try:
                # Else it would wait for itself where nobody listens any more.
                _close(ours)
                _read_and_tell(path, *theirs, early=begun is not None)
            finally:
                # Whatever has gone wrong, who asked will meet it too.
                os._exit(0)
        _close(theirs)
        try:
            known = partial(_unpacked, path, now)
            _do(meanwhile, *ours, known, begun)
            # Unpacked while the other process ends, which takes it some milliseconds.
            return known(ours[1])
        finally:
            _close(ours)
            os.waitpid(reader, 0)


def _do(
    meanwhile: Meanwhile,
    first: BinaryIO,
    whole: BinaryIO,
    known: Callable[[BinaryIO], Dossier | None],
    begun: Begun | None,
) -> None:
    """Do something until the `whole` is told; what is `known` of the `first` begins meanwhile."""
    waiting = [begun] if begun else []

    def begin() -> None:
        begun, dossier = waiting.pop(), known(first)
        if dossier:
            begun(dossier)

    def is_known() -> bool:
        if waiting and _is_told(first):
            begin()
        return _is_told(whole)

    meanwhile(is_known)
    if waiting:
        # The other process may need the room.
        begin()


def _unpacked(path: Path, read_at: int, pipe: BinaryIO) -> Dossier | None:
    data = pipe.read()
    return unpacked(path, data, read_at) if data else None


def _is_told(pipe: BinaryIO) -> bool:
    return bool(select.select([pipe], [], [], 0)[0])


def _pipe(held: ExitStack) -> tuple[BinaryIO, BinaryIO]:
    """The end to read from and the end to write to."""
    told, tell = os.pipe()
    with suppress(AttributeError, OSError):
        # Where there is such a thing, and as far as it is granted.
        fcntl.fcntl(tell, fcntl.F_SETPIPE_SZ, _ROOM)
    return held.enter_context(os.fdopen(told, "rb")), held.enter_context(os.fdopen(tell, "wb"))


def _close(pipes: Sequence[BinaryIO]) -> None:
    for each in pipes:
        each.close()


def _read_and_tell(path: Path, first: BinaryIO, whole: BinaryIO, *, early: bool) -> None:
    from briefing.load import load_brief  # noqa: PLC0415 - the other process needs no loader

    gc.disable()
    dossier = Dossier(load_brief(path))
    if early:
        first.write(packed_unchecked(dossier) or b"")
        first.close()
    # Kept first: nobody listens before the screen has been imported.
    whole.write(packed_and_kept(dossier) or b"")
    whole.close()
