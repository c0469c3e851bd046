"""The data of a text with nothing odd in it, built as fast as the parser tells of it.

A text without anchors, tags, empty values, double or bad keys and dangerous escapes needs no look
at any of these. Whatever is odd ends the quick reading, and `build` reads the text with care. Both
make the same of a text that both can read, which a test holds.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection
from typing import Any

import yaml
from yaml.events import (
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
# Without the constructors, which take as long as all the rest of an empty node.
_new_mapping, _new_sequence = Mapping.__new__, Sequence.__new__


class _Odd(Exception):  # noqa: N818 - it only ends the quick reading
    """Something that needs care."""


def quick(text: str) -> Node:
    """The data of `text`; None where anything in it is odd, or where there is none."""
    if _decorated(text) or escapes.risky(text):
        return None
    parser = Parser(text)
    try:
        return _Quick(parser.get_event, text).document()
    except (_Odd, yaml.YAMLError):
        return None
    finally:
        parser.dispose()


class _Quick:
    """One reading of one text.

    Every event of every file passes here, so a step is taken for each only where it must be, and
    for each complete mapping or list where that will do.
    """

    def __init__(self, get: Callable[[], Any], text: str) -> None:
        self._get = get
        self._nulls = [each for each in NULLS if each and each in text]
        self._good_keys: set[str] = set()
        # The same few keys stand in every item: one object for each of them is enough.
        keys: dict[str, str] = {}
        self._same = keys.setdefault
        self._left = MAX_ENTRIES

    def document(self) -> Mapping | Sequence:
        """Read the only document of the stream."""
        self._get()
        self._get()
        start = type(self._get())
        if start is MappingStartEvent:
            root: Mapping | Sequence = self._mapping(1)
        elif start is SequenceStartEvent:
            root = self._sequence(1)
        else:
            raise _Odd
        self._get()
        if type(self._get()) is not StreamEndEvent:
            raise _Odd
        return root

    def _mapping(self, depth: int) -> Mapping:
        if depth > MAX_DEPTH:
            raise _Odd
        get, same, node = self._get, self._same, _new_mapping(Mapping)
        starts: list[int] = []
        add = starts.append
        while True:
            key = get()
            of_key = type(key)
            if of_key is not ScalarEvent:
                break
            value = get()
            kind = type(value)
            add(key.start_mark.index)
            add(value.start_mark.index)
            word = key.value
            word = same(word, word)
            if kind is ScalarEvent:
                node[word] = value.value
            elif kind is SequenceStartEvent:
                node[word] = self._sequence(depth + 1)
            elif kind is MappingStartEvent:
                node[word] = self._mapping(depth + 1)
            else:
                raise _Odd
        if of_key is not MappingEndEvent or len(starts) != 2 * len(node):
            raise _Odd
        if not self._good_keys.issuperset(node):
            self._check_keys(node)
        self._check(node.values(), starts, key.start_mark.index)
        node.starts = array("I", starts)
        return node

    def _sequence(self, depth: int) -> Sequence:
        if depth > MAX_DEPTH:
            raise _Odd
        get, node = self._get, _new_sequence(Sequence)
        starts: list[int] = []
        add, put = starts.append, node.append
        while True:
            value = get()
            kind = type(value)
            if kind is ScalarEvent:
                put(value.value)
            elif kind is MappingStartEvent:
                put(self._mapping(depth + 1))
            elif kind is SequenceEndEvent:
                break
            elif kind is SequenceStartEvent:
                put(self._sequence(depth + 1))
            else:
                raise _Odd
            add(value.start_mark.index)
        self._check(node, starts, value.start_mark.index)
        node.starts = array("I", starts)
        return node

    def _check(self, values: Collection[Node], starts: list[int], end: int) -> None:
        """Look at the values of a complete mapping or list, none of which is None."""
        if not values:
            return
        self._left -= len(values)
        if self._left <= 0:
            raise _Odd
        # An empty mapping or list is as false as an empty text, and as rare.
        if not all(values) and "" in values:
            raise _Odd
        for null in self._nulls:
            if null in values:
                raise _Odd
        # Only in what is long itself. Of a mapping or a list in it the entries are counted already.
        is_long = end - starts[0] > MAX_SCALAR
        if is_long and max(map(len, filter(None, values)), default=0) > MAX_SCALAR:
            raise _Odd

    def _check_keys(self, node: Mapping) -> None:
        if not all(map(is_good_key, node)):
            raise _Odd
        self._good_keys.update(node)


def _decorated(text: str) -> bool:
    """Whether `text` can hold a tag or an anchor: a fast look, which may say yes too often."""
    for sign in "&!":
        at = text.find(sign)
        while at >= 0:
            if (at == 0 or text[at - 1] in _BEFORE_SIGN) and not text[at + 1 : at + 2].isspace():
                return True
            at = text.find(sign, at + 1)
    return False
