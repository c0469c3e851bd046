"""The parser's events as data with places, read with care.

Depth is bounded, so that nothing exhausts the stack; other budgets bound the rest. Whatever can be
passed over is recorded and passed over; what cannot ends the reading with `Refused`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    StreamEndEvent,
)

from briefing.yamltree import escapes
from briefing.yamltree.anchors import Anchors
from briefing.yamltree.codes import TextFault
from briefing.yamltree.faults import Faults, Refused, shown
from briefing.yamltree.keys import (
    is_good_key,
    starts_again,
    tell_bad_key,
    tell_bare_key,
    tell_no_key,
    tell_second_key,
)
from briefing.yamltree.limits import MAX_DEPTH, MAX_ENTRIES, MAX_SCALAR
from briefing.yamltree.nodes import Mapping, Node, Sequence
from briefing.yamltree.parser import NULLS, Parser
from briefing.yamltree.spans import Spans, event_span

_OF_YAML = "tag:yaml.org,2002:"


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
    """One reading of one text."""

    def __init__(self, get: Callable[[], Event], text: str, faults: Faults) -> None:
        self._get = get
        self._spans = Spans(text)
        self._lines = text.split("\n")
        self._faults = faults
        self._anchors = Anchors(faults)
        self._left = MAX_ENTRIES
        self.has_empty = False

    def document(self) -> Node:
        """Read the stream to its end, or to a second document."""
        self._get()
        if isinstance(self._get(), StreamEndEvent):
            return None
        root = self._value(self._get(), 0)
        self._anchors.close()
        self._get()
        after = self._get()
        if not isinstance(after, StreamEndEvent):
            self._faults.add(
                TextFault.SECOND_DOCUMENT,
                event_span(after),
                "a second document starts here; it is not read",
                "take the line '---' out, or put the rest into a file of its own",
            )
        return root

    def _value(self, event: Event, depth: int) -> Node:
        """The value that `event` gives or starts."""
        self._spend(event)
        if isinstance(event, AliasEvent):
            return self._anchors.value(event)
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        start = cast("CollectionStartEvent", event)
        if depth >= MAX_DEPTH:
            raise Refused(
                TextFault.TOO_DEEP,
                event_span(start),
                f"more than {MAX_DEPTH} levels inside one another; nothing from here on is read",
            )
        self._check_tag(start)
        is_mapping = isinstance(start, MappingStartEvent)
        made = self._mapping(depth + 1) if is_mapping else self._sequence(depth + 1)
        self._anchors.keep(start, made)
        return made

    def _mapping(self, depth: int) -> Mapping:
        node = Mapping()
        told: set[str] = set()
        while isinstance(event := self._get(), NodeEvent):
            key = self._key(event, node, told)
            if key is None:
                self._pass_over(event)
                self._pass_over(self._get())
                continue
            of_value = self._get()
            if _is_bare(event, of_value):
                tell_bare_key(key, event_span(event), told, self._faults)
                key, _, text = key.partition(":")
                if text and key not in node:
                    node.put(key, text, _start(event), _start(event) + len(key) + 1)
            else:
                value = self._value(of_value, depth)
                node.put(key, value, _start(event), _start(of_value))
        return node

    def _sequence(self, depth: int) -> Sequence:
        node = Sequence()
        while isinstance(event := self._get(), NodeEvent):
            node.put(self._value(event, depth), _start(event))
        return node

    def _key(self, event: Event, node: Mapping, told: set[str]) -> str | None:
        """The key that an event gives; None, and a fault, where it is not good or not new.

        `told` are those of this mapping that tell of others too.
        """
        span = event_span(event)
        if not isinstance(event, ScalarEvent):
            tell_no_key(span, self._faults)
            return None
        self._check_tag(event)
        key = escapes.clean(event.value, span, self._lines, self._faults)
        if not is_good_key(key):
            tell_bad_key(key, span, self._faults)
            return None
        if key in node:
            if not told:
                tell_second_key(key, span, node, self._spans, self._faults)
            if starts_again(key, span, node):
                told.add(key)
            return None
        return key

    def _scalar(self, event: ScalarEvent) -> str | None:
        self._check_tag(event)
        value: str | None = event.value
        if len(event.value) > MAX_SCALAR:
            message = f"a text of more than {MAX_SCALAR} characters"
            raise Refused(TextFault.TOO_LARGE, event_span(event), message)
        if not event.style and value in NULLS:
            value = None
        elif event.style == '"':
            value = escapes.clean(event.value, event_span(event), self._lines, self._faults)
        self.has_empty = self.has_empty or not value
        self._anchors.keep(event, value)
        return value

    def _check_tag(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.tag and event.tag != "!":  # a bare "!" only says that this is text
            self._faults.add(
                TextFault.TAG,
                event_span(event),
                f"the tag {shown(event.tag.replace(_OF_YAML, '!!'))} is passed over",
                "take it out, or quote a text that starts with an exclamation mark",
            )

    def _pass_over(self, event: Event) -> None:
        """Read on to the end of the value that `event` starts."""
        depth = int(isinstance(event, CollectionStartEvent))
        while depth:
            inner = self._get()
            depth += isinstance(inner, CollectionStartEvent)
            depth -= isinstance(inner, CollectionEndEvent)

    def _spend(self, event: Event) -> None:
        self._left -= 1
        if self._left < 0:
            raise Refused(
                TextFault.TOO_LARGE,
                event_span(event),
                f"more than {MAX_ENTRIES} entries; nothing from here on is read",
                "split the brief",
            )


def _is_bare(key: Event, value: Event) -> bool:
    """Whether a key in braces stands alone, without a colon."""
    end = key.end_mark.index if key.end_mark else 0
    empty = isinstance(value, ScalarEvent) and not value.value and not value.style
    return empty and _start(value) == end


def _start(event: Event) -> int:
    return event.start_mark.index if event.start_mark else 0
