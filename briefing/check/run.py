"""Run every rule over a brief."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.check.rules import RULES
from briefing.model import Brief


def run(brief: Brief, lost: Collection[str] = ()) -> Iterator[Finding]:
    """What the rules find, rule by rule.

    `lost` are ids that are written but whose items could not be read: nobody is told that they are
    unknown.
    """
    index = Index(brief, lost)
    for rule in RULES:
        for finding in rule.look(index):
            yield replace(finding, code=rule.code, level=rule.level)
