"""An unexpected exception as one sentence that can be reported, without what was being read."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path

import briefing


def sentence(fault: BaseException) -> str:
    """Name the fault's kind, its place in our code, and the versions."""
    return (
        f"a fault of ours, not of your input: {type(fault).__name__} at {_place(fault)}; please "
        f"report this line with the command that you typed (briefing {briefing.__version__}, "
        f"Python {platform.python_version()}, {platform.system()})"
    )


def _place(fault: BaseException) -> str:
    """The innermost line of our own code, as file:line below the package."""
    package = Path(briefing.__file__).parent
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [each for each in frames if package in Path(each.filename).parents]
    if not ours:
        return "an unknown place"
    return f"{Path(ours[-1].filename).relative_to(package.parent)}:{ours[-1].lineno}"
