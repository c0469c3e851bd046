"""The pages about the format are what the model says now, and their example is whole."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.library import open_brief
from briefing.model.fields import fields
from briefing.model.schema import structs
from briefing.model.when import parse

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "format.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["format.md", "brief.schema.json"])
def test_the_page_is_as_the_model_makes_it(tmp_path: Path, name: str) -> None:
    subprocess.run(
        [sys.executable, "docs/reference.py", str(tmp_path)], cwd=DOCS.parent, check=True
    )
    made = (tmp_path / name).read_text(encoding="utf-8")
    assert made == (DOCS / name).read_text(encoding="utf-8"), "make reference renews it"


def test_the_example_is_without_a_fault() -> None:
    assert open_brief(DOCS / "example.yaml").problems == ()


def test_every_field_is_told_with_its_meaning_and_an_example() -> None:
    rows = re.findall(r"(?m)^\| (?:\*\*)?`(\w+)`(?:\*\*)? \| ([^|]+) \| (.+) \| (.+) \|$", PAGE)
    known = [(key, field) for struct in structs() for key, field in fields(struct).items()]
    assert sorted(row[0] for row in rows) == sorted(key for key, _ in known)
    assert all(meaning.strip() and example.strip() for _, _, meaning, example in rows)
    for _, field in known:
        for word, meaning in field.meanings.items():
            assert f"- `{word}`: {meaning}\n" in PAGE


def test_every_word_of_a_list_is_explained() -> None:
    for struct in structs():
        for key, field in fields(struct).items():
            assert set(field.words) == set(field.meanings), f"{struct.__name__}.{key}"


def test_every_form_of_a_date_is_one() -> None:
    forms = re.findall(r"(?m)^\| `([^`]+)` \| (?:that|some) ", PAGE)
    assert len(forms) == 7
    assert [parse(each).text for each in forms] == forms
