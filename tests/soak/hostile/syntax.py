"""What YAML knows and a brief does not: tags, documents, keys twice, odd roots and half a file."""

from __future__ import annotations

from collections.abc import Iterator

from tests.soak.cases import EITHER, TOLD, Case, of_text
from tests.soak.hostile.example import TEXT

_TAGS = (
    "!!python/object/apply:os.system [id]", "!!python/name:os.system", "!!python/module:os",
    "!!python/object/new:type [x]", "!!binary gIGC", "!!set {a, b}", "!!omap [a: b]",
    "!!timestamp 2001-12-14t21:59:43.10-05:00", "!!float .nan", "!!int 0x", "!!null x", "!!bool x",
    "!<tag:evil.example,2000:x> y", "!local y", "!!map [a]", "!!seq {a: b}", "!!str [a]",
    "!" + "x" * 10_000 + " y", "!<> y", "!!merge x", "!!value =", "!\x7f y",
)  # fmt: skip
_DOCUMENTS = (
    "---\n", "---\n---\n", "...\n", "--- a\n--- b\n", "---\n" + TEXT + "---\n" + TEXT,
    TEXT + "...\n",
    TEXT + "...\n" + TEXT, "%YAML 1.1\n---\n" + TEXT, "%YAML 9.9\n---\n" + TEXT,
    "%YAML 1.1\n%YAML 1.1\n---\n" + TEXT, "%TAG ! tag:x,2000:\n---\n" + TEXT, "%x\n---\n" + TEXT,
    TEXT + "--- a\n" * 5000, "---\n" * 50_000, TEXT + "...\n" * 50_000, "%" * 100_000,
)  # fmt: skip
_ROOTS = (
    "", " ", "\n", "\n\n\n", "#", "# a", "\t", "\ufeff", "-", "- a", "a", "a: b", "a:", "[]", "{}",
    "''",
    '""', "null", "~", "true", "1", "1.5", ".inf", "2030-01-01", "|", ">", "|\n  a", "- - - a",
    "? a",
    "? a\n: b", "? [a]\n: b", "? {a: b}\n: c", ": b", "a: b: c", "brief", "brief:", "brief: []",
    "brief: a", "brief: {}", "brief: null", "brief: [a]", "brief: {id: a}", "brief: {brief: {}}",
    "brief:\n brief:\n  brief:\n", "quotes:", "quotes: {}", "quotes: a", "quotes: [a]",
    "quotes: [[]]", "quotes: [{}]", "quotes: [null, {}, [], a]", "BRIEF: {}", "bRief: {}",
    "' brief': {}",
    "brief : {id: a}", '"brief": {"id": "a"}', "{brief: {id: a}}", "[brief]", "brief: &a {id: a}",
    "actors: [{id: a}]\nactors: [{id: b}]", "brief: {id: a}\nbrief: {id: b}",
    "sides: [a, b]", "brief: {sides: a}", "brief: {sides: [a]}", "brief: {sides: [a, a]}",
    "=: a", "<<: a", "a: @b", "a: `b", "a: %b", "a: 'b", 'a: "b', "a: [b", "a: {b", "a: b]", "a: }",
    "a: |3\n b", "a: |0\n b", "a: >+-\n b", "a: \t b", "\ta: b", "a:\n\tb: c", "a: !", "a: &",
    "a: *",
    "a: - b", "a:b", "a :b", "- a\nb: c", "a: b\n- c", "a: 'b'c", 'a: "\\z"', 'a: "\\x1"',
    'a: "\\u12"',
    'a: "\\U00110000"', 'a: "\\ud83d\\ude00"', 'a: "\\', "'" * 9999, '"' * 9999, "\\" * 9999,
    "{" + "a" * 9999,
)  # fmt: skip


def cases() -> Iterator[Case]:
    """All of them."""
    made = "Made up from end to end."
    for tag in _TAGS:
        yield of_text("tags", tag[:30], TEXT.replace(made, tag), TOLD)
        yield of_text("tags", f"{tag[:30]}, alone", tag, TOLD)
    for number, text in enumerate(_DOCUMENTS):
        yield of_text("documents", f"{number}: {text[:20]!r}", text)
    for number, text in enumerate(_ROOTS):
        yield of_text("roots", f"{number}: {text[:20]!r}", text, TOLD)
        yield of_text("roots", f"{number}: {text[:20]!r} after a brief", f"{TEXT}\n{text}")
    yield from _twice()


def _twice() -> Iterator[Case]:
    lines = TEXT.split("\n")
    at = [number for number, line in enumerate(lines) if line.startswith(("  ", "    "))]
    for number in at[::6]:
        line = lines[number]
        key = line.lstrip("- ").partition(":")[0]
        if not key.isidentifier() or line.lstrip().startswith("- "):
            continue
        twice = "\n".join([*lines[:number], line, *lines[number:]])
        codes = EITHER if line.rstrip().endswith((">-", "|", ":")) else TOLD
        yield of_text("keys twice", f"line {number + 1}", twice, codes)
