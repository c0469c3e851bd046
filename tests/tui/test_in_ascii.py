"""In ASCII the screen says the same, with signs that every terminal has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.render.symbols import FORMS, use_ascii
from briefing.render.words import (
    BLANK,
    CHANGE,
    DEMAND_STATUS,
    FIRMNESS,
    KEEPING,
    OUTLOOK,
    READING,
    STANCE,
    STATUS,
    WAY,
)
from tests.tui.screens import GENEVA, press, reading, text
from tests.tui.tour import tour

SETS = (FIRMNESS, BLANK, STANCE, STATUS, OUTLOOK, WAY, CHANGE, DEMAND_STATUS, READING | KEEPING)


@pytest.fixture
def in_ascii() -> Iterator[None]:
    use_ascii(on=True)
    yield
    use_ascii(on=False)


@pytest.fixture
def ascii_brief(tmp_path: Path) -> Path:
    """A brief whose authors wrote nothing but ASCII: all else on the screen is ours."""
    folder = tmp_path / "plain-words"
    folder.mkdir()
    for path in GENEVA.glob("*.yaml"):
        words = re.sub(r"[^\x00-\x7f]", "e", path.read_text())
        (folder / path.name).write_text(words)
    return folder


@pytest.mark.usefixtures("in_ascii")
async def test_no_sign_of_ours_is_beyond_ascii(ascii_brief: Path) -> None:
    async with reading((170, 40), ascii_brief) as pilot:
        async for name in tour(pilot):
            found = set(re.findall(r"[^\x00-\x7f]", text(pilot)))
            assert not found, (name, found)


@pytest.mark.usefixtures("in_ascii")
async def test_letters_of_an_author_stay() -> None:
    async with reading() as pilot:
        await press(pilot, "slash", *"niinisto", "enter")
        assert "Niinistö" in text(pilot)


@pytest.mark.parametrize("signs", SETS, ids=lambda each: next(iter(each)))
def test_signs_that_differ_have_forms_that_differ(signs: dict[str, object]) -> None:
    symbols = [str(each)[0] for each in signs.values()]
    forms = [FORMS.get(each, each) for each in symbols]
    assert all(each.isascii() for each in forms)
    assert len(set(forms)) == len(set(symbols))
