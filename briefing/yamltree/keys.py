"""The keys of a mapping, looked at when it is complete."""

from __future__ import annotations

from typing import cast

from yaml.events import ScalarEvent

from briefing.yamltree.codes import TextFault
from briefing.yamltree.faults import Faults, shown
from briefing.yamltree.limits import MAX_KEY
from briefing.yamltree.nodes import Mapping, Spot, span

_BEFORE = ("", " ", "\n", "\t", "[", "{", ",", ":")


def decorated(text: str) -> bool:
    """Whether `text` can hold a tag or an anchor: a fast look, which may say yes too often."""
    return text[:1] in ("&", "!") or any(
        before + sign in text for before in _BEFORE[1:] for sign in "&!"
    )


def all_good(node: Mapping, good: set[str]) -> bool:
    """Whether every key is known to be good and stands once."""
    return len(node.spots) == 2 * len(node) and good.issuperset(node)


def mend(node: Mapping, good: set[str], faults: Faults) -> None:
    """Record the bad keys of `node` and take them out; add the good ones to `good`.

    Of a key that stands twice the last value is kept, since that is how the dict was filled.
    """
    kept: dict[str, tuple[Spot, Spot]] = {}
    for key, value in zip(node.spots[::2], node.spots[1::2], strict=True):
        name = cast("ScalarEvent", key).value
        if name in kept:
            first = span(kept.pop(name)[0])
            faults.add(
                TextFault.DUPLICATE_KEY,
                span(key),
                f"the key {shown(name)} stands twice, first in line {first.line}",
                "this one is read; take one of them out",
            )
        kept[name] = key, value
    values = dict(node)
    node.clear()
    node.spots.clear()
    for name, (key, value) in kept.items():
        if name in good or _is_good(cast("ScalarEvent", key), faults):
            good.add(name)
            node.put(name, values[name], key, value)


def _is_good(key: ScalarEvent, faults: Faults) -> bool:
    if key.value == "<<" and not key.style:
        faults.add(
            TextFault.MERGE_KEY,
            span(key),
            "merge keys (<<) are not part of the format; this one is passed over",
            "write the entries out",
        )
        return False
    if not key.value or len(key.value) > MAX_KEY:
        what = "is empty" if not key.value else f"is longer than {MAX_KEY} characters"
        faults.add(TextFault.BAD_KEY, span(key), f"a key {what}; it is passed over")
        return False
    return True
