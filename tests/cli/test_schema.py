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


def test_the_schema_of_a_brief_follows_its_ids(run: Run, ferry: Path) -> None:
    file = ferry / "brief.schema.json"
    run("new", "brief", "talks", "--sides", "us,them")
    published = Path("talks/brief.schema.json").read_text()
    run("new", "issue", "--in", "talks", "--id", "first")
    assert Path("talks/brief.schema.json").read_text() == published, "it knows no ids"

    head = ferry / "head.yaml"
    head.write_text("# yaml-language-server: $schema=brief.schema.json\n" + head.read_text())
    file.write_text(run("schema", "--workspace", "content/ferry").out)
    made = run("new", "issue", "--in", "content/ferry", "--id", "ice")
    assert "brief.schema.json: has the ids as they are now\n" in made.err
    run("rename", "winter", "snow", "--in", "content/ferry")
    issues = json.loads(file.read_text())["definitions"]["issues"]["anyOf"]
    assert [each["const"] for each in issues] == ["fares", "snow", "ice"]
    assert json.loads(file.read_text()) == made_now(run)


def made_now(run: Run) -> dict[str, Any]:
    known: dict[str, Any] = json.loads(run("schema", "--workspace", "content/ferry").out)
    return known


def test_the_schema_of_another_brief_is_left_alone(run: Run, ferry: Path) -> None:
    head = ferry / "head.yaml"
    head.write_text("# yaml-language-server: $schema=brief.schema.json\n" + head.read_text())
    for text in ("{", "[]", '{"$comment": "The ids are those of the brief \'other\'."}'):
        (ferry / "brief.schema.json").write_text(text)
        assert run("new", "issue", "--in", "content/ferry").code == 0
        assert (ferry / "brief.schema.json").read_text() == text
