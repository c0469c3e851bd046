"""Each rule's explanation is true: its first example fails the rule, its second passes."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from textwrap import dedent
from typing import Any

import msgspec
import pytest
import yaml

from briefing.check import run
from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.check.rules import RULES, Rule
from briefing.evidence import Entry, changed_since, claims, digest
from briefing.load import load_brief
from briefing.model import KINDS, Brief, Head, When
from briefing.model.codec import to_plain
from briefing.model.fields import Field, fields
from briefing.problems import Level

EXPLAINED = re.compile(r"(?s).+\n\nFails:\n\n(?P<fails>.+)\n\nPasses:\n\n(?P<passes>.+)")
NUMBERS = itertools.count()
# An example is a part of a brief: that something else is missing is not its fault.
OF_THE_WHOLE = {"unused", "no-stand", "one-sided"}
UNKNOWN = {"unknown-id", "side-unknown"}
BY_CODE = {rule.code: rule for rule in RULES}


def filler(field: Field, key: str) -> Any:
    """Something that will do for a required field that an example leaves out."""
    if field.holds is When:
        return "2022-01-24"
    if field.holds is str and not (field.words or field.refers or field.many or key == "id"):
        return f"the-{key}-{next(NUMBERS)}"
    words = [each for each in field.words if each == "unknown"] or field.words
    value = words[0] if words else f"the-{key}"
    return [value, f"{value}-too"] if field.many else value


def completed(given: dict[str, Any], struct: type[msgspec.Struct]) -> dict[str, Any]:
    """An example's item with what the format requires besides."""
    required = {key: field for key, field in fields(struct).items() if field.required}
    whole = {key: filler(field, key) for key, field in required.items()} | given
    for key, field in fields(struct).items():
        if field.struct and key in whole and isinstance(whole[key], list):
            whole[key] = [
                completed(each, field.struct) for each in whole[key] if isinstance(each, dict)
            ]
    return whole


def supported(kind: str, item: dict[str, Any], spoken_of: set[str]) -> dict[str, Any]:
    """A stand with what other rules ask of it, so far as the example's own rule does not."""
    if kind not in ("positions", "demands"):
        return item
    more: dict[str, Any] = {"basis": "reported"} if kind == "positions" else {}
    if spoken_of.isdisjoint({"sources", "quotes"}) or item.get("quotes") == []:
        more["sources"] = ["the-source"]
    if spoken_of.isdisjoint({"date", "event"}):
        more |= {"date": "2022-01-24", "date_basis": "stated"}
    elif "date" in item and "date_basis" not in spoken_of:
        more["date_basis"] = "stated"
    whole = more | item
    if "responses" in whole:
        whole["responses"] = [
            {"date_basis": "stated"} | each if "date" in each else each
            for each in whole["responses"]
        ]
    return whole


def keys_in(text: str) -> set[str]:
    """The keys of all items of an example."""
    data = yaml.load(dedent(text), Loader=yaml.BaseLoader)  # noqa: S506 - it makes text alone
    return {key for kind, items in data.items() if kind != "brief" for e in items for key in e}


def stubs(brief: Brief) -> dict[str, list[dict[str, Any]]]:
    """Items for the ids that a brief refers to and does not have."""
    index = Index(brief)
    wanted = {
        each.target: each.kind or "terms"
        for each in index.references
        if each.target not in index.kinds
    }
    found: dict[str, list[dict[str, Any]]] = {}
    for name, kind in wanted.items():
        found.setdefault(kind, []).append(completed({"id": name}, KINDS[kind]))
    return found


def example(text: str, folder: Path, spoken_of: set[str], *, whole: bool) -> Brief:
    """The brief of an example: the loader reads it, once what is left out is put in.

    It is `whole` where the items that it refers to are put in too.
    """
    data = yaml.load(dedent(text), Loader=yaml.BaseLoader)  # noqa: S506 - it makes text alone
    head = completed(data.pop("brief", {}), Head)
    items = {
        kind: [completed(supported(kind, each, spoken_of), KINDS[kind]) for each in given]
        for kind, given in data.items()
    }
    named = [each["id"] for each in items.get("actors", ())]
    items["actors"] = [
        *items.get("actors", ()),
        *(completed({"id": e}, KINDS["actors"]) for e in head["sides"] if e.startswith("the-")),
    ]
    assert "the-sides" not in named
    brief = read(folder, {"brief": head} | items)
    while whole and (more := stubs(brief)):
        for kind, added in more.items():
            items[kind] = [*items.get(kind, ()), *added]
        brief = read(folder, {"brief": head} | items)
    return brief


def read(folder: Path, data: dict[str, Any]) -> Brief:
    file = folder / "example.yaml"
    file.write_text(yaml.safe_dump(data), encoding="utf-8")
    loaded = load_brief(file)
    assert not loaded.problems
    assert loaded.brief
    return loaded.brief


def found(rule: Rule, brief: Brief, proven: Brief) -> set[str]:
    """The codes of what is found, but for what is told of the whole."""
    lock = {
        each.key: Entry(source=each.source, file="", span=(0, 0), words=digest(each.words))
        for each in claims(proven)
        if rule.code == "quote-changed"
    }
    index = Index(brief, changed=changed_since(brief, lock))
    told = list(run(index))
    assert all(stands(brief, each) for each in told)
    return {each.code for each in told} - (OF_THE_WHOLE - {rule.code})


def stands(brief: Brief, finding: Finding) -> bool:
    """Whether a brief has the item, and the field in it, that a rule finds fault with."""
    items = {each.id: each for kind in KINDS for each in getattr(brief, kind)}
    items[brief.head.id] = brief.head
    node = to_plain(items.get(finding.item, {}))
    for step in finding.path:
        if not (step in node if isinstance(node, dict) else int(step) < len(node)):
            return False
        node = node[step]
    return finding.item in items and finding.message != ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_an_explanation_is_true(rule: Rule, tmp_path: Path) -> None:
    explained = EXPLAINED.fullmatch(rule.explanation)
    assert explained
    spoken_of = keys_in(explained["fails"]) | keys_in(explained["passes"])
    fails, passes = (
        example(explained[each], tmp_path, spoken_of, whole=rule.code not in UNKNOWN)
        for each in ("fails", "passes")
    )
    assert found(rule, fails, passes) == {rule.code}
    assert found(rule, passes, passes) == set()


def test_codes_are_kebab_case_and_stand_once() -> None:
    assert len(BY_CODE) == len(RULES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in BY_CODE)


def test_the_bundled_brief_has_no_error() -> None:
    brief = load_brief(Path(__file__).parents[2] / "content" / "geneva-2022").brief
    assert brief
    assert [each for each in run(Index(brief)) if each.level is Level.ERROR] == []
