"""The page about search tells the language as it is."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.model import KINDS, Position, Quote, Response, View
from briefing.model.fields import fields
from tests.search.conftest import Searching

PAGE = (Path(__file__).parents[2] / "docs" / "search.md").read_text(encoding="utf-8")
LISTS = {
    "firmness": fields(Position)["firmness"].words,
    "stance": fields(Response)["stance"].words,
    "wording": fields(Quote)["wording"].words,
    "outlook": fields(View)["outlook"].words,
    "kind": (*(kind.removesuffix("s") for kind in KINDS), "brief"),
}
CODE = re.findall(r"`([^`\n]+)`", PAGE)
EXAMPLES = [
    each for each in CODE if each != "briefing search" and re.search(r'\w \w|:\w|:"|^-\w|"\w', each)
]


@pytest.mark.parametrize("field", LISTS)
def test_the_values_of_a_field_are_told(field: str) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{field}:`"))
    told = row.split("|")[2].partition(";")[0].partition(": ")
    assert (told[2] or told[0]).split() == list(LISTS[field])


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 10


@pytest.mark.parametrize("query", EXAMPLES)
def test_every_example_is_a_query(index: Searching, query: str) -> None:
    assert index.find(query, typing=query == "speaker:lav").hits


def test_what_only_a_search_needs_is_loaded_by_a_search_alone() -> None:
    code = "import sys, briefing.search; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"sqlite3", "snowballstemmer"}.isdisjoint(done.stdout.split())
