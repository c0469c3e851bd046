"""Briefs for tables: the one with four sides, and small ones made from a few words."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from briefing.library import Dossier, open_brief
from briefing.load import Loaded
from briefing.model import Brief
from briefing.model.codec import convert

ROOT = Path(__file__).parent.parent.parent
FOUR = ROOT / "tests" / "data" / "four-sides"
GENEVA = ROOT / "content" / "geneva-2022"
SIDES = ("aldra", "borva", "cerin", "delm")

Data = dict[str, Any]


@pytest.fixture(scope="session")
def four() -> Dossier:
    """The invented brief with four sides and three rounds."""
    return open_brief(FOUR)


@pytest.fixture(scope="session")
def geneva() -> Dossier:
    """The brief that comes with the program."""
    return open_brief(GENEVA)


def day(text: str) -> datetime.date:
    """A day of the year in which these briefs play, such as "03-05"."""
    return datetime.date.fromisoformat(f"2031-{text}")


def told(*, as_of: str = "2031-12-31", status: str = "contested", **kinds: list[Data]) -> Dossier:
    """A brief of the sides x, y, z on the issues a and b, not loaded from a file."""
    states = [{"id": each, "name": each, "kind": "state"} for each in "xyz"]
    about = {"title": "T", "question": "Q?", "status": status, "quarrel": "norm"}
    data = {
        "brief": {"id": "told", "title": "Told", "as_of": as_of, "sides": ["x", "y"]},
        "actors": states,
        "issues": [{"id": each, "group": each.upper(), **about} for each in "ab"],
        **kinds,
    }
    return Dossier(Loaded(Path("told.yaml"), convert(data, Brief), ()))


def stand(name: str, date: str | None, side: str = "x", **more: object) -> Data:
    """A position on issue a; one without a date has none."""
    data: Data = {"id": name, "issue": "a", "actor": side, "text": name, "basis": "stated"}
    return {**data, **({"date": date} if date else {}), **more}


def ask(name: str, date: str | None, by: str = "x", *of: str, **more: object) -> Data:
    """A demand on issue a, put to y if to nobody else."""
    data: Data = {"id": name, "issue": "a", "by": by, "of": list(of or "y"), "text": name}
    return {**data, **({"date": date} if date else {}), **more}


def answer(stance: str, date: str | None, by: str = "y") -> Data:
    """A response."""
    return {"by": by, "stance": stance, "text": stance, **({"date": date} if date else {})}
