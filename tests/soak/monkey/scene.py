"""What a monkey reads: a library of its own, how the reader is started, files that change."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.soak.hostile.example import TEXT
from tests.soak.monkey.steps import SIZES

_ROOT: Final = Path(__file__).parents[3]
_FOLDERS: Final = (_ROOT / "content" / "geneva-2022", _ROOT / "tests" / "data" / "four-sides")
_FILE: Final = "example"

DAY: Final = "2022-01-10"
"""As of which a brief is read, if it is."""


@dataclass(frozen=True)
class Scene:
    """How a reader is started: on a brief, or the library, and with what."""

    brief: str = ""
    kiosk: bool = False
    as_of: bool = False
    ascii: bool = False
    size: tuple[int, int] = (80, 24)


def scene(chance: random.Random) -> Scene:
    """Any."""
    brief = chance.choice(("geneva-2022", "four-sides", _FILE, ""))
    return Scene(
        brief,
        kiosk=chance.random() < 0.2,
        as_of=brief == "geneva-2022" and chance.random() < 0.2,
        ascii=chance.random() < 0.15,
        size=chance.choice(SIZES),
    )


class Files:
    """A library in a folder, whose files are saved, broken and taken away."""

    def __init__(self, folder: Path) -> None:
        """Write it."""
        self.folder = folder / "library"
        self.state = folder / "state"
        self._whole = folder / "whole"
        for each in _FOLDERS:
            shutil.copytree(each, self._whole / each.name)
        (self._whole / f"{_FILE}.yaml").write_text(TEXT, "utf-8")
        (self._whole / "broken.yaml").write_text(f"{TEXT}\n  - [", "utf-8")
        shutil.copytree(self._whole, self.folder)
        self._saved = 0

    def path(self, brief: str) -> Path:
        """Where a brief is."""
        return self.folder / (f"{brief}.yaml" if brief == _FILE else brief)

    def change(self, brief: str, way: str) -> None:
        """Change a brief as its author, or an accident, would."""
        path = self.path(brief)
        if way in ("gone", "back"):
            _remove(path)
        if way == "back":
            _copy(self._whole / path.name, path)
        elif way != "gone" and path.exists():
            self._save(path, way)

    def _save(self, path: Path, way: str) -> None:
        self._saved += 1
        file = path if path.is_file() else max(path.glob("[!b]*.yaml"))
        whole = (self._whole / file.relative_to(self.folder)).read_text("utf-8")
        half = whole[: len(whole) // 2]
        texts = {
            "whole": whole,
            "same": f"{whole}\n# saved {self._saved} times\n",
            "changed": whole.replace(" the ", f" the {self._saved} ", 3 * self._saved),
            "broken": f"{whole}\n  : [",
            "half": half,
            "shorter": half[: half.rindex("\n  - ") + 1],
        }
        file.write_text(texts[way], "utf-8")


def _copy(source: Path, path: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, path)
    else:
        shutil.copyfile(source, path)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
