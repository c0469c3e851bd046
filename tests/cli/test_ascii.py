"""Signs in ASCII: asked for, or as the locale has no others; nothing is lost, nothing fails."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.paths import bundled

SHOWN = ["show", "geneva-2022#niinisto"]
FORMS = [
    ["list"],
    ["show", "plain-words"],
    ["--plain", "plain-words"],
    ["compare", "plain-words"],
    ["compare", "plain-words", "--issue", "nato-door"],
    ["changes", "plain-words"],
    ["demands", "plain-words"],
    ["search", "missiles"],
    ["check", "plain-words"],
    ["check", "--balance", "plain-words"],
    ["verify", "plain-words"],
    ["explain"],
    ["--help"],
    *([each, "--help"] for each in ("show", "compare", "check", "search")),
]
BEYOND = re.compile(r"[^\x00-\x7f]")


@pytest.fixture
def ascii_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library whose authors wrote nothing but ASCII: all else is ours."""
    folder = tmp_path / "plain-words"
    folder.mkdir()
    for path in (bundled("content") / "geneva-2022").glob("*.yaml"):
        words = BEYOND.sub("e", path.read_text()).replace("id: geneva-2022", "id: plain-words")
        (folder / path.name).write_text(words)
    monkeypatch.setenv("BRIEFING_PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("ascii_library")
@pytest.mark.parametrize("words", FORMS, ids=" ".join)
def test_no_sign_of_ours_is_beyond_ascii(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    main([*words, "--ascii"])
    printed = "".join(capsys.readouterr())
    assert printed
    assert not BEYOND.findall(printed)


def test_forms_for_programs_stay_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("--json", "--format=csv"):
        main(["compare", "geneva-2022", form])
        told = capsys.readouterr().out
        main(["compare", "geneva-2022", form, "--ascii"])
        assert capsys.readouterr().out == told


@pytest.mark.parametrize(
    ("locale", "ascii_only"),
    [
        ({}, True),
        ({"LANG": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LC_CTYPE": "C.UTF-8", "LANG": "C"}, False),
        ({"LC_CTYPE": "C", "LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "tlh.utf8"}, False),
    ],
    ids=str,
)
def test_the_locale_decides_where_nobody_did(locale: dict[str, str], ascii_only: bool) -> None:
    printed = ran(SHOWN, locale).stdout.decode()
    assert ("“" not in printed) == ascii_only
    assert "Niinistö" in printed


def test_an_option_decides_before_the_locale() -> None:
    assert "“" in ran([*SHOWN, "--no-ascii"], {"LANG": "C"}).stdout.decode()
    assert "“" not in ran([*SHOWN, "--ascii"], {"LANG": "C.UTF-8"}).stdout.decode()


def test_an_output_that_has_no_letters_either_gets_their_codes() -> None:
    without = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = ran(SHOWN, without)
    assert done.returncode == 0
    assert b"Niinist\\xf6" in done.stdout
    assert done.stdout.isascii()


def ran(words: list[str], locale: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own, with this locale and no other."""
    kept = {name: os.environ[name] for name in ("HOME", "PATH")}
    command = [sys.executable, "-P", "-m", "briefing", *words]
    return subprocess.run(command, env=kept | locale, capture_output=True, check=False)
