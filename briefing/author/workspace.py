"""What exists in a brief now, for editors that complete its ids."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.model import KINDS


def ids_of(dossier: Dossier) -> dict[str, dict[str, str]]:
    """The ids of each kind, in the order of the brief, each with the name of its item."""
    return {
        kind: {each.id: dossier.name(each.id) for each in dossier.items(kind)} for kind in KINDS
    }
