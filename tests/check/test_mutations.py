"""A brief with one fault is told so, at the line of the fault; `make mutations` tries 2,000."""

from __future__ import annotations

from tests.check.telling import figures, tell


def test_single_faults_are_told_at_their_line_with_the_remedy() -> None:
    told = tell(80, seed=7)
    assert {each.mutation.sort for each in told if not each.inside} == set()
    found = figures(told)
    assert found["there"] >= 0.95, found
    assert found["remedied"] >= 0.90, found
