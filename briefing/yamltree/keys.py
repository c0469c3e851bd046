"""The keys of a mapping: which will do, and what is said of the others."""

from __future__ import annotations

from briefing.yamltree.codes import TextFault
from briefing.yamltree.faults import Faults, shown
from briefing.yamltree.limits import MAX_KEY
from briefing.yamltree.nodes import Mapping
from briefing.yamltree.spans import Span, Spans


def is_good_key(key: str) -> bool:
    """Whether `key` is one, and no merge key."""
    return 0 < len(key) <= MAX_KEY and key != "<<"


def tell_no_key(span: Span, faults: Faults) -> None:
    """Record a list or a mapping that stands where a key must."""
    message, hint = "a key must be a plain word", "quote a text that starts with a bracket"
    faults.add(TextFault.BAD_KEY, span, message, hint)


def tell_bad_key(key: str, span: Span, faults: Faults) -> None:
    """Record a key that is not good."""
    if key == "<<":
        faults.add(
            TextFault.MERGE_KEY,
            span,
            "merge keys (<<) are not part of the format; this one is passed over",
            "write the entries out",
        )
        return
    what = f"is longer than {MAX_KEY} characters" if key else "is empty"
    faults.add(TextFault.BAD_KEY, span, f"a key {what}; it is passed over")


def tell_bare_key(key: str, span: Span, told: set[str], faults: Faults) -> None:
    """Record a key in braces that has no value; of those in one mapping the first."""
    if ":" in key:
        faults.add(TextFault.SYNTAX, span, "a space is missing after the colon", "write ': '")
    elif not told:
        told.add(key)
        message = f"{shown(key)} has no value: in braces a comma ends a text"
        hint = "put a text with a comma in quotation marks, a list in brackets: [a, b]"
        faults.add(TextFault.SYNTAX, span, message, hint)


def starts_again(key: str, span: Span, node: Mapping) -> bool:
    """Whether an item seems to start inside another, whose first key it repeats: no hyphen."""
    return span.column > 1 and key == next(iter(node))


def tell_second_key(key: str, span: Span, node: Mapping, spans: Spans, faults: Faults) -> None:
    """Record a key that stands in `node` already."""
    if faults.full:
        return
    hint = "take one of them out; this one is not read"
    if starts_again(key, span, node):
        hint = "write '- ' before it if an item starts here, else take one of them out"
    first = spans.key(node.key_start(key), key)
    message = f"the key {shown(key)} stands twice, first in line {first.line}"
    faults.add(TextFault.DUPLICATE_KEY, span, message, hint)
