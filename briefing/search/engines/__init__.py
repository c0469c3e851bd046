"""Engines: each tells which documents hold what is wanted, and all give the same answers."""

from briefing.search.engines.best import best
from briefing.search.engines.engine import Engine
from briefing.search.engines.scan import Scan

__all__ = ["Engine", "Scan", "best"]
