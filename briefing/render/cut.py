"""Lines of a text whose characters take one cell each and whose words all fit: nearly every text.

It is cut where its lines end, without a look at each word. `wrap` sets the others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from briefing.render.spans import Line, Span, Spans

Stretch = tuple[int, int]
"""Where a line starts and ends in a text."""


def cut(spans: Spans, whole: str, width: int, first: int, rest: int) -> list[Line] | None:
    """Lines of at most `width` cells, indented by `first` and then by `rest` blanks.

    The texts of `spans` are the `whole`, which is simple. None where a word does not fit, or one
    run of blanks has parts in two spans.
    """
    one_line = not first and _is_line(whole, width)
    if one_line and len(spans) == 1:
        return [spans]
    told = [span for span in spans if span.text]
    if any(one.text[-1] == " " == other.text[0] for one, other in pairwise(told)):
        return None
    if one_line and not any(one[1:] == other[1:] for one, other in pairwise(told)):
        return [tuple(told)]
    stretches = _stretches(whole, width - first, width - rest)
    if stretches is None:
        return None
    if len(told) == 1:
        _, role, link = told[0]
        lines: list[Line] = [
            (Span(whole[at:end], role, link),) if at < end else () for at, end in stretches
        ]
    else:
        ends = [*accumulate([len(text) for text, _, _ in told])]
        lines = [_part(told, ends, whole, stretch) for stretch in stretches]
    return _indented(lines, first, rest) if first or rest else lines


def _is_line(whole: str, width: int) -> bool:
    """Whether a text stands on one line as it is, as two of three do."""
    fits = 0 < len(whole) <= width and "\n" not in whole
    return fits and whole[0] != " " and whole[-1] != " "


def _indented(lines: list[Line], first: int, rest: int) -> list[Line]:
    indents: list[Line] = [(Span(" " * each),) if each else () for each in (first, rest)]
    return [indents[number > 0] + line for number, line in enumerate(lines)]


def _stretches(whole: str, room: int, rest: int) -> list[Stretch] | None:
    """Each line without the blanks around it; None where a word is longer than its line.

    The first has `room` for so many characters, the others for `rest`.
    """
    found: list[Stretch] = []
    begin = 0
    for part in whole.split("\n"):
        at = begin + len(part) - len(part.lstrip(" "))
        end = max(begin + len(part.rstrip(" ")), at)
        while end - at > room:
            blank = whole.rfind(" ", at, at + room + 1)
            if blank < 0:
                return None
            found.append((at, at + len(whole[at:blank].rstrip(" "))))
            at, room = blank + 1, rest
            while whole[at] == " ":
                at += 1
        found.append((at, end))
        begin, room = begin + len(part) + 1, rest
    return found


def _part(spans: Sequence[Span], ends: Sequence[int], whole: str, stretch: Stretch) -> Line:
    """What of `spans`, which end at `ends`, stands in a stretch; alike neighbours are one."""
    at, end = stretch
    parts: list[Span] = []
    number = bisect_right(ends, at)
    while at < end:
        _, role, link = spans[number]
        start, at = at, ends[number]
        number += 1
        while at < end and spans[number][1:] == (role, link):
            at = ends[number]
            number += 1
        at = min(at, end)
        parts.append(Span(whole[start:at], role, link))
    return tuple(parts)
