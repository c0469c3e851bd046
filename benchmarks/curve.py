"""Cost against size: the exponent, and a picture."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure, Row, Table

PICTURE = Path(__file__).parent.parent / "docs" / "growth.svg"
STEEPEST = 1.1
"""An exponent above which something grows faster than what there is to do."""

_WIDTH, _HEIGHT, _EDGE = 720, 400, 60
_COLOURS = ("#0b6e99", "#b3541e", "#4d7c0f", "#7c3aed")
_DASHES = ("none", "8 4", "2 4", "12 4 2 4")


@dataclass(frozen=True, slots=True)
class Curve:
    """What something costs at each size, in `unit`."""

    name: str
    unit: str
    costs: Sequence[float | None]

    def exponent(self, sizes: Sequence[int]) -> float | None:
        """The slope of the line that fits best, in logarithms: 0 for flat, 1 for as many more."""
        points = list(self.points(sizes))
        if len(points) < 2:  # noqa: PLR2004 - a line needs two
            return None
        return statistics.linear_regression(*zip(*points, strict=True)).slope

    def points(self, sizes: Sequence[int]) -> Iterator[tuple[float, float]]:
        """The logarithms of size and cost, as far as it was measured."""
        for size, cost in zip(sizes, self.costs, strict=True):
            if cost:
                yield math.log10(size), math.log10(cost)


def growth(sizes: Sequence[int], curves: Sequence[Curve]) -> Table:
    """What each costs at each size, and how steeply it grows."""
    return Table(
        "How it grows",
        f"Cost against the number of briefs. ![Cost against size]({PICTURE.name})",
        "briefs",
        (*(f"{size:,}" for size in sizes), "exponent"),
        tuple(
            Row(
                f"{each.name}, {each.unit}",
                (*map(Figure, each.costs), Figure(each.exponent(sizes), STEEPEST)),
            )
            for each in curves
        ),
        picture="\n".join(_drawn(sizes, curves)) + "\n",
    )


def _drawn(sizes: Sequence[int], curves: Sequence[Curve]) -> Iterator[str]:
    """An SVG with both axes in logarithms."""
    logs = [log for each in curves for _, log in each.points(sizes)]
    low, high = math.floor(min(logs)), math.ceil(max(logs))
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
    yield '  role="img" font-family="sans-serif" font-size="13" fill="#1f2937">'
    yield "<title>Cost against the number of briefs, both in logarithms</title>"
    yield f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>'
    frame = _Frame(math.log10(sizes[0]), math.log10(sizes[-1]), low, high)
    for size in sizes:
        x = frame.x(math.log10(size))
        yield f'<text x="{x:.0f}" y="{_HEIGHT - 35}" text-anchor="middle">{size:,}</text>'
        yield _line(x, frame.y(low), x, frame.y(high))
    for power in range(low, high + 1):
        y = frame.y(power)
        yield f'<text x="{_EDGE - 8}" y="{y + 4:.0f}" text-anchor="end">{10.0**power:g}</text>'
        yield _line(frame.x(frame.left), y, frame.x(frame.right), y)
    yield f'<text x="{_EDGE}" y="{_HEIGHT - 12}">briefs</text>'
    for number, each in enumerate(curves):
        yield from _curve(frame, sizes, each, number)
    yield "</svg>"


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where logarithms lie on the paper."""

    left: float
    right: float
    low: float
    high: float

    def x(self, log: float) -> float:
        part = (log - self.left) / ((self.right - self.left) or 1)
        return _EDGE + part * (_WIDTH - 4.5 * _EDGE)

    def y(self, log: float) -> float:
        part = (log - self.low) / ((self.high - self.low) or 1)
        return _HEIGHT - _EDGE - part * (_HEIGHT - 1.5 * _EDGE)


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    ends = f'x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}"'
    return f'<line {ends} stroke="#d1d5db"/>'


def _curve(frame: _Frame, sizes: Sequence[int], curve: Curve, number: int) -> Iterator[str]:
    points = [(frame.x(size), frame.y(cost)) for size, cost in curve.points(sizes)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    colour, dash = _COLOURS[number], _DASHES[number]
    yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"'
    yield f'  stroke-dasharray="{dash}"/>'
    exponent = curve.exponent(sizes)
    told = "" if exponent is None else f", exponent {exponent:.2f}"
    if points:
        x, y = points[-1]
        yield f'<text x="{x + 8:.0f}" y="{y + 4:.0f}" fill="{colour}">'
        yield f"  {curve.name}, {curve.unit}{told}</text>"
