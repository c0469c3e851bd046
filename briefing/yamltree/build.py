"""The parser's events as data with places.

Events do not recurse, so no nesting can exhaust the stack; budgets bound the rest. Whatever can
be passed over is recorded and passed over; what cannot ends the reading with `Refused`.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import repeat
from typing import cast

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from briefing.yamltree import escapes, keys
from briefing.yamltree.anchors import Anchors
from briefing.yamltree.codes import TextFault
from briefing.yamltree.faults import Faults, Refused, shown
from briefing.yamltree.limits import MAX_DEPTH, MAX_ENTRIES, MAX_SCALAR
from briefing.yamltree.nodes import Mapping, Node, Sequence, span

try:
    from yaml._yaml import CParser as Parser
except ImportError:  # libyaml is missing: slower, and the same otherwise
    from yaml import SafeLoader as Parser  # type: ignore[assignment]

__all__ = ["Parser", "build"]

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_STARTS = frozenset({MappingStartEvent, SequenceStartEvent})


def build(text: str, faults: Faults) -> tuple[Node, bool]:
    """The one document of `text`, None if there is none; and whether a value in it is empty.

    Raises Refused at a budget, and yaml.YAMLError where the text is no YAML.
    """
    parser = Parser(text)
    try:
        builder = _Builder(cast("Callable[[], Event]", parser.get_event), text, faults)
        return builder.document(), builder.has_empty
    finally:
        parser.dispose()


class _Builder:
    """One reading of one text.

    Every event of a file passes through `_mapping` or `_sequence`, which therefore do at once what
    is usual and leave the rest to other methods: tags, anchors, risky escapes and long texts only
    where the text as a whole has a sign of them (`_careful`), keys when their mapping is complete.
    """

    def __init__(self, get: Callable[[], Event], text: str, faults: Faults) -> None:
        self._get = get
        self._text = text
        self._faults = faults
        self._careful = keys.decorated(text) or escapes.risky(text) or len(text) > MAX_SCALAR
        self._lines: list[str] = []
        self._anchors = Anchors(faults)
        self._good_keys: set[str] = set()
        self._stack: list[Mapping | Sequence | None] = [None]
        self._left = MAX_ENTRIES
        self.has_empty = False

    def document(self) -> Node:
        """Read the stream to its end, or to a second document."""
        self._get()
        if isinstance(self._get(), StreamEndEvent):
            return None
        holder = Sequence()
        node: Mapping | Sequence | None = holder
        while node is not None:
            node = self._mapping(node) if isinstance(node, Mapping) else self._sequence(node)
        after = self._get()
        if not isinstance(after, StreamEndEvent):
            self._faults.add(
                TextFault.SECOND_DOCUMENT,
                span(after),
                "a second document starts here; it is not read",
                "take the line '---' out, or put the rest into a file of its own",
            )
        return holder[0]

    def _mapping(self, node: Mapping) -> Mapping | Sequence | None:
        """Read entries up to the end, or to a value that opens; return what is to be read next."""
        get, careful, before = self._get, self._careful, len(node)
        add = node.spots.append
        for _ in repeat(None, self._left):
            key = get()
            if type(key) is not ScalarEvent:
                if type(key) is MappingEndEvent:
                    return self._close(node, before)
                self._not_a_key(key)
                continue
            event = get()
            add(key)
            add(event)
            if type(event) is ScalarEvent:
                value = event.value
                node[key.value] = self._scalar(event) if careful or value in _NULLS else value
            else:
                node[key.value] = self._value(event)
                if type(event) in _STARTS:
                    return self._open(node, node[key.value], before)
        raise self._too_many(node)

    def _sequence(self, node: Sequence) -> Mapping | Sequence | None:
        """The same for a list; the document itself is read as a list of one."""
        get, careful, before = self._get, self._careful, len(node)
        for _ in repeat(None, self._left):
            event = get()
            if type(event) is ScalarEvent:
                value = event.value
                node.put(self._scalar(event) if careful or value in _NULLS else value, event)
            elif not isinstance(event, NodeEvent):
                return self._close(node, before)
            else:
                node.put(self._value(event), event)
                if type(event) in _STARTS:
                    return self._open(node, node[-1], before)
        raise self._too_many(node)

    def _open(self, node: Mapping | Sequence, child: Node, before: int) -> Mapping | Sequence:
        self._left -= len(node) - before
        self._stack.append(node)
        return cast("Mapping | Sequence", child)

    def _close(self, node: Mapping | Sequence, before: int) -> Mapping | Sequence | None:
        self._left -= len(node) - before
        if isinstance(node, Mapping) and not keys.all_good(node, self._good_keys):
            keys.mend(node, self._good_keys, self._faults)
        self._anchors.close(node)
        return self._stack.pop()

    def _too_many(self, node: Mapping | Sequence) -> Refused:
        return Refused(
            TextFault.TOO_LARGE,
            span(node.spots[-1]),
            f"more than {MAX_ENTRIES} entries; nothing from here on is read",
            "split the brief",
        )

    def _value(self, event: Event) -> Node:
        """The value that an event gives or opens, whatever sort of event it is."""
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        if isinstance(event, AliasEvent):
            return self._anchors.value(event)
        start = cast("CollectionStartEvent", event)
        if len(self._stack) > MAX_DEPTH:
            raise Refused(
                TextFault.TOO_DEEP,
                span(start),
                f"more than {MAX_DEPTH} levels inside one another; nothing from here on is read",
            )
        self._check_tag(start)
        made: Mapping | Sequence = Mapping() if isinstance(start, MappingStartEvent) else Sequence()
        if start.anchor:
            self._anchors.open[id(made)] = start.anchor
        return made

    def _scalar(self, event: ScalarEvent) -> str | None:
        self._check_tag(event)
        value: str | None = event.value
        if not value or (not event.style and value in _NULLS):
            self.has_empty = True
            value = None if not event.style else value
        elif event.style == '"':
            self._lines = self._lines or self._text.split("\n")
            value = escapes.clean(event.value, span(event), self._lines, self._faults)
        elif len(event.value) > MAX_SCALAR:
            raise Refused(
                TextFault.TOO_LARGE, span(event), f"a text of more than {MAX_SCALAR} characters"
            )
        if event.anchor:
            self._anchors.keep(event.anchor, value)
        return value

    def _check_tag(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.tag:
            self._faults.add(
                TextFault.TAG,
                span(event),
                f"the tag {shown(event.tag)} is passed over",
                "quote a text that starts with an exclamation mark",
            )

    def _not_a_key(self, event: Event) -> None:
        """Pass over a key that is no text, and its value."""
        self._faults.add(
            TextFault.BAD_KEY,
            span(event),
            "a key must be a plain word",
            "quote a text that starts with a bracket",
        )
        for each in (event, self._get()):
            depth = int(isinstance(each, CollectionStartEvent))
            while depth:
                inner = self._get()
                depth += isinstance(inner, CollectionStartEvent)
                depth -= isinstance(inner, CollectionEndEvent)
