"""Many paths in little room: each is made when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import overload

from briefing.discovery.texts import Texts


class Places(Sequence[Path]):
    """Paths in their order: a tenth of what a `Path` for each would take."""

    __slots__ = ("_names", "_within")

    def __init__(self, paths: Iterable[Path | str]) -> None:
        """Take paths, or their texts as a `Path` has them."""
        texts = [*map(str, paths)]
        # All of a library lie in one folder, as a rule.
        folder = texts[0][: texts[0].rfind(os.sep) + 1] if texts else ""
        self._within = folder if all(each.startswith(folder) for each in texts) else ""
        self._names = Texts(each[len(self._within) :] for each in texts)

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
        return len(self._names)

    @overload
    def __getitem__(self, at: int) -> Path: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Path, ...]: ...
    def __getitem__(self, at: int | slice) -> Path | tuple[Path, ...]:
        """A path, or some of them."""
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(len(self))))
        return Path(self._within + self._names[range(len(self))[at]])

    def texts(self) -> Iterator[str]:
        """Each as a text."""
        return (self._within + each for each in self._names)

    def place(self, text: str) -> int | None:
        """Where a path with this text stands, the first of equal ones."""
        inside = text.startswith(self._within)
        return self._names.find(text[len(self._within) :]) if inside else None

    def numbers(self) -> Callable[[bytes], int | None]:
        """What tells once where a path, as the system has it, stands: for who asks for all of them.

        What was told is let go, so that who keeps something for each needs no room for both.
        """
        within, end = os.fsencode(self._within), len(os.fsencode(self._within))
        numbers = {os.fsencode(each): at for at, each in enumerate(self._names)}
        return lambda path: numbers.pop(path[end:], None) if path.startswith(within) else None

    def __eq__(self, other: object) -> bool:
        """Whether it is a sequence of the same paths."""
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(Path.__eq__, self, other))

    __hash__ = None  # type: ignore[assignment] # as of every list

    def __repr__(self) -> str:
        """The paths."""
        return f"Places({[*self.texts()]})"
