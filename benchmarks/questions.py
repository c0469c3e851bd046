"""The questions, in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks import (
    headless,
    idle,
    keys,
    library,
    loading,
    memory,
    scrolling,
    search,
    slow_line,
    start,
    where,
)
from benchmarks.bench import Ask


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and what the answer stands beside; empty where it only explains the others."""

    title: str
    ask: Ask
    peers: tuple[str, ...] = ()


QUESTIONS = (
    Question(
        "Start",
        start.ask,
        ("python -c pass", "import textual.app", "an empty Textual app", "less, newsboat, lnav"),
    ),
    Question("Keys", keys.ask, ("the ideal number of bytes", "less")),
    Question("Scrolling", scrolling.ask, ("less",)),
    Question("A slow line", slow_line.ask, ("less",)),
    Question("Left alone", idle.ask, ("an empty Textual app", "less, newsboat, lnav")),
    Question("Memory", memory.ask, ("an empty Textual app", "less, newsboat, lnav")),
    Question("Commands", headless.ask, (headless.BESIDE,)),
    Question("Loading", loading.ask, ("the events of the C parser",)),
    Question("Libraries", library.ask, ("a single brief", "an empty Textual app", "ripgrep")),
    Question("Search", search.ask, ("ripgrep",)),
    Question("Where the time goes", where.ask),
)
