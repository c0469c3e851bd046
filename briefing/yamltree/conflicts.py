"""What a merge leaves in a file where two authors changed the same lines."""

from __future__ import annotations

import re

from briefing.yamltree.codes import TextFault
from briefing.yamltree.doctor import Diagnosis
from briefing.yamltree.spans import Span
from briefing.yamltree.units import Unit

_BEGIN, _END = re.compile(r"<{7}(?: |$)"), re.compile(r">{7}(?: |$)")


def conflict_in(lines: list[str]) -> tuple[Diagnosis, Unit] | None:
    """The first conflict that stands in a text, and its lines; None where there is none."""
    start = next((at for at, line in enumerate(lines) if _BEGIN.match(line)), None)
    if start is None:
        return None
    ends = (at for at, line in enumerate(lines[start:], start + 1) if _END.match(line))
    stop = next(ends, start + 1)
    found = Diagnosis(
        Span(start + 1, 1, start + 1, len(lines[start]) + 1),
        f"two versions were not merged here, down to line {stop}",
        "keep one of them, and take out the lines of <<<<<<<, ======= and >>>>>>>",
        TextFault.SYNTAX,
    )
    return found, Unit(start, stop)
