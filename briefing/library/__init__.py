"""The briefs that were found, and one opened with its index. Immutable.

What the first screen does without is asked of its own module: `asof`, `entry`, `rounds`.
"""

from briefing.discovery import find, held
from briefing.library import address
from briefing.library.address import Address
from briefing.library.compiled import keep
from briefing.library.dating import Dating
from briefing.library.dossier import Dossier
from briefing.library.open import open_brief, reopen, reopen_at

__all__ = [
    "Address",
    "Dating",
    "Dossier",
    "address",
    "find",
    "held",
    "keep",
    "open_brief",
    "reopen",
    "reopen_at",
]
