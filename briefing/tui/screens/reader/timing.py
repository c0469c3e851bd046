"""Through time: the brief as of a day, and what changed since one."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from briefing.render.dates import day_in_words
from briefing.tui.screens.reader.part import Part

if TYPE_CHECKING:
    from briefing.tui.screens.reader.foreseeing import Foreseeing

NO_DAY = "Nothing in this brief has a day"
_TILDE = " ~ its date is inferred"


class Timing(Part):
    """The keys that move the day."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("less_than_sign", "day(-1)", "As of a day earlier", id="earlier"),
        Binding("greater_than_sign", "day(1)", "As of a day later", show=False, id="later"),
        Binding("at", "choose_day", "As of a day to choose", show=False, id="day"),
        Binding("w", "whole", "The whole again", show=False, id="whole"),
        Binding("C", "changes", "What changed since a day", show=False, id="changes"),
    ]

    _stepped = 0
    """The way of a step that was made just now."""

    def action_day(self, by: int) -> None:
        """Show the brief as of the day before or after."""
        if self.view.step(by):
            self._stepped = by
            self.renewed()
        else:
            self.say("There is no " + ("earlier day" if by < 0 else "later day"))

    def foresee(self) -> Iterator[None]:
        """Get ready in short steps for the next key."""
        by, self._stepped = self._stepped, 0
        yield from self._foreseeing.steps(by)

    @cached_property
    def _foreseeing(self) -> Foreseeing:
        from briefing.tui.screens.reader.foreseeing import Foreseeing

        return Foreseeing(self)

    def action_choose_day(self) -> None:
        """Choose a day from all on which something was said."""
        from briefing.render.lists.days import day_rows
        from briefing.tui.screens.dialog import Dialog

        if not self.view.days:
            self.say(NO_DAY)
            return
        rows = day_rows(self.view.whole, self.view.days)
        title = f"As of the end of which day? {_TILDE}"
        dialog = Dialog(title, rows, choose=True, current=str(self.view.day))
        self.app.push_screen(dialog, self._day_chosen)

    def _day_chosen(self, day: str | None) -> None:
        if day:
            self.show_as_of(datetime.date.fromisoformat(day))

    def action_whole(self) -> None:
        """Show the whole brief again."""
        self.show_as_of(None)

    def show_as_of(self, day: datetime.date | None) -> None:
        """Show only what had been said by the end of a day, or everything."""
        self.view.at(day)
        self.renewed()

    _since: str = ""
    """The day that was asked for last."""

    _change: str = ""
    """The change that was opened last."""

    def action_changes(self) -> None:
        """List what changed since a day; the one that was opened last is at hand again."""
        self._ask_day("What changed since the end of which day?", self._show_changes)

    def _show_changes(self, day: str | None) -> None:
        from briefing.compare.changes import changes
        from briefing.render.lists.changes import change_rows
        from briefing.tui.screens.dialog import Dialog

        if day:
            self._since = day
            start = datetime.date.fromisoformat(day)
            found = changes(self.view.whole, start, self.view.day)
            title = f"{len(found)} changes after {day_in_words(start)}"
            rows = list(change_rows(self.dossier, found))
            dialog = Dialog(title, rows, choose=True, current=self._change)
            self.app.push_screen(dialog, self._change_chosen)

    def _change_chosen(self, target: str | None) -> None:
        if target:
            self._change = target
            self.open(target)

    def _ask_day(self, title: str, answer: Callable[[str | None], None]) -> None:
        """Ask for a day; the one asked for last is at hand, at first the end of round one."""
        from briefing.library.rounds import rounds
        from briefing.render.lists.days import day_rows
        from briefing.tui.screens.dialog import Dialog

        if not self.view.days:
            self.say(NO_DAY)
            return
        held = [each.last for each in rounds(self.view.whole).values() if each.last]
        current = self._since or (held[0].isoformat() if held else "")
        rows = day_rows(self.view.whole, self.view.days)
        dialog = Dialog(f"{title} {_TILDE}", rows, choose=True, current=current)
        self.app.push_screen(dialog, answer)
