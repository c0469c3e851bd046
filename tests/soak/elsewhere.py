"""Collections that others have made of what programs stumble over, read where they lie.

They are not ours to hand on. Each file has one case a line or an entry, in the forms below.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

from tests.soak.cases import EITHER, TOLD, Case, of_bytes, of_text
from tests.soak.hostile.example import TEXT, with_value

_NOTE = ("brief", "note")


def elsewhere(folder: Path) -> Iterator[Case]:
    """Every case that the collections in `folder` give."""
    yield from _whole_files(folder / "yaml-test-suite.jsonl", "YAML test suite")
    yield from _whole_files(folder / "jsontestsuite.jsonl", "JSON test suite")
    yield from _strings(folder / "blns.json")
    yield from _utf_8(folder / "utf8tests.bin")
    yield from _clusters(folder / "grapheme-break.json")
    yield from _look_alikes(folder / "confusables-ascii.json")


def _whole_files(file: Path, sort: str) -> Iterator[Case]:
    """Lines of JSON, of which `b64` is a file. None is a brief, so `check` has something to say."""
    for line in file.read_text("utf-8").splitlines():
        told = json.loads(line)
        yield of_bytes(sort, told["name"], base64.b64decode(told["b64"]), TOLD)


def _strings(file: Path) -> Iterator[Case]:
    """A list of strings."""
    for number, text in enumerate(json.loads(file.read_text("utf-8"))):
        written = json.dumps(text, ensure_ascii=False)
        yield of_text("naughty strings", f"{number} as a text", with_value(_NOTE, written))
        raw = TEXT.replace("Made up from end to end.", text)
        yield of_text("naughty strings", f"{number} as it is", raw)
        key = with_value(_NOTE, f"x, {written}: y")
        yield of_text("naughty strings", f"{number} as a key", key, TOLD)


def _utf_8(file: Path) -> Iterator[Case]:
    """Lines of bytes after a number and a word that says whether they are UTF-8."""
    data = TEXT.encode()
    for line in file.read_bytes().split(b"\n"):
        number, _, rest = line.partition(b":")
        word, _, told = rest.partition(b":")
        if word not in (b"valid", b"invalid"):
            continue
        codes = EITHER if word == b"valid" else TOLD
        text = data.replace(b"Made up", b"Made " + told)
        yield of_bytes("UTF-8 tests", number.decode(), text, codes)


def _clusters(file: Path) -> Iterator[Case]:
    """Texts as lists of clusters, each a list of code points."""
    for number, clusters in enumerate(json.loads(file.read_text("utf-8"))["clusters"]):
        text = "".join(chr(code) for cluster in clusters for code in cluster)
        written = json.dumps(f"a{text}b")
        yield of_text("clusters", str(number), with_value(_NOTE, written))


def _look_alikes(file: Path) -> Iterator[Case]:
    """Characters by the ASCII letter that they look like."""
    for letter, others in json.loads(file.read_text("utf-8")).items():
        written = json.dumps(" ".join(others), ensure_ascii=False)
        yield of_text("look-alikes", f"of {letter}", with_value(_NOTE, written))
        spelt = with_value(("actors", 0, "id"), json.dumps(f"is{others[0]}and"))
        yield of_text("look-alikes", f"of {letter} in an id", spelt, TOLD)
