"""The matrix says the same in every form, cell by cell, on days early and late."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import Any, cast

import pytest

from briefing.cli.forms.comparison import Comparison
from briefing.compare.lenses import Setting, lens_named
from briefing.library import Dossier, address
from briefing.library.asof import as_of

DAYS = ["1900-01-01", "2022-01-10", "2022-01-19", "2022-01-21", "2022-01-22"]
LENSES = ["all", "differences", "common", "red-lines", "unanswered"]


@pytest.fixture(params=DAYS)
def view(geneva: Dossier, request: pytest.FixtureRequest) -> Dossier:
    day = address.parse(f"#x@{request.param}").day
    assert day is not None
    return as_of(geneva, day)


def compared(dossier: Dossier, lens: str = "all") -> Comparison:
    sides = dossier.head.sides[:2]
    return Comparison(dossier, sides, lens_named(lens), Setting(), None)


def in_text(found: Comparison) -> list[list[str]]:
    """The cells of the plain edition, which stand in two columns, without their white space."""
    rows: list[list[str]] = []
    inside = False
    # Over the matrix stand the day, the lens and the names of the sides.
    for line in _below_names(found.text(80)):
        left, bar, right = line.partition("│")
        if bar and not inside:
            rows.append(["", ""])
        inside = bool(bar)
        if bar:
            rows[-1] = [rows[-1][0] + _tight(left), rows[-1][1] + _tight(right)]
    return rows


def in_markdown(found: Comparison) -> list[list[str]]:
    """The cells of the Markdown, without what keeps them literal and their white space."""
    lines = [line for line in found.markdown() if line.startswith("|")][2:]
    cells = [re.split(r"(?<!\\)\|", line)[2:-1] for line in lines]
    return [[_tight(_read(each)) for each in row] for row in cells]


def in_json(found: Comparison) -> list[dict[str, Any]]:
    rows = cast("list[dict[str, Any]]", found.data()["rows"])
    return [cell for row in rows for cell in row["cells"].values()]


@pytest.mark.parametrize("lens", LENSES)
def test_text_and_markdown_hold_the_same_cells(view: Dossier, lens: str) -> None:
    found = compared(view, lens)
    assert in_text(found) == in_markdown(found)


@pytest.mark.parametrize("lens", LENSES)
def test_text_json_and_csv_hold_the_same_items_and_marks(view: Dossier, lens: str) -> None:
    found = compared(view, lens)
    shown = [cell for row in in_text(found) for cell in row]
    lines = list(csv.DictReader(found.comma_separated()))
    for text, told, line in zip(shown, in_json(found), lines, strict=True):
        latest = told.get("latest", {})
        assert line["mark"] == told["mark"]
        assert line["item"] == latest.get("item", "")
        assert _tight(told["mark"]) in text or told["blank"] == "silence"
        assert _tight(line["text"]) in text
        assert _words(line["quote"]) in text or told.get("blank")
        assert bool(latest) is bool(line["date"] or line["text"])
        before = re.search(r"(\d+)moves?before:", text)
        assert told["earlier"] == (int(before[1]) if before else 0)
        for word in told.get("own_words", []):
            assert _tight(f"“{word}”") in text
        for demand in told.get("asked", []):
            assert _tight(_shown(view, demand)) in text


def test_the_rows_are_those_of_the_brief_s_issues(view: Dossier) -> None:
    data = compared(view).data()
    rows = cast("list[dict[str, Any]]", data["rows"])
    assert [row["issue"] for row in rows] == [each.id for each in view.brief.issues]
    assert len(in_text(compared(view))) == len(rows)
    assert ("as_of" in data) is (view.day is not None)


def _below_names(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if line and set(line) == {"─"}:
            break
    return lines


def _tight(text: str) -> str:
    return "".join(text.split())


def _read(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text.replace("<br>", "\n")).replace("&amp;", "&")


def _words(quote: str) -> str:
    """The beginning of a quote: of a long one the matrix shows the first sentence."""
    return _tight(" ".join(quote.split()[:5]))


def _shown(dossier: Dossier, demand: str) -> str:
    text = str(getattr(dossier.item(demand), "text", ""))
    return re.sub(r"\[\[[^\]|]*\|([^\]]*)\]\]", r"\1", text)
