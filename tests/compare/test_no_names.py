"""Nothing in the program knows a dispute, its sides or its people by name.

The sides and whoever speaks for them stand nowhere in it, not even in an example; the brief itself
may be named in the help of a command, as a reader has it at hand.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.library import Dossier
from briefing.model import Actor
from tests.compare.conftest import ROOT

MODULES = sorted((ROOT / "briefing").rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda each: str(each.relative_to(ROOT)))
def test_no_name_of_a_brief_stands_in_what_runs(module: Path, geneva: Dossier) -> None:
    named = _named(geneva)
    found = [text for text in _strings(ast.parse(module.read_text())) if named.search(text)]
    assert found == []


@pytest.mark.parametrize("module", MODULES, ids=lambda each: str(each.relative_to(ROOT)))
def test_no_side_is_named_in_any_line(module: Path, geneva: Dossier) -> None:
    named = _sides(geneva)
    lines = module.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if named.search(line)] == []


def test_the_names_looked_for_are_those_of_the_brief(geneva: Dossier) -> None:
    named = _named(geneva)
    for text in ("Russia", "the United States", "by russia", "Lavrov", "geneva-2022#x"):
        assert named.search(text)
    assert not named.search("Trust the Russian stems, and let us go on")


def _sides(dossier: Dossier) -> re.Pattern[str]:
    """The sides by name and id; short ids, which are words of plain English too, in a list only."""
    found = [dossier.get(each) for each in dossier.head.sides]
    names = {each.name for each in found if isinstance(each, Actor)}
    ids = {each for each in dossier.head.sides if len(each) > len("us")}
    pairs = re.escape(",".join(dossier.head.sides[:2]))
    words = "|".join(map(re.escape, sorted(names | ids)))
    return re.compile(rf"(?<![\w-])({words}|{pairs})(?!\w)")


def _named(dossier: Dossier) -> re.Pattern[str]:
    """The brief, its sides by name and id, and by last name and id whoever speaks for them."""
    sides = dossier.head.sides
    words = {dossier.id, dossier.head.title.split()[0]}
    for actor in dossier.brief.actors:
        if actor.id in sides or actor.represents in sides:
            words |= {actor.name, actor.name.split()[-1], actor.id}
    # Words of plain English, among them "us" and the last of "United States", name nobody.
    words = {each for each in words if len(each) >= len("nato")} - {"States", "Union", "Ministry"}
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, sorted(words)))})(?![\w])")


def _strings(tree: ast.Module) -> Iterator[str]:
    """The strings and names of a module, but for docstrings and examples."""
    passed = {id(each) for node in ast.walk(tree) for each in _told(node)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in passed
            and not ("Fails:" in node.value and "Passes:" in node.value)
        ):
            yield node.value
        elif isinstance(node, ast.Name | ast.FunctionDef | ast.ClassDef | ast.arg | ast.Attribute):
            yield getattr(node, "id", "") or getattr(node, "name", "") or getattr(node, "attr", "")


def _told(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr):
        yield node.value
    if isinstance(node, ast.keyword) and node.arg == "examples":
        yield from ast.walk(node.value)
