"""What is written where only the author can know what belongs there."""

from __future__ import annotations

import msgspec

from briefing.model.fields import Field, fields
from briefing.problems import PLACEHOLDER


def placeholder(field: Field) -> str:
    """A value for a required field, as YAML on one line: as many TODOs as it takes."""
    one = _record(field.struct) if field.struct else PLACEHOLDER
    if not field.many:
        return one
    least = max((meta.min_length or 0 for meta in field.metas), default=0)
    return f"[{', '.join([one] * max(least, 1))}]"


def _record(struct: type[msgspec.Struct]) -> str:
    needed = (each for each in fields(struct).values() if each.required)
    return "{" + ", ".join(f"{each.key}: {placeholder(each)}" for each in needed) + "}"
