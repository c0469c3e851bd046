"""What can be told of lines that could not be read: ids and keys, so that no rule misses them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.yamltree import Tree

_ID = re.compile(r"\bid\s*:\s*[\"']?([\w-]+)")
_KEY = re.compile(r"\s*(?:- +)?[\"']?(\w+)")


def skipped_ids(trees: Iterable[Tree]) -> frozenset[str]:
    """The ids that seem to stand in lines that could not be read."""
    return frozenset(
        match[1] for tree in trees for line in tree.parsed.skipped for match in _ID.finditer(line)
    )


def skipped_keys(trees: Iterable[Tree]) -> frozenset[str]:
    """The words with which such lines start."""
    lines = (line for tree in trees for line in tree.parsed.skipped)
    return frozenset(match[1] for line in lines if (match := _KEY.match(line)))
