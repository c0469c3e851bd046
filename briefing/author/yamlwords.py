"""Texts as YAML on one line."""

from __future__ import annotations

import json
import re

from briefing.yamltree.characters import FORBIDDEN

_PLAIN = re.compile(r"[^\W\d_][\w .,;/()'’“”–-]*(?<! )")
_DATE = re.compile(r"\d{4}(-\d\d){0,2}(\.\.\d{4}(-\d\d){0,2})?")
_READ_OTHERWISE = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n", "todo"))


def scalar(text: str) -> str:
    """`text` on one line, in quotation marks where it needs them, without invisible characters."""
    line = " ".join(FORBIDDEN.sub(" ", text).split())
    is_word = _PLAIN.fullmatch(line) and line.lower() not in _READ_OTHERWISE
    if is_word or _DATE.fullmatch(line):
        return line
    return json.dumps(line, ensure_ascii=False)
