"""The data of a text with nothing odd in it, built as fast as the parser tells of it.

A text without anchors, tags, empty values, double or bad keys and dangerous escapes needs no look
at any of these. Whatever is odd ends the quick reading, and `build` reads the text with care. Both
make the same of a text that both can read, which a test holds.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import repeat
from typing import Any

import yaml
from yaml.events import (
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from briefing.yamltree import escapes
from briefing.yamltree.keys import is_good_key
from briefing.yamltree.limits import MAX_DEPTH, MAX_ENTRIES, MAX_SCALAR
from briefing.yamltree.nodes import Mapping, Node, Sequence
from briefing.yamltree.parser import NULLS, Parser

_BEFORE_SIGN = frozenset(" \n\t[{,:")
_LONGEST_NULL = max(map(len, NULLS))


class _Odd(Exception):  # noqa: N818 - it only ends the quick reading
    """Something that needs care."""


def quick(text: str) -> Node:
    """The data of `text`; None where anything in it is odd, or where there is none."""
    if len(text) > MAX_SCALAR or _decorated(text) or escapes.risky(text):
        return None
    parser = Parser(text)
    try:
        return _Quick(parser.get_event).document()
    except (_Odd, yaml.YAMLError):
        return None
    finally:
        parser.dispose()


class _Quick:
    """One reading of one text. Every event of every file passes here, so each step counts."""

    def __init__(self, get: Callable[[], Any]) -> None:
        self._get = get
        self._good_keys: set[str] = set()
        self._left = MAX_ENTRIES

    def document(self) -> Mapping | Sequence:
        """Read the only document of the stream."""
        self._get()
        self._get()
        root = self._collection(self._get(), 0)
        self._get()
        if type(self._get()) is not StreamEndEvent:
            raise _Odd
        return root

    def _collection(self, event: Event, depth: int) -> Mapping | Sequence:
        if depth < MAX_DEPTH:
            if type(event) is MappingStartEvent:
                return self._mapping(depth + 1)
            if type(event) is SequenceStartEvent:
                return self._sequence(depth + 1)
        raise _Odd

    def _mapping(self, depth: int) -> Mapping:
        get, node = self._get, Mapping()
        add = node.starts.append
        key = None
        for _ in repeat(None, self._left):
            key = get()
            if type(key) is not ScalarEvent:
                break
            event = get()
            add(key.start_mark.index)
            add(event.start_mark.index)
            if type(event) is ScalarEvent:
                value = event.value
                if len(value) <= _LONGEST_NULL and value in NULLS:
                    raise _Odd
                node[key.value] = value
            else:
                node[key.value] = self._collection(event, depth)
        if type(key) is not MappingEndEvent or len(node.starts) != 2 * len(node):
            raise _Odd
        if not self._good_keys.issuperset(node):
            self._check_keys(node)
        self._spend(len(node))
        return node

    def _sequence(self, depth: int) -> Sequence:
        get, node = self._get, Sequence()
        add = node.starts.append
        for _ in repeat(None, self._left):
            event = get()
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                if len(value) <= _LONGEST_NULL and value in NULLS:
                    raise _Odd
                node.append(value)
            elif kind is SequenceEndEvent:
                break
            else:
                node.append(self._collection(event, depth))
            add(event.start_mark.index)
        self._spend(len(node))
        return node

    def _check_keys(self, node: Mapping) -> None:
        if not all(map(is_good_key, node)):
            raise _Odd
        self._good_keys.update(node)

    def _spend(self, entries: int) -> None:
        self._left -= entries
        if self._left <= 0:
            raise _Odd


def _decorated(text: str) -> bool:
    """Whether `text` can hold a tag or an anchor: a fast look, which may say yes too often."""
    for sign in "&!":
        at = text.find(sign)
        while at >= 0:
            if (at == 0 or text[at - 1] in _BEFORE_SIGN) and not text[at + 1 : at + 2].isspace():
                return True
            at = text.find(sign, at + 1)
    return False
