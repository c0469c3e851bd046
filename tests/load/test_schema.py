"""The published JSON Schema is that of the model, and says of a brief what the loader says."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from briefing.load import load_brief
from briefing.model import codec
from briefing.model.schema import schema

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "docs" / "brief.schema.json"


def test_the_published_schema_is_that_of_the_model() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == json.loads(json.dumps(schema()))


def test_the_bundled_brief_keeps_to_the_schema() -> None:
    brief = load_brief(ROOT / "content" / "geneva-2022").brief
    jsonschema.validate(json.loads(codec.to_json(brief)), schema())
