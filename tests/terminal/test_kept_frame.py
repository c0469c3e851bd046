"""Which frame is kept to be shown first, whose it is, and when it is shown no more."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.discovery.watched import watched
from briefing.early import frame
from briefing.library import open_brief
from briefing.paths import cache_dir
from briefing.state import Keeper, Left
from briefing.tui import leaving
from briefing.tui.terminal.painter import Painter

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"
SIZE = (80, 24)


@pytest.mark.parametrize(
    "other",
    [
        {"NO_COLOR": "1"},
        {"TERM": "vt100"},
        {"COLORTERM": "truecolor"},
        {"BRIEFING_PATH": "/elsewhere"},
        {"LC_ALL": "C"},
    ],
    ids=str,
)
def test_it_belongs_to_one_look(other: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    before = frame.start([], SIZE)
    for name, value in other.items():
        monkeypatch.setenv(name, value)
    assert frame.start([], SIZE) != before


def test_it_belongs_to_its_words_size_and_version(monkeypatch: pytest.MonkeyPatch) -> None:
    starts = {frame.start([], SIZE), frame.start(["a"], SIZE), frame.start([], (81, 24))}
    monkeypatch.setattr(frame, "__version__", "0")
    assert len({*starts, frame.start([], SIZE)}) == 4


@pytest.mark.parametrize("cache", ["/somewhere/else", "", None])
def test_it_lies_in_the_cache_of_the_user(
    cache: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    if cache is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", cache)
    assert Path(frame.place(["some/brief"], SIZE)).parent == cache_dir() / "frames"


@pytest.mark.parametrize(
    "painted",
    [
        "\x1b]52;c;ZXZpbA==\x07",
        "\x1b]0;title\x1b\\",
        "\x1bPq\x1b\\",
        "\x1bc",
        "\x1b[?1049l",
        "\x1b[6n",
        "\x1b[5i",
        "\x1b[1;1Hfine\x9b6n",
        "\x1b[1;1Hfine\x07",
        "\x1b[1;1Hab\u202ecd",
        "no move first",
        "\x1b",
        "\x1b[",
        "\x1b[12;",
    ],
    ids=ascii,
)
def test_what_acts_on_a_terminal_is_never_shown(painted: str, tmp_path: Path) -> None:
    file = tmp_path / "frame"
    file.write_text(frame.Frame("start", "", painted, "").text(), newline="")
    assert frame.found(str(file)) is None


@pytest.mark.parametrize("cut", [0, 1, 10, 60])
def test_a_damaged_file_is_as_none(cut: int, tmp_path: Path) -> None:
    file = tmp_path / "frame"
    whole = frame.Frame("start", "", "\x1b[1;1Hfine", "\x1b[1;1Hfine\x1b[1;1H").text()
    file.write_text(whole, newline="")
    assert frame.found(str(file)) is not None
    file.write_text(whole[: -cut - 1], newline="")
    assert frame.found(str(file)) is None
    file.unlink()
    os.mkfifo(file)
    assert frame.found(str(file)) is None


# What is kept, and when


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GENEVA, tmp_path / "briefs" / "geneva"))


@pytest.fixture
def keep(brief: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str | None]:
    """Leave the brief with some text on the screen; the stamps of what was kept, if anything."""
    monkeypatch.setattr(leaving, "SETTLED", -(10**18))
    monkeypatch.setattr(sys, "argv", ["briefing", str(brief)])

    def leave(text: str = "some words", *, saved: bool = True) -> str | None:
        painter = Painter(*SIZE)
        painter.take(f"\x1b[1;1H{text}\x1b[1;1H")
        keeper = Keeper(tmp_path / "state", "geneva-2022")
        keeper.leave(Left(section="quotes", item=str(len(text))))
        if saved:
            keeper.save()
        leaving.keep_frame(leaving.Left(painter, open_brief(brief), keeper), str(brief))
        found = frame.found(frame.place([str(brief)], SIZE))
        return found.files if found else None

    return leave


def test_nothing_is_kept_of_a_screen_that_terminals_show_in_different_ways(
    keep: Callable[..., str | None],
) -> None:
    assert keep() is not None
    assert keep("wide 字") is None


def test_nothing_is_kept_of_a_place_that_was_not_saved(keep: Callable[..., str | None]) -> None:
    assert keep(saved=False) is None


def test_nothing_is_kept_of_files_changed_just_now(
    keep: Callable[..., str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "SETTLED", 2 * 10**9)
    assert keep() is None


def edited(brief: Path) -> None:
    file = brief / "quotes.yaml"
    before = file.stat()
    file.write_text(file.read_text().replace("e", "E", 1))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def added(brief: Path) -> None:
    (brief / "more.yaml").touch()


def taken_away(brief: Path) -> None:
    (brief / "gaps.yaml").unlink()


def proofs_changed(brief: Path) -> None:
    (brief / "evidence.lock").write_text("{}")


def place_changed(brief: Path) -> None:
    keeper = Keeper(brief.parent.parent / "state", "geneva-2022")
    keeper.leave(Left(section="actors"))
    keeper.save()


@pytest.mark.parametrize("change", [edited, added, taken_away, proofs_changed, place_changed])
def test_it_is_not_shown_of_what_has_changed(
    keep: Callable[..., str | None], brief: Path, change: Callable[[Path], None]
) -> None:
    files = keep()
    assert files is not None
    assert frame.still(files)
    change(brief)
    assert not frame.still(files)


def test_a_brief_found_by_its_id_hangs_on_all_that_could_have_it(
    brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_PATH", str(brief.parent))
    looked_at = watched("geneva-2022")
    assert looked_at is not None
    assert {Path("geneva-2022"), brief.parent, brief, brief / "brief.yaml", Path("content")} <= {
        *looked_at
    }


def test_the_oldest_frame_goes_where_there_are_too_many(
    keep: Callable[..., str | None], monkeypatch: pytest.MonkeyPatch, brief: Path
) -> None:
    monkeypatch.setattr(leaving, "MOST", 1)
    keep()
    other = Path(frame.place([str(brief)], SIZE)).with_name("older")
    other.touch()
    os.utime(other, (0, 0))
    keep()
    assert not other.exists()
