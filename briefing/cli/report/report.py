"""What a form is made of: the problems, and what the files say at their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from briefing.problems import Problem


class Report(msgspec.Struct, frozen=True):
    """Problems by place, their paths as seen from the working directory.

    `files` are all that were read, with or without a problem, each with its text.
    """

    problems: Sequence[Problem]
    files: Mapping[Path, str] = msgspec.field(default_factory=dict)
    _lines: dict[Path, list[str]] = msgspec.field(default_factory=dict)

    def line(self, problem: Problem) -> str:
        """The first line of the place of a problem; empty where it is about the file as a whole."""
        file, at = problem.place.file, problem.place.line - 1
        if file not in self._lines:
            self._lines[file] = self.files.get(file, "").split("\n")
        return self._lines[file][at] if 0 <= at < len(self._lines[file]) else ""

    def of(self, problems: Sequence[Problem]) -> Report:
        """A report of some of its problems."""
        return replace(self, problems=problems)
