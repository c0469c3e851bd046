"""The quick reading and the careful one make the same of a text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing.load import load_brief
from briefing.model import codec
from briefing.problems import Collector
from briefing.yamltree.build import build
from briefing.yamltree.faults import Faults
from briefing.yamltree.limits import MAX_SCALAR
from briefing.yamltree.nodes import Mapping, Node, Sequence
from briefing.yamltree.quick import quick

ROOT = Path(__file__).parents[2]
FILES = sorted((*ROOT.glob("content/*/*.yaml"), *ROOT.glob("tests/data/faults/*.yaml")))

WORDS = st.text(st.sampled_from("ab é“1:-#'\"[]{},&*!|>~\\\n\t"), max_size=12)
DATA = st.recursive(
    WORDS | st.sampled_from(["null", "~", "", "plain", "two words"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)
LINES = st.lists(
    st.sampled_from(
        [
            *("a:", "  b: c", "  - d", "- e: f", "  g: [h, i]", "k: {l: m}", 'n: "o', "p: >-"),
            *("a: ~", "    text", "", "# q", "? r", "s: &t u", "v: *t", "<<: w", "---", "\tx: y"),
        ]
    ),
    max_size=9,
).map("\n".join)


def starts(node: Node) -> list[object]:
    """Every offset of the places in a tree, in its shape."""
    if isinstance(node, Mapping):
        return [node.starts, *(starts(each) for each in node.values())]
    if isinstance(node, Sequence):
        return [node.starts, *(starts(each) for each in node)]
    return []


def check_same(text: str) -> None:
    fast = quick(text)
    if fast is None:
        return
    collector = Collector()
    slow, has_empty = build(text, Faults(Path("x.yaml"), collector))
    assert fast == slow
    assert starts(fast) == starts(slow)
    assert not has_empty
    assert not collector.found


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_both_readings_of_a_file_are_the_same(file: Path) -> None:
    check_same(file.read_text(encoding="utf-8"))


def test_the_parser_in_python_reads_the_same() -> None:
    code = """if True:
        import sys
        sys.modules["yaml._yaml"] = None
        from pathlib import Path
        from briefing.load import load_brief
        from briefing.model import codec
        loaded = load_brief(Path("content/geneva-2022"))
        assert not loaded.problems
        sys.stdout.buffer.write(codec.to_json(loaded.brief))
    """
    slow = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert slow.stdout == codec.to_json(load_brief(ROOT / "content" / "geneva-2022").brief)


def test_the_bundled_brief_is_read_quickly() -> None:
    bundled = sorted((ROOT / "content" / "geneva-2022").glob("*.yaml"))
    assert [file.name for file in bundled if quick(file.read_text(encoding="utf-8")) is None] == []


def test_a_long_text_is_read_quickly_unless_one_value_is_too_long() -> None:
    entries = "".join(f"- {{id: a{number}, b: [c, d]}}\n" for number in range(12_000))
    check_same(entries)
    assert len(entries) > MAX_SCALAR
    assert quick(entries) is not None
    assert quick(f"{entries}- {'x' * MAX_SCALAR}y\n") is None


@given(DATA, st.booleans(), st.sampled_from([None, '"', "'", "|", ">"]))
def test_both_readings_of_any_data_are_the_same(
    data: object, flow: bool, style: str | None
) -> None:
    check_same(yaml.safe_dump(data, default_flow_style=flow, default_style=style))


@given(LINES)
def test_both_readings_of_any_lines_are_the_same(text: str) -> None:
    check_same(text)
