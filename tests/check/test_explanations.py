"""Each code is explained, and the examples of the loader's codes fail and pass as they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check import RULES
from briefing.explain import Explanation, explanation, levels, why
from briefing.faults import codes
from briefing.library import Dossier
from briefing.load import load_brief
from briefing.problems import Problem

OF_RULES = {rule.code for rule in RULES}
HEAD = """\
brief: {id: talks, title: The talks, as_of: 2022-01-22, sides: [us, russia]}
actors:
  - {id: us, name: United States, kind: state}
  - {id: russia, name: Russia, kind: state}
"""
ALONE = {"empty-file", "no-brief", "no-head"}
NOT_SHOWN = {"not-a-file", "unreadable", "too-large", "not-utf-8", "more-faults", "part-of-brief"}


def explained(code: str) -> Explanation:
    found = explanation(code)
    assert found, code
    return found


def problems(code: str, text: str, folder: Path) -> list[Problem]:
    """Those of an example, read alone or beside a file with the head."""
    folder.mkdir()
    (folder / "example.yaml").write_text(text, encoding="utf-8")
    if code not in ALONE:
        (folder / "a-head.yaml").write_text(HEAD, encoding="utf-8")
    loaded = load_brief(folder)
    whole = Dossier(loaded).problems if loaded.brief else loaded.problems
    return [each for each in whole if each.code == code or each.code not in OF_RULES]


def test_every_code_is_explained() -> None:
    assert set(levels()) == set(codes())
    assert all(explained(code).sentence.endswith((".", ":")) for code in levels())


@pytest.mark.parametrize("code", sorted(set(levels()) - OF_RULES - NOT_SHOWN))
def test_the_examples_of_a_code_of_the_loader_are_true(code: str, tmp_path: Path) -> None:
    told = explained(code)
    found = problems(code, told.fails, tmp_path / "fails")
    assert [(each.code, each.level) for each in found] == [(code, told.level)]
    assert problems(code, told.passes, tmp_path / "passes") == []


def test_what_cannot_be_shown_has_no_example() -> None:
    assert {code for code in levels() if not explained(code).fails} == NOT_SHOWN


def test_an_unknown_code_has_no_explanation() -> None:
    assert explanation("nonsense") is None
    assert why("nonsense") == ""
