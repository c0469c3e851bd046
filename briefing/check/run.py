"""Run every rule over a brief."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.check.rules import RULES


def run(index: Index) -> Iterator[Finding]:
    """What the rules find, one by one; nothing is said to be missing that is there and faulty."""
    for rule in RULES:
        for finding in rule.look(index):
            if finding.lacks.isdisjoint(index.faulty.get(finding.item, ())):
                yield replace(finding, code=rule.code, level=rule.level)
