"""Run every rule over a brief."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.check.rules import RULES
from briefing.model import Brief

_NONE: Mapping[str, str] = MappingProxyType({})


def run(
    brief: Brief, lost: Collection[str] = (), changed: Mapping[str, str] = _NONE
) -> Iterator[Finding]:
    """What the rules find, rule by rule.

    `lost` are ids that are written but whose items could not be read: nobody is told that they are
    unknown. `changed` tells of quotes that are not as they were proven, by their keys in the lock.
    """
    index = Index(brief, lost, changed)
    for rule in RULES:
        for finding in rule.look(index):
            yield replace(finding, code=rule.code, level=rule.level)
