"""The reader of one brief: a switchboard between the sections, the list and the page."""

from briefing.tui.screens.reader.authoring import Authoring
from briefing.tui.screens.reader.comparing import Comparing
from briefing.tui.screens.reader.jumping import Jumping
from briefing.tui.screens.reader.keeping import Keeping
from briefing.tui.screens.reader.narrowing import Narrowing
from briefing.tui.screens.reader.opening import Opening
from briefing.tui.screens.reader.visiting import Visiting


class ReaderScreen(Keeping, Visiting, Jumping, Opening, Narrowing, Comparing, Authoring):
    """One brief, with all that a reader can do in it."""
