"""The nearest word that exists: how many slips are taken for one."""

from __future__ import annotations

import pytest

from briefing.search.near import nearest


@pytest.mark.parametrize(
    ("typed", "known", "taken"),
    [
        ("lavrvo", ["lavrov"], "lavrov"),
        ("avlrov", ["lavrov"], ""),
        ("guab", ["guca"], ""),
        ("treayt", ["treaty", "treats"], "treaty"),
        ("traety", ["treaty", "trusty"], "treaty"),
        ("trety", ["treaty"], "treaty"),
        ("treatyy", ["treaty"], "treaty"),
        ("trxxty", ["treaty"], ""),
        ("amr", ["arm"], ""),
        ("guarintoes", ["guarantees"], "guarantees"),
        ("reaty", ["meaty", "treaty"], "meaty"),
    ],
)
def test_a_slip_is_taken_for_the_word_that_was_meant(
    typed: str, known: list[str], taken: str
) -> None:
    assert nearest(typed, known) == taken


def test_of_an_unfinished_word_the_beginning_of_a_longer_one_is_near() -> None:
    assert nearest("garan", ["guarantees"], unfinished=True) == ""
    assert nearest("guaru", ["guarantees"], unfinished=True) == "guara"
    assert nearest("guaru", ["guarantees"]) == ""
    assert nearest("letter", ["betterter"], unfinished=True) == ""
