"""Every code with its explanation: of the rules their docstrings, of the loader its texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from textwrap import dedent

import msgspec

from briefing.check import RULES
from briefing.explain.comments import COMMENTS
from briefing.explain.files import FILES
from briefing.explain.shapes import SHAPES
from briefing.faults import AllowFault
from briefing.load import ShapeFault
from briefing.problems import Level
from briefing.yamltree import TextFault

_PARTS = re.compile(
    r"(?s)(?P<cause>.+?)(?:\n\nFails:\n\n(?P<fails>.+)\n\nPasses:\n\n(?P<passes>.+))?"
)
_WARNINGS = (
    ShapeFault.EMPTY_VALUE,
    ShapeFault.PLACEHOLDER,
    TextFault.ANCHOR,
    TextFault.CUT,
    TextFault.COMMENT,
    TextFault.MORE_FAULTS,
    AllowFault.UNUSED_ALLOW,
)


class Explanation(msgspec.Struct, frozen=True):
    """One code told to authors; the examples are YAML, empty where none can be shown."""

    code: str
    level: Level
    text: str
    cause: str
    fails: str
    passes: str

    @property
    def sentence(self) -> str:
        """What should be so, in a sentence."""
        return " ".join(self.cause.split("\n\n")[0].split())


def explanation(code: str) -> Explanation | None:
    """The explanation of a code; None where there is no such code."""
    text = _texts().get(code)
    parts = _PARTS.fullmatch(text) if text else None
    if text is None or parts is None:
        return None
    fails, passes = (dedent(parts[each] or "") for each in ("fails", "passes"))
    return Explanation(code, levels()[code], text, parts["cause"], fails, passes)


def why(code: str) -> str:
    """The sentence that a problem of this code offends against; empty for an unknown code."""
    found = explanation(code)
    return found.sentence if found else ""


@cache
def levels() -> Mapping[str, Level]:
    """How bad a problem of each code is; first those of a file, then of its shape and meaning."""
    kinds = (TextFault, ShapeFault, AllowFault)
    loader = {str(each): Level.ERROR for kind in kinds for each in kind}
    loader |= {str(each): Level.WARNING for each in _WARNINGS}
    return loader | {rule.code: rule.level for rule in RULES}


@cache
def _texts() -> Mapping[str, str]:
    loader = (*FILES.items(), *SHAPES.items(), *COMMENTS.items())
    told = {str(code): dedent(text).strip() for code, text in loader}
    return told | {rule.code: rule.explanation for rule in RULES}
