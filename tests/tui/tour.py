"""A tour of every screen: each section, both of its sides, each dialog, and back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from briefing.render.sections import SECTIONS
from tests.tui.screens import Reading

Keys = tuple[str, ...]


def stops() -> Iterator[tuple[str, Keys, Keys]]:
    """The name of each screen, the keys that lead to it, and those back."""
    for each in SECTIONS:
        yield each.title, (each.digit,), ()
        yield f"{each.title}: a page", ("down", "enter"), ("escape",)
    for key in ("d", "a", "r", "u", "i"):
        yield f"lens {key}", ("2", key), (key,)
    for key in ("exclamation_mark", "c", "m", "plus", "A", "K", "P", "S", "at", "C", "J", "f", "o"):
        yield f"key {key}", ("4", key), ("escape",)
    yield "forms of a copy", ("4", "y", "y"), ("escape",)
    yield "help", ("4", "question_mark"), ("escape",)
    yield "a bookmark and a note", ("4", "B", "A", *"mine", "escape", "K"), ("escape",)
    yield "what was found", ("slash", *"missiles", "enter", "escape", "slash"), ("enter",)
    yield "a hit", (), ("escape", "escape")
    yield "nothing found", ("slash", *"qqqq"), ("escape", "escape")
    yield "an earlier day", ("2", "less_than_sign", "less_than_sign"), ("w",)
    yield "the timeline then", ("7", "less_than_sign"), ("w",)
    yield "the palette", ("ctrl+p",), ("escape",)


async def tour(pilot: Reading) -> AsyncIterator[str]:
    """Show one screen after another; the name of the one that is in front."""
    for name, there, back in stops():
        await pilot.press(*there)
        await pilot.pause()
        yield name
        if back:
            await pilot.press(*back)
