"""The ten sections: what each lists, which kinds of item are at home in it, how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import msgspec

from briefing.library import Dossier
from briefing.render.blocks import Row, text
from briefing.render.dates import day_in_words
from briefing.render.look import Look

Rows = Callable[[Dossier, Look], list[Row]]


def _by(module: str, name: str) -> Rows:
    """A function of `render.lists`, imported when its rows are asked for: most starts show one."""

    def rows(dossier: Dossier, look: Look) -> list[Row]:
        found: Rows = getattr(import_module(f"briefing.render.lists.{module}"), name)
        return found(dossier, look)

    return rows


class Order(msgspec.Struct, frozen=True):
    """A way to group a list: its key, and the words for it."""

    key: str
    title: str


def _no_head(_dossier: Dossier, _look: Look) -> list[Row]:
    return []


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """One section of the reader.

    `key` names it on the command line; `digit` opens it; `short` is its title where room is
    scarce. `rows` lists it as it is looked at; `head` stays in sight above its list, `banner`
    above all panes. `kinds` are the kinds of item that it counts and that open in it; `wide`
    tells a list that takes the room of the page too; `orders` are the ways in which it can be
    grouped, the first by itself.
    """

    digit: str
    key: str
    title: str
    short: str
    kinds: tuple[str, ...] = ()
    rows: Rows
    head: Rows = _no_head
    banner: Rows = _no_head
    wide: bool = False
    orders: tuple[Order, ...] = ()

    @property
    def titles(self) -> str:
        """Its title, with the short one where that is another word."""
        known = self.short.casefold() in self.title.casefold()
        return self.title if known else f"{self.title} ({self.short})"

    def listing(self, dossier: Dossier, look: Look) -> list[Row]:
        """Its rows, or one that says why there are none, and by which key there may be some."""
        words = " ".join(self.empty(dossier, look))
        return self.rows(dossier, look) or [Row((text(words.strip(), "meta"),))]

    def empty(self, dossier: Dossier, look: Look) -> tuple[str, str]:
        """Why it has no rows where it has none, and the keys that help."""
        if look.lens != "all" and "issues" in self.kinds:
            return "No issue is left under this lens.", "Its key again shows all."
        if dossier.day is not None:
            day = day_in_words(dossier.day)
            keys = "Key > goes on in time, w shows the whole."
            return f"Nothing of this was said by {day}.", keys
        if dossier.hides_items:
            words = f"This brief holds nothing under “{self.title}” that can be read."
            return words, "Key ! lists its faults."
        return f"This brief holds nothing under “{self.title}”.", ""

    def count(self, dossier: Dossier) -> int:
        """How many items it lists."""
        return sum(len(dossier.items(kind)) for kind in self.kinds)


SECTIONS: tuple[Section, ...] = (
    Section(
        digit="1",
        key="overview",
        title="Overview",
        short="Brief",
        rows=_by("overview", "overview_rows"),
        wide=True,
    ),
    Section(
        digit="2",
        key="side-by-side",
        title="Side by side",
        short="Sides",
        kinds=("issues",),
        rows=_by("matrix", "matrix_rows"),
        head=_by("matrix", "matrix_head"),
        wide=True,
    ),
    Section(
        digit="3",
        key="demands",
        title="Demands",
        short="Asks",
        kinds=("demands",),
        rows=_by("demands", "demand_rows"),
        head=_by("demands", "demand_head"),
        orders=(
            Order("side", "by who asks"),
            Order("issue", "by issue"),
            Order("status", "by what became of them"),
            Order("date", "by date"),
        ),
    ),
    Section(
        digit="4",
        key="quotes",
        title="Quotes",
        short="Quotes",
        kinds=("quotes",),
        rows=_by("quotes", "quote_rows"),
        orders=(
            Order("side", "by side"),
            Order("date", "by date"),
            Order("speaker", "by speaker"),
            Order("source", "by source"),
        ),
    ),
    Section(
        digit="5",
        key="actors",
        title="Actors",
        short="Who",
        kinds=("actors",),
        rows=_by("actors", "actor_rows"),
        orders=(Order("side", "by side"), Order("name", "by name")),
    ),
    Section(
        digit="6",
        key="views",
        title="Expert views",
        short="Views",
        kinds=("views",),
        rows=_by("views", "view_rows"),
        orders=(
            Order("expert", "by expert"),
            Order("date", "by date"),
            Order("outlook", "by outlook"),
            Order("source", "by source"),
        ),
    ),
    Section(
        digit="7",
        key="timeline",
        title="Timeline",
        short="Time",
        kinds=("events",),
        rows=_by("timeline", "event_rows"),
        orders=(Order("date", "the first day first"), Order("latest", "the last day first")),
        banner=_by("timeline", "timeline_strip"),
    ),
    Section(
        digit="8",
        key="facts",
        title="Facts and conflicts",
        short="Facts",
        kinds=("conflicts", "figures", "gaps"),
        rows=_by("facts", "fact_rows"),
        orders=(Order("kind", "by kind"), Order("source", "by source")),
    ),
    Section(
        digit="9",
        key="sources",
        title="Sources",
        short="Sources",
        kinds=("sources",),
        rows=_by("references", "source_rows"),
        orders=(
            Order("number", "by number"),
            Order("date", "by date"),
            Order("name", "by title"),
        ),
    ),
    Section(
        digit="0",
        key="glossary",
        title="Glossary",
        short="Terms",
        kinds=("terms",),
        rows=_by("references", "term_rows"),
        orders=(Order("given", "in the brief's order"), Order("name", "by name")),
    ),
)


def section_of(kind: str) -> Section:
    """The section in which an item of a kind is at home; positions belong to their issue."""
    if kind == "brief":
        return SECTIONS[0]
    at_home = "issues" if kind == "positions" else kind
    return next(each for each in SECTIONS if at_home in each.kinds)
