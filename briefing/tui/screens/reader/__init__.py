"""The reader of one brief: a switchboard between the sections, the list and the page."""

from briefing.tui.screens.reader.authoring import Authoring
from briefing.tui.screens.reader.comparing import Comparing
from briefing.tui.screens.reader.jumping import Jumping
from briefing.tui.screens.reader.keeping import Keeping
from briefing.tui.screens.reader.opening import Opening
from briefing.tui.screens.reader.visiting import Visiting
from briefing.tui.screens.reader.widening import Widening


class ReaderScreen(Keeping, Visiting, Jumping, Opening, Widening, Comparing, Authoring):
    """One brief, with all that a reader can do in it."""
