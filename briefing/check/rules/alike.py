"""Two items that say the same: one too many, or one that does not name the other."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

import msgspec

from briefing.check.finding import Finding
from briefing.check.index import Index

_WORD = re.compile(r"\w+")
_FEWEST = 4
_SHARE = 0.8
_MOST = 20_000
_AHEAD = 60


class _Text(msgspec.Struct, frozen=True):
    """The words of an item; only items of one `group` are compared."""

    item: str
    group: Hashable
    words: frozenset[str]


def alike_quotes(index: Index) -> Iterator[Finding]:
    """Two quotes with the same words name each other as variants.

    The same words as two sources give them are two quotes with `variants`, so that a reader sees
    them as one statement. Two quotes that share four fifths of their words or more and are no
    variants of each other are mostly one that was entered twice.

    Fails:

        quotes:
          - {id: q-npr, text: We will not allow anyone to slam the door.}
          - {id: q-un, text: We will not allow anybody to slam the door.}

    Passes:

        quotes:
          - {id: q-npr, variants: [q-un], text: We will not allow anyone to slam the door.}
          - {id: q-un, variants: [q-npr], text: We will not allow anybody to slam the door.}
    """
    variants = {each.id: each.variants for each in index.brief.quotes}
    texts = [_text(each.id, each.speaker, each.text) for each in index.brief.quotes]
    for first, second in _pairs(texts):
        if first not in variants[second] and second not in variants[first]:
            message = f"these are nearly the words of '{first}'"
            hint = f"take one out, or write in each 'variants: [{first}]'"
            yield Finding(second, message, hint, ("text",))


def alike_stands(index: Index) -> Iterator[Finding]:
    """No two positions of one actor on one issue, and no two of its demands, say the same.

    Where a stand is taken again, the later position has `kind: restatement` or `supersedes`.

    Fails:

        positions:
          - {id: door-1, issue: league-door, actor: island, text: The door stays open to all.}
          - {id: door-2, issue: league-door, actor: island, text: The door stays open to all.}

    Passes:

        positions:
          - {id: door-1, issue: league-door, actor: island, text: The door stays open to all.}
          - id: door-2
            issue: league-door
            actor: island
            kind: restatement
            text: The door stays open to all.
    """
    again = ("restatement", "silence")
    positions = [
        _text(each.id, (each.issue, index.side(each.actor)), each.text)
        for each in index.brief.positions
        if each.kind not in again and each.supersedes is None
    ]
    demands = [
        _text(each.id, (each.issue, index.side(each.by), "asks", each.of), each.text)
        for each in index.brief.demands
    ]
    for first, second in _pairs([*positions, *demands]):
        message = f"this says nearly the same as '{first}'"
        yield Finding(second, message, "take one out, or say what is new in it", ("text",))


def _text(item: str, group: Hashable, text: str) -> _Text:
    return _Text(item, group, frozenset(_WORD.findall(text.casefold())))


def _pairs(texts: list[_Text]) -> Iterator[tuple[str, str]]:
    """The ids of two items that share most of their words, the earlier first, within bounds."""
    groups: dict[Hashable, list[tuple[int, _Text]]] = {}
    for at, text in enumerate(texts):
        if len(text.words) >= _FEWEST:
            groups.setdefault(text.group, []).append((at, text))
    left = _MOST
    for group in groups.values():
        group.sort(key=lambda each: (len(each[1].words), each[0]))
        for nth, one in enumerate(group):
            for other in group[nth + 1 : nth + 1 + _AHEAD]:
                left -= 1
                if left < 0 or len(one[1].words) < _SHARE * len(other[1].words):
                    break
                if one[1].item != other[1].item and _is_near(one[1].words, other[1].words):
                    first, second = sorted((one, other))
                    yield first[1].item, second[1].item


def _is_near(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _SHARE * (len(one) + len(other) - shared)
