"""Problems that a brief had on a day, written down, so that only new ones are told.

A problem is known again by its file and its fingerprint. The paths are as seen from the file's own
folder.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefing.cli.fingerprint import fingerprint
from briefing.errors import UnreadableError
from briefing.problems import Problem

if TYPE_CHECKING:
    from briefing.cli.report import Report

_MOST = 64 << 20


class Known(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Problems of one kind on equal lines; `message` is for people."""

    file: str
    code: str
    key: str
    message: str
    count: int = 1


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    problems: list[Known]


def read_baseline(path: Path) -> Counter[tuple[str, str]]:
    """How often each problem is known, by file and fingerprint. Raises UnreadableError."""
    try:
        if path.stat().st_size > _MOST:
            raise UnreadableError(f"{path} is too large for a baseline")
        known = msgspec.json.decode(path.read_bytes(), type=_File)
    except FileNotFoundError as error:
        hint = f"write it: --baseline {path} --write-baseline"
        raise UnreadableError(f"there is no {path}", hint) from error
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}") from error
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        hint = "write it anew with --write-baseline"
        raise UnreadableError(f"{path} is no baseline: {error}", hint) from error
    counts: Counter[tuple[str, str]] = Counter()
    for each in known.problems:
        counts[each.file, each.key] += each.count
    return counts


def write_baseline(path: Path, report: Report) -> None:
    """Write down the problems of a report, one a line. Raises UnreadableError where it cannot."""
    counts = Counter(
        (_file(each, path), str(each.code), fingerprint(each, report.line(each)), each.message)
        for each in report.problems
    )
    known = [
        Known(file=file, code=code, key=key, message=message, count=count)
        for (file, code, key, message), count in sorted(counts.items())
    ]
    lines = [f"  {msgspec.json.encode(each).decode()}" for each in known]
    text = '{"problems": [\n' + ",\n".join(lines) + "\n]}\n"
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UnreadableError(f"{path} cannot be written: {error.strerror}") from error


def new_problems(report: Report, path: Path) -> tuple[list[Problem], int]:
    """The problems of a report that the baseline does not know, and how many known are no more."""
    left = read_baseline(path)
    new: list[Problem] = []
    for each in report.problems:
        key = _file(each, path), fingerprint(each, report.line(each))
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(each)
    return new, _gone(left.values())


def _gone(counts: Iterable[int]) -> int:
    return sum(count for count in counts if count > 0)


def _file(problem: Problem, baseline: Path) -> str:
    return Path(os.path.relpath(problem.place.file, baseline.parent)).as_posix()
