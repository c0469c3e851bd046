"""Every question is answered beside a limit and a peer, and the page is what the command writes."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.bench import Bench
from benchmarks.curve import PICTURE, Curve, growth
from benchmarks.figures import Figure, Row, Table
from benchmarks.page import PAGE, page
from benchmarks.questions import QUESTIONS, Question

TITLES = re.compile(r"^#+ .*$", re.MULTILINE)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """The smallest run: everything once, with next to no content."""
    return Bench(
        tmp_path,
        rounds=1,
        strokes=1,
        sizes=((80, 24),),
        large=60,
        libraries=(2, 3),
        at_once=2,
        share=0.2,
        items=60,
        passages=2_400,
        seconds=0.2,
        held=0.2,
        pages=1,
        kept=tmp_path / "kept",
    )


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.title)
def test_a_question_is_answered_beside_a_limit_and_a_peer(question: Question, bench: Bench) -> None:
    tables = list(question.ask(bench))
    assert tables
    if question.peers:
        assert any(row.judged for table in tables for row in table.rows)
    written = numberless(PAGE.read_text(encoding="utf-8"))
    for title in TITLES.findall("\n".join(page(bench, [(question, tables)], 1))):
        assert numberless(title) in written


def numberless(text: str) -> str:
    """Sizes differ between a run and the smallest run."""
    return re.sub(r"[\d,]+", "#", text)


def test_what_is_above_its_limit_is_called_missed_by_its_name() -> None:
    row = Row("start", (Figure(3, 2), "less", Figure(1), Figure(None, 5)))
    table = Table("T", "Note.", "", ("ms", "beside", "its ms", "ratio"), (row,))
    assert "| start | 3.00 (≤ 2) | less | 1.00 | none (≤ 5) | **missed**: ms, ratio |" in [
        *table.lines()
    ]
    assert "met" not in "".join(table.lines())


def test_the_picture_is_drawn_from_the_curves() -> None:
    flat, steep = Curve("flat", "ms", (5, 5, 5)), Curve("steep", "s", (1, 10, 100))
    table = growth((10, 100, 1000), (flat, steep))
    assert [str(row.cells[-1]) for row in table.rows] == ["0.00 (≤ 1.1)", "1.00 (≤ 1.1)"]
    told = "".join(ElementTree.fromstring(table.picture).itertext())  # noqa: S314 - our own
    assert "steep, s, exponent 1.00" in told
    assert f"({PICTURE.name})" in table.note
    assert PICTURE.exists()
