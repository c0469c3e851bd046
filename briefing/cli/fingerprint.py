"""What a problem is known by: its code, what is said of it and the text of its line.

The number of the line is no part of it, so that lines may move.
"""

from __future__ import annotations

import hashlib
import re

from briefing.problems import Problem

_PLACE = re.compile(r"(line|column|at) [\w./-]*?\d+(:\d+)*")


def fingerprint(problem: Problem, line: str) -> str:
    """What a problem is known by beside its file: a digest of code, message and line."""
    message = _PLACE.sub(r"\1", problem.message)
    about = "\n".join((str(problem.code), message, " ".join(line.split())))
    return hashlib.sha256(about.encode("utf-8", "surrogatepass")).hexdigest()[:16]
