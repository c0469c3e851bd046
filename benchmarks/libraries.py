"""Generated libraries, kept from run to run by what they were made from."""

from __future__ import annotations

import shutil
from itertools import cycle
from pathlib import Path

from benchmarks.briefs import brief
from benchmarks.generated import write_library
from benchmarks.languages import ENGLISH, LANGUAGES
from benchmarks.voice import Voice

_VERSION = 2
"""To be raised with every change of what is generated."""

SEED = 1


def library(kept: Path, briefs: int, items: int) -> Path:
    """The folder of a library: as many briefs, a file each, in several languages by turns.

    It is made in the folder `kept`, and only where it is not yet there.
    """
    whole = kept / f"library-{_VERSION}-{SEED}-{briefs}-{items}"
    if not whole.exists():
        made = _anew(whole)
        voices = cycle([Voice(each, SEED) for each in LANGUAGES])
        for number, voice in zip(range(briefs), voices, strict=False):
            name = f"made-{number:05}"
            text = "".join(part for _, part in brief(voice, name, items))
            (made / f"{name}.yaml").write_text(text, encoding="utf-8")
        made.rename(whole)
    return whole


def single(kept: Path, items: int) -> Path:
    """A brief of about so many items: a folder with a file a kind, likewise."""
    whole = kept / f"brief-{_VERSION}-{SEED}-{items}" / "made"
    if not whole.exists():
        made = _anew(whole)
        for kind, text in brief(Voice(ENGLISH, SEED), "made", items):
            (made / f"{kind}.yaml").write_text(text, encoding="utf-8")
        made.rename(whole)
    return whole


def library_of_passages(kept: Path, briefs: int, passages: int) -> Path:
    """A library of long briefs that hold so many passages together, likewise."""
    whole = kept / f"passages-{_VERSION}-{SEED}-{briefs}-{passages}"
    if not whole.exists():
        made = _anew(whole)
        write_library(made, briefs, passages, seed=SEED)
        made.rename(whole)
    return whole


def _anew(whole: Path) -> Path:
    """An empty folder beside it: what is half made is not taken for whole."""
    made = whole.with_name(f"{whole.name}.part")
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    return made
