"""Every theme can be read, and what stands beside each other told apart, by anybody's eyes."""

from __future__ import annotations

import math
from itertools import combinations, product

import pytest
from rich.color import Color, ColorSystem
from textual.widgets import OptionList

from briefing.library import open_brief
from briefing.tui.app import BriefingApp
from briefing.tui.colours import OF_TERMINAL, THEMES, Colours
from tests.tui.screens import GENEVA, WIDE, press, reading, text

PAINTED = {name: each for name, each in THEMES.items() if name != OF_TERMINAL}
INKS = ("ink", "muted", "heading", "first", "second", "other", "alarm")
PAPERS = ("paper", "surface", "panel")
BESIDE = ("ink", "first", "second", "other", "alarm")
LEAST = {"contrast": 7.0}
APART = {"colour-blind": 25}

Triple = tuple[float, float, float]

SIGHTS: dict[str, tuple[Triple, Triple, Triple]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red cones": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green cones": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
"""What such eyes make of linear red, green and blue (Machado, Oliveira and Fernandes, 2009)."""


def linear(colour: str, *, few: bool) -> Triple:
    """Linear red, green and blue, of the nearest of 256 colours where there are but few."""
    parsed = Color.parse(colour)
    triplet = (parsed.downgrade(ColorSystem.EIGHT_BIT) if few else parsed).get_truecolor()
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (each / 255 for each in triplet)
    )
    return red, green, blue


def brightness(colour: Triple) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def contrast(one: Triple, other: Triple) -> float:
    """As WCAG 2 defines it."""
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def lab(colour: Triple, sight: str) -> Triple:
    """CIE L*a*b* of what is seen."""
    red, green, blue = (
        min(max(sum(map(math.prod, zip(row, colour, strict=True))), 0), 1) for row in SIGHTS[sight]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    a, b, c = (
        each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in (x, y, z)
    )
    return 116 * b - 16, 500 * (a - b), 200 * (b - c)


@pytest.mark.parametrize("few", [False, True], ids=["true colours", "256 colours"])
@pytest.mark.parametrize(("name", "theme"), PAINTED.items(), ids=PAINTED)
def test_every_word_has_contrast(name: str, theme: Colours, few: bool) -> None:
    pairs = [*product(INKS, PAPERS), ("on_mark", "mark")]
    values = {
        pair: contrast(*(linear(getattr(theme, each), few=few) for each in pair)) for pair in pairs
    }
    assert min(values.values()) >= LEAST.get(name, 4.5), min(values.items(), key=lambda it: it[1])


@pytest.mark.parametrize("theme", PAINTED.values(), ids=PAINTED)
def test_lines_and_bars_are_seen(theme: Colours) -> None:
    for sign, paper in product(("bar", "rule"), ("paper", "surface")):
        both = (linear(getattr(theme, each), few=False) for each in (sign, paper))
        assert contrast(*both) >= 3, (sign, paper)


@pytest.mark.parametrize("few", [False, True], ids=["true colours", "256 colours"])
@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize(("name", "theme"), PAINTED.items(), ids=PAINTED)
def test_neighbours_are_told_apart(name: str, theme: Colours, sight: str, few: bool) -> None:
    seen = {each: lab(linear(getattr(theme, each), few=few), sight) for each in BESIDE}
    apart = {pair: math.dist(seen[pair[0]], seen[pair[1]]) for pair in combinations(BESIDE, 2)}
    assert min(apart.values()) >= APART.get(name, 15), min(apart.items(), key=lambda it: it[1])


@pytest.mark.parametrize("name", PAINTED)
async def test_what_is_shown_has_the_colours_of_the_theme(name: str) -> None:
    theme = THEMES[name]
    app = BriefingApp([GENEVA], open_brief(GENEVA), section="side-by-side", theme=name)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        runs = [run for line in app.screen._compositor.render_strips() for run in line]
        styles = {run.text.strip(): run.style for run in runs if run.style}
        for words, ink in (("UNITED STATES", theme.first), ("RUSSIA", theme.second)):
            ink_shown, paper = styles[words].color, styles[words].bgcolor
            assert ink_shown
            assert paper
            assert ink_shown.get_truecolor().hex == ink
            assert paper.get_truecolor().hex == theme.paper


async def test_the_terminals_own_palette_names_no_other_colour() -> None:
    app = BriefingApp([GENEVA], theme=OF_TERMINAL)
    async with app.run_test() as pilot:
        await press(pilot, "enter", "2", "slash", *"nato")
        styles = [run.style for line in app.screen._compositor.render_strips() for run in line]
        colours = [each for style in styles if style for each in (style.color, style.bgcolor)]
        assert all(each is None or each.triplet is None for each in colours)


@pytest.mark.parametrize("name", THEMES)
async def test_what_is_chosen_in_the_palette_stands_out(name: str) -> None:
    app = BriefingApp([GENEVA], theme=name)
    async with app.run_test() as pilot:
        await press(pilot, "ctrl+p", "down")
        chosen = app.screen.query_one(OptionList).get_component_rich_style(
            "option-list--option-highlighted"
        )
        assert chosen.bgcolor
        assert chosen.reverse or chosen.bgcolor.get_truecolor().hex == THEMES[name].mark


async def test_a_key_goes_through_the_themes() -> None:
    async with reading() as pilot:
        pilot.app.theme = "dark"
        for name in [*[*THEMES][1:], "dark"]:
            await press(pilot, "t")
            assert pilot.app.theme == name
            assert f"Theme: {name}" in text(pilot)
