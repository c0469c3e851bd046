"""Many paths in little room: one text of all of them, of which each is cut when it is asked for."""

from __future__ import annotations

import os
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import overload

_BETWEEN = "\0"
"""No path holds it."""


class Places(Sequence[Path]):
    """Paths in their order: a tenth of what a `Path` for each would take."""

    __slots__ = ("_starts", "_texts", "_within")

    def __init__(self, paths: Iterable[Path | str]) -> None:
        """Take paths, or their texts as a `Path` has them."""
        texts = [*map(str, paths)]
        # All of a library lie in one folder, as a rule.
        folder = texts[0][: texts[0].rfind(os.sep) + 1] if texts else ""
        self._within = folder if all(each.startswith(folder) for each in texts) else ""
        rest = [each[len(self._within) :] for each in texts]
        self._texts = _BETWEEN.join((*rest, ""))
        self._starts = array("L", accumulate((len(each) + 1 for each in rest), initial=0))

    @classmethod
    def of(cls, paths: Iterable[Path]) -> Places:
        """Some paths; what is so already is not made anew."""
        return paths if isinstance(paths, Places) else cls(paths)

    @classmethod
    def within(cls, folder: Path, names: Iterable[str]) -> Places:
        """What has these names in a folder."""
        start = str(folder / "_")[:-1]
        return cls(f"{start}{each}" for each in names)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._starts) - 1

    @overload
    def __getitem__(self, at: int) -> Path: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Path, ...]: ...
    def __getitem__(self, at: int | slice) -> Path | tuple[Path, ...]:
        """A path, or some of them."""
        if isinstance(at, slice):
            return tuple(map(Path, self._cut(range(*at.indices(len(self))))))
        (text,) = self._cut((range(len(self))[at],))
        return Path(text)

    def texts(self) -> Iterator[str]:
        """Each as a text."""
        return self._cut(range(len(self)))

    def place(self, text: str) -> int | None:
        """Where a path with this text stands, the first of equal ones."""
        if not text.startswith(self._within) or _BETWEEN in text:
            return None
        rest = f"{text[len(self._within) :]}{_BETWEEN}"
        at = 0 if self._texts.startswith(rest) else self._texts.find(f"{_BETWEEN}{rest}") + 1
        found = bisect_left(self._starts, at)
        return found if found or self._texts.startswith(rest) else None

    def __eq__(self, other: object) -> bool:
        """Whether it is a sequence of the same paths."""
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(Path.__eq__, self, other))

    __hash__ = None  # type: ignore[assignment] # as of every list

    def __repr__(self) -> str:
        """The paths."""
        return f"Places({[*self.texts()]})"

    def _cut(self, numbers: Iterable[int]) -> Iterator[str]:
        starts, texts, within = self._starts, self._texts, self._within
        return (f"{within}{texts[starts[each] : starts[each + 1] - 1]}" for each in numbers)
