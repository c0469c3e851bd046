"""Values that were asked for lately, so that coming back to one costs nothing: an LRU cache."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Lru(Generic[K, T]):
    """A value for a key, made when it is first asked for; of many the last few asked for stay."""

    def __init__(self, most: int) -> None:
        """Nothing yet; `most` values stay."""
        self._most = most
        self._made: dict[K, T] = {}

    def get(self, key: K, make: Callable[[], T]) -> T:
        """The value for a key. A key that is compared by identity lives as long as its value."""
        return self.keep(key, self._made.pop(key) if key in self._made else make())

    def keep(self, key: K, value: T) -> T:
        """Let a value stay that was made elsewhere."""
        self._made.pop(key, None)
        self._made[key] = value
        if len(self._made) > self._most:
            del self._made[next(iter(self._made))]
        return value

    def find(self, key: K) -> T | None:
        """The value for a key; None where it was not made lately."""
        return self._made.get(key)

    def clear(self) -> None:
        """Forget all of it."""
        self._made.clear()
