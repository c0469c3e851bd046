"""The few steps of many that are needed for a fault."""

from __future__ import annotations

import time
from collections.abc import Callable

from tests.soak.monkey.steps import Step, Steps

SECONDS = 60.0


def shorter(steps: Steps, fails: Callable[[Steps], bool], seconds: float = SECONDS) -> Steps:
    """What is left after parts without which it `fails` too were taken out, for some seconds."""
    until = time.monotonic() + seconds
    kept: list[Step] = [*steps]
    size = len(kept) // 2
    while size and time.monotonic() < until:
        at = 0
        while at < len(kept) and time.monotonic() < until:
            fewer = kept[:at] + kept[at + size :]
            if fails(fewer):
                kept = fewer
            else:
                at += size
        size //= 2
    return kept
