"""What README and the checks of a change tell people to type is what the Makefile has."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent


def told_in(path: str) -> list[str]:
    """The targets that stand after `make` in a text, at the start of a line or of code."""
    told = r"(?:^|`)make (?:--silent )?([a-z]+(?: [a-z]+)*)"
    found = re.findall(told, (ROOT / path).read_text(), re.MULTILINE)
    return [target for targets in found for target in targets.split()]


def test_readme_begins_with_the_two_commands() -> None:
    assert told_in("README.md")[:2] == ["run", "test"]


def test_a_change_is_checked_with_the_commands_of_readme() -> None:
    assert told_in(".ci/run")[-2:] == ["check", "test"]
    assert set(told_in(".ci/run")) <= set(told_in("README.md"))


def test_readme_names_only_targets_that_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(told_in("README.md")) <= targets
