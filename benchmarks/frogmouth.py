"""frogmouth, in an environment of its own: the Textual that it wants is older than ours."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

_SECONDS = 120
"""For making the environment, once; who is not on the net waits for less."""


def command(kept: Path) -> str | None:
    """Its command, on the search path or as it was installed in the folder `kept`, if it was."""
    return shutil.which("frogmouth") or shutil.which("frogmouth", path=str(_commands(kept)))


def install(kept: Path) -> str:
    """Install it where it is not here yet; why that failed, or nothing."""
    if command(kept):
        return ""
    pip = [str(_commands(kept) / "python"), "-m", "pip", "--retries", "0", "--timeout", "10"]
    try:
        for step in (
            [sys.executable, "-m", "venv", str(_commands(kept).parent)],
            [*pip, "install", "--quiet", "--disable-pip-version-check", "frogmouth"],
        ):
            subprocess.run(step, check=True, capture_output=True, timeout=_SECONDS)
    except (OSError, subprocess.SubprocessError) as error:
        return f"frogmouth is not measured: {error}"
    return ""


def _commands(kept: Path) -> Path:
    return kept / "frogmouth" / "bin"
