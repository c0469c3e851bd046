"""Many programs that search one library at once, while it is indexed: no error, one answer."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.soak.hostile.example import TEXT

_ROOT = Path(__file__).parents[2]


def search_together(searchers: int, folder: Path, briefs: int = 5) -> list[str]:
    """Let so many search; what was wrong, as sentences. Each must find one item in each brief."""
    library = folder / "library"
    library.mkdir()
    for number in range(briefs):
        named = TEXT.replace("id: ferry-2030", f"id: ferry-{number}")
        said = named.replace("Made up from end to end.", "A halibut is a fish.")
        (library / f"{number}.yaml").write_text(said, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(_ROOT), "XDG_CACHE_HOME": str(folder / "cache")}
    command = [sys.executable, "-P", "-m", "briefing", "search", "halibut", "--in", str(library)]
    running = [
        subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(searchers)
    ]
    ended = Counter((*each.communicate(), each.returncode) for each in running)
    wanted = sorted(f"ferry-{number}" for number in range(briefs))
    return [
        f"{count} times {code}: {err or out!r}"
        for (out, err, code), count in ended.items()
        if code or err or sorted(line.partition("#")[0] for line in out.splitlines()) != wanted
    ]
