"""The line on which words are typed: editing, wide and combining text, the mouse, what it costs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual import events
from textual.timer import Timer

from briefing.tui import asking
from briefing.tui.screens.everywhere import EverywhereScreen, preview
from briefing.tui.screens.reader import previewing
from briefing.tui.widgets.query_line import QueryLine
from tests.tui.screens import MEDIUM, NARROW, Done, Reading, lines, press, reader, reading
from tests.tui.test_library import shows

WORDS = "ironclad war proof"
ACCENT, WIDE = "e\u0301", "日本"
"""One letter of two characters, and two letters of two cells each."""


EDITED = [
    ("home x", "xironclad war proof"),
    ("ctrl+a delete", "ronclad war proof"),
    ("left left x", "ironclad war proxof"),
    ("home right x", "ixronclad war proof"),
    ("ctrl+left x", "ironclad war xproof"),
    ("ctrl+left ctrl+left ctrl+right x", "ironclad war xproof"),
    ("backspace backspace", "ironclad war pro"),
    ("ctrl+w", "ironclad war "),
    ("alt+backspace ctrl+w", "ironclad "),
    ("ctrl+left ctrl+u", "proof"),
    ("ctrl+left ctrl+k", "ironclad war "),
    ("home ctrl+delete", "war proof"),
    ("home ctrl+d ctrl+e x", "ronclad war proofx"),
    ("shift+left shift+left x", "ironclad war prox"),
    ("ctrl+shift+left backspace", "ironclad war "),
    ("shift+home x", "x"),
    ("home shift+end x", "x"),
    ("ctrl+left shift+end left x", "ironclad war xproof"),
    ("ctrl+shift+left ctrl+x home ctrl+v", "proofironclad war "),
    ("ctrl+shift+left ctrl+c end ctrl+v", "ironclad war proofproof"),
    ("ctrl+shift+a x", "x"),
    ("ctrl+shift+a ctrl+c x", "ironclad war proofx"),
    ("left right right right x", "ironclad war proofx"),
    ("home left backspace x", "xironclad war proof"),
]
"""Keys that edit `WORDS`, and what comes of them."""


async def test_keys_edit_the_words() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "P", "slash")
        line = pilot.app.screen.query_one(QueryLine)
        for keys, words in EDITED:
            await hold(pilot, "end", "ctrl+u", *WORDS, *keys.split())
            shown = lines(pilot)[line.region.y][line.region.x : line.region.right]
            assert (line.words, shown.strip()) == (words, words.strip()), keys


@pytest.mark.parametrize(
    ("words", "keys", "cell"),
    [
        ("", "", 0),
        ("nato", "", 4),
        ("nato", "home", 0),
        (f"x{WIDE}", "", 5),
        (f"x{WIDE}", "left", 3),
        (f"x{ACCENT}", "", 2),
        (f"x{ACCENT}", "left", 1),
    ],
)
async def test_the_terminal_s_cursor_stands_where_one_types(
    words: str, keys: str, cell: int
) -> None:
    async with typing(words) as pilot:
        await press(pilot, *keys.split())
        place = pilot.app.cursor_position
        assert (place.x, place.y) == (1 + cell, row(pilot))


async def test_what_is_seen_as_one_letter_is_erased_as_one() -> None:
    async with typing(f"x{WIDE}{ACCENT}y") as pilot:
        await press(pilot, "left", "backspace")
        assert reader(pilot).input.words == f"x{WIDE}y"
        await press(pilot, "left", "delete")
        assert reader(pilot).input.words == "x日y"


async def test_what_is_pasted_is_on_one_line_and_acts_on_nothing() -> None:
    async with typing("") as pilot:
        pilot.app.post_message(events.Paste("\x1b[2Jnato\r\nand\t[b]war\u202e\n"))
        await pilot.pause()
        assert reader(pilot).input.words == " [2Jnato and [b]war "
        assert typed(pilot) == "[2Jnato and [b]war"


@pytest.mark.parametrize("letters", ["abcdefghij" * 10, WIDE * 40], ids=["narrow", "wide"])
async def test_words_longer_than_the_screen_follow_the_cursor(letters: str) -> None:
    async with typing(letters, NARROW) as pilot:
        assert typed(pilot).endswith(letters[-10:])
        assert pilot.app.cursor_position.x == NARROW[0] - 2
        await press(pilot, "home")
        assert typed(pilot).startswith(letters[:10])
        assert pilot.app.cursor_position.x == 1
        await press(pilot, "right", "delete")
        assert typed(pilot).startswith(letters[0] + letters[2:8])


async def test_the_mouse_places_the_cursor_and_selects() -> None:
    async with typing(f"{WIDE} nato war") as pilot:
        await pilot.click("#query", offset=(1 + 5, 0))
        await press(pilot, "x")
        assert reader(pilot).input.words == f"{WIDE} xnato war"
        await pilot.mouse_down("#query", offset=(1 + 5, 0))
        await pilot.hover("#query", offset=(1 + 10, 0))
        await pilot.mouse_up("#query", offset=(1 + 10, 0))
        await press(pilot, "y")
        assert reader(pilot).input.words == f"{WIDE} y war"


async def test_old_words_are_replaced_by_the_first_letter() -> None:
    async with reading(MEDIUM) as pilot:
        screen = reader(pilot)
        screen.search_for("missiles")
        await pilot.pause()
        assert "missile" in "\n".join(lines(pilot)[3:])
        await press(pilot, "n")
        assert screen.input.words == "n"


@pytest.mark.parametrize("asks", ["slash", "f"])
async def test_a_letter_is_one_frame_with_what_it_finds_and_no_layout(
    asks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "REST", 20.0)
    done = Done(monkeypatch)
    async with reading(MEDIUM) as pilot:
        await press(pilot, "4", asks)
        for letter in "nato":
            before, page = reader(pilot).listing.sheet, lines(pilot)
            done.clear()
            await press(pilot, letter)
            assert reader(pilot).listing.sheet is not before
            assert lines(pilot) != page
            assert done == ["frame"]


async def test_a_letter_over_the_library_is_one_frame_with_what_it_finds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(asking, "SOON", 20.0)
    monkeypatch.setattr(preview, "REST", 20.0)
    done = Done(monkeypatch)
    async with reading(MEDIUM) as pilot:
        await press(pilot, "slash", "slash", "n")
        await shows(pilot, "hit 1 of")
        screen = pilot.app.screen
        assert isinstance(screen, EverywhereScreen)
        while screen.looks_again:
            await pilot.pause(0.05)
        for letter in "ato":
            done.clear()
            await press(pilot, letter)
            assert "layout" not in done
            assert done.screens[0].split("\n")[1].endswith(letter)
            assert "hit 1 of" in done.screens[0]


async def test_a_letter_that_leaves_the_best_hit_puts_its_page_off_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(asking, "SOON", 20.0)
    monkeypatch.setattr(preview, "REST", 20.0)
    put_off: list[Timer] = []

    def counted(timer: Timer) -> None:
        put_off.append(timer)

    monkeypatch.setattr(Timer, "reset", counted)
    async with reading(MEDIUM) as pilot:
        await press(pilot, "slash", "slash", *"lavrov")
        await shows(pilot, "hit 1 of")
        screen = pilot.app.screen
        assert isinstance(screen, EverywhereScreen)
        best, before = screen.listing.target, len(put_off)
        await press(pilot, "backspace")
        await shows(pilot, "hit 1 of")
        assert screen.listing.target == best
        assert len(put_off) > before
        assert not screen.page.rows


@asynccontextmanager
async def typing(words: str, size: tuple[int, int] = MEDIUM) -> AsyncIterator[Reading]:
    """A reader who has typed words to find."""
    async with reading(size) as pilot:
        await press(pilot, "slash")
        await hold(pilot, *words)
        yield pilot


async def hold(pilot: Reading, *keys: str) -> None:
    """Press keys more quickly than they are obeyed."""
    for each in keys:
        pilot.app.post_message(events.Key(each, each if len(each) == 1 else None))
    await pilot.pause()


def row(pilot: Reading) -> int:
    return reader(pilot).input.region.y


def typed(pilot: Reading) -> str:
    return lines(pilot)[row(pilot)].strip()
