"""Jump labels, and the way to a page in the header."""

from __future__ import annotations

import pytest

from briefing.tui.screens.reader.jumping import LETTERS, labels
from tests.tui.screens import MEDIUM, NARROW, WIDE, lines, press, reader, reading, text


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW])
async def test_a_letter_goes_to_what_it_stands_on(size: tuple[int, int]) -> None:
    async with reading(size) as pilot:
        await press(pilot, "4")
        spots = list(reader(pilot).listing.spots())
        assert len(spots) > 1
        await press(pilot, "J")
        await press(pilot, *labels(len(reader(pilot)._targets or ()))[1])
        assert reader(pilot).shown == spots[1].target
        assert reader(pilot)._targets is None


async def test_a_link_of_a_page_is_jumped_to() -> None:
    async with reading(MEDIUM, target="blinken-doubling") as pilot:
        spot = next(iter(reader(pilot).page.spots()))
        await press(pilot, "J")
        name = next(key for key, at in (reader(pilot)._targets or {}).items() if at == spot.target)
        await press(pilot, *name)
        assert reader(pilot).shown == spot.target
        await press(pilot, "H")
        assert reader(pilot).shown == "blinken-doubling"


@pytest.mark.parametrize("key", ["escape", "1", "down"])
async def test_any_other_key_ends_the_labels_and_does_nothing_else(key: str) -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "4", "j")
        before = reader(pilot).here()
        await press(pilot, "J", key)
        assert reader(pilot).here() == before
        assert reader(pilot)._targets is None


@pytest.mark.parametrize("count", [0, 1, 26, 27, 400])
def test_no_label_is_the_beginning_of_another(count: int) -> None:
    made = labels(count)
    assert len(set(made)) == count
    assert len({len(each) for each in made}) <= 1
    assert all(set(each) <= set(LETTERS) for each in made)


async def test_the_header_tells_the_way_to_a_page_where_there_is_room() -> None:
    async with reading((120, 40), target="lavrov") as pilot:
        assert lines(pilot)[0].startswith(" Geneva security talks, January 2022 / Actors / Sergey")
        await press(pilot, "escape")
        assert " / Actors" not in lines(pilot)[0]
    async with reading(NARROW, target="lavrov") as pilot:
        assert " / Actors" not in lines(pilot)[0]


async def test_no_letter_of_what_is_labelled_is_hidden() -> None:
    async with reading(MEDIUM, target="lavrov") as pilot:
        links = [at for at in reader(pilot).page.spots() if at.span >= 0]
        page = reader(pilot).page
        words = {at.target: page.sheet.at(at.line)[at.span].text for at in links}
        await press(pilot, "J")
        names = {target: name for name, target in (reader(pilot)._targets or {}).items()}
        shown = "\n".join(lines(pilot))
        for target, text in words.items():
            assert f"[{names[target]}]{text[:8]}" in shown


async def test_a_label_is_told_from_the_words_by_more_than_its_look() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "3")
        before = text(pilot)
        await press(pilot, "J")
        names = list(reader(pilot)._targets or {})
        assert len(names) > 2
        for name in names:
            assert f"[{name}]" not in before
            assert f"[{name}]" in text(pilot)


async def test_however_long_a_message_is_nothing_above_it_moves() -> None:
    for size in (MEDIUM, NARROW):
        async with reading(size) as pilot:
            await press(pilot, "4")
            before = lines(pilot)[:8]
            reader(pilot).say("a message that is much longer than a line " * 5)
            await pilot.pause()
            assert lines(pilot)[:8] == before
            assert lines(pilot)[-1].startswith(" a message that is")
            assert lines(pilot)[-1].endswith("…")
