"""How a word of the format is shown: a symbol and plain words, so colour is never the only sign."""

from __future__ import annotations

from typing import Final

import msgspec

from briefing.library.names import NOT_AS_SPOKEN
from briefing.render.symbols import BOND


class Sign(msgspec.Struct, frozen=True):
    """A one-cell symbol with the words that say the same."""

    symbol: str
    words: str

    def __str__(self) -> str:
        """Symbol and words."""
        return f"{self.symbol} {self.words}"

    @property
    def bound(self) -> str:
        """Symbol and words for a text that wraps: no line ends within them."""
        return str(self).replace(" ", BOND)


FIRMNESS: Final = {
    "red-line": Sign("■", "red line"),
    "core": Sign("◆", "core"),
    "firm": Sign("●", "firm"),
    "flexible": Sign("○", "flexible"),
    "unclear": Sign("◌", "firmness unclear"),
}
BLANK: Final = {
    "silence": Sign("∅", "silent"),
    "not-asked": Sign("–", "not asked"),
    "not-answered": Sign("?", "asked, not answered"),
    "not-recorded": Sign(" ", "not recorded"),
}
STANCE: Final = {
    "accepts": Sign("✓", "accepts"),
    "accepts-in-part": Sign("◐", "accepts in part"),
    "open": Sign("○", "open to it"),
    "conditional": Sign("◇", "on conditions"),
    "deflects": Sign("↷", "deflects"),
    "rejects": Sign("✗", "rejects"),
    "counter-proposes": Sign("⇄", "counter-proposes"),
    "no-answer": Sign("?", "gave no answer"),
}
STATUS: Final = {
    "not-opened": Sign("–", "not opened"),
    "one-side-only": Sign("◑", "one side only"),
    "contested": Sign("✗", "contested"),
    "narrowing": Sign("≈", "narrowing"),
    "agreed-in-principle": Sign("◐", "agreed in principle"),
    "agreed": Sign("✓", "agreed"),
    "parked": Sign("=", "parked"),
}
OUTLOOK: Final = {
    "hopeful": Sign("+", "hopeful"),
    "guarded": Sign("±", "guarded"),
    "pessimistic": Sign("−", "pessimistic"),
    "neutral": Sign("·", "neutral"),
}
WAY: Final = {
    "firmer": Sign("▲", "firmer than before"),
    "softer": Sign("▼", "softer than before"),
    "same": Sign("=", "as firm as before"),
}
CHANGE: Final = {
    "new": Sign("+", "new stand"),
    "firmer": Sign("▲", "firmer"),
    "softer": Sign("▼", "softer"),
    "restated": Sign("=", "restated"),
    "dropped": Sign("×", "dropped"),
    "asked": Sign("→", "asked"),
    "answered": Sign("←", "answered"),
}
DEMAND_STATUS: Final = {
    "unanswered": Sign("?", "unanswered"),
    "rejected": Sign("✗", "rejected"),
    "deflected": Sign("↷", "deflected"),
    "countered": Sign("⇄", "countered"),
    "conditional": Sign("◇", "on conditions"),
    "open": Sign("○", "open"),
    "accepted-in-part": Sign("◐", "accepted in part"),
    "accepted": Sign("✓", "accepted"),
    "mixed": Sign("≠", "answers differ"),
}
READING: Final = {
    "new": Sign("•", "not read yet"),
    "changed": Sign("Δ", "changed since you read it"),
}
KEEPING: Final = {
    "mark": Sign("★", "with a bookmark of yours"),
    "note": Sign("✎", "with a note of yours"),
    "both": Sign("✪", "with both"),
}
QUARREL: Final = {
    "fact": "a quarrel over facts",
    "norm": "a quarrel over norms",
    "interest": "a quarrel over interests",
    "procedure": "a quarrel over procedure",
}
WORDING: Final = {
    "direct": "as spoken",
    "term": "a word or phrase quoted inside a reporter's sentence",
    "relayed": NOT_AS_SPOKEN["relayed"],
    "recast": f"{NOT_AS_SPOKEN['recast']}: not the speaker's own words",
}
BASIS: Final = {
    "stated": "in the actor's quoted words",
    "reported": "reported in a source's words",
    "inferred": "inferred, see the note",
}
UNQUOTED: Final = "stated, but none of the actor's words are quoted"
DATE_BASIS: Final = {
    "stated": "",
    "inferred": "inferred",
    "unknown": "basis unknown",
    "": "basis not given",
}
PROOF: Final = {
    "proven": "✓ found word for word in the source, unchanged since",
    "changed since": "! changed since it was found in the source",
    "unproven": "? not yet looked up in the source",
    "not found": "! not found in the source",
}
KIND: Final = {
    "actors": "Actor",
    "issues": "Issue",
    "positions": "Position",
    "demands": "Demand",
    "quotes": "Quote",
    "views": "Expert view",
    "events": "Event",
    "figures": "Figure",
    "conflicts": "Conflict",
    "gaps": "Open question",
    "terms": "Term",
    "sources": "Source",
    "brief": "Brief",
}


def spaced(word: str) -> str:
    """A word of a word list as prose: "red-line" is "red line"."""
    return word.replace("-", " ")
