"""How far the reading of a library is, and how long it will take."""

from __future__ import annotations

import time
from itertools import chain

import pytest

from briefing.search.progress import Teller


def test_the_estimate_is_that_of_the_briefs_after_the_start_of_those_who_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    teller = Teller(100, None)
    assert teller.progress.left is None
    lefts: list[float | None] = []
    for now[0] in chain([30.0], (30.0 + second for second in range(1, 11))):
        teller.count(1)
        lefts.append(teller.progress.left)
    assert lefts[:2] == [None, None]
    assert lefts[2:] == [float(left) for left in range(97, 88, -1)]
