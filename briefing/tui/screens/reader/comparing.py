"""The sides beside each other, and the lenses on their matrix."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from briefing import compare
from briefing.render.blocks import Row, text
from briefing.render.sections import section_of
from briefing.tui.screens.reader.timing import Timing

LENS_KEYS = (
    ("d", "differences", "Lens: only differences"),
    ("a", "common", "Lens: only common ground"),
    ("r", "red-lines", "Lens: only red lines"),
    ("u", "unanswered", "Lens: only what is unanswered"),
)


PAIR = ("left", "right")
MOST_SIDES = 4
ROOMY = 160
"""Columns from which on more than two sides can stand beside each other."""


class Comparing(Timing):
    """The keys of the sides and lenses."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "swap", "Swap the sides", show=False, id="swap"),
        Binding("c", "choose_sides", "Choose the sides", show=False, id="sides"),
        Binding("plus", "add_side", "One side more", show=False, id="add-side"),
        Binding("minus", "drop_side", "One side less", show=False, id="drop-side"),
        *(Binding(key, f"lens({lens!r})", words, show=False) for key, lens, words in LENS_KEYS),
        Binding("m", "lens_since", "Lens: only what changed since a day", show=False),
        Binding("i", "lens_group", "Lens: one group of issues, the next", show=False),
    ]

    def action_swap(self) -> None:
        """Put the right side on the left."""
        self.view.swap()
        self.again()

    def set_sides(self, sides: tuple[str, ...]) -> None:
        """Compare other sides."""
        self.view.between(sides)
        self.again()

    def action_choose_sides(self) -> None:
        """Choose the left side, then the right one, from all that have moved."""
        self._ask_side("Which side on the left?", self.look.sides[0], self._left_chosen, ())

    def action_add_side(self) -> None:
        """Put a third or fourth side beside the others, where there is room."""
        if self.size.width < ROOMY or len(self.look.sides) >= MOST_SIDES:
            self.say(f"up to {MOST_SIDES} sides, from {ROOMY} columns on")
        else:
            self._ask_side("Which side besides these?", "", self._side_added, self.look.sides)

    def _side_added(self, side: str | None) -> None:
        if side:
            self.set_sides((*self.look.sides, side))

    def action_drop_side(self) -> None:
        """Take the last side away again."""
        if len(self.look.sides) > len(PAIR):
            self.set_sides(self.look.sides[:-1])
        else:
            self.say("two sides stay beside each other; c chooses others")

    def _ask_side(
        self, title: str, current: str, answer: Callable[[str | None], None], taken: Sequence[str]
    ) -> None:
        from briefing.tui.screens.dialog import Dialog

        known = dict.fromkeys([*compare.sides(self.dossier), *self.dossier.brief.head.sides])
        free = [each for each in known if each not in taken]
        rows = [Row((text(self.dossier.name(each)),), each) for each in free]
        self.app.push_screen(Dialog(title, rows, choose=True, current=current), answer)

    def _left_chosen(self, left: str | None) -> None:
        if left:
            others = [each for each in self.look.sides[1::-1] if each != left]
            self._ask_side(
                f"Which side beside {self.dossier.name(left)}?",
                others[0],
                lambda right: self.set_sides((left, right)) if right else None,
                (left,),
            )

    def action_lens(self, lens: str) -> None:
        """See the matrix through a lens, or with its key again without it."""
        self.view.through(lens)
        self.go(section_of("issues"))

    def action_lens_group(self) -> None:
        """See one group of issues, then the next, then all."""
        group = self.view.next_group()
        self.view.through("group" if group else "all", group=group)
        self.go(section_of("issues"))

    def action_lens_since(self) -> None:
        """See only the issues on which something changed since a day."""
        if self.look.lens == "changed":
            self.view.through("all")
            self.go(section_of("issues"))
        else:
            self._ask_day("Changed since the end of which day?", self._since_chosen)

    def _since_chosen(self, day: str | None) -> None:
        if day:
            self.view.through("changed", since=datetime.date.fromisoformat(day))
            self.go(section_of("issues"))
