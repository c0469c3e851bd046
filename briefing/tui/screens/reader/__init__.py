"""The reader of one brief: a switchboard between the sections, the list and the page."""

from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from briefing.render.look import Look
from briefing.tui.screens.reader.authoring import Authoring
from briefing.tui.screens.reader.comparing import Comparing
from briefing.tui.screens.reader.core import ReaderCore
from briefing.tui.screens.reader.jumping import Jumping
from briefing.tui.screens.reader.keeping import Keeping
from briefing.tui.screens.reader.opening import Opening
from briefing.tui.screens.reader.part import keys
from briefing.tui.screens.reader.previewing import Previewing
from briefing.tui.screens.reader.visiting import Visiting
from briefing.tui.screens.reader.widening import Widening


class _Over(Previewing, Keeping, Visiting, Jumping, Opening, Widening, Comparing, Authoring):
    """Everything that is laid over the core."""


class _Parts(_Over, ReaderCore):
    """The core, and all that is laid over it."""


class ReaderScreen(_Parts, Screen[None]):
    """One brief, with all that a reader can do in it."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys(_Parts)]

    @property
    def is_as_begun(self) -> bool:
        """Whether the next start, which goes on where this is left, will look just the same."""
        if self.asked or self.said or self.finding.active or self.filters or self.input.display:
            return False
        # After a first visit, on which something was read, there are signs of what was not.
        if self.reading.is_first and self.keeper.kept.seen:
            return False
        if self.look != Look(self.look.sides) or self.zoomed:
            return False
        # Textual has no public word for what waits to be painted.
        if self._dirty_widgets or self._layout_required or self._repaint_required:
            return False
        lists = not self.listing.display or self.listing.stands_at(self.shown)
        return lists and (not self.page.display or self.page.stands_at(self.shown))
