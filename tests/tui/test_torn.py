"""Whatever happens to the files of an open brief, the reader shows a whole version of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.library.watch import INTERVAL, REST
from tests.soak.hostile.example import TEXT
from tests.tui.screens import MEDIUM, Reading, reader, reading

OLD, NEW = "The ferry talks", "The boat talks"
AFTER = TEXT.replace(OLD, NEW)


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "a.yaml").write_text(TEXT, "utf-8")
    return folder


def _in_pieces(file: Path) -> Iterator[str]:
    """Written piece by piece, each of which is YAML as far as it goes."""
    file.write_text("", "utf-8")
    for start in range(0, len(AFTER), len(AFTER) // 4):
        with file.open("a", encoding="utf-8") as writing:
            writing.write(AFTER[start : start + len(AFTER) // 4])
        yield ""


def _truncated(file: Path) -> Iterator[str]:
    file.write_text("", "utf-8")
    yield "not reloaded"
    file.write_text(AFTER, "utf-8")
    yield "reloaded"


def _renamed(file: Path) -> Iterator[str]:
    other = file.with_suffix(".new")
    other.write_text(AFTER, "utf-8")
    other.replace(file)
    yield "reloaded"


def _swapped_link(file: Path) -> Iterator[str]:
    versions = file.parent.parent
    for name, text in (("old", TEXT), ("new", AFTER)):
        (versions / name).write_text(text, "utf-8")
    file.unlink()
    file.symlink_to(versions / "old")
    yield ""
    link = versions / "link"
    link.symlink_to(versions / "new")
    link.replace(file)
    yield "reloaded"


def _deleted(file: Path) -> Iterator[str]:
    file.unlink()
    yield "not reloaded"
    file.write_text(AFTER, "utf-8")
    yield "reloaded"


def _folder_deleted(file: Path) -> Iterator[str]:
    away = file.parent.with_name("away")
    shutil.move(file.parent, away)
    yield "not reloaded"
    (away / file.name).write_text(AFTER, "utf-8")
    shutil.move(away, file.parent)
    yield "reloaded"


def _no_file(file: Path) -> Iterator[str]:
    file.unlink()
    os.mkfifo(file)
    yield "not reloaded"
    file.unlink()
    file.write_text(AFTER, "utf-8")
    yield "reloaded"


def _clock_back(file: Path) -> Iterator[str]:
    file.write_text(AFTER, "utf-8")
    os.utime(file, ns=(0, 0))
    yield "reloaded"


def _same_size_same_time(file: Path) -> Iterator[str]:
    before = file.stat()
    file.write_text(TEXT.replace(OLD, NEW.replace("boat", "Ferry")), "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    yield "reloaded"


WAYS: tuple[Callable[[Path], Iterator[str]], ...] = (
    _in_pieces, _truncated, _renamed, _swapped_link, _deleted, _folder_deleted, _no_file,
    _clock_back, _same_size_same_time,
)  # fmt: skip


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.strip("_").replace("_", " "))
async def test_no_torn_version_is_ever_shown(
    brief: Path, way: Callable[[Path], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(MEDIUM, brief) as pilot:
        screen = reader(pilot)
        said: list[str] = []
        monkeypatch.setattr(screen, "say", said.append)
        for expected in way(brief / "a.yaml"):
            await _whole_until(pilot, lambda expected=expected: _was_said(said, expected))  # type: ignore[misc]
        await _whole_until(pilot, lambda: screen.dossier.head.title != OLD)
        assert screen.dossier.problems == ()


def _was_said(said: list[str], expected: str) -> bool:
    return not expected or any(each.startswith(expected) for each in said)


async def _whole_until(pilot: Reading, holds: Callable[[], bool]) -> None:
    """Look at the brief again and again; its last item stands at the end of the file."""
    for _ in range(200):
        await pilot.pause(REST / 5)
        assert len(reader(pilot).dossier.brief.sources) == 1
        if holds():
            return
    raise AssertionError("it never came to pass")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
async def test_a_file_that_may_not_be_read_for_a_while(brief: Path) -> None:
    async with reading(MEDIUM, brief) as pilot:
        (brief / "a.yaml").chmod(0)
        await pilot.pause(INTERVAL * 4)
        assert reader(pilot).dossier.head.title == OLD
        (brief / "a.yaml").chmod(0o600)
