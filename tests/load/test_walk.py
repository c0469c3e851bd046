"""The walk that names every fault agrees with the schema on whether there is one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.load import load_brief
from briefing.model import KINDS, Brief, Head, codec
from briefing.model.fields import Field, fields

HEAD = {"id": "talks", "title": "Talks", "as_of": "2022-01-24", "sides": ["us", "russia"]}
ODD = st.sampled_from(
    [
        "x",
        "two words",
        "2022-01-10",
        "2022-13-01",
        "before 2022",
        "stated",
        "red-line",
        "no",
        "0",
        "3",
        "1.5",
        "us",
        "http://x",
        "A",
    ]
)
ANYTHING = st.recursive(
    ODD, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ODD, inner, max_size=2)
)


def good(field: Field) -> st.SearchStrategy[Any]:
    """Values that the format has for a field."""
    one: st.SearchStrategy[Any]
    if field.struct:
        one = records(field.struct)
    elif field.words:
        one = st.sampled_from(field.words)
    else:
        one = ODD
    return st.lists(one, max_size=3) if field.many else one


def records(struct: type[msgspec.Struct]) -> st.SearchStrategy[dict[str, Any]]:
    """Mappings that are nearly right: most keys, now and then a wrong value or key."""
    known = {key: good(field) | good(field) | ANYTHING for key, field in fields(struct).items()}
    required = {key for key, field in fields(struct).items() if field.required}
    right = st.fixed_dictionaries(
        {key: known[key] for key in required},
        optional={key: known[key] for key in known.keys() - required},
    )
    wrong = st.dictionaries(st.sampled_from(["titel", "x", *known]), ANYTHING, max_size=2)
    return right | right | st.tuples(right, wrong).map(lambda both: both[0] | both[1])


@pytest.mark.parametrize("kind", ["brief", *KINDS])
@given(data=st.data())
@settings(max_examples=20, suppress_health_check=list(HealthCheck), deadline=None)
def test_the_walk_finds_a_fault_where_the_schema_does(
    kind: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    struct = KINDS.get(kind, Head)
    record = data.draw(records(struct))
    whole: dict[str, Any] = {"brief": HEAD, kind: record if kind == "brief" else [record]}
    file = tmp_path_factory.getbasetemp() / "walk.yaml"
    Path(file).write_text(yaml.safe_dump(whole, default_style='"'), encoding="utf-8")
    loaded = load_brief(file)
    try:
        codec.convert(whole, Brief)
    except msgspec.ValidationError:
        assert loaded.problems
    else:
        assert not loaded.problems
    assert loaded.brief
    assert not [each for each in loaded.problems if "`" in each.message]
    for item in (each for key in KINDS for each in getattr(loaded.brief, key)):
        assert codec.convert(codec.to_plain(item), type(item)) == item
