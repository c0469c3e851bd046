"""The page that tells the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.figures import Table
from benchmarks.machine import machine, versions
from benchmarks.questions import Question

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"

Answers = Sequence[tuple[Question, Sequence[Table]]]

_WRITTEN = """\
Written by `make bench`, which measures all of it in one run. A figure with a limit has it behind
itself, and the last cell of a row says whether it is met. `p50` is the middle, `p99` what 99 of a
hundred stay within. Ratios are the middle of the ratios pair by pair: whatever is compared was run
in turn, so that what else the machine does hits both."""


def page(bench: Bench, answers: Answers, seconds: float, unmeasured: str = "") -> Iterator[str]:
    """The lines of the page; `seconds` is what the run took. `unmeasured` says what was not."""
    met, missed = _counted(answers)
    yield "# Performance"
    yield ""
    yield _WRITTEN
    yield ""
    yield f"{machine()}. {', '.join(versions(bench.kept))}."
    yield ""
    yield f"**{met} rows met, {missed} missed**, in a run of {seconds / 60:.1f} minutes:"
    yield f"{bench.rounds} rounds of what is slow, {bench.strokes} keys of each kind, libraries of"
    yield f"up to {bench.libraries[-1]:,} briefs."
    if unmeasured:
        yield unmeasured
    for question, tables in answers:
        yield ""
        yield f"## {question.title}"
        if question.peers:
            yield ""
            yield f"Beside {'; '.join(question.peers)}."
        for table in tables:
            yield ""
            yield from table.lines()


def _counted(answers: Answers) -> tuple[int, int]:
    judged = [
        bool(row.missed(table.columns))
        for _, tables in answers
        for table in tables
        for row in table.rows
        if row.judged
    ]
    return judged.count(False), judged.count(True)
