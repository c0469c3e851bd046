"""Rules over a brief: what is wrong in meaning where the shape is right."""

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.check.rules import RULES, Rule
from briefing.check.run import run

__all__ = ["RULES", "Finding", "Index", "Rule", "run"]
