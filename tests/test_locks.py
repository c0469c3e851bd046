"""The locks say which files to install, not where from, and they fit what the project asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = sorted(ROOT.glob("requirements/*.txt"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())

PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text()
    return {canonicalize_name(name): version for name, version in PIN.findall(text)}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_a_lock_names_no_index_or_host(lock: Path) -> None:
    assert not re.search(r"http|://|--index|--extra-index|--find-links", lock.read_text())


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_every_pin_carries_hashes(lock: Path) -> None:
    # A requirement is one logical line: continued lines belong to it.
    text = lock.read_text().replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    assert len(lines) == len(pins(lock.stem)) > 0
    for line in lines:
        assert PIN.match(line), line
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", line), line


@pytest.mark.parametrize(
    ("lock", "asked_for"),
    [
        ("run", PROJECT["project"]["dependencies"]),
        ("run", PROJECT["build-system"]["requires"]),
        ("dev", PROJECT["project"]["dependencies"]),
        ("dev", PROJECT["project"]["optional-dependencies"]["dev"]),
    ],
    ids=["run", "run: build", "dev: run", "dev"],
)
def test_a_lock_fits_the_project(lock: str, asked_for: list[str]) -> None:
    pinned = pins(lock)
    for requirement in map(Requirement, asked_for):
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)])


def test_the_tools_run_beside_the_versions_of_the_reader() -> None:
    assert pins("run").items() <= pins("dev").items()
