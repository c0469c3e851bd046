"""Files made to harm: each ends in problems, soon, and in nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.errors import UnreadableError
from briefing.load import load_brief
from tests.load.conftest import HEAD, Load

BOMB = "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" if n else "a0: &a0 [x, x]\n"
    for n in range(9)
)
MERGE_BOMB = "a: &a {x: 1}\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)}\n  <<: [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("[" * 200_000, "too-deep", id="brackets"),
        pytest.param("quotes: " + "[" * 200_000 + "]" * 200_000, "too-deep", id="closed brackets"),
        pytest.param("{a: " * 50_000, "too-deep", id="braces"),
        pytest.param("- " * 100_000, "too-deep", id="hyphens"),
        pytest.param("? " * 100_000, "bad-key", id="question marks"),
        pytest.param("".join(" " * n + "a:\n" for n in range(500)), "too-deep", id="staircase"),
        pytest.param(BOMB, "too-large", id="aliases"),
        pytest.param(MERGE_BOMB, "merge-key", id="merge keys"),
        pytest.param("a: &a [*a]\n", "yaml-alias", id="an alias in itself"),
        pytest.param("x: &a b\n" + "y: [" + "*a, " * 300 + "]\n", "too-large", id="many aliases"),
        pytest.param("quotes: [" + "a, " * 150_000 + "]\n", "too-large", id="entries"),
        pytest.param("a: &a b\nquotes: '" + "x" * 300_000 + "'\n", "too-large", id="a long text"),
        pytest.param("x" * 300 + ": y\n", "bad-key", id="a long key"),
        pytest.param("a: 1\n" * 30_000, "duplicate-key", id="one key again and again"),
        pytest.param("!!python/object/apply:os.system [id]", "yaml-tag", id="a Python tag"),
        pytest.param("\x00" * 1000, "forbidden-character", id="zeros"),
        pytest.param("'" * 99_999, "yaml-syntax", id="quotation marks"),
        pytest.param("\\" * 9_999 + '"', "not-a-mapping", id="backslashes"),
        pytest.param('"\\ud800"', "", id="a surrogate"),
        pytest.param("%YAML 9.9\n---\n" + HEAD, "", id="a version to come"),
        pytest.param("&a " * 10_000, "yaml-syntax", id="anchors"),
        pytest.param("a: |\n" + " x\n" * 100_000, "unknown-key", id="a long block"),
    ],
)
def test_a_hostile_text_ends_in_problems(load: Load, text: str, code: str) -> None:
    codes = {each.code for each in load(text).problems}
    assert codes
    assert code in codes or not code


def test_a_head_before_a_bomb_is_read(load: Load) -> None:
    loaded = load(HEAD + "quotes: " + "[" * 1000)
    assert loaded.brief
    assert loaded.brief.head.title == "Talks"


def test_thousands_of_unknown_words_are_told_in_time(load: Load) -> None:
    items = "".join(f"- {{id: a{n}, kind: stat{n}, nam: x}}\n" for n in range(3000))
    loaded = load(HEAD + "actors:\n" + items)
    assert len(loaded.problems) == 6000


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    file.write_bytes(HEAD.encode() + b"#" * (20 << 20))
    (found,) = load_brief(file).problems
    assert found.code == "too-large"
    assert "20," in found.message


def test_a_folder_has_one_budget(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.yaml").write_bytes(b"#" * ((4 << 20) - 1) + b"\n")
    assert [each.code for each in load_brief(tmp_path).problems] == ["too-large"]


def test_a_fifo_is_not_waited_for(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo.yaml"
    os.mkfifo(fifo)
    assert [each.code for each in load_brief(fifo).problems] == ["not-a-file"]
    assert [each.code for each in load_brief(tmp_path).problems] == ["not-a-file"]


def test_a_device_is_not_read() -> None:
    assert [each.code for each in load_brief(Path("/dev/zero")).problems] == ["not-a-file"]


def test_a_folder_named_like_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    assert [each.code for each in load_brief(tmp_path).problems] == ["not-a-file"]


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("a.yaml")
    assert [each.code for each in load_brief(tmp_path).problems] == ["unreadable"]
    with pytest.raises(UnreadableError):
        load_brief(tmp_path / "a.yaml")


@pytest.mark.parametrize("name", ["nothing", "n" * 5000, "\0"])
def test_a_path_that_leads_nowhere_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableError):
        load_brief(tmp_path / name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_forbidden_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(HEAD)
    file.chmod(0)
    assert [each.code for each in load_brief(file).problems] == ["unreadable"]
