"""What is kept compiled: the same brief as from its files, and never an earlier one."""

from __future__ import annotations

import datetime
import os
import shutil
import stat
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from briefing.errors import UnreadableError
from briefing.library import Dossier, compiled, keep, open_brief, reopen
from briefing.library.asof import as_of
from briefing.library.entry import entries, entry
from briefing.library.recalled import Recalled
from briefing.model import KINDS

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"
LONG_AGO = time.time() - 3600


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    # A test does not wait until its files count as old enough.
    monkeypatch.setattr(compiled, "SETTLED", -(10**18))
    return tmp_path / "cache" / "briefing" / "briefs"


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GENEVA, tmp_path / "geneva"))


def is_recalled(dossier: Dossier) -> bool:
    return isinstance(dossier.loaded, Recalled)


def test_what_is_recalled_is_what_was_read(brief: Path) -> None:
    read = open_brief(brief)
    assert keep(read)
    recalled = reopen(brief)
    assert is_recalled(recalled)
    assert recalled.brief == read.brief
    assert recalled.problems == read.problems
    assert recalled.proofs == read.proofs
    for kind in KINDS:
        for item in read.items(kind):
            assert recalled.place(item.id) == read.place(item.id)
            assert recalled.referrers(item.id) == read.referrers(item.id)
    assert recalled.loaded.lost == read.loaded.lost
    assert recalled.loaded.trees == read.loaded.trees


@pytest.mark.parametrize("badly", [b"", b"\xc0", b"\x90", b"\x91\x91\x05"])
def test_who_names_whom_is_found_out_where_it_was_kept_badly(brief: Path, badly: bytes) -> None:
    read = open_brief(brief)
    assert keep(read)
    kept = reopen(brief).loaded
    assert isinstance(kept, Recalled)
    again = Dossier(replace(kept, packed_naming=msgspec.Raw(badly)))
    assert again.referrers("us") == read.referrers("us")


def test_who_names_whom_as_of_a_day_is_not_what_was_kept_of_the_whole(brief: Path) -> None:
    assert keep(open_brief(brief))
    day = datetime.date(2022, 1, 10)
    then, whole = as_of(reopen(brief), day), reopen(brief)
    assert then.referrers("us") == as_of(open_brief(brief), day).referrers("us")
    assert then.referrers("us") != whole.referrers("us")


def test_a_list_of_briefs_reads_them_once(brief: Path) -> None:
    (listed,) = entries([brief])
    assert is_recalled(reopen(brief))
    assert entries([brief]) == [listed] == [entry(brief)]


def test_it_goes_by_the_files_whatever_they_are_called_by(
    brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keep(open_brief(brief))
    monkeypatch.chdir(brief.parent)
    near = reopen("geneva")
    assert is_recalled(near)
    assert near.path == Path("geneva")


def test_its_faults_are_told_at_the_places_of_the_files_as_they_are_called(
    brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = brief / "quotes.yaml"
    file.write_text(file.read_text().replace("date_basis: stated", "date_basis: sated", 1))
    assert keep(open_brief(brief))
    monkeypatch.chdir(brief.parent)
    found = reopen("geneva").problems
    assert found
    assert found == open_brief("geneva").problems
    assert str(found[0].place).startswith("geneva/")


def touched(brief: Path) -> None:
    os.utime(brief / "quotes.yaml", (LONG_AGO, LONG_AGO))


def edited_under_the_same_size_and_time(brief: Path) -> None:
    file = brief / "quotes.yaml"
    before = file.stat()
    file.write_text(file.read_text().replace("e", "E", 1))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def added(brief: Path) -> None:
    (brief / "more.yaml").write_text("terms: []\n")


def taken_away(brief: Path) -> None:
    (brief / "gaps.yaml").unlink()


def lock_changed(brief: Path) -> None:
    (brief / "evidence.lock").write_text("{}")


def lock_gone(brief: Path) -> None:
    (brief / "evidence.lock").unlink()


@pytest.mark.parametrize(
    "change",
    [touched, edited_under_the_same_size_and_time, added, taken_away, lock_changed, lock_gone],
)
def test_a_change_of_the_files_is_never_missed(brief: Path, change: Callable[[Path], None]) -> None:
    assert keep(open_brief(brief))
    change(brief)
    assert not is_recalled(reopen(brief))


def test_what_was_changed_just_before_it_was_read_is_not_kept(
    brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "SETTLED", 2 * 10**9)
    touched(brief)
    assert not keep(open_brief(brief))


def test_what_has_changed_since_it_was_read_is_not_kept(brief: Path) -> None:
    read = open_brief(brief)
    touched(brief)
    assert not keep(read)


def test_another_build_reads_the_files(brief: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert keep(open_brief(brief))
    monkeypatch.setattr(compiled, "build", lambda: "another")
    assert not is_recalled(reopen(brief))


@pytest.mark.parametrize("damage", ["", "nonsense", "half", "letter"])
def test_damage_does_no_harm(brief: Path, home: Path, damage: str) -> None:
    read = open_brief(brief)
    assert keep(read)
    (file,) = home.glob("*.msgpack")
    data = file.read_bytes()
    kinds = {
        "nonsense": b"\xc1" * 40,
        "half": data[: len(data) // 2],
        "letter": data[:-1] + b"\xff",
    }
    file.write_bytes(kinds.get(damage, b""))
    assert reopen(brief).brief == read.brief


def test_a_folder_in_its_place_does_no_harm(brief: Path, home: Path) -> None:
    assert keep(open_brief(brief))
    (file,) = home.glob("*.msgpack")
    file.unlink()
    file.mkdir()
    assert not is_recalled(reopen(brief))
    assert not keep(open_brief(brief))


def test_only_its_owner_can_read_what_is_kept(brief: Path, home: Path) -> None:
    assert keep(open_brief(brief))
    (file,) = home.glob("*.msgpack")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_the_oldest_goes_where_there_are_too_many(
    brief: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "MOST", 2)
    others = [Path(shutil.copytree(brief, tmp_path / name)) for name in ("a", "b", "c")]
    for number, each in enumerate(others):
        assert keep(open_brief(each))
        newest = max(home.glob("*.msgpack"), key=lambda file: file.stat().st_mtime_ns)
        os.utime(newest, (LONG_AGO + number, LONG_AGO + number))
    assert [is_recalled(reopen(each)) for each in others] == [False, True, True]


def test_a_brief_with_an_unusable_head_is_read_each_time(tmp_path: Path) -> None:
    file = tmp_path / "small.yaml"
    file.write_text("brief: {title: Small}\nactors: [{id: a, name: A, kind: state}]\n")
    assert not keep(open_brief(file))
    assert reopen(file).head.title == "Small"


def test_an_absent_brief_is_told_of_as_ever(brief: Path) -> None:
    assert keep(open_brief(brief))
    shutil.rmtree(brief)
    with pytest.raises(UnreadableError):
        reopen(brief)


def test_places_asked_for_after_the_files_have_gone_are_that_of_the_brief(brief: Path) -> None:
    assert keep(open_brief(brief))
    recalled = reopen(brief)
    shutil.rmtree(brief)
    assert recalled.place(recalled.id).file == brief
