"""Two lines that do not rest on each other: refused at load, and made visible at output."""

from __future__ import annotations

import ast
from pathlib import Path

import msgspec
import pytest

import briefing
from briefing.cli.report import FORMS
from briefing.load import load_brief
from briefing.model.codec import to_plain
from briefing.render.visible import visible
from briefing.yamltree.characters import FORBIDDEN
from tests.roads.conftest import ACTING
from tests.soak.leaks import leaked
from tests.soak.trial import run

PACKAGE = Path(briefing.__file__).parent

COMMANDS = (
    ("show", "{}"), ("show", "{}", "--json"), ("show", "{}#fares"),
    ("show", "{}", "--section", "quotes"), ("show", "{}", "--as-of", "2030-05-10"),
    ("{}", "--plain"), ("list", "{}"), ("list", "{}", "--json"), ("list",),
    ("search", "boat", "--in", "{}"),
    ("search", "boat", "--in", "{}", "--json"), ("search", ACTING, "--in", "{}"), ("compare", "{}"),
    ("compare", "{}", "--json"),
    ("compare", "{}", "--format", "markdown"), ("compare", "{}", "--format", "csv"),
    ("demands", "{}"), ("demands", "{}", "--json"),
    ("changes", "{}", "2030-05-01", "2030-05-20"), ("bookmarks", "{}"),
    ("bookmarks", "{}", "--json"), ("verify", "{}"), ("check", "{}", "--balance"),
    *(("check", "{}", "--format", each) for each in FORMS),
    ("check", "{}", "--fix", "--diff"), ("explain", ACTING), ("rename", "{}", ACTING, "x"),
    ("schema", "{}"), ("new", ACTING),
)  # fmt: skip


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(words).replace(ACTING, "…"))
@pytest.mark.usefixtures("let_in")
def test_the_second_line_holds_alone(
    acting: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(acting.parents[1])
    told = load_brief(acting).brief
    assert told
    assert leaked(told.head.title)
    ended = run([each.replace("{}", str(acting)) for each in words])
    assert ended.code in (0, 1, 2, 3), ended.err
    assert ended.out + ended.err
    assert leaked(ended.out + ended.err) == []


def test_the_first_line_holds_alone(acting: Path) -> None:
    loaded = load_brief(acting)
    assert loaded.brief
    assert leaked(msgspec.json.encode(to_plain(loaded.brief)).decode()) == []
    told = [each for each in loaded.problems if each.code == "forbidden-character"]
    assert all(each.place.line and each.place.column for each in told)
    assert {each.message.split()[0] for each in told} >= {"U+001B", "U+009B", "U+202E", "U+200B"}


def test_both_lines_know_every_character_that_unicode_calls_acting_or_unseen() -> None:
    for code in range(0x110000):
        character = chr(code)
        if not character.isprintable() and leaked(character):
            assert not leaked(visible(character)), hex(code)
            assert FORBIDDEN.match(character) or character == "\t", hex(code)


def test_output_alone_prints() -> None:
    allowed = {"cli/output.py", "cli/terminal.py", "tui/bare.py", "tui/terminal/line.py"}
    # It writes nothing, and gives a child the place where errors go.
    allowed |= {"tui/shelved.py"}
    for file in PACKAGE.rglob("*.py"):
        name = file.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Name):
                assert node.id != "print", f"{name}:{node.lineno}"
            if isinstance(node, ast.Attribute) and name not in allowed:
                streams = ("sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__")
                assert ast.unparse(node) not in streams, f"{name}:{node.lineno}"


def test_lines_are_written_in_one_place() -> None:
    found = [
        f"{file.relative_to(PACKAGE).as_posix()}:{node.func.value.attr}"
        for file in (PACKAGE / "cli").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Attribute)
        and node.func.attr == "write"
    ]
    assert sorted(found) == ["cli/output.py:stderr", "cli/output.py:stdout"]
