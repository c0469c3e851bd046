"""A screen that gives one answer: a key or click that comes after it takes no other screen away."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType


class Answering(Screen[ScreenResultType]):
    """Left once. Textual takes whatever screen is in front away, at any time that it is asked."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Answer and go, unless that was done."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
