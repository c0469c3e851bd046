"""Questions to the library, one at a time and off the screen's thread; the last one wins."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Final, Generic, TypeVar

Q = TypeVar("Q")
A = TypeVar("A")

SOON: Final = 0.01
"""Seconds in which an answer still belongs into the frame of the key that asked."""


class Asking(Generic[Q, A]):
    """Answers questions in a thread of its own; what was asked before the last is not answered."""

    def __init__(
        self,
        answer: Callable[[Q], A],
        take: Callable[[Q, A], None],
        show: Callable[[], None] | None = None,
    ) -> None:
        """`answer` works in the thread; `take` has the answer, where a screen may be touched.

        With `show`, an answer that comes soon is taken before `ask` returns; after one that comes
        later `show` is called.
        """
        self._answer = answer
        self._take = take
        self._show = show
        self._thread = ThreadPoolExecutor(1, "asking")
        self._waiting: list[Q] = []
        self._task: asyncio.Task[None] | None = None
        self._answering: Future[A] | None = None
        self._closed = False

    @property
    def is_busy(self) -> bool:
        """Whether something is being answered, or is answered and not yet taken."""
        answering = self._answering is not None and not self._answering.done()
        return answering or (self._task is not None and not self._task.done())

    def ask(self, question: Q, *, soon: bool = True) -> None:
        """Ask; a question that waits for its turn is forgotten.

        Where the answer need not come `soon`, it is not waited for.
        """
        if self._task is not None and not self._task.done():
            self._waiting = [question]
            return
        future = self._answering = self._thread.submit(self._answer, question)
        if self._show is not None and soon:
            try:
                found = future.result(SOON)
            except TimeoutError:
                pass
            else:
                self._take(question, found)
                return
        self._task = asyncio.create_task(self._run(question, future))

    def foresee(self, question: Q) -> A | None:
        """The answer, which nobody takes, if it comes soon and nothing else is being answered."""
        if self.is_busy or self._closed:
            return None
        self._answering = self._thread.submit(self._answer, question)
        with suppress(TimeoutError):
            return self._answering.result(SOON)
        return None

    async def _run(self, question: Q, future: Future[A]) -> None:
        found = await asyncio.wrap_future(future)
        while self._waiting:
            question = self._waiting.pop()
            self._answering = self._thread.submit(self._answer, question)
            found = await asyncio.wrap_future(self._answering)
        self._take(question, found)
        if self._show is not None:
            self._show()

    def close(self) -> None:
        """Take no answer any more."""
        self._waiting = []
        self._closed = True
        if self._task:
            self._task.cancel()
        self._thread.shutdown(wait=False, cancel_futures=True)
