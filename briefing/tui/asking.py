"""Questions to the library, one at a time and off the screen's thread; the last one wins."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

Q = TypeVar("Q")
A = TypeVar("A")


class Asking(Generic[Q, A]):
    """Answers questions in a thread of its own; what was asked before the last is not answered."""

    def __init__(self, answer: Callable[[Q], A], take: Callable[[Q, A], None]) -> None:
        """`answer` works in the thread; `take` has the answer, where a screen may be touched."""
        self._answer = answer
        self._take = take
        self._thread = ThreadPoolExecutor(1, "asking")
        self._waiting: list[Q] = []
        self._task: asyncio.Task[None] | None = None

    def ask(self, question: Q) -> None:
        """Ask; a question that waits for its turn is forgotten."""
        self._waiting = [question]
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        while self._waiting:
            question = self._waiting.pop()
            found = await asyncio.get_running_loop().run_in_executor(
                self._thread, self._answer, question
            )
            if not self._waiting:
                self._take(question, found)

    def close(self) -> None:
        """Take no answer any more."""
        self._waiting = []
        if self._task:
            self._task.cancel()
        self._thread.shutdown(wait=False, cancel_futures=True)
