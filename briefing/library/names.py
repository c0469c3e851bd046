"""The words by which an item is called in a list, and whose it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from briefing.model import Demand, Item, Position, Quote, View
from briefing.model.prose import pieces

NOT_AS_SPOKEN: Final[Mapping[str, str]] = {
    "relayed": "relayed by another speaker",
    "recast": "recast by the reporter",
}
"""What is to be said beside words in quotation marks that are not as they were spoken."""

_TITLES = ("title", "name", "term", "value")
_TEXTS = ("text", "claim", "question")
_WORDS = 8


def title_of(item: Item) -> str:
    """The title, name, term or number that an item has, on one line; empty if it has none."""
    return " ".join(_first_of(item, _TITLES).split())


def name_of(item: Item, called: Callable[[str], str]) -> str:
    """The title of an item, else the first words of its text; never empty, on one line.

    `called` gives the words for an item that the text links to.
    """
    if title := title_of(item):
        return title
    text = _first_of(item, _TEXTS)
    if isinstance(item, Quote):
        return f"“{_shortened(text)}”"
    shown = (each.text or called(each.target or "") for each in pieces(text) if not each.cite)
    return _shortened("".join(shown)).rstrip(".") or item.id


def whose(item: Item | None) -> str:
    """The id of the actor whose words, reading, stand or demand an item is; empty for others."""
    match item:
        case Quote():
            return item.speaker
        case View():
            return item.expert
        case Position():
            return item.actor
        case Demand():
            return item.by
    return ""


def _first_of(item: Item, names: tuple[str, ...]) -> str:
    return next((getattr(item, name) for name in names if hasattr(item, name)), "")


def _shortened(text: str) -> str:
    words = text.split()
    return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
