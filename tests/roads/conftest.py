"""A brief that acts, in every text of it, and the loader's help against that switched off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.yamltree import characters, escapes
from tests.soak.hostile.example import everywhere

ACTING = (
    "\x1b]0;owned\x07\x1b[31m\x9b31m\x9d0;x\x9c\x07\x08\r\x0b\x7f\u202egnp\u2066\u200b"
    "\u2028\U000e0041 "
)
"""One of each sort; a surrogate no file can hold, so it comes by arguments alone."""

NOTHING = re.compile(r"(?!)")


@pytest.fixture
def acting(tmp_path: Path) -> Path:
    """A library with a brief whose every text is hostile."""
    folder = tmp_path / "content" / "ferry"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text(everywhere(ACTING), "utf-8")
    return folder


@pytest.fixture
def let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Switch the first line off: the loader refuses no character."""
    monkeypatch.setattr(characters, "FORBIDDEN", NOTHING)
    monkeypatch.setattr(escapes, "FORBIDDEN", NOTHING)
