"""What is built and installed elsewhere reads the same briefs as the checkout does.

Nothing is fetched: the clean environment borrows the dependencies of the one that runs the tests,
and only those (an editable install is a .pth file, which is not followed from there).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONTENT = {f"content/{path.relative_to(ROOT / 'content')}" for path in ROOT.glob("content/*/*.*")}
STYLES = {f"styles/{path.name}" for path in ROOT.glob("styles/*.tcss")}


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; the test fails with what it says when it ends badly."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=cwd, env=clean, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sdist, and of the wheel that is built from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="session")
def wheel(built: Path) -> Path:
    return next(built.glob("briefing_tui-*.whl"))


@pytest.fixture(scope="session")
def sdist(built: Path) -> Path:
    return next(built.glob("briefing_tui-*.tar.gz"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of a clean environment that holds the wheel."""
    home = tmp_path_factory.mktemp("clean")
    venv.create(home, symlinks=True)
    python = home / "bin" / "python"
    offline = ("--no-index", "--no-deps", "--quiet")
    run(sys.executable, "-m", "pip", "--python", python, "install", *offline, wheel, cwd=home)
    borrowed = sysconfig.get_path("purelib")
    next(home.glob("lib/*/site-packages")).joinpath("borrowed.pth").write_text(borrowed)
    return python.parent


def test_the_wheel_carries_content_and_styles(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert CONTENT
    assert STYLES
    assert {f"briefing/{name}" for name in CONTENT | STYLES} <= names


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"briefing"}


def test_the_sdist_carries_tests_docs_and_locks_too(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= CONTENT | STYLES
    assert {"README.md", "LICENSE", "Makefile", ".ci/run", "requirements/run.txt"} <= names
    assert {"tests/test_packaging.py", "docs/architecture.md", "briefing/py.typed"} <= names


def test_an_installed_reader_lists_its_briefs(installed: Path, tmp_path: Path) -> None:
    assert "geneva-2022" in run(installed / "briefing", "list", cwd=tmp_path)


def test_an_installed_reader_shows_a_brief(installed: Path, tmp_path: Path) -> None:
    show = (installed / "briefing", "show", "geneva-2022")
    title = json.loads(run(*show, "--json", cwd=tmp_path))["brief"]["title"]
    assert title in run(*show, cwd=tmp_path)


def test_the_command_and_the_module_are_one(installed: Path, tmp_path: Path) -> None:
    by_module = run(installed / "python", "-P", "-m", "briefing", "--version", cwd=tmp_path)
    assert run(installed / "briefing", "--version", cwd=tmp_path) == by_module


def test_an_editable_install_reads_the_checkout(tmp_path: Path) -> None:
    # The tests run in one.
    command = (sys.executable, "-P", "-m", "briefing", "list", "--json")
    assert str(ROOT / "content") in run(*command, cwd=tmp_path)
