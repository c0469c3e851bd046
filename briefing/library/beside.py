"""A brief read by a second process, while this one gets ready to show it.

To import a screen takes as long as to parse a brief and to look for its faults; and who only reads
needs nothing of the parser in memory afterwards.
"""

from __future__ import annotations

import gc
import os
import select
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from briefing.library.compiled import keep, packed, unpacked
from briefing.library.dossier import Dossier

Steps = Sequence[Callable[[], object]]
"""What can be done while a brief is read, one after another."""


def read_beside(path: Path, meanwhile: Steps) -> Dossier | None:
    """The brief at `path` with its faults, kept compiled from now on.

    Of `meanwhile` as much is done as there is time for until the brief is known. None where
    another process cannot be had, or could not tell the whole of it. Forks, so there must be no
    second thread.
    """
    now = time.time_ns()
    told, tell = os.pipe()
    with os.fdopen(told, "rb") as theirs, os.fdopen(tell, "wb") as ours:
        try:
            reader = os.fork()
        except OSError:
            return None
        if reader == 0:
            try:
                # Else it would wait for itself where nobody listens any more.
                theirs.close()
                _read_and_tell(path, ours)
            finally:
                # Whatever has gone wrong, who asked will meet it too.
                os._exit(0)
        ours.close()
        try:
            for step in meanwhile:
                if select.select([theirs], [], [], 0)[0]:
                    break
                step()
            data = theirs.read()
            # Unpacked while the other process ends, which takes it some milliseconds.
            return unpacked(path, data, now) if data else None
        finally:
            theirs.close()
            os.waitpid(reader, 0)


def _read_and_tell(path: Path, pipe: BinaryIO) -> None:
    from briefing.load import load_brief  # noqa: PLC0415 - the other process needs no loader

    gc.disable()
    dossier = Dossier(load_brief(path))
    # Kept first: nobody listens before the screen has been imported.
    keep(dossier)
    pipe.write(packed(dossier, dossier.loaded.stamps) or b"")
    pipe.close()
