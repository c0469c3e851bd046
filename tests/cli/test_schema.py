"""`briefing schema`: what editors complete and check by, also where no editor can be asked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.cli.conftest import HEAD, MOVES, ROOT, Run


def made(run: Run, *words: str) -> dict[str, Any]:
    done = run("schema", *words)
    assert (done.code, done.err) == (0, "")
    schema: dict[str, Any] = json.loads(done.out)
    jsonschema.Draft7Validator.check_schema(schema)
    return schema


def faults(schema: dict[str, Any], text: str) -> list[str]:
    data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - text only, as the format reads it
    return [each.message for each in jsonschema.Draft7Validator(schema).iter_errors(data)]


def test_it_is_the_published_one(run: Run) -> None:
    assert made(run) == json.loads((ROOT / "docs" / "brief.schema.json").read_text())


@pytest.mark.parametrize("text", [HEAD, MOVES, HEAD + MOVES])
def test_it_takes_any_file_of_a_brief(run: Run, text: str) -> None:
    assert faults(made(run), text) == []
    assert faults(made(run, "--workspace", "content/ferry"), text) == []


def test_an_unknown_id_is_a_fault_where_the_ids_are_known(run: Run) -> None:
    text = MOVES.replace("speaker: moor", "speaker: moer")
    assert faults(made(run), text) == []
    assert len(faults(made(run, "--workspace", "content/ferry"), text)) == 1


def test_the_working_directory_is_the_brief(
    run: Run, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = made(run, "--workspace", "content/ferry")
    monkeypatch.chdir(ferry)
    assert made(run, "--workspace") == named
    titles = {
        each["const"]: each["description"] for each in named["definitions"]["issues"]["anyOf"]
    }
    assert titles == {"fares": "Fares", "winter": "Winter crossings"}


def test_a_kind_without_items_takes_any_id(run: Run) -> None:
    views = "views:\n  - {id: v, expert: moor, claim: x, agrees_with: [anything]}\n"
    assert faults(made(run, "--workspace", "content/ferry"), views) == []
    assert faults(made(run), views.replace("claim", "cliam"))
