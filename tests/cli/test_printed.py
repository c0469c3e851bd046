"""The printed edition that is kept: the same lines as laid out anew, and never earlier ones."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from briefing.cli import printed, terminal
from briefing.evidence import lock_path, renew, write_lock
from briefing.library import compiled, open_brief, reopen
from briefing.render import edition
from briefing.render.look import Look
from tests.cli.conftest import GAZETTE, Ended, Run

SHOW = ("show", "ferry")
LOOK = Look(("island", "mainland"))


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    # A test does not wait until its files count as old enough.
    monkeypatch.setattr(compiled, "SETTLED", -(10**18))


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The width of each edition that is laid out."""
    widths: list[int] = []
    whole = edition.whole

    def counted(*what: object) -> object:
        widths.append(what[-1])  # type: ignore[arg-type] # the width
        return whole(*what)  # type: ignore[arg-type] # handed on as they are

    monkeypatch.setattr(edition, "whole", counted)
    return widths


@pytest.fixture
def anew(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ended]:
    """Run a command where nothing is kept."""

    def ended(*words: str) -> Ended:
        with monkeypatch.context() as nowhere:
            nowhere.setattr("briefing.paths._within", [Path()])
            return run(*words)

    return ended


def thrice(run: Run) -> Ended:
    """Once to keep the brief, once to keep what is printed of it, and from there."""
    first, second, third = (run(*SHOW) for _ in range(3))
    assert first == second == third
    return third


def kept(home: Path) -> list[Path]:
    return sorted((home / ".cache" / "briefing" / "printed").glob("*"))


def test_what_was_printed_is_not_laid_out_again(run: Run, laid_out: list[int]) -> None:
    shown = [run(*SHOW) for _ in range(4)]
    assert shown == shown[:1] * 4
    # The brief itself is kept the first time, what was printed of it the second.
    assert len(laid_out) == 2


@pytest.mark.usefixtures("home")
def test_another_look_is_laid_out_for_itself(
    run: Run, anew: Callable[..., Ended], laid_out: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    thrice(run)
    turned, early = ("--sides", "mainland,island"), ("--as-of", "2030-05-02")
    for more in (turned, early, (), turned):
        assert run(*SHOW, *more) == anew(*SHOW, *more)
    monkeypatch.setattr(terminal, "width", lambda: 40)
    assert run(*SHOW) == run(*SHOW) == anew(*SHOW)
    monkeypatch.setenv("LC_ALL", "C")
    assert run(*SHOW) == run(*SHOW) == anew(*SHOW)


def test_a_change_of_the_brief_or_of_its_proofs_is_printed(
    run: Run, ferry: Path, tmp_path: Path, anew: Callable[..., Ended]
) -> None:
    before = thrice(run)
    moves = ferry / "moves.yaml"
    moves.write_text(moves.read_text().replace("One boat a day", "Two boats a day"))
    changed = thrice(run)
    assert "Two boats a day" in changed.out
    assert changed != before
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "gazette.txt").write_text(GAZETTE)
    write_lock(renew(open_brief(ferry).brief, sources), lock_path(ferry))
    proven = thrice(run)
    assert proven == anew(*SHOW)
    assert proven != changed


@pytest.mark.parametrize("at", [0, 0.1, 0.5, 0.99])
def test_what_is_damaged_is_laid_out_anew(run: Run, home: Path, at: float) -> None:
    whole = thrice(run)
    (file,) = kept(home)
    data = bytearray(file.read_bytes())
    data[int(at * len(data))] ^= 0x04
    for spoilt in (bytes(data), data[: int(at * len(data))], b""):
        file.write_bytes(spoilt)
        assert run(*SHOW) == whole
        assert run(*SHOW) == whole


def test_what_is_broken_off_is_not_kept(run: Run, ferry: Path, home: Path) -> None:
    run(*SHOW)
    assert [*islice(printed.whole(reopen(ferry), LOOK, 80), 3)]
    assert kept(home) == []
    assert [*printed.whole(reopen(ferry), LOOK, 80)]
    assert len(kept(home)) == 1


def test_few_are_kept_and_none_that_is_large(
    run: Run, ferry: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(*SHOW)
    for width in range(40, 60):
        assert [*printed.whole(reopen(ferry), LOOK, width)]
    assert len(kept(home)) == printed.MOST
    monkeypatch.setattr(printed, "LARGEST", 100)
    newest = kept(home)
    assert [*printed.whole(reopen(ferry), LOOK, 39)]
    assert kept(home) == newest
