"""A theme that does not exist is met with those that do."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run


def test_a_wrong_theme_names_the_nearest_and_all(run: Run) -> None:
    ended = run("--theme", "colorblind")
    assert ended.code == 2
    assert "did you mean 'colour-blind'? one of: dark, light, contrast" in ended.err
    assert ended.err.count("\n") == 1


def test_so_does_one_of_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_THEME", "drak")
    ended = run()
    assert ended.code == 2
    assert "there is no theme 'drak' (BRIEFING_THEME)" in ended.err


def test_a_theme_does_nothing_to_the_plain_edition(run: Run) -> None:
    assert run("--theme", "light").out == run().out
