"""What a part of the soak came to, as lines to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.soak.cases import Case
from tests.soak.trial import SORTS
from tests.soak.workers import Counted

_SHOWN = 20


def of_cases(title: str, counted: Counted, names: Sequence[str]) -> Iterator[str]:
    """What a part came to; then each thing that must not be."""
    yield from summary(title, counted)
    for number, fault in counted.faults[:_SHOWN]:
        name = names[number] if number < len(names) else f"number {number}"
        yield f"  {fault.sort}: {name}: {' '.join(fault.words)[:200]!r}: {fault.seen}"


def summary(title: str, counted: Counted) -> Iterator[str]:
    """How many cases, what must not be, the dearest."""
    counts = Counter(fault.sort for _, fault in counted.faults)
    told = ", ".join(f"{counts[sort]} {sort}" for sort in SORTS)
    yield f"{title}: {counted.cases:,} cases: {told}"
    yield f"  at most {counted.seconds:.1f} s of the processor a case, {counted.megabytes:.0f} MB"


def of_sentences(title: str, found: Sequence[str]) -> Iterator[str]:
    """How often, and what was wrong."""
    yield f"{title}: {len(found)} faults"
    yield from (f"  {each}" for each in found[:_SHOWN])


def names_of(cases: Sequence[Case]) -> list[str]:
    """The cases by their names."""
    return [f"{each.sort}: {each.name}" for each in cases]
