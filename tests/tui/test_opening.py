"""Opening a source: never a browser on the server, never a link that is not a plain one."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.tui import opening
from briefing.tui.screens.reader import ReaderScreen
from tests.tui.screens import press, reader, reading, text

HOSTED = """\
brief: {id: h, title: H, as_of: 2022-01-24, sides: [a, b]}
actors: [{id: a, name: A, kind: state}, {id: b, name: B, kind: state}]
quotes:
  - {id: q, speaker: a, text: one - two, wording: direct, date_basis: unknown, source: s}
figures:
  - {id: f, value: "2", meaning: Two., sources: [s, t]}
sources:
  - {id: s, title: The paper, published_basis: unknown, url: "https://example.org/a"}
  - {id: t, title: Another, published_basis: unknown}
"""
LINK = "https://example.org/a#:~:text=one%20%2D%20two"


@pytest.fixture
def hosted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("BROWSER", "SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(ReaderScreen, "write", lambda _screen, _sequence: None)
    path = tmp_path / "h.yaml"
    path.write_text(HOSTED, encoding="utf-8")
    return path


async def test_without_a_display_the_link_is_shown_and_sent(
    hosted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    monkeypatch.setattr(ReaderScreen, "send", lambda _screen, words: sent.append(words))
    async with reading(path=hosted, target="q") as pilot:
        await press(pilot, "o")
        assert sent == [LINK]
        assert LINK in text(pilot)


async def test_of_several_sources_one_is_chosen_and_one_without_a_link_is_shown(
    hosted: Path,
) -> None:
    async with reading(path=hosted, target="f") as pilot:
        await press(pilot, "o")
        assert "Open which source?" in text(pilot)
        await press(pilot, "j", "enter")
        assert reader(pilot).shown == "t"
        assert "No link to this source is stated" in " ".join(text(pilot).split())


@pytest.mark.parametrize(
    ("environment", "platform", "opener"),
    [
        ({}, "linux", ""),
        ({"DISPLAY": ":0"}, "linux", "xdg-open"),
        ({"WAYLAND_DISPLAY": "w"}, "linux", "xdg-open"),
        ({"DISPLAY": ":10", "SSH_CONNECTION": "1 2 3 4"}, "linux", ""),
        ({"SSH_TTY": "/dev/pts/0"}, "darwin", ""),
        ({}, "darwin", "open"),
    ],
)
def test_a_browser_is_started_only_where_it_is_seen(
    environment: dict[str, str], platform: str, opener: str
) -> None:
    assert opening.desktop_opener(environment, platform) == opener


@pytest.mark.parametrize(
    ("named", "made"),
    [
        ("w3m", [["w3m", "u"]]),
        ("lynx -x:w3m '%s' -q", [["lynx", "-x", "u"], ["w3m", "u", "-q"]]),
        ("'unbalanced", []),
        ("", []),
    ],
)
def test_the_browser_that_is_named_is_honoured(named: str, made: list[list[str]]) -> None:
    assert list(opening.commands(named, "u")) == made


def test_a_link_is_one_word_of_a_command_whatever_is_in_it() -> None:
    url = "https://x/$(touch${IFS}y);'a"
    assert list(opening.commands("w3m '%s'", url)) == [["w3m", url]]
