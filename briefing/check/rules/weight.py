"""Weight: both sides are heard."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.check.balance import weigh
from briefing.check.finding import Finding
from briefing.check.index import Index

_PAIR = 2
_KEYS = ("positions", "quotes")


def one_sided(index: Index) -> Iterator[Finding]:
    """Where one of the first two sides is heard, the other is heard too.

    A side without a position other than silence, or without a quote, beside one that has them, is
    told about and does not speak. `briefing check --balance` shows how much each side has.

    Fails:

        brief: {sides: [island, mainland]}
        quotes:
          - {id: q-island, speaker: island}

    Passes:

        brief: {sides: [island, mainland]}
        quotes:
          - {id: q-island, speaker: island}
          - {id: q-mainland, speaker: mainland}
    """
    if index.is_partial:
        return  # what could not be read or is mistyped may be theirs
    pair = weigh(index)[:_PAIR]
    for key in _KEYS:
        heard = [each for each in pair if getattr(each, key)]
        for at, each in enumerate(pair):
            if heard and each not in heard:
                message = f"'{each.side}' has no {key}, and '{heard[0].side}' has"
                hint = f"add {key} of that side; where there are none, say so in a gap"
                yield Finding(index.brief.head.id, message, hint, ("sides", at))
