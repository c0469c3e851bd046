"""What lies in the working directory is read, never run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, ROOT, environment
from tests.terminal.seat import Seat

INSTALLED = Path(sys.executable).with_name("briefing")
RUNS = 'from pathlib import Path\nPath("ran").touch()\n'
MODULES = (
    "yaml",
    "msgspec",
    "platformdirs",
    "rich",
    "textual",
    "argparse",
    "json",
    "snowballstemmer",
)

pytestmark = pytest.mark.skipif(not INSTALLED.exists(), reason="the command is not installed")


def set_trap(folder: Path) -> Path:
    """The modules that are imported first, as files beside the brief."""
    for each in MODULES:
        (folder / f"{each}.py").write_text(RUNS)
    return folder / "ran"


@pytest.mark.parametrize("named", [None, "/nowhere:", "."])
def test_the_installed_command_imports_nothing_from_it(named: str | None, ferry: Path) -> None:
    ran = set_trap(ferry)
    variables = environment()
    del variables["PYTHONPATH"]
    if named is not None:
        variables["PYTHONPATH"] = named
    done = subprocess.run(
        [INSTALLED, "check", "."], cwd=ferry, env=variables, capture_output=True, check=False
    )
    assert (done.returncode, ran.exists()) == (0, False), done.stderr


@pytest.mark.parametrize("options", [(), ("-I",)])
def test_the_module_imports_nothing_from_it_once_it_runs(
    options: tuple[str, ...], ferry: Path
) -> None:
    # What Python itself imports before a module runs is found there without -P or -I.
    ran = set_trap(ferry)
    (ferry / "argparse.py").unlink()
    (ferry / "json.py").unlink()
    variables = environment(PYTHONPATH=str(ROOT))
    done = subprocess.run(
        [sys.executable, *options, "-m", "briefing", "check", "."],
        cwd=ferry,
        env=variables,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, ran.exists()) == (0, False), done.stderr


def test_pythoninspect_leads_to_no_prompt_of_python() -> None:
    for words in (["--version"], ["--kiosk", "list"], ["--plain", "geneva-2022#nato-door"]):
        with Seat([str(INSTALLED), *words], env=environment(PYTHONINSPECT="1")) as seat:
            assert seat.ends() in (0, 2)
            assert ">>>" not in seat.text()


def test_a_variable_of_the_screens_library_writes_and_runs_nothing(tmp_path: Path) -> None:
    variables = environment(
        TEXTUAL="devtools,debug",
        TEXTUAL_LOG=str(tmp_path / "log"),
        TEXTUAL_SCREENSHOT="0",
        TEXTUAL_SCREENSHOT_LOCATION=str(tmp_path),
        TEXTUAL_DRIVER="nowhere:Driver",
        TEXTUAL_PRESS="q",
    )
    with Seat([*COMMAND, "geneva-2022"], env=variables) as seat:
        seat.sees("In short")
        seat.type("?")
        seat.sees("Keys and signs")
        seat.type("\x1b[27uq")
        assert seat.ends() == 0
    assert list(tmp_path.iterdir()) == []
