"""`briefing preview`: prints again when the files have changed, says what is wrong when broken."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from tests.cli.conftest import COMMAND


def _previewed(ferry: Path, words: str) -> tuple[str, str]:
    """What is printed in all, where the head is changed to `words` after the first print."""
    printed = ferry.parent / "printed.txt"
    with printed.open("w", encoding="utf-8") as out:
        running = subprocess.Popen(
            [*COMMAND, "preview", str(ferry), "--section", "overview", "--once"],
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
        )
    until = time.monotonic() + 20
    while "The ferry talks" not in printed.read_text(encoding="utf-8"):
        assert time.monotonic() < until, "nothing was printed"
        time.sleep(0.05)
    (ferry / "head.yaml").write_text(words, encoding="utf-8")
    _out, err = running.communicate(timeout=20)
    return printed.read_text(encoding="utf-8"), err


def test_a_change_prints_it_again(ferry: Path) -> None:
    words = (ferry / "head.yaml").read_text(encoding="utf-8")
    out, _err = _previewed(ferry, words.replace("The ferry talks", "The boat talks"))
    assert "The ferry talks" in out
    assert "The boat talks" in out


def test_a_broken_save_is_told_with_its_place(ferry: Path) -> None:
    words = (ferry / "head.yaml").read_text(encoding="utf-8")
    out, err = _previewed(ferry, words + "\nquotes: 'never closed\n")
    assert out.count("The ferry talks") == 1
    assert "head.yaml:" in err
