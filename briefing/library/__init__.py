"""The briefs that were found, and one opened with its index. Immutable."""

from briefing.library import address
from briefing.library.address import Address
from briefing.library.dating import Dating
from briefing.library.dossier import Dossier
from briefing.library.entry import Entry, entry
from briefing.library.find import find
from briefing.library.open import open_brief

__all__ = ["Address", "Dating", "Dossier", "Entry", "address", "entry", "find", "open_brief"]
