"""A quick look at a file: which keys of the format it has, and its head alone.

A library is listed by these looks, so they read no more YAML than the head.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.load.files import yaml_files
from briefing.load.made import made_id
from briefing.model import KINDS
from briefing.problems import Collector
from briefing.yamltree.reading import read

if TYPE_CHECKING:
    from briefing.yamltree import Mapping

_KEYS = "|".join(("brief", *KINDS))
_BLOCK_KEY = rf"(?m)^[\"']?({_KEYS})[\"']?[ \t]*:"
_FLOW_KEY = rf"[{{,]\s*[\"']?({_KEYS})[\"']?\s*:"
_NEXT_KEY = re.compile(r"^[^\s#\-]", re.MULTILINE)
# As most heads begin. Whatever follows, their id is this: of two the first counts.
_ID_FIRST = r"brief:\n( +)id: (?!null\n)([a-z0-9]+(?:-[a-z0-9]+)*)\n\1[a-z_]+: "

_BLOCK = 4096
"""Bytes that are looked at first: the head of nearly every brief begins and ends in them."""


def begins_with_head(file: Path) -> bool:
    """Whether the key of a head stands near the beginning of a file; it need not be read whole."""
    found = re.search(_BLOCK_KEY, _opening(file))
    return found is not None and found[1] == "brief"


def keys_in(file: Path) -> frozenset[str] | None:
    """The keys of the format that stand at the top of a YAML file; None where it is unreadable."""
    text = _whole(file)
    if text is None:
        return None
    return frozenset(match[1] for match in re.finditer(_pattern(text), text))


def peek_id(path: Path) -> str:
    """The id of the brief at `path`, a file or a folder, or the one that loading would make up."""
    for file in yaml_files(path) if path.is_dir() else [path]:
        opening = _opening(file)
        found = _plain_id(opening) or _id(_head(file, opening))
        if found is not None:
            return found
    return made_id(path)


def _plain_id(opening: str) -> str | None:
    """The id of a head, where it can be told without the YAML parser, which is slow to import."""
    key = re.search(_BLOCK_KEY, opening) if _pattern(opening) == _BLOCK_KEY else None
    found = re.match(_ID_FIRST, opening[key.start() :]) if key else None
    return found[2] if found else None


def _id(head: Mapping | None) -> str | None:
    found = head.get("id") if head is not None else None
    return found if isinstance(found, str) else None


def _head(file: Path, opening: str) -> Mapping | None:
    found = re.search(_BLOCK_KEY, opening)
    if found and found[1] == "brief" and _NEXT_KEY.search(opening, found.end()):
        return _head_in(file, opening)
    from briefing.yamltree import read_text  # noqa: PLC0415 - few heads take a parser

    return _head_in(file, read_text(file, Collector()) or "")


def _opening(file: Path) -> str:
    """The first lines of a file; none where it is no text, or not to be read."""
    # A pipe would be waited for.
    if not file.is_file():
        return ""
    try:
        with file.open("rb") as opened:
            block = opened.read(_BLOCK)
        return block[: block.rfind(b"\n") + 1].decode()
    except (OSError, UnicodeDecodeError):
        return ""


def _whole(file: Path) -> str | None:
    """The text of a file; None where it is none, or not to be read."""
    found = read(file, Collector())
    try:
        return found[0].removeprefix(codecs.BOM_UTF8).decode() if found else None
    except UnicodeDecodeError:
        return None


def _head_in(file: Path, text: str) -> Mapping | None:
    start = next((each for each in re.finditer(_pattern(text), text) if each[1] == "brief"), None)
    if start is None:
        return None
    if _pattern(text) == _BLOCK_KEY:
        end = _NEXT_KEY.search(text, start.end())
        text = text[start.start() : end.start() if end else None]
    from briefing.yamltree import Mapping, parse_text  # noqa: PLC0415 - as above

    root = parse_text(file, text, Collector())
    head = root.get("brief") if isinstance(root, Mapping) else None
    return head if isinstance(head, Mapping) else None


def _pattern(text: str) -> str:
    return _FLOW_KEY if text.lstrip().startswith("{") else _BLOCK_KEY
