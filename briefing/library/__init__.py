"""The briefs that were found, and one opened with its index. Immutable."""

from briefing.library.dating import Dating
from briefing.library.dossier import Dossier

__all__ = ["Dating", "Dossier"]
