"""The line of a file with a fault, and under it a mark below the fault."""

from __future__ import annotations

from briefing.problems import Place
from briefing.render.spans import cell_len
from briefing.render.symbols import carried
from briefing.render.visible import visible

MOST = 100
_BEFORE = 30
_CUT = "…"


def excerpt(line: str, place: Place, most: int = MOST) -> tuple[str, str]:
    """`line`, made visible and at most `most` characters of it, and the marks under the place.

    `line` is the first line of the place; a place that goes on below it is marked to its end. The
    marks stand right under wide characters too. Of a longer line the part around the place is cut.
    """
    start = max(place.column - 1, 0)
    same_line = place.end_line in (0, place.line)
    end = place.end_column - 1 if same_line and place.end_column else len(line.rstrip())
    end = min(max(end, start + 1), max(len(line), start + 1))
    first = 0 if len(line) <= most else max(0, start - min(_BEFORE, most // 3))
    last = min(len(line), first + most)
    cut = carried(_CUT)
    head = _seen(line[first:start])
    shown = (cut if first else "") + _seen(line[first:last]) + (cut if last < len(line) else "")
    indent = cell_len(head) + (len(cut) if first else 0)
    return shown, " " * indent + "^" * max(cell_len(_seen(line[start : min(end, last)])), 1)


def _seen(text: str) -> str:
    return carried(visible(text))
