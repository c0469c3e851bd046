"""What every test starts from: no trace of the person or the terminal that runs it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from briefing.render.symbols import use_ascii

_OF_THE_TERMINAL = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "COLORTERM", "CLICOLOR")
_XDG = {
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}


def pytest_configure() -> None:
    """Let the programs under test be interrupted, though these tests run in the background.

    A shell has what it starts there ignore both signals, and so would all that the tests start.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home directory of the test's own, and an environment that says nothing else."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name, folder in _XDG.items():
        monkeypatch.setenv(name, str(home / folder))
    # Within the process of the tests a command that keeps nothing would be the last that does.
    monkeypatch.setattr("briefing.paths._within", [])
    # So would one that writes in ASCII, of all that is shown behind it.
    use_ascii(on=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in os.environ:
        if name in _OF_THE_TERMINAL or name.startswith(("BRIEFING_", "TEXTUAL")):
            monkeypatch.delenv(name)
    return home
