"""What the parser says of a text that is no YAML, said for authors."""

from __future__ import annotations

import yaml

from briefing.yamltree.codes import TextFault
from briefing.yamltree.faults import Faults
from briefing.yamltree.nodes import Span


def tell(error: yaml.YAMLError, faults: Faults) -> None:
    """Record a syntax error at its place."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message = getattr(error, "problem", None) or str(error)
    faults.add(TextFault.SYNTAX, Span(line, column, line, column + 1), message)
