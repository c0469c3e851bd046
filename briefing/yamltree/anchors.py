"""Anchors and aliases under a budget: a few repeated lines are welcome, a bomb is not."""

from __future__ import annotations

from yaml.events import AliasEvent, CollectionStartEvent, ScalarEvent

from briefing.problems import Level
from briefing.yamltree.codes import TextFault
from briefing.yamltree.faults import Faults, Refused, shown
from briefing.yamltree.limits import MAX_ALIASES, MAX_EXPANDED
from briefing.yamltree.nodes import Mapping, Node, Sequence
from briefing.yamltree.spans import Span, event_span


class Anchors:
    """The values that a text has named so far. A value can be used once it is complete."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._values: dict[str, Node] = {}
        self._unused: dict[str, Span] = {}
        self._sizes: dict[int, int] = {}
        self._aliases = 0
        self._expanded = 0

    def keep(self, event: ScalarEvent | CollectionStartEvent, value: Node) -> None:
        """Name a complete value; a name given again means the later value, as YAML has it."""
        if event.anchor:
            self._values[event.anchor] = value
            if isinstance(event, ScalarEvent) and not event.style:
                self._unused[event.anchor] = event_span(event)

    def close(self) -> None:
        """Warn of the anchors before a text that nothing uses: they are mostly a part of it."""
        for name, span in self._unused.items():
            self._faults.add(
                TextFault.ANCHOR,
                span,
                f"{shown('&' + name)} is an anchor that nothing uses, and no part of the text",
                "quote a text that starts with '&'",
                Level.WARNING,
            )

    def value(self, event: AliasEvent) -> Node:
        """What an alias stands for; itself as a text, and a fault, where its anchor is unknown."""
        name = event.anchor or ""
        if name not in self._values:
            self._faults.add(
                TextFault.ALIAS,
                event_span(event),
                f"no anchor {shown('&' + name)} stands before this",
                "quote a text that starts with an asterisk",
            )
            return f"*{name}"
        self._unused.pop(name, None)
        self._spend(event, self._values[name])
        return self._values[name]

    def _spend(self, event: AliasEvent, value: Node) -> None:
        self._aliases += 1
        self._expanded += self._size(value)
        if self._aliases > MAX_ALIASES or self._expanded > MAX_EXPANDED:
            raise Refused(
                TextFault.TOO_LARGE,
                event_span(event),
                "the aliases repeat too much; nothing from here on is read",
                f"at most {MAX_ALIASES} aliases that stand for {MAX_EXPANDED} entries",
            )

    def _size(self, node: Node) -> int:
        """Entries of `node` with every alias written out; linear, as sizes are kept."""
        if not isinstance(node, Mapping | Sequence):
            return 1
        if id(node) not in self._sizes:
            inner = node.values() if isinstance(node, Mapping) else node
            self._sizes[id(node)] = 1 + sum(self._size(each) for each in inner)
        return self._sizes[id(node)]
